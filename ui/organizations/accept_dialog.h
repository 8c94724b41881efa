#pragma once

#include "ui/organizations/organization_flows.h"
#include "ui/widgets/dialog_frame.h"

#include <QList>

class QCheckBox;
class QLabel;

namespace ui::widgets {
class StepUpField;
}

namespace ui::organizations {

// An invitation is accepted: what that means, and for each SSO service of the organization whether it may
// open this account, which takes a proof of identity.
class AcceptDialog : public widgets::DialogFrame {
    Q_OBJECT
  public:
    AcceptDialog(accounts::AccountSession* session, api::Invitation invitation, QWidget* parent = nullptr);

  Q_SIGNALS:
    void joined(const api::Organization& organization);
    void forgottenPassword();

  protected:
    void changeEvent(QEvent* event) override;

  private:
    QStringList agreedTo() const;
    void confirm();
    void followTicks();
    void refresh();
    void retranslate();

    InvitationAcceptance m_flow;
    api::Invitation m_invitation;
    std::optional<core::Error> m_shown;
    QLabel* m_text;
    QLabel* m_about; // what a tick means
    QList<QCheckBox*> m_services;
    widgets::StepUpField* m_identity;
};

} // namespace ui::organizations
