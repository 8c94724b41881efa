#include "unit/service/delivery/fake_program.h"
#include "unit/service/delivery/samples.h"

#include "service/delivery/engagelab_provider.h"

#include <QTest>

using namespace service::delivery;
using Outcome = Attempt::Outcome;

// Against tests/fakes/engagelab.py, which checks credentials and body as the documentation of the APIs says.
class EngageLabProviderTest : public QObject {
    Q_OBJECT

  private:
    static core::SecretBytes secret(const char* text) { return core::SecretBytes(QByteArrayView(text)); }
    EngageLab account() const {
        EngageLab account;
        account.otpUrl = m_fake->address();
        account.otp = {QStringLiteral("dev"), secret("hush")};
        account.templateId = QStringLiteral("codes");
        account.mailUrl = m_fake->address();
        account.mail = {QStringLiteral("api"), secret("key")};
        return account;
    }
    Attempt send(const EngageLab& account, const Message& message) const {
        return EngageLabProvider(account, samples::from(), m_texts).send(samples::claim(message));
    }
    static QJsonObject bodyOf(const QJsonObject& record) {
        return QJsonDocument::fromJson(record.value(u"body").toString().toUtf8()).object();
    }

    std::unique_ptr<FakeProgram> m_fake;
    Texts m_texts;

  private Q_SLOTS:
    void initTestCase() {
        m_fake = std::make_unique<FakeProgram>(
            QStringLiteral("engagelab.py"),
            QStringList{QStringLiteral("--user"), QStringLiteral("dev"), QStringLiteral("--password"),
                        QStringLiteral("hush"), QStringLiteral("--mail-user"), QStringLiteral("api"),
                        QStringLiteral("--mail-password"), QStringLiteral("key")});
    }

    void aCodeGoesByTheOtpApi_data() {
        QTest::addColumn<Message>("message");
        QTest::addColumn<QString>("language");
        QTest::newRow("mail") << samples::code() << QStringLiteral("en");
        QTest::newRow("text message") << samples::sms() << QStringLiteral("default");
    }
    void aCodeGoesByTheOtpApi() {
        QFETCH(const Message, message);
        QFETCH(const QString, language);
        const Attempt attempt = send(account(), message);
        QVERIFY2(attempt.outcome == Outcome::Accepted, qPrintable(attempt.reason));
        const QJsonObject record = m_fake->next();
        QCOMPARE(record.value(u"path").toString(), QStringLiteral("/v1/codes"));
        QCOMPARE(bodyOf(record), (QJsonObject{{QStringLiteral("to"), message.to},
                                              {QStringLiteral("code"), QStringLiteral("048213")},
                                              {QStringLiteral("template"),
                                               QJsonObject{{QStringLiteral("id"), QStringLiteral("codes")},
                                                           {QStringLiteral("language"), language}}}}));
    }

    void aNoticeGoesByTheMailApi() {
        const Attempt attempt = send(account(), samples::notice());
        QVERIFY2(attempt.outcome == Outcome::Accepted, qPrintable(attempt.reason));
        const QJsonObject record = m_fake->next();
        QCOMPARE(record.value(u"path").toString(), QStringLiteral("/v1/mail/send"));
        const QJsonObject body = bodyOf(record);
        QCOMPARE(body.value(u"from").toString(), QStringLiteral("Personal Center <no-reply@example.com>"));
        QCOMPARE(body.value(u"to"), QJsonValue(QJsonArray{QStringLiteral("alice@example.com")}));
        QCOMPARE(body.value(u"request_id").toString(), QStringLiteral("m1"));
        const Text text = m_texts.of(samples::notice());
        const QJsonObject mail = body.value(u"body").toObject();
        QCOMPARE(mail.value(u"subject").toString(), text.subject);
        QCOMPARE(mail.value(u"content").toObject().value(u"text").toString(), plainText(text));
        QCOMPARE(mail.value(u"content").toObject().value(u"html").toString(),
                 html(text, m_texts.htmlLayout()));
    }

    void credentialsThatAreRefusedAreForTheOperator() {
        EngageLab wrong = account();
        wrong.otp.password = secret("guessed");
        wrong.mail->password = secret("guessed");
        QCOMPARE(send(wrong, samples::code()).outcome, Outcome::Configuration);
        QCOMPARE(send(wrong, samples::notice()).outcome, Outcome::Configuration);
        QCOMPARE(m_fake->next().value(u"status").toInt(), 401);
        QCOMPARE(m_fake->next().value(u"status").toInt(), 401);
        wrong = account();
        wrong.templateId = QStringLiteral("another");
        QCOMPARE(send(wrong, samples::code()).outcome, Outcome::Configuration);
        QCOMPARE(m_fake->next().value(u"answer").toObject().value(u"code").toInt(), 4001);
        wrong.mail.reset();
        QCOMPARE(send(wrong, samples::notice()).outcome, Outcome::Configuration);
    }

    void everyDocumentedErrorIsToldApart_data() {
        QTest::addColumn<int>("error");
        QTest::addColumn<Outcome>("outcome");
        const auto row = [](int error, Outcome outcome) { QTest::addRow("%d", error) << error << outcome; };
        for (const int error : {1000, 3004, 5001, 5016, 5018}) {
            row(error, Outcome::Temporary);
        }
        for (const int error : {3001, 3002, 3003, 5011, 5012, 5013, 5015, 5019, 5020}) {
            row(error, Outcome::Permanent);
        }
        for (const int error : {2001, 2002, 2004, 4001, 5014, 5017}) {
            row(error, Outcome::Configuration);
        }
    }
    void everyDocumentedErrorIsToldApart() {
        QFETCH(const int, error);
        QFETCH(const Outcome, outcome);
        for (const Message& message : {samples::sms(QStringLiteral("+1555000%1").arg(error)),
                                       samples::code(QStringLiteral("error-%1@example.com").arg(error))}) {
            const Attempt attempt = send(account(), message);
            QVERIFY2(attempt.outcome == outcome, qPrintable(attempt.reason));
            QVERIFY2(attempt.reason.contains(QStringLiteral("error %1: ").arg(error)),
                     qPrintable(attempt.reason));
            QVERIFY(!attempt.reason.contains(message.to));
            QVERIFY(!attempt.reason.contains(QStringLiteral("048213")));
            QCOMPARE(m_fake->next().value(u"answer").toObject().value(u"code").toInt(), error);
        }
    }

    void otherAnswersGoByTheirStatus_data() {
        QTest::addColumn<int>("status");
        QTest::addColumn<Outcome>("outcome");
        for (const int status : {429, 500, 502, 503}) {
            QTest::addRow("%d", status) << status << Outcome::Temporary;
        }
        QTest::addRow("400") << 400 << Outcome::Permanent;
        for (const int status : {302, 401, 403, 404}) {
            QTest::addRow("%d", status) << status << Outcome::Configuration;
        }
    }
    void otherAnswersGoByTheirStatus() {
        QFETCH(const int, status);
        QFETCH(const Outcome, outcome);
        const QString to = QStringLiteral("status-%1@example.com").arg(status);
        QCOMPARE(send(account(), samples::code(to)).outcome, outcome);
        QCOMPARE(send(account(), samples::notice(to)).outcome, outcome);
        QCOMPARE(m_fake->next().value(u"status").toInt(), status);
        QCOMPARE(m_fake->next().value(u"status").toInt(), status);
    }

    void aTextMessageWithoutACodeHasNoWay() {
        Message message = samples::sms();
        message.what = Template::PhoneChanged;
        message.params = samples::everyParameter();
        message.params.remove(QStringLiteral("code"));
        QCOMPARE(send(account(), message).outcome, Outcome::Permanent);
        QVERIFY(m_fake->wasSentNothing());
    }

    void aServerThatIsNotThereIsTemporary() {
        EngageLab gone = account();
        gone.otpUrl = gone.mailUrl = QStringLiteral("http://127.0.0.1:1");
        QCOMPARE(send(gone, samples::code()).outcome, Outcome::Temporary);
        QCOMPARE(send(gone, samples::notice()).outcome, Outcome::Temporary);
    }
};

QTEST_GUILESS_MAIN(EngageLabProviderTest)
#include "engagelab_provider_test.moc"
