#include "service/sso/tests.h"

#include "service/keys/master_keys.h"
#include "service/sso/services.h"

#include <QJsonDocument>

namespace service::sso {

namespace {

QString textOf(const QJsonArray& array) {
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

QString idOf(const http::Exchange& exchange) {
    return exchange.request().parameter(QStringLiteral("id"));
}

// Whose service it is.
core::Result<void> checkOwner(store::Transaction& transaction, const http::Exchange& exchange) {
    const QString& accountId = exchange.caller().accountId;
    if (!isAllowed(transaction, accountId)) {
        return core::fail(core::ErrorId::SsoNotAllowed);
    }
    if (!transaction.one(QStringLiteral("SELECT 1 FROM sso_services WHERE id = ? AND owner_id = ?"),
                         idOf(exchange), accountId)) {
        return core::fail(core::ErrorId::NotFound);
    }
    return {};
}

QList<api::SsoCheck> checksIn(const QString& text) {
    QList<api::SsoCheck> checks;
    for (const QJsonValue& value : QJsonDocument::fromJson(text.toUtf8()).array()) {
        checks.append(core::json::fromJson<api::SsoCheck>(value.toObject()).value_or(api::SsoCheck{}));
    }
    return checks;
}

} // namespace

void Tests::registerRoutes(http::Router& router) {
    router.on(api::startSsoTest, [this](http::Exchange& exchange) {
        return exchange.write([&](store::Transaction& transaction) { return start(transaction, exchange); });
    });
    router.on(api::getSsoTest, [](http::Exchange& exchange) {
        return exchange.read([&](store::Transaction& transaction) { return get(transaction, exchange); });
    });
}

core::Result<api::SsoTestStart> Tests::start(store::Transaction& transaction,
                                             const http::Exchange& exchange) const {
    if (auto owner = checkOwner(transaction, exchange); !owner) {
        return core::fail(owner.error());
    }
    const QString id = keys::randomId();
    const core::Time expiresAt = exchange.now() + lifetime;
    transaction.run(QStringLiteral("INSERT INTO sso_tests (id, service_id, state, checks, expires_at) "
                                   "VALUES (?, ?, 'waiting', '[]', ?)"),
                    id, idOf(exchange), expiresAt);
    return api::SsoTestStart{id, m_addresses.login(idOf(exchange)) + QStringLiteral("?test=") + id,
                             expiresAt};
}

core::Result<api::SsoTest> Tests::get(store::Transaction& transaction, const http::Exchange& exchange) {
    if (auto owner = checkOwner(transaction, exchange); !owner) {
        return core::fail(owner.error());
    }
    auto test = find(transaction, idOf(exchange), exchange.request().parameter(QStringLiteral("test_id")),
                     exchange.now());
    if (!test) {
        return core::fail(core::ErrorId::NotFound);
    }
    return *std::move(test);
}

bool Tests::open(store::Transaction& transaction, const QString& serviceId, const QString& testId,
                 core::Time now) {
    return transaction.run(
               QStringLiteral("UPDATE sso_tests SET state = 'running' WHERE id = ? AND service_id = ? AND "
                              "state = 'waiting' AND expires_at > ?"),
               testId, serviceId, now) == 1;
}

void Tests::note(store::Transaction& transaction, const QString& testId, const api::SsoTest& found) {
    QJsonArray checks;
    for (const api::SsoCheck& check : found.checks) {
        checks.append(core::json::toJson(check));
    }
    std::optional<QString> subject;
    if (found.subject) {
        subject = QString::fromUtf8(
            QJsonDocument(core::json::toJson(*found.subject)).toJson(QJsonDocument::Compact));
    }
    transaction.run(QStringLiteral("UPDATE sso_tests SET state = ?, checks = ?, subject = ? WHERE id = ?"),
                    QString::fromLatin1(core::json::nameOf(found.state)), textOf(checks), subject, testId);
}

std::optional<api::SsoTest> Tests::find(store::Transaction& transaction, const QString& serviceId,
                                        const QString& testId, core::Time now) {
    const auto row = transaction.one(
        QStringLiteral(
            "SELECT state, checks, subject, expires_at FROM sso_tests WHERE id = ? AND service_id = ?"),
        testId, serviceId);
    if (!row) {
        return std::nullopt;
    }
    api::SsoTest test;
    for (const auto& [state, name] : core::json::EnumNames<api::SsoTestState>::names) {
        if (row->text(0) == QLatin1String(name)) {
            test.state = state;
        }
    }
    const bool isOpen = test.state == api::SsoTestState::Waiting || test.state == api::SsoTestState::Running;
    if (isOpen && row->time(3) <= now) {
        test.state = api::SsoTestState::Expired;
    }
    test.checks = checksIn(row->text(1));
    if (!row->isNull(2)) {
        test.subject =
            core::json::fromJson<api::SsoSubject>(QJsonDocument::fromJson(row->text(2).toUtf8()).object())
                .value_or(api::SsoSubject{});
    }
    return test;
}

void Tests::removeOld(store::Transaction& transaction, core::Time now) {
    constexpr core::Duration day = std::chrono::hours(24);
    transaction.run(QStringLiteral("DELETE FROM sso_tests WHERE expires_at <= ?"), now - day);
}

} // namespace service::sso
