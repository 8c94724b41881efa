#pragma once

#include "flows/sso_sign_in.h"
#include "ui/shell/entry_page.h"

class QLineEdit;

namespace ui::widgets {
class FormField;
}

namespace ui::shell {

class SsoWait;

// "Continue with SSO": takes a login link, or has the links sent by e-mail; then waits for the browser.
class SsoSignInPage : public EntryPage {
    Q_OBJECT
  public:
    explicit SsoSignInPage(EntryPresenter* presenter, QWidget* parent = nullptr);
    void enter() override;

  protected:
    void retranslate() override;

  private:
    flows::SsoSignIn::State state() const; // EnterLink while another page is shown
    void goOn();
    void goBack();
    void sendLinks();
    void openBrowser();
    void redraw();
    void showStep();
    void tell(const core::Error& error);

    QLineEdit* m_link;
    widgets::FormField* m_linkField;
    QLineEdit* m_email;
    widgets::FormField* m_emailField;
    QPushButton* m_send;
    QWidget* m_form;
    SsoWait* m_wait;
    bool m_asksForLinks = false; // the last step was that
    flows::SsoSignIn::State m_shownState = flows::SsoSignIn::State::EnterLink;
    std::optional<core::Error> m_shownError;
};

} // namespace ui::shell
