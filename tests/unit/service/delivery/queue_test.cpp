#include "unit/service/delivery/samples.h"
#include "unit/service/store/databases.h"

#include "service/delivery/queue.h"
#include "service/keys/master_keys.h"
#include "service/store/migrations.h"

#include <QTest>

#include <atomic>
#include <memory>
#include <set>
#include <thread>

using namespace service::delivery;
using namespace std::chrono_literals;
using api::DeliveryState;
using samples::morning;
using service::store::Database;
using service::store::Transaction;

class QueueTest : public QObject {
    Q_OBJECT

  private:
    static constexpr core::Duration lease = 2min;

    struct Bench {
        Bench(const QString& url, const QString& keyFile)
            : database(url)
            , keys(service::keys::MasterKeys::load(keyFile, true))
            , queue(keys, [this] { ++woken; }) {
            (void)service::store::Migrations::fromFolder().apply(database, morning);
        }
        QString add(const Message& message, core::Time now = morning) {
            return database.write(
                [&](Transaction& transaction) { return queue.add(transaction, message, now); });
        }
        std::optional<Claim> claim(core::Time now, Channel channel = Channel::Email) {
            return database.write(
                [&](Transaction& transaction) { return queue.claim(transaction, channel, now, lease); });
        }
        DeliveryState tryAgain(const Claim& claim, core::Time now) {
            return database.write(
                [&](Transaction& transaction) { return queue.tryAgain(transaction, claim, now); });
        }
        DeliveryState state(const QString& id) {
            return database.read([&](Transaction& transaction) { return queue.state(transaction, id); });
        }
        QByteArray content(const QString& id) {
            return database.read([&](Transaction& transaction) {
                const auto row =
                    transaction.one(QStringLiteral("SELECT content FROM messages WHERE id = ?"), id);
                return row && !row->isNull(0) ? row->bytes(0) : QByteArray();
            });
        }

        Database database;
        service::keys::MasterKeys keys;
        int woken = 0;
        Queue queue;
    };
    std::unique_ptr<Bench> bench() {
        QFETCH(const QString, kind);
        return std::make_unique<Bench>(m_databases.fresh(kind),
                                       m_folder.filePath(QStringLiteral("master.keys")));
    }

    TestDatabases m_databases;
    QTemporaryDir m_folder;

  private Q_SLOTS:
    void whatIsQueuedCanBeClaimedOnce_data() { TestDatabases::addRows(); }
    void whatIsQueuedCanBeClaimedOnce() {
        const auto b = bench();
        const QString id = b->add(samples::sms());
        QCOMPARE(b->woken, 1);
        QCOMPARE(b->state(id), DeliveryState::Queued);
        QVERIFY(!b->claim(morning)); // not this channel
        const std::optional<Claim> claim = b->claim(morning, Channel::Sms);
        QVERIFY(claim);
        QCOMPARE(claim->id, id);
        QCOMPARE(claim->attempt, 1);
        QCOMPARE(claim->queuedAt, morning);
        QCOMPARE(claim->message.to, QStringLiteral("+33612345678"));
        QCOMPARE(claim->message.channel, Channel::Sms);
        QCOMPARE(claim->message.what, Template::ContactCodeNew);
        QCOMPARE(claim->message.locale, QStringLiteral("fr"));
        QCOMPARE(claim->message.code(), QStringLiteral("048213"));
        QVERIFY(!b->claim(morning, Channel::Sms));
        QVERIFY(!b->claim(morning + lease - 1ms, Channel::Sms));
    }

    void aDeadHoldersMessageComesBack_data() { TestDatabases::addRows(); }
    void aDeadHoldersMessageComesBack() {
        const auto b = bench();
        const QString id = b->add(samples::code());
        const std::optional<Claim> dead = b->claim(morning);
        const std::optional<Claim> heir = b->claim(morning + lease);
        QVERIFY(dead && heir);
        QCOMPARE(heir->id, id);
        QCOMPARE(heir->attempt, 2);
        // The dead one was only slow: what it says about its attempt changes nothing now …
        (void)b->tryAgain(*dead, morning + lease);
        QVERIFY(!b->claim(morning + lease + 30s));
        // … but what a server has taken is taken.
        b->database.write([&](Transaction& transaction) { b->queue.accepted(transaction, *dead); });
        QCOMPARE(b->state(id), DeliveryState::Accepted);
        (void)b->tryAgain(*heir, morning + lease);
        QCOMPARE(b->state(id), DeliveryState::Accepted);
    }

    void manySendersShareWithoutSendingTwice_data() { TestDatabases::addRows(); }
    void manySendersShareWithoutSendingTwice() {
        const auto b = bench();
        std::set<QString> queued;
        for (int count = 0; count < 40; ++count) {
            queued.insert(b->add(samples::code()));
        }
        std::vector<QString> sent[4];
        std::vector<std::thread> senders;
        for (auto& mine : sent) {
            senders.emplace_back([&] {
                while (const std::optional<Claim> claim = b->claim(morning)) {
                    mine.push_back(claim->id);
                    b->database.write(
                        [&](Transaction& transaction) { b->queue.accepted(transaction, *claim); });
                }
            });
        }
        for (std::thread& sender : senders) {
            sender.join();
        }
        std::vector<QString> all;
        for (const auto& mine : sent) {
            all.insert(all.end(), mine.begin(), mine.end());
        }
        QCOMPARE(all.size(), queued.size());
        QCOMPARE(std::set<QString>(all.begin(), all.end()), queued);
    }

    void itIsTriedLessAndLessOftenThenGivenUp_data() { TestDatabases::addRows(); }
    void itIsTriedLessAndLessOftenThenGivenUp() {
        const auto b = bench();
        const QString id = b->add(samples::notice());
        core::Time now = morning;
        for (const core::Duration wait :
             std::initializer_list<core::Duration>{5s, 30s, 2min, 10min, 30min, 2h, 6h}) {
            const std::optional<Claim> claim = b->claim(now);
            QVERIFY(claim);
            QCOMPARE(b->tryAgain(*claim, now), DeliveryState::Queued);
            QVERIFY(!b->claim(now + wait - 1ms));
            now = now + wait;
        }
        const std::optional<Claim> last = b->claim(now);
        QVERIFY(last);
        QCOMPARE(b->tryAgain(*last, now), DeliveryState::Failed);
        QCOMPARE(b->state(id), DeliveryState::Failed);
        QVERIFY(!b->claim(now + 24h));
    }

    void anExpiredCodeIsNotSent_data() { TestDatabases::addRows(); }
    void anExpiredCodeIsNotSent() {
        const auto b = bench();
        const QString plain = b->add(samples::code());
        Message message = samples::code();
        message.expiresAt = morning + 1min;
        const QString shorter = b->add(message);
        const QString notice = b->add(samples::notice());
        const std::optional<Claim> claim = b->claim(morning + 10min);
        QVERIFY(claim);
        QCOMPARE(claim->id, notice);
        QVERIFY(!b->claim(morning + 10min));
        QCOMPARE(b->state(plain), DeliveryState::Failed);
        QCOMPARE(b->state(shorter), DeliveryState::Failed);
    }

    void aCodeIsGivenUpWhereTheNextAttemptWouldBeTooLate_data() { TestDatabases::addRows(); }
    void aCodeIsGivenUpWhereTheNextAttemptWouldBeTooLate() {
        const auto b = bench();
        Message message = samples::code();
        message.expiresAt = morning + 4s;
        const QString id = b->add(message);
        QCOMPARE(b->tryAgain(*b->claim(morning), morning), DeliveryState::Failed);
        QCOMPARE(b->state(id), DeliveryState::Failed);
    }

    void nothingCanBeReadInTheDatabaseAndNothingStaysThere_data() { TestDatabases::addRows(); }
    void nothingCanBeReadInTheDatabaseAndNothingStaysThere() {
        const auto b = bench();
        const QString sent = b->add(samples::code());
        QVERIFY(!b->content(sent).isEmpty());
        QVERIFY(!b->content(sent).contains("048213"));
        QVERIFY(!b->content(sent).contains("alice"));
        const std::optional<Claim> first = b->claim(morning);
        b->database.write([&](Transaction& transaction) { b->queue.accepted(transaction, *first); });
        QVERIFY(b->content(sent).isEmpty());
        const QString lost = b->add(samples::code());
        const std::optional<Claim> second = b->claim(morning);
        b->database.write([&](Transaction& transaction) { b->queue.failed(transaction, *second); });
        QVERIFY(b->content(lost).isEmpty());
    }

    void whatIsPretendedIsNeverSent_data() { TestDatabases::addRows(); }
    void whatIsPretendedIsNeverSent() {
        const auto b = bench();
        const QString id = b->database.write([&](Transaction& transaction) {
            return b->queue.pretend(transaction, samples::code(), morning);
        });
        QCOMPARE(b->woken, 1); // as for a message, so that nothing differs
        QCOMPARE(b->state(id), DeliveryState::Accepted);
        QVERIFY(!b->claim(morning));
    }

    void aRolledBackMessageNeverWas_data() { TestDatabases::addRows(); }
    void aRolledBackMessageNeverWas() {
        const auto b = bench();
        QVERIFY_THROWS_EXCEPTION(std::runtime_error, b->database.write([&](Transaction& transaction) {
            b->queue.add(transaction, samples::code(), morning);
            throw std::runtime_error("something else went wrong");
        }));
        QCOMPARE(b->woken, 0);
        QVERIFY(!b->claim(morning));
    }

    void endedMessagesAreForgottenAfterAWeek_data() { TestDatabases::addRows(); }
    void endedMessagesAreForgottenAfterAWeek() {
        const auto b = bench();
        const QString ended = b->add(samples::notice());
        const std::optional<Claim> claim = b->claim(morning);
        b->database.write([&](Transaction& transaction) { b->queue.accepted(transaction, *claim); });
        const QString waiting = b->add(samples::notice());
        const auto forget = [&](core::Time now) {
            b->database.write([&](Transaction& transaction) { b->queue.forgetOld(transaction, now); });
        };
        forget(morning + 24h * 7);
        QCOMPARE(b->state(ended), DeliveryState::Accepted);
        forget(morning + 24h * 7 + 1ms);
        QCOMPARE(b->state(ended), DeliveryState::Failed); // unknown
        QCOMPARE(b->state(waiting), DeliveryState::Queued);
    }
};

QTEST_GUILESS_MAIN(QueueTest)
#include "queue_test.moc"
