#pragma once

#include "ui/authenticator/qr_import.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;

namespace ui::authenticator {

// One entry as it was read: whose it is, how its codes are made, whether to keep it, and whose codes it will
// fill; or why it can't be used.
class CandidateRow : public QWidget {
    Q_OBJECT
  public:
    // like: accounts that it may belong to.
    CandidateRow(const QrImport::Candidate& candidate, const QList<accounts::AccountEntry>& like,
                 QWidget* parent = nullptr);

  Q_SIGNALS:
    void chosen(bool chosen);
    void attached(const QString& accountId);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void retranslate();

    QrImport::Candidate m_candidate;
    QCheckBox* m_keep;
    QLabel* m_detail;
    QLabel* m_note;
    QComboBox* m_account;
};

} // namespace ui::authenticator
