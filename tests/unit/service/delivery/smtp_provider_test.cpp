#include "unit/service/delivery/fake_program.h"
#include "unit/service/delivery/samples.h"

#include "service/delivery/smtp_provider.h"

#include <QTcpServer>
#include <QTest>

using namespace service::delivery;
using service::outbound::Credentials;
using service::outbound::SmtpServer;
using service::outbound::SmtpTls;
using Outcome = Attempt::Outcome;

// Against a mail server on loopback (tests/fakes/smtp.py: aiosmtpd, a certificate of its own).
class SmtpProviderTest : public QObject {
    Q_OBJECT

  private:
    static FakeProgram* start(const char* tls, const QStringList& more = {}) {
        return new FakeProgram(QStringLiteral("smtp.py"),
                               QStringList{QStringLiteral("--tls"), QString::fromLatin1(tls)} + more);
    }
    static QStringList withUser() {
        return {QStringLiteral("--user"), QStringLiteral("center"), QStringLiteral("--password"),
                QStringLiteral("s3cret é")};
    }
    static Credentials credentials(const char* password) {
        return {QStringLiteral("center"), core::SecretBytes(QByteArrayView(password))};
    }
    static SmtpServer server(const FakeProgram& fake, SmtpTls tls) {
        return {QStringLiteral("localhost"), fake.port(), tls, std::nullopt, fake.certificate()};
    }
    Attempt send(const SmtpServer& server, const Message& message = samples::code()) {
        return SmtpProvider(server, samples::from(), m_texts).send(samples::claim(message));
    }
    Texts m_texts;

  private Q_SLOTS:
    void aMailArrivesByStartTlsWithAPassword() {
        const std::unique_ptr<FakeProgram> fake(start("starttls", withUser()));
        SmtpServer to = server(*fake, SmtpTls::StartTls);
        to.credentials = credentials("s3cret é");
        const Attempt attempt = send(to);
        QVERIFY2(attempt.outcome == Outcome::Accepted, qPrintable(attempt.reason));
        const QJsonObject mail = fake->next();
        QCOMPARE(mail.value(u"from").toString(), QStringLiteral("no-reply@example.com"));
        QCOMPARE(mail.value(u"to"), QJsonValue(QJsonArray{QStringLiteral("alice@example.com")}));
        QCOMPARE(mail.value(u"tls").toBool(), true);
        QCOMPARE(mail.value(u"user").toString(), QStringLiteral("center"));
        QCOMPARE(mail.value(u"data").toString().toUtf8(),
                 composeMail(m_texts.of(samples::code()), m_texts.htmlLayout(), samples::from(),
                             QStringLiteral("alice@example.com"), QStringLiteral("m1"), samples::morning));
    }

    void aMailArrivesByTlsFromTheFirstByte() {
        const std::unique_ptr<FakeProgram> fake(start("implicit"));
        QCOMPARE(send(server(*fake, SmtpTls::Implicit)).outcome, Outcome::Accepted);
        QCOMPARE(fake->next().value(u"tls").toBool(), true);
    }

    void aMailArrivesInTheClearWhereThatIsConfigured() {
        const std::unique_ptr<FakeProgram> fake(start("none"));
        QCOMPARE(send(server(*fake, SmtpTls::None)).outcome, Outcome::Accepted);
        QCOMPARE(fake->next().value(u"tls").toBool(), false);
    }

    void aWrongPasswordIsForTheOperator() {
        const std::unique_ptr<FakeProgram> fake(start("starttls", withUser()));
        SmtpServer to = server(*fake, SmtpTls::StartTls);
        to.credentials = credentials("guessed");
        const Attempt attempt = send(to);
        QCOMPARE(attempt.outcome, Outcome::Configuration);
        QVERIFY2(attempt.reason.contains(QStringLiteral("535")), qPrintable(attempt.reason));
        to.credentials.reset();
        QCOMPARE(send(to).outcome, Outcome::Configuration);
        QVERIFY(fake->wasSentNothing());
    }

    // A stranger between us and the server strips STARTTLS, or shows another certificate: nothing is sent,
    // not even the password.
    void withoutTheRightTlsNothingIsSent() {
        const std::unique_ptr<FakeProgram> plain(start("none"));
        QCOMPARE(send(server(*plain, SmtpTls::StartTls)).outcome, Outcome::Configuration);
        QVERIFY(plain->wasSentNothing());

        const std::unique_ptr<FakeProgram> fake(start("starttls"));
        SmtpServer stranger = server(*fake, SmtpTls::StartTls);
        stranger.caFile.clear();
        QCOMPARE(send(stranger).outcome, Outcome::Configuration);
        stranger.tls = SmtpTls::Implicit;
        QCOMPARE(send(stranger).outcome, Outcome::Configuration);
        QVERIFY(fake->wasSentNothing());
    }

    void repliesAreToldApart_data() {
        QTest::addColumn<QString>("to");
        QTest::addColumn<Outcome>("outcome");
        QTest::newRow("450s to RCPT") << QStringLiteral("temporary@example.com") << Outcome::Temporary;
        QTest::newRow("550s to RCPT") << QStringLiteral("permanent@example.com") << Outcome::Permanent;
        QTest::newRow("550s after the text") << QStringLiteral("content@example.com") << Outcome::Permanent;
        QTest::newRow("cut off") << QStringLiteral("drop@example.com") << Outcome::Temporary;
        QTest::newRow("an address that is a command")
            << QStringLiteral("a@b.c>\r\nDATA") << Outcome::Permanent;
    }
    void repliesAreToldApart() {
        QFETCH(const QString, to);
        QFETCH(const Outcome, outcome);
        const std::unique_ptr<FakeProgram> fake(start("starttls"));
        const Attempt attempt = send(server(*fake, SmtpTls::StartTls), samples::code(to));
        QVERIFY2(attempt.outcome == outcome, qPrintable(attempt.reason));
        QVERIFY(!attempt.reason.contains(QStringLiteral("example.com")));
        QVERIFY(!attempt.reason.contains(QStringLiteral("048213")));
        QVERIFY(fake->wasSentNothing());
    }

    void aServerThatIsNotThereIsTemporary() {
        QTcpServer taken;
        QVERIFY(taken.listen(QHostAddress::LocalHost));
        const auto port = taken.serverPort();
        taken.close();
        SmtpServer to{QStringLiteral("127.0.0.1"), port, SmtpTls::StartTls};
        QCOMPARE(send(to).outcome, Outcome::Temporary);
        to.host = QStringLiteral("nowhere.invalid");
        QCOMPARE(send(to).outcome, Outcome::Temporary);
    }

    void theProxyOfTheEnvironmentIsNotUsed() {
        const std::unique_ptr<FakeProgram> fake(start("starttls"));
        qputenv("all_proxy", "http://127.0.0.1:9");
        const Attempt attempt = send(server(*fake, SmtpTls::StartTls));
        qunsetenv("all_proxy");
        QVERIFY2(attempt.outcome == Outcome::Accepted, qPrintable(attempt.reason));
    }
};

QTEST_GUILESS_MAIN(SmtpProviderTest)
#include "smtp_provider_test.moc"
