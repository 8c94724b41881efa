#include "databases.h"

#include "core/result.h"

#include <QTest>

#include <atomic>
#include <thread>

using service::store::Database;
using service::store::DatabaseError;
using service::store::Row;
using service::store::Transaction;

namespace {

const QString createThings = QStringLiteral(
    "CREATE TABLE things (id TEXT PRIMARY KEY, count BIGINT, blob BYTEA, note TEXT, flag INTEGER)");

void prepare(Database& database) {
    database.write([](Transaction& transaction) { transaction.run(createThings); });
}

qint64 countOf(Database& database) {
    return database.read([](Transaction& transaction) {
        return transaction.one(QStringLiteral("SELECT COUNT(*) FROM things"))->number(0);
    });
}

template <class Function>
std::optional<DatabaseError::Kind> failureOf(Function&& function) {
    try {
        function();
    } catch (const DatabaseError& error) {
        return error.kind();
    }
    return std::nullopt;
}

} // namespace

class DatabaseTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void keepsValues_data() { TestDatabases::addRows(); }
    void keepsValues() {
        QFETCH(const QString, kind);
        Database database(m_databases.fresh(kind));
        prepare(database);
        const QByteArray bytes = QByteArray::fromHex("00ff00275c80");
        const QString text = QStringLiteral("L’été à 1 000 € 🙂 '\\?");
        database.write([&](Transaction& transaction) {
            const QString insert = QStringLiteral("INSERT INTO things VALUES (?, ?, ?, ?, ?)");
            QCOMPARE(transaction.run(insert, QStringLiteral("a"), qint64(1) << 50, bytes, text, true), 1);
            QCOMPARE(transaction.run(insert, QStringLiteral("b"), std::optional<core::Time>(),
                                     std::optional<QByteArray>(), std::optional<QString>(), false),
                     1);
            QCOMPARE(transaction.run(insert, QStringLiteral("c"), core::Time{7}, QByteArray(), QString(), 0),
                     1);
        });
        const QList<Row> rows = database.read([](Transaction& transaction) {
            return transaction.all(QStringLiteral("SELECT count, blob, note, flag FROM things ORDER BY id"));
        });
        QCOMPARE(rows.size(), 3);
        QCOMPARE(rows[0].number(0), qint64(1) << 50);
        QCOMPARE(rows[0].bytes(1), bytes);
        QCOMPARE(rows[0].text(2), text);
        QVERIFY(rows[0].flag(3));
        QVERIFY(rows[1].isNull(0) && rows[1].isNull(1) && rows[1].isNull(2) && !rows[1].flag(3));
        QVERIFY(!rows[1].optionalTime(0) && !rows[1].optionalText(2));
        QCOMPARE(rows[2].time(0), core::Time{7});
        QVERIFY(!rows[2].isNull(1) && !rows[2].isNull(2)); // empty is not NULL
    }

    void saysHowManyRowsChanged_data() { TestDatabases::addRows(); }
    void saysHowManyRowsChanged() {
        QFETCH(const QString, kind);
        Database database(m_databases.fresh(kind));
        prepare(database);
        database.write([](Transaction& transaction) {
            for (const QString& id : {QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")}) {
                transaction.run(QStringLiteral("INSERT INTO things (id, count) VALUES (?, 1)"), id);
            }
            QCOMPARE(transaction.run(QStringLiteral("UPDATE things SET count = 2 WHERE id <> ?"),
                                     QStringLiteral("a")),
                     2);
            QCOMPARE(transaction.run(
                         QStringLiteral("INSERT INTO things (id) VALUES ('a') ON CONFLICT (id) DO NOTHING")),
                     0);
            const auto claimed =
                transaction.all(QStringLiteral("UPDATE things SET count = 3 WHERE count = 2 RETURNING id"));
            QCOMPARE(claimed.size(), 2);
        });
    }

    void anExceptionRollsBackAndAnErrorCommits_data() { TestDatabases::addRows(); }
    void anExceptionRollsBackAndAnErrorCommits() {
        QFETCH(const QString, kind);
        Database database(m_databases.fresh(kind));
        prepare(database);
        const auto insert = [](Transaction& transaction) {
            transaction.run(QStringLiteral("INSERT INTO things (id) VALUES ('a')"));
        };
        bool ran = false;
        QVERIFY_THROWS_EXCEPTION(std::runtime_error, database.write([&](Transaction& transaction) {
            insert(transaction);
            transaction.afterCommit([&] { ran = true; });
            throw std::runtime_error("stop");
        }));
        QCOMPARE(countOf(database), 0);
        QVERIFY(!ran);
        const core::Result<int> outcome = database.write([&](Transaction& transaction) -> core::Result<int> {
            insert(transaction);
            transaction.afterCommit([&] { ran = true; });
            return core::fail(core::ErrorId::CodeWrong);
        });
        QVERIFY(!outcome);
        QCOMPARE(countOf(database), 1);
        QVERIFY(ran);
    }

    void aFailedStatementCannotBeCommitted_data() { TestDatabases::addRows(); }
    void aFailedStatementCannotBeCommitted() {
        QFETCH(const QString, kind);
        Database database(m_databases.fresh(kind));
        prepare(database);
        const auto twice = [&] {
            database.write([](Transaction& transaction) {
                transaction.run(QStringLiteral("INSERT INTO things (id) VALUES ('a')"));
                (void)failureOf(
                    [&] { transaction.run(QStringLiteral("INSERT INTO things (id) VALUES ('a')")); });
            });
        };
        QVERIFY(failureOf(twice) == DatabaseError::Kind::UniqueViolation);
        QCOMPARE(countOf(database), 0);
        database.write([](Transaction& transaction) {
            transaction.run(QStringLiteral("INSERT INTO things (id) VALUES ('b')"));
        });
        QCOMPARE(countOf(database), 1);
    }

    void refusesATransactionInsideATransaction() {
        Database database(m_databases.fresh(QStringLiteral("sqlite")));
        prepare(database);
        const auto nested = [&] { database.write([&](Transaction&) { (void)countOf(database); }); };
        QVERIFY_THROWS_EXCEPTION(std::logic_error, nested());
    }

    void writersOfManyThreadsLoseNothing_data() { TestDatabases::addRows(); }
    void writersOfManyThreadsLoseNothing() {
        QFETCH(const QString, kind);
        Database database(m_databases.fresh(kind));
        prepare(database);
        database.write([](Transaction& transaction) {
            transaction.run(QStringLiteral("INSERT INTO things (id, count) VALUES ('a', 0)"));
        });
        constexpr int threads = 3;
        constexpr int rounds = 20;
        std::atomic<int> written = 0;
        std::vector<std::thread> workers;
        for (int thread = 0; thread < threads; ++thread) {
            workers.emplace_back([&] {
                for (int round = 0; round < rounds; ++round) {
                    // Read, then write what was read: lost where two of them interleave.
                    const auto failure = failureOf([&] {
                        database.write([](Transaction& transaction) {
                            const qint64 count =
                                transaction.one(QStringLiteral("SELECT count FROM things WHERE id = 'a'"))
                                    ->number(0);
                            transaction.run(QStringLiteral("UPDATE things SET count = ? WHERE id = 'a'"),
                                            count + 1);
                        });
                    });
                    written += failure ? 0 : 1;
                }
            });
        }
        for (std::thread& worker : workers) {
            worker.join();
        }
        const qint64 count = database.read([](Transaction& transaction) {
            return transaction.one(QStringLiteral("SELECT count FROM things WHERE id = 'a'"))->number(0);
        });
        QCOMPARE(count, written.load());
        // Six runs may not be enough for the unluckiest, but hardly ever.
        QVERIFY(written >= threads * rounds - 2);
    }

    void aReadCannotWriteOnPostgresql() {
        if (TestDatabases::postgresql().isEmpty()) {
            QSKIP("PERSONAL_CENTER_TEST_POSTGRESQL is not set, and SQLite has no read-only transactions");
        }
        Database database(m_databases.fresh(QStringLiteral("postgresql")));
        prepare(database);
        QVERIFY(failureOf([&] {
                    database.read([](Transaction& transaction) {
                        transaction.run(QStringLiteral("DELETE FROM things"));
                    });
                }) == DatabaseError::Kind::Other);
    }

    void aLostConnectionIsOpenedAgain() {
        if (TestDatabases::postgresql().isEmpty()) {
            QSKIP("PERSONAL_CENTER_TEST_POSTGRESQL is not set, and SQLite has no connection to lose");
        }
        Database database(m_databases.fresh(QStringLiteral("postgresql")));
        prepare(database);
        const auto kill = [&] {
            const qint64 pid = database.read([](Transaction& transaction) {
                return transaction.one(QStringLiteral("SELECT pg_backend_pid()"))->number(0);
            });
            Database(TestDatabases::postgresql())
                .execute(QStringLiteral("SELECT pg_terminate_backend(%1)").arg(pid));
        };
        kill(); // while nobody uses it: nobody notices
        QCOMPARE(countOf(database), 0);
        // Under way: this one fails, the next one is well.
        QVERIFY(failureOf([&] {
                    database.write([&](Transaction& transaction) {
                        const qint64 pid =
                            transaction.one(QStringLiteral("SELECT pg_backend_pid()"))->number(0);
                        Database(TestDatabases::postgresql())
                            .execute(QStringLiteral("SELECT pg_terminate_backend(%1)").arg(pid));
                        transaction.run(QStringLiteral("INSERT INTO things (id) VALUES ('a')"));
                    });
                }) == DatabaseError::Kind::Unavailable);
        QCOMPARE(countOf(database), 0);
    }

    void refusesUrls_data() {
        QTest::addColumn<QString>("url");
        for (const char* url :
             {"", "things.db", "sqlite:", "sqlite::memory:", "mysql://a/b", "postgresql://host",
              "postgresql://host/a/b", "postgresql://host/a?sslmode=x;y", "postgresql://host/a?unknown=1"}) {
            QTest::newRow(url) << QString::fromLatin1(url);
        }
    }
    void refusesUrls() {
        QFETCH(const QString, url);
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, Database{url});
    }

    void saysThatItIsNotThere() {
        Database sqlite(QStringLiteral("sqlite:/nowhere/at/all.db"));
        QVERIFY(failureOf([&] { (void)countOf(sqlite); }) == DatabaseError::Kind::Unavailable);
        Database postgresql(QStringLiteral("postgresql://nobody@127.0.0.1:1/nothing"));
        QVERIFY(failureOf([&] { (void)countOf(postgresql); }) == DatabaseError::Kind::Unavailable);
    }

  private:
    TestDatabases m_databases;
};

QTEST_GUILESS_MAIN(DatabaseTest)
#include "database_test.moc"
