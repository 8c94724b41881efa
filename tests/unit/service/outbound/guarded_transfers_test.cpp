#include "service/outbound/guarded_transfers.h"

#include "unit/service/outbound/receiver.h"

#include <QTest>

#include <condition_variable>
#include <memory>
#include <mutex>
#include <vector>

using namespace service::outbound;
using namespace std::chrono_literals;
using callback_url::AddressRules;
using End = GuardedOutcome::End;

namespace {

const AddressRules allOfLoopback({QStringLiteral("127.0.0.0/8")});

GuardedRequest requestTo(const QString& url) {
    return {.url = callback_url::parse(url, allOfLoopback).value(), .headers = {}, .body = "{}"};
}

// What has come back, in the order in which it did.
class Outcomes {
  public:
    GuardedTransfers::Done as(const QString& name) {
        return [this, name](const GuardedOutcome& outcome) {
            const std::lock_guard lock(m_guard);
            m_all.append({name, outcome.end});
            m_more.notify_all();
        };
    }
    bool reach(qsizetype count) {
        std::unique_lock lock(m_guard);
        return m_more.wait_for(lock, 10s, [&] { return m_all.size() >= count; });
    }
    QList<std::pair<QString, End>> all() {
        const std::lock_guard lock(m_guard);
        return m_all;
    }

  private:
    std::mutex m_guard;
    std::condition_variable m_more;
    QList<std::pair<QString, End>> m_all;
};

void answer(int connection, const QByteArray&) {
    Receiver::write(connection, "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
}

} // namespace

class GuardedTransfersTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void waitsForManyTogether();
    void letsNobodyWaitForTheSlow();
    void refusesWhatPostRefuses();
    void looksUpNames();
    void reportsNothingAfterItsEnd();
};

// None of the receivers answers before all of them were asked.
void GuardedTransfersTest::waitsForManyTogether() {
    constexpr int many = 100;
    std::mutex guard;
    std::condition_variable allAreAsked;
    int asked = 0;
    std::vector<std::unique_ptr<Receiver>> receivers;
    for (int count = 0; count < many; ++count) {
        receivers.push_back(std::make_unique<Receiver>([&](int connection, const QByteArray& request) {
            std::unique_lock lock(guard);
            ++asked;
            allAreAsked.notify_all();
            if (allAreAsked.wait_for(lock, 10s, [&] { return asked == many; })) {
                answer(connection, request);
            }
        }));
    }
    Outcomes outcomes;
    GuardedTransfers transfers(allOfLoopback, {});
    for (const auto& receiver : receivers) {
        transfers.start(requestTo(receiver->url()), outcomes.as(receiver->address()));
    }
    QVERIFY(outcomes.reach(many));
    for (const auto& [name, end] : outcomes.all()) {
        QCOMPARE(end, End::Answered);
    }
}

void GuardedTransfersTest::letsNobodyWaitForTheSlow() {
    const Receiver mute([&](int connection, const QByteArray&) {
        char byte = 0;
        (void)recv(connection, &byte, 1, 0); // until the caller has gone
    });
    Receiver fast(answer);
    Outcomes outcomes;
    GuardedTransfers transfers(allOfLoopback, {});
    transfers.start(requestTo(mute.url()), outcomes.as(QStringLiteral("mute")));
    for (int count = 1; count <= 20; ++count) {
        transfers.start(requestTo(fast.url()), outcomes.as(QStringLiteral("fast")));
        QVERIFY(outcomes.reach(count));
        QCOMPARE(outcomes.all().last().first, QStringLiteral("fast"));
    }
    QVERIFY(outcomes.reach(21));
    QCOMPARE(outcomes.all().last(), std::pair(QStringLiteral("mute"), End::TimedOut));
}

void GuardedTransfersTest::refusesWhatPostRefuses() {
    const Receiver receiver(answer);
    Outcomes outcomes;
    const AddressRules nothing(QStringList{});
    GuardedTransfers transfers(nothing, {});
    transfers.start(requestTo(receiver.url()), outcomes.as({}));
    QVERIFY(outcomes.reach(1));
    QCOMPARE(outcomes.all().first().second, End::AddressRefused);
    QCOMPARE(receiver.connections(), 0);
}

// In two steps, which is once more through all of it.
void GuardedTransfersTest::looksUpNames() {
    Outcomes outcomes;
    GuardedTransfers transfers(allOfLoopback, {});
    GuardedRequest request = requestTo(QStringLiteral("http://127.0.0.1/"));
    request.url.address = {};
    request.url.host = QStringLiteral("nobody.invalid");
    transfers.start(request, outcomes.as({}));
    QVERIFY(outcomes.reach(1));
    QCOMPARE(outcomes.all().first().second, End::NotResolved);
}

void GuardedTransfersTest::reportsNothingAfterItsEnd() {
    std::atomic<bool> came = false;
    const Receiver mute([&](int connection, const QByteArray&) {
        came = true;
        char byte = 0;
        (void)recv(connection, &byte, 1, 0);
    });
    Outcomes outcomes;
    {
        GuardedTransfers transfers(allOfLoopback, {});
        transfers.start(requestTo(mute.url()), outcomes.as({}));
        QTRY_VERIFY(came);
    }
    QVERIFY(outcomes.all().isEmpty());
}

QTEST_GUILESS_MAIN(GuardedTransfersTest)
#include "guarded_transfers_test.moc"
