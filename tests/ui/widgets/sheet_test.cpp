#include "ui/widgets/dialog_frame.h"
#include "ui/widgets/sheet_area.h"
#include "ui/widgets/step_stack.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using ui::widgets::DialogFrame;
using ui::widgets::SheetArea;

class SheetTest : public QObject {
    Q_OBJECT

    // A page that dialogs stand in front of, and what lies beside it.
    struct Window : QWidget {
        Window()
            : page(new SheetArea)
            , change(new QPushButton(u"Change"_s, page))
            , beside(new QPushButton(u"Copy code"_s)) {
            auto* across = new QHBoxLayout(this);
            across->addWidget(page, 1);
            across->addWidget(beside);
            (new QHBoxLayout(page))->addWidget(change);
            resize(900, 560);
            show();
            change->setFocus();
        }
        DialogFrame* open() {
            auto* dialog = new DialogFrame(this);
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            dialog->setTitle(u"A change"_s);
            auto* field = new QLineEdit;
            dialog->addWidget(field);
            field->setFocus();
            dialog->open();
            return dialog;
        }
        SheetArea* page;
        QPushButton* change;
        QPushButton* beside;
    };

  private Q_SLOTS:
    void onlyThePageWaits() {
        Window window;
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QPointer<DialogFrame> dialog = window.open();
        QVERIFY(window.page->isCovered());
        QVERIFY(!dialog->isWindow());
        QVERIFY(dialog->isVisible());
        QVERIFY(dialog->findChild<QLineEdit*>()->hasFocus());
        QVERIFY(!window.change->isEnabled());
        QVERIFY(window.beside->isEnabled());
        QSignalSpy pressed(window.beside, &QPushButton::clicked);
        QTest::mouseClick(window.beside, Qt::LeftButton);
        QCOMPARE(pressed.count(), 1);
    }

    void afterwardsItIsAsItWas() {
        Window window;
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QPointer<DialogFrame> dialog = window.open();
        QTest::keyClick(dialog->findChild<QLineEdit*>(), Qt::Key_Escape);
        QVERIFY(!window.page->isCovered());
        QVERIFY(window.change->isEnabled());
        QVERIFY(window.change->hasFocus());
        QTRY_VERIFY(dialog.isNull());
        QTRY_COMPARE(window.page->findChildren<QWidget*>().size(), 1);
    }

    void theFocusStaysOnThePageWhereItsButtonIsGone() {
        Window window;
        QVERIFY(QTest::qWaitForWindowActive(&window));
        auto* replace = new QPushButton(u"Replace"_s);
        window.page->layout()->addWidget(replace);
        replace->show();
        DialogFrame* dialog = window.open();
        window.change->hide();
        dialog->accept();
        QVERIFY(replace->hasFocus());
    }

    void theFocusGoesFromStepToStep() {
        Window window;
        QVERIFY(QTest::qWaitForWindowActive(&window));
        DialogFrame* dialog = window.open();
        auto* steps = new ui::widgets::StepStack;
        auto* first = new QLineEdit;
        auto* second = new QWidget;
        second->setFixedHeight(300);
        auto* inSecond = new QPushButton(u"Copy"_s, second);
        steps->addPage(first);
        steps->addPage(second);
        dialog->addWidget(steps);
        steps->show();
        steps->setCurrent(first);
        first->setFocus();
        QVERIFY(steps->sizeHint().height() < 300);
        steps->setCurrent(second);
        QVERIFY(inSecond->hasFocus());
        QVERIFY(first->isHidden());
    }

    void oneInFrontOfAnother() {
        Window window;
        QVERIFY(QTest::qWaitForWindowActive(&window));
        DialogFrame* first = window.open();
        DialogFrame* second = window.open();
        QVERIFY(!first->isEnabled());
        second->reject();
        QVERIFY(first->isEnabled());
        QVERIFY(window.page->isCovered());
        QVERIFY(!window.change->isEnabled());
        first->reject();
        QVERIFY(window.change->isEnabled());
    }

    void enterConfirms() {
        Window window;
        QVERIFY(QTest::qWaitForWindowActive(&window));
        DialogFrame* dialog = window.open();
        QSignalSpy confirmed(dialog, &DialogFrame::confirmed);
        QTest::keyClick(dialog->findChild<QLineEdit*>(), Qt::Key_Return);
        QCOMPARE(confirmed.count(), 1);
    }

    void tabGoesFromTheFieldsToTheButtons() {
        Window window;
        QVERIFY(QTest::qWaitForWindowActive(&window));
        DialogFrame* dialog = window.open();
        dialog->confirmButton()->setText(u"Next"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QVERIFY(dialog->cancelButton()->hasFocus());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QVERIFY(dialog->confirmButton()->hasFocus());
    }

    void aTallOneIsScrolled() {
        Window window;
        DialogFrame* dialog = window.open();
        auto* tall = new QWidget;
        tall->setFixedHeight(900);
        dialog->addWidget(tall);
        QTRY_VERIFY(dialog->height() > window.height());
        dialog->confirmButton()->setFocus();
        const auto onScreen = [&] {
            const QPoint at =
                dialog->confirmButton()->mapTo(&window, dialog->confirmButton()->rect().center());
            return window.rect().contains(at);
        };
        QTRY_VERIFY(onScreen());
    }

    void itsAccountGoesMeanwhile() {
        Window window;
        QPointer<DialogFrame> dialog = window.open();
        delete window.page;
        QVERIFY(dialog.isNull());
        QVERIFY(window.beside->isEnabled());
    }
};

QTEST_MAIN(SheetTest)
#include "sheet_test.moc"
