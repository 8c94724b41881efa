#include "client/reply.h"

#include <QSslError>
#include <QTest>

class ReplyTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void readsTheDateOfHttp();
    void takesAGatewayWithoutAServiceForBusyNotBroken();
    void takesRetryAfterInSecondsOnly();
    void namesWhatIsWrongWithACertificate();
};

void ReplyTest::readsTheDateOfHttp() {
    QCOMPARE(client::fromHttpDate("Sun, 06 Nov 1994 08:49:37 GMT").milliseconds, 784111777000);
    QCOMPARE(client::fromHttpDate("Sun, 06 Nov 1994 08:49:37 CET").milliseconds, 0);
    QCOMPARE(client::fromHttpDate("1994-11-06T08:49:37Z").milliseconds, 0);
    QCOMPARE(client::fromHttpDate("").milliseconds, 0);
}

void ReplyTest::takesAGatewayWithoutAServiceForBusyNotBroken() {
    const auto gateway = client::readReply({502, "text/html", {}, "<html>"});
    QCOMPARE(gateway.error().id, core::ErrorId::ServiceUnavailable);
    const auto broken = client::readReply({500, "text/html", {}, "<html>"});
    QCOMPARE(broken.error().id, core::ErrorId::UnexpectedReply);
}

void ReplyTest::takesRetryAfterInSecondsOnly() {
    const QByteArray body = R"({"id":"busy","params":{"queue":1}})";
    const auto seconds = client::readReply({503, "application/problem+json; charset=utf-8", "7", body});
    QCOMPARE(seconds.error().params.value(QStringLiteral("retry_after")).toInt(), 7);
    QCOMPARE(seconds.error().params.value(QStringLiteral("queue")).toInt(), 1);
    const auto date =
        client::readReply({503, "application/problem+json", "Sun, 06 Nov 1994 08:49:37 GMT", body});
    QCOMPARE(date.error().id, core::ErrorId::Busy);
    QVERIFY(!date.error().params.contains(QStringLiteral("retry_after")));
}

void ReplyTest::namesWhatIsWrongWithACertificate() {
    QCOMPARE(client::tlsCause(QSslError(QSslError::CertificateExpired)), QStringLiteral("expired"));
    QCOMPARE(client::tlsCause(QSslError(QSslError::HostNameMismatch)), QStringLiteral("wrong_host"));
    QCOMPARE(client::tlsCause(QSslError(QSslError::UnableToGetLocalIssuerCertificate)),
             QStringLiteral("untrusted"));
    QCOMPARE(client::tlsCause(QSslError(QSslError::InvalidCaCertificate)), QStringLiteral("other"));
}

QTEST_APPLESS_MAIN(ReplyTest)
#include "reply_test.moc"
