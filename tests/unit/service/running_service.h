#pragma once

#include "api/account.h"
#include "core/clock.h"
#include "service/activity/activity_list.h"
#include "service/contact/contact.h"
#include "service/delivery/queue.h"
#include "service/developer/developer.h"
#include "service/http/dispatcher.h"
#include "service/identity/identity.h"
#include "service/identity/passwords.h"
#include "service/identity/session_guard.h"
#include "service/identity/verification_codes.h"
#include "service/keys/master_keys.h"
#include "service/limits/limits.h"
#include "service/organizations/organizations.h"
#include "service/organizations/sso_consents.h"
#include "service/store/migrations.h"
#include "service/two_factor/two_factor.h"
#include "unit/service/store/databases.h"

#include <QSet>
#include <QTemporaryDir>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

// What the service answered.
struct Answer {
    int status = 0;
    QJsonObject body;
    QByteArray text;
    QList<std::pair<QByteArray, QByteArray>> headers;

    QString id() const { return body.value(u"id"_s).toString(); }
    QJsonObject params() const { return body.value(u"params"_s).toObject(); }
    QByteArray header(const QByteArray& name) const {
        for (const auto& [candidate, value] : headers) {
            if (candidate.compare(name, Qt::CaseInsensitive) == 0) {
                return value;
            }
        }
        return {};
    }
};

// How a call comes in.
struct Sender {
    QString token = {};
    QString address = QStringLiteral("192.0.2.1");
    QHash<QByteArray, QByteArray> headers = {};
};

// The SSO services of organizations, and who agreed to what, kept in memory.
class SsoInMemory final : public service::organizations::SsoConsents {
  public:
    QHash<QString, QList<api::OfferedSsoService>> services; // by organization
    QSet<std::pair<QString, QString>> agreed;               // account, service

    QList<api::OfferedSsoService> servicesOf(service::store::Transaction& /*transaction*/,
                                             const QString& organizationId) const override {
        return services.value(organizationId);
    }
    core::Result<void> agree(service::store::Transaction& /*transaction*/,
                             const service::http::Exchange& exchange, const QString& organizationId,
                             const QList<QString>& serviceIds) override {
        for (const QString& id : serviceIds) {
            if (!offers(organizationId, id)) {
                return core::fail(core::ErrorId::NotFound);
            }
        }
        for (const QString& id : serviceIds) {
            agreed.insert({exchange.caller().accountId, id});
        }
        return {};
    }
    void left(service::store::Transaction& /*transaction*/, const QString& accountId,
              const QString& organizationId, core::Time /*now*/) override {
        for (const api::OfferedSsoService& service : services.value(organizationId)) {
            agreed.remove({accountId, service.id});
        }
    }

  private:
    bool offers(const QString& organizationId, const QString& id) const {
        const QList<api::OfferedSsoService> offered = services.value(organizationId);
        return std::any_of(offered.begin(), offered.end(),
                           [&](const api::OfferedSsoService& service) { return service.id == id; });
    }
};

// The capabilities over a fresh database, without sockets: calls go in as requests and come out as answers;
// time stands still until it is moved; a captcha called "solved" is good.
class RunningService {
  public:
    // consents: instead of those in memory.
    explicit RunningService(const QString& databaseUrl,
                            service::organizations::SsoConsents* consents = nullptr)
        : database(databaseUrl)
        , organizations({limits, queue, guard, consents != nullptr ? *consents : sso}) {
        service::store::Migrations::fromFolder().apply(database, clock.now());
        identity.registerRoutes(router);
        contact.registerRoutes(router);
        organizations.registerRoutes(router);
        service::activity::registerRoutes(router);
        twoFactor.registerRoutes(router);
        developer.registerRoutes(router);
    }

    Answer call(api::Method method, const QString& target, const QJsonObject& body = {},
                const Sender& from = {}) {
        service::http::Request request;
        request.method = method;
        request.path = target.section(u'?', 0, 0);
        request.query = QUrlQuery(target.section(u'?', 1));
        request.headers = from.headers;
        if (!from.token.isEmpty()) {
            request.headers.insert("authorization", "Bearer " + from.token.toLatin1());
        }
        request.body = QJsonDocument(body).toJson();
        request.address = from.address;
        const service::http::Match match = router.find(method, request.path);
        if (match.route == nullptr) {
            qFatal("no route for %s", qPrintable(request.path));
        }
        request.parameters = match.parameters;
        const service::http::Reply reply = service::http::Dispatcher(services).answer(*match.route, request);
        return {reply.status, QJsonDocument::fromJson(reply.body).object(), reply.body, reply.headers};
    }
    Answer get(const QString& target, const Sender& from = {}) {
        return call(api::Method::Get, target, {}, from);
    }
    Answer post(const QString& path, const QJsonObject& body, const Sender& from = {}) {
        return call(api::Method::Post, path, body, from);
    }
    Answer patch(const QString& path, const QJsonObject& body, const Sender& from = {}) {
        return call(api::Method::Patch, path, body, from);
    }
    Answer remove(const QString& path, const Sender& from = {}, const QJsonObject& body = {}) {
        return call(api::Method::Delete, path, body, from);
    }

    // What was sent since the last time: mails, then text messages.
    QList<service::delivery::Message> messages() {
        return database.write([&](service::store::Transaction& transaction) {
            QList<service::delivery::Message> result;
            for (const auto channel : {service::delivery::Channel::Email, service::delivery::Channel::Sms}) {
                while (const auto claim =
                           queue.claim(transaction, channel, clock.now(), std::chrono::minutes(1))) {
                    queue.accepted(transaction, *claim);
                    result.append(claim->message);
                }
            }
            return result;
        });
    }
    service::delivery::Message message() {
        const QList<service::delivery::Message> all = messages();
        return all.isEmpty() ? service::delivery::Message() : all.last();
    }

    // A new account, with a session that has just proven itself.
    struct Person {
        QString email = {};
        QString password = QStringLiteral("violet tramway under the lighthouse");
        QString accountId = {};
        QString sessionId = {};
        QString deviceToken = {};
        Sender sender = {};
    };
    Person signUp(const QString& email) {
        const Answer started =
            post(QStringLiteral("/v1/registrations"), {{u"email"_s, email}, {u"locale"_s, u"en"_s}});
        Person person{.email = email};
        const Answer done = post(QStringLiteral("/v1/registrations/%1/complete").arg(started.id()),
                                 registration(message().code(), person.password));
        if (done.status != 201) {
            qFatal("%s", done.text.constData());
        }
        person.accountId = done.body.value(u"account_id"_s).toString();
        person.sessionId = done.id();
        person.deviceToken = done.body.value(u"device_token"_s).toString();
        person.sender.token = done.body.value(u"token"_s).toString();
        return person;
    }
    static QJsonObject registration(const QString& code, const QString& password) {
        return {{u"code"_s, code},
                {u"name"_s, u"Ada Lovelace"_s},
                {u"password"_s, password},
                {u"device"_s, u"Ada’s laptop"_s},
                {u"organization"_s,
                 QJsonObject{{u"name"_s, u"Analytical Engines"_s}, {u"time_zone"_s, u"Europe/London"_s}}}};
    }
    Answer signIn(const QString& email, const QString& password, const QString& deviceToken = {},
                  const QString& address = QStringLiteral("192.0.2.1")) {
        QJsonObject body{{u"email"_s, email}, {u"password"_s, password}, {u"device"_s, u"Another device"_s}};
        if (!deviceToken.isEmpty()) {
            body.insert(u"device_token"_s, deviceToken);
        }
        return post(QStringLiteral("/v1/sessions"), body, {.address = address});
    }
    api::Account account(const Person& person) {
        const Answer answer = get(QStringLiteral("/v1/account"), person.sender);
        return core::json::fromJson<api::Account>(answer.body).value_or(api::Account());
    }
    QStringList kinds(const Person& person) {
        QStringList result;
        const QJsonArray items =
            get(QStringLiteral("/v1/activity"), person.sender).body.value(u"items"_s).toArray();
        for (const QJsonValue& item : items) {
            result.append(item.toObject().value(u"kind"_s).toString());
        }
        return result;
    }

    QTemporaryDir folder;
    core::ManualClock clock{core::Time{1'800'000'000'000}};
    service::store::Database database;
    service::keys::MasterKeys keys =
        service::keys::MasterKeys::load(folder.filePath(QStringLiteral("master.keys")), true);
    service::limits::Limits limits{
        {}, [this](const QByteArray& subject) { return keys.hash(QStringLiteral("limits"), subject); }};
    service::delivery::Queue queue{keys};
    service::identity::VerificationCodes codes{keys};
    service::identity::Passwords passwords{service::identity::Passwords::Cost::Least};
    service::identity::SessionGuard guard;
    service::developer::Developer developer{{database, queue, keys}};
    service::http::Services services{database, keys, limits, clock, guard, developer.guard()};
    service::http::Router router;
    service::two_factor::SecondFactors secondFactors{{limits, queue, keys}};
    service::two_factor::TwoFactor twoFactor{{limits, queue, keys}, secondFactors};
    SsoInMemory sso;
    service::organizations::Organizations organizations;
    service::identity::Identity identity{
        {limits, queue, codes, passwords, secondFactors, organizations, keys}};
    service::contact::Contact contact{{limits, queue, codes, guard,
                                       [](service::store::Transaction&, const service::http::Caller&,
                                          const QString& captcha, core::Time) -> core::Result<void> {
                                           return captcha == u"solved"_s
                                                      ? core::Result<void>()
                                                      : core::fail(core::ErrorId::CaptchaExpired);
                                       },
                                       QStringLiteral("https://center.example")}};
};

// A test that runs once on every database: rows by TestDatabases::addRows().
class OnEveryDatabase {
  public:
    std::unique_ptr<RunningService> start(service::organizations::SsoConsents* consents = nullptr) {
        QFETCH(QString, kind);
        return std::make_unique<RunningService>(m_databases.fresh(kind), consents);
    }

  private:
    TestDatabases m_databases;
};

// Another code than this one.
inline QString wrong(const QString& code) {
    return QStringLiteral("%1").arg((code.toInt() + 1) % 1'000'000, 6, 10, QLatin1Char('0'));
}
