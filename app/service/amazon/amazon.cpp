#include "service/amazon/amazon.h"

#include "service/amazon/binding_routes.h"
#include "service/amazon/entitlement_checks.h"
#include "service/amazon/jobs.h"
#include "service/amazon/notification_route.h"
#include "service/amazon/order_routes.h"
#include "service/amazon/register_page.h"
#include "service/jobs/runner.h"

namespace service::amazon {

struct Amazon::Private {
    Private(Settings read, const Dependencies& dependencies)
        : settings(std::move(read))
        , with(dependencies)
        , client(settings.credentials, settings.caFile, with.clock)
        , marketplace(settings, client)
        , registrations(with.keys)
        , checks(with.database, with.clock, marketplace)
        , form(with, settings, marketplace, registrations)
        , bindings(with, settings, registrations)
        , notices(with, settings) {}

    Settings settings;
    Dependencies with;
    AwsClient client;
    Marketplace marketplace;
    Registrations registrations;
    EntitlementChecks checks;
    RegisterPage form;
    BindingRoutes bindings;
    NotificationRoute notices;
};

Amazon::Amazon(Settings settings, const Dependencies& dependencies)
    : d(std::make_unique<Private>(std::move(settings), dependencies)) {}

Amazon::~Amazon() = default;

void Amazon::registerRoutes(http::Router& router) {
    d->form.registerRoutes(router);
    d->bindings.registerRoutes(router);
    d->notices.registerRoutes(router);
    registerOrderRoutes(router, d->settings.products);
}

void Amazon::registerJobs() {
    using namespace std::chrono_literals;
    d->with.jobs.every(15s, QString::fromLatin1(entitlementsJob), [this] { d->checks.run(); });
}

void Amazon::stop() {
    d->client.stop();
    d->checks.stop();
}

void Amazon::removeOld(store::Transaction& transaction, core::Time now) {
    Registrations::removeOld(transaction, now);
    removeOldNotices(transaction, now);
}

} // namespace service::amazon
