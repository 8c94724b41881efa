#include "unit/service/sso/sso_fixture.h"

#include "service/sso/reservations.h"

using namespace service;

class ReservationsTest : public QObject, SsoOnEveryDatabase {
    Q_OBJECT

  private Q_SLOTS:
    void anAccountHasOneForThirtyDays_data() { TestDatabases::addRows(); }
    void anAccountHasOneForThirtyDays();
    void becomeTheServicesAddresses_data() { TestDatabases::addRows(); }
    void becomeTheServicesAddresses();
    void answerWithOurMetadata_data() { TestDatabases::addRows(); }
    void answerWithOurMetadata();
    void areForgotten_data() { TestDatabases::addRows(); }
    void areForgotten();

  private:
    static Answer reserve(SsoService& running, const RunningService::Person& owner) {
        return running.base->post(u"/v1/sso/reservations"_s, {}, owner.sender);
    }
    static Answer metadata(SsoService& running, const QString& id) {
        return running.base->get(u"/sso/%1/metadata"_s.arg(id));
    }
};

void ReservationsTest::anAccountHasOneForThirtyDays() {
    const auto running = startSso();
    const auto owner = running->signUpOwner(u"ada@example.com"_s);
    const auto other = running->signUpOwner(u"grace@example.com"_s);
    const Answer first = reserve(*running, owner);
    QCOMPARE(first.status, 200);
    QCOMPARE(first.body.value(u"expires_at"_s).toString(),
             core::toRfc3339(running->base->clock.now() + std::chrono::hours(24 * 30)));
    QVERIFY(reserve(*running, other).id() != first.id());
    // From when it was last asked for.
    running->base->clock.advance(std::chrono::hours(24 * 29));
    QCOMPARE(reserve(*running, owner).id(), first.id());
    running->base->clock.advance(std::chrono::hours(24 * 29));
    const QString id = reserve(*running, owner).id();
    QCOMPARE(id, first.id());
    running->write([&](store::Transaction& transaction) {
        identity::setSsoAllowed(transaction, owner.accountId, false);
    });
    QCOMPARE(reserve(*running, owner).id(), u"sso_not_allowed"_s);
}

void ReservationsTest::becomeTheServicesAddresses() {
    const auto running = startSso();
    const auto owner = running->signUpOwner(u"ada@example.com"_s);
    const Answer reserved = reserve(*running, owner);
    const auto take = [&](const QString& accountId) {
        return running->write([&](store::Transaction& transaction) {
            return sso::takeReservation(transaction, accountId, reserved.id(), running->base->clock.now());
        });
    };
    const auto other = running->signUpOwner(u"grace@example.com"_s);
    QVERIFY(!take(other.accountId));
    QVERIFY(take(owner.accountId));
    QVERIFY(!take(owner.accountId));
    QVERIFY(reserve(*running, owner).id() != reserved.id());
}

void ReservationsTest::answerWithOurMetadata() {
    const auto running = startSso();
    const auto owner = running->signUpOwner(u"ada@example.com"_s);
    const Answer reserved = reserve(*running, owner);
    const Answer answer = metadata(*running, reserved.id());
    QCOMPARE(answer.status, 200);
    const QJsonObject party = reserved.body.value(u"sp"_s).toObject();
    QVERIFY(answer.text.contains("entityID=\"" + party.value(u"entity_id"_s).toString().toUtf8() + '"'));
    QVERIFY(answer.text.contains("Location=\"" + party.value(u"acs_url"_s).toString().toUtf8() + '"'));
    // There is nothing to sign in to yet.
    QCOMPARE(running->base->get(u"/sso/%1/login"_s.arg(reserved.id())).status, 404);
    running->write([&](store::Transaction& transaction) {
        identity::setSsoAllowed(transaction, owner.accountId, false);
    });
    QCOMPARE(metadata(*running, reserved.id()).status, 404);
}

void ReservationsTest::areForgotten() {
    const auto running = startSso();
    const auto owner = running->signUpOwner(u"ada@example.com"_s);
    const Answer reserved = reserve(*running, owner);
    running->base->clock.advance(sso::reservationLives);
    QCOMPARE(metadata(*running, reserved.id()).status, 404);
    running->write([&](store::Transaction& transaction) {
        QVERIFY(
            !sso::takeReservation(transaction, owner.accountId, reserved.id(), running->base->clock.now()));
        sso::Sso::removeOld(transaction, running->base->clock.now());
        QVERIFY(!transaction.one(u"SELECT 1 FROM sso_reservations"_s));
    });
}

QTEST_GUILESS_MAIN(ReservationsTest)
#include "reservations_test.moc"
