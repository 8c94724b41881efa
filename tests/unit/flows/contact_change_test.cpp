#include "flows/contact_change.h"

#include "unit/flows/flow_fixture.h"

#include <QSignalSpy>
#include <QTest>

using api::ContactChangeState;
using api::DeliveryState;
using fakes::FakeService;
using flows::ContactChange;

class ContactChangeTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init();
    void cleanup() { m_service.reset(); }
    void changesAnEmailAddress();
    void takesUpAChangeWhereItIs_data();
    void takesUpAChangeWhereItIs();
    void startsANewOneBesideThoseThatAreOver();
    void opensOnceTheNetworkIsBack();
    void saysSentOnlyOnceItWasAccepted();
    void stopsAskingWhenItGoes();
    void correctsAMistypedContact();
    void followsTheServiceWhenTheContactIsTaken();
    void noticesThatItHasExpired();
    void repeatsTheStepThatTheNetworkLost();
    void wantsACaptchaForThePhone();
    void asksForTheStepUp();
    void cancelsAndStartsOver();
    void sendsTheCodeAgain();

  private:
    api::ContactChange change(ContactChangeState state, DeliveryState delivery = DeliveryState::Accepted,
                              int resendInSeconds = 0) const {
        api::ContactChange made;
        made.id = QStringLiteral("change-1");
        made.channel = m_channel;
        made.state = state;
        made.expiresAt = fakes::inSeconds(3600);
        if (state == ContactChangeState::VerifyCurrent || state == ContactChangeState::VerifyNew) {
            made.sentTo = QStringLiteral("a•••@example.com");
            made.delivery.emplace(delivery);
            made.resendAfter = fakes::inSeconds(resendInSeconds);
            made.attemptsLeft.emplace(5);
        }
        return made;
    }
    void listAnswers(const QList<api::ContactChange>& changes) {
        m_service->on("GET", "/v1/account/contact-changes",
                      fakes::reply(api::Page<api::ContactChange>{changes, {}, int(changes.size())}));
    }
    void answer(const QByteArray& method, const QByteArray& rest, const FakeService::Answer& answer) {
        m_service->on(method, "/v1/account/contact-changes/change-1" + rest, answer);
    }
    // A flow that stands at the state, taken up from the service.
    std::unique_ptr<ContactChange> at(const api::ContactChange& where) {
        listAnswers({where});
        auto flow = std::make_unique<ContactChange>(m_session->get(), m_channel);
        flow->open();
        if (!QTest::qWaitFor([&] { return !flow->isBusy(); })) {
            qFatal("the change was not opened");
        }
        m_service->forgetRequests();
        return flow;
    }

    std::unique_ptr<FakeService> m_service;
    std::unique_ptr<fakes::SignedInSession> m_session;
    api::ContactChannel m_channel = api::ContactChannel::Email;
};

void ContactChangeTest::init() {
    m_channel = api::ContactChannel::Email;
    m_service = std::make_unique<FakeService>();
    m_session = std::make_unique<fakes::SignedInSession>(*m_service);
    m_service->on("GET", "/v1/account", fakes::reply(fakes::someAccount(QStringLiteral("new@example.com"))));
    listAnswers({});
}

void ContactChangeTest::changesAnEmailAddress() {
    m_service->on("POST", "/v1/account/contact-changes",
                  fakes::reply(change(ContactChangeState::VerifyCurrent), 201));
    m_service->on(
        "POST", "/v1/account/contact-changes/change-1/verify",
        {fakes::reply(change(ContactChangeState::EnterNew)), fakes::reply(change(ContactChangeState::Done))});
    answer("POST", "/target", fakes::reply(change(ContactChangeState::VerifyNew)));

    ContactChange flow(m_session->get(), m_channel);
    QCOMPARE(flow.state(), ContactChange::State::Opening);
    flow.open();
    QTRY_COMPARE(flow.state(), ContactChange::State::NotStarted);
    QVERIFY(!flow.needsCaptcha());
    flow.begin();
    QTRY_COMPARE(flow.state(), ContactChange::State::VerifyCurrent);
    QCOMPARE(*flow.change()->sentTo, QStringLiteral("a•••@example.com"));
    flow.verify(QStringLiteral("111111"));
    QTRY_COMPARE(flow.state(), ContactChange::State::EnterNew);
    flow.setTarget(QStringLiteral(" new@example.com "));
    QTRY_COMPARE(flow.state(), ContactChange::State::VerifyNew);
    flow.verify(QStringLiteral("222222"));
    QTRY_COMPARE(flow.state(), ContactChange::State::Done);
    // The window shows the new address by itself.
    QTRY_VERIFY((*m_session)->account().has_value());
    QCOMPARE((*m_session)->account()->email, QStringLiteral("new@example.com"));

    QCOMPARE(m_service->requests("POST", "/v1/account/contact-changes").value(0).json(),
             QJsonObject({{QStringLiteral("channel"), QStringLiteral("email")}}));
    QCOMPARE(m_service->requests("POST", "/v1/account/contact-changes/change-1/target").value(0).json(),
             QJsonObject({{QStringLiteral("email"), QStringLiteral("new@example.com")}}));
}

void ContactChangeTest::takesUpAChangeWhereItIs_data() {
    QTest::addColumn<ContactChangeState>("kept");
    QTest::addColumn<ContactChange::State>("state");
    QTest::newRow("current") << ContactChangeState::VerifyCurrent << ContactChange::State::VerifyCurrent;
    QTest::newRow("new one to enter") << ContactChangeState::EnterNew << ContactChange::State::EnterNew;
    QTest::newRow("new one to verify") << ContactChangeState::VerifyNew << ContactChange::State::VerifyNew;
}

void ContactChangeTest::takesUpAChangeWhereItIs() {
    QFETCH(ContactChangeState, kept);
    QFETCH(ContactChange::State, state);
    const auto flow = at(change(kept));
    QCOMPARE(flow->state(), state);
    QCOMPARE(flow->change()->id, QStringLiteral("change-1"));
}

void ContactChangeTest::startsANewOneBesideThoseThatAreOver() {
    api::ContactChange ofThePhone = change(ContactChangeState::EnterNew);
    ofThePhone.channel = api::ContactChannel::Phone;
    listAnswers({ofThePhone, change(ContactChangeState::Done), change(ContactChangeState::Cancelled),
                 change(ContactChangeState::Expired)});
    ContactChange flow(m_session->get(), m_channel);
    flow.open();
    QTRY_COMPARE(flow.state(), ContactChange::State::NotStarted);
    QVERIFY(!flow.change());
}

void ContactChangeTest::opensOnceTheNetworkIsBack() {
    m_service->stop();
    ContactChange flow(m_session->get(), m_channel);
    flow.open();
    QTRY_VERIFY(flow.canRetry());
    QCOMPARE(flow.state(), ContactChange::State::Opening);
    m_service->goOn();
    flow.retry();
    QTRY_COMPARE(flow.state(), ContactChange::State::NotStarted);
}

void ContactChangeTest::saysSentOnlyOnceItWasAccepted() {
    answer("GET", "", fakes::reply(change(ContactChangeState::VerifyCurrent, DeliveryState::Queued)));
    const auto flow = at(change(ContactChangeState::VerifyCurrent, DeliveryState::Queued));
    QCOMPARE(flow->delivery(), DeliveryState::Queued);
    QSignalSpy changed(flow.get(), &flows::Flow::changed);
    QTRY_COMPARE(m_service->requests("GET", "/v1/account/contact-changes/change-1").size(), 1);
    QCOMPARE(flow->delivery(), DeliveryState::Queued);
    answer("GET", "", fakes::reply(change(ContactChangeState::VerifyCurrent, DeliveryState::Accepted)));
    QTRY_COMPARE(flow->delivery(), DeliveryState::Accepted);
    QVERIFY(changed.count() >= 2);
    m_service->forgetRequests();
    QTest::qWait(1800); // longer than a round of asking
    QVERIFY(m_service->requests().isEmpty());
}

void ContactChangeTest::stopsAskingWhenItGoes() {
    auto flow = at(change(ContactChangeState::VerifyCurrent, DeliveryState::Queued));
    flow.reset();
    QTest::qWait(1800);
    QVERIFY(m_service->requests().isEmpty());
}

void ContactChangeTest::correctsAMistypedContact() {
    const auto flow = at(change(ContactChangeState::VerifyNew));
    answer("POST", "/target", FakeService::problem(422, QStringLiteral("email_invalid")));
    flow->setTarget(QStringLiteral("new@example"));
    QTRY_VERIFY(flow->error().has_value());
    QCOMPARE(flow->error()->id, core::ErrorId::EmailInvalid);
    QCOMPARE(flow->state(), ContactChange::State::VerifyNew);
    api::ContactChange corrected = change(ContactChangeState::VerifyNew);
    corrected.sentTo = QStringLiteral("n•••@example.org");
    answer("POST", "/target", fakes::reply(corrected));
    flow->setTarget(QStringLiteral("new@example.org"));
    QTRY_COMPARE(*flow->change()->sentTo, QStringLiteral("n•••@example.org"));
    QVERIFY(!flow->error());
}

void ContactChangeTest::followsTheServiceWhenTheContactIsTaken() {
    const auto flow = at(change(ContactChangeState::VerifyNew));
    answer("POST", "/verify", FakeService::problem(409, QStringLiteral("contact_in_use")));
    answer("GET", "", fakes::reply(change(ContactChangeState::EnterNew)));
    flow->verify(QStringLiteral("222222"));
    QTRY_COMPARE(flow->state(), ContactChange::State::EnterNew);
    QCOMPARE(flow->error()->id, core::ErrorId::ContactInUse); // beside the field for another one
}

void ContactChangeTest::noticesThatItHasExpired() {
    const auto flow = at(change(ContactChangeState::VerifyCurrent));
    answer("POST", "/verify", FakeService::problem(409, QStringLiteral("wrong_state")));
    answer("GET", "", fakes::reply(change(ContactChangeState::Expired)));
    flow->verify(QStringLiteral("111111"));
    QTRY_COMPARE(flow->state(), ContactChange::State::Expired);
    flow->startOver();
    QCOMPARE(flow->state(), ContactChange::State::NotStarted);
    QVERIFY(!flow->error());
}

void ContactChangeTest::repeatsTheStepThatTheNetworkLost() {
    const auto flow = at(change(ContactChangeState::VerifyCurrent));
    answer("POST", "/verify", FakeService::cutOff());
    flow->verify(QStringLiteral("111111"));
    QTRY_VERIFY(flow->canRetry());
    QCOMPARE(flow->state(), ContactChange::State::VerifyCurrent);
    answer("POST", "/verify", fakes::reply(change(ContactChangeState::EnterNew)));
    flow->retry();
    QTRY_COMPARE(flow->state(), ContactChange::State::EnterNew);
    QSet<QByteArray> keys;
    for (const auto& request : m_service->requests("POST", "/v1/account/contact-changes/change-1/verify")) {
        keys.insert(request.headers.value("idempotency-key"));
    }
    QCOMPARE(keys.size(), 1);
}

void ContactChangeTest::wantsACaptchaForThePhone() {
    m_channel = api::ContactChannel::Phone;
    m_service->on("POST", "/v1/account/contact-changes", [this](const FakeService::Request& request) {
        return request.json().contains(QStringLiteral("captcha"))
                   ? fakes::reply(change(ContactChangeState::VerifyCurrent), 201)
                   : FakeService::problem(422, QStringLiteral("captcha_required"));
    });
    ContactChange flow(m_session->get(), m_channel);
    QVERIFY(flow.needsCaptcha());
    flow.open();
    QTRY_COMPARE(flow.state(), ContactChange::State::NotStarted);
    flow.begin();
    QTRY_VERIFY(flow.error().has_value());
    QCOMPARE(flow.error()->id, core::ErrorId::CaptchaRequired);
    flow.begin(QStringLiteral("solved-1"));
    QTRY_COMPARE(flow.state(), ContactChange::State::VerifyCurrent);
    answer("POST", "/verify", fakes::reply(change(ContactChangeState::EnterNew)));
    flow.verify(QStringLiteral("111111"));
    QTRY_COMPARE(flow.state(), ContactChange::State::EnterNew);
    answer("POST", "/target", FakeService::problem(422, QStringLiteral("phone_invalid")));
    flow.setTarget(QStringLiteral("12"));
    QTRY_VERIFY(flow.error().has_value());
    QCOMPARE(m_service->requests("POST", "/v1/account/contact-changes/change-1/target").value(0).json(),
             QJsonObject({{QStringLiteral("phone"), QStringLiteral("12")}}));
}

void ContactChangeTest::asksForTheStepUp() {
    m_channel = api::ContactChannel::Phone;
    m_service->on(
        "POST", "/v1/account/contact-changes",
        {FakeService::problem(403, QStringLiteral("step_up_required"),
                              {{QStringLiteral("methods"), QJsonArray({QStringLiteral("password")})}}),
         fakes::reply(change(ContactChangeState::EnterNew), 201)});
    ContactChange flow(m_session->get(), m_channel);
    flow.open();
    QTRY_COMPARE(flow.state(), ContactChange::State::NotStarted);
    flow.begin(QStringLiteral("solved-1"));
    QTRY_VERIFY(flow.error().has_value());
    QCOMPARE(flow.error()->id, core::ErrorId::StepUpRequired);
    QCOMPARE(flow.state(), ContactChange::State::NotStarted);
    flow.begin(QStringLiteral("solved-1"));
    QTRY_COMPARE(flow.state(), ContactChange::State::EnterNew);
}

void ContactChangeTest::cancelsAndStartsOver() {
    const auto flow = at(change(ContactChangeState::VerifyNew));
    answer("DELETE", "", FakeService::empty());
    flow->startOver(); // it is not over
    QCOMPARE(flow->state(), ContactChange::State::VerifyNew);
    flow->cancel();
    QTRY_COMPARE(flow->state(), ContactChange::State::Cancelled);
    QCOMPARE(flow->resendIn(), 0);
    flow->startOver();
    QCOMPARE(flow->state(), ContactChange::State::NotStarted);
    QVERIFY(!flow->change());
}

void ContactChangeTest::sendsTheCodeAgain() {
    const auto waiting = at(change(ContactChangeState::VerifyCurrent, DeliveryState::Accepted, 60));
    QVERIFY(waiting->resendIn() > 50);
    waiting->resend();
    QVERIFY(!waiting->isBusy());
    const auto flow = at(change(ContactChangeState::VerifyCurrent));
    QTRY_COMPARE(flow->resendIn(), 0);
    answer("POST", "/resend",
           fakes::reply(change(ContactChangeState::VerifyCurrent, DeliveryState::Queued, 60)));
    flow->resend();
    QTRY_VERIFY(flow->resendIn() > 50);
    QCOMPARE(flow->delivery(), DeliveryState::Queued);
}

QTEST_GUILESS_MAIN(ContactChangeTest)
#include "contact_change_test.moc"
