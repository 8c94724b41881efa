#include "ui/saml_setup/configure_dialog.h"
#include "ui/saml_setup/edit_dialog.h"
#include "ui/speech/page_language.h"
#include "ui/sso/services_table.h"
#include "ui/sso/sso_card.h"
#include "ui/sso/sso_fixture.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTableView>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace ui::sso;
using fakes::FakeService;

// The SSO services of an account on a fake service: activated or not, none, a table of them.
class ServicesTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() { m_english = std::make_unique<PageLanguage>(u"en"_s); }
    void cleanup() { m_english.reset(); }

    void notActivatedSaysWhomToAsk() {
        SsoFixture fixture;
        SsoPageInWindow shown(fixture);
        QVERIFY(textOf(&shown.page).contains(u"Not activated"_s));
        QVERIFY(!buttonNamed(&shown.page, u"Configure SSO"_s));
        const QSignalSpy asked(&shown.page, &SsoPage::contactRequested);
        buttonNamed(&shown.page, u"Contact us"_s)->click();
        QCOMPARE(asked.size(), 1);
        fixture.account.ssoAllowed = true;
        shown.page.refresh();
        QTRY_VERIFY(buttonNamed(&shown.page, u"Configure SSO"_s));
        QVERIFY(!buttonNamed(&shown.page, u"Contact us"_s));
    }

    void noneLeadsToTheFirstWithOneButton() {
        SsoFixture fixture;
        fixture.account.ssoAllowed = true;
        SsoPageInWindow shown(fixture);
        QTRY_VERIFY(textOf(&shown.page).contains(u"No SSO service is configured"_s));
        QVERIFY(table(shown)->isHidden());
        QCOMPARE(countOf(shown, u"Configure SSO"_s), 1);
        const QSignalSpy asked(shown.page.findChild<SsoCard*>(), &SsoCard::configureRequested);
        buttonNamed(&shown.page, u"Configure SSO"_s)->click();
        QCOMPARE(asked.size(), 1);
    }

    void eachIsARow() {
        SsoFixture fixture;
        fixture.allowSso();
        SsoPageInWindow shown(fixture);
        QTRY_COMPARE(rows(shown), (QStringList{u"Entra ID"_s, u"Okta production"_s, u"Old OneLogin"_s}));
        QCOMPARE(cell(shown, 1, ServicesModel::Type), u"SAML 2.0"_s);
        QCOMPARE(cell(shown, 1, ServicesModel::LoginLink), u"https://accounts.example.com/sso/s1/login"_s);
        QCOMPARE(cell(shown, 1, ServicesModel::Organizations), u"1"_s);
        const auto* model = table(shown)->table()->model();
        QCOMPARE(model->headerData(ServicesModel::Organizations, Qt::Horizontal, Qt::ToolTipRole).toString(),
                 u"On the web page: “Signature identifier”"_s);
    }

    // From 60 days on a word and an icon; what has expired is told too.
    void theEarliestCertificateIsWarnedOf() {
        SsoFixture fixture;
        fixture.allowSso();
        fixture.services.first().idp.certificates.append(
            {QString(64, u'b'), u"CN=next"_s, minutesAgo(5), minutesAgo(-60 * 24 * 900)});
        SsoPageInWindow shown(fixture);
        QTRY_COMPARE(rows(shown).size(), 3);
        const auto date = [](int days) {
            return QLocale().toString(QDate::currentDate().addDays(days), QLocale::ShortFormat);
        };
        QCOMPARE(cell(shown, 0, ServicesModel::Certificate), u"Expires "_s + date(20));
        QVERIFY(hasIcon(shown, 0));
        QCOMPARE(cell(shown, 1, ServicesModel::Certificate), date(365));
        QVERIFY(!hasIcon(shown, 1));
        QCOMPARE(cell(shown, 2, ServicesModel::Certificate), u"Expired "_s + date(-3));
        QVERIFY(hasIcon(shown, 2));
    }

    void theModelIsSound() {
        SsoFixture fixture;
        fixture.allowSso();
        ServicesModel model;
        const QAbstractItemModelTester tester(&model);
        model.setServices(fixture.services);
        QCOMPARE(model.rowCount(), 3);
        api::SsoService renamed = fixture.services.at(1);
        renamed.name = u"Entra ID, new"_s;
        model.put(renamed);
        QCOMPARE(model.index(1, ServicesModel::Name).data().toString(), renamed.name);
        model.put(SsoFixture::ssoService(u"s4"_s, u"Google"_s, 90));
        QCOMPARE(model.rowCount(), 4);
        model.drop(u"s1"_s);
        QCOMPARE(model.index(0, ServicesModel::Name).data().toString(), renamed.name);
        model.setServices({});
        QCOMPARE(model.rowCount(), 0);
    }

    void areSortedByTheirHeadingsAndSearched() {
        SsoFixture fixture;
        fixture.allowSso();
        fixture.services.append(SsoFixture::ssoService(u"s4"_s, u"Établissement Nord"_s, 400));
        SsoPageInWindow shown(fixture);
        QTRY_COMPARE(rows(shown).size(), 4);
        table(shown)->table()->sortByColumn(ServicesModel::Certificate, Qt::AscendingOrder);
        QCOMPARE(rows(shown), (QStringList{u"Old OneLogin"_s, u"Entra ID"_s, u"Okta production"_s,
                                           u"Établissement Nord"_s}));
        QTRY_VERIFY(order(shown, u"Edit Old OneLogin"_s, u"Edit Entra ID"_s));
        QLineEdit* search = fieldNamed(&shown.page, u"Search the SSO services"_s);
        search->setText(u"etablissement"_s);
        QCOMPARE(rows(shown), (QStringList{u"Établissement Nord"_s}));
        QTRY_VERIFY(buttonNamed(&shown.page, u"Edit Établissement Nord"_s));
        QTRY_VERIFY(!buttonNamed(&shown.page, u"Edit Entra ID"_s));
        search->setText(u"nothing like it"_s);
        QTRY_VERIFY(textOf(&shown.page).contains(u"No SSO service holds these words."_s));
        QVERIFY(table(shown)->isHidden());
        buttonNamed(&shown.page, u"Clear filters"_s)->click();
        QCOMPARE(rows(shown).size(), 4);
    }

    void theirLinkIsCopied() {
        SsoFixture fixture;
        fixture.allowSso();
        SsoPageInWindow shown(fixture);
        QTRY_VERIFY(buttonNamed(&shown.page, u"Copy the login link of Entra ID"_s));
        buttonNamed(&shown.page, u"Copy the login link of Entra ID"_s)->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), u"https://accounts.example.com/sso/s2/login"_s);
        QVERIFY(textOf(&shown.page).contains(u"The login link of “Entra ID” is copied."_s));
    }

    void everyActionIsReachedByKeyboard() {
        SsoFixture fixture;
        fixture.allowSso();
        SsoPageInWindow shown(fixture);
        QTRY_VERIFY(buttonNamed(&shown.page, u"Edit Entra ID"_s));
        QTableView* view = table(shown)->table();
        view->setFocus();
        view->setCurrentIndex(view->model()->index(0, 0));
        QStringList reached;
        for (int step = 0; step < 8; ++step) {
            QTest::keyClick(shown.page.window()->focusWidget(), Qt::Key_Tab);
            reached.append(shown.page.window()->focusWidget()->accessibleName());
        }
        QCOMPARE(reached, (QStringList{u"Copy the login link of Entra ID"_s,
                                       u"Open the login link of Entra ID"_s, u"Edit Entra ID"_s,
                                       u"More for Entra ID"_s, u"Copy the login link of Okta production"_s,
                                       u"Open the login link of Okta production"_s, u"Edit Okta production"_s,
                                       u"More for Okta production"_s}));
        const QSignalSpy edited(shown.page.findChild<SsoCard*>(), &SsoCard::editRequested);
        QTest::keyClick(view, Qt::Key_Return);
        QCOMPARE(edited.size(), 1);
        QCOMPARE(edited.first().first().value<api::SsoService>().id, u"s2"_s);
    }

    void moreHoldsTheOtherActions() {
        SsoFixture fixture;
        fixture.allowSso();
        SsoPageInWindow shown(fixture);
        QTRY_VERIFY(buttonNamed(&shown.page, u"More for Entra ID"_s));
        const QSignalSpy tested(shown.page.findChild<SsoCard*>(), &SsoCard::testRequested);
        choose(shown, u"Entra ID"_s, u"Test…"_s);
        QCOMPARE(tested.size(), 1);
        QCOMPARE(tested.first().first().value<api::SsoService>().id, u"s2"_s);
    }

    void offlineTheyStayReadableAndSayWhyNothingChanges() {
        SsoFixture fixture;
        fixture.allowSso();
        {
            SsoPageInWindow shown(fixture);
            QTRY_COMPARE(rows(shown).size(), 3);
        }
        fixture.service.stop();
        fixture.restart();
        ui::organizations::OrganizationsPresenter presenter(fixture.session.get());
        SsoPage page(&presenter);
        page.show();
        QVERIFY(page.findChild<ServicesTable*>()->isVisible()); // from the cache
        fixture.session->refresh();
        QTRY_VERIFY(!fixture.session->isOnline());
        QTRY_VERIFY(buttonNamed(&page, u"Edit Entra ID"_s));
        const QSignalSpy edited(page.findChild<SsoCard*>(), &SsoCard::editRequested);
        buttonNamed(&page, u"Edit Entra ID"_s)->click();
        QCOMPARE(edited.size(), 0);
        QVERIFY(textOf(&page).contains(u"Offline since"_s));
    }

    void aHundredShowTenAndScrollWithTheirButtons() {
        SsoFixture fixture;
        fixture.account.ssoAllowed = true;
        for (int number = 0; number < 100; ++number) {
            fixture.services.append(SsoFixture::ssoService(
                u"n%1"_s.arg(number), u"Service %1"_s.arg(number, 3, 10, QLatin1Char('0')), number + 100));
        }
        SsoPageInWindow shown(fixture);
        QTRY_VERIFY(buttonNamed(&shown.page, u"Edit Service 009"_s));
        QVERIFY(!buttonNamed(&shown.page, u"Edit Service 010"_s));
        QTableView* view = table(shown)->table();
        view->setCurrentIndex(view->model()->index(50, 0));
        QTRY_VERIFY(buttonNamed(&shown.page, u"Edit Service 050"_s));
        QVERIFY(!buttonNamed(&shown.page, u"Edit Service 009"_s));
        QVERIFY(textOf(&shown.page).contains(u"100 services"_s));
    }

    void leadToTheirDialogs() {
        SsoFixture fixture;
        fixture.allowSso();
        SsoPageInWindow shown(fixture);
        QTRY_VERIFY(buttonNamed(&shown.page, u"Edit Entra ID"_s));
        buttonNamed(&shown.page, u"Edit Entra ID"_s)->click();
        QVERIFY(shown.page.findChild<ui::saml_setup::EditDialog*>()->isVisible());
        shown.page.findChild<ui::saml_setup::EditDialog*>()->reject();
        buttonNamed(&shown.page, u"Configure SSO"_s)->click();
        auto* configure = shown.page.findChild<ui::saml_setup::ConfigureDialog*>();
        QVERIFY(configure->isVisible());
        Q_EMIT configure->created(SsoFixture::ssoService(u"s9"_s, u"New one"_s, 700));
        QTRY_VERIFY(buttonNamed(&shown.page, u"Edit New one"_s));
        configure->reject();
    }

    // What can be missed gives way: type, link, organizations.
    void fitsWindowsOfEverySize() {
        SsoFixture fixture;
        fixture.allowSso();
        SsoPageInWindow shown(fixture);
        QTRY_VERIFY(buttonNamed(&shown.page, u"More for Entra ID"_s));
        const QTableView* view = table(shown)->table();
        for (const int width : {1400, 1080, 900, 700, 580}) {
            shown.page.resize(width, 700);
            QTRY_COMPARE(view->horizontalHeader()->length(), view->viewport()->width());
            QTRY_VERIFY(
                table(shown)->rect().contains(buttonNamed(&shown.page, u"More for Entra ID"_s)->geometry()));
            QVERIFY(view->columnWidth(ServicesModel::Name) >= 130);
            QCOMPARE(view->isColumnHidden(ServicesModel::Type), width < 900);
            QCOMPARE(buttonNamed(&shown.page, u"Open the login link of Entra ID"_s) == nullptr,
                     view->isColumnHidden(ServicesModel::LoginLink));
        }
        QVERIFY(view->isColumnHidden(ServicesModel::LoginLink));
        shown.page.resize(1080, 700);
        QTRY_VERIFY(buttonNamed(&shown.page, u"Open the login link of Entra ID"_s));
    }

  private:
    static ServicesTable* table(const SsoPageInWindow& shown) {
        return shown.page.findChild<ServicesTable*>();
    }
    static QString cell(const SsoPageInWindow& shown, int row, int column) {
        return table(shown)->table()->model()->index(row, column).data().toString();
    }
    static bool hasIcon(const SsoPageInWindow& shown, int row) {
        return table(shown)
            ->table()
            ->model()
            ->index(row, ServicesModel::Certificate)
            .data(Qt::DecorationRole)
            .isValid();
    }
    static QStringList rows(const SsoPageInWindow& shown) {
        QStringList names;
        for (int row = 0; row < table(shown)->found(); ++row) {
            names.append(cell(shown, row, ServicesModel::Name));
        }
        return names;
    }
    static qsizetype countOf(const SsoPageInWindow& shown, const QString& button) {
        const QList<QPushButton*> all = shown.page.findChildren<QPushButton*>();
        return std::count_if(all.begin(), all.end(), [&](const QPushButton* candidate) {
            return candidate->isVisible() && candidate->text() == button;
        });
    }
    // The first stands above the second.
    static bool order(const SsoPageInWindow& shown, const QString& first, const QString& second) {
        const QWidget* above = buttonNamed(&shown.page, first);
        const QWidget* below = buttonNamed(&shown.page, second);
        return above != nullptr && below != nullptr && above->y() < below->y();
    }
    static void choose(const SsoPageInWindow& shown, const QString& service, const QString& action) {
        buttonNamed(&shown.page, u"More for "_s + service)->click();
        for (QAction* candidate : table(shown)->findChild<QMenu*>()->actions()) {
            if (candidate->text() == action) {
                candidate->trigger();
            }
        }
        table(shown)->findChild<QMenu*>()->close();
    }

    std::unique_ptr<PageLanguage> m_english;
};

QTEST_MAIN(ServicesTest)
#include "services_test.moc"
