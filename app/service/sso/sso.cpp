#include "service/sso/sso.h"

#include "service/sso/browser_routes.h"
#include "service/sso/code_exchange.h"
#include "service/sso/consents.h"
#include "service/sso/login_link_mail.h"
#include "service/sso/metadata_refresh.h"
#include "service/sso/own_keys.h"
#include "service/sso/reservations.h"
#include "service/sso/saml/library.h"
#include "service/sso/service_routes.h"
#include "service/sso/sign_ins.h"
#include "service/sso/tests.h"

namespace service::sso {

struct Sso::Private {
    explicit Private(const Dependencies& dependencies)
        : with(dependencies)
        , keys(dependencies.keys)
        , services(dependencies)
        , tests(dependencies)
        , browser(dependencies)
        , codes(dependencies)
        , loginLinks(dependencies)
        , refresh(dependencies.database, dependencies.clock, ProviderReader(dependencies.fetchMetadata)) {}

    Dependencies with;
    saml::Library library;
    OwnKeys keys;
    ServiceRoutes services;
    Tests tests;
    BrowserRoutes browser;
    CodeExchange codes;
    LoginLinkMail loginLinks;
    MetadataRefresh refresh;
};

Sso::Sso(const Dependencies& dependencies)
    : d(std::make_unique<Private>(dependencies)) {}

Sso::~Sso() = default;

void Sso::registerRoutes(http::Router& router) {
    d->services.registerRoutes(router);
    registerConsentRoutes(router);
    d->tests.registerRoutes(router);
    d->browser.registerRoutes(router);
    d->codes.registerRoutes(router);
    d->loginLinks.registerRoutes(router);
}

void Sso::refreshMetadata() {
    d->refresh.run();
}

// Where nobody has a service there is nothing to sign for.
void Sso::rollKeys() {
    const bool hasServices = d->with.database.read([](store::Transaction& transaction) {
        return transaction.one(QStringLiteral("SELECT 1 FROM sso_services LIMIT 1")).has_value();
    });
    if (hasServices) {
        d->keys.roll(d->with.database, d->with.clock.now());
    }
}

void Sso::stop() {
    d->refresh.stop();
}

void Sso::removeOld(store::Transaction& transaction, core::Time now) {
    removeOldSignIns(transaction, now);
    removeOldReservations(transaction, now);
    Tests::removeOld(transaction, now);
}

} // namespace service::sso
