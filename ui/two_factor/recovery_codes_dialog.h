#pragma once

#include "flows/recovery_codes.h"
#include "ui/widgets/dialog_frame.h"

namespace secrets {
class SecretClipboard;
}

namespace ui::widgets {
class StepUpField;
}

namespace ui::two_factor {

class RecoveryCodesView;

// New recovery codes, in the place of those that there are.
class RecoveryCodesDialog : public widgets::DialogFrame {
    Q_OBJECT
  public:
    // account: as it is named in dialogs
    RecoveryCodesDialog(accounts::AccountSession* session, const QString& account, QWidget* parent = nullptr);

  Q_SIGNALS:
    void forgottenPassword();

  public Q_SLOTS:
    void reject() override;

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void confirm();
    void refresh();
    void showCodes();
    void showErrorOfStep();
    void retranslate();

    flows::RecoveryCodes m_flow;
    std::optional<core::Error> m_shownError; // an error is announced once
    QLabel* m_text;
    widgets::StepUpField* m_identity;
    RecoveryCodesView* m_codes;
};

} // namespace ui::two_factor
