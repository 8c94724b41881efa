#include "service/amazon/binding_routes.h"

#include "service/activity/activity.h"
#include "service/amazon/entitlement_checks.h"
#include "service/amazon/jobs.h"
#include "service/jobs/runner.h"
#include "service/limits/limits.h"

#include <QUrl>

namespace service::amazon {

using namespace Qt::StringLiterals;

namespace {

core::Result<core::json::Nullable<api::AmazonBinding>> present(store::Transaction& transaction,
                                                               const http::Exchange& exchange) {
    core::json::Nullable<api::AmazonBinding> shown;
    if (auto binding = bindingOf(transaction, exchange.caller().accountId)) {
        shown = *std::move(binding);
    }
    return shown;
}

tl::unexpected<core::Error> boundElsewhere(const api::AmazonHolder& holder) {
    return core::fail(core::ErrorId::AmazonBoundElsewhere,
                      {{u"email"_s, holder.email},
                       {u"signs_in_with"_s, QLatin1String(core::json::nameOf(holder.signsInWith))}});
}

Buyer asBuyer(const ResolvedCustomer& customer) {
    return {customer.awsAccountId, customer.customerId, customer.licenseArn};
}

AgreementKey agreementOf(const ResolvedCustomer& customer) {
    return {customer.awsAccountId, customer.productCode, customer.licenseArn, customer.customerId, {}};
}

// A registration says what was bought, and not yet that it may be used: notices and entitlements do.
AgreementEvent eventOf(const Registration& registration) {
    return {.agreement = agreementOf(registration.customer),
            .kind = "created",
            .at = registration.begunAt,
            .trial = registration.trial ? std::optional(true) : std::nullopt};
}

} // namespace

void BindingRoutes::registerRoutes(http::Router& router) {
    router.on(api::getAmazonBinding, [](http::Exchange& exchange) {
        return exchange.read([&](store::Transaction& transaction) { return present(transaction, exchange); });
    });
    router.on(api::getAmazonRegistration, [this](http::Exchange& exchange) {
        // What is wrong is counted.
        return exchange.write([&](store::Transaction& transaction) { return show(transaction, exchange); });
    });
    router.on(api::bindAmazon, [this](http::Exchange& exchange, const api::BindAmazon& body) {
        return exchange.write(
            [&](store::Transaction& transaction) { return bind(transaction, exchange, body.token); });
    });
}

core::Result<Registration> BindingRoutes::findRegistration(store::Transaction& transaction,
                                                           const http::Exchange& exchange,
                                                           const QString& tokenOrCode) const {
    const QString& accountId = exchange.caller().accountId;
    using limits::Limit;
    if (const auto room = m_with.limits.check(transaction, Limit::AmazonCodes, accountId, exchange.now());
        !room) {
        return core::fail(room.error());
    }
    const std::optional<Registration> found = m_registrations.find(transaction, tokenOrCode, exchange.now());
    if (!found) {
        m_with.limits.count(transaction, Limit::AmazonCodes, accountId, exchange.now());
    }
    if (!found || (found->boundBy && *found->boundBy != accountId)) {
        return core::fail(core::ErrorId::NotFound);
    }
    return *found;
}

core::Result<api::AmazonRegistration> BindingRoutes::show(store::Transaction& transaction,
                                                          const http::Exchange& exchange) const {
    const auto token = QUrl::fromPercentEncoding(exchange.request().parameter(u"token"_s).toUtf8());
    const core::Result<Registration> registration = findRegistration(transaction, exchange, token);
    if (!registration) {
        return core::fail(registration.error());
    }
    api::AmazonRegistration shown;
    shown.awsAccountId = registration->customer.awsAccountId;
    shown.productCode = registration->customer.productCode;
    shown.product = m_settings.productOf(shown.productCode);
    shown.trial = registration->trial;
    shown.expiresAt = registration->expiresAt;
    const std::optional<QString> holder = holderOf(transaction, shown.awsAccountId);
    shown.boundHere = holder == exchange.caller().accountId;
    if (holder && !shown.boundHere) {
        shown.boundElsewhere = describeHolder(transaction, *holder);
    }
    return shown;
}

core::Result<api::AmazonBinding> BindingRoutes::bind(store::Transaction& transaction,
                                                     const http::Exchange& exchange,
                                                     const QString& tokenOrCode) const {
    const QString& accountId = exchange.caller().accountId;
    const core::Result<Registration> registration = findRegistration(transaction, exchange, tokenOrCode);
    if (!registration) {
        return core::fail(registration.error());
    }
    const ResolvedCustomer& customer = registration->customer;
    const bool claimed = claimAwsAccount(transaction, asBuyer(customer), accountId, exchange.now());
    const std::optional<QString> holder = holderOf(transaction, customer.awsAccountId);
    const std::optional<api::AmazonBinding> binding = bindingOf(transaction, accountId);
    if (holder && *holder != accountId) {
        return boundElsewhere(describeHolder(transaction, *holder));
    }
    if (!binding) {
        return core::fail(core::ErrorId::NotFound);
    }
    if (binding->awsAccountId != customer.awsAccountId) {
        return core::fail(core::ErrorId::AmazonOtherAccount, {{u"aws_account_id"_s, binding->awsAccountId}});
    }
    if (Registrations::bind(transaction, registration->id, accountId)) {
        addOrder(transaction, exchange, *registration,
                 claimed ? activity::kind::amazonBound : activity::kind::amazonOrderAdded);
    }
    return *binding;
}

void BindingRoutes::addOrder(store::Transaction& transaction, const http::Exchange& exchange,
                             const Registration& registration, const char* kind) const {
    const ResolvedCustomer& customer = registration.customer;
    take(transaction, eventOf(registration), exchange.now());
    askForEntitlements(transaction, agreementOf(customer), true, exchange.now(), exchange.now());
    transaction.afterCommit([this] { m_with.jobs.poke(QString::fromLatin1(entitlementsJob)); });
    const QString product =
        QString::fromLatin1(core::json::nameOf(m_settings.productOf(customer.productCode)));
    const http::Caller& caller = exchange.caller();
    activity::record(transaction,
                     {caller.accountId,
                      kind,
                      {{u"aws_account_id"_s, customer.awsAccountId}, {u"product"_s, product}},
                      caller.sessionId,
                      exchange.request().address},
                     exchange.now());
}

} // namespace service::amazon
