#pragma once

#include "ui/shell/email_code_page.h"

class QComboBox;

namespace ui::shell {

// E-mail; then its code, name, password and first organization.
class SignUpPage : public EmailCodePage {
    Q_OBJECT
  public:
    explicit SignUpPage(EntryPresenter* presenter, QWidget* parent = nullptr);

  protected:
    flows::Flow* flow() const override { return presenter()->signUp(); }
    bool isOnDetails() const override;
    void sendCode(const QString& email) override;
    void resendCode() override { presenter()->signUp()->resend(); }
    void correctEmail() override { presenter()->signUp()->changeEmail(); }
    void complete() override;
    void redraw() override;
    void retranslate() override;

  private:
    void suggestOrganization();
    void noteKnownWords();

    QLineEdit* m_name;
    widgets::FormField* m_nameField;
    QLineEdit* m_organization;
    widgets::FormField* m_organizationField;
    QComboBox* m_timeZone;
    widgets::FormField* m_timeZoneField;
    QPushButton* m_signIn;
    bool m_organizationTyped = false;
};

} // namespace ui::shell
