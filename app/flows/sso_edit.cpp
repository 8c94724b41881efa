#include "flows/sso_edit.h"

namespace flows {

SsoEdit::SsoEdit(accounts::AccountSession* session, api::SsoService service, QObject* parent)
    : ProviderFlow(session, parent)
    , m_service(std::move(service)) {}

void SsoEdit::save(const api::UpdateSsoService& update, const api::StepUp& proof) {
    if (m_done) {
        return;
    }
    prove(proof, [this, update] {
        client::Target target;
        target.path.insert(QStringLiteral("id"), m_service.id);
        target.ifMatch = m_service.version;
        provenStep<api::UpdateSsoService, api::SsoService>(
            api::updateSsoService, update, target,
            [this](const api::SsoService& saved) {
                m_service = saved;
                m_done = true;
            },
            [this](const core::Error& error) { refused(error); });
    });
}

void SsoEdit::refused(const core::Error& error) {
    if (error.id != core::ErrorId::ChangedElsewhere) {
        return;
    }
    const QJsonObject current = error.params.value(QStringLiteral("current")).toObject();
    if (const auto now = core::json::fromJson<api::SsoService>(current)) {
        m_service = *now;
    }
}

} // namespace flows
