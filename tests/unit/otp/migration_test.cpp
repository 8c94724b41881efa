#include "otp/migration_collector.h"

#include <QTest>

class MigrationTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void readsPublishedExports_data();
    void readsPublishedExports();
    void readsParametersOfEveryKind();
    void namesWhatCannotBeUsed();
    void labelsRepeatTheIssuer_data();
    void labelsRepeatTheIssuer();
    void readsEverySpellingOfTheLink_data();
    void readsEverySpellingOfTheLink();
    void refusesWithTheReason_data();
    void refusesWithTheReason();
    void refusesEveryCut();
    void survivesEveryFlippedBit();
    void gathersPartsInAnyOrder();
    void takesADuplicateAndRefusesAnotherExport();
};

namespace {

const QByteArray hello = QByteArrayLiteral("Hello!\xDE\xAD\xBE\xEF");
const QByteArray awkward = QByteArrayLiteral("\x01\x02\xFB\xEF\xBE\xFF\xFF\xFF\xFE\xFF");

// The wire format of Protocol Buffers, written.
QByteArray varint(quint64 value) {
    QByteArray bytes;
    while (value >= 0x80) {
        bytes.append(static_cast<char>((value & 0x7F) | 0x80));
        value >>= 7;
    }
    return bytes.append(static_cast<char>(value));
}
QByteArray number(int field, quint64 value) {
    return varint(static_cast<quint64>(field) << 3) + varint(value);
}
QByteArray bytes(int field, const QByteArray& value) {
    return varint((static_cast<quint64>(field) << 3) | 2) + varint(static_cast<quint64>(value.size())) +
           value;
}

struct Wire {
    QByteArray secret = hello;
    QByteArray name = "alice";
    QByteArray issuer = "Example";
    int algorithm = 1;
    int digits = 1;
    int type = 2;
};

QByteArray parameters(const Wire& wire) {
    return bytes(1, bytes(1, wire.secret) + bytes(2, wire.name) + bytes(3, wire.issuer) +
                        number(4, wire.algorithm) + number(5, wire.digits) + number(6, wire.type));
}
QByteArray batch(int parts, int part, qint64 id) {
    return number(2, 1) + number(3, static_cast<quint64>(parts)) + number(4, static_cast<quint64>(part)) +
           number(5, static_cast<quint64>(id));
}
QString link(const QByteArray& payload) {
    return QStringLiteral("otpauth-migration://offline?data=") +
           QString::fromLatin1(payload.toBase64().toPercentEncoding());
}

otp::MigrationPart part(int parts, int index, int id, const QByteArray& name) {
    Wire wire;
    wire.name = name;
    return otp::fromMigrationUri(link(parameters(wire) + batch(parts, index, id))).value();
}

} // namespace

// Exports of the real app, as published in the README of dim13/otpauth and of gauth-decode.
void MigrationTest::readsPublishedExports_data() {
    QTest::addColumn<QString>("data");
    QTest::addColumn<QByteArray>("secret");
    QTest::addColumn<QString>("issuer");
    QTest::addColumn<QString>("account");
    QTest::addColumn<int>("batch");
    QTest::newRow("without a batch")
        << QStringLiteral("CjEKCkhlbGxvId6tvu8SGEV4YW1wbGU6YWxpY2VAZ29vZ2xlLmNvbRoHRXhhbXBsZTAC") << hello
        << QStringLiteral("Example") << QStringLiteral("alice@google.com") << 0;
    QTest::newRow("with a negative batch number")
        << QStringLiteral("Ch8KBdFBKZJTEgpUZXN0IFRva2VuGgQyRkFTIAEoATACEAEYASAAKIji6ej7%2F%2F%2F%2F%2FwE%3D")
        << QByteArrayLiteral("\xD1\x41\x29\x92\x53") << QStringLiteral("2FAS") << QStringLiteral("Test Token")
        << -1122340600;
}

void MigrationTest::readsPublishedExports() {
    QFETCH(QString, data);
    const auto read = otp::fromMigrationUri(QStringLiteral("otpauth-migration://offline?data=") + data);
    QVERIFY(read.has_value());
    QCOMPARE(read->entries.size(), 1);
    QCOMPARE(read->refused.size(), 0);
    const otp::Entry& entry = read->entries.first();
    QTEST(entry.secret.view().toByteArray(), "secret");
    QTEST(entry.issuer, "issuer");
    QTEST(entry.account, "account");
    QVERIFY(entry.parameters == otp::Parameters{});
    QCOMPARE(read->part, 0);
    QCOMPARE(read->parts, 1);
    QTEST(read->batch, "batch");
}

void MigrationTest::readsParametersOfEveryKind() {
    using otp::Algorithm;
    const auto unsaid = bytes(1, bytes(1, hello));
    // A field that newer exports have (an id), and kinds of fields that none has.
    const auto newer =
        bytes(1, bytes(1, hello) + number(7, 3) + bytes(8, "6f1d") + varint((9 << 3) | 1) +
                     QByteArray(8, 'x') + varint((10 << 3) | 5) + QByteArray(4, 'x') + number(6, 2));
    const auto read = otp::fromMigrationUri(link(parameters({.algorithm = 1, .digits = 1}) +
                                                 parameters({.algorithm = 2, .digits = 2}) +
                                                 parameters({.algorithm = 3, .digits = 3}) + unsaid + newer));
    QVERIFY(read.has_value());
    QCOMPARE(read->refused.size(), 0);
    const otp::Parameters expected[] = {
        {Algorithm::Sha1, 6, 30}, {Algorithm::Sha256, 8, 30}, {Algorithm::Sha512, 7, 30}, {}, {}};
    QCOMPARE(read->entries.size(), 5);
    for (qsizetype index = 0; index < read->entries.size(); ++index) {
        QVERIFY(read->entries[index].parameters == expected[index]);
        QCOMPARE(read->entries[index].secret.view().toByteArray(), hello);
    }
}

void MigrationTest::namesWhatCannotBeUsed() {
    const auto read = otp::fromMigrationUri(link(
        parameters({.name = "counter", .type = 1}) + parameters({.name = "md5", .algorithm = 4}) +
        parameters({.name = "good"}) + parameters({.name = "newer type", .type = 7}) +
        parameters({.name = "newer digits", .digits = 9}) + parameters({.secret = {}, .name = "no secret"})));
    QVERIFY(read.has_value());
    QCOMPARE(read->entries.size(), 1);
    QCOMPARE(read->entries.first().account, QStringLiteral("good"));
    const QList<otp::Refused> refused{{QStringLiteral("counter"), otp::Unusable::CounterBased},
                                      {QStringLiteral("md5"), otp::Unusable::AlgorithmUnknown},
                                      {QStringLiteral("newer type"), otp::Unusable::UnknownType},
                                      {QStringLiteral("newer digits"), otp::Unusable::DigitsOutOfRange},
                                      {QStringLiteral("no secret"), otp::Unusable::SecretMissing}};
    QCOMPARE(read->refused, refused);
}

void MigrationTest::labelsRepeatTheIssuer_data() {
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("issuer");
    QTest::addColumn<QString>("shownIssuer");
    QTest::addColumn<QString>("shownAccount");
    QTest::newRow("apart") << QByteArray("alice") << QByteArray("Example") << QStringLiteral("Example")
                           << QStringLiteral("alice");
    QTest::newRow("repeated") << QByteArray("Example: alice") << QByteArray("Example")
                              << QStringLiteral("Example") << QStringLiteral("alice");
    QTest::newRow("repeated in capitals") << QByteArray("EXAMPLE:alice") << QByteArray("Example")
                                          << QStringLiteral("Example") << QStringLiteral("alice");
    QTest::newRow("in the name alone") << QByteArray("Example:alice") << QByteArray()
                                       << QStringLiteral("Example") << QStringLiteral("alice");
    QTest::newRow("no issuer") << QByteArray("alice") << QByteArray() << QString() << QStringLiteral("alice");
    QTest::newRow("a colon of its own") << QByteArray("host:8080") << QByteArray("Example")
                                        << QStringLiteral("Example") << QStringLiteral("host:8080");
    QTest::newRow("UTF-8") << QByteArray("zo\xC3\xAB") << QByteArray("Caf\xC3\xA9")
                           << QStringLiteral(u"Caf\u00E9") << QStringLiteral(u"zo\u00EB");
}

void MigrationTest::labelsRepeatTheIssuer() {
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, issuer);
    const auto read = otp::fromMigrationUri(link(parameters({.name = name, .issuer = issuer})));
    QVERIFY(read.has_value());
    QTEST(read->entries.first().issuer, "shownIssuer");
    QTEST(read->entries.first().account, "shownAccount");
}

void MigrationTest::readsEverySpellingOfTheLink_data() {
    // Bytes whose base64 has '+', '/' and padding.
    const QByteArray payload = parameters({.secret = awkward, .name = "alic"});
    const QByteArray base64 = payload.toBase64();
    QVERIFY(base64.contains('+') && base64.contains('/') && base64.endsWith('='));
    const auto row = [](const char* name, const QByteArray& text) {
        QTest::newRow(name) << QString::fromLatin1(text);
    };
    QTest::addColumn<QString>("text");
    row("percent-encoded", "otpauth-migration://offline?data=" + base64.toPercentEncoding());
    row("raw", "otpauth-migration://offline?data=" + base64);
    row("plus became a space", "otpauth-migration://offline?data=" + QByteArray(base64).replace('+', ' '));
    row("URL-safe", "otpauth-migration://offline?data=" + payload.toBase64(QByteArray::Base64UrlEncoding));
    row("no padding", "otpauth-migration://offline?data=" + payload.toBase64(QByteArray::OmitTrailingEquals));
    row("other parameters",
        "otpauth-migration://offline?metadata=1&data=" + base64.toPercentEncoding() + "&x=y");
    row("slash", "otpauth-migration://offline/?data=" + base64.toPercentEncoding());
    row("capitals, spaces around", " OTPAUTH-MIGRATION://OFFLINE?data=" + base64.toPercentEncoding() + "\n");
}

void MigrationTest::readsEverySpellingOfTheLink() {
    QFETCH(QString, text);
    QVERIFY(otp::isMigrationUri(text));
    const auto read = otp::fromMigrationUri(text);
    QVERIFY(read.has_value());
    QCOMPARE(read->entries.first().secret.view().toByteArray(), awkward);
}

void MigrationTest::refusesWithTheReason_data() {
    using enum otp::Unusable;
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isLink");
    const QByteArray good = parameters({});
    const auto deeper = [&](const QByteArray& inner) { return link(bytes(1, inner)); };
    QTest::newRow("empty text") << QString() << false;
    QTest::newRow("one entry") << QStringLiteral("otpauth://totp/a?secret=JBSWY3DPEHPK3PXP") << false;
    QTest::newRow("no data") << QStringLiteral("otpauth-migration://offline") << true;
    QTest::newRow("empty data") << QStringLiteral("otpauth-migration://offline?data=") << true;
    QTest::newRow("data by another name")
        << QStringLiteral("otpauth-migration://offline?mydata=CjEK") << true;
    QTest::newRow("not base64") << QStringLiteral("otpauth-migration://offline?data=%3Cp%3E!") << true;
    QTest::newRow("noise") << link(QByteArrayLiteral("\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF"))
                           << true;
    QTest::newRow("text") << link("hello world, this is no export") << true;
    QTest::newRow("no entries") << link(batch(1, 0, 5)) << true;
    QTest::newRow("a length beyond the end") << link(QByteArrayLiteral("\x0A\x7F") + good) << true;
    QTest::newRow("an enormous length")
        << link(QByteArrayLiteral("\x0A\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x01") + good) << true;
    QTest::newRow("damaged within") << deeper(QByteArrayLiteral("\x0A\x7F...")) << true;
    QTest::newRow("field number 0") << link(good + number(0, 1)) << true;
    QTest::newRow("a group") << link(good + varint((9 << 3) | 3)) << true;
    QTest::newRow("part beyond the last") << link(good + batch(2, 2, 5)) << true;
    QTest::newRow("negative part") << link(good + batch(2, -1, 5)) << true;
    QTest::newRow("too many parts") << link(good + batch(2000000000, 1, 5)) << true;
}

void MigrationTest::refusesWithTheReason() {
    QFETCH(QString, text);
    QFETCH(bool, isLink);
    QCOMPARE(otp::isMigrationUri(text), isLink);
    const auto read = otp::fromMigrationUri(text);
    QVERIFY(!read.has_value());
    QCOMPARE(read.error(), isLink ? otp::Unusable::PayloadInvalid : otp::Unusable::NotOtpauth);
}

// However much is missing at the end, it is refused, or what is left is a whole message.
void MigrationTest::refusesEveryCut() {
    const QByteArray entry = parameters({});
    const QByteArray whole = entry + batch(3, 1, 77);
    for (qsizetype size = 0; size < entry.size(); ++size) {
        const auto read = otp::fromMigrationUri(link(whole.first(size)));
        QVERIFY(!read.has_value());
        QCOMPARE(read.error(), otp::Unusable::PayloadInvalid);
    }
    QVERIFY(otp::fromMigrationUri(link(whole)).has_value());
}

// Whatever is broken, the answer is one or the other, never a crash (the sanitizers look on).
void MigrationTest::survivesEveryFlippedBit() {
    const QByteArray whole = parameters({}) + parameters({.type = 1}) + batch(2, 1, -5);
    for (qsizetype bit = 0; bit < whole.size() * 8; ++bit) {
        QByteArray broken = whole;
        broken[bit / 8] = static_cast<char>(broken[bit / 8] ^ (1 << (bit % 8)));
        const auto read = otp::fromMigrationUri(link(broken));
        QVERIFY(read ? !read->entries.isEmpty() || !read->refused.isEmpty()
                     : read.error() == otp::Unusable::PayloadInvalid);
    }
}

void MigrationTest::gathersPartsInAnyOrder() {
    otp::MigrationCollector collector;
    QCOMPARE(collector.parts(), 0);
    QVERIFY(!collector.isComplete());
    QVERIFY(collector.add(part(3, 2, 9, "third")).has_value());
    QCOMPARE(collector.parts(), 3);
    QCOMPARE(collector.missing(), (QList<int>{0, 1}));
    QVERIFY(collector.add(part(3, 0, 9, "first")).has_value());
    QCOMPARE(collector.missing(), QList<int>{1});
    QVERIFY(!collector.isComplete());
    QVERIFY(collector.add(part(3, 1, 9, "second")).has_value());
    QVERIFY(collector.isComplete());
    QCOMPARE(collector.missing(), QList<int>());
    QStringList accounts;
    for (const otp::Entry& entry : collector.entries()) {
        accounts.append(entry.account);
    }
    QCOMPARE(accounts,
             (QStringList{QStringLiteral("first"), QStringLiteral("second"), QStringLiteral("third")}));
}

void MigrationTest::takesADuplicateAndRefusesAnotherExport() {
    otp::MigrationCollector collector;
    QVERIFY(collector.add(part(2, 0, 9, "first")).has_value());
    QVERIFY(collector.add(part(2, 0, 9, "first")).has_value());
    QCOMPARE(collector.received(), 1);
    QCOMPARE(collector.entries().size(), 1);
    for (const otp::MigrationPart& other :
         {part(2, 1, 10, "of another batch"), part(3, 1, 9, "of another number of parts"),
          part(2, 0, 9, "in the same place")}) {
        const auto added = collector.add(other);
        QVERIFY(!added.has_value());
        QCOMPARE(added.error(), otp::Unusable::OtherExport);
    }
    QCOMPARE(collector.missing(), QList<int>{1});
    collector.clear();
    QVERIFY(collector.add(part(1, 0, 10, "alone")).has_value());
    QVERIFY(collector.isComplete());
}

QTEST_GUILESS_MAIN(MigrationTest)
#include "migration_test.moc"
