#include "ui/consents/consents_fixture.h"
#include "ui/speech/page_language.h"

#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QtTest>

using namespace Qt::StringLiterals;
using fakes::FakeService;

// A member agrees that SSO services open the account, and withdraws that, on a fake service.
class ConsentsTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() { m_english = std::make_unique<PageLanguage>(u"en"_s); }
    void cleanup() { m_english.reset(); }

    void eachServiceSaysHowItStands() {
        ConsentsFixture fixture;
        ConsentsCardInWindow shown(fixture);
        QTRY_VERIFY(!shown.card.isHidden());
        const QString text = textOf(&shown.card);
        QVERIFY(text.contains(u"Okta production"_s));
        QVERIFY(text.contains(u"through Harbour Lights, Lighthouse Logistics\nhttps://idp.example.com/s1"_s));
        QVERIFY(text.contains(u"Agreed since "_s));
        QVERIFY(text.contains(u"Not agreed"_s));
        QVERIFY(buttonNamed(&shown.card, u"Withdraw the agreement to Okta production"_s));
        QVERIFY(buttonNamed(&shown.card, u"Agree to Workspace"_s));
    }

    void withoutSuchServicesThereIsNoCard() {
        ConsentsFixture fixture;
        fixture.consents.clear();
        ConsentsCardInWindow shown(fixture);
        QTRY_VERIFY(fixture.session->account());
        QTRY_VERIFY(!fixture.service.requests("GET", "/v1/sso/consents").isEmpty());
        QVERIFY(shown.card.isHidden());
    }

    void whatWasLastSeenShowsAtOnce() {
        ConsentsFixture fixture;
        {
            ConsentsCardInWindow shown(fixture);
            QTRY_VERIFY(!shown.card.isHidden());
        }
        fixture.service.stop();
        fixture.restart();
        ui::consents::ConsentsPresenter presenter(fixture.session.get());
        QCOMPARE(presenter.consents().size(), 2);
    }

    void agreeingTakesAProofAndSaysWhatItMeans() {
        ConsentsFixture fixture;
        fixture.service.on("PUT", "/v1/sso/consents/s2", FakeService::empty());
        fixture.service.on("POST", "/v1/step-up", AccountFixture::answer(api::StepUpOpen{minutesAgo(-10)}));
        ConsentsCardInWindow shown(fixture);
        const QSignalSpy done(&shown.card, &ui::consents::ConsentsCard::done);
        QTRY_VERIFY(buttonNamed(&shown.card, u"Agree to Workspace"_s));
        buttonNamed(&shown.card, u"Agree to Workspace"_s)->click();
        QTRY_VERIFY(buttonNamed(&shown.window, u"Agree"_s));
        const QString text = textOf(&shown.window);
        QVERIFY(text.contains(u"Let “Workspace” open this account?"_s));
        QVERIFY(text.contains(u"can then sign in as you"_s));
        QVERIFY(text.contains(u"Identity provider: https://idp.example.com/s2"_s));
        QVERIFY(text.contains(fixture.account.email));
        buttonNamed(&shown.window, u"Agree"_s)->click();
        QVERIFY(fixture.service.requests("PUT", "/v1/sso/consents/s2").isEmpty());
        fieldNamed(&shown.window, u"Confirm it’s you"_s)->setText(u"secret words"_s);
        buttonNamed(&shown.window, u"Agree"_s)->click();
        QTRY_COMPARE(done.size(), 1);
        QCOMPARE(done.first().first().toString(), u"“Workspace” may open this account now."_s);
        QCOMPARE(fixture.service.requests("PUT", "/v1/sso/consents/s2").size(), 1);
        QVERIFY(buttonNamed(&shown.card, u"Withdraw the agreement to Workspace"_s));
    }

    void whoGoesBackAgreedToNothing() {
        ConsentsFixture fixture;
        ConsentsCardInWindow shown(fixture);
        QTRY_VERIFY(buttonNamed(&shown.card, u"Agree to Workspace"_s));
        buttonNamed(&shown.card, u"Agree to Workspace"_s)->click();
        QTRY_VERIFY(buttonNamed(&shown.window, u"Cancel"_s));
        buttonNamed(&shown.window, u"Cancel"_s)->click();
        QTRY_VERIFY(!buttonNamed(&shown.window, u"Agree"_s));
        QVERIFY(fixture.service.requests("PUT", "/v1/sso/consents/s2").isEmpty());
        QVERIFY(buttonNamed(&shown.card, u"Agree to Workspace"_s));
    }

    void aServiceThatIsGoneIsToldInTheDialog() {
        ConsentsFixture fixture;
        fixture.service.on("PUT", "/v1/sso/consents/s2", FakeService::problem(404, u"not_found"_s));
        fixture.openStepUp();
        ConsentsCardInWindow shown(fixture);
        QTRY_VERIFY(buttonNamed(&shown.card, u"Agree to Workspace"_s));
        buttonNamed(&shown.card, u"Agree to Workspace"_s)->click();
        QTRY_VERIFY(buttonNamed(&shown.window, u"Agree"_s));
        buttonNamed(&shown.window, u"Agree"_s)->click();
        QTRY_VERIFY(textOf(&shown.window).contains(u"This is no longer on the server."_s));
    }

    void withdrawingAsksFirst() {
        ConsentsFixture fixture;
        fixture.service.on("DELETE", "/v1/sso/consents/s1", [&fixture](const auto&) {
            fixture.consents.first().agreedAt.reset();
            return FakeService::empty();
        });
        ConsentsCardInWindow shown(fixture);
        const QSignalSpy done(&shown.card, &ui::consents::ConsentsCard::done);
        const QString withdraw = u"Withdraw the agreement to Okta production"_s;
        QTRY_VERIFY(buttonNamed(&shown.card, withdraw));
        buttonNamed(&shown.card, withdraw)->click();
        QTRY_VERIFY(buttonNamed(&shown.window, u"Withdraw"_s));
        QVERIFY(textOf(&shown.window).contains(u"the sessions that it opened end"_s));
        QVERIFY(fixture.service.requests("DELETE", "/v1/sso/consents/s1").isEmpty());
        buttonNamed(&shown.window, u"Withdraw"_s)->click();
        QTRY_COMPARE(done.size(), 1);
        QVERIFY(buttonNamed(&shown.card, u"Agree to Okta production"_s));
    }

    void aWithdrawalThatFailsIsTold() {
        ConsentsFixture fixture;
        fixture.service.on("DELETE", "/v1/sso/consents/s1", FakeService::problem(500, u"internal"_s));
        ConsentsCardInWindow shown(fixture);
        const QSignalSpy failed(&shown.card, &ui::consents::ConsentsCard::failed);
        QTRY_VERIFY(!shown.card.isHidden());
        shown.presenter.withdraw(fixture.consents.first());
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(buttonNamed(&shown.card, u"Withdraw the agreement to Okta production"_s));
    }

    void otherMembershipsAreAskedForAnew() {
        ConsentsFixture fixture;
        ConsentsCardInWindow shown(fixture);
        shown.presenter.followMemberships(u"Harbour Lights"_s);
        QTRY_VERIFY(!shown.card.isHidden());
        fixture.consents.removeFirst();
        shown.presenter.followMemberships(u"Harbour Lights"_s);
        shown.presenter.followMemberships(u"Harbour Lights, Lighthouse Logistics"_s);
        QTRY_VERIFY(!textOf(&shown.card).contains(u"Okta production"_s));
    }

    void offlineItSaysWhyNothingCanBeChanged() {
        ConsentsFixture fixture;
        ConsentsCardInWindow shown(fixture);
        QTRY_VERIFY(!shown.card.isHidden());
        fixture.service.stop();
        fixture.session->refresh();
        QTRY_VERIFY(!fixture.session->isOnline());
        buttonNamed(&shown.card, u"Agree to Workspace"_s)->click();
        QVERIFY(textOf(&shown.card).contains(u"Offline since"_s));
        QVERIFY(!buttonNamed(&shown.window, u"Agree"_s));
    }

  private:
    std::unique_ptr<PageLanguage> m_english;
};

QTEST_MAIN(ConsentsTest)
#include "consents_test.moc"
