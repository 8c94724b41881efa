#include "service/http/request_head.h"

#include <QTest>
#include <QUrl>

using namespace service::http;
using service::limits::Network;

class RequestHeadTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void knowsItsHosts() {
        const auto hosts = [](const char* url) { return hostsOf(QUrl(QString::fromLatin1(url))); };
        QCOMPARE(hosts("https://Account.Example.com"),
                 (QList<QByteArray>{"account.example.com:443", "account.example.com"}));
        QCOMPARE(hosts("https://account.example.com:8443"), (QList<QByteArray>{"account.example.com:8443"}));
        QCOMPARE(hosts("http://127.0.0.1:8088"), (QList<QByteArray>{"127.0.0.1:8088", "localhost:8088"}));
        QCOMPARE(hosts("http://[::1]:8088"), (QList<QByteArray>{"[::1]:8088", "localhost:8088"}));
    }

    void believesOnlyTrustedProxies_data() {
        QTest::addColumn<QString>("peer");
        QTest::addColumn<QByteArray>("forwarded");
        QTest::addColumn<QString>("client");
        const auto row = [](const char* name, const char* peer, const char* forwarded, const char* client) {
            QTest::newRow(name) << QString::fromLatin1(peer) << QByteArray(forwarded)
                                << QString::fromLatin1(client);
        };
        row("no header", "10.0.0.1", "", "10.0.0.1");
        row("from a proxy", "10.0.0.1", "203.0.113.7", "203.0.113.7");
        row("from a stranger", "203.0.113.9", "198.51.100.1", "203.0.113.9");
        row("the last that is no proxy", "10.0.0.1", "1.2.3.4, 203.0.113.7, 10.0.0.2", "203.0.113.7");
        row("what the client made up", "10.0.0.1", "127.0.0.1, 203.0.113.7", "203.0.113.7");
        row("garbage", "10.0.0.1", "203.0.113.7, nonsense", "10.0.0.1");
        row("proxies only", "10.0.0.1", "10.0.0.3, 10.0.0.2", "10.0.0.3");
        row("IPv6", "10.0.0.1", "2001:DB8::1", "2001:db8::1");
    }
    void believesOnlyTrustedProxies() {
        QFETCH(const QString, peer);
        QFETCH(const QByteArray, forwarded);
        QFETCH(const QString, client);
        QCOMPARE(clientAddress(peer, forwarded, {*Network::parse(QStringLiteral("10.0.0.0/8"))}), client);
    }

    void choosesTheLanguage() {
        const auto isFrench = [](const char* header) {
            return preferredLanguage(header) == Language::French;
        };
        QVERIFY(isFrench("fr") && isFrench("fr-CA,fr;q=0.9,en;q=0.5") && isFrench("de,FR;q=0.8,en;q=0.2"));
        QVERIFY(!isFrench("") && !isFrench("de") && !isFrench("*") && !isFrench("en,fr;q=0.9") &&
                !isFrench(";;;q=,"));
    }
};

QTEST_GUILESS_MAIN(RequestHeadTest)
#include "request_head_test.moc"
