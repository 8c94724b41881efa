#include "service/delivery/settings.h"

#include <QTemporaryDir>
#include <QTest>

using namespace service::delivery;
using service::SettingsError;
using service::SettingsSource;

class DeliverySettingsTest : public QObject {
    Q_OBJECT

  private:
    // Lines of the INI file; {secret} is a file with something in it, {empty} one without.
    Settings read(QString lines) {
        lines.replace(QStringLiteral("{secret}"), file(QStringLiteral("secret"), "hush\n"));
        lines.replace(QStringLiteral("{empty}"), file(QStringLiteral("empty"), ""));
        const SettingsSource source(
            {QStringLiteral("--config"), file(QStringLiteral("service.ini"), lines.toUtf8())},
            [](const QString&) { return QString(); });
        Settings settings = Settings::read(source, QStringLiteral("/data"));
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
    void withoutAnySettingItIsTheOutbox() {
        const Settings settings = read({});
        QCOMPARE(settings.email, Way::Outbox);
        QCOMPARE(settings.sms, Way::Outbox);
        QCOMPARE(settings.outbox, QStringLiteral("/data/outbox"));
        QVERIFY(isPlainAddress(settings.from.address));
    }

    void aMailServerIsDescribed() {
        const Settings settings = read(QStringLiteral(
            "[delivery]\nemail=smtp\nsms=none\nfrom=Centre personnel <no-reply@example.com>\n"
            "[smtp]\nhost=mail.example.com\nuser_file={secret}\npassword_file={secret}\nca_file=/ca.pem\n"));
        QCOMPARE(settings.email, Way::Smtp);
        QCOMPARE(settings.sms, Way::None);
        QCOMPARE(settings.from.name, QStringLiteral("Centre personnel"));
        QCOMPARE(settings.from.address, QStringLiteral("no-reply@example.com"));
        QCOMPARE(settings.smtp.host, QStringLiteral("mail.example.com"));
        QCOMPARE(settings.smtp.port, 587);
        QCOMPARE(settings.smtp.tls, service::outbound::SmtpTls::StartTls);
        QCOMPARE(settings.smtp.credentials->user, QStringLiteral("hush"));
        QCOMPARE(settings.smtp.caFile, QStringLiteral("/ca.pem"));
    }

    void engageLabIsDescribed() {
        const Settings settings =
            read(QStringLiteral("[delivery]\nemail=engagelab\nsms=engagelab\nfrom=no-reply@example.com\n"
                                "[engagelab]\nurl=http://127.0.0.1:9/"
                                "\ndev_key_file={secret}\ndev_secret_file={secret}\ntemplate=codes\n"
                                "mail_user_file={secret}\nmail_key_file={secret}\n"));
        QCOMPARE(settings.email, Way::EngageLab);
        QCOMPARE(settings.sms, Way::EngageLab);
        QCOMPARE(settings.engageLab.otpUrl, QStringLiteral("http://127.0.0.1:9"));
        QCOMPARE(settings.engageLab.mailUrl, QStringLiteral("https://email.api.engagelab.cc"));
        QCOMPARE(settings.engageLab.templateId, QStringLiteral("codes"));
    }

    void wrongSettingsStopTheStart_data() {
        QTest::addColumn<QString>("lines");
        QTest::addColumn<QString>("told");
        const auto row = [](const char* name, const char* lines, const char* told) {
            QTest::newRow(name) << QString::fromLatin1(lines) << QString::fromLatin1(told);
        };
        row("no such way", "[delivery]\nemail=pigeon\n", "delivery.email = \"pigeon\"");
        row("mail server for text messages", "[delivery]\nsms=smtp\n", "delivery.sms");
        row("no host", "[delivery]\nemail=smtp\nfrom=a@b.c\n", "smtp.host");
        row("no sender", "[delivery]\nemail=smtp\n[smtp]\nhost=localhost\n", "delivery.from");
        row("a sender that is none", "[delivery]\nfrom=nobody\n", "delivery.from = \"nobody\"");
        row("a sender with a line in it", "[delivery]\nfrom=a@b.c>x\n", "delivery.from");
        row("in the clear", "[delivery]\nemail=smtp\nfrom=a@b.c\n[smtp]\nhost=mail.example.com\ntls=none\n",
            "smtp.tls = \"none\"");
        row("no such port", "[smtp]\nport=0\n", "smtp.port = \"0\"");
        row("half of the credentials", "[smtp]\nuser_file={secret}\n", "smtp.password_file");
        row("an empty half", "[smtp]\nuser_file={empty}\npassword_file={secret}\n", "smtp.user_file");
        row("a file that is not there", "[smtp]\npassword_file=/nowhere/at/all\n", "smtp.password_file");
        row("no key", "[delivery]\nsms=engagelab\n", "engagelab.dev_key_file");
        row("no template",
            "[delivery]\nsms=engagelab\n[engagelab]\ndev_key_file={secret}\ndev_secret_file={secret}\n",
            "engagelab.template");
        row("no key for mails",
            "[delivery]\nemail=engagelab\nfrom=a@b.c\n[engagelab]\ndev_key_file={secret}\ndev_secret_file={"
            "secret}\ntemplate=t\n",
            "engagelab.mail_user_file");
        row("secrets in the clear", "[engagelab]\nurl=http://otp.example.com\n", "engagelab.url");
    }
    void wrongSettingsStopTheStart() {
        QFETCH(const QString, lines);
        QFETCH(const QString, told);
        try {
            (void)read(lines);
            QFAIL("it was taken");
        } catch (const SettingsError& error) {
            const QString line = QString::fromUtf8(error.what());
            QVERIFY2(line.startsWith(told), qPrintable(line));
            QVERIFY2(!line.contains(u'\n') && !line.contains(QStringLiteral("hush")), qPrintable(line));
        }
    }

    void aServerOnLoopbackMayBeInTheClear() {
        for (const char* host : {"localhost", "127.0.0.1", "::1"}) {
            QCOMPARE(
                read(QStringLiteral("[delivery]\nemail=smtp\nfrom=a@b.c\n[smtp]\ntls=none\nport=25\nhost=") +
                     QLatin1String(host))
                    .smtp.tls,
                service::outbound::SmtpTls::None);
        }
    }
};

QTEST_GUILESS_MAIN(DeliverySettingsTest)
#include "settings_test.moc"
