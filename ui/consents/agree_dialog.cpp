#include "ui/consents/agree_dialog.h"

#include "ui/look/controls.h"
#include "ui/look/palette.h"
#include "ui/widgets/hindrance.h"
#include "ui/widgets/step_up_field.h"

#include <QEvent>
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
    : DialogFrame(parent)
    , m_flow(session)
    , m_consent(std::move(consent))
    , m_text(new QLabel(this))
    , m_provider(new QLabel(this))
    , m_identity(new widgets::StepUpField(m_flow.proof(), this)) {
    setAttribute(Qt::WA_DeleteOnClose);
    setAccountNamed(widgets::accountNamed(session));
    for (QLabel* label : {m_text, m_provider}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        addWidget(label);
    }
    look::setRole(m_provider, look::Role::Second);
    addWidget(m_identity);
    connect(this, &DialogFrame::confirmed, this, &AgreeDialog::confirm);
    connect(this, &DialogFrame::retryRequested, &m_flow, &flows::Flow::retry);
    connect(this, &QDialog::finished, &m_flow, &flows::Flow::abort);
    connect(m_identity, &widgets::StepUpField::forgottenPassword, this, &AgreeDialog::forgottenPassword);
    connect(&m_flow, &flows::Flow::changed, this, &AgreeDialog::refresh);
    retranslate();
}

void AgreeDialog::confirm() {
    if (m_identity->check()) {
        m_flow.give(m_consent.serviceId, m_identity->proof());
    }
}

void AgreeDialog::refresh() {
    if (m_flow.isDone()) {
        return accept();
    }
    setBusy(m_flow.isBusy());
    const auto error = m_flow.error();
    if (error == m_shown) {
        return;
    }
    m_shown = error;
    clearError();
    if (error && error->id != core::ErrorId::Cancelled && !m_identity->takeError(*error)) {
        showError(*error, m_flow.canRetry());
    }
}

void AgreeDialog::changeEvent(QEvent* event) {
    DialogFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
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
