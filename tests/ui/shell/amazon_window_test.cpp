#include "ui/shell/window_fixture.h"

#include "api/amazon.h"
#include "ui/amazon/binding_dialog.h"

#include <QHeaderView>
#include <QTabBar>
#include <QTableView>

using namespace Qt::StringLiterals;
using fakes::FakeService;

// Links of purchases in the window: they lead to the dialog of the right account, and do nothing.
class AmazonWindowTest : public WindowFixture {
    Q_OBJECT

  private Q_SLOTS:
    void init() {
        start();
        m_service->on("GET", "/v1/amazon", FakeService::json({}));
        m_service->on("GET", "/v1/amazon/orders", FakeService::json(fakes::emptyPage()));
        m_service->on("GET", "/v1/organizations", FakeService::json(fakes::emptyPage()));
        m_service->on("GET", "/v1/invitations", FakeService::json(fakes::emptyPage()));
        api::AmazonRegistration registration;
        registration.awsAccountId = u"123456789012"_s;
        registration.product = api::AmazonProduct::Sms;
        m_service->on("GET", "/v1/amazon/registrations/WXYZ-2345",
                      FakeService::json(core::json::toJson(registration)));
        m_service->on("POST", "/v1/amazon/bindings",
                      FakeService::json(
                          core::json::toJson(api::AmazonBinding{u"123456789012"_s, {}, core::Time{1}}), 201));
    }
    void cleanup() { m_program.reset(); }

    void aLinkOpensTheDialogOnItsTab() {
        signIn();
        window()->follow(link());
        QTRY_VERIFY(reads(u"1234\u00a05678\u00a09012"_s));
        QCOMPARE(window()->findChild<QTabBar*>()->currentIndex(), 2);
        QVERIFY(reads(u"For Alice Martin — alice@example.com"_s));
        QVERIFY(m_service->requests("POST", "/v1/amazon/bindings").isEmpty());
    }

    void theSameLinkAgainHasOneDialog() {
        signIn();
        window()->follow(link());
        window()->follow(link());
        QTRY_VERIFY(reads(u"1234\u00a05678\u00a09012"_s));
        int visible = 0;
        for (const auto* dialog : window()->findChildren<ui::amazon::BindingDialog*>()) {
            visible += dialog->isVisible() ? 1 : 0;
        }
        QCOMPARE(visible, 1);
    }

    void whatIsBoundShowsOnTheTab() {
        signIn();
        window()->follow(link());
        QTRY_VERIFY(shown<QLineEdit>(u"Email of this account"_s));
        shown<QLineEdit>(u"Email of this account"_s)->setText(u"alice@example.com"_s);
        m_service->on(
            "GET", "/v1/amazon",
            FakeService::json(core::json::toJson(api::AmazonBinding{u"123456789012"_s, {}, core::Time{1}})));
        press(u"Bind for good"_s); // identity was proved when signing in
        QTRY_VERIFY(reads(u"AWS account 1234\u00a05678\u00a09012 is bound to this account."_s));
        QTRY_VERIFY(reads(u"No orders yet"_s));
    }

    void theSameDialogOpensByCode() {
        signIn();
        window()->findChild<QTabBar*>()->setCurrentIndex(2);
        press(u"Enter a code…"_s);
        QTRY_VERIFY(shown<QLineEdit>(u"Code of the page"_s));
        shown<QLineEdit>(u"Code of the page"_s)->setText(u"WXYZ-2345"_s);
        press(u"Next"_s);
        QTRY_VERIFY(reads(u"1234\u00a05678\u00a09012"_s));
    }

    void aServerThatNoAccountIsOfIsOnlySuggested() {
        signIn();
        FakeService stranger;
        window()->follow(link(stranger));
        QTRY_VERIFY(reads(u"none of the accounts here is of that server"_s));
        QVERIFY(reads(u"127.0.0.1:%1"_s.arg(stranger.url().port())));
        press(u"Add an account"_s);
        QTRY_VERIFY(shown<QLineEdit>(u"Server address"_s));
        QTRY_COMPARE(shown<QLineEdit>(u"Server address"_s)->text(),
                     stranger.url().toString(QUrl::StripTrailingSlash));
        QVERIFY(stranger.requests().isEmpty()); // nothing was sent to what a link has named
    }

    void whoAddsTheAccountGoesOn() {
        window()->follow(link());
        press(u"Add an account"_s);
        QTRY_COMPARE(shown<QLineEdit>(u"Server address"_s)->text(),
                     m_service->url().toString(QUrl::StripTrailingSlash));
        shown<QLineEdit>(u"Server address"_s)->clear();
        signIn();
        QTRY_VERIFY(reads(u"1234\u00a05678\u00a09012"_s));
    }

    void signedOutSignsInFirst() {
        signIn();
        m_program->registry.signOut(window()->currentAccount());
        window()->follow(link());
        QTRY_VERIFY(reads(u"where this account is signed out"_s));
        press(u"Sign in"_s);
        QTRY_VERIFY(shown<QLineEdit>(u"Password"_s));
        QTest::keyClicks(shown<QLineEdit>(u"Password"_s), u"correct horse battery"_s);
        press(u"Sign in"_s);
        QTRY_VERIFY(reads(u"1234\u00a05678\u00a09012"_s));
    }

    void hostileLinksChangeNothing() {
        signIn();
        const int tab = window()->findChild<QTabBar*>()->currentIndex();
        window()->follow(u"personal-center://amazon/bind?token=WXYZ-2345"_s);
        window()->follow(u"personal-center://amazon/bind?server=javascript%3Aalert(1)&token=WXYZ-2345"_s);
        QCOMPARE(window()->findChild<QTabBar*>()->currentIndex(), tab);
        QVERIFY(window()->findChildren<QDialog*>().isEmpty());
    }

    void theRowOfTheAccountLeadsToTheOrders() {
        signIn();
        press(u"Orders of the Amazon account"_s);
        QCOMPARE(window()->findChild<QTabBar*>()->currentIndex(), 2);
    }

    void columnsAreRemembered() {
        api::Account account = fakes::someAccount();
        account.amazon.emplace(api::AmazonAccount{u"123456789012"_s});
        m_service->on("GET", "/v1/account", FakeService::json(core::json::toJson(account)));
        signIn();
        window()->findChild<QTabBar*>()->setCurrentIndex(2);
        const auto header = [this] { return shownTable()->horizontalHeader(); };
        QTRY_VERIFY(reads(u"No orders yet"_s));
        header()->resizeSection(2, 222);
        m_program.reset();
        m_program = std::make_unique<Program>(m_folders, *m_secrets);
        QTRY_COMPARE(header()->sectionSize(2), 222);
    }

  private:
    QString link() const { return link(*m_service); }
    static QString link(const FakeService& service) {
        const QString server = service.url().toString(QUrl::StripTrailingSlash);
        return u"personal-center://amazon/bind?server=%1&token=WXYZ-2345"_s.arg(
            QString::fromLatin1(QUrl::toPercentEncoding(server)));
    }
    QTableView* shownTable() const {
        for (QTableView* table : window()->findChildren<QTableView*>()) {
            if (table->accessibleName() == u"Amazon orders"_s) {
                return table;
            }
        }
        return nullptr;
    }
};

QTEST_MAIN(AmazonWindowTest)
#include "amazon_window_test.moc"
