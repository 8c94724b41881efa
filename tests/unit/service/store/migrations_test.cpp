#include "databases.h"

#include "service/store/migrations.h"

#include <QFile>
#include <QTest>

#include <thread>

using service::store::Database;
using service::store::Migrations;
using service::store::Transaction;

namespace {

void writeFile(const QString& name, const char* sql) {
    QFile file(name);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(sql);
}

} // namespace

class MigrationsTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void splitsStatements() {
        const QString sql = QStringLiteral("-- a; comment\nCREATE TABLE a (b TEXT DEFAULT ';--');\n\n"
                                           "INSERT INTO \"a;\" VALUES ('it''s; one'); -- end\n;  ");
        const QStringList expected{QStringLiteral("CREATE TABLE a (b TEXT DEFAULT ';--')"),
                                   QStringLiteral("INSERT INTO \"a;\" VALUES ('it''s; one')")};
        QCOMPARE(service::store::statementsOf(sql), expected);
    }

    void appliesAllThatAreBundledOnce_data() { TestDatabases::addRows(); }
    void appliesAllThatAreBundledOnce() {
        QFETCH(const QString, kind);
        Database database(m_databases.fresh(kind));
        const Migrations migrations = Migrations::fromFolder();
        QVERIFY(migrations.latest() >= 1);
        QCOMPARE(Migrations::applied(database), 0);
        QVERIFY(!migrations.areApplied(database));
        QVERIFY(migrations.apply(database, {1}).contains(1));
        QVERIFY(migrations.areApplied(database));
        QCOMPARE(Migrations::applied(database), migrations.latest());
        QVERIFY(migrations.apply(database, {2}).isEmpty());
    }

    void severalMayApplyAtOnce_data() { TestDatabases::addRows(); }
    void severalMayApplyAtOnce() {
        QFETCH(const QString, kind);
        const QString url = m_databases.fresh(kind);
        const Migrations migrations = Migrations::fromFolder();
        QStringList failures;
        std::mutex guard;
        std::vector<std::thread> replicas;
        for (int replica = 0; replica < 4; ++replica) {
            replicas.emplace_back([&] {
                try {
                    Database database(url);
                    (void)migrations.apply(database, {1});
                } catch (const std::exception& error) {
                    const std::lock_guard lock(guard);
                    failures.append(QString::fromUtf8(error.what()));
                }
            });
        }
        for (std::thread& replica : replicas) {
            replica.join();
        }
        QCOMPARE(failures, QStringList());
        Database database(url);
        QVERIFY(migrations.areApplied(database));
    }

    void aMigrationThatFailsLeavesNothing_data() { TestDatabases::addRows(); }
    void aMigrationThatFailsLeavesNothing() {
        QFETCH(const QString, kind);
        QTemporaryDir folder;
        writeFile(folder.filePath(QStringLiteral("0001_first.sql")), "CREATE TABLE a (b TEXT);");
        writeFile(folder.filePath(QStringLiteral("0002_second.sql")),
                  "CREATE TABLE c (d TEXT); CREATE TABLE a (b TEXT);");
        Database database(m_databases.fresh(kind));
        const auto apply = [&] { (void)Migrations::fromFolder(folder.path()).apply(database, {1}); };
        QVERIFY_THROWS_EXCEPTION(std::exception, apply());
        QCOMPARE(Migrations::applied(database), 1);
        writeFile(folder.filePath(QStringLiteral("0002_second.sql")), "CREATE TABLE c (d TEXT);");
        apply();
        QCOMPARE(Migrations::applied(database), 2);
    }

    void refusesADatabaseThatIsNewer() {
        QTemporaryDir folder;
        writeFile(folder.filePath(QStringLiteral("9999_later.sql")), "CREATE TABLE a (b TEXT);");
        Database database(m_databases.fresh(QStringLiteral("sqlite")));
        (void)Migrations::fromFolder(folder.path()).apply(database, {1});
        QVERIFY_THROWS_EXCEPTION(std::runtime_error, (void)Migrations::fromFolder().apply(database, {1}));
    }

    void refusesNamesThatAreNotNumbered() {
        QTemporaryDir folder;
        writeFile(folder.filePath(QStringLiteral("first.sql")), "CREATE TABLE a (b TEXT);");
        QVERIFY_THROWS_EXCEPTION(std::runtime_error, (void)Migrations::fromFolder(folder.path()));
    }

  private:
    TestDatabases m_databases;
};

QTEST_GUILESS_MAIN(MigrationsTest)
#include "migrations_test.moc"
