#include "phone/number.h"

#include <QTest>

#include <algorithm>

class NumberTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void readsWhatPeopleWrite_data();
    void readsWhatPeopleWrite();
    void refusesWhatIsNoNumber_data();
    void refusesWhatIsNoNumber();
    void tellsPossibleFromValid();
    void listsRegions();
    void masks_data();
    void masks();
};

void NumberTest::readsWhatPeopleWrite_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("region");
    QTest::addColumn<QString>("e164");
    QTest::addColumn<QString>("international");
    QTest::addColumn<QString>("country");
    const auto row = [](const char* name, const QString& text, const QString& region, const QString& e164,
                        const QString& international, const QString& country) {
        QTest::newRow(name) << text << region << e164 << international << country;
    };
    row("national", QStringLiteral("06 12 34 56 78"), QStringLiteral("FR"), QStringLiteral("+33612345678"),
        QStringLiteral("+33 6 12 34 56 78"), QStringLiteral("FR"));
    row("lower-case region", QStringLiteral("0612345678"), QStringLiteral("fr"),
        QStringLiteral("+33612345678"), QStringLiteral("+33 6 12 34 56 78"), QStringLiteral("FR"));
    row("international", QStringLiteral("+49 1512 3456789"), {}, QStringLiteral("+4915123456789"),
        QStringLiteral("+49 1512 3456789"), QStringLiteral("DE"));
    row("its own country wins", QStringLiteral("+44 7400 123456"), QStringLiteral("FR"),
        QStringLiteral("+447400123456"), QStringLiteral("+44 7400 123456"), QStringLiteral("GB"));
    row("brackets and dashes", QStringLiteral("(201) 555-0123"), QStringLiteral("US"),
        QStringLiteral("+12015550123"), QStringLiteral("+1 201-555-0123"), QStringLiteral("US"));
    row("full width", QString::fromUtf8("＋３３６１２３４５６７８"), {}, QStringLiteral("+33612345678"),
        QStringLiteral("+33 6 12 34 56 78"), QStringLiteral("FR"));
}

void NumberTest::readsWhatPeopleWrite() {
    QFETCH(QString, text);
    QFETCH(QString, region);
    const std::optional<phone::Number> number = phone::parse(text, region);
    QVERIFY(number.has_value());
    QTEST(number->e164, "e164");
    QTEST(number->international, "international");
    QTEST(number->region, "country");
    QVERIFY(number->valid);
    QVERIFY(number->possible);
}

void NumberTest::refusesWhatIsNoNumber_data() {
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("words") << QStringLiteral("call me");
    QTest::newRow("no country") << QStringLiteral("0612345678");
    QTest::newRow("unknown calling code") << QStringLiteral("+999 123456789");
    QTest::newRow("extension") << QStringLiteral("+33 6 12 34 56 78 ext. 12");
    QTest::newRow("endless") << QStringLiteral("+") + QString(5000, u'3');
}

void NumberTest::refusesWhatIsNoNumber() {
    QFETCH(QString, text);
    QVERIFY(!phone::parse(text).has_value());
}

void NumberTest::tellsPossibleFromValid() {
    const auto unassigned = phone::parse(QStringLiteral("+1 111 555 0123"));
    QVERIFY(unassigned && unassigned->possible && !unassigned->valid);
    const auto tooShort = phone::parse(QStringLiteral("+33 6 12"));
    QVERIFY(tooShort && !tooShort->possible && !tooShort->valid);
}

void NumberTest::listsRegions() {
    const QList<phone::Region> regions = phone::regions();
    QVERIFY(regions.size() > 200);
    const auto france = std::find_if(regions.cbegin(), regions.cend(), [](const phone::Region& region) {
        return region.code == QStringLiteral("FR");
    });
    QVERIFY(france != regions.cend());
    QCOMPARE(france->callingCode, 33);
    QVERIFY(!phone::example(QStringLiteral("FR")).isEmpty());
    QVERIFY(phone::example(QStringLiteral("XX")).isEmpty());
}

void NumberTest::masks_data() {
    QTest::addColumn<QString>("e164");
    QTest::addColumn<QString>("shown");
    QTest::newRow("France") << QStringLiteral("+33612345678") << QString::fromUtf8("+33 • •• •• •• 78");
    QTest::newRow("United States") << QStringLiteral("+12015550123") << QString::fromUtf8("+1 •••-•••-••23");
    QTest::newRow("not a number") << QStringLiteral("x") << QString();
}

void NumberTest::masks() {
    QFETCH(QString, e164);
    QTEST(phone::masked(e164), "shown");
}

QTEST_APPLESS_MAIN(NumberTest)
#include "number_test.moc"
