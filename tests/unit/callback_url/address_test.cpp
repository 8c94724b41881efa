#include "callback_url/address.h"

#include <QTest>

using callback_url::Address;

class AddressTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void readsAndWrites_data();
    void readsAndWrites();
    void refuses_data();
    void refuses();
    void knowsItsNetworks();
};

void AddressTest::readsAndWrites_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("written");
    const auto row = [](const char* text, const char* written) {
        QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(written);
    };
    row("0.0.0.0", "0.0.0.0");
    row("192.0.2.33", "192.0.2.33");
    row("255.255.255.255", "255.255.255.255");
    row("::", "::");
    row("::1", "::1");
    row("1::", "1::");
    row("2001:DB8::1", "2001:db8::1");
    row("2001:0db8:0000:0000:0000:0000:0000:0001", "2001:db8::1");
    row("2001:db8:0:1:1:1:1:1", "2001:db8:0:1:1:1:1:1"); // one group is not shortened (RFC 5952, 4.2.2)
    row("2001:0:0:1:0:0:0:1", "2001:0:0:1::1");          // the longest run is
    row("2001:db8:0:0:1:0:0:1", "2001:db8::1:0:0:1");    // the first of two that are as long
    row("1:2:3:4:5:6:7::", "1:2:3:4:5:6:7:0");
    row("::2:3:4:5:6:7:8", "0:2:3:4:5:6:7:8");
    row("::ffff:192.0.2.1", "::ffff:192.0.2.1");
    row("::ffff:c000:201", "::ffff:192.0.2.1");
    row("64:ff9b::192.0.2.33", "64:ff9b::c000:221");
    row("1:2:3:4:5:6:7.8.9.10", "1:2:3:4:5:6:708:90a");
}

void AddressTest::readsAndWrites() {
    QFETCH(QString, text);
    const std::optional<Address> address = Address::parse(text);
    QVERIFY(address.has_value());
    QTEST(address->toString(), "written");
    QCOMPARE(Address::parse(address->toString()), address);
    QCOMPARE(address->isV4(), !text.contains(u':'));
}

void AddressTest::refuses_data() {
    QTest::addColumn<QString>("text");
    for (const char* text : {"",
                             " ",
                             "1",
                             "1.2.3",
                             "1.2.3.4.5",
                             "1.2.3.4.",
                             ".1.2.3.4",
                             "1..3.4",
                             "256.1.1.1",
                             "1.2.3.256",
                             "01.2.3.4",
                             "1.2.3.04",
                             "00.0.0.0",
                             "0x1.2.3.4",
                             "1.2.3.4 ",
                             " 1.2.3.4",
                             "+1.2.3.4",
                             "-1.2.3.4",
                             "1.2.3.4/8",
                             "1.2.3.4%lo",
                             "1.2.3.4\n",
                             ":",
                             ":::",
                             "::1::",
                             "1:2:3:4:5:6:7",
                             "1:2:3:4:5:6:7:8:9",
                             "1:2:3:4:5:6:7:8::",
                             "::1:2:3:4:5:6:7:8",
                             "1:2:3:4::5:6:7:8",
                             "12345::",
                             "g::",
                             "::1%eth0",
                             "[::1]",
                             "::1.2.3",
                             "::1.2.3.256",
                             "::01.2.3.4",
                             "1.2.3.4::",
                             "::1.2.3.4:5",
                             "1:2:3:4:5:6:7:1.2.3.4",
                             ":1",
                             "1:",
                             "::1 ",
                             "::+1",
                             "::0x1",
                             "::-1"}) {
        QTest::newRow(text) << QString::fromLatin1(text);
    }
    QTest::newRow("full-width digits") << QString::fromUtf8("１.２.３.４");
    QTest::newRow("Arabic digits") << QString::fromUtf8("١.٢.٣.٤");
    QTest::newRow("NUL behind") << QStringLiteral("1.2.3.4") + QChar(0);
}

void AddressTest::refuses() {
    QFETCH(QString, text);
    QVERIFY(!Address::parse(text).has_value());
}

void AddressTest::knowsItsNetworks() {
    const auto at = [](const char* text) { return Address::parse(QString::fromLatin1(text)).value(); };
    QVERIFY(at("172.31.255.255").isWithin(at("172.16.0.0"), 12));
    QVERIFY(!at("172.32.0.0").isWithin(at("172.16.0.0"), 12));
    QVERIFY(at("172.16.0.1").isWithin(at("172.16.0.1"), 32));
    QVERIFY(!at("172.16.0.0").isWithin(at("172.16.0.1"), 32));
    QVERIFY(at("8.8.8.8").isWithin(at("0.0.0.0"), 0));
    QVERIFY(at("fdff::").isWithin(at("fc00::"), 7));
    QVERIFY(!at("fe00::").isWithin(at("fc00::"), 7));
    QVERIFY(at("::1").isWithin(at("::1"), 128));
    // The families are kept apart.
    QVERIFY(!at("::1").isWithin(at("0.0.0.0"), 0));
    QVERIFY(!at("1.2.3.4").isWithin(at("::"), 0));
    QCOMPARE(Address::fromV4(0x01020304), at("1.2.3.4"));
}

QTEST_APPLESS_MAIN(AddressTest)
#include "address_test.moc"
