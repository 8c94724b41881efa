#include "flows/sso_setup.h"

namespace flows {

SsoSetup::SsoSetup(accounts::AccountSession* session, QObject* parent)
    : ProviderFlow(session, parent) {}

void SsoSetup::reserve() {
    step<api::Empty, api::SsoReservation>(
        api::reserveSsoService, {}, {},
        [this](const api::SsoReservation& reservation) { m_reservation = reservation; });
}

void SsoSetup::create(const QString& name, const api::StepUp& proof) {
    if (described() && m_reservation && !m_created) {
        prove(proof, [this, name] { send(name); });
    }
}

void SsoSetup::send(const QString& name) {
    const api::NewSsoService service{name, api::SsoType::Saml2, described()->description, m_reservation->id};
    provenStep<api::NewSsoService, api::SsoService>(
        api::createSsoService, service, {}, [this](const api::SsoService& created) { m_created = created; },
        [this](const core::Error& error) {
            if (error.id == core::ErrorId::NotFound) {
                m_reservation.reset();
            }
        });
}

} // namespace flows
