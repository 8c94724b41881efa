#pragma once

#include "flows/deletion_settlement.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace ui::widgets {
class Banner;
}

namespace ui::shell {

// Deletions that were interrupted: finds out what came of each, and says so above whichever account is shown.
// Of one that was carried out its receipt tells.
class DeletionNotices : public QWidget {
    Q_OBJECT
  public:
    // The deletions outlive it.
    explicit DeletionNotices(accounts::Deletions& deletions, QWidget* parent = nullptr);

    // Asks about all that an earlier run left open.
    void begin();

  Q_SIGNALS:
    // Its service is to be asked: where that is the one of this computer, it has to run.
    void serverNeeded(const QString& accountId);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    struct Notice {
        flows::DeletionSettlement* settlement;
        widgets::Banner* banner;
        QPushButton* again;
        QPushButton* close;
    };

    void follow(const QString& accountId);
    void overtaken(const QString& accountId);
    void drop(const flows::DeletionSettlement* settlement);
    void refresh(const flows::DeletionSettlement* settlement);
    void show(const Notice& notice);
    static QString text(const flows::DeletionSettlement& settlement);
    void fit();

    accounts::Deletions& m_deletions;
    QVBoxLayout* m_column;
    QList<Notice> m_notices;
};

} // namespace ui::shell
