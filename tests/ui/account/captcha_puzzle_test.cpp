#include "account_fixture.h"
#include "ui/account/captcha_puzzle.h"

#include <QAccessible>
#include <QtTest>

using ui::account::CaptchaPuzzle;

class CaptchaPuzzleTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void movesByTheKeys() {
        CaptchaPuzzle puzzle;
        puzzle.setCaptcha(AccountFixture::captcha());
        QTest::keyClick(&puzzle, Qt::Key_Right);
        QCOMPARE(puzzle.value(), 1);
        QTest::keyClick(&puzzle, Qt::Key_PageUp);
        QCOMPARE(puzzle.value(), 11);
        QTest::keyClick(&puzzle, Qt::Key_Left);
        QCOMPARE(puzzle.value(), 10);
        QTest::keyClick(&puzzle, Qt::Key_PageDown);
        QCOMPARE(puzzle.value(), 0);
        QTest::keyClick(&puzzle, Qt::Key_End);
        QCOMPARE(puzzle.value(), 320 - 48); // the piece stays in the picture
    }

    void movesByClickAndByDragging() {
        CaptchaPuzzle puzzle;
        puzzle.setCaptcha(AccountFixture::captcha());
        puzzle.resize(puzzle.sizeHint());
        puzzle.show();
        QTest::mouseClick(&puzzle, Qt::LeftButton, {},
                          QPoint(200, 20)); // on the picture: the piece's middle goes there
        QVERIFY(qAbs(puzzle.value() - (200 - 24)) <= 4);
        QTest::mouseClick(&puzzle, Qt::LeftButton, {}, QPoint(60, puzzle.height() - 12)); // on the track
        QVERIFY(qAbs(puzzle.value() - (60 - 24)) <= 6);
        const int before = puzzle.value();
        QTest::mousePress(&puzzle, Qt::LeftButton, {}, QPoint(before + 20, 80)); // the piece itself
        QTest::mouseMove(&puzzle, QPoint(before + 20 + 57, 90));
        QTest::mouseRelease(&puzzle, Qt::LeftButton, {}, QPoint(before + 20 + 57, 90));
        QCOMPARE(puzzle.value(), before + 57);
    }

    void isASliderToAScreenReader() {
        CaptchaPuzzle puzzle;
        puzzle.setCaptcha(AccountFixture::captcha());
        puzzle.setValue(33);
        QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(&puzzle);
        QVERIFY(accessible != nullptr);
        QCOMPARE(accessible->role(), QAccessible::Slider);
        QVERIFY(!accessible->text(QAccessible::Name).isEmpty());
        QCOMPARE(accessible->valueInterface()->currentValue().toInt(), 33);
        accessible->valueInterface()->setCurrentValue(40);
        QCOMPARE(puzzle.value(), 40);
    }

    void anotherPictureStartsAtItsLeft() {
        CaptchaPuzzle puzzle;
        puzzle.setCaptcha(AccountFixture::captcha());
        puzzle.setValue(33);
        puzzle.setCaptcha(AccountFixture::captcha()); // the same again: nothing moves
        QCOMPARE(puzzle.value(), 33);
        puzzle.setCaptcha(AccountFixture::captcha(QStringLiteral("captcha-2")));
        QCOMPARE(puzzle.value(), 0);
    }
};

QTEST_MAIN(CaptchaPuzzleTest)
#include "captcha_puzzle_test.moc"
