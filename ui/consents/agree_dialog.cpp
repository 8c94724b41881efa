#include "ui/consents/agree_dialog.h"

#include "ui/look/controls.h"
#include "ui/look/palette.h"

#include <QLabel>
#include <QPushButton>

namespace ui::consents {

ConsentGiving::ConsentGiving(accounts::AccountSession* session, QObject* parent)
    : ProvenFlow(session, parent) {}

void ConsentGiving::give(const QString& serviceId, const api::StepUp& proof) {
    prove(proof, [this, serviceId] {
        provenStep<api::Empty, api::Empty>(
            api::giveSsoConsent, {}, {.path = {{QStringLiteral("service_id"), serviceId}}},
            [this](const api::Empty&) { m_done = true; }, [](const core::Error&) {});
    });
}

AgreeDialog::AgreeDialog(accounts::AccountSession* session, api::SsoConsent consent, QWidget* parent)
    : ProvenDialog(session, parent)
    , m_flow(session)
    , m_consent(std::move(consent))
    , m_text(new QLabel(this))
    , m_provider(new QLabel(this)) {
    for (QLabel* label : {m_text, m_provider}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        addWidget(label);
    }
    look::setRole(m_provider, look::Role::Second);
    begin(m_flow);
}

void AgreeDialog::send(const api::StepUp& proof) {
    m_flow.give(m_consent.serviceId, proof);
}

void AgreeDialog::retranslate() {
    //: %1: the name of an SSO service
    setTitle(tr("Let “%1” open this account?").arg(m_consent.serviceName));
    m_text->setText(tr(
        "Whoever its identity provider says is you can then sign in as you, without your password: you "
        "trust those who run it. Your two-factor authentication is still asked for, unless you turned that "
        "off. You can withdraw this at any time."));
    //: %1: an identifier of an identity provider
    m_provider->setText(tr("Identity provider: %1").arg(m_consent.entityId));
    confirmButton()->setText(tr("Agree"));
}

} // namespace ui::consents
