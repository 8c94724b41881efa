#include "ui/deletion/deletion_page.h"

#include "deletion_fixture.h"
#include "ui/account/account_page.h"
#include "ui/look/controls.h"
#include "ui/speech/page_language.h"

#include <QAbstractButton>
#include <QtTest>

using namespace Qt::StringLiterals;
using fakes::FakeService;
using ui::account::AccountPage;
using ui::deletion::DeletionPage;

// The page that leads to the deletion of an account, on a fake service.
class DeletionPageTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() {
        m_english = std::make_unique<PageLanguage>(u"en"_s);
        m_fixture = std::make_unique<DeletionFixture>();
        QSignalSpy refreshed(m_fixture->session.get(), &accounts::AccountSession::refreshed);
        QVERIFY(refreshed.wait());
    }
    void cleanup() {
        m_fixture.reset();
        m_english.reset();
    }

    void standsApartAndLastWithItsWarning() {
        const auto page = open();
        QTRY_VERIFY(buttonNamed(page.get(), u"Show activity"_s));
        QVERIFY(textOf(page.get())
                    .contains(u"Attention: deleting the account is irreversible. Proceed with caution."_s));
        QAbstractButton* way = buttonNamed(page.get(), u"Delete account…"_s);
        QCOMPARE(look::kindOf(way), look::Kind::Destructive); // outlined
        way->click();
        QTRY_VERIFY(textOf(page.get()).contains(u"What will be erased"_s));
        QVERIFY(textOf(page.get()).contains(u"Once the account is deleted, EngageLab permanently erases"_s));
        buttonNamed(page.get(), u"Back"_s)->click();
        QCOMPARE(page->focusWidget(), way);
    }

    void itsWordsAreThoseOfThePage() {
        m_english.reset();
        const PageLanguage french(u"fr"_s);
        const auto page = open();
        page->showDeletion();
        const auto folded = [&page] {
            return textOf(page.get())
                .replace(QChar(0x202F), u' ')
                .replace(QChar(0xA0), u' ')
                .replace(u'’', u'\'');
        };
        QVERIFY(folded().contains(
            u"Attention : la suppression du compte est irréversible. Procédez avec précaution."_s));
        QVERIFY(folded().contains(
            u"Une fois le compte supprimé, EngageLab effacera définitivement votre compte et toutes les "
            "informations associées, y compris les informations utilisateur, les données métier, les "
            "informations de commande, etc."_s));
    }

    void countsWhatWillBeErased() {
        const auto page = openDeletion();
        const QString text = textOf(page.get());
        for (const char* line :
             {"128 Amazon orders", "1 organization", "3 sessions", "1 message", "2 SSO services"}) {
            QVERIFY2(text.split(u'\n').contains(QString::fromLatin1(line)), line);
        }
        QVERIFY(!text.contains(u"membership"_s)); // there are none
        QVERIFY(!text.contains(u"What stands in the way"_s));
    }

    void eachHindranceLeadsToWhereItIsResolved() {
        m_fixture->block();
        const auto page = openDeletion();
        QSignalSpy organization(page.get(), &AccountPage::organizationRequested);
        QSignalSpy service(page.get(), &AccountPage::ssoServiceRequested);
        QSignalSpy orders(page.get(), &AccountPage::ordersRequested);
        QVERIFY(textOf(page.get()).contains(u"3 other members belong to it."_s));
        QVERIFY(textOf(page.get()).contains(u"Cancel it at AWS"_s));
        buttonNamed(page.get(), u"Show members of Lighthouse Logistics"_s)->click();
        QCOMPARE(organization.value(0).value(0).toString(), u"o1"_s);
        buttonNamed(page.get(), u"Show SSO: Okta production"_s)->click();
        QCOMPARE(service.value(0).value(0).toString(), u"s1"_s);
        buttonNamed(page.get(), u"Show orders: EngageLab AppPush"_s)->click();
        QCOMPARE(orders.size(), 1);

        QAbstractButton* last = buttonNamed(page->findChild<DeletionPage*>(), u"Delete account…"_s);
        QVERIFY(last->isEnabled()); // it can be reached, and says why it can't
        last->click();
        QVERIFY(textOf(page.get()).contains(u"First resolve what stands in the way."_s));
        QVERIFY(!fieldNamed(page.get(), u"E-mail of the account"_s));
    }

    void looksAgainWhenOneComesBack() {
        m_fixture->block();
        const auto page = openDeletion();
        QVERIFY(buttonNamed(page.get(), u"Show members of Lighthouse Logistics"_s));
        page->hide(); // another tab
        m_fixture->deletion.blockers.removeFirst();
        page->show();
        QTRY_VERIFY(!buttonNamed(page.get(), u"Show members of Lighthouse Logistics"_s));
        QVERIFY(buttonNamed(page.get(), u"Show SSO: Okta production"_s));
        m_fixture->deletion.blockers.clear();
        page->hide();
        page->show();
        QTRY_VERIFY(!textOf(page.get()).contains(u"What stands in the way"_s));
        buttonNamed(page->findChild<DeletionPage*>(), u"Delete account…"_s)->click();
        QTRY_VERIFY(fieldNamed(page.get(), u"E-mail of the account"_s));
    }

    void whatCannotBeLookedUpCannotBeDeleted() {
        m_fixture->service.on("GET", "/v1/account/deletion", FakeService::problem(500, u"internal"_s));
        const auto page = open();
        page->showDeletion();
        QTRY_VERIFY(buttonNamed(page.get(), u"Retry"_s));
        buttonNamed(page->findChild<DeletionPage*>(), u"Delete account…"_s)->click();
        QVERIFY(textOf(page.get()).contains(u"What would be erased is not known yet."_s));
        m_fixture->service.on("GET", "/v1/account/deletion",
                              [this](const auto&) { return AccountFixture::answer(m_fixture->deletion); });
        buttonNamed(page.get(), u"Retry"_s)->click();
        QTRY_VERIFY(textOf(page.get()).contains(u"128 Amazon orders"_s));
    }

    void theExportIsOffered() {
        const auto page = openDeletion();
        const QSignalSpy requested(page->findChild<DeletionPage*>(), &DeletionPage::exportRequested);
        buttonNamed(page->findChild<DeletionPage*>(), u"Export my data…"_s)->click();
        QCOMPARE(requested.size(), 1);
    }

  private:
    std::unique_ptr<AccountPage> open() {
        auto page = std::make_unique<AccountPage>(m_fixture->session.get(), &m_fixture->authenticator,
                                                  &m_fixture->deletions);
        page->resize(1080, 900);
        page->show();
        return page;
    }
    std::unique_ptr<AccountPage> openDeletion() {
        auto page = open();
        page->showDeletion();
        [&page] { QTRY_VERIFY(textOf(page.get()).contains(u"What will be erased"_s)); }();
        return page;
    }

    std::unique_ptr<PageLanguage> m_english;
    std::unique_ptr<DeletionFixture> m_fixture;
};

QTEST_MAIN(DeletionPageTest)
#include "deletion_page_test.moc"
