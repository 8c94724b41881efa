#include "service/identity/identity.h"

#include "service/activity/activity.h"
#include "service/identity/account_routes.h"
#include "service/identity/challenges.h"
#include "service/identity/password_reset.h"
#include "service/identity/registration.h"
#include "service/identity/session_routes.h"
#include "service/identity/sessions.h"
#include "service/identity/sign_in.h"
#include "service/identity/step_up.h"
#include "service/identity/verification_codes.h"

namespace service::identity {

struct Identity::Private {
    Registration registration;
    Challenges challenges;
    SignIn signIn;
    StepUp stepUp;
    SessionRoutes sessions;
    PasswordReset passwordReset;
    AccountRoutes account;

    explicit Private(const Dependencies& with)
        : registration(with)
        , challenges(with)
        , signIn(with, challenges)
        , stepUp(with)
        , passwordReset(with)
        , account(with) {}
};

Identity::Identity(const Dependencies& dependencies)
    : d(std::make_unique<Private>(dependencies)) {}

Identity::~Identity() = default;

core::Result<api::SignInOutcome> Identity::enterThroughSso(store::Transaction& transaction,
                                                           const Holder& holder, const Device& device,
                                                           const SsoEntry& entry, core::Time now) const {
    if (holder.disabled) {
        return core::fail(core::ErrorId::AccountDisabled);
    }
    api::SignInOutcome outcome;
    if (holder.twoFactor && holder.twoFactorAfterSso) {
        outcome.challenge = d->challenges.issue(transaction, holder, device, now, entry.serviceId);
        return outcome;
    }
    const api::Session session = openSession(transaction, holder.accountId, device, now, entry.serviceId);
    activity::record(transaction,
                     {holder.accountId,
                      activity::kind::signedIn,
                      {{QStringLiteral("sso_service"), entry.serviceName}},
                      session.id,
                      device.address},
                     now);
    outcome.token = session.token;
    outcome.id = session.id;
    outcome.accountId = session.accountId;
    outcome.expiresAt = session.expiresAt;
    outcome.deviceToken = session.deviceToken;
    return outcome;
}

void Identity::registerRoutes(http::Router& router) {
    d->registration.registerRoutes(router);
    d->challenges.registerRoutes(router);
    d->signIn.registerRoutes(router);
    d->stepUp.registerRoutes(router);
    d->sessions.registerRoutes(router);
    d->passwordReset.registerRoutes(router);
    d->account.registerRoutes(router);
}

void Identity::removeOld(store::Transaction& transaction, core::Time now) {
    removeOldSessions(transaction, now);
    Challenges::removeOld(transaction, now);
    Registration::removeOld(transaction, now);
    PasswordReset::removeOld(transaction, now);
    VerificationCodes::removeOld(transaction, now);
}

} // namespace service::identity
