#include "service/settings.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace service;

namespace {

SettingsSource source(const QStringList& arguments, const QHash<QString, QString>& environment = {}) {
    return SettingsSource(arguments, [environment](const QString& name) { return environment.value(name); });
}

QString refusalOf(const QStringList& arguments, const QHash<QString, QString>& environment = {}) {
    try {
        const SettingsSource given = source(arguments, environment);
        (void)Settings::read(given);
        given.refuseUnknownFlags();
        given.refuseUnknownKeys();
    } catch (const SettingsError& error) {
        return QString::fromUtf8(error.what());
    }
    return {};
}

} // namespace

class SettingsTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void flagsWinOverEnvironmentOverFile() {
        const QString file =
            write("# the service\nlisten = 127.0.0.1:1\n[http]\nconnections = 11\nworkers = 7\n");
        const QHash<QString, QString> environment{
            {QStringLiteral("PC_LISTEN"), QStringLiteral("127.0.0.1:2")},
            {QStringLiteral("PC_HTTP_CONNECTIONS"), QStringLiteral("12")}};
        const SettingsSource given =
            source({QStringLiteral("--config"), file, QStringLiteral("--listen=127.0.0.1:3")}, environment);
        const Settings settings = Settings::read(given);
        QCOMPARE(settings.http.port, quint16(3));
        QCOMPARE(settings.http.connections, 12);
        QCOMPARE(settings.http.workers, 7);
        given.refuseUnknownFlags();
        given.refuseUnknownKeys();
    }

    void refusesInOneLineThatNamesKeyValueAndWhatIsRight_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QStringList>("words");
        const auto row = [](const char* name, const QStringList& arguments, const QStringList& words) {
            QTest::newRow(name) << arguments << words;
        };
        const auto list = [](std::initializer_list<const char*> texts) {
            QStringList strings;
            for (const char* text : texts) {
                strings.append(QString::fromLatin1(text));
            }
            return strings;
        };
        row("listen", list({"--listen", "nowhere"}), list({"listen", "nowhere", "127.0.0.1:8088"}));
        row("port", list({"--listen", "127.0.0.1:70000"}), list({"listen", "70000"}));
        row("beyond loopback", list({"--listen", "0.0.0.0:80"}),
            list({"listen", "0.0.0.0:80", "trusted_proxies"}));
        row("public_url", list({"--public-url", "example.com"}),
            list({"public_url", "example.com", "https"}));
        row("networks", list({"--http-trusted-proxies", "10.0.0.0/99"}),
            list({"http.trusted_proxies", "10.0.0.0/99"}));
        row("number", list({"--http-connections", "many"}),
            list({"http.connections", "many", "1 to 100000"}));
        row("limits", list({"--limits-messages-address", "8 an hour"}),
            list({"limits.messages_address", "8 an hour", "10/1h"}));
        row("flag", list({"--database-migrate", "perhaps"}),
            list({"database.migrate", "perhaps", "true or false"}));
        row("secret", list({"--database-password-file", "/nowhere"}),
            list({"database.password_file", "/nowhere"}));
        row("unknown", list({"--lisen", "127.0.0.1:1"}), list({"--lisen"}));
        row("no value", list({"--listen"}), list({"--listen", "VALUE"}));
        row("no file", list({"--config", "/nowhere.ini"}), list({"config", "/nowhere.ini"}));
    }
    void refusesInOneLineThatNamesKeyValueAndWhatIsRight() {
        QFETCH(const QStringList, arguments);
        QFETCH(const QStringList, words);
        const QString refusal = refusalOf(arguments);
        QCOMPARE(refusal.count(u'\n'), 0);
        for (const QString& word : words) {
            QVERIFY2(refusal.contains(word), qPrintable(refusal));
        }
    }

    void refusesKeysOfTheFileThatItDoesNotKnow() {
        const QString refusal = refusalOf({QStringLiteral("--config"), write("[http]\nconections = 5\n")});
        QVERIFY2(refusal.contains(QStringLiteral("http.conections")) &&
                     refusal.contains(QStringLiteral("line 2")),
                 qPrintable(refusal));
    }

    void beyondLoopbackBehindAProxy() {
        const Settings settings = Settings::read(
            source({QStringLiteral("--listen"), QStringLiteral("[::]:443"),
                    QStringLiteral("--http-trusted-proxies"), QStringLiteral("10.0.0.1, 10.0.0.2")}));
        QCOMPARE(settings.http.address, QStringLiteral("::"));
        QCOMPARE(settings.http.trustedProxies.size(), 2);
    }

    void readsLimits() {
        const Settings settings =
            Settings::read(source({QStringLiteral("--limits-requests-network"), QStringLiteral("5/10s")}));
        const limits::Allowance allowance = settings.limits.value(limits::Limit::RequestsNetwork);
        QCOMPARE(allowance.count, 5);
        QVERIFY(allowance.window == std::chrono::seconds(10));
    }

    void dataFollowTheFolder() {
        const Settings settings =
            Settings::read(source({QStringLiteral("--data-dir"), QStringLiteral("/srv/pc")}));
        QCOMPARE(settings.databaseUrl, QStringLiteral("sqlite:/srv/pc/personal-center.db"));
        QCOMPARE(settings.keyFile, QStringLiteral("/srv/pc/master.keys"));
    }

    void aSecretIsTheFileWithoutItsLastLineEnd() {
        const SettingsSource given = source({QStringLiteral("--smtp-password-file"), write(" pass word \n")});
        QCOMPARE(given.secretFile(QStringLiteral("smtp.password_file")).toString(),
                 QStringLiteral(" pass word "));
        QVERIFY(given.secretFile(QStringLiteral("smtp.other_file")).isEmpty());
    }

    void wordsAreWhatIsNoFlag() {
        const SettingsSource given =
            source({QStringLiteral("admin"), QStringLiteral("account"), QStringLiteral("--data-dir"),
                    QStringLiteral("x"), QStringLiteral("--embedded"), QStringLiteral("list")});
        QCOMPARE(given.words(),
                 (QStringList{QStringLiteral("admin"), QStringLiteral("account"), QStringLiteral("list")}));
        QVERIFY(given.flag(QStringLiteral("embedded")));
    }

  private:
    QString write(const QByteArray& content) {
        const QString name = m_folder.filePath(QStringLiteral("%1.ini").arg(++m_files));
        QFile file(name);
        if (file.open(QIODevice::WriteOnly)) {
            file.write(content);
        }
        return name;
    }

    QTemporaryDir m_folder;
    int m_files = 0;
};

QTEST_GUILESS_MAIN(SettingsTest)
#include "settings_test.moc"
