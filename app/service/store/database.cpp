#include "service/store/database.h"

#include "service/store/connection.h"

#include <chrono>
#include <mutex>
#include <random>
#include <thread>
#include <unordered_map>

namespace service::store {

namespace {

// With 1.3 s of pauses between them, and 2.6 s at most: a crowd of a hundred has passed by then.
constexpr int attempts = 9;

// Those that met must not meet again at once.
void pause(int attempt) {
    thread_local std::minstd_rand random{std::random_device{}()};
    std::uniform_int_distribution<int> milliseconds(1, 5 << attempt);
    std::this_thread::sleep_for(std::chrono::milliseconds(milliseconds(random)));
}

} // namespace

struct Database::Private {
    Target target;
    std::mutex connectionsGuard;
    std::unordered_map<std::thread::id, std::unique_ptr<Connection>> connections;
    // SQLite has one writer. Those of this process queue here, because its own busy handler sleeps up to 100
    // ms at a time.
    std::timed_mutex writer;

    Connection& connection() {
        const std::lock_guard lock(connectionsGuard);
        std::unique_ptr<Connection>& connection = connections[std::this_thread::get_id()];
        if (!connection) {
            connection = std::make_unique<Connection>(target);
        }
        return *connection;
    }

    std::unique_lock<std::timed_mutex> claimWriting(bool writes) {
        std::unique_lock lock(writer, std::defer_lock);
        if (writes && target.sqlite && !lock.try_lock_for(std::chrono::seconds(15))) {
            throw DatabaseError(DatabaseError::Kind::Unavailable,
                                QStringLiteral("writers wait for too long"));
        }
        return lock;
    }
};

Database::Database(const QString& url, const QString& password)
    : d(std::make_unique<Private>()) {
    d->target = Target::fromUrl(url, password);
}

Database::~Database() = default;

bool Database::isSqlite() const {
    return d->target.sqlite;
}

void Database::execute(const QString& sql) {
    d->connection().execute(sql);
}

bool Database::compact() {
    if (!isSqlite()) {
        return true;
    }
    const std::unique_lock<std::timed_mutex> lock = d->claimWriting(true);
    Connection& connection = d->connection();
    connection.execute(QStringLiteral("VACUUM"));
    const QList<Row> outcome = connection.select(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"), {});
    return !outcome.isEmpty() && !outcome.first().flag(0);
}

qint64 Database::size() {
    if (!isSqlite()) {
        return 0;
    }
    return read([](Transaction& transaction) {
        return transaction
            .one(QStringLiteral("SELECT page_count * page_size FROM pragma_page_count, pragma_page_size"))
            ->number(0);
    });
}

bool Database::isBeingWritten() {
    return isSqlite() && !std::unique_lock(d->writer, std::try_to_lock).owns_lock();
}

void Database::perform(Mode mode, const std::function<void(Transaction&)>& work) {
    Connection& connection = d->connection();
    if (connection.inTransaction()) {
        throw std::logic_error("a transaction inside a transaction");
    }
    for (int attempt = 1;; ++attempt) {
        try {
            std::unique_lock<std::timed_mutex> lock = d->claimWriting(mode != Mode::Read);
            const Connection::Actions actions = connection.transaction(mode, work);
            if (lock) {
                lock.unlock();
            }
            for (const std::function<void()>& action : actions) {
                action();
            }
            return;
        } catch (const DatabaseError& error) {
            // Under SERIALIZABLE two that insert the same key may meet as a unique violation as well as a
            // conflict; the second run sees what the other has committed.
            const bool again =
                error.kind() == DatabaseError::Kind::Conflict ||
                (error.kind() == DatabaseError::Kind::UniqueViolation && !isSqlite() && attempt == 1);
            if (!again || attempt == attempts) {
                throw;
            }
        }
        pause(attempt);
    }
}

QList<Row> Transaction::select(const QString& sql, const QVariantList& values) {
    return m_connection.select(sql, values);
}

int Transaction::change(const QString& sql, const QVariantList& values) {
    return m_connection.change(sql, values);
}

void Transaction::afterCommit(std::function<void()> action) {
    m_connection.afterCommit(std::move(action));
}

} // namespace service::store
