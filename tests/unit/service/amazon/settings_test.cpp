#include "service/amazon/settings.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace service;

class AmazonSettingsTest : public QObject {
    Q_OBJECT

  private:
    // Lines of the section; {file} is one that can be read.
    amazon::Settings read(QString lines) {
        lines.replace(u"{file}"_s, file(u"key"_s, "hush\n"));
        const SettingsSource source({u"--config"_s, file(u"service.ini"_s, "[amazon]\n" + lines.toUtf8())},
                                    [](const QString&) { return QString(); });
        amazon::Settings settings = amazon::Settings::read(source);
        source.refuseUnknownKeys();
        return settings;
    }
    QString file(const QString& name, const QByteArray& content) {
        QFile file(m_folder.filePath(name));
        if (file.open(QIODevice::WriteOnly)) {
            file.write(content);
        }
        return file.fileName();
    }
    QTemporaryDir m_folder;

  private Q_SLOTS:
    void asksAmazonItself() {
        const amazon::Settings settings = read(u"region=eu-west-3\n"_s);
        QCOMPARE(settings.meteringUrl, QUrl(u"https://metering.marketplace.eu-west-3.amazonaws.com/"_s));
        QCOMPARE(settings.entitlementUrl,
                 QUrl(u"https://entitlement.marketplace.us-east-1.amazonaws.com/"_s));
        QVERIFY(settings.topics.isEmpty());
        QVERIFY(settings.productOf(u"anything"_s) == api::AmazonProduct::Other);
    }

    void knowsItsProductsAndTopics() {
        const amazon::Settings settings = read(u"codes_app_push=one, two\ncodes_otp=three\n"
                                               "topics=arn:aws:sns:us-east-1:287250355862:a-topic\n"
                                               "access_key_file={file}\nsecret_key_file={file}\n"_s);
        QVERIFY(settings.productOf(u"two"_s) == api::AmazonProduct::AppPush);
        QVERIFY(settings.productOf(u"three"_s) == api::AmazonProduct::Otp);
        QCOMPARE(settings.topics, QStringList{u"arn:aws:sns:us-east-1:287250355862:a-topic"_s});
        QCOMPARE(settings.credentials.read()->accessKey, QByteArray("hush"));
    }

    void refusesWhatIsWrong_data() {
        QTest::addColumn<QString>("lines");
        QTest::addColumn<QString>("key");
        const auto row = [](const char* lines, const char* key) {
            QTest::newRow(lines) << QString::fromLatin1(lines) << QString::fromLatin1(key);
        };
        row("region=Paris\n", "amazon.region");
        row("metering_url=http://metering.example.com/\n", "amazon.metering_url");
        row("entitlement_url=nowhere\n", "amazon.entitlement_url");
        row("access_key_file=/not/there\n", "amazon.access_key_file");
        row("access_key_file={file}\n", "amazon.secret_key_file");
        row("ca_file=/not/there\n", "amazon.ca_file");
        row("topics=my-topic\n", "amazon.topics");
        row("codes_sms=one\ncodes_otp=one\n", "amazon.codes_otp");
    }
    void refusesWhatIsWrong() {
        QFETCH(const QString, lines);
        QFETCH(const QString, key);
        try {
            (void)read(lines);
            QFAIL("it was taken");
        } catch (const SettingsError& error) {
            QVERIFY2(QString::fromUtf8(error.what()).startsWith(key + u" ="_s), error.what());
        }
    }
};

QTEST_GUILESS_MAIN(AmazonSettingsTest)
#include "settings_test.moc"
