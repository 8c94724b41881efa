#pragma once

#include "flows/recovery_codes.h"
#include "ui/widgets/concealing.h"
#include "ui/widgets/dialog_frame.h"

namespace secrets {
class SecretClipboard;
}

namespace ui::widgets {
class Cover;
class StepUpField;
} // namespace ui::widgets

namespace ui::two_factor {

class RecoveryCodesView;

// New recovery codes, in the place of those that there are.
class RecoveryCodesDialog : public widgets::DialogFrame, public widgets::Concealing {
    Q_OBJECT
  public:
    // account: as it is named in dialogs
    RecoveryCodesDialog(accounts::AccountSession* session, const QString& account, QWidget* parent = nullptr);

    void conceal() override;

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
    void uncover();
    void retranslate();

    flows::RecoveryCodes m_flow;
    std::optional<core::Error> m_shownError; // an error is announced once
    QLabel* m_text;
    widgets::StepUpField* m_identity;
    secrets::SecretClipboard* m_clipboard;
    RecoveryCodesView* m_codes;
    bool m_made = false; // the codes have been shown
    widgets::Cover* m_cover;
};

} // namespace ui::two_factor
