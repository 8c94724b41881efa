#pragma once

#include "service/http/server.h"
#include "service/http/services.h"
#include "service/keys/master_keys.h"
#include "service/store/migrations.h"
#include "unit/service/store/databases.h"

#include <QTemporaryDir>

#include <atomic>
#include <mutex>
#include <thread>

// Sessions by fixed tokens: "alice" and "bob" are in, "carol" has an open step-up.
class FixedSessions final : public service::http::SessionGuard {
  public:
    core::Result<service::http::Caller> check(service::store::Transaction&, const QByteArray& token,
                                              const service::http::Request&, core::Time,
                                              bool writing) override {
        if (token != "alice" && token != "bob" && token != "carol") {
            return core::fail(core::ErrorId::SessionExpired);
        }
        usesWritten += writing ? 1 : 0;
        const QString name = QString::fromLatin1(token);
        return service::http::Caller{name, QStringLiteral("account of ") + name, token == "carol", useIsDue_};
    }
    core::Error stepUpRequired(service::store::Transaction&, const service::http::Caller&) override {
        return {core::ErrorId::StepUpRequired, {}, {}};
    }
    bool useIsDue(service::store::Transaction&, const service::http::Caller&, core::Time) override {
        return useIsDue_;
    }

    std::atomic<bool> useIsDue_ = false;
    std::atomic<int> usesWritten = 0;
};

// Those of one integration: "dave" with "secret".
class FixedDevKeys final : public service::http::DevKeyGuard {
  public:
    core::Result<service::http::Caller> check(service::store::Transaction&,
                                              const service::http::BasicCredentials& given,
                                              const service::http::Request&, core::Time) override {
        if (given.user != "dave" || given.password != "secret") {
            return core::fail(core::ErrorId::InvalidCredentials);
        }
        service::http::Caller caller;
        caller.accountId = QStringLiteral("account of dave");
        caller.devKey = QStringLiteral("dave");
        return caller;
    }
};

// A service of a few calls, on a port of its own, in a thread of this process.
class SmallService {
  public:
    explicit SmallService(const QString& databaseUrl, const service::http::ServerSettings& settings = {})
        : database(databaseUrl)
        , keys(service::keys::MasterKeys::load(m_folder.filePath(QStringLiteral("keys")), true))
        , limits({},
                 [this](const QByteArray& subject) { return keys.hash(QStringLiteral("limits"), subject); })
        , services(database, keys, limits, clock, sessions, devKeys) {
        (void)service::store::Migrations::fromFolder().apply(database, clock.now());
        database.write([](service::store::Transaction& transaction) {
            transaction.run(
                QStringLiteral("CREATE TABLE works (id TEXT PRIMARY KEY, count BIGINT NOT NULL)"));
            transaction.run(QStringLiteral("INSERT INTO works VALUES ('all', 0)"));
            for (const char* name : {"alice", "bob", "carol", "dave"}) {
                transaction.run(QStringLiteral("INSERT INTO accounts (id, email, email_normal, name, locale, "
                                               "password_hash, password_changed_at, created_at) "
                                               "VALUES (?, ?, ?, '', 'en', '', 0, 0)"),
                                QStringLiteral("account of ") + QLatin1String(name), QLatin1String(name),
                                QLatin1String(name));
            }
        });
        server = std::make_unique<service::http::Server>(settings, router, services,
                                                         [this](const QByteArray& line) {
                                                             const std::lock_guard lock(m_logGuard);
                                                             m_log.append(line);
                                                         });
    }
    void start() {
        m_thread = std::thread([this] {
            server->run();
            ended = true;
        });
    }
    ~SmallService() { end(); }
    void end() {
        if (m_thread.joinable()) {
            server->end();
            m_thread.join();
        }
    }
    quint16 port() const { return server->port(); }
    QByteArrayList log() {
        const std::lock_guard lock(m_logGuard);
        return m_log;
    }
    qint64 works() {
        return database.read([](service::store::Transaction& transaction) {
            return transaction.one(QStringLiteral("SELECT count FROM works"))->number(0);
        });
    }

  private:
    QTemporaryDir m_folder;
    std::mutex m_logGuard;
    QByteArrayList m_log;
    std::thread m_thread;

  public:
    service::store::Database database;
    const core::SystemClock clock;
    const service::keys::MasterKeys keys;
    const service::limits::Limits limits;
    FixedSessions sessions;
    FixedDevKeys devKeys;
    service::http::Services services;
    service::http::Router router;
    std::unique_ptr<service::http::Server> server;
    std::atomic<bool> ended = false;
};

// Adds one to what was worked, and says how much that is.
inline core::Result<service::http::Reply> work(service::http::Exchange& exchange) {
    return exchange.write(
        [&](service::store::Transaction& transaction) -> core::Result<service::http::Reply> {
            transaction.run(QStringLiteral("UPDATE works SET count = count + 1"));
            service::http::Reply reply;
            reply.status = 201;
            reply.body =
                "{\"works\":" +
                QByteArray::number(transaction.one(QStringLiteral("SELECT count FROM works"))->number(0)) +
                ",\"secret\":\"" + service::keys::randomId().toLatin1() + "\"}";
            reply.headers.append({QByteArrayLiteral("ETag"), QByteArrayLiteral("\"1\"")});
            return reply;
        });
}
