#include "ui/organizations/organizations_card.h"
#include "ui/speech/page_language.h"
#include "ui/sso/sso_fixture.h"
#include "ui/widgets/dialog_frame.h"

#include <QComboBox>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QPushButton>
#include <QtTest>

using namespace Qt::StringLiterals;
using fakes::FakeService;

// The card Organizations on a fake service.
class OrganizationsTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() { m_english = std::make_unique<PageLanguage>(u"en"_s); }
    void cleanup() { m_english.reset(); }

    void saysWhatEachIs() {
        SsoFixture fixture;
        SsoPageInWindow shown(fixture);
        const QString text = textOf(&shown.page);
        QVERIFY(text.contains(
            u"You are its owner · 1 member · 1 pending · Europe/Paris · https://www.example.com"_s));
        QVERIFY(text.contains(u"You are a member; owner: Erin Moss (erin@harbour.example) · 12 members"_s));
        QVERIFY(buttonNamed(&shown.page, u"Delete Martin & Company"_s));
        QVERIFY(!buttonNamed(&shown.page, u"Delete Harbour Lights"_s));
        QVERIFY(buttonNamed(&shown.page, u"Leave Harbour Lights"_s));
        QVERIFY(!buttonNamed(&shown.page, u"Leave Martin & Company"_s));
    }

    void areThereOfflineAndSayWhyNothingCanBeChanged() {
        SsoFixture fixture;
        { const SsoPageInWindow seen(fixture); }
        fixture.service.stop();
        fixture.restart();
        ui::organizations::OrganizationsPresenter presenter(fixture.session.get());
        ui::sso::SsoPage page(&presenter);
        page.show();
        QVERIFY(textOf(&page).contains(u"Martin & Company"_s));
        fixture.session->refresh();
        QTRY_VERIFY(!fixture.session->isOnline());
        buttonNamed(&page, u"Change Martin & Company"_s)->click();
        QVERIFY(textOf(&page).contains(u"Offline since"_s));
        buttonNamed(&page, u"Create an organization"_s)->click();
        QVERIFY(page.window()->findChildren<ui::widgets::DialogFrame*>().isEmpty());
    }

    void oneIsCreated() {
        SsoFixture fixture;
        fixture.service.on("POST", "/v1/organizations", [](const auto&) {
            return AccountFixture::answer(SsoFixture::organization(u"o3"_s, u"Aurora"_s), 201);
        });
        SsoPageInWindow shown(fixture);
        buttonNamed(&shown.page, u"Create an organization"_s)->click();
        QTRY_VERIFY(fieldNamed(&shown.page, u"Name"_s));
        QVERIFY(textOf(&shown.page).contains(u"Alice Martin — alice@example.com"_s));
        buttonNamed(&shown.page, u"Create"_s)->click(); // nothing typed yet
        QVERIFY(textOf(&shown.page).contains(u"This name can’t be taken."_s));
        QVERIFY(fixture.service.requests("POST", "/v1/organizations").isEmpty());
        fieldNamed(&shown.page, u"Name"_s)->setText(u" Aurora "_s);
        fieldNamed(&shown.page, u"Website (optional)"_s)->setText(u"aurora.example"_s);
        const QString zone = shown.page.findChild<QComboBox*>()->currentData().toString();
        buttonNamed(&shown.page, u"Create"_s)->click();
        QTRY_VERIFY(textOf(&shown.page).contains(u"“Aurora” was created."_s));
        const QJsonObject sent = fixture.service.requests("POST", "/v1/organizations").first().json();
        QCOMPARE(sent, (QJsonObject{{u"name"_s, u"Aurora"_s},
                                    {u"website"_s, u"https://aurora.example"_s},
                                    {u"time_zone"_s, zone}}));
        QVERIFY(buttonNamed(&shown.page, u"Members of Aurora"_s));
    }

    void aRefusedWebsiteStandsUnderItsField() {
        SsoFixture fixture;
        fixture.service.on("POST", "/v1/organizations", FakeService::problem(422, u"website_invalid"_s));
        SsoPageInWindow shown(fixture);
        buttonNamed(&shown.page, u"Create an organization"_s)->click();
        QTRY_VERIFY(fieldNamed(&shown.page, u"Name"_s));
        fieldNamed(&shown.page, u"Name"_s)->setText(u"Aurora"_s);
        buttonNamed(&shown.page, u"Create"_s)->click();
        QTRY_VERIFY(textOf(&shown.page).contains(u"This is not the address of a website."_s));
        QVERIFY(fieldNamed(&shown.page, u"Website (optional)"_s)->hasFocus());
        QCOMPARE(fieldNamed(&shown.page, u"Name"_s)->text(), u"Aurora"_s);
    }

    void oneIsChangedAndPutBack() {
        SsoFixture fixture;
        QList<QJsonObject> sent;
        fixture.service.on("PATCH", "/v1/organizations/o1", [&](const FakeService::Request& request) {
            sent.append(request.json());
            api::Organization now = fixture.organizations.first();
            now.name = request.json().value(u"name"_s).toString();
            now.version = 1 + static_cast<int>(sent.size());
            return AccountFixture::answer(now);
        });
        SsoPageInWindow shown(fixture);
        buttonNamed(&shown.page, u"Change Martin & Company"_s)->click();
        QTRY_VERIFY(fieldNamed(&shown.page, u"Name"_s));
        QVERIFY(!shown.page.findChild<QComboBox*>()->isEnabled()); // the time zone is fixed
        fieldNamed(&shown.page, u"Name"_s)->setText(u"Martin Group"_s);
        fieldNamed(&shown.page, u"Website (optional)"_s)->clear();
        buttonNamed(&shown.page, u"Save"_s)->click();
        QTRY_VERIFY(buttonNamed(&shown.page, u"Undo"_s));
        QCOMPARE(sent.last(),
                 (QJsonObject{{u"name"_s, u"Martin Group"_s}, {u"website"_s, QJsonValue::Null}}));
        QCOMPARE(fixture.service.requests("PATCH", "/v1/organizations/o1").last().headers.value("if-match"),
                 QByteArray("\"1\""));
        buttonNamed(&shown.page, u"Undo"_s)->click();
        QTRY_VERIFY(buttonNamed(&shown.page, u"Change Martin & Company"_s));
        QCOMPARE(sent.last(), (QJsonObject{{u"name"_s, u"Martin & Company"_s},
                                           {u"website"_s, u"https://www.example.com"_s}}));
        QVERIFY(!buttonNamed(&shown.page, u"Undo"_s));
    }

    void whatWasChangedElsewhereIsReplacedOnlyOnPurpose() {
        SsoFixture fixture;
        api::Organization elsewhere = fixture.organizations.first();
        elsewhere.name = u"Elsewhere"_s;
        elsewhere.version = 5;
        fixture.service.on("PATCH", "/v1/organizations/o1",
                           {FakeService::problem(412, u"changed_elsewhere"_s,
                                                 {{u"current"_s, core::json::toJson(elsewhere)}}),
                            AccountFixture::answer(elsewhere)});
        SsoPageInWindow shown(fixture);
        buttonNamed(&shown.page, u"Change Martin & Company"_s)->click();
        QTRY_VERIFY(fieldNamed(&shown.page, u"Name"_s));
        fieldNamed(&shown.page, u"Name"_s)->setText(u"Mine"_s);
        buttonNamed(&shown.page, u"Save"_s)->click();
        QTRY_VERIFY(textOf(&shown.page).contains(u"It is called “Elsewhere” now."_s));
        QCOMPARE(fieldNamed(&shown.page, u"Name"_s)->text(), u"Mine"_s);
        buttonNamed(&shown.page, u"Save"_s)->click();
        QTRY_COMPARE(fixture.service.requests("PATCH", "/v1/organizations/o1").size(), 2);
        QCOMPARE(fixture.service.requests("PATCH", "/v1/organizations/o1").last().headers.value("if-match"),
                 QByteArray("\"5\""));
    }

    void oneIsDeletedByItsNameAndAProof() {
        SsoFixture fixture;
        fixture.service.on("POST", "/v1/step-up", AccountFixture::answer(api::StepUpOpen{minutesAgo(-10)}));
        fixture.service.on("DELETE", "/v1/organizations/o1", FakeService::empty());
        SsoPageInWindow shown(fixture);
        buttonNamed(&shown.page, u"Delete Martin & Company"_s)->click();
        QTRY_VERIFY(fieldNamed(&shown.page, u"Name of the organization"_s));
        QVERIFY(textOf(&shown.page).contains(u"1 member loses it"_s));
        QVERIFY(textOf(&shown.page).contains(u"1 invitation ends."_s));
        fieldNamed(&shown.page, u"Name of the organization"_s)->setText(u"Martin"_s);
        fieldNamed(&shown.page, u"Confirm it’s you"_s)->setText(u"secret words"_s);
        buttonNamed(&shown.page, u"Delete the organization"_s)->click();
        QVERIFY(textOf(&shown.page).contains(u"This is not the name."_s));
        fieldNamed(&shown.page, u"Name of the organization"_s)->setText(u"Martin & Company"_s);
        buttonNamed(&shown.page, u"Delete the organization"_s)->click();
        QTRY_VERIFY(textOf(&shown.page).contains(u"“Martin & Company” was deleted."_s));
        QCOMPARE(fixture.service.requests("DELETE", "/v1/organizations/o1").first().json(),
                 (QJsonObject{{u"confirm_name"_s, u"Martin & Company"_s}}));
        QVERIFY(!buttonNamed(&shown.page, u"Delete Martin & Company"_s));
    }

    void aMemberLeavesAfterAQuestion() {
        SsoFixture fixture;
        fixture.service.on("DELETE", "/v1/organizations/o2/members/account-1", FakeService::empty());
        SsoPageInWindow shown(fixture);
        buttonNamed(&shown.page, u"Leave Harbour Lights"_s)->click();
        QTRY_VERIFY(buttonNamed(&shown.page, u"Leave"_s));
        QVERIFY(fixture.service.requests("DELETE", "/v1/organizations/o2/members/account-1").isEmpty());
        buttonNamed(&shown.page, u"Leave"_s)->click();
        QTRY_VERIFY(textOf(&shown.page).contains(u"You have left “Harbour Lights”."_s));
        QVERIFY(!buttonNamed(&shown.page, u"Leave Harbour Lights"_s));
    }

    void noneInvitesToCreateOne() {
        SsoFixture fixture;
        fixture.organizations.clear();
        SsoPageInWindow shown(fixture);
        QTRY_VERIFY(textOf(&shown.page).contains(u"Create one to invite its members by e-mail."_s));
        QVERIFY(buttonNamed(&shown.page, u"Create an organization"_s));
    }

    void aThousandShowAtOnceAndAreSearched() {
        SsoFixture fixture;
        for (int number = 0; number < 1000; ++number) {
            fixture.organizations.append(SsoFixture::organization(
                u"n%1"_s.arg(number), u"Établissement %1"_s.arg(number, 4, 10, QLatin1Char('0'))));
        }
        SsoPageInWindow shown(fixture);
        const QString footer = u"20 of 1,002 are shown. Search to find the others."_s;
        QTRY_VERIFY(textOf(&shown.page).contains(footer));
        QLineEdit* search = fieldNamed(&shown.page, u"Search the organizations"_s);
        QElapsedTimer frame;
        frame.start();
        search->setText(u"etablissement 0977"_s);
        QVERIFY2(frame.elapsed() < 200, qPrintable(QString::number(frame.elapsed())));
        QVERIFY(buttonNamed(&shown.page, u"Members of Établissement 0977"_s));
        QVERIFY(!textOf(&shown.page).contains(u"Martin & Company"_s));
        search->setText(u"nothing like it"_s);
        buttonNamed(&shown.page, u"Clear filters"_s)->click();
        QVERIFY(textOf(&shown.page).contains(footer));
    }

    void aFailedRefreshIsToldAndTriedAgain() {
        SsoFixture fixture;
        SsoPageInWindow shown(fixture);
        fixture.service.on("GET", "/v1/invitations", FakeService::problem(503, u"busy"_s));
        shown.page.refresh();
        QTRY_VERIFY(textOf(&shown.page).contains(u"The server is busy."_s));
        QVERIFY(textOf(&shown.page).contains(u"Martin & Company"_s));
        fixture.service.on("GET", "/v1/invitations", AccountFixture::answer(api::Page<api::Invitation>{}));
        buttonNamed(&shown.page, u"Retry"_s)->click();
        QTRY_VERIFY(!textOf(&shown.page).contains(u"The server is busy."_s));
    }

  private:
    std::unique_ptr<PageLanguage> m_english;
};

QTEST_MAIN(OrganizationsTest)
#include "organizations_test.moc"
