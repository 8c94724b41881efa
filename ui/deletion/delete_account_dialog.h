#pragma once

#include "flows/account_deletion.h"
#include "ui/widgets/deletion_dialog.h"

class QCheckBox;
class QLabel;

namespace ui::deletion {

// The last word before the account is deleted: its e-mail typed, identity proved. accepted() once it is gone,
// or once it is to be found out whether it is (Deletions::leftOpen()).
class DeleteAccountDialog : public widgets::DeletionDialog {
    Q_OBJECT
  public:
    // The deletions outlive it; deletes: what would be erased, api::Deletion::deletes.
    DeleteAccountDialog(accounts::AccountSession* session, accounts::Deletions& deletions,
                        QJsonObject deletes, QWidget* parent = nullptr);

  private:
    void send(const api::StepUp& proof) override;
    bool conclude() override { return m_flow.isDone() || m_flow.isLeftOpen(); }
    void retranslate() override;

    flows::AccountDeletion m_flow;
    QString m_email;
    QJsonObject m_deletes;
    QLabel* m_text;
    QCheckBox* m_withEntry; // of the built-in authenticator
};

} // namespace ui::deletion
