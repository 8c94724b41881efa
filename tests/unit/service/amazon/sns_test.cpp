#include "service/amazon/sns_certificates.h"
#include "service/amazon/sns_envelope.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace service;

// What SNS has really sent. (Its certificate has expired since: the contract tests have their own authority.)
class SnsTest : public QObject {
    Q_OBJECT

    static QByteArray contentOf(const QString& name) {
        QFile file(u"" SNS_MESSAGES "/"_s + name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    amazon::Certificate m_certificate =
        amazon::certificatesIn(contentOf(u"SimpleNotificationService-7506a1e35b36ef5a444dd1a8e7cc3ed8.pem"_s))
            .value(0);

    bool isGenuine(const QJsonObject& message) const {
        const auto envelope = amazon::readEnvelope(QJsonDocument(message).toJson());
        return envelope && amazon::isSignedBy(m_certificate, envelope->signatureVersion,
                                              amazon::stringToSign(*envelope), envelope->signature);
    }

  private Q_SLOTS:
    void takesWhatSnsHasSigned_data() {
        QTest::addColumn<QString>("name");
        const QStringList messages = QDir(u"" SNS_MESSAGES ""_s).entryList({u"*.json"_s});
        QCOMPARE(messages.size(), 5);
        for (const QString& name : messages) {
            QTest::newRow(qUtf8Printable(name)) << name;
        }
    }
    void takesWhatSnsHasSigned() {
        QFETCH(const QString, name);
        const QJsonObject message = QJsonDocument::fromJson(contentOf(name)).object();
        QVERIFY(isGenuine(message));
        const auto envelope = amazon::readEnvelope(contentOf(name));
        QCOMPARE(amazon::hostOfCertificateUrl(envelope->signingCertUrl), u"sns.us-west-2.amazonaws.com"_s);
        if (!envelope->subscribeUrl.isEmpty()) {
            QCOMPARE(amazon::hostOfSubscribeUrl(envelope->subscribeUrl), u"sns.us-west-2.amazonaws.com"_s);
        }
    }

    void refusesWhatWasChanged_data() { takesWhatSnsHasSigned_data(); }
    void refusesWhatWasChanged() {
        QFETCH(const QString, name);
        const QJsonObject message = QJsonDocument::fromJson(contentOf(name)).object();
        // A subject may be added, too.
        const bool isNotification = message.value(u"Type"_s) == u"Notification"_s;
        const QStringList more =
            isNotification ? QStringList{u"Subject"_s} : QStringList{u"SubscribeURL"_s, u"Token"_s};
        for (const QString& field : QStringList{u"Message"_s, u"MessageId"_s, u"TopicArn"_s} + more) {
            QJsonObject changed = message;
            changed.insert(field, message.value(field).toString() + u'x');
            QVERIFY2(!isGenuine(changed), qUtf8Printable(field));
        }
    }

    void knowsWhereTheIssuerIs() {
        QVERIFY(amazon::isNamed(m_certificate, u"sns.amazonaws.com"_s));
        QVERIFY(!amazon::isNamed(m_certificate, u"sns.us-west-2.amazonaws.com"_s));
        const amazon::ChainVerdict verdict = amazon::verifyChain({m_certificate}, {});
        QVERIFY(!verdict.isTrusted);
        QCOMPARE(verdict.missingIssuer, u"http://crt.r2m01.amazontrust.com/r2m01.cer"_s);
    }
};

QTEST_GUILESS_MAIN(SnsTest)
#include "sns_test.moc"
