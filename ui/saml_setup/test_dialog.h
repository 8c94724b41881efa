#pragma once

#include "api/sso_services.h"
#include "flows/sso_trial.h"
#include "ui/widgets/dialog_frame.h"

class QLabel;

namespace ui::widgets {
class Banner;
class CheckList;
class Pill;
} // namespace ui::widgets

namespace ui::saml_setup {

class CopyRow;

// A service is tried in the browser, and each check of the provider's answer shows as it comes. Begins by
// itself once it is opened.
class TestDialog : public widgets::DialogFrame {
    Q_OBJECT
  public:
    TestDialog(accounts::AccountSession* session, const api::SsoService& service, QWidget* parent = nullptr);

    void open() override;
    const flows::SsoTrial& flow() const { return m_flow; }

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void openBrowser();
    void refresh();
    void refreshError();
    void refreshState();
    void refreshSubject();
    void announceEnd();
    void retranslate();

    flows::SsoTrial m_flow;
    QString m_name; // of the service
    std::optional<core::Error> m_shown;
    bool m_browserFailed = false;
    api::SsoTestState m_announced = api::SsoTestState::Waiting;
    QLabel* m_text;
    widgets::Pill* m_state;
    QLabel* m_stateText;
    widgets::Banner* m_notice;
    widgets::CheckList* m_checks;
    QLabel* m_subject;
    CopyRow* m_link;
};

} // namespace ui::saml_setup
