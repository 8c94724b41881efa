#include "ui/sso/service_flows.h"

namespace ui::sso {

namespace {

client::Target targetOf(const QString& serviceId) {
    client::Target target;
    target.path.insert(QStringLiteral("id"), serviceId);
    return target;
}

} // namespace

Association::Association(accounts::AccountSession* session, QObject* parent)
    : ProvenFlow(session, parent) {}

void Association::load(const QString& serviceId) {
    step<api::Empty, api::SsoService>(api::getSsoService, {}, targetOf(serviceId),
                                      [this](const api::SsoService& now) { m_present = now; });
}

void Association::save(const QStringList& organizationIds, const api::StepUp& proof) {
    if (!m_present) {
        return;
    }
    prove(proof, [this, organizationIds] {
        client::Target target = targetOf(m_present->id);
        target.ifMatch = m_present->version;
        provenStep<api::AssociateOrganizations, api::SsoService>(
            api::associateOrganizations, {organizationIds}, target,
            [this](const api::SsoService& now) { m_saved = now; },
            [this](const core::Error& error) {
                const QJsonObject current = error.params.value(QStringLiteral("current")).toObject();
                if (error.id == core::ErrorId::ChangedElsewhere) {
                    if (const auto now = core::json::fromJson<api::SsoService>(current)) {
                        m_present = *now;
                    }
                }
            });
    });
}

ServiceRemoval::ServiceRemoval(accounts::AccountSession* session, QObject* parent)
    : ProvenFlow(session, parent) {}

void ServiceRemoval::load(const QString& serviceId) {
    step<api::Empty, api::SsoDeletion>(
        api::getSsoDeletion, {}, targetOf(serviceId),
        [this](const api::SsoDeletion& consequences) { m_consequences = consequences; });
}

void ServiceRemoval::remove(const QString& serviceId, const QString& name, const api::StepUp& proof) {
    prove(proof, [this, serviceId, name] {
        provenStep<api::DeleteSsoService, api::Empty>(
            api::deleteSsoService, {name}, targetOf(serviceId), [this](const api::Empty&) { m_done = true; },
            [this](const core::Error& error) {
                m_done = error.id == core::ErrorId::NotFound; // deleted elsewhere: as was wanted
            });
    });
}

} // namespace ui::sso
