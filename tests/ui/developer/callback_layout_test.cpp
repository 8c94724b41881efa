#include "callback_fixture.h"
#include "ui/developer/callback_card.h"
#include "ui/developer/callback_presenter.h"
#include "ui/developer/callback_removal_dialog.h"
#include "ui/developer/callback_save_dialog.h"
#include "ui/developer/deliveries_card.h"
#include "ui/developer/deliveries_page.h"
#include "ui/look/theme.h"
#include "ui/speech/page_language.h"
#include "ui/speech/page_picture.h"
#include "ui/widgets/disclosure.h"
#include "ui/widgets/fixed_text.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QTableView>
#include <QTextBlock>
#include <QTextLayout>
#include <QtTest>

using namespace ui::developer;
using namespace Qt::StringLiterals;

// In both languages and at the smallest window no word is cut. With PICTURES=folder the pages are left there
// as pictures, in both themes.
class CallbackLayoutTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<look::Theme>(look::Scheme::Light); }
    void nothingIsCut_data();
    void nothingIsCut();

  private:
    void check(QWidget* widget, const QString& name);
    static QString cutCode(const QWidget* widget);

    std::unique_ptr<look::Theme> m_theme;
};

void CallbackLayoutTest::nothingIsCut_data() {
    addPageLooks();
}

void CallbackLayoutTest::nothingIsCut() {
    QFETCH(QString, language);
    QFETCH(bool, dark);
    QFETCH(QSize, size);
    m_theme->setPreference(dark ? look::Scheme::Dark : look::Scheme::Light);
    const PageLanguage speak(language);
    QVERIFY(speak.isLoaded());

    const QString url = u"https://hooks.example.fr/engagelab"_s;
    CallbackFixture fixture;
    fixture.meta.embedded = true;
    auto page = fixture.openPage(size);
    auto* card = page->findChild<CallbackCard*>();
    QLineEdit* field = card->findChild<QLineEdit*>();
    QTRY_VERIFY(page->findChild<DeveloperPresenter*>()->developer());
    check(page.get(), u"callback-none"_s);
    field->setFocus();
    QTest::keyClicks(field, u"https://hooks.exemple.fr:8443/a#b"_s);
    check(page.get(), u"callback-refused"_s);

    const auto tryUrl = [&](const QString& typed, const api::CallbackValidation& outcome) {
        QSignalSpy tried(card->presenter(), &CallbackPresenter::tried);
        fixture.outcome = outcome;
        field->selectAll();
        QTest::keyClicks(field, typed);
        QTest::keyClick(field, Qt::Key_Return);
        return tried.wait();
    };
    QVERIFY(tryUrl(url, CallbackFixture::failed(url, u"status"_s, {{u"status"_s, 404}})));
    for (auto* disclosure : card->findChildren<ui::widgets::Disclosure*>()) {
        disclosure->setOpen(true);
    }
    check(page.get(), u"callback-failed"_s);
    check(card, u"callback-failed-card"_s);
    for (auto* disclosure : card->findChildren<ui::widgets::Disclosure*>()) {
        disclosure->setOpen(false);
    }
    QVERIFY(tryUrl(url, CallbackFixture::passed(url)));
    check(page.get(), u"callback-validated"_s);

    const api::Callback before = CallbackFixture::callback(u"https://ancien.example.fr/notifications"_s);
    CallbackSaveDialog save(fixture.session.get(), card->presenter()->toSave(), before);
    save.show();
    check(&save, u"callback-save"_s);
    CallbackRemovalDialog removal(fixture.session.get(), before.url);
    removal.show();
    check(&removal, u"callback-removal"_s);

    fixture.developer.callback = CallbackFixture::callback(url, before.url);
    fixture.deliver(api::CallbackEvent::MessageStatus, api::CallbackDeliveryState::Queued, 0);
    fixture.deliver(api::CallbackEvent::Notification, api::CallbackDeliveryState::Queued, 2, 503);
    fixture.deliver(api::CallbackEvent::MessageStatus, api::CallbackDeliveryState::Delivered, 55);
    fixture.deliver(api::CallbackEvent::Notification, api::CallbackDeliveryState::Failed, 60 * 27, 500);
    page->refresh();
    auto* deliveries = page->findChild<DeliveriesCard*>();
    QTRY_VERIFY(deliveries->allButton()->isVisible());
    check(page.get(), u"callback-in-force"_s);
    check(deliveries, u"deliveries-card"_s);
    deliveries->allButton()->click();
    auto* list = page->findChild<DeliveriesPage*>();
    QTRY_COMPARE(list->table()->model()->rowCount(), 4);
    list->table()->selectRow(3);
    check(page.get(), u"deliveries"_s);
    auto* states = list->findChild<QComboBox*>();
    states->setCurrentIndex(2);
    list->findChild<QLineEdit*>(u"search"_s)->setText(u"nothing"_s);
    check(page.get(), u"deliveries-no-match"_s);
    fixture.service.stop();
    page->refresh();
    QTRY_VERIFY(!fixture.session->isOnline());
    check(page.get(), u"deliveries-offline"_s);
}

// Texts of machines are whole: the short ones don't scroll, and none of their lines is cut.
QString CallbackLayoutTest::cutCode(const QWidget* widget) {
    for (const auto* text : widget->findChildren<ui::widgets::FixedText*>()) {
        if (!text->isVisible() || text->lineWrapMode() == QPlainTextEdit::NoWrap) {
            continue;
        }
        if (text->blockCount() < 5 && text->verticalScrollBar()->maximum() > 0) {
            return text->toPlainText();
        }
        for (QTextBlock block = text->document()->begin(); block.isValid(); block = block.next()) {
            for (int line = 0; line < block.layout()->lineCount(); ++line) {
                if (block.layout()->lineAt(line).naturalTextWidth() > text->viewport()->width()) {
                    return block.text();
                }
            }
        }
    }
    return {};
}

void CallbackLayoutTest::check(QWidget* widget, const QString& name) {
    QImage picture; // laid out once two are the same
    const bool whole = QTest::qWaitFor([widget, &picture] {
        const QImage before = std::exchange(picture, widget->grab().toImage());
        return picture == before && cutText(widget).isEmpty();
    });
    QVERIFY2(cutCode(widget).isEmpty(), qPrintable(name + u": "_s + cutCode(widget)));
    takePicture(widget, name);
    QVERIFY2(whole, qPrintable(name + u": "_s + cutText(widget)));
}

QTEST_MAIN(CallbackLayoutTest)
#include "callback_layout_test.moc"
