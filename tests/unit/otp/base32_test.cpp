#include "otp/base32.h"

#include <QRandomGenerator>
#include <QTest>

class Base32Test : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void writesAndReadsTheTableOfTheRfc_data();
    void writesAndReadsTheTableOfTheRfc();
    void readsWhatPeopleWrite_data();
    void readsWhatPeopleWrite();
    void refuses_data();
    void refuses();
    void everyLengthComesBack();
};

namespace {
std::optional<QByteArray> read(const QString& text) {
    const auto bytes = otp::fromBase32(text);
    return bytes ? std::optional(bytes->view().toByteArray()) : std::nullopt;
}
} // namespace

// RFC 4648, section 10.
void Base32Test::writesAndReadsTheTableOfTheRfc_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("padded");
    QTest::newRow("empty") << QByteArray() << QString();
    QTest::newRow("f") << QByteArray("f") << QStringLiteral("MY======");
    QTest::newRow("fo") << QByteArray("fo") << QStringLiteral("MZXQ====");
    QTest::newRow("foo") << QByteArray("foo") << QStringLiteral("MZXW6===");
    QTest::newRow("foob") << QByteArray("foob") << QStringLiteral("MZXW6YQ=");
    QTest::newRow("fooba") << QByteArray("fooba") << QStringLiteral("MZXW6YTB");
    QTest::newRow("foobar") << QByteArray("foobar") << QStringLiteral("MZXW6YTBOI======");
}

void Base32Test::writesAndReadsTheTableOfTheRfc() {
    QFETCH(QByteArray, bytes);
    QFETCH(QString, padded);
    QCOMPARE(otp::toBase32(bytes), QString(padded).remove(u'='));
    QCOMPARE(read(padded), bytes);
    QCOMPARE(read(QString(padded).remove(u'=')), bytes);
}

void Base32Test::readsWhatPeopleWrite_data() {
    QTest::addColumn<QString>("text");
    QTest::newRow("lower case") << QStringLiteral("mzxw6ytboi");
    QTest::newRow("mixed case") << QStringLiteral("MzXw6yTbOi");
    QTest::newRow("groups") << QStringLiteral("mzxw 6ytb oi");
    QTest::newRow("groups with no-break spaces") << QStringLiteral(u"mzxw\u00A06ytb\u00A0oi");
    QTest::newRow("hyphens") << QStringLiteral("MZXW-6YTB-OI");
    QTest::newRow("line end") << QStringLiteral("MZXW6YTB\r\nOI\n");
    QTest::newRow("too little padding") << QStringLiteral("MZXW6YTBOI=");
    QTest::newRow("padding with spaces") << QStringLiteral("MZXW6YTBOI = = =");
}

void Base32Test::readsWhatPeopleWrite() {
    QFETCH(QString, text);
    QCOMPARE(read(text), QByteArray("foobar"));
}

void Base32Test::refuses_data() {
    QTest::addColumn<QString>("text");
    QTest::newRow("zero") << QStringLiteral("MZXW6YT0");
    QTest::newRow("one") << QStringLiteral("MZXW6YT1");
    QTest::newRow("eight") << QStringLiteral("MZXW6YT8");
    QTest::newRow("nine") << QStringLiteral("MZXW6YT9");
    QTest::newRow("other signs") << QStringLiteral("MZXW6Y_B");
    QTest::newRow("a letter whose upper case is I") << QStringLiteral(u"MZXW6YT\u0131");
    QTest::newRow("a letter whose upper case is S") << QStringLiteral(u"MZXW6YT\u017F");
    QTest::newRow("full-width letters") << QStringLiteral(u"\uFF2D\uFF3A\uFF38\uFF37");
    QTest::newRow("padding inside") << QStringLiteral("MZ==XW6YTB");
    QTest::newRow("one character") << QStringLiteral("M");
    QTest::newRow("three characters") << QStringLiteral("MZX");
    QTest::newRow("six characters") << QStringLiteral("MZXW6Y");
    QTest::newRow("nine characters") << QStringLiteral("MZXW6YTBO");
}

void Base32Test::refuses() {
    QFETCH(QString, text);
    QCOMPARE(read(text), std::nullopt);
}

void Base32Test::everyLengthComesBack() {
    QRandomGenerator random(4648);
    for (int size = 0; size <= 128; ++size) {
        QByteArray bytes(size, '\0');
        for (char& byte : bytes) {
            byte = static_cast<char>(random.bounded(256));
        }
        QCOMPARE(read(otp::toBase32(bytes)), bytes);
        QCOMPARE(read(otp::toBase32(bytes).toLower()), bytes);
    }
}

QTEST_GUILESS_MAIN(Base32Test)
#include "base32_test.moc"
