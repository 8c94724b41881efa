#pragma once

#include "api/sso_sign_in.h"
#include "flows/proven_flow.h"
#include "ui/widgets/dialog_frame.h"

class QLabel;

namespace ui::widgets {
class StepUpField;
}

namespace ui::consents {

// A service may open the account from now on; with proof of identity.
class ConsentGiving : public flows::ProvenFlow {
    Q_OBJECT
  public:
    explicit ConsentGiving(accounts::AccountSession* session, QObject* parent = nullptr);

    void give(const QString& serviceId, const api::StepUp& proof);
    bool isDone() const { return m_done; }

  private:
    bool m_done = false;
};

// "Let it open this account?": what that means, and a proof of identity. accepted(): it may.
class AgreeDialog : public widgets::DialogFrame {
    Q_OBJECT
  public:
    AgreeDialog(accounts::AccountSession* session, api::SsoConsent consent, QWidget* parent = nullptr);

  Q_SIGNALS:
    void forgottenPassword();

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void confirm();
    void refresh();
    void retranslate();

    ConsentGiving m_flow;
    api::SsoConsent m_consent;
    std::optional<core::Error> m_shown;
    QLabel* m_text;
    QLabel* m_provider;
    widgets::StepUpField* m_identity;
};

} // namespace ui::consents
