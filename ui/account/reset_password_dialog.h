#pragma once

#include "ui/account/password_change.h"
#include "ui/widgets/dialog_frame.h"

class QLabel;

namespace ui::widgets {
class PasswordField;
class StepUpField;
} // namespace ui::widgets

namespace ui::account {

// A new login password.
class ResetPasswordDialog : public widgets::DialogFrame {
    Q_OBJECT
  public:
    explicit ResetPasswordDialog(accounts::AccountSession* session, QWidget* parent = nullptr);

  Q_SIGNALS:
    void forgottenPassword();

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void confirm();
    void refresh();
    void retranslate();

    PasswordChange m_presenter;
    std::optional<core::Error> m_shown;
    QLabel* m_text;
    widgets::PasswordField* m_password;
    widgets::StepUpField* m_identity;
};

} // namespace ui::account
