#include "callback_url/address_rules.h"

#include <QTest>

using callback_url::Address;
using callback_url::AddressRules;
using callback_url::rangeName;

// Both ends of every special range, and the public addresses on either side of them.
class AddressRulesTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void refuses_data();
    void refuses();
    void takes_data();
    void takes();
    void takesWhatAnOperatorOpens();
    void leavesOutWhatIsNoNetwork();
};

void AddressRulesTest::refuses_data() {
    QTest::addColumn<QString>("range");
    const auto row = [](const char* range, std::initializer_list<const char*> addresses) {
        for (const char* address : addresses) {
            QTest::newRow(address) << QString::fromLatin1(range);
        }
    };
    row("unspecified", {"0.0.0.0", "0.255.255.255", "::"});
    row("private",
        {"10.0.0.0", "10.255.255.255", "172.16.0.0", "172.31.255.255", "192.168.0.0", "192.168.255.255"});
    row("shared_cgn", {"100.64.0.0", "100.127.255.255"});
    row("loopback", {"127.0.0.0", "127.0.0.1", "127.255.255.255", "::1"});
    row("link_local", {"169.254.0.0", "169.254.169.254", "169.254.255.255", "fe80::", "fe80::1",
                       "febf:ffff:ffff:ffff:ffff:ffff:ffff:ffff"});
    row("documentation", {"192.0.2.0", "192.0.2.255", "198.51.100.0", "198.51.100.255", "203.0.113.0",
                          "203.0.113.255", "2001:db8::", "2001:db8:ffff:ffff:ffff:ffff:ffff:ffff",
                          "3fff::", "3fff:fff:ffff:ffff:ffff:ffff:ffff:ffff"});
    row("benchmarking", {"198.18.0.0", "198.19.255.255", "2001:2::", "2001:2:0:ffff:ffff:ffff:ffff:ffff"});
    row("multicast", {"224.0.0.0", "224.0.0.1", "239.255.255.255", "ff00::", "ff02::1",
                      "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff"});
    row("broadcast", {"255.255.255.255"});
    row("reserved", {"192.0.0.0",
                     "192.0.0.9",
                     "192.0.0.170",
                     "192.0.0.255",
                     "192.31.196.0",
                     "192.31.196.255",
                     "192.52.193.0",
                     "192.52.193.255",
                     "192.175.48.0",
                     "192.175.48.255",
                     "240.0.0.0",
                     "255.255.255.254",
                     "::fffe:0:0",
                     "::ffff:0:127.0.0.1",
                     "100::",
                     "100::ffff:ffff:ffff:ffff",
                     "100:0:0:1::",
                     "64:ff9b:0:1::",
                     "64:ff9b:2::",
                     "2001:1::1",
                     "2001:3::",
                     "2001:4:112::",
                     "2001:10::",
                     "2001:20::",
                     "2001:2f:ffff:ffff:ffff:ffff:ffff:ffff",
                     "2001:30::",
                     "2001:1ff:ffff:ffff:ffff:ffff:ffff:ffff",
                     "2620:4f:8000::",
                     "2620:4f:8000:ffff:ffff:ffff:ffff:ffff",
                     "1fff:ffff:ffff:ffff:ffff:ffff:ffff:ffff",
                     "4000::",
                     "5f00::",
                     "fbff:ffff::",
                     "fe00::",
                     "fe7f:ffff::"});
    row("unique_local", {"fc00::", "fd00:ec2::254", "fdff:ffff:ffff:ffff:ffff:ffff:ffff:ffff"});
    row("site_local", {"fec0::", "feff:ffff:ffff:ffff:ffff:ffff:ffff:ffff"});
    row("ipv4_mapped", {"::2", "::127.0.0.1", "::255.255.255.255", "::ffff:0.0.0.0", "::ffff:127.0.0.1",
                        "::ffff:10.0.0.1", "::ffff:8.8.8.8", "::ffff:255.255.255.255"});
    row("nat64", {"64:ff9b::", "64:ff9b::127.0.0.1", "64:ff9b::8.8.8.8", "64:ff9b::255.255.255.255",
                  "64:ff9b:1::", "64:ff9b:1:ffff:ffff:ffff:ffff:ffff"});
    row("six_to_four", {"192.88.99.0", "192.88.99.1", "192.88.99.255", "2002::", "2002:7f00:1::",
                        "2002:808:808::", "2002:ffff:ffff:ffff:ffff:ffff:ffff:ffff"});
    row("teredo", {"2001::", "2001:0:ffff:ffff:ffff:ffff:ffff:ffff"});
}

void AddressRulesTest::refuses() {
    const auto address = Address::parse(QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY(address.has_value());
    const auto range = AddressRules().refusing(*address);
    QVERIFY(range.has_value());
    QTEST(rangeName(*range), "range");
}

void AddressRulesTest::takes_data() {
    QTest::addColumn<bool>("isPublic");
    for (const char* address : {"1.0.0.0",
                                "9.255.255.255",
                                "11.0.0.0",
                                "100.63.255.255",
                                "100.128.0.0",
                                "126.255.255.255",
                                "128.0.0.0",
                                "169.253.255.255",
                                "169.255.0.0",
                                "172.15.255.255",
                                "172.32.0.0",
                                "191.255.255.255",
                                "192.0.1.0",
                                "192.0.1.255",
                                "192.0.3.0",
                                "192.31.195.255",
                                "192.31.197.0",
                                "192.52.192.255",
                                "192.52.194.0",
                                "192.88.98.255",
                                "192.88.100.0",
                                "192.167.255.255",
                                "192.169.0.0",
                                "192.175.47.255",
                                "192.175.49.0",
                                "198.17.255.255",
                                "198.20.0.0",
                                "198.51.99.255",
                                "198.51.101.0",
                                "203.0.112.255",
                                "203.0.114.0",
                                "223.255.255.255",
                                "8.8.8.8",
                                "2000::",
                                "2000:ffff:ffff:ffff:ffff:ffff:ffff:ffff",
                                "2001:200::",
                                "2001:db7:ffff:ffff:ffff:ffff:ffff:ffff",
                                "2001:db9::",
                                "2003::",
                                "2606:4700::1111",
                                "2620:4f:7fff:ffff:ffff:ffff:ffff:ffff",
                                "2620:4f:8001::",
                                "2a00:1450::1",
                                "3ffe:ffff:ffff:ffff:ffff:ffff:ffff:ffff",
                                "3fff:1000::",
                                "3fff:ffff:ffff:ffff:ffff:ffff:ffff:ffff"}) {
        QTest::newRow(address) << true;
    }
}

void AddressRulesTest::takes() {
    const auto address = Address::parse(QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY(address.has_value());
    QVERIFY(!AddressRules().refusing(*address).has_value());
}

void AddressRulesTest::takesWhatAnOperatorOpens() {
    const AddressRules rules({QStringLiteral("10.1.0.0/16"), QStringLiteral("127.0.0.2"),
                              QStringLiteral("fd00:1::/32"), QStringLiteral("::1")});
    const auto isRefused = [&](const char* text) {
        return rules.refusing(Address::parse(QString::fromLatin1(text)).value()).has_value();
    };
    QVERIFY(!isRefused("10.1.0.0") && !isRefused("10.1.255.255"));
    QVERIFY(isRefused("10.0.255.255") && isRefused("10.2.0.0"));
    QVERIFY(!isRefused("127.0.0.2"));
    QVERIFY(isRefused("127.0.0.1") && isRefused("127.0.0.3"));
    QVERIFY(!isRefused("fd00:1:2::3") && isRefused("fd00:2::"));
    QVERIFY(!isRefused("::1") && isRefused("::"));
    // Opening an IPv4 network opens none of its forms inside IPv6.
    QVERIFY(isRefused("::ffff:10.1.0.1"));
    QVERIFY(!isRefused("8.8.8.8"));
}

void AddressRulesTest::leavesOutWhatIsNoNetwork() {
    const AddressRules rules({QStringLiteral("127.0.0.0/33"), QStringLiteral("127.0.0.0/-1"),
                              QStringLiteral("127.0.0.0/8/8"), QStringLiteral("127.0.0.0/"),
                              QStringLiteral("localhost"), QString()});
    QVERIFY(rules.refusing(Address::parse(QStringLiteral("127.0.0.1")).value()).has_value());
}

QTEST_APPLESS_MAIN(AddressRulesTest)
#include "address_rules_test.moc"
