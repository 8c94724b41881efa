#include "service/sso/service_routes.h"

#include "core/text.h"
#include "service/identity/kept_answer.h"
#include "service/sso/entitlement.h"
#include "service/sso/events.h"
#include "service/sso/reservations.h"
#include "service/sso/service_deletion.h"

namespace service::sso {

namespace {

constexpr qsizetype organizationsAtMost = 5'000;

core::Result<void> checkAllowed(store::Transaction& transaction, const http::Exchange& exchange) {
    if (!isAllowed(transaction, exchange.caller().accountId)) {
        return core::fail(core::ErrorId::SsoNotAllowed);
    }
    return {};
}

QString idOf(const http::Exchange& exchange) {
    return exchange.request().parameter(QStringLiteral("id"));
}

core::Result<QString> checkedName(const QString& name) {
    const std::optional<QString> visible = core::visibleName(name);
    if (!visible) {
        return core::fail(
            {core::ErrorId::NameInvalid, {}, {{QStringLiteral("name"), QStringLiteral("not_allowed"), {}}}});
    }
    return *visible;
}

// Where a link has to be followed, somebody else's server is waited for. A glance is enough: a body that has
// the word elsewhere waits in the wrong queue, and no more.
http::Pool poolOf(const http::Request& request) {
    return request.body.contains("\"metadata_url\"") ? http::Pool::Outbound : http::Pool::Work;
}

} // namespace

void ServiceRoutes::registerRoutes(http::Router& router) {
    constexpr qsizetype bodyLimit = 2 * api::metadataBytesAtMost; // JSON escapes every quotation mark
    router.on(api::listSsoServices, [this](http::Exchange& exchange) { return list(exchange); });
    router.on(
        api::previewProvider,
        [this](http::Exchange& exchange, const api::DescribeProvider& body) {
            return preview(exchange, body);
        },
        http::PoolChoice(&poolOf), bodyLimit);
    router.on(
        api::createSsoService,
        [this](http::Exchange& exchange, const api::NewSsoService& body) { return create(exchange, body); },
        http::PoolChoice(&poolOf), bodyLimit);
    router.on(api::reserveSsoService, [this](http::Exchange& exchange) {
        return exchange.write(
            [&](store::Transaction& transaction) { return reserve(transaction, exchange); });
    });
    router.on(api::getSsoDeletion, [this](http::Exchange& exchange) {
        return exchange.read(
            [&](store::Transaction& transaction) { return deletion(transaction, exchange); });
    });
    router.on(api::getSsoService, [this](http::Exchange& exchange) {
        return exchange.read([&](store::Transaction& transaction) { return present(transaction, exchange); });
    });
    router.on(
        api::updateSsoService,
        [this](http::Exchange& exchange, const api::UpdateSsoService& body) {
            return update(exchange, body);
        },
        http::PoolChoice(&poolOf), bodyLimit);
    router.on(api::deleteSsoService, [this](http::Exchange& exchange, const api::DeleteSsoService& body) {
        return exchange.write(
            [&](store::Transaction& transaction) { return remove(transaction, exchange, body); });
    });
    router.on(api::associateOrganizations,
              [this](http::Exchange& exchange, const api::AssociateOrganizations& body) {
                  return exchange.write([&](store::Transaction& transaction) {
                      return associate(transaction, exchange, body);
                  });
              });
}

core::Result<http::Reply> ServiceRoutes::list(http::Exchange& exchange) const {
    const core::Result<int> limit = exchange.limit();
    const auto after = http::placeOf(exchange.cursor());
    if (!limit || !after) {
        return core::fail(limit ? after.error() : limit.error());
    }
    return exchange.read([&](store::Transaction& transaction) -> core::Result<api::SsoServiceList> {
        if (!isAllowed(transaction, exchange.caller().accountId)) {
            return api::SsoServiceList{};
        }
        return listServices(transaction, m_addresses, exchange.caller().accountId, *after, *limit);
    });
}

core::Result<api::SsoService> ServiceRoutes::present(store::Transaction& transaction,
                                                     const http::Exchange& exchange) const {
    if (auto allowed = checkAllowed(transaction, exchange); !allowed) {
        return core::fail(allowed.error());
    }
    auto service = findService(transaction, m_addresses, exchange.caller().accountId, idOf(exchange));
    if (!service) {
        return core::fail(core::ErrorId::NotFound);
    }
    return *std::move(service);
}

core::Result<api::SsoService> ServiceRoutes::presentForChange(store::Transaction& transaction,
                                                              const http::Exchange& exchange) const {
    core::Result<api::SsoService> service = present(transaction, exchange);
    if (service) {
        if (auto same = exchange.matches(service->version, core::json::toJson(*service)); !same) {
            return core::fail(same.error());
        }
    }
    return service;
}

// Nobody without the permission has the service follow links.
core::Result<Provider> ServiceRoutes::readProvider(http::Exchange& exchange,
                                                   const api::DescribeProvider& description) const {
    if (const core::Result<http::Caller> caller = exchange.authorize(); !caller) {
        return core::fail(caller.error());
    }
    const core::Result<void> allowed = exchange.database().read(
        [&](store::Transaction& transaction) { return checkAllowed(transaction, exchange); });
    if (!allowed) {
        return core::fail(allowed.error());
    }
    return m_reader.read(description);
}

core::Result<http::Reply> ServiceRoutes::preview(http::Exchange& exchange,
                                                 const api::DescribeProvider& body) const {
    const core::Result<Provider> read = readProvider(exchange, body);
    if (!read) {
        return identity::keptAnswerOr(exchange, read.error());
    }
    return exchange.write([&](store::Transaction& transaction) -> core::Result<api::ProviderPreview> {
        const saml::ProviderDescription& provider = read->description;
        api::ProviderPreview preview{provider.entityId,
                                     provider.signOnUrl,
                                     provider.binding,
                                     shown(provider.certificates),
                                     {},
                                     warningsOf(provider, exchange.now())};
        if (provider.validUntil) {
            preview.validUntil = *provider.validUntil;
        }
        if (const auto name =
                serviceWithProvider(transaction, exchange.caller().accountId, provider.entityId)) {
            preview.warnings.append(
                {QStringLiteral("entity_id_known"), {{QStringLiteral("service"), *name}}});
        }
        return preview;
    });
}

core::Result<http::Reply> ServiceRoutes::create(http::Exchange& exchange,
                                                const api::NewSsoService& body) const {
    core::Result<Provider> provider = readProvider(exchange, body.idp).and_then([](const Provider& read) {
        return ProviderReader::withCertificates(read, {});
    });
    const core::Result<QString> name = checkedName(body.name);
    if (!provider || !name) {
        return identity::keptAnswerOr(exchange, provider ? name.error() : provider.error());
    }
    return exchange.write([&](store::Transaction& transaction) -> core::Result<api::SsoService> {
        if (auto allowed = checkAllowed(transaction, exchange); !allowed) {
            return core::fail(allowed.error());
        }
        const QString& ownerId = exchange.caller().accountId;
        if (countServices(transaction, ownerId) >= api::ssoServicesAtMost) {
            return core::fail(core::ErrorId::SsoServicesFull,
                              {{QStringLiteral("limit"), api::ssoServicesAtMost}});
        }
        if (body.reservation && !takeReservation(transaction, ownerId, *body.reservation, exchange.now())) {
            return core::fail(core::ErrorId::NotFound);
        }
        const QString id =
            createService(transaction, ownerId, *name, *provider, exchange.now(), body.reservation);
        record(transaction, exchange, activity::kind::ssoServiceCreated, *name);
        return findService(transaction, m_addresses, ownerId, id).value();
    });
}

core::Result<http::Reply> ServiceRoutes::update(http::Exchange& exchange,
                                                const api::UpdateSsoService& body) const {
    std::optional<Provider> provider;
    if (body.idp) {
        const core::Result<Provider> read = readProvider(exchange, *body.idp);
        if (!read) {
            return identity::keptAnswerOr(exchange, read.error());
        }
        provider = *read;
    }
    return exchange.write([&](store::Transaction& transaction) -> core::Result<api::SsoService> {
        const core::Result<api::SsoService> service = presentForChange(transaction, exchange);
        if (!service) {
            return service;
        }
        if (auto applied = apply(transaction, exchange, *service, body, provider); !applied) {
            return core::fail(applied.error());
        }
        return present(transaction, exchange);
    });
}

core::Result<void> ServiceRoutes::apply(store::Transaction& transaction, const http::Exchange& exchange,
                                        const api::SsoService& service, const api::UpdateSsoService& body,
                                        const std::optional<Provider>& provider) const {
    const core::Result<QString> name = checkedName(body.name.value_or(service.name));
    if (!name) {
        return core::fail(name.error());
    }
    if (provider) {
        QList<saml::Certificate> kept = certificatesOf(transaction, service.id);
        const QList<QString> wanted = body.keepCertificates.value_or(QList<QString>());
        kept.removeIf(
            [&](const saml::Certificate& certificate) { return !wanted.contains(certificate.sha256); });
        const core::Result<Provider> whole = ProviderReader::withCertificates(*provider, kept);
        if (!whole) {
            return core::fail(whole.error());
        }
        setProvider(transaction, service.id, *whole, exchange.now());
    }
    if (provider || *name != service.name) {
        renameService(transaction, service.id, *name);
        countVersion(transaction, service.id, exchange.now());
        record(transaction, exchange, activity::kind::ssoServiceChanged, *name);
    }
    return {};
}

core::Result<api::SsoReservation> ServiceRoutes::reserve(store::Transaction& transaction,
                                                         const http::Exchange& exchange) const {
    if (auto allowed = checkAllowed(transaction, exchange); !allowed) {
        return core::fail(allowed.error());
    }
    return sso::reserve(transaction, m_addresses, exchange.caller().accountId, exchange.now());
}

core::Result<api::SsoDeletion> ServiceRoutes::deletion(store::Transaction& transaction,
                                                       const http::Exchange& exchange) const {
    const core::Result<api::SsoService> service = present(transaction, exchange);
    if (!service) {
        return core::fail(service.error());
    }
    return deletionOf(transaction, service->id);
}

core::Result<api::Empty> ServiceRoutes::remove(store::Transaction& transaction,
                                               const http::Exchange& exchange,
                                               const api::DeleteSsoService& body) const {
    const core::Result<api::SsoService> service = present(transaction, exchange);
    if (!service) {
        return core::fail(service.error());
    }
    if (body.confirmName != service->name) {
        return core::fail({core::ErrorId::ConfirmationWrong,
                           {},
                           {{QStringLiteral("confirm_name"), QStringLiteral("not_allowed"), {}}}});
    }
    endAllAgreements(transaction, service->id, exchange.now());
    deleteService(transaction, service->id);
    record(transaction, exchange, activity::kind::ssoServiceDeleted, service->name);
    return api::Empty{};
}

core::Result<api::SsoService> ServiceRoutes::associate(store::Transaction& transaction,
                                                       const http::Exchange& exchange,
                                                       const api::AssociateOrganizations& body) const {
    const core::Result<api::SsoService> service = presentForChange(transaction, exchange);
    if (!service) {
        return service;
    }
    if (body.organizationIds.size() > organizationsAtMost ||
        !setOrganizations(transaction, exchange.caller().accountId, service->id, body.organizationIds)) {
        return core::fail({core::ErrorId::BadRequest,
                           {},
                           {{QStringLiteral("organization_ids"), QStringLiteral("not_allowed"), {}}}});
    }
    endWithoutMembership(transaction, service->id, exchange.now());
    countVersion(transaction, service->id, exchange.now());
    core::Result<api::SsoService> changed = present(transaction, exchange);
    if (changed) {
        record(transaction, exchange, activity::kind::ssoOrganizationsChanged, changed->name,
               {{QStringLiteral("count"), changed->organizationCount}});
    }
    return changed;
}

} // namespace service::sso
