#pragma once

#include "accounts/account_entry.h"
#include "ui/widgets/dialog_frame.h"
#include "ui/widgets/folding.h"

class QLineEdit;
class QListView;
class QStandardItemModel;

namespace ui::authenticator {

// Which account an entry fills the codes of: one of this computer's, found as one types.
class AccountPicker : public widgets::DialogFrame {
    Q_OBJECT
  public:
    struct Choice {
        QString id;
        QString name; // "alice@example.com · account.example.com"
    };
    AccountPicker(const QString& entry, const QList<Choice>& choices, const QString& current,
                  QWidget* parent = nullptr);

  Q_SIGNALS:
    void picked(const QString& accountId);
    void detachWanted();

  protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void retranslate();
    void search(const QString& text);
    void pick();

    QStandardItemModel* m_model;
    widgets::FoldingFilter m_filter;
    QLineEdit* m_search;
    QListView* m_list;
    QPushButton* m_detach;
};

} // namespace ui::authenticator
