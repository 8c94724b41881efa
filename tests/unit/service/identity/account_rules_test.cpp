#include "core/text.h"
#include "service/identity/account_rules.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace service::identity;

class AccountRulesTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void keepsNames_data();
    void keepsNames();
    void refusesNames_data();
    void refusesNames();
    void speaksTwoLanguages();
    void refusesWeakPasswords();
};

void AccountRulesTest::keepsNames_data() {
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("kept");
    QTest::newRow("plain") << QStringLiteral("Ada Lovelace") << QStringLiteral("Ada Lovelace");
    QTest::newRow("space around") << QStringLiteral("  Ada  ") << QStringLiteral("Ada");
    QTest::newRow("composed") << QString::fromUtf8("Zoe\u0308") << QString::fromUtf8("Zoë");
    QTest::newRow("Chinese") << QString::fromUtf8("王小明") << QString::fromUtf8("王小明");
    QTest::newRow("emoji") << QString::fromUtf8("👩🏽‍💻 Ada")
                           << QString::fromUtf8("👩🏽‍💻 Ada");
    QTest::newRow("number") << QStringLiteral("42") << QStringLiteral("42");
}

void AccountRulesTest::keepsNames() {
    QFETCH(QString, typed);
    const core::Result<QString> name = checkedName(typed);
    QVERIFY(name.has_value());
    QTEST(*name, "kept");
}

void AccountRulesTest::refusesNames_data() {
    QTest::addColumn<QString>("typed");
    QTest::newRow("empty") << QString();
    QTest::newRow("blank") << QStringLiteral(" \t ");
    QTest::newRow("no-break space") << QString(QChar(0x00A0));
    QTest::newRow("zero width") << QString(QChar(0x200B));
    QTest::newRow("line feed inside") << QStringLiteral("Ada\nLovelace");
    QTest::newRow("line separator inside")
        << QStringLiteral("Ada") + QChar(0x2028) + QStringLiteral("Lovelace");
    QTest::newRow("text turned around") << QStringLiteral("Ada") + QChar(0x202E) + QStringLiteral("ecalevoL");
}

void AccountRulesTest::refusesNames() {
    QFETCH(QString, typed);
    const core::Result<QString> name = checkedName(typed);
    QVERIFY(!name.has_value());
    QCOMPARE(name.error().id, core::ErrorId::NameInvalid);
    QCOMPARE(name.error().fields.first().field, QStringLiteral("name"));
}

void AccountRulesTest::speaksTwoLanguages() {
    QVERIFY(checkedLocale(QStringLiteral("en")));
    QVERIFY(checkedLocale(QStringLiteral("fr")));
    QCOMPARE(checkedLocale(QStringLiteral("FR")).error().id, core::ErrorId::LocaleInvalid);
    QCOMPARE(checkedLocale(QStringLiteral("de")).error().id, core::ErrorId::LocaleInvalid);
}

void AccountRulesTest::refusesWeakPasswords() {
    QVERIFY(checkedPassword(QStringLiteral("violet tramway under the lighthouse"), {}));
    const auto weak = checkedPassword(QStringLiteral("password1"), {});
    QCOMPARE(weak.error().id, core::ErrorId::WeakPassword);
    QVERIFY(weak.error().params.value(u"score"_s).toInt() < 3);
    QVERIFY(!weak.error().params.value(u"hints"_s).toArray().isEmpty());
    QVERIFY(!checkedPassword(QStringLiteral("ada.lovelace@example.com"),
                             {QStringLiteral("ada.lovelace@example.com")}));
}

QTEST_APPLESS_MAIN(AccountRulesTest)
#include "account_rules_test.moc"
