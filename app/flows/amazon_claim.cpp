#include "flows/amazon_claim.h"

namespace flows {

AmazonClaim::AmazonClaim(accounts::AccountSession* session, QObject* parent)
    : ProvenFlow(session, parent) {}

void AmazonClaim::lookUp(const QString& token) {
    if (isBusy()) {
        return;
    }
    m_token = token;
    m_registration.reset();
    client::Target target;
    target.path.insert(QStringLiteral("token"), token);
    step<api::Empty, api::AmazonRegistration>(
        api::getAmazonRegistration, {}, target,
        [this](const api::AmazonRegistration& registration) { m_registration = registration; });
}

void AmazonClaim::bind(const api::StepUp& proof) {
    if (!m_registration || m_bound) {
        return;
    }
    prove(proof, [this] {
        provenStep<api::BindAmazon, api::AmazonBinding>(
            api::bindAmazon, {m_token}, {}, [this](const api::AmazonBinding& bound) { m_bound = bound; },
            [this](const core::Error& error) { refused(error); });
    });
}

void AmazonClaim::refused(const core::Error& error) {
    if (error.id == core::ErrorId::NotFound) {
        m_registration.reset();
    } else if (error.id == core::ErrorId::AmazonBoundElsewhere) {
        if (const auto holder = core::json::fromJson<api::AmazonHolder>(error.params)) {
            m_registration->boundElsewhere.emplace(*holder);
        }
    }
}

core::Error AmazonClaim::told(const core::Error& error) const {
    core::Error named = error;
    if (error.id == core::ErrorId::NotFound) {
        named.params.insert(QStringLiteral("what"), QStringLiteral("amazon_registration"));
    }
    return named;
}

} // namespace flows
