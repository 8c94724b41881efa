#include "unit/service/store/databases.h"

#include "service/developer/validations.h"
#include "service/store/migrations.h"

#include <QTest>

using namespace service;
using namespace std::chrono_literals;
using developer::redeemValidation;
using store::Transaction;

class ValidationsTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void savesItsUrlOnce_data() { TestDatabases::addRows(); }
    void savesItsUrlOnce();
    void savesNothingElse_data() { TestDatabases::addRows(); }
    void savesNothingElse();
    void lastsTenMinutes_data() { TestDatabases::addRows(); }
    void lastsTenMinutes();
    void isNotStoredAsItIs();

  private:
    std::unique_ptr<store::Database> freshDatabase(const QString& kind) {
        auto database = std::make_unique<store::Database>(m_databases.fresh(kind));
        (void)store::Migrations::fromFolder().apply(*database, m_now);
        for (const QString& id : {QStringLiteral("alice"), QStringLiteral("bob")}) {
            database->write([&](Transaction& transaction) {
                transaction.run(
                    QStringLiteral(
                        "INSERT INTO accounts (id, email, email_normal, name, locale, password_hash, "
                        "password_changed_at, created_at) VALUES (?, ?, ?, ?, 'fr', '', 0, 0)"),
                    id, id, id, id);
            });
        }
        return database;
    }
    api::Validation remember(store::Database& database) const {
        return database.write([&](Transaction& transaction) {
            return developer::rememberValidation(transaction, m_alice, m_url, m_now);
        });
    }
    std::optional<core::Time> redeem(store::Database& database, const QString& account, const QString& url,
                                     const QString& id, core::Time now) const {
        return database.write(
            [&](Transaction& transaction) { return redeemValidation(transaction, account, url, id, now); });
    }

    TestDatabases m_databases;
    const core::Time m_now{1'000'000};
    const QString m_alice = QStringLiteral("alice");
    const QString m_url = QStringLiteral("https://example.com/hook");
};

void ValidationsTest::savesItsUrlOnce() {
    QFETCH(const QString, kind);
    const auto database = freshDatabase(kind);
    const api::Validation validation = remember(*database);
    QCOMPARE(validation.expiresAt, m_now + 10min);
    QCOMPARE(redeem(*database, m_alice, m_url, validation.id, m_now + 1min), m_now);
    QVERIFY(!redeem(*database, m_alice, m_url, validation.id, m_now + 1min));
}

void ValidationsTest::savesNothingElse() {
    QFETCH(const QString, kind);
    const auto database = freshDatabase(kind);
    const QString id = remember(*database).id;
    QVERIFY(!redeem(*database, QStringLiteral("bob"), m_url, id, m_now));
    for (const char* url : {"https://example.com/hook?", "https://example.com/Hook",
                            "http://example.com/hook", "https://example.com/", ""}) {
        QVERIFY(!redeem(*database, m_alice, QString::fromLatin1(url), id, m_now));
    }
    for (const QString& other : {QString(), id + u'x', id.toUpper(), QStringLiteral("'")}) {
        QVERIFY(!redeem(*database, m_alice, m_url, other, m_now));
    }
    QVERIFY(redeem(*database, m_alice, m_url, id, m_now)); // none of that used it up
}

void ValidationsTest::lastsTenMinutes() {
    QFETCH(const QString, kind);
    const auto database = freshDatabase(kind);
    const QString early = remember(*database).id;
    const QString late = remember(*database).id;
    QVERIFY(redeem(*database, m_alice, m_url, early, m_now + 10min - 1ms));
    QVERIFY(!redeem(*database, m_alice, m_url, late, m_now + 10min));
    const auto count = [&] {
        return database->read([](Transaction& transaction) {
            return transaction.one(QStringLiteral("SELECT COUNT(*) FROM callback_validations"))->number(0);
        });
    };
    QCOMPARE(count(), 1);
    database->write(
        [&](Transaction& transaction) { developer::removeOldValidations(transaction, m_now + 10min); });
    QCOMPARE(count(), 0);
}

void ValidationsTest::isNotStoredAsItIs() {
    const auto database = freshDatabase(QStringLiteral("sqlite"));
    const QByteArray id = remember(*database).id.toLatin1();
    const QByteArray stored = database->read([](Transaction& transaction) {
        return transaction.one(QStringLiteral("SELECT id_hash FROM callback_validations"))->bytes(0);
    });
    QCOMPARE(stored.size(), 32);
    QVERIFY(!stored.contains(id) && stored != id);
}

QTEST_GUILESS_MAIN(ValidationsTest)
#include "validations_test.moc"
