#include "ui/speech/page_language.h"
#include "ui/sso/sso_fixture.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QPushButton>
#include <QtTest>

using namespace Qt::StringLiterals;
using fakes::FakeService;

// Invitations to the account on a fake service.
class InvitationsTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() { m_english = std::make_unique<PageLanguage>(u"en"_s); }
    void cleanup() { m_english.reset(); }

    void sayWhoInvites() {
        SsoFixture fixture;
        SsoPageInWindow shown(fixture);
        QTRY_VERIFY(textOf(&shown.page).contains(u"Dana Fox (dana@lighthouse.example) invites you"_s));
        fixture.invitations.clear();
        shown.page.refresh();
        QTRY_VERIFY(!textOf(&shown.page).contains(u"Invitations to this account"_s));
    }

    void areAcceptedWithoutAProofWhereNothingIsOpened() {
        SsoFixture fixture;
        answerAcceptance(fixture);
        SsoPageInWindow shown(fixture);
        buttonNamed(&shown.page, u"Accept the invitation to Lighthouse Logistics"_s)->click();
        QTRY_VERIFY(buttonNamed(&shown.page, u"Join"_s));
        QVERIFY(textOf(&shown.page).contains(u"Dana Fox (dana@lighthouse.example) will see your name"_s));
        QVERIFY(!fieldNamed(&shown.page, u"Confirm it’s you"_s));
        QVERIFY(shown.page.findChildren<QCheckBox*>().isEmpty());
        buttonNamed(&shown.page, u"Join"_s)->click();
        QTRY_VERIFY(textOf(&shown.page).contains(u"You belong to “Lighthouse Logistics” now."_s));
        QCOMPARE(sent(fixture), (QJsonArray{}));
        QVERIFY(buttonNamed(&shown.page, u"Leave Lighthouse Logistics"_s));
        QVERIFY(!buttonNamed(&shown.page, u"Accept the invitation to Lighthouse Logistics"_s));
    }

    void openTheAccountToAServiceOnlyWhereItIsTickedAndProved() {
        SsoFixture fixture;
        fixture.invitations.first().ssoServices = {{u"s1"_s, u"Okta production"_s}, {u"s2"_s, u"Test"_s}};
        answerAcceptance(fixture);
        fixture.service.on("POST", "/v1/step-up", AccountFixture::answer(api::StepUpOpen{minutesAgo(-10)}));
        SsoPageInWindow shown(fixture);
        buttonNamed(&shown.page, u"Accept the invitation to Lighthouse Logistics"_s)->click();
        QTRY_VERIFY(buttonNamed(&shown.page, u"“Okta production” may open this account"_s));
        QVERIFY(!buttonNamed(&shown.page, u"“Test” may open this account"_s)->isChecked());
        QVERIFY(!fieldNamed(&shown.page, u"Confirm it’s you"_s));
        buttonNamed(&shown.page, u"“Okta production” may open this account"_s)->click();
        QTRY_VERIFY(fieldNamed(&shown.page, u"Confirm it’s you"_s));
        buttonNamed(&shown.page, u"Join"_s)->click();
        QVERIFY(fixture.service.requests("POST", "/v1/invitations/i9/accept").isEmpty());
        fieldNamed(&shown.page, u"Confirm it’s you"_s)->setText(u"secret words"_s);
        buttonNamed(&shown.page, u"Join"_s)->click();
        QTRY_VERIFY(textOf(&shown.page).contains(u"You belong to “Lighthouse Logistics” now."_s));
        QCOMPARE(sent(fixture), (QJsonArray{u"s1"_s}));
    }

    void areDeclinedAfterAQuestion() {
        SsoFixture fixture;
        fixture.service.on("POST", "/v1/invitations/i9/decline", FakeService::empty());
        SsoPageInWindow shown(fixture);
        buttonNamed(&shown.page, u"Decline the invitation to Lighthouse Logistics"_s)->click();
        QTRY_VERIFY(buttonNamed(&shown.page, u"Decline"_s));
        QVERIFY(fixture.service.requests("POST", "/v1/invitations/i9/decline").isEmpty());
        buttonNamed(&shown.page, u"Decline"_s)->click();
        QTRY_VERIFY(textOf(&shown.page).contains(u"was declined."_s));
        QVERIFY(!buttonNamed(&shown.page, u"Accept the invitation to Lighthouse Logistics"_s));
    }

    void thatAreGoneSaySo() {
        SsoFixture fixture;
        fixture.service.on("POST", "/v1/invitations/i9/accept", FakeService::problem(404, u"not_found"_s));
        SsoPageInWindow shown(fixture);
        buttonNamed(&shown.page, u"Accept the invitation to Lighthouse Logistics"_s)->click();
        QTRY_VERIFY(buttonNamed(&shown.page, u"Join"_s));
        buttonNamed(&shown.page, u"Join"_s)->click();
        QTRY_VERIFY(textOf(&shown.page).contains(u"This is no longer on the server."_s));
    }

  private:
    static void answerAcceptance(SsoFixture& fixture) {
        api::Organization joined = SsoFixture::organization(u"o7"_s, u"Lighthouse Logistics"_s);
        joined.owned = false;
        joined.owner = fixture.invitations.first().owner;
        fixture.service.on("POST", "/v1/invitations/i9/accept", AccountFixture::answer(joined));
    }
    static QJsonArray sent(const SsoFixture& fixture) {
        return fixture.service.requests("POST", "/v1/invitations/i9/accept")
            .first()
            .json()
            .value(u"sso_services"_s)
            .toArray();
    }

    std::unique_ptr<PageLanguage> m_english;
};

QTEST_MAIN(InvitationsTest)
#include "invitations_test.moc"
