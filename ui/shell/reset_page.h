#pragma once

#include "ui/shell/entry_page.h"

class QLineEdit;

namespace ui::widgets {
class CodeEntry;
class Countdown;
class FormField;
class PasswordField;
} // namespace ui::widgets

namespace ui::shell {

// Forgotten password: e-mail; then its code and a new password.
class ResetPage : public EntryPage {
    Q_OBJECT
  public:
    explicit ResetPage(EntryPresenter* presenter, QWidget* parent = nullptr);
    void enter() override;

  protected:
    void retranslate() override;

  private:
    void redraw();
    void goOn();
    void goBack();
    bool isOnCode() const;
    widgets::FormField* fieldOf(const core::Error& error) const;

    QLineEdit* m_email;
    widgets::FormField* m_emailField;
    widgets::CodeEntry* m_code;
    widgets::FormField* m_codeField;
    widgets::Countdown* m_resend;
    widgets::PasswordField* m_password;
    std::optional<core::Error> m_shownError;
};

} // namespace ui::shell
