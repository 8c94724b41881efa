#pragma once

#include "ui/organizations/organization_flows.h"
#include "ui/widgets/proven_dialog.h"

#include <QList>

class QCheckBox;
class QLabel;

namespace ui::organizations {

// An invitation is accepted: what that means, and for each SSO service of the organization whether it may
// open this account, which takes a proof of identity.
class AcceptDialog : public widgets::ProvenDialog {
    Q_OBJECT
  public:
    AcceptDialog(accounts::AccountSession* session, api::Invitation invitation, QWidget* parent = nullptr);

  Q_SIGNALS:
    void joined(const api::Organization& organization);

  private:
    void send(const api::StepUp& proof) override;
    bool conclude() override;
    void retranslate() override;
    QStringList agreedTo() const;
    void followTicks();

    InvitationAcceptance m_flow;
    api::Invitation m_invitation;
    QLabel* m_text;
    QLabel* m_about; // what a tick means
    QList<QCheckBox*> m_services;
};

} // namespace ui::organizations
