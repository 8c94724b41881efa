#include "flows/two_factor_setup.h"

namespace flows {

namespace {

// The enrolment took too long, had too many wrong codes, or one that was begun elsewhere has taken its place.
bool isOver(const core::Error& error) {
    return error.id == core::ErrorId::CodeExpired || error.id == core::ErrorId::NotFound ||
           (error.id == core::ErrorId::CodeWrong &&
            error.params.value(QStringLiteral("attempts_left")).toInt(1) == 0);
}

} // namespace

TwoFactorSetup::TwoFactorSetup(accounts::AccountSession* session, QObject* parent)
    : ProvenFlow(session, parent) {}

void TwoFactorSetup::begin(const api::StepUp& proof) {
    if (m_state != State::NotStarted || isBusy()) {
        return;
    }
    m_confirming = false;
    prove(proof, [this] {
        provenStep<api::Empty, api::TwoFactorEnrolment>(api::beginTwoFactor, {},
                                                        [this](const api::TwoFactorEnrolment& enrolment) {
                                                            m_enrolment = enrolment;
                                                            m_state = State::Enrolling;
                                                        });
    });
}

void TwoFactorSetup::confirm(const QString& code) {
    if (m_state != State::Enrolling || isBusy()) {
        return;
    }
    m_confirming = true;
    const QString digits = compact({api::SecondFactorMethod::Totp, code}).code;
    step<api::ConfirmTwoFactor, api::RecoveryCodes>(
        api::confirmTwoFactor, {digits}, {.path = {{QStringLiteral("id"), m_enrolment.id}}},
        [this](const api::RecoveryCodes& codes) { confirmed(codes); },
        [this](const core::Error& error) { refused(error); });
}

void TwoFactorSetup::confirmed(const api::RecoveryCodes& codes) {
    m_recoveryCodes = codes.recoveryCodes;
    m_state = State::Done;
    if (session() != nullptr) {
        session()->refresh(); // the account has its second factor
    }
}

void TwoFactorSetup::refused(const core::Error& error) {
    if (isOver(error)) {
        m_state = State::NotStarted;
    }
}

core::Error TwoFactorSetup::told(const core::Error& error) const {
    if (!m_confirming) {
        return error;
    }
    if (isOver(error)) {
        return {core::ErrorId::CodeExpired, {{QStringLiteral("method"), QStringLiteral("totp")}}, {}};
    }
    return explained(error, api::SecondFactorMethod::Totp, clockSkew());
}

} // namespace flows
