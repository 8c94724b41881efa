#include "ui/look/controls.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/card.h"
#include "ui/widgets/card_row.h"
#include "ui/widgets/countdown.h"
#include "ui/widgets/dialog_frame.h"
#include "ui/widgets/error_text.h"
#include "ui/widgets/password_field.h"
#include "ui/widgets/strength_meter.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>
#include <QtTest>

using namespace ui::widgets;

class FormTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void anErrorStandsInTheHelpsPlaceAndTakesTheFocus() {
        QWidget window;
        auto* other = new QLineEdit(&window);
        FormField field(new QLineEdit, &window);
        field.setLabel(QStringLiteral("E-mail"));
        field.setHelp(QStringLiteral("Where codes go."));
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        other->setFocus();
        QCOMPARE(field.control()->accessibleName(), QStringLiteral("E-mail"));
        QCOMPARE(field.note(), QStringLiteral("Where codes go."));

        const core::Error error{core::ErrorId::EmailInvalid, {}, {}};
        field.showError(error);
        QCOMPARE(field.note(), errorText(error));
        QVERIFY(field.control()->hasFocus());
        QVERIFY(look::isInvalid(field.control()));
        QCOMPARE(field.control()->accessibleDescription(), errorText(error));
        field.clearError();
        QCOMPARE(field.note(), QStringLiteral("Where codes go."));
        QVERIFY(!look::isInvalid(field.control()));
    }

    void aPasswordIsShownOnlyWhenAskedAndHiddenAgain() {
        PasswordField field(PasswordField::Kind::Present);
        field.show();
        auto* reveal = field.findChild<QToolButton*>();
        QCOMPARE(field.edit()->echoMode(), QLineEdit::Password);
        reveal->click();
        QCOMPARE(field.edit()->echoMode(), QLineEdit::Normal);
        field.hide();
        QCOMPARE(field.edit()->echoMode(), QLineEdit::Password);
    }

    void aNewPasswordIsMeasuredInWordsAsItIsTyped() {
        PasswordField field(PasswordField::Kind::New);
        field.setKnownWords({QStringLiteral("Alice Martin")});
        auto* meter = field.findChild<StrengthMeter*>();
        QVERIFY(meter->words().isEmpty());
        QTest::keyClicks(field.edit(), QStringLiteral("alice"));
        QCOMPARE(meter->score(), 0);
        QVERIFY(!meter->words().isEmpty());
        const QString weak = meter->words();
        field.edit()->setText(QStringLiteral("plinth ocarina vermouth gusset"));
        QCOMPARE(meter->score(), 4);
        QVERIFY(meter->words() != weak);
        QVERIFY(meter->accessibleName().contains(meter->words()));
    }

    void aCountdownEndsInAButton() {
        Countdown countdown;
        QSignalSpy requested(&countdown, &Countdown::resendRequested);
        countdown.setSeconds(42);
        countdown.show();
        QVERIFY(!countdown.button()->isVisible());
        QVERIFY(countdown.findChild<QLabel*>()->text().contains(QStringLiteral("0:42")));
        countdown.setSeconds(0);
        QVERIFY(countdown.button()->isVisible());
        countdown.button()->click();
        QCOMPARE(requested.count(), 1);
    }

    void aDialogSaysWhatWentWrongAndOffersToRetry() {
        DialogFrame dialog;
        dialog.setAccountNamed(QStringLiteral("Alice Martin — alice@example.com"));
        QSignalSpy retried(&dialog, &DialogFrame::retryRequested);
        dialog.show();
        auto* banner = dialog.findChild<Banner*>();
        QVERIFY(!banner->isVisible());
        const int before = dialog.height();
        dialog.showError({core::ErrorId::Offline, {}, {}}, true);
        QVERIFY(banner->isVisible());
        QCOMPARE(banner->accessibleName(), errorText({core::ErrorId::Offline, {}, {}}));
        QTRY_VERIFY(dialog.height() > before);
        QTest::mouseClick(banner->findChild<QPushButton*>(), Qt::LeftButton);
        QCOMPARE(retried.count(), 1);
        dialog.clearError();
        QVERIFY(!banner->isVisible());
    }

    void f1InsideACardOpensItsExplanation() {
        QWidget window;
        Card card(&window);
        card.setTitle(QStringLiteral("Account"));
        card.setExplanation({QStringLiteral("Account information"), QStringLiteral("<p>The text.</p>")});
        QPushButton* button = card.addRow()->addAction();
        button->setText(QStringLiteral("Change"));
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        button->setFocus();
        QTest::keyClick(button, Qt::Key_F1);
        QWidget* sheet = QApplication::activePopupWidget();
        QVERIFY(sheet != nullptr);
        QCOMPARE(sheet->accessibleName(), QStringLiteral("Account information"));
        QTest::keyClick(sheet, Qt::Key_Escape);
        QTRY_VERIFY(QApplication::activePopupWidget() == nullptr);
    }
};

QTEST_MAIN(FormTest)
#include "form_test.moc"
