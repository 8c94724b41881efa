#include "otp/otpauth_uri.h"

#include <QTest>

Q_DECLARE_METATYPE(otp::Algorithm)
Q_DECLARE_METATYPE(otp::Unusable)

class OtpauthUriTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void readsWhatAppsEmit_data();
    void readsWhatAppsEmit();
    void readsTheParameters_data();
    void readsTheParameters();
    void refusesWithTheReason_data();
    void refusesWithTheReason();
    void namesHideNothing_data();
    void namesHideNothing();
    void readsWhatItWrites_data();
    void readsWhatItWrites();
    void writesWhatAppsTake();
};

namespace {

const QByteArray hello = QByteArrayLiteral("Hello!\xDE\xAD\xBE\xEF"); // JBSWY3DPEHPK3PXP

} // namespace

void OtpauthUriTest::readsWhatAppsEmit_data() {
    QTest::addColumn<QString>("uri");
    QTest::addColumn<QString>("issuer");
    QTest::addColumn<QString>("account");
    const auto row = [](const char* name, const char* uri, const char* issuer, const char* account) {
        QTest::newRow(name) << QString::fromUtf8(uri) << QString::fromUtf8(issuer)
                            << QString::fromUtf8(account);
    };
    row("issuer in both", "otpauth://totp/Example:alice@example.com?secret=JBSWY3DPEHPK3PXP&issuer=Example",
        "Example", "alice@example.com");
    row("issuer in the label", "otpauth://totp/Example:alice@example.com?secret=JBSWY3DPEHPK3PXP", "Example",
        "alice@example.com");
    row("issuer as a parameter", "otpauth://totp/alice@example.com?secret=JBSWY3DPEHPK3PXP&issuer=Example",
        "Example", "alice@example.com");
    row("no issuer", "otpauth://totp/alice@example.com?secret=JBSWY3DPEHPK3PXP", "", "alice@example.com");
    row("empty issuer", "otpauth://totp/Example:alice?secret=JBSWY3DPEHPK3PXP&issuer=", "Example", "alice");
    row("two issuers: the parameter counts", "otpauth://totp/Old:alice?secret=JBSWY3DPEHPK3PXP&issuer=New",
        "New", "alice");
    row("no label", "otpauth://totp/?secret=JBSWY3DPEHPK3PXP&issuer=Example", "Example", "");
    row("no slash", "otpauth://totp?secret=JBSWY3DPEHPK3PXP", "", "");
    row("issuer without account", "otpauth://totp/Example:?secret=JBSWY3DPEHPK3PXP", "Example", "");
    row("encoded colon", "otpauth://totp/Example%3Aalice?secret=JBSWY3DPEHPK3PXP", "Example", "alice");
    row("colon and space", "otpauth://totp/Example:%20alice?secret=JBSWY3DPEHPK3PXP", "Example", "alice");
    row("encoded colon and spaces", "otpauth://totp/Example%3A%20%20alice?secret=JBSWY3DPEHPK3PXP", "Example",
        "alice");
    row("encoded colon within the issuer", "otpauth://totp/Acme%3A%20West:alice?secret=JBSWY3DPEHPK3PXP",
        "Acme: West", "alice");
    row("colon in the account", "otpauth://totp/Acme:urn:alice?secret=JBSWY3DPEHPK3PXP", "Acme", "urn:alice");
    row("percent-encoded",
        "otpauth://totp/Big%20Company:alice%40example.com?secret=JBSWY3DPEHPK3PXP&issuer=Big%20Company",
        "Big Company", "alice@example.com");
    row("raw spaces", "otpauth://totp/Big Company:alice?secret=JBSWY3DPEHPK3PXP&issuer=Big Company",
        "Big Company", "alice");
    row("plus for a space", "otpauth://totp/Big%20Company:alice?secret=JBSWY3DPEHPK3PXP&issuer=Big+Company",
        "Big Company", "alice");
    row("plus itself", "otpauth://totp/alice+tag@example.com?secret=JBSWY3DPEHPK3PXP&issuer=A%2BB", "A+B",
        "alice+tag@example.com");
    row("UTF-8 percent-encoded", "otpauth://totp/Caf%C3%A9:zo%C3%AB?secret=JBSWY3DPEHPK3PXP", "Café", "zoë");
    row("UTF-8 raw", "otpauth://totp/極光:アリス?secret=JBSWY3DPEHPK3PXP&issuer=極光", "極光", "アリス");
    row("decomposed accents", "otpauth://totp/Cafe%CC%81:a?secret=JBSWY3DPEHPK3PXP", "Café", "a");
    row("slash in the label", "otpauth://totp/Acme:ops/alice?secret=JBSWY3DPEHPK3PXP", "Acme", "ops/alice");
    row("lower-case secret", "otpauth://totp/Example:alice?secret=jbswy3dpehpk3pxp", "Example", "alice");
    row("grouped secret", "otpauth://totp/Example:alice?secret=jbsw%20y3dp%20ehpk%203pxp", "Example",
        "alice");
    row("grouped by plus", "otpauth://totp/Example:alice?secret=jbsw+y3dp+ehpk+3pxp", "Example", "alice");
    row("hyphens in the secret", "otpauth://totp/Example:alice?secret=JBSW-Y3DP-EHPK-3PXP", "Example",
        "alice");
    row("raw padding", "otpauth://totp/Example:alice?secret=JBSWY3DPEHPK3PXP====&issuer=Example", "Example",
        "alice");
    row("encoded padding", "otpauth://totp/Example:alice?secret=JBSWY3DPEHPK3PXP%3D%3D", "Example", "alice");
    row("names in capitals", "OTPAUTH://TOTP/Example:alice?SECRET=JBSWY3DPEHPK3PXP&Issuer=Example", "Example",
        "alice");
    row("image",
        "otpauth://totp/Example:alice?secret=JBSWY3DPEHPK3PXP&image=https%3A%2F%2Fexample.com%2Flogo.png",
        "Example", "alice");
    row("unknown parameters",
        "otpauth://totp/Example:alice?lock=false&secret=JBSWY3DPEHPK3PXP&color=%23ff0000&x&=y", "Example",
        "alice");
    row("counter of no use", "otpauth://totp/Example:alice?secret=JBSWY3DPEHPK3PXP&counter=7", "Example",
        "alice");
    row("secret twice: the first counts", "otpauth://totp/Example:alice?secret=JBSWY3DPEHPK3PXP&secret=AAAA",
        "Example", "alice");
    row("empty parameters", "otpauth://totp/Example:alice?&&secret=JBSWY3DPEHPK3PXP&", "Example", "alice");
    row("spaces and line end around", " otpauth://totp/Example:alice?secret=JBSWY3DPEHPK3PXP\r\n", "Example",
        "alice");
    // As sites and apps of the field write theirs.
    row("as GitHub", "otpauth://totp/GitHub:octocat?secret=JBSWY3DPEHPK3PXP&issuer=GitHub", "GitHub",
        "octocat");
    row("as Google", "otpauth://totp/Google%3Aalice%40gmail.com?secret=jbswy3dpehpk3pxp&issuer=Google",
        "Google", "alice@gmail.com");
    row("as Amazon Web Services",
        "otpauth://totp/"
        "Amazon%20Web%20Services:alice@123456789012?secret=JBSWY3DPEHPK3PXP&issuer=Amazon%20Web%20Services",
        "Amazon Web Services", "alice@123456789012");
    row("as Microsoft",
        "otpauth://totp/Microsoft:alice%40example.com?secret=JBSWY3DPEHPK3PXP&issuer=Microsoft", "Microsoft",
        "alice@example.com");
    row("as KeePassXC",
        "otpauth://totp/Example:alice?secret=JBSWY3DPEHPK3PXP&period=30&digits=6&issuer=Example", "Example",
        "alice");
    row("as FreeOTP",
        "otpauth://totp/Example:alice?secret=JBSWY3DPEHPK3PXP&algorithm=SHA1&digits=6&period=30&lock=false",
        "Example", "alice");
}

void OtpauthUriTest::readsWhatAppsEmit() {
    QFETCH(QString, uri);
    QFETCH(QString, issuer);
    QFETCH(QString, account);
    const auto entry = otp::fromOtpauthUri(uri);
    QVERIFY(entry.has_value());
    QCOMPARE(entry->secret.view().toByteArray(), hello);
    QCOMPARE(entry->issuer, issuer);
    QCOMPARE(entry->account, account);
    QVERIFY(entry->parameters == otp::Parameters{});
}

void OtpauthUriTest::readsTheParameters_data() {
    using enum otp::Algorithm;
    QTest::addColumn<QString>("query");
    QTest::addColumn<otp::Algorithm>("algorithm");
    QTest::addColumn<int>("digits");
    QTest::addColumn<int>("period");
    QTest::newRow("defaults") << QString() << Sha1 << 6 << 30;
    QTest::newRow("empty ones") << QStringLiteral("&algorithm=&digits=&period=") << Sha1 << 6 << 30;
    QTest::newRow("SHA1") << QStringLiteral("&algorithm=SHA1") << Sha1 << 6 << 30;
    QTest::newRow("SHA256") << QStringLiteral("&algorithm=SHA256") << Sha256 << 6 << 30;
    QTest::newRow("SHA512") << QStringLiteral("&algorithm=SHA512") << Sha512 << 6 << 30;
    QTest::newRow("sha-256") << QStringLiteral("&algorithm=sha-256") << Sha256 << 6 << 30;
    QTest::newRow("HmacSHA512") << QStringLiteral("&algorithm=HmacSHA512") << Sha512 << 6 << 30;
    QTest::newRow("HMAC-SHA-1") << QStringLiteral("&algorithm=HMAC-SHA-1") << Sha1 << 6 << 30;
    QTest::newRow("seven digits") << QStringLiteral("&digits=7") << Sha1 << 7 << 30;
    QTest::newRow("eight digits") << QStringLiteral("&Digits=8") << Sha1 << 8 << 30;
    QTest::newRow("a minute") << QStringLiteral("&period=60") << Sha1 << 6 << 60;
    QTest::newRow("a second") << QStringLiteral("&period=1") << Sha1 << 6 << 1;
    QTest::newRow("a day") << QStringLiteral("&period=86400") << Sha1 << 6 << 86400;
    QTest::newRow("all") << QStringLiteral("&period=45&digits=8&algorithm=SHA512") << Sha512 << 8 << 45;
}

void OtpauthUriTest::readsTheParameters() {
    QFETCH(QString, query);
    QFETCH(otp::Algorithm, algorithm);
    QFETCH(int, digits);
    QFETCH(int, period);
    const auto entry =
        otp::fromOtpauthUri(QStringLiteral("otpauth://totp/a?secret=JBSWY3DPEHPK3PXP") + query);
    QVERIFY(entry.has_value());
    QVERIFY((entry->parameters == otp::Parameters{algorithm, digits, period}));
}

void OtpauthUriTest::refusesWithTheReason_data() {
    using enum otp::Unusable;
    QTest::addColumn<QString>("text");
    QTest::addColumn<otp::Unusable>("why");
    const auto row = [](const char* name, const char* text, otp::Unusable why) {
        QTest::newRow(name) << QString::fromUtf8(text) << why;
    };
    row("empty", "", NotOtpauth);
    row("a web page", "https://example.com/?secret=JBSWY3DPEHPK3PXP", NotOtpauth);
    row("a bare secret", "JBSWY3DPEHPK3PXP", NotOtpauth);
    row("an export", "otpauth-migration://offline?data=CjEKCkhlbGxv", NotOtpauth);
    row("not at the start", "see otpauth://totp/a?secret=JBSWY3DPEHPK3PXP", NotOtpauth);
    row("counter-based", "otpauth://hotp/Example:alice?secret=JBSWY3DPEHPK3PXP&counter=0", CounterBased);
    row("Steam's type", "otpauth://steam/Steam:alice?secret=JBSWY3DPEHPK3PXP&issuer=Steam", SteamGuard);
    row("Steam as KeePassXC", "otpauth://totp/Steam:alice?secret=JBSWY3DPEHPK3PXP&encoder=steam", SteamGuard);
    row("Steam by its five digits",
        "otpauth://totp/Steam:alice?secret=JBSWY3DPEHPK3PXP&digits=5&issuer=Steam", SteamGuard);
    row("Steam as Bitwarden", "steam://JBSWY3DPEHPK3PXP", SteamGuard);
    row("Yandex", "otpauth://yaotp/alice?secret=JBSWY3DPEHPK3PXP", UnknownType);
    row("mOTP", "otpauth://motp/alice?secret=e3152afee62599c8", UnknownType);
    row("no type", "otpauth://?secret=JBSWY3DPEHPK3PXP", UnknownType);
    row("no query", "otpauth://totp/Example:alice", SecretMissing);
    row("no secret", "otpauth://totp/Example:alice?issuer=Example", SecretMissing);
    row("empty secret", "otpauth://totp/Example:alice?secret=", SecretMissing);
    row("secret without a value", "otpauth://totp/Example:alice?secret", SecretMissing);
    row("padding alone", "otpauth://totp/Example:alice?secret=====", SecretInvalid);
    row("hexadecimal", "otpauth://totp/Example:alice?secret=48656c6c6f21deadbeef", SecretInvalid);
    row("base64", "otpauth://totp/Example:alice?secret=SGVsbG8h3q2%2B7w%3D%3D", SecretInvalid);
    row("cut secret", "otpauth://totp/Example:alice?secret=JBSWY3DPE", SecretInvalid);
    row("MD5", "otpauth://totp/a?secret=JBSWY3DPEHPK3PXP&algorithm=MD5", AlgorithmUnknown);
    row("SHA-224", "otpauth://totp/a?secret=JBSWY3DPEHPK3PXP&algorithm=SHA224", AlgorithmUnknown);
    row("five digits", "otpauth://totp/a?secret=JBSWY3DPEHPK3PXP&digits=5", DigitsOutOfRange);
    row("nine digits", "otpauth://totp/a?secret=JBSWY3DPEHPK3PXP&digits=9", DigitsOutOfRange);
    row("no number of digits", "otpauth://totp/a?secret=JBSWY3DPEHPK3PXP&digits=six", DigitsOutOfRange);
    row("no period", "otpauth://totp/a?secret=JBSWY3DPEHPK3PXP&period=0", PeriodOutOfRange);
    row("negative period", "otpauth://totp/a?secret=JBSWY3DPEHPK3PXP&period=-30", PeriodOutOfRange);
    row("more than a day", "otpauth://totp/a?secret=JBSWY3DPEHPK3PXP&period=86401", PeriodOutOfRange);
    row("overflowing period", "otpauth://totp/a?secret=JBSWY3DPEHPK3PXP&period=99999999999",
        PeriodOutOfRange);
}

void OtpauthUriTest::refusesWithTheReason() {
    QFETCH(QString, text);
    QFETCH(otp::Unusable, why);
    const auto entry = otp::fromOtpauthUri(text);
    QVERIFY(!entry.has_value());
    QCOMPARE(entry.error(), why);
}

// A name with invisible characters could look like another issuer's.
void OtpauthUriTest::namesHideNothing_data() {
    QTest::addColumn<QString>("encoded");
    QTest::newRow("line end") << QStringLiteral("Example%0Aalice");
    QTest::newRow("direction override") << QStringLiteral("Example%E2%80%AE%20alice");
    QTest::newRow("zero-width space") << QStringLiteral("Exa%E2%80%8Bmple%20alice");
    QTest::newRow("null") << QStringLiteral("Example%00%20alice");
}

void OtpauthUriTest::namesHideNothing() {
    QFETCH(QString, encoded);
    const QString uri = QStringLiteral("otpauth://totp/%1?secret=JBSWY3DPEHPK3PXP&issuer=%1").arg(encoded);
    const auto entry = otp::fromOtpauthUri(uri);
    QVERIFY(entry.has_value());
    QCOMPARE(entry->issuer, QStringLiteral("Example alice"));
    QCOMPARE(entry->account, QStringLiteral("Example alice"));
}

void OtpauthUriTest::readsWhatItWrites_data() {
    QTest::addColumn<QString>("issuer");
    QTest::addColumn<QString>("account");
    QTest::newRow("plain") << QStringLiteral("Example") << QStringLiteral("alice@example.com");
    QTest::newRow("no issuer") << QString() << QStringLiteral("alice");
    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("signs") << QStringLiteral("A&B = C+D? 100%") << QStringLiteral("x/y#z+1@e.org");
    QTest::newRow("colon in the issuer") << QStringLiteral("Acme: West") << QStringLiteral("alice");
    QTest::newRow("colon in the account") << QStringLiteral("Acme") << QStringLiteral("a:b");
    QTest::newRow("other scripts") << QStringLiteral(u"\u6975\u5149")
                                   << QStringLiteral(u"zo\u00EB \U0001F511");
}

void OtpauthUriTest::readsWhatItWrites() {
    QFETCH(QString, issuer);
    QFETCH(QString, account);
    for (const otp::Parameters parameters : {otp::Parameters{},
                                             otp::Parameters{otp::Algorithm::Sha256, 7, 60},
                                             {otp::Algorithm::Sha512, 8, 86400}}) {
        const otp::Entry entry{core::SecretBytes{QByteArrayView(hello)}, issuer, account, parameters};
        const auto read = otp::fromOtpauthUri(otp::toOtpauthUri(entry));
        QVERIFY(read.has_value());
        QVERIFY(*read == entry);
    }
}

void OtpauthUriTest::writesWhatAppsTake() {
    const otp::Entry entry{core::SecretBytes{QByteArrayView(hello)}, QStringLiteral("Personal Center"),
                           QStringLiteral("alice@example.com"), otp::Parameters{}};
    QCOMPARE(otp::toOtpauthUri(entry),
             QStringLiteral("otpauth://totp/Personal%20Center:alice%40example.com?secret=JBSWY3DPEHPK3PXP"
                            "&issuer=Personal%20Center&algorithm=SHA1&digits=6&period=30"));
}

QTEST_GUILESS_MAIN(OtpauthUriTest)
#include "otpauth_uri_test.moc"
