#include "otp/totp.h"

#include <QTest>

class TotpTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void givesTheHotpTableOfTheRfc();
    void givesTheTotpTableOfTheRfc_data();
    void givesTheTotpTableOfTheRfc();
    void keepsLeadingZeros();
    void stepsBeginAndEndWithThePeriod_data();
    void stepsBeginAndEndWithThePeriod();
    void findsTheStepWithinTheDrift_data();
    void findsTheStepWithinTheDrift();
    void refusesWhatIsNotACode_data();
    void refusesWhatIsNotACode();
};

namespace {
const QByteArray secret20("12345678901234567890");
const QByteArray secret32("12345678901234567890123456789012");
const QByteArray secret64("1234567890123456789012345678901234567890123456789012345678901234");

core::Time seconds(qint64 since1970) {
    return {since1970 * 1000};
}
} // namespace

// RFC 4226, appendix D.
void TotpTest::givesTheHotpTableOfTheRfc() {
    const QStringList codes =
        QStringLiteral("755224 287082 359152 969429 338314 254676 287922 162583 399871 520489").split(u' ');
    for (int counter = 0; counter < codes.size(); ++counter) {
        QCOMPARE(otp::hotp(secret20, static_cast<quint64>(counter), otp::Algorithm::Sha1, 6), codes[counter]);
    }
}

// RFC 6238, appendix B. (The text says one secret for all; the table was made with one of each digest's size:
// errata 2866.)
void TotpTest::givesTheTotpTableOfTheRfc_data() {
    QTest::addColumn<qint64>("time");
    QTest::addColumn<QString>("sha1");
    QTest::addColumn<QString>("sha256");
    QTest::addColumn<QString>("sha512");
    const auto row = [](qint64 time, const char* sha1, const char* sha256, const char* sha512) {
        QTest::addRow("%lld", static_cast<long long>(time))
            << time << QString::fromLatin1(sha1) << QString::fromLatin1(sha256)
            << QString::fromLatin1(sha512);
    };
    row(59, "94287082", "46119246", "90693936");
    row(1111111109, "07081804", "68084774", "25091201");
    row(1111111111, "14050471", "67062674", "99943326");
    row(1234567890, "89005924", "91819424", "93441116");
    row(2000000000, "69279037", "90698825", "38618901");
    row(20000000000, "65353130", "77737706", "47863826");
}

void TotpTest::givesTheTotpTableOfTheRfc() {
    QFETCH(qint64, time);
    QFETCH(QString, sha1);
    QFETCH(QString, sha256);
    QFETCH(QString, sha512);
    const core::Time moment = seconds(time);
    QCOMPARE(otp::totp(secret20, moment, {otp::Algorithm::Sha1, 8, 30}), sha1);
    QCOMPARE(otp::totp(secret32, moment, {otp::Algorithm::Sha256, 8, 30}), sha256);
    QCOMPARE(otp::totp(secret64, moment, {otp::Algorithm::Sha512, 8, 30}), sha512);
    // Fewer digits are the last ones.
    QCOMPARE(otp::totp(secret20, moment), sha1.right(6));
    QCOMPARE(otp::totp(secret32, moment, {otp::Algorithm::Sha256, 7, 30}), sha256.right(7));
}

void TotpTest::keepsLeadingZeros() {
    QCOMPARE(otp::totp(secret20, seconds(1111111109)), QStringLiteral("081804"));
}

void TotpTest::stepsBeginAndEndWithThePeriod_data() {
    QTest::addColumn<qint64>("milliseconds");
    QTest::addColumn<int>("period");
    QTest::addColumn<qint64>("step");
    QTest::addColumn<qint64>("end");
    QTest::newRow("1970") << qint64{0} << 30 << qint64{0} << qint64{30000};
    QTest::newRow("last millisecond") << qint64{29999} << 30 << qint64{0} << qint64{30000};
    QTest::newRow("first millisecond") << qint64{30000} << 30 << qint64{1} << qint64{60000};
    QTest::newRow("a minute") << qint64{119999} << 60 << qint64{1} << qint64{120000};
    QTest::newRow("one second") << qint64{1500} << 1 << qint64{1} << qint64{2000};
    QTest::newRow("a day") << qint64{86400000} << 86400 << qint64{1} << qint64{172800000};
    QTest::newRow("before 1970") << qint64{-1} << 30 << qint64{-1} << qint64{0};
    QTest::newRow("a whole step before 1970") << qint64{-30000} << 30 << qint64{-1} << qint64{0};
    QTest::newRow("beyond 2038") << qint64{20000000000000} << 30 << qint64{666666666}
                                 << qint64{20000000010000};
}

void TotpTest::stepsBeginAndEndWithThePeriod() {
    QFETCH(qint64, milliseconds);
    QFETCH(int, period);
    QFETCH(qint64, step);
    QFETCH(qint64, end);
    QCOMPARE(otp::stepAt({milliseconds}, period), step);
    QCOMPARE(otp::endOfStep({milliseconds}, period).milliseconds, end);
}

void TotpTest::findsTheStepWithinTheDrift_data() {
    QTest::addColumn<int>("off"); // steps between the clock that made the code and ours
    QTest::addColumn<int>("drift");
    QTest::addColumn<bool>("found");
    QTest::newRow("now") << 0 << 1 << true;
    QTest::newRow("one step behind") << -1 << 1 << true;
    QTest::newRow("one step ahead") << 1 << 1 << true;
    QTest::newRow("two steps behind") << -2 << 1 << false;
    QTest::newRow("two steps ahead") << 2 << 1 << false;
    QTest::newRow("no drift taken") << -1 << 0 << false;
    QTest::newRow("more drift taken") << -2 << 2 << true;
}

void TotpTest::findsTheStepWithinTheDrift() {
    QFETCH(int, off);
    QFETCH(int, drift);
    QFETCH(bool, found);
    const core::Time time = seconds(1111111109);
    for (const otp::Parameters parameters : {otp::Parameters{},
                                             otp::Parameters{otp::Algorithm::Sha256, 8, 60},
                                             {otp::Algorithm::Sha512, 7, 45}}) {
        const core::Duration away = std::chrono::seconds(off * parameters.period);
        const QString code = otp::totp(secret64, time + away, parameters);
        const auto step = otp::matchingStep(secret64, code, time, parameters, drift);
        const qint64 right = otp::stepAt(time, parameters.period) + off;
        QCOMPARE(step, found ? std::optional(right) : std::nullopt);
    }
}

void TotpTest::refusesWhatIsNotACode_data() {
    QTest::addColumn<QString>("code");
    QTest::newRow("empty") << QString();
    QTest::newRow("another code") << QStringLiteral("081805");
    QTest::newRow("too short") << QStringLiteral("08180");
    QTest::newRow("without its zero") << QStringLiteral("81804");
    QTest::newRow("eight digits of it") << QStringLiteral("07081804");
    QTest::newRow("a space") << QStringLiteral("081 804");
    QTest::newRow("letters") << QStringLiteral("abcdef");
    QTest::newRow("other digits") << QStringLiteral(u"\u0660\u0668\u0661\u0668\u0660\u0664");
    QTest::newRow("six bytes of three characters") << QStringLiteral(u"\u00E9\u00E9\u00E9");
}

void TotpTest::refusesWhatIsNotACode() {
    QFETCH(QString, code);
    QCOMPARE(otp::matchingStep(secret20, code, seconds(1111111109)), std::nullopt);
}

QTEST_GUILESS_MAIN(TotpTest)
#include "totp_test.moc"
