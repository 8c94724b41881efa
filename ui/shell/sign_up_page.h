#pragma once

#include "ui/shell/entry_page.h"

class QComboBox;
class QLineEdit;
class QStackedWidget;

namespace flows {
class SignUp;
}
namespace ui::widgets {
class CodeEntry;
class Countdown;
class FormField;
class PasswordField;
} // namespace ui::widgets

namespace ui::shell {

// E-mail; then its code, name, password and first organization.
class SignUpPage : public EntryPage {
    Q_OBJECT
  public:
    explicit SignUpPage(EntryPresenter* presenter, QWidget* parent = nullptr);
    void enter() override;

  protected:
    void retranslate() override;

  private:
    QWidget* buildDetails();
    void redraw();
    void goOn();
    void goBack();
    void suggestOrganization();
    widgets::FormField* fieldOf(const core::Error& error) const;
    bool isOnDetails() const;

    QLineEdit* m_email;
    widgets::FormField* m_emailField;
    widgets::CodeEntry* m_code;
    widgets::FormField* m_codeField;
    widgets::Countdown* m_resend;
    QLineEdit* m_name;
    widgets::FormField* m_nameField;
    widgets::PasswordField* m_password;
    QLineEdit* m_organization;
    widgets::FormField* m_organizationField;
    QComboBox* m_timeZone;
    widgets::FormField* m_timeZoneField;
    QPushButton* m_signIn;
    QWidget* m_details;
    bool m_organizationTyped = false;
    std::optional<core::Error> m_shownError;
};

} // namespace ui::shell
