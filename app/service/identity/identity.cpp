#include "service/identity/identity.h"

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
