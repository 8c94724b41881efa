#pragma once

#include "api/sso_sign_in.h"
#include "flows/proven_flow.h"
#include "ui/widgets/proven_dialog.h"

class QLabel;

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
class AgreeDialog : public widgets::ProvenDialog {
    Q_OBJECT
  public:
    AgreeDialog(accounts::AccountSession* session, api::SsoConsent consent, QWidget* parent = nullptr);

  private:
    void send(const api::StepUp& proof) override;
    bool conclude() override { return m_flow.isDone(); }
    void retranslate() override;

    ConsentGiving m_flow;
    api::SsoConsent m_consent;
    QLabel* m_text;
    QLabel* m_provider;
};

} // namespace ui::consents
