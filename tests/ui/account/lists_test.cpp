#include "account_fixture.h"
#include "ui/account/account_page.h"
#include "ui/account/activity_page.h"
#include "ui/account/sessions_page.h"
#include "ui/account/unrecognized_dialog.h"
#include "ui/speech/page_language.h"
#include "ui/widgets/empty_state.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QtTest>

using namespace ui::account;
using fakes::FakeService;

// The pages Sessions and Activity on a fake service.
class ListsTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() { m_english = std::make_unique<PageLanguage>(QStringLiteral("en")); }
    void cleanup() { m_english.reset(); }

    void sessionsAreSortedAndSearched() {
        AccountFixture fixture;
        SessionsPresenter presenter(fixture.session.get());
        const QAbstractItemModelTester tester(presenter.model());
        SessionsPage page(&presenter);
        page.show();
        QTRY_COMPARE(page.table()->model()->rowCount(), 3);
        const auto first = [&page] { return page.table()->model()->index(0, 0).data().toString(); };
        QCOMPARE(first(), QStringLiteral("This device: laptop, Debian GNU/Linux 12")); // last used first
        page.table()->sortByColumn(SessionsModel::Created, Qt::AscendingOrder);
        QCOMPARE(first(), QStringLiteral("Old tablet"));

        QLineEdit* search = fieldNamed(&page, QStringLiteral("Search the sessions"));
        search->setText(QStringLiteral("nothing like it"));
        QVERIFY(page.emptyState()->isVisible());
        buttonNamed(&page, QStringLiteral("Clear filters"))->click();
        QCOMPARE(page.table()->model()->rowCount(), 3);
    }

    void oneSessionEndsAfterAQuestionThatNamesTheAccount() {
        AccountFixture fixture;
        QSignalSpy refreshed(fixture.session.get(), &accounts::AccountSession::refreshed);
        QVERIFY(refreshed.wait());
        fixture.service.on("DELETE", "/v1/sessions/s3", [&fixture](const auto&) {
            fixture.sessions.removeLast();
            return FakeService::empty();
        });
        SessionsPresenter presenter(fixture.session.get());
        SessionsPage page(&presenter);
        page.show();
        QTRY_VERIFY(buttonNamed(&page, QStringLiteral("End Old tablet")));
        QVERIFY(!buttonNamed(&page, QStringLiteral("End laptop, Debian GNU/Linux 12"))); // this one
        buttonNamed(&page, QStringLiteral("End Old tablet"))->click();
        QTRY_VERIFY(buttonNamed(&page, QStringLiteral("End the session")));
        QVERIFY(textOf(&page).contains(QStringLiteral("Alice Martin — alice@example.com")));
        QVERIFY(fixture.service.requests("DELETE", "/v1/sessions/s3").isEmpty());
        buttonNamed(&page, QStringLiteral("End the session"))->click();
        QTRY_COMPARE(page.table()->model()->rowCount(), 2);
    }

    void allOtherSessionsEnd() {
        AccountFixture fixture;
        fixture.service.on("DELETE", "/v1/sessions", [&fixture](const auto&) {
            fixture.sessions.resize(1);
            return FakeService::empty();
        });
        SessionsPresenter presenter(fixture.session.get());
        SessionsPage page(&presenter);
        page.show();
        QTRY_VERIFY(buttonNamed(&page, QStringLiteral("End all others…")));
        buttonNamed(&page, QStringLiteral("End all others…"))->click();
        QTRY_VERIFY(buttonNamed(&page, QStringLiteral("End all others")));
        buttonNamed(&page, QStringLiteral("End all others"))->click();
        QTRY_COMPARE(page.table()->model()->rowCount(), 1);
        QVERIFY(!buttonNamed(&page, QStringLiteral("End all others…")));
    }

    void activityComesAPageAtATime() {
        AccountFixture fixture;
        ActivityPresenter presenter(fixture.session.get());
        presenter.load();
        QTRY_COMPARE(presenter.model()->rowCount(), 2);
        QCOMPARE(presenter.total(), 5);
        QVERIFY(presenter.model()->canFetchMore({}));
        presenter.model()->fetchMore({});
        QTRY_COMPARE(presenter.model()->rowCount(), 4);
        presenter.model()->fetchMore({});
        QTRY_COMPARE(presenter.model()->rowCount(), 5);
        QVERIFY(!presenter.model()->canFetchMore({}));
    }

    void theActivityModelKeepsQtsRules() {
        AccountFixture fixture;
        ActivityPresenter presenter(fixture.session.get());
        const QAbstractItemModelTester tester(presenter.model()); // asks for every page by itself
        presenter.load();
        QTRY_COMPARE(presenter.model()->rowCount(), 5);
        presenter.setFilter({ActivityGroup::Profile, {}, {}});
        QTRY_COMPARE(presenter.model()->rowCount(), 2);
    }

    void activityIsFilteredByTheService() {
        AccountFixture fixture;
        ActivityPresenter presenter(fixture.session.get());
        ActivityPage page(&presenter);
        page.show();
        QTRY_COMPARE(page.table()->model()->rowCount(), 5); // what fits is fetched without scrolling
        QTRY_VERIFY(!presenter.isLoading());
        auto* group = page.findChild<QComboBox*>();
        group->setCurrentIndex(group->findText(QStringLiteral("Account and contacts")));
        QTRY_COMPARE(page.table()->model()->rowCount(), 2);
        const QByteArray kinds = fixture.service.requests("GET", "/v1/activity").last().query;
        QVERIFY2(kinds.contains("name_changed,") && !kinds.contains("signed_in"), kinds.constData());
        group->setCurrentIndex(group->findText(QStringLiteral("Amazon orders")));
        QTRY_VERIFY(page.emptyState()->isVisible());
        page.emptyState()->button()->click();
        QTRY_COMPARE(presenter.total(), 5);
        QCOMPARE(group->currentIndex(), 0);

        presenter.setFilter({{}, QDate(2026, 1, 2), QDate(2026, 1, 3)});
        QTRY_VERIFY(!presenter.isLoading());
        const QByteArray query = fixture.service.requests("GET", "/v1/activity").last().query;
        QVERIFY2(query.contains("from=2026-01-0"), query.constData()); // midnight here, in UTC there
        QVERIFY2(query.contains("to=2026-01-0"), query.constData());
    }

    void activityIsSearchedAlsoWhereItIsNotHereYet() {
        AccountFixture fixture;
        ActivityPresenter presenter(fixture.session.get());
        ActivityPage page(&presenter);
        page.resize(700, 240); // too low for more than the first pages
        page.show();
        QTRY_VERIFY(presenter.model()->rowCount() > 0 && !presenter.isLoading());
        QLineEdit* search = page.findChild<QLineEdit*>(QStringLiteral("search")); // Ctrl+F leads there
        QCOMPARE(search, fieldNamed(&page, QStringLiteral("Search the activity")));
        search->setText(QStringLiteral("account created")); // the oldest
        QTRY_COMPARE(page.table()->model()->rowCount(), 1);
        QTRY_VERIFY(textOf(&page).contains(QStringLiteral("One event found")));
        search->setText(QStringLiteral("nothing like it"));
        QTRY_VERIFY(page.emptyState()->isVisible());
        QCOMPARE(presenter.model()->rowCount(), 5);
        page.emptyState()->button()->click();
        QTRY_COMPARE(page.table()->model()->rowCount(), 5);
        QVERIFY(search->text().isEmpty());
    }

    void anExportHoldsEverythingThatMatches() {
        AccountFixture fixture;
        fixture.events[1].params[QStringLiteral("to")] = QStringLiteral("=HYPERLINK(1)");
        ActivityPresenter presenter(fixture.session.get());
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("activity.csv"));
        QSignalSpy exported(&presenter, &ActivityPresenter::exported);
        presenter.exportTo(file);
        QVERIFY(exported.wait());
        QFile written(file);
        QVERIFY(written.open(QIODevice::ReadOnly));
        const QStringList lines =
            QString::fromUtf8(written.readAll()).split(QStringLiteral("\r\n"), Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 6); // a header, and all five though a page has two
        QVERIFY(lines.at(1).startsWith(core::toRfc3339(fixture.events.first().at)));
    }

    void anExportThatCantBeWrittenSaysSo() {
        AccountFixture fixture;
        ActivityPresenter presenter(fixture.session.get());
        presenter.exportTo(QStringLiteral("/nowhere/activity.csv"));
        QTRY_VERIFY(presenter.error());
        QCOMPARE(presenter.error()->id, core::ErrorId::StorageFailed);
        QVERIFY(presenter.exportUnderWay() == nullptr);
    }

    void anExportTellsHowFarItIsAndCanBeCancelled() {
        AccountFixture fixture;
        ActivityPresenter presenter(fixture.session.get());
        ActivityPage page(&presenter);
        page.show();
        QTRY_VERIFY(presenter.model()->rowCount() > 0 && !presenter.isLoading());
        QTemporaryDir folder;
        QFile before(folder.filePath(QStringLiteral("activity.csv")));
        QVERIFY(before.open(QIODevice::WriteOnly) && before.write("as it was") > 0);
        before.close();
        int pages = 0;
        fixture.service.on("GET", "/v1/activity", [&](const auto&) {
            if (++pages > 1) {
                return FakeService::hang();
            }
            return AccountFixture::answer(
                api::Page<api::ActivityEvent>{fixture.events.mid(0, 2), QStringLiteral("2"), 5});
        });
        presenter.exportTo(before.fileName());
        QTRY_VERIFY(textOf(&page).contains(QStringLiteral("Exporting: 2 of 5…")));
        buttonNamed(&page, QStringLiteral("Cancel the export"))->click();
        QVERIFY(presenter.exportUnderWay() == nullptr);
        QVERIFY(before.open(QIODevice::ReadOnly));
        QCOMPARE(before.readAll(), QByteArray("as it was"));
        QVERIFY(buttonNamed(&page, QStringLiteral("Export… the activity")));
    }

    void whatIsNotRecognizedLeadsToANewPassword() {
        AccountFixture fixture;
        QSignalSpy refreshed(fixture.session.get(), &accounts::AccountSession::refreshed);
        QVERIFY(refreshed.wait());
        fixture.events.first().session = QStringLiteral("Old tablet");
        fixture.service.on("DELETE", "/v1/sessions/s3", FakeService::empty());
        AccountPage page(fixture.session.get());
        page.resize(1080, 700);
        page.show();
        page.showActivity();
        auto* list = page.findChild<ActivityPage*>();
        QTRY_VERIFY(list->table()->model()->rowCount() > 0);
        QVERIFY(!buttonNamed(&page, QStringLiteral("I don’t recognize this…"))); // of what?
        list->table()->selectRow(0);
        QTRY_VERIFY(textOf(&page).contains(QStringLiteral("By a session on Old tablet")));
        QVERIFY(textOf(&page).contains(QStringLiteral("From the network address 203.0.113.7")));
        buttonNamed(&page, QStringLiteral("I don’t recognize this…"))->click();
        QTRY_VERIFY(textOf(&page).contains(QStringLiteral("The session on “Old tablet”")));
        QVERIFY(fixture.service.requests("DELETE", "/v1/sessions/s3").isEmpty());
        buttonNamed(&page, QStringLiteral("End it and change the password"))->click();
        QTRY_COMPARE(fixture.service.requests("DELETE", "/v1/sessions/s3").size(), 1);
        QTRY_VERIFY(textOf(&page).contains(QStringLiteral("Reset the login password")));
    }

    void aSessionThatIsGoneIsNotEnded() {
        AccountFixture fixture;
        fixture.events.first().session = QStringLiteral("a phone");
        UnrecognizedDialog dialog(fixture.session.get(), fixture.events.first());
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
        QTRY_VERIFY(textOf(&dialog).contains(QStringLiteral("The session that did it no longer exists.")));
        QSignalSpy accepted(&dialog, &QDialog::accepted);
        buttonNamed(&dialog, QStringLiteral("Change the password"))->click();
        QCOMPARE(accepted.size(), 1);

        fixture.events.first().session = fixture.sessions.first().device; // this very one
        UnrecognizedDialog own(fixture.session.get(), fixture.events.first());
        own.setAttribute(Qt::WA_DeleteOnClose, false);
        own.show();
        QTRY_VERIFY(textOf(&own).contains(QStringLiteral("the session that you are using now")));
    }

    void whatWasLastSeenShowsOffline() {
        AccountFixture fixture;
        {
            SessionsPresenter sessions(fixture.session.get());
            sessions.load();
            ActivityPresenter activity(fixture.session.get());
            activity.load();
            QTRY_VERIFY(sessions.model()->rowCount() == 3 && activity.model()->rowCount() == 2);
        }
        fixture.service.stop();
        fixture.restart();
        QTRY_VERIFY(!fixture.session->isOnline());
        SessionsPresenter sessions(fixture.session.get());
        QCOMPARE(sessions.model()->rowCount(), 3);
        SessionsPage page(&sessions);
        page.show();
        QTRY_VERIFY(textOf(&page).contains(QStringLiteral("Offline since")));
        QAbstractButton* end = buttonNamed(&page, QStringLiteral("End Old tablet"));
        QVERIFY(end->isEnabled()); // it can be reached, and says why it can't
        end->click();
        QVERIFY(!buttonNamed(&page, QStringLiteral("End the session")));
        ActivityPresenter activity(fixture.session.get());
        QCOMPARE(activity.model()->rowCount(), 2);
    }

    void theLanguageChangesInPlace() {
        AccountFixture fixture;
        SessionsPresenter presenter(fixture.session.get());
        SessionsPage page(&presenter);
        page.show();
        QLineEdit* search = fieldNamed(&page, QStringLiteral("Search the sessions"));
        search->setText(QStringLiteral("tablet"));
        m_english.reset();
        const PageLanguage french(QStringLiteral("fr"));
        QTRY_VERIFY(buttonNamed(&page, QStringLiteral("Retour")));
        QCOMPARE(search->text(), QStringLiteral("tablet"));
        QCOMPARE(page.table()->model()->headerData(0, Qt::Horizontal).toString(), QStringLiteral("Appareil"));
    }

  private:
    std::unique_ptr<PageLanguage> m_english;
};

QTEST_MAIN(ListsTest)
#include "lists_test.moc"
