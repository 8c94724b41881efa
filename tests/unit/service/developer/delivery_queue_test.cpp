#include "unit/service/developer/accounts_in.h"

#include "service/developer/delivery_queue.h"

#include <QTest>

using namespace service;
using namespace service::developer;
using namespace std::chrono_literals;
using State = api::CallbackDeliveryState;
using store::Transaction;

class DeliveryQueueTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init();
    void cleanup() { m_database.reset(); }

    void isClaimedOnce_data() { TestDatabases::addRows(); }
    void isClaimedOnce();
    void isAnybodysAfterItsLease_data() { TestDatabases::addRows(); }
    void isAnybodysAfterItsLease();
    void leavesRoomForOthers_data() { TestDatabases::addRows(); }
    void leavesRoomForOthers();
    void isTriedForADay_data() { TestDatabases::addRows(); }
    void isTriedForADay();
    void tellsOfTheLastAttempt_data() { TestDatabases::addRows(); }
    void tellsOfTheLastAttempt();
    void failsWhenItsUrlGoes_data() { TestDatabases::addRows(); }
    void failsWhenItsUrlGoes();
    void isFoundByItsOwnerOnly_data() { TestDatabases::addRows(); }
    void isFoundByItsOwnerOnly();
    void isListedByPages_data() { TestDatabases::addRows(); }
    void isListedByPages();
    void isKeptForThirtyDays_data() { TestDatabases::addRows(); }
    void isKeptForThirtyDays();

  private:
    template <class Work>
    auto write(Work&& work) {
        return m_database->write(std::forward<Work>(work));
    }
    QString add(const QString& account, core::Time at) {
        return write([&](Transaction& transaction) {
            return addDelivery(transaction,
                               {account, api::CallbackEvent::Notification, "{\"total\":1}",
                                QStringLiteral("http://a.example/")},
                               at)
                .id;
        });
    }
    QList<ClaimedDelivery> claim(core::Time now, int most = 100) {
        return write([&](Transaction& transaction) { return claimDueDeliveries(transaction, most, now); });
    }
    void note(const ClaimedDelivery& delivery, bool arrived, core::Time now) {
        DeliveryAttempt attempt{.at = now, .durationMs = 12};
        if (!arrived) {
            attempt.failure = api::CallbackCheck{QStringLiteral("status"), false, {}};
        }
        write([&](Transaction& transaction) { noteAttempt(transaction, delivery, attempt, now); });
    }
    api::Page<api::CallbackDelivery> list(const QString& account, int limit = 50,
                                          const std::optional<http::ListPlace>& after = {}) {
        return m_database->read(
            [&](Transaction& transaction) { return deliveriesOf(transaction, account, after, limit); });
    }
    api::CallbackDelivery only(const QString& account) { return list(account).items.value(0); }

    TestDatabases m_databases;
    std::unique_ptr<store::Database> m_database;
    const core::Time m_now{1'000'000};
    const QString m_alice = QStringLiteral("alice");
    const QString m_bob = QStringLiteral("bob");
};

void DeliveryQueueTest::init() {
    QFETCH(const QString, kind);
    m_database = withAccounts(m_databases, kind, {m_alice, m_bob}, m_now);
}

void DeliveryQueueTest::isClaimedOnce() {
    const QString id = add(m_alice, m_now);
    const QList<ClaimedDelivery> claimed = claim(m_now);
    QCOMPARE(claimed.size(), 1);
    QCOMPARE(claimed.first().id, id);
    QCOMPARE(claimed.first().accountId, m_alice);
    QCOMPARE(claimed.first().url, QStringLiteral("http://a.example/"));
    QCOMPARE(claimed.first().body, "{\"total\":1}");
    QCOMPARE(claimed.first().attempt, 1);
    QVERIFY(claim(m_now).isEmpty());
    note(claimed.first(), true, m_now + 1s);
    QCOMPARE(only(m_alice).state, State::Delivered);
    QVERIFY(claim(m_now + 48h).isEmpty());
}

void DeliveryQueueTest::isAnybodysAfterItsLease() {
    add(m_alice, m_now);
    const ClaimedDelivery lost = claim(m_now).value(0);
    QVERIFY(claim(m_now + leaseOfDelivery - 1ms).isEmpty());
    const ClaimedDelivery taken = claim(m_now + leaseOfDelivery).value(0);
    QCOMPARE(taken.id, lost.id);
    // Whoever lost it says nothing of it any more.
    note(lost, true, m_now + leaseOfDelivery);
    QCOMPARE(only(m_alice).state, State::Queued);
    note(taken, true, m_now + leaseOfDelivery);
    QCOMPARE(only(m_alice).state, State::Delivered);
    QCOMPARE(only(m_alice).attempts, 1);
    // One that is given back is anybody's at once.
    add(m_bob, m_now);
    const ClaimedDelivery given = claim(m_now).value(0);
    write([&](Transaction& transaction) { giveBack(transaction, given); });
    QCOMPARE(claim(m_now).value(0).id, given.id);
}

void DeliveryQueueTest::leavesRoomForOthers() {
    for (int count = 0; count < 10; ++count) {
        add(m_alice, m_now);
    }
    const QString bobs = add(m_bob, m_now + 1s);
    const auto ofAlice = [&](const QList<ClaimedDelivery>& claimed) {
        return std::count_if(claimed.begin(), claimed.end(),
                             [&](const ClaimedDelivery& one) { return one.accountId == m_alice; });
    };
    const QList<ClaimedDelivery> first = claim(m_now + 1s);
    QCOMPARE(ofAlice(first), deliveriesAtOnce);
    QCOMPARE(first.size(), deliveriesAtOnce + 1);
    QVERIFY(claim(m_now + 1s).isEmpty()); // on another replica neither
    note(first.at(0).accountId == m_alice ? first.at(0) : first.at(1), false, m_now + 1s);
    const QList<ClaimedDelivery> next = claim(m_now + 1s);
    QCOMPARE(next.size(), 1);
    QCOMPARE(ofAlice(next), 1);
}

void DeliveryQueueTest::isTriedForADay() {
    add(m_alice, m_now);
    const QList<core::Duration> waits{5s, 30s, 2min, 10min, 30min, 1h, 2h, 4h, 8h, 8h};
    core::Time now = m_now;
    for (const core::Duration wait : waits) {
        note(claim(now).value(0), false, now);
        QCOMPARE(only(m_alice).state, State::Queued);
        QCOMPARE(only(m_alice).nextAttemptAt, now + wait);
        QVERIFY(claim(now + wait - 1ms).isEmpty());
        now = now + wait;
    }
    QVERIFY(now - m_now < 24h);
    note(claim(now).value(0), false, now);
    QCOMPARE(only(m_alice).state, State::Failed);
    QCOMPARE(only(m_alice).attempts, 11);
    QVERIFY(!only(m_alice).nextAttemptAt);
}

void DeliveryQueueTest::tellsOfTheLastAttempt() {
    const QString id = add(m_alice, m_now);
    api::CallbackDelivery delivery = only(m_alice);
    QCOMPARE(delivery.id, id);
    QCOMPARE(delivery.event, api::CallbackEvent::Notification);
    QCOMPARE(delivery.attempts, 0);
    QCOMPARE(delivery.nextAttemptAt, m_now);
    QVERIFY(!delivery.lastAttemptAt && !delivery.status && !delivery.failure && !delivery.request);

    DeliveryAttempt attempt{.at = m_now + 1s, .status = 500, .durationMs = 7};
    attempt.failure = api::CallbackCheck{QStringLiteral("status"), false, {{QStringLiteral("status"), 500}}};
    attempt.request = api::CallbackRequest{
        QStringLiteral("POST"), QStringLiteral("http://a.example/"), {}, QStringLiteral("{\n}")};
    attempt.response = api::CallbackResponse{
        500, {{QStringLiteral("X-One"), QStringLiteral("a\tb")}}, QStringLiteral("no\nway"), true};
    const ClaimedDelivery claimed = claim(m_now).value(0);
    write([&](Transaction& transaction) { noteAttempt(transaction, claimed, attempt, m_now + 2s); });
    delivery = only(m_alice);
    QCOMPARE(delivery.lastAttemptAt, m_now + 1s);
    QCOMPARE(delivery.nextAttemptAt, m_now + 7s);
    QCOMPARE(delivery.status, 500);
    QCOMPARE(delivery.durationMs, 7);
    QCOMPARE(delivery.failure->params.value(QStringLiteral("status")).toInt(), 500);
    QCOMPARE(delivery.request->body, QStringLiteral("{\n}"));
    QCOMPARE(delivery.response->body, QStringLiteral("no\nway"));
    QCOMPARE(delivery.response->headers.value(0).value, QStringLiteral("a\tb"));
    QVERIFY(delivery.response->truncated);

    note(claim(m_now + 7s).value(0), true, m_now + 8s);
    delivery = only(m_alice);
    QCOMPARE(delivery.state, State::Delivered);
    QCOMPARE(delivery.attempts, 2);
    QVERIFY(!delivery.failure && !delivery.status && !delivery.response && !delivery.nextAttemptAt);
}

void DeliveryQueueTest::failsWhenItsUrlGoes() {
    const auto removed = [&] {
        write([&](Transaction& transaction) { failQueuedDeliveries(transaction, m_alice); });
    };
    add(m_alice, m_now);
    add(m_bob, m_now);
    removed();
    QCOMPARE(only(m_alice).state, State::Failed);
    QCOMPARE(only(m_bob).state, State::Queued);
    const QList<ClaimedDelivery> claimed = claim(m_now);
    QCOMPARE(claimed.size(), 1);
    QCOMPARE(claimed.first().accountId, m_bob);
    // What was under way is not tried again, and has arrived where it has.
    for (const bool arrived : {false, true}) {
        const QString id = add(m_alice, m_now + (arrived ? 2s : 1s));
        const ClaimedDelivery underWay = claim(m_now + 2s).value(0);
        QCOMPARE(underWay.id, id);
        removed();
        note(underWay, arrived, m_now + 3s);
        QCOMPARE(only(m_alice).state, arrived ? State::Delivered : State::Failed);
        QVERIFY(!only(m_alice).nextAttemptAt);
        QCOMPARE(only(m_alice).durationMs, 12);
    }
}

void DeliveryQueueTest::isFoundByItsOwnerOnly() {
    const QString id = add(m_alice, m_now);
    m_database->read([&](Transaction& transaction) {
        const auto found = findDelivery(transaction, m_alice, id);
        QVERIFY(found);
        QCOMPARE(found->body, "{\"total\":1}");
        QCOMPARE(found->event, api::CallbackEvent::Notification);
        QVERIFY(!findDelivery(transaction, m_bob, id));
        QVERIFY(!findDelivery(transaction, m_alice, QStringLiteral("nothing")));
    });
    QVERIFY(list(m_bob).items.isEmpty());
    QCOMPARE(list(m_bob).total, 0);
}

void DeliveryQueueTest::isListedByPages() {
    QStringList expected;
    for (int count = 0; count < 5; ++count) {
        expected.prepend(add(m_alice, m_now + std::chrono::seconds(count)));
    }
    QStringList seen;
    std::optional<http::ListPlace> after;
    do {
        const auto page = list(m_alice, 2, after);
        QCOMPARE(page.total, 5);
        for (const auto& item : page.items) {
            seen.append(item.id);
        }
        after = page.nextCursor ? http::placeOf(*page.nextCursor).value() : std::nullopt;
    } while (after);
    QCOMPARE(seen, expected);
}

void DeliveryQueueTest::isKeptForThirtyDays() {
    add(m_alice, m_now);
    const auto remove = [&](core::Time now) {
        write([&](Transaction& transaction) { removeOldDeliveries(transaction, now); });
        return list(m_alice).total;
    };
    QCOMPARE(remove(m_now + deliveriesKept), 1);
    QCOMPARE(remove(m_now + deliveriesKept + 1ms), 0);
}

QTEST_GUILESS_MAIN(DeliveryQueueTest)
#include "delivery_queue_test.moc"
