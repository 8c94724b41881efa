#include "deletion_fixture.h"
#include "ui/account/account_page.h"
#include "ui/deletion/delete_account_dialog.h"
#include "ui/deletion/deletion_page.h"
#include "ui/look/theme.h"
#include "ui/speech/page_language.h"
#include "ui/speech/page_picture.h"

#include <QScrollArea>
#include <QScrollBar>
#include <QtTest>

using namespace Qt::StringLiterals;

// In both languages and at the smallest window no word is cut. With PICTURES=folder the pages are left there.
class LayoutTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<look::Theme>(look::Scheme::Light); }
    void nothingIsCut_data() { addPageLooks(); }
    void nothingIsCut();

  private:
    void check(QWidget* widget, const QString& name) {
        // Layouts within layouts make room one after the other.
        QTRY_VERIFY2(cutText(widget).isEmpty(), qPrintable(name + u": "_s + cutText(widget)));
        takePicture(widget, name);
    }
    static void scrollDown(const QWidget* page) {
        const QList<QScrollArea*> areas = page->findChildren<QScrollArea*>();
        for (QScrollArea* area : areas) {
            area->verticalScrollBar()->setValue(area->verticalScrollBar()->maximum());
        }
    }

    std::unique_ptr<look::Theme> m_theme;
};

void LayoutTest::nothingIsCut() {
    QFETCH(QString, language);
    QFETCH(bool, dark);
    QFETCH(QSize, size);
    m_theme->setPreference(dark ? look::Scheme::Dark : look::Scheme::Light);
    const PageLanguage speak(language);
    DeletionFixture fixture;
    fixture.block();
    QSignalSpy refreshed(fixture.session.get(), &accounts::AccountSession::refreshed);
    QVERIFY(refreshed.wait());
    ui::account::AccountPage page(fixture.session.get(), &fixture.authenticator, &fixture.deletions);
    page.resize(size);
    page.show();
    scrollDown(&page);
    check(&page, u"deletion-way"_s);
    page.showDeletion();
    QTRY_VERIFY(textOf(&page).contains(u"Lighthouse Logistics"_s));
    check(&page, u"deletion-blocked"_s);
    scrollDown(&page);
    check(&page, u"deletion-blocked-below"_s);
    fixture.deletion.blockers.clear();
    page.hide();
    page.show();
    QTRY_VERIFY(!textOf(&page).contains(u"Lighthouse Logistics"_s));
    check(&page, u"deletion"_s);
    scrollDown(&page);
    check(&page, u"deletion-below"_s);
    ui::deletion::DeleteAccountDialog dialog(fixture.session.get(), fixture.deletions,
                                             fixture.deletion.deletes);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    check(&dialog, u"deletion-dialog"_s);
    dialog.confirmButton()->click();
    check(&dialog, u"deletion-dialog-wrong"_s);
}

QTEST_MAIN(LayoutTest)
#include "layout_test.moc"
