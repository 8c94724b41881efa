#include "ui/account/country_name.h"
#include "ui/account/phone_entry.h"

#include <QComboBox>
#include <QLineEdit>
#include <QtTest>

using namespace ui::account;

class PhoneEntryTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void readsTheCountryFromTheNumber() {
        PhoneEntry entry;
        entry.setRegion(QStringLiteral("FR"));
        QTest::keyClicks(entry.edit(), QStringLiteral("+4930123456"));
        QCOMPARE(entry.region(), QStringLiteral("DE"));
        QVERIFY(entry.countries()->currentText().endsWith(QStringLiteral("+49")));
        QCOMPARE(entry.e164(), QStringLiteral("+4930123456"));
    }

    void takesANumberOfThePickedCountry() {
        PhoneEntry entry;
        entry.setRegion(QStringLiteral("FR"));
        QTest::keyClicks(entry.edit(), QStringLiteral("0612345678"));
        QCOMPARE(entry.e164(), QStringLiteral("+33612345678"));
        Q_EMIT entry.edit()->editingFinished();
        QCOMPARE(entry.edit()->text(), QStringLiteral("+33 6 12 34 56 78"));
        const int belgium = entry.countries()->findData(QStringLiteral("BE"));
        entry.countries()->setCurrentIndex(belgium);
        Q_EMIT entry.countries()->activated(belgium);
        QVERIFY(entry.edit()->text().startsWith(QStringLiteral("+32 ")));
    }

    void isEmptyWhileItIsNoNumber() {
        PhoneEntry entry;
        entry.setRegion(QStringLiteral("FR"));
        QVERIFY(entry.e164().isEmpty());
        QTest::keyClicks(entry.edit(), QStringLiteral("061"));
        QVERIFY(entry.e164().isEmpty());
    }

    void namesCountriesInTheReadersLanguage() {
        QCOMPARE(countryName(QStringLiteral("DE"), QLocale(QLocale::French)), QStringLiteral("Allemagne"));
        QCOMPARE(countryName(QStringLiteral("DE"), QLocale(QLocale::English)), QStringLiteral("Germany"));
    }
};

QTEST_MAIN(PhoneEntryTest)
#include "phone_entry_test.moc"
