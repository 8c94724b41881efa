#include "callback_url/rules.h"

#include "unit/callback_url/hostile_urls.h"

#include <QTest>

using callback_url::AddressRules;

class RulesTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void refuses_data();
    void refuses();
    void refusesWhatIsTooLong();
    void refusesWhatIsNoText();
    void takes_data();
    void takes();
    void isStable();
    void knowsThePort();
    void takesTheAddressesThatAnOperatorOpens();
};

namespace {

QString written(const QList<callback_url::Refusal>& refusals) {
    QStringList texts;
    for (const callback_url::Refusal& refusal : refusals) {
        const QString range = refusal.params.value(QStringLiteral("range")).toString();
        texts << (refusal.check + u' ' + refusal.rule + u' ' + range).trimmed();
    }
    return texts.join(QStringLiteral(", "));
}

QString refusalsOf(const QString& typed) {
    const auto url = callback_url::parse(typed, AddressRules());
    return url ? QStringLiteral("taken as ") + url->toString() : written(url.error());
}

} // namespace

void RulesTest::refuses_data() {
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("refusals");
    QVERIFY(hostileUrls().size() >= 150);
    for (const HostileUrl& hostile : hostileUrls()) {
        QTest::addRow("'%s'", hostile.url)
            << QString::fromUtf8(hostile.url) << QString::fromLatin1(hostile.refusals);
    }
}

void RulesTest::refuses() {
    QFETCH(QString, url);
    QTEST(refusalsOf(url), "refusals");
}

void RulesTest::refusesWhatIsTooLong() {
    const QString start = QStringLiteral("https://example.com/");
    QVERIFY(callback_url::parse(start + QString(2048 - start.size(), u'a'), AddressRules()));
    QCOMPARE(refusalsOf(start + QString(2049 - start.size(), u'a')), QStringLiteral("form too_long"));
    // Its length is that of what is sent.
    QCOMPARE(refusalsOf(start + QString(700, u'é')), QStringLiteral("form too_long"));
    const QString longName = QString(60, u'a') + u'.';
    QCOMPARE(refusalsOf(QStringLiteral("https://") + longName.repeated(5) + QStringLiteral("com/")),
             QStringLiteral("host host_invalid"));
}

void RulesTest::refusesWhatIsNoText() {
    QCOMPARE(refusalsOf(QStringLiteral("https://example.com/") + QChar(0xd800)),
             QStringLiteral("form control_character"));
    QCOMPARE(refusalsOf(QStringLiteral("https://example.com/") + QChar(0)),
             QStringLiteral("form control_character"));
    QCOMPARE(refusalsOf(QChar(QChar::ByteOrderMark) + QStringLiteral("https://example.com/")),
             QStringLiteral("form control_character, scheme scheme_missing, port port, host local_name"));
    QCOMPARE(refusalsOf(QStringLiteral("https://example.com/") + QChar(0xdc00) + QChar(0xd800)),
             QStringLiteral("form control_character"));
}

void RulesTest::takes_data() {
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("url");
    const auto row = [](const char* typed, const char* url) {
        QTest::addRow("'%s'", typed) << QString::fromUtf8(typed) << QString::fromUtf8(url);
    };
    row("https://example.com", "https://example.com/");
    row("http://example.com/hook", "http://example.com/hook");
    row("HTTPS://Example.COM/Hook", "https://example.com/Hook");
    row("https://example.com?x=1", "https://example.com/?x=1");
    row("https://example.com/a/../b//c/./d;e=1?x=y&z[]=/?@:",
        "https://example.com/a/../b//c/./d;e=1?x=y&z%5B%5D=/?@:");
    row("https://example.com:443/", "https://example.com/");
    row("http://example.com:80", "http://example.com/");
    row("https://example.com./", "https://example.com/");
    row("https://example.com/%41%2f%c3%a9", "https://example.com/%41%2f%c3%a9");
    row("https://example.com/é?ü=ß", "https://example.com/%C3%A9?%C3%BC=%C3%9F");
    row("https://example.com/\"<>^`{|}", "https://example.com/%22%3C%3E%5E%60%7B%7C%7D");
    row("https://example.com/a@b:c", "https://example.com/a@b:c");
    row("https://example.com/http://127.0.0.1/", "https://example.com/http://127.0.0.1/");
    row("https://127.0.0.1.example.com/", "https://127.0.0.1.example.com/");
    row("https://localhost.example.com/", "https://localhost.example.com/");
    row("https://1e100.net/", "https://1e100.net/");
    row("https://0x7f.example/", "https://0x7f.example/");
    row("https://xn--bcher-kva.de/", "https://xn--bcher-kva.de/");
    row("https://r3---sn-abc.example.com/", "https://r3---sn-abc.example.com/");
    row("https://8.8.8.8/", "https://8.8.8.8/");
    row("https://[2606:4700:0000::1111]:443/x", "https://[2606:4700::1111]/x");
    row("https://[2A00:1450::1]", "https://[2a00:1450::1]/");
    // Letters of other alphabets, and what only looks like another name, are shown as what they are.
    row("https://bücher.de/", "https://xn--bcher-kva.de/");
    row("https://BÜCHER.de/", "https://xn--bcher-kva.de/");
    row("https://bu\u0308cher.de/", "https://xn--bcher-kva.de/");
    row("https://faß.de/", "https://xn--fa-hia.de/");
    row("https://例え.jp/", "https://xn--r8jz45g.jp/");
    row("https://\u0430pple.com/", "https://xn--pple-43d.com/");
    row("https://\u0430\u0440\u0440\u04cf\u0435.com/", "https://xn--80ak6aa92e.com/");
    row("https://g\u03bfogle.com/", "https://xn--gogle-rce.com/");
}

void RulesTest::takes() {
    QFETCH(QString, typed);
    const auto url = callback_url::parse(typed, AddressRules());
    QVERIFY2(url, url ? "" : qPrintable(written(url.error())));
    QTEST(url->toString(), "url");
    const auto again = callback_url::parse(url->toString(), AddressRules());
    QVERIFY(again);
    QCOMPARE(again->toString(), url->toString());
    QCOMPARE(again->host, url->host);
    QCOMPARE(again->target, url->target);
    QCOMPARE(again->address, url->address);
}

// Whatever is put together from the pieces that make trouble: if it is taken, what it is taken for is taken
// for itself, has the rules' form, and no address that is refused.
void RulesTest::isStable() {
    static const char* const pieces[] = {
        "http://", "https://", "HTTPS://",    "http:",     "//",    "/",   "\\", "@",    ":",
        "443",     "80",       "[",           "]",         "::",    "::1", "%",  "%41",  "%2e",
        ".",       "..",       "0x",          "127",       "1",     "0",   "ab", "xn--", "-",
        "com",     ".com",     "example",     "localhost", "local", "é",   "ß",  "．",   "１",
        "\u0430",  "\u200d",   "?",           "#",         "&",     "=",   " ",  "\t",   "_",
        "~",       "😀",       "2606:4700::", "8.8.8.8",   "ı"};
    quint32 state = 20261125; // the same each time
    const auto next = [&state](quint32 below) {
        state = state * 1664525 + 1013904223;
        return (state >> 8) % below;
    };
    int taken = 0;
    for (int i = 0; i < 200'000; ++i) {
        QString typed = next(8) == 0 ? QString() : QStringLiteral("https://");
        for (quint32 count = next(6) + 1; count > 0; --count) {
            typed += QString::fromUtf8(pieces[next(std::size(pieces))]);
        }
        const auto url = callback_url::parse(typed, AddressRules());
        if (!url) {
            QVERIFY(!url.error().isEmpty());
            continue;
        }
        ++taken;
        const auto again = callback_url::parse(url->toString(), AddressRules());
        QVERIFY2(again, qPrintable(typed + QStringLiteral(" → ") + url->toString()));
        QCOMPARE(again->toString(), url->toString());
        QVERIFY2(url->target.startsWith(u'/'), qPrintable(typed));
        QVERIFY2(!url->address || !AddressRules().refusing(*url->address), qPrintable(typed));
    }
    QVERIFY2(taken > 1000, qPrintable(QString::number(taken)));
}

void RulesTest::knowsThePort() {
    QCOMPARE(callback_url::parse(QStringLiteral("https://example.com"), AddressRules())->port(), 443);
    QCOMPARE(callback_url::parse(QStringLiteral("http://example.com"), AddressRules())->port(), 80);
}

void RulesTest::takesTheAddressesThatAnOperatorOpens() {
    const AddressRules rules({QStringLiteral("127.0.0.2/32"), QStringLiteral("fd00::/16")});
    const auto taken = [&](const char* typed) {
        return callback_url::parse(QString::fromLatin1(typed), rules).has_value();
    };
    QVERIFY(taken("http://127.0.0.2/"));
    QVERIFY(taken("http://[fd00::1]/"));
    QVERIFY(!taken("http://127.0.0.1/"));
    QVERIFY(!taken("http://127.2/"));        // however it is spelled, its rules stay
    QVERIFY(!taken("http://127.0.0.2:81/")); // and so does that of ports
    QVERIFY(!taken("http://localhost/"));
}

QTEST_APPLESS_MAIN(RulesTest)
#include "rules_test.moc"
