#pragma once

#include "service/identity/accounts.h"
#include "service/sso/member_consents.h"
#include "service/sso/saml/key_pair.h"
#include "service/sso/services.h"
#include "service/sso/sso.h"
#include "unit/service/running_service.h"

// A running service with SSO on every database.
class SsoService {
  public:
    explicit SsoService(std::unique_ptr<RunningService> running)
        : base(std::move(running))
        , sso({base->database, base->clock, base->limits, base->keys, base->identity, base->queue,
               [this](const QString& url) { return fetch(url); }, QStringLiteral("https://center.example")}) {
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
    // Another one of the owner's.
    QString newOrganization(const RunningService::Person& owner, const QString& name) {
        return base
            ->post(QStringLiteral("/v1/organizations"), {{u"name"_s, name}, {u"time_zone"_s, u"UTC"_s}},
                   owner.sender)
            .id();
    }
    // The service is for these organizations from now on.
    void associate(const RunningService::Person& owner, const QString& serviceId,
                   const QStringList& organizationIds) {
        const Answer answer =
            base->call(api::Method::Put, QStringLiteral("/v1/sso/services/%1/organizations").arg(serviceId),
                       {{u"organization_ids"_s, QJsonArray::fromStringList(organizationIds)}}, owner.sender);
        if (answer.status != 200) {
            qFatal("%s", answer.text.constData());
        }
    }
    // Invited to the organization, and in; these services may open the account.
    void join(const RunningService::Person& owner, const QString& organizationId,
              const RunningService::Person& member, const QStringList& serviceIds = {}) {
        base->post(QStringLiteral("/v1/organizations/%1/members").arg(organizationId),
                   {{u"email"_s, member.email}}, owner.sender);
        const Answer answer =
            base->post(QStringLiteral("/v1/invitations/%1/accept").arg(invitation(member)),
                       {{u"sso_services"_s, QJsonArray::fromStringList(serviceIds)}}, member.sender);
        if (answer.status != 200) {
            qFatal("%s", answer.text.constData());
        }
        (void)base->messages(); // the invitation
    }
    // The first one that waits for this person.
    QString invitation(const RunningService::Person& person) {
        return base->get(QStringLiteral("/v1/invitations"), person.sender)
            .body.value(u"items"_s)
            .toArray()
            .first()
            .toObject()
            .value(u"id"_s)
            .toString();
    }
    Answer consent(const RunningService::Person& person, const QString& serviceId,
                   api::Method method = api::Method::Put) {
        return base->call(method, QStringLiteral("/v1/sso/consents/%1").arg(serviceId), {}, person.sender);
    }

    std::unique_ptr<RunningService> base;
    std::function<core::Result<QByteArray>(const QString&)> fetch;
    service::sso::Sso sso;
};

// A test that runs once on every database.
class SsoOnEveryDatabase : public OnEveryDatabase {
  public:
    std::unique_ptr<SsoService> startSso() { return std::make_unique<SsoService>(start(&m_consents)); }

  private:
    service::sso::MemberConsents m_consents;
};
