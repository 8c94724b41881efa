#include "ui/amazon/account_choice_dialog.h"
#include "ui/amazon/amazon_fixture.h"
#include "ui/amazon/amazon_page.h"
#include "ui/amazon/binding_dialog.h"
#include "ui/amazon/history_view.h"
#include "ui/amazon/order_details.h"
#include "ui/look/theme.h"
#include "ui/speech/page_language.h"
#include "ui/speech/page_picture.h"

#include <QComboBox>
#include <QLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace ui::amazon;

// In both languages and at the smallest window no word is cut. With PICTURES=folder the page and its dialogs
// are left there as pictures, in both themes.
class LayoutTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<look::Theme>(look::Scheme::Light); }
    void nothingIsCut_data() { addPageLooks(); }
    void nothingIsCut() {
        QFETCH(QString, language);
        QFETCH(bool, dark);
        QFETCH(QSize, size);
        m_theme->setPreference(dark ? look::Scheme::Dark : look::Scheme::Light);
        const PageLanguage speak(language);
        QVERIFY(speak.isLoaded());
        AmazonFixture fixture;
        QTRY_VERIFY(fixture.session->account());
        checkOrders(fixture, size);
        fixture.unbind();
        AmazonFixture unbound;
        unbound.unbind();
        api::Meta meta = fakes::someMeta();
        meta.guides.amazon.emplace(u"https://docs.example.com/amazon"_s);
        meta.contacts.sales.email.emplace(u"sales@example.com"_s);
        unbound.service.on("GET", "/v1/meta", AccountFixture::answer(meta));
        unbound.restart();
        QTRY_VERIFY(unbound.session->account() && unbound.session->meta());
        const std::unique_ptr<AmazonPage> page = shown(unbound, size);
        QTRY_VERIFY(page->presenter()->isKnown());
        check(page.get(), u"amazon-unbound"_s);
        checkDialogs(unbound);
    }

  private:
    static std::unique_ptr<AmazonPage> shown(AmazonFixture& fixture, QSize size) {
        auto page = std::make_unique<AmazonPage>(fixture.session.get());
        page->resize(size);
        page->show();
        return page;
    }
    static QTableView* table(const AmazonPage& page) { return page.findChild<QTableView*>(); }

    static void checkOrders(AmazonFixture& fixture, QSize size) {
        const std::unique_ptr<AmazonPage> page = shown(fixture, size);
        QTRY_COMPARE(table(*page)->model()->rowCount(), 6);
        check(page.get(), u"amazon-orders"_s);
        table(*page)->selectRow(3);
        const auto* details = page->findChild<OrderDetails*>();
        const auto* history = page->findChild<HistoryView*>();
        QTRY_VERIFY(details->isVisible() && history->isVisible());
        check(page.get(), u"amazon-details"_s);
        page->findChildren<QComboBox*>().constFirst()->setCurrentIndex(5);
        for (QComboBox* box : page->findChildren<QComboBox*>()) {
            if (box->count() == 4) {
                box->setCurrentIndex(3); // between two days
            }
        }
        QTRY_COMPARE(table(*page)->model()->rowCount(), 0);
        check(page.get(), u"amazon-nothing-matches"_s);
        if (size.width() > 900) {
            return; // the banner is as high anywhere, and noticing that nobody answers takes its time
        }
        fixture.service.stop();
        page->refresh();
        QTRY_VERIFY(!fixture.session->isOnline());
        const std::unique_ptr<AmazonPage> offline = shown(fixture, size);
        check(offline.get(), u"amazon-offline"_s);
    }

    static void checkDialogs(AmazonFixture& fixture) {
        accounts::AccountSession* session = fixture.session.get();
        const AccountChoice bob{u"b"_s, u"Bob Durand — bob@example.com"_s, u"bob@example.com"_s,
                                u"123456789012"_s, true};
        checkDialog(std::make_unique<BindingDialog>(session, QList<AccountChoice>{}, QString()),
                    u"bind-code"_s, [](const auto&) { return true; });
        fixture.registration.trial = true;
        const auto known = [](const BindingDialog& dialog) {
            return dialog.flow().registration().has_value();
        };
        checkDialog(std::make_unique<BindingDialog>(session, QList{bob}, u"WXYZ-2345"_s), u"bind"_s, known);
        fixture.registration.boundElsewhere.emplace(
            api::AmazonHolder{u"b•••@example.com"_s, api::WayOfSigningIn::Password});
        checkDialog(std::make_unique<BindingDialog>(session, QList{bob}, u"WXYZ-2345"_s), u"bind-elsewhere"_s,
                    known);
        fixture.registration.boundElsewhere.reset();
        fixture.registration.boundHere = true;
        checkDialog(std::make_unique<BindingDialog>(session, QList<AccountChoice>{}, u"WXYZ-2345"_s),
                    u"bind-another"_s, known);
        checkDialog(std::make_unique<BindingDialog>(session, QList<AccountChoice>{}, u"UNKNOWN-1"_s),
                    u"bind-unknown"_s,
                    [](const BindingDialog& dialog) { return dialog.flow().error().has_value(); });
    }

    static void checkDialog(std::unique_ptr<BindingDialog> dialog, const QString& name,
                            const std::function<bool(const BindingDialog&)>& ready) {
        dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        dialog->show();
        QVERIFY(QTest::qWaitForWindowExposed(dialog.get()));
        QTRY_VERIFY(ready(*dialog));
        QTRY_COMPARE(dialog->height(), dialog->layout()->totalHeightForWidth(dialog->width()));
        check(dialog.get(), name);
    }

    static void check(QWidget* widget, const QString& name) {
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents();
        takePicture(widget, name);
        const QString cut = cutText(widget);
        QVERIFY2(cut.isEmpty(), qPrintable(name + u": "_s + cut));
    }

    std::unique_ptr<look::Theme> m_theme;
};

QTEST_MAIN(LayoutTest)
#include "layout_test.moc"
