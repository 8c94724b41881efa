#include "service/outbound/guarded_request.h"

#include "unit/service/outbound/receiver.h"

#include <QTest>

#include <mutex>

using namespace service::outbound;
using callback_url::AddressRules;
using End = GuardedOutcome::End;

class GuardedRequestTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void sendsAndReads();
    void isRefusedWhereTheAddressIs();
    void followsNoRedirect();
    void ignoresTheProxyOfTheEnvironment();
    void tellsHowItEnded_data();
    void tellsHowItEnded();
    void stopsWhatIsEndless_data();
    void stopsWhatIsEndless();
    void decompressesNothing();
    void waitsThreeSecondsInAll_data();
    void waitsThreeSecondsInAll();
    void tellsThatNobodyListens();
    void tellsThatANameIsUnknown();
    void forgetsEarlierHeads();
};

namespace {

AddressRules allowing(const QString& address) {
    return AddressRules({address});
}

// What is refused here is only left to the connection: the URL is read as if all of loopback were open.
callback_url::Url urlOf(const QString& text) {
    return callback_url::parse(text, AddressRules({QStringLiteral("127.0.0.0/8")})).value();
}

GuardedOutcome postTo(const Receiver& receiver) {
    return post({.url = urlOf(receiver.url()), .headers = {}, .body = "{}"}, allowing(receiver.address()),
                {});
}

Receiver::Behaviour answering(const QByteArray& answer) {
    return [answer](int connection, const QByteArray&) { Receiver::write(connection, answer); };
}

} // namespace

void GuardedRequestTest::sendsAndReads() {
    std::mutex guard;
    QByteArray seen;
    Receiver receiver([&](int connection, const QByteArray& request) {
        const std::lock_guard lock(guard);
        seen = request;
        Receiver::write(connection, "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nX-Odd:a:b\r\n"
                                    "Content-Length: 8\r\n\r\nabcdefgh");
    });
    QVERIFY(receiver.listens());
    const GuardedOutcome outcome = post({.url = urlOf(receiver.url(QStringLiteral("/a/../b?c=%41"))),
                                         .headers = {{"Content-Type", "application/json"}, {"X-One", "1"}},
                                         .body = "{\"echostr\":\"abcdefgh\"}"},
                                        allowing(receiver.address()), {});
    QCOMPARE(outcome.end, End::Answered);
    QCOMPARE(outcome.status, 200);
    QCOMPARE(outcome.body, "abcdefgh");
    QCOMPARE(outcome.addresses, QStringList{receiver.address()});
    QCOMPARE(outcome.address, receiver.address());
    const Headers expected{{"Content-Type", "text/plain"}, {"X-Odd", "a:b"}, {"Content-Length", "8"}};
    QCOMPARE(outcome.headers, expected);
    QVERIFY(!outcome.certificate);
    const std::lock_guard lock(guard);
    QVERIFY2(
        seen.startsWith("POST /a/../b?c=%41 HTTP/1.1\r\nHost: " + receiver.address().toLatin1() + "\r\n"),
        seen.constData());
    QVERIFY(seen.contains("\r\nX-One: 1\r\n"));
    QVERIFY(seen.endsWith("\r\n\r\n{\"echostr\":\"abcdefgh\"}"));
    QVERIFY(!seen.contains("Accept-Encoding"));
    QVERIFY(!seen.contains("Expect"));
}

void GuardedRequestTest::isRefusedWhereTheAddressIs() {
    Receiver receiver(answering("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"));
    const GuardedOutcome outcome =
        post({.url = urlOf(receiver.url()), .headers = {}, .body = "{}"}, AddressRules(), {});
    QCOMPARE(outcome.end, End::AddressRefused);
    QCOMPARE(outcome.address, receiver.address());
    QVERIFY(outcome.range == callback_url::Range::Loopback);
    QCOMPARE(receiver.connections(), 0);
    // It would have been seen.
    QCOMPARE(postTo(receiver).end, End::Answered);
    QCOMPARE(receiver.connections(), 1);
}

void GuardedRequestTest::followsNoRedirect() {
    Receiver refused(answering("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"));
    for (const char* status : {"301 Moved", "302 Found", "303 See Other", "307 Temporary", "308 Permanent"}) {
        Receiver receiver(answering(QByteArray("HTTP/1.1 ") + status + "\r\nLocation: " +
                                    refused.url().toLatin1() + "\r\nContent-Length: 0\r\n\r\n"));
        const GuardedOutcome outcome = postTo(receiver);
        QCOMPARE(outcome.end, End::Answered);
        QCOMPARE(outcome.status, QByteArray(status).left(3).toInt());
    }
    QCOMPARE(refused.connections(), 0);
}

void GuardedRequestTest::ignoresTheProxyOfTheEnvironment() {
    Receiver proxy(answering("HTTP/1.1 502 Proxy\r\nContent-Length: 0\r\n\r\n"));
    Receiver receiver(answering("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"));
    for (const char* name : {"http_proxy", "all_proxy", "ALL_PROXY"}) {
        qputenv(name, proxy.url().toLatin1());
    }
    const GuardedOutcome outcome = postTo(receiver);
    for (const char* name : {"http_proxy", "all_proxy", "ALL_PROXY"}) {
        qunsetenv(name);
    }
    QCOMPARE(outcome.status, 200);
    QCOMPARE(proxy.connections(), 0);
}

void GuardedRequestTest::tellsHowItEnded_data() {
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<End>("end");
    QTest::addColumn<int>("status");
    QTest::newRow("nothing") << QByteArray() << End::CutOff << 0;
    QTest::newRow("half a head") << QByteArray("HTTP/1.1 200 OK\r\nContent-Le") << End::CutOff << 200;
    QTest::newRow("half a body") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 8\r\n\r\nabcd")
                                 << End::CutOff << 200;
    QTest::newRow("half a chunk") << QByteArray(
                                         "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n8\r\nabcd")
                                  << End::CutOff << 200;
    QTest::newRow("no chunk") << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n")
                              << End::CutOff << 200;
    QTest::newRow("HTTP/0.9") << QByteArray("abcdefgh") << End::NotHttp << 0;
    QTest::newRow("SSH") << QByteArray("SSH-2.0-OpenSSH_9.2\r\n") << End::NotHttp << 0;
    QTest::newRow("bytes") << QByteArray("\x15\x03\x01\x00\x02\x02\x28", 7) << End::NotHttp << 0;
    QTest::newRow("a status of its own")
        << QByteArray("HTTP/1.1 999 ?\r\nContent-Length: 0\r\n\r\n") << End::Answered << 999;
    QTest::newRow("no length") << QByteArray("HTTP/1.0 200 OK\r\n\r\nabcd") << End::Answered << 200;
    QTest::newRow("200, no content") << QByteArray("HTTP/1.1 204 No Content\r\n\r\n") << End::Answered << 204;
    QTest::newRow("wrong length") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: x\r\n\r\n")
                                  << End::NotHttp << 200;
}

void GuardedRequestTest::tellsHowItEnded() {
    QFETCH(QByteArray, answer);
    Receiver receiver(answering(answer));
    const GuardedOutcome outcome = postTo(receiver);
    QTEST(outcome.end, "end");
    QTEST(outcome.status, "status");
    QCOMPARE(outcome.address, receiver.address());
}

void GuardedRequestTest::stopsWhatIsEndless_data() {
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QByteArray>("again");
    const QByteArray ok("HTTP/1.1 200 OK\r\n");
    QTest::newRow("body") << ok + "\r\n" << QByteArray(4096, 'x');
    QTest::newRow("chunks") << ok + "Transfer-Encoding: chunked\r\n\r\n"
                            << "1000\r\n" + QByteArray(4096, 'x') + "\r\n";
    QTest::newRow("one header") << ok + "X: " << QByteArray(4096, 'x');
    QTest::newRow("headers") << ok << QByteArray("X-Header: value\r\n");
    QTest::newRow("folded header") << ok + "X: y\r\n" << QByteArray(" more\r\n");
    QTest::newRow("1xx") << QByteArray() << QByteArray("HTTP/1.1 100 Continue\r\nX: y\r\n\r\n");
    QTest::newRow("trailers") << ok + "Transfer-Encoding: chunked\r\n\r\n0\r\n" << QByteArray("X: y\r\n");
}

void GuardedRequestTest::stopsWhatIsEndless() {
    QFETCH(QByteArray, head);
    QFETCH(QByteArray, again);
    std::atomic<qint64> sent = 0;
    Receiver receiver([&](int connection, const QByteArray&) {
        Receiver::write(connection, head);
        while (Receiver::write(connection, again)) {
            sent += again.size();
        }
    });
    const GuardedOutcome outcome = postTo(receiver);
    QVERIFY2(outcome.end == End::TooLarge || outcome.end == End::CutOff,
             qPrintable(QString::number(static_cast<int>(outcome.end))));
    QVERIFY(outcome.body.size() <= 64 * 1024);
    QVERIFY2(outcome.took < std::chrono::seconds(3), qPrintable(QString::number(outcome.took.count())));
    QTRY_VERIFY(sent < 16 * 1024 * 1024); // what fits into the sockets' buffers is lost
}

void GuardedRequestTest::decompressesNothing() {
    // A thousand zeros and more for each of its bytes.
    const QByteArray zipped = qCompress(QByteArray(10 * 1024 * 1024, '\0'), 9).sliced(4);
    for (const char* header : {"Content-Encoding: deflate", "Transfer-Encoding: deflate"}) {
        Receiver receiver(answering(QByteArray("HTTP/1.1 200 OK\r\n") + header + "\r\nContent-Length: " +
                                    QByteArray::number(zipped.size()) + "\r\n\r\n" + zipped));
        const GuardedOutcome outcome = postTo(receiver);
        QVERIFY2(outcome.body.size() <= 64 * 1024, header);
        if (outcome.end == End::Answered) {
            QCOMPARE(outcome.body, zipped);
        }
    }
}

void GuardedRequestTest::waitsThreeSecondsInAll_data() {
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QByteArray>("again");
    QTest::newRow("no answer") << QByteArray() << QByteArray();
    QTest::newRow("no end") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc") << QByteArray();
    // It counts for nothing, and ends with the time.
    QTest::newRow("an extension of a chunk")
        << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1;") << QByteArray(4096, 'x');
    QTest::newRow("a drop now and then") << QByteArray("HTTP/1.1 200 OK\r\nX: ") << QByteArray("y");
}

void GuardedRequestTest::waitsThreeSecondsInAll() {
    QFETCH(QByteArray, head);
    QFETCH(QByteArray, again);
    Receiver receiver([&](int connection, const QByteArray&) {
        Receiver::write(connection, head);
        pollfd gone{connection, POLLIN, 0}; // the end of the connection is readable
        while (poll(&gone, 1, 100) == 0) {
            Receiver::write(connection, again);
        }
    });
    const GuardedOutcome outcome = postTo(receiver);
    QCOMPARE(outcome.end, End::TimedOut);
    QCOMPARE(outcome.address, receiver.address());
    QVERIFY(outcome.took >= std::chrono::milliseconds(2900));
    QVERIFY2(outcome.took < std::chrono::milliseconds(3500),
             qPrintable(QString::number(outcome.took.count())));
}

void GuardedRequestTest::tellsThatNobodyListens() {
    QString address;
    {
        const Receiver receiver(answering({}));
        address = receiver.address();
    }
    const GuardedOutcome outcome =
        post({.url = urlOf(QStringLiteral("http://") + address), .headers = {}, .body = "{}"},
             allowing(address), {});
    QCOMPARE(outcome.end, End::ConnectionRefused);
    QCOMPARE(outcome.addresses, QStringList{address});
}

void GuardedRequestTest::tellsThatANameIsUnknown() {
    // RFC 6761: whoever is asked knows that there is no such name.
    const GuardedOutcome outcome =
        post({.url = urlOf(QStringLiteral("http://receiver.invalid")), .headers = {}, .body = "{}"},
             AddressRules(), {});
    QVERIFY(outcome.end == End::NotResolved || outcome.end == End::ResolvingTimedOut); // without any network
    QVERIFY(outcome.addresses.isEmpty());
    QVERIFY(outcome.took < std::chrono::milliseconds(3500));
}

void GuardedRequestTest::forgetsEarlierHeads() {
    Receiver receiver(answering("HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n"
                                "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"));
    const GuardedOutcome outcome = postTo(receiver);
    QCOMPARE(outcome.status, 200);
    const Headers expected{{"Content-Length", "0"}};
    QCOMPARE(outcome.headers, expected);
}

QTEST_GUILESS_MAIN(GuardedRequestTest)
#include "guarded_request_test.moc"
