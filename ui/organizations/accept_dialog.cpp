#include "ui/organizations/accept_dialog.h"

#include "ui/widgets/step_up_field.h"

#include <QCheckBox>
#include <QLabel>
#include <QPushButton>

namespace ui::organizations {

AcceptDialog::AcceptDialog(accounts::AccountSession* session, api::Invitation invitation, QWidget* parent)
    : ProvenDialog(session, parent)
    , m_flow(session)
    , m_invitation(std::move(invitation))
    , m_text(new QLabel(this))
    , m_about(new QLabel(this)) {
    for (QLabel* label : {m_text, m_about}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        addWidget(label);
    }
    for (qsizetype index = 0; index < m_invitation.ssoServices.size(); ++index) {
        auto* tick = new QCheckBox(this);
        connect(tick, &QCheckBox::toggled, this, &AcceptDialog::followTicks);
        m_services.append(tick);
        addWidget(tick);
    }
    m_about->setHidden(m_services.isEmpty());
    begin(m_flow);
    followTicks();
}

QStringList AcceptDialog::agreedTo() const {
    QStringList ids;
    for (qsizetype index = 0; index < m_services.size(); ++index) {
        if (m_services.at(index)->isChecked()) {
            ids.append(m_invitation.ssoServices.at(index).id);
        }
    }
    return ids;
}

// Without a tick nothing is asked: to belong to an organization opens nothing.
void AcceptDialog::followTicks() {
    identity()->setWanted(!agreedTo().isEmpty());
    identity()->setHidden(agreedTo().isEmpty());
}

void AcceptDialog::send(const api::StepUp& proof) {
    m_flow.accept(m_invitation.id, agreedTo(), proof);
}

bool AcceptDialog::conclude() {
    if (const auto& organization = m_flow.joined()) {
        Q_EMIT joined(*organization);
    }
    return m_flow.joined().has_value();
}

void AcceptDialog::retranslate() {
    setTitle(tr("Join “%1”?").arg(m_invitation.organization));
    //: %1: a person; %2: their e-mail address
    m_text->setText(tr("%1 (%2) will see your name and your e-mail address. Your account stays yours: they "
                       "can neither open nor change it. You can leave at any time.")
                        .arg(m_invitation.owner.name, m_invitation.owner.email));
    m_about->setText(
        tr("This organization has its own way of signing in (SSO). Tick a service to let it open "
           "this account: whoever its identity provider says is you can then sign in as you. "
           "Without a tick it cannot."));
    for (qsizetype index = 0; index < m_services.size(); ++index) {
        //: %1: the name of an SSO service
        m_services.at(index)->setText(
            tr("“%1” may open this account").arg(m_invitation.ssoServices.at(index).name));
    }
    confirmButton()->setText(tr("Join"));
}

} // namespace ui::organizations
