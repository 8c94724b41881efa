#include "service/identity/email_address.h"

#include <QTest>

using service::identity::maskedEmail;
using service::identity::parseEmail;

class EmailAddressTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void takes_data();
    void takes();
    void refuses_data();
    void refuses();
    void masks();
};

void EmailAddressTest::takes_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("normal");
    const auto row = [](const char* name, const QString& text, const QString& written,
                        const QString& normal) { QTest::newRow(name) << text << written << normal; };
    row("plain", QStringLiteral("ada@example.com"), QStringLiteral("ada@example.com"),
        QStringLiteral("ada@example.com"));
    row("capitals stay as written", QStringLiteral("Ada.L@Example.COM"), QStringLiteral("Ada.L@Example.COM"),
        QStringLiteral("ada.l@example.com"));
    row("space around", QStringLiteral("  ada@example.com\n"), QStringLiteral("ada@example.com"),
        QStringLiteral("ada@example.com"));
    row("tag", QStringLiteral("ada+lists@example.co.uk"), QStringLiteral("ada+lists@example.co.uk"),
        QStringLiteral("ada+lists@example.co.uk"));
    row("domain beyond ASCII", QString::fromUtf8("ada@Bücher.example"),
        QStringLiteral("ada@xn--bcher-kva.example"), QStringLiteral("ada@xn--bcher-kva.example"));
    row("the same decomposed", QString::fromUtf8("ada@bu\u0308cher.example"),
        QStringLiteral("ada@xn--bcher-kva.example"), QStringLiteral("ada@xn--bcher-kva.example"));
}

void EmailAddressTest::takes() {
    QFETCH(QString, text);
    const auto email = parseEmail(text);
    QVERIFY(email.has_value());
    QTEST(email->written, "written");
    QTEST(email->normal, "normal");
}

void EmailAddressTest::refuses_data() {
    QTest::addColumn<QString>("text");
    int number = 0;
    for (const QString& text :
         {QString(),
          QStringLiteral("ada"),
          QStringLiteral("@example.com"),
          QStringLiteral("ada@"),
          QStringLiteral("ada@localhost"),
          QStringLiteral("a b@example.com"),
          QStringLiteral("a@b@example.com"),
          QStringLiteral(".ada@example.com"),
          QStringLiteral("ada.@example.com"),
          QStringLiteral("a..b@example.com"),
          QStringLiteral("ada@example..com"),
          QStringLiteral("ada@-example.com"),
          QStringLiteral("ada@example-.com"),
          QStringLiteral("ada@[192.0.2.1]"),
          QStringLiteral("ada@192.0.2.1"),
          QStringLiteral("\"ada l\"@example.com"),
          QStringLiteral("ada@example.com."),
          QStringLiteral("ada\r\nBcc: eve@example.com"),
          QStringLiteral("ada@exam\nple.com"),
          QString::fromUtf8("adä@example.com"),
          QStringLiteral("ada@exam_ple.com"),
          QString(65, u'a') + QStringLiteral("@example.com"),
          QStringLiteral("ada@") + QString(64, u'a') + QStringLiteral(".com"),
          QStringLiteral("ada@") + QStringLiteral("abcdefgh.").repeated(30) + QStringLiteral("com"),
          QStringLiteral("ada@exam") + QChar(0) + QStringLiteral("ple.com")}) {
        QTest::newRow(qPrintable(QString::number(++number))) << text;
    }
}

void EmailAddressTest::refuses() {
    QFETCH(QString, text);
    QVERIFY(!parseEmail(text).has_value());
}

void EmailAddressTest::masks() {
    QCOMPARE(maskedEmail(QStringLiteral("ada@example.com")), QString::fromUtf8("a•••@example.com"));
    QCOMPARE(maskedEmail(QStringLiteral("a@example.com")), QString::fromUtf8("a•••@example.com"));
    QCOMPARE(maskedEmail(QStringLiteral("nothing")), QString());
}

QTEST_APPLESS_MAIN(EmailAddressTest)
#include "email_address_test.moc"
