#include "service/sso/own_keys.h"

#include "unit/service/sso/sso_fixture.h"

using namespace service;
using sso::OwnKeys;

class OwnKeysTest : public QObject, OnEveryDatabase {
    Q_OBJECT

  private Q_SLOTS:
    void areMadeWhenTheyAreFirstUsed_data() { TestDatabases::addRows(); }
    void areMadeWhenTheyAreFirstUsed();
    void rollOver_data() { TestDatabases::addRows(); }
    void rollOver();
    void areSealed_data() { TestDatabases::addRows(); }
    void areSealed();
};

void OwnKeysTest::areMadeWhenTheyAreFirstUsed() {
    const auto service = start();
    const OwnKeys keys(service->keys);
    const auto first = keys.usable(service->database, service->clock.now());
    QCOMPARE(first.size(), 1);
    QVERIFY(first[0].certificate.startsWith("-----BEGIN CERTIFICATE-----"));
    QVERIFY(first[0].privateKey.toString().startsWith(u"-----BEGIN PRIVATE KEY-----"_s));
    keys.roll(service->database, service->clock.now());
    const auto again = keys.usable(service->database, service->clock.now());
    QCOMPARE(again.size(), 1);
    QCOMPARE(again[0].certificate, first[0].certificate);
}

void OwnKeysTest::rollOver() {
    const auto service = start();
    const OwnKeys keys(service->keys);
    const QByteArray old = keys.usable(service->database, service->clock.now())[0].certificate;
    const auto after = [&](core::Duration time) {
        service->clock.advance(time);
        keys.roll(service->database, service->clock.now());
        return keys.usable(service->database, service->clock.now());
    };
    QCOMPARE(after(OwnKeys::lifetime - OwnKeys::madeBefore - std::chrono::hours(1)).size(), 1);
    // The next one is known and decrypts; the old one still signs.
    const auto both = after(std::chrono::hours(2));
    QCOMPARE(both.size(), 2);
    QCOMPARE(both[0].certificate, old);
    QVERIFY(both[1].certificate != old);
    // Then it signs, and the old one still decrypts.
    const auto turned = after(OwnKeys::shownBefore);
    QCOMPARE(turned.size(), 2);
    QCOMPARE(turned[0].certificate, both[1].certificate);
    QCOMPARE(turned[1].certificate, old);
    // And is forgotten at its end.
    const auto left = after(OwnKeys::madeBefore);
    QCOMPARE(left.size(), 1);
    QCOMPARE(left[0].certificate, both[1].certificate);
}

void OwnKeysTest::areSealed() {
    const auto service = start();
    const OwnKeys keys(service->keys);
    (void)keys.usable(service->database, service->clock.now());
    const QByteArray stored = service->database.read([](store::Transaction& transaction) {
        return transaction.one(u"SELECT private_key FROM sso_keys"_s)->bytes(0);
    });
    QVERIFY(!stored.contains("PRIVATE KEY"));
    QVERIFY(stored.size() > 1000);
}

QTEST_GUILESS_MAIN(OwnKeysTest)
#include "own_keys_test.moc"
