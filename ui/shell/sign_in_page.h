#pragma once

#include "ui/shell/entry_page.h"

class QLineEdit;

namespace ui::widgets {
class FormField;
class PasswordField;
class SecondFactorField;
} // namespace ui::widgets

namespace ui::shell {

class LostFactor;

// E-mail and password; then, where the account has two-factor authentication, its code.
class SignInPage : public EntryPage {
    Q_OBJECT
  public:
    explicit SignInPage(EntryPresenter* presenter, QWidget* parent = nullptr);
    void enter() override;

  protected:
    void retranslate() override;

  private:
    void connectFields();
    bool isOnSecondFactor() const;
    void goOn();
    void goBack();
    void signIn();
    void redraw();
    void showStep();
    void tell(const core::Error& error, bool canRetry);

    QLineEdit* m_email;
    widgets::FormField* m_emailField;
    widgets::PasswordField* m_password;
    QPushButton* m_forgotten;
    QPushButton* m_create;
    QPushButton* m_sso;
    widgets::SecondFactorField* m_second;
    LostFactor* m_lost;
    std::optional<core::Error> m_shownError;
};

} // namespace ui::shell
