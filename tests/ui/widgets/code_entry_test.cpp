#include "ui/widgets/code_entry.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QtTest>

using ui::widgets::CodeEntry;

class CodeEntryTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void takesTheDigitsOfWhatIsPasted_data() {
        QTest::addColumn<QString>("pasted");
        QTest::addColumn<QString>("code");
        QTest::newRow("plain") << QStringLiteral("123456") << QStringLiteral("123456");
        QTest::newRow("spaces") << QStringLiteral(" 123 456\n") << QStringLiteral("123456");
        QTest::newRow("narrow spaces") << QStringLiteral("12\u202f34\u00a056") << QStringLiteral("123456");
        QTest::newRow("a sentence") << QStringLiteral("Your code: 123-456.") << QStringLiteral("123456");
        QTest::newRow("too many") << QStringLiteral("12345678") << QStringLiteral("123456");
        QTest::newRow("Arabic digits") << QStringLiteral("١٢٣٤٥٦") << QStringLiteral("123456");
        QTest::newRow("none") << QStringLiteral("abc") << QString();
    }
    void takesTheDigitsOfWhatIsPasted() {
        QFETCH(QString, pasted);
        QFETCH(QString, code);
        CodeEntry entry;
        QGuiApplication::clipboard()->setText(pasted);
        entry.paste();
        QCOMPARE(entry.code(), code);
        QCOMPARE(entry.isComplete(), code.size() == 6);
    }

    void enterConfirmsOnceAllDigitsAreThere() {
        CodeEntry entry;
        QSignalSpy confirmed(&entry, &CodeEntry::confirmed);
        QTest::keyClicks(&entry, QStringLiteral("12345"));
        QTest::keyClick(&entry, Qt::Key_Return);
        QCOMPARE(confirmed.count(), 0);
        QTest::keyClicks(&entry, QStringLiteral("x6"));
        QTest::keyClick(&entry, Qt::Key_Return);
        QCOMPARE(confirmed.count(), 1);
        QCOMPARE(confirmed.first().first().toString(), QStringLiteral("123456"));
    }

    void aDigitCanBeReplacedInTheMiddle() {
        CodeEntry entry;
        QTest::keyClicks(&entry, QStringLiteral("129456"));
        entry.setCursorPosition(3);
        QTest::keyClick(&entry, Qt::Key_Backspace);
        QTest::keyClick(&entry, Qt::Key_3);
        QCOMPARE(entry.code(), QStringLiteral("123456"));
        QCOMPARE(entry.cursorPosition(), 3);
    }
};

QTEST_MAIN(CodeEntryTest)
#include "code_entry_test.moc"
