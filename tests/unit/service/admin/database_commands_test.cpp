#include "unit/service/store/databases.h"

#include "service/admin/admin.h"
#include "service/admin/backup.h"
#include "service/store/migrations.h"

#include <QFile>
#include <QFileInfo>
#include <QTest>

using namespace service;
using namespace service::admin;

class DatabaseCommandsTest : public QObject {
    Q_OBJECT

  private:
    // What the command says that it can't do; empty where it did it.
    QString refusalOf(const QString& command, const QString& url, const QStringList& words = {}) {
        const SettingsSource source({QStringLiteral("--database"), url, QStringLiteral("--data-dir"),
                                     m_folder.filePath(QStringLiteral("data"))},
                                    [](const QString&) { return QString(); });
        Context context(source, Settings::readStorage(source), words);
        for (const Command& known : databaseCommands()) {
            if (known.name == command) {
                try {
                    known.run(context);
                } catch (const CommandError& error) {
                    return QString::fromUtf8(error.what());
                }
                return {};
            }
        }
        return QStringLiteral("no such command");
    }
    QString check(const QString& url) { return refusalOf(QStringLiteral("database check"), url); }

    void fill(const QString& url, int rows) {
        store::Database database(url);
        (void)store::Migrations::fromFolder().apply(database, {1});
        database.write([&](store::Transaction& transaction) {
            for (int row = 0; row < rows; ++row) {
                transaction.run(
                    QStringLiteral("INSERT INTO rate_limits (kind, subject, window_ends, counted) "
                                   "VALUES ('test', ?, 1, 1)"),
                    QByteArray(2000, 'x') + QByteArray::number(row));
            }
        });
    }

    TestDatabases m_databases;
    QTemporaryDir m_folder;

  private Q_SLOTS:
    void aDatabaseOfAnotherVersionIsNotWell_data() { TestDatabases::addRows(); }
    void aDatabaseOfAnotherVersionIsNotWell() {
        QFETCH(const QString, kind);
        const QString url = m_databases.fresh(kind);
        QVERIFY(check(url).contains(QStringLiteral("run: admin database migrate")));
        QCOMPARE(refusalOf(QStringLiteral("database migrate"), url), QString());
        QCOMPARE(check(url), QString());
    }

    void rowsAreCounted_data() { TestDatabases::addRows(); }
    void rowsAreCounted() {
        QFETCH(const QString, kind);
        const QString url = m_databases.fresh(kind);
        fill(url, 20);
        QCOMPARE(check(url), QString());
        store::Database database(url);
        database.read([&](store::Transaction& transaction) {
            const QStringList tables = tablesOf(transaction, database.isSqlite());
            QVERIFY(tables.contains(QStringLiteral("rate_limits")));
            QVERIFY(tables.contains(QStringLiteral("accounts")));
            QCOMPARE(countByReading(transaction, QStringLiteral("rate_limits"), database.isSqlite()), 20);
            QCOMPARE(countByReading(transaction, QStringLiteral("accounts"), database.isSqlite()), 0);
        });
    }

    void aDamagedFileIsFound() {
        const QString url = m_databases.fresh(QStringLiteral("sqlite"));
        fill(url, 200);
        const QString name = url.mid(static_cast<int>(qstrlen("sqlite:")));
        QFile file(name);
        QVERIFY(file.open(QIODevice::ReadWrite));
        // The last pages hold the rows that came last.
        QVERIFY(file.seek(file.size() - 20'000));
        QCOMPARE(file.write(QByteArray(16'000, '\xa5')), 16'000);
        file.close();
        QVERIFY(!check(url).isEmpty());
    }

    void aRowThatPointsAtNothingIsFound() {
        const QString url = m_databases.fresh(QStringLiteral("sqlite"));
        fill(url, 0);
        store::Database database(url);
        database.execute(QStringLiteral("PRAGMA foreign_keys=OFF"));
        database.execute(QStringLiteral("CREATE TABLE strays (account_id TEXT REFERENCES accounts (id))"));
        database.execute(QStringLiteral("INSERT INTO strays VALUES ('nobody')"));
        const QString refusal = check(url);
        QVERIFY2(refusal.contains(QStringLiteral("1 rows point at rows that are not there")),
                 qPrintable(refusal));
        QVERIFY(refusal.contains(QStringLiteral("strays")));
    }

    void aBackupHoldsEverythingAndOverwritesNothing_data() { TestDatabases::addRows(); }
    void aBackupHoldsEverythingAndOverwritesNothing() {
        QFETCH(const QString, kind);
        const QString url = m_databases.fresh(kind);
        fill(url, 20);
        const QString backup = m_folder.filePath(kind + QStringLiteral(" it's.backup"));
        const QString command = QStringLiteral("database backup");
        QCOMPARE(refusalOf(command, url, {backup}), QString());
        QVERIFY(QFileInfo(backup).size() > 0);
        if (kind == QStringLiteral("sqlite")) {
            store::Database copy(QStringLiteral("sqlite:") + backup);
            copy.read([&](store::Transaction& transaction) {
                QCOMPARE(countByReading(transaction, QStringLiteral("rate_limits"), true), 20);
            });
        }
        QVERIFY(refusalOf(command, url, {backup}).contains(QStringLiteral("exists already")));
    }
};

QTEST_GUILESS_MAIN(DatabaseCommandsTest)
#include "database_commands_test.moc"
