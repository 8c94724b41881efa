#include "accounts/account_registry.h"
#include "flows/password_reset.h"
#include "flows/sign_in.h"
#include "flows/sign_up.h"
#include "unit/flows/flow_fixture.h"
#include "unit/secrets/memory_secret_store.h"

#include <QSignalSpy>
#include <QTest>

using fakes::FakeService;
using flows::PasswordReset;
using flows::SignIn;
using flows::SignUp;

namespace {

api::CompleteRegistration details(const QString& code) {
    return {code,
            QStringLiteral("Alice Martin"),
            QStringLiteral("a long password"),
            {QStringLiteral("Martin & Co"), {}, QStringLiteral("Europe/Paris")},
            {}};
}

} // namespace

// The ways to a session: signing up, signing in, a new password.
class EntryFlowsTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() { m_service = std::make_unique<FakeService>(); }
    void cleanup() { m_service.reset(); }
    void signsUp();
    void keepsTheStepAfterAWrongCode();
    void sendsTheCodeAgainWhenItsTimeHasCome();
    void countsDownToTheNextCode();
    void goesBackToTheAddress();
    void doesOneThingAtATime();
    void repeatsAStepThatTheNetworkLost();
    void asksAnewWhenTheInputChanged();
    void abortEndsTheStep();
    void signsIn();
    void showsTheDeviceThatIsKnown();
    void saysWhatTheServiceRefuses_data();
    void saysWhatTheServiceRefuses();
    void setsANewPassword();

  private:
    void registrationsAnswer(int resendInSeconds = 0) {
        m_service->on("POST", "/v1/registrations",
                      fakes::reply(fakes::codeSent(QStringLiteral("r1"), resendInSeconds), 202));
    }
    std::unique_ptr<FakeService> m_service;
};

void EntryFlowsTest::signsUp() {
    registrationsAnswer();
    m_service->on("POST", "/v1/registrations/r1/complete", fakes::reply(fakes::someSession(), 201));
    SignUp flow(fakes::serverOf(*m_service));
    flow.start(QStringLiteral(" alice@example.com "), QStringLiteral("fr"));
    QVERIFY(flow.isBusy());
    QTRY_COMPARE(flow.state(), SignUp::State::EnterDetails);
    QVERIFY(!flow.isBusy());
    QCOMPARE(flow.email(), QStringLiteral("alice@example.com"));
    QCOMPARE(m_service->requests().value(0).json(),
             QJsonObject({{QStringLiteral("email"), QStringLiteral("alice@example.com")},
                          {QStringLiteral("locale"), QStringLiteral("fr")}}));
    flow.complete(details(QStringLiteral("123456")));
    QTRY_COMPARE(flow.state(), SignUp::State::Done);
    QCOMPARE(flow.session()->accountId, QStringLiteral("account-1"));
    const QJsonObject sent = m_service->requests("POST", "/v1/registrations/r1/complete").value(0).json();
    QCOMPARE(sent.value(QStringLiteral("code")).toString(), QStringLiteral("123456"));
    QCOMPARE(
        sent.value(QStringLiteral("organization")).toObject().value(QStringLiteral("time_zone")).toString(),
        QStringLiteral("Europe/Paris"));
}

void EntryFlowsTest::keepsTheStepAfterAWrongCode() {
    registrationsAnswer();
    m_service->on(
        "POST", "/v1/registrations/r1/complete",
        {FakeService::problem(422, QStringLiteral("code_wrong"), {{QStringLiteral("attempts_left"), 4}}),
         fakes::reply(fakes::someSession(), 201)});
    SignUp flow(fakes::serverOf(*m_service));
    flow.start(QStringLiteral("alice@example.com"), QStringLiteral("en"));
    QTRY_COMPARE(flow.state(), SignUp::State::EnterDetails);
    flow.complete(details(QStringLiteral("000000")));
    QTRY_VERIFY(flow.error().has_value());
    QCOMPARE(flow.error()->id, core::ErrorId::CodeWrong);
    QCOMPARE(flow.error()->params.value(QStringLiteral("attempts_left")).toInt(), 4);
    QCOMPARE(flow.state(), SignUp::State::EnterDetails);
    QVERIFY(!flow.canRetry());
    flow.complete(details(QStringLiteral("000000"))); // the person insists: a try of its own
    QTRY_COMPARE(flow.state(), SignUp::State::Done);
    QVERIFY(!flow.error());
    const auto tries = m_service->requests("POST", "/v1/registrations/r1/complete");
    QVERIFY(tries.at(0).headers.value("idempotency-key") != tries.at(1).headers.value("idempotency-key"));
}

void EntryFlowsTest::sendsTheCodeAgainWhenItsTimeHasCome() {
    registrationsAnswer(60);
    m_service->on("POST", "/v1/registrations/r1/resend",
                  fakes::reply(fakes::codeSent(QStringLiteral("r1"), 60), 202));
    SignUp flow(fakes::serverOf(*m_service));
    flow.start(QStringLiteral("alice@example.com"), QStringLiteral("en"));
    QTRY_COMPARE(flow.state(), SignUp::State::EnterDetails);
    QVERIFY(flow.resendIn() > 55 && flow.resendIn() <= 61);
    flow.resend();
    QVERIFY(!flow.isBusy());

    registrationsAnswer(0);
    SignUp other(fakes::serverOf(*m_service));
    other.start(QStringLiteral("alice@example.com"), QStringLiteral("en"));
    QTRY_COMPARE(other.state(), SignUp::State::EnterDetails);
    QTRY_COMPARE(other.resendIn(), 0);
    other.resend();
    QTRY_COMPARE(m_service->requests("POST", "/v1/registrations/r1/resend").size(), 1);
    QTRY_VERIFY(other.resendIn() > 55);
}

void EntryFlowsTest::countsDownToTheNextCode() {
    registrationsAnswer(3);
    SignUp flow(fakes::serverOf(*m_service));
    flow.start(QStringLiteral("alice@example.com"), QStringLiteral("en"));
    QTRY_COMPARE(flow.state(), SignUp::State::EnterDetails);
    QVERIFY(flow.resendIn() > 0);
    QSignalSpy changed(&flow, &flows::Flow::changed);
    QTRY_COMPARE(flow.resendIn(), 0);
    QVERIFY(changed.count() >= 2);
}

void EntryFlowsTest::goesBackToTheAddress() {
    registrationsAnswer(60);
    SignUp flow(fakes::serverOf(*m_service));
    flow.changeEmail();
    QCOMPARE(flow.state(), SignUp::State::EnterEmail);
    flow.start(QStringLiteral("alcie@example.com"), QStringLiteral("en"));
    QTRY_COMPARE(flow.state(), SignUp::State::EnterDetails);
    flow.changeEmail();
    QCOMPARE(flow.state(), SignUp::State::EnterEmail);
    QCOMPARE(flow.resendIn(), 0);
    flow.start(QStringLiteral("alice@example.com"), QStringLiteral("en"));
    QTRY_COMPARE(flow.state(), SignUp::State::EnterDetails);
    QCOMPARE(flow.email(), QStringLiteral("alice@example.com"));
}

void EntryFlowsTest::doesOneThingAtATime() {
    registrationsAnswer();
    SignUp flow(fakes::serverOf(*m_service));
    flow.start(QStringLiteral("alice@example.com"), QStringLiteral("en"));
    flow.start(QStringLiteral("alice@example.com"), QStringLiteral("en")); // a double click
    QTRY_COMPARE(flow.state(), SignUp::State::EnterDetails);
    QCOMPARE(m_service->requests().size(), 1);
}

void EntryFlowsTest::repeatsAStepThatTheNetworkLost() {
    registrationsAnswer();
    SignUp flow(fakes::serverOf(*m_service));
    flow.start(QStringLiteral("alice@example.com"), QStringLiteral("en"));
    QTRY_COMPARE(flow.state(), SignUp::State::EnterDetails);
    m_service->on("POST", "/v1/registrations/r1/complete", FakeService::cutOff());
    flow.complete(details(QStringLiteral("123456")));
    QTRY_VERIFY(flow.canRetry());
    QCOMPARE(flow.error()->id, core::ErrorId::Offline);
    QVERIFY(!flow.isBusy());
    m_service->on("POST", "/v1/registrations/r1/complete", fakes::reply(fakes::someSession(), 201));
    flow.retry();
    QVERIFY(!flow.error());
    QTRY_COMPARE(flow.state(), SignUp::State::Done);
    QSet<QByteArray> keys;
    QSet<QByteArray> bodies;
    for (const auto& request : m_service->requests("POST", "/v1/registrations/r1/complete")) {
        keys.insert(request.headers.value("idempotency-key"));
        bodies.insert(request.body);
    }
    // The client repeats by itself as well, and so does Qt on a connection that was kept open.
    QVERIFY(m_service->requests("POST", "/v1/registrations/r1/complete").size() >= 3);
    QCOMPARE(keys.size(), 1);
    QCOMPARE(bodies.size(), 1);
    QVERIFY(!flow.canRetry());
}

void EntryFlowsTest::asksAnewWhenTheInputChanged() {
    registrationsAnswer();
    SignUp flow(fakes::serverOf(*m_service));
    flow.start(QStringLiteral("alice@example.com"), QStringLiteral("en"));
    QTRY_COMPARE(flow.state(), SignUp::State::EnterDetails);
    m_service->on("POST", "/v1/registrations/r1/complete", FakeService::problem(503, QStringLiteral("busy")));
    const auto attempt = [&](const QString& code) {
        flow.complete(details(code));
        QTRY_VERIFY(flow.error().has_value());
        QCOMPARE(flow.error()->id, core::ErrorId::Busy);
    };
    attempt(QStringLiteral("111111"));
    attempt(QStringLiteral("111111")); // pressed again instead of Retry: the same step still
    attempt(QStringLiteral("222222"));
    QList<QByteArray> keys;
    for (const auto& request : m_service->requests("POST", "/v1/registrations/r1/complete")) {
        keys.append(request.headers.value("idempotency-key"));
    }
    QCOMPARE(keys.size(), 3);
    QCOMPARE(keys.at(0), keys.at(1));
    QVERIFY(keys.at(2) != keys.at(1));
}

void EntryFlowsTest::abortEndsTheStep() {
    m_service->on("POST", "/v1/sessions", FakeService::hang());
    SignIn flow(fakes::serverOf(*m_service));
    flow.signIn(QStringLiteral("alice@example.com"), QStringLiteral("secret"), QStringLiteral("laptop"));
    QTRY_COMPARE(m_service->requests().size(), 1);
    flow.abort();
    QTRY_VERIFY(!flow.isBusy());
    QCOMPARE(flow.error()->id, core::ErrorId::Cancelled);
    QCOMPARE(flow.state(), SignIn::State::EnterPassword);
}

void EntryFlowsTest::signsIn() {
    m_service->on("POST", "/v1/sessions", fakes::reply(fakes::someSession(), 201));
    SignIn flow(fakes::serverOf(*m_service));
    flow.signIn(QStringLiteral("alice@example.com "), QStringLiteral(" secret "), SignIn::deviceName());
    QTRY_COMPARE(flow.state(), SignIn::State::Done);
    QCOMPARE(flow.session()->token, QStringLiteral("token-of-account-1"));
    const QJsonObject sent = m_service->requests().value(0).json();
    QCOMPARE(sent.value(QStringLiteral("email")).toString(), QStringLiteral("alice@example.com"));
    QCOMPARE(sent.value(QStringLiteral("password")).toString(), QStringLiteral(" secret ")); // as typed
    QVERIFY(!sent.value(QStringLiteral("device")).toString().isEmpty());
    QVERIFY(!sent.contains(QStringLiteral("device_token")));
}

void EntryFlowsTest::showsTheDeviceThatIsKnown() {
    const QTemporaryDir folder;
    fakes::MemorySecretStore secrets;
    accounts::AccountRegistry registry(accounts::Folders::below(folder.path()), secrets);
    api::Session before = fakes::someSession();
    before.deviceToken = QStringLiteral("proof");
    QSignalSpy added(&registry, &accounts::AccountRegistry::added);
    registry.add(m_service->url(), fakes::someMeta(), before, QStringLiteral("alice@example.com"));
    QVERIFY(added.wait());

    m_service->on("POST", "/v1/sessions", fakes::reply(fakes::someSession(), 201));
    SignIn flow(fakes::serverOf(*m_service));
    flow.setKnownAccounts(&registry, QStringLiteral("instance-1"));
    flow.signIn(QStringLiteral("alice@example.com"), QStringLiteral("secret"), QStringLiteral("laptop"));
    QVERIFY(flow.isBusy());
    QTRY_COMPARE(flow.state(), SignIn::State::Done);
    QCOMPARE(
        m_service->requests("POST", "/v1/sessions").value(0).json().value(QStringLiteral("device_token")),
        QStringLiteral("proof"));
}

void EntryFlowsTest::saysWhatTheServiceRefuses_data() {
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("canRetry");
    QTest::newRow("wrong password") << 401 << "invalid_credentials" << false;
    QTest::newRow("disabled") << 403 << "account_disabled" << false;
    QTest::newRow("too often") << 429 << "too_many_requests" << false;
    QTest::newRow("busy") << 503 << "busy" << true;
}

void EntryFlowsTest::saysWhatTheServiceRefuses() {
    QFETCH(int, status);
    QFETCH(QString, name);
    QFETCH(bool, canRetry);
    m_service->on("POST", "/v1/sessions", FakeService::problem(status, name));
    SignIn flow(fakes::serverOf(*m_service));
    flow.signIn(QStringLiteral("alice@example.com"), QStringLiteral("secret"), QStringLiteral("laptop"));
    QTRY_VERIFY(flow.error().has_value());
    QCOMPARE(core::errorName(flow.error()->id), name);
    QCOMPARE(flow.canRetry(), canRetry);
    QVERIFY(!flow.session());
    flow.clearError();
    QVERIFY(!flow.error());
}

void EntryFlowsTest::setsANewPassword() {
    m_service->on("POST", "/v1/password-resets", fakes::reply(fakes::codeSent(QStringLiteral("p1")), 202));
    m_service->on("POST", "/v1/password-resets/p1/complete",
                  {FakeService::problem(422, QStringLiteral("weak_password"), {{QStringLiteral("score"), 1}}),
                   FakeService::empty()});
    PasswordReset flow(fakes::serverOf(*m_service));
    flow.complete(QStringLiteral("123456"), QStringLiteral("early")); // not before the code is sent
    QVERIFY(!flow.isBusy());
    flow.start(QStringLiteral("alice@example.com"));
    QTRY_COMPARE(flow.state(), PasswordReset::State::EnterCode);
    flow.complete(QStringLiteral("123456"), QStringLiteral("weak"));
    QTRY_VERIFY(flow.error().has_value());
    QCOMPARE(flow.error()->id, core::ErrorId::WeakPassword);
    QCOMPARE(flow.state(), PasswordReset::State::EnterCode);
    flow.complete(QStringLiteral("123456"), QStringLiteral("a much longer password"));
    QTRY_COMPARE(flow.state(), PasswordReset::State::Done);
}

QTEST_GUILESS_MAIN(EntryFlowsTest)
#include "entry_flows_test.moc"
