#pragma once

#include "service/identity/accounts.h"
#include "service/sso/saml/key_pair.h"
#include "service/sso/services.h"
#include "service/sso/sso.h"
#include "unit/service/running_service.h"

#include <QHash>

// A running service with SSO on every database, and who is a member of what.
class SsoService {
  public:
    explicit SsoService(std::unique_ptr<RunningService> running)
        : base(std::move(running))
        , sso({base->database, base->clock, base->limits, base->keys, base->identity,
               [this](const QString& url) { return fetch(url); },
               [this](service::store::Transaction&, const QString& accountId) {
                   return memberships.value(accountId);
               },
               QStringLiteral("https://center.example")}) {
        sso.registerRoutes(base->router);
    }

    template <class Work>
    auto write(Work&& work) {
        return base->database.write(std::forward<Work>(work));
    }

    RunningService::Person signUpOwner(const QString& email) {
        const RunningService::Person person = base->signUp(email);
        write([&](service::store::Transaction& transaction) {
            service::identity::setSsoAllowed(transaction, person.accountId, true);
        });
        return person;
    }

    // Its certificate is none that could verify anything.
    QString create(const RunningService::Person& owner, const QString& name = QStringLiteral("Example"),
                   const std::optional<QString>& metadataUrl = {}) {
        service::sso::Provider provider;
        provider.description.entityId = QStringLiteral("https://idp.example/");
        provider.description.signOnUrl = QStringLiteral("https://idp.example/sso");
        provider.description.certificates = {
            {QByteArrayLiteral("der"), QString(64, u'0'), QStringLiteral("CN=old"), {0}, {1}}};
        provider.metadataUrl = metadataUrl;
        return write([&](service::store::Transaction& transaction) {
            return service::sso::createService(transaction, owner.accountId, name, provider,
                                               base->clock.now());
        });
    }
    // Of the owner's first organization.
    QString organizationOf(const RunningService::Person& owner) {
        return base->get(QStringLiteral("/v1/organizations"), owner.sender)
            .body.value(u"items"_s)
            .toArray()
            .first()
            .toObject()
            .value(u"id"_s)
            .toString();
    }
    // The service is for that organization from now on.
    void associate(const RunningService::Person& owner, const QString& serviceId,
                   const QString& organizationId) {
        const Answer answer =
            base->call(api::Method::Put, QStringLiteral("/v1/sso/services/%1/organizations").arg(serviceId),
                       {{u"organization_ids"_s, QJsonArray{organizationId}}}, owner.sender);
        if (answer.status != 200) {
            qFatal("%s", answer.text.constData());
        }
    }
    Answer consent(const RunningService::Person& person, const QString& serviceId,
                   api::Method method = api::Method::Put) {
        return base->call(method, QStringLiteral("/v1/sso/consents/%1").arg(serviceId), {}, person.sender);
    }

    std::unique_ptr<RunningService> base;
    QHash<QString, QStringList> memberships; // organizations by account
    std::function<core::Result<QByteArray>(const QString&)> fetch;
    service::sso::Sso sso;
};

// A test that runs once on every database.
class SsoOnEveryDatabase : public OnEveryDatabase {
  public:
    std::unique_ptr<SsoService> startSso() { return std::make_unique<SsoService>(start()); }
};
