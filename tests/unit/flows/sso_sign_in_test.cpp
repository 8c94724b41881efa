#include "flows/sso_sign_in.h"

#include "accounts/account_registry.h"
#include "flows/sso_link.h"
#include "unit/flows/flow_fixture.h"
#include "unit/secrets/memory_secret_store.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSignalSpy>
#include <QTest>

using fakes::FakeService;
using flows::SsoSignIn;
using namespace Qt::StringLiterals;

namespace {

client::PageWords words(client::LoopbackListener::Outcome outcome) {
    const bool isIt = outcome == client::LoopbackListener::Outcome::Arrived;
    return {u"en"_s, isIt ? u"Back"_s : u"Nowhere"_s, {}};
}

api::SignInOutcome challenged() {
    api::SignInOutcome outcome;
    outcome.challenge = api::Challenge{u"c1"_s, {api::SecondFactorMethod::Totp}, fakes::inSeconds(300)};
    return outcome;
}

} // namespace

// Signing in through SSO: the browser is a network access manager here, which goes where the service would
// send it.
class SsoSignInTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() {
        m_service = std::make_unique<FakeService>();
        m_service->on("POST", "/v1/sso/exchange", fakes::reply(fakes::someSession(), 201));
        m_flow = std::make_unique<SsoSignIn>(fakes::serverOf(*m_service), words);
    }
    void cleanup() {
        m_flow.reset();
        m_service.reset();
    }
    void readsLinks_data();
    void readsLinks();
    void refusesOtherLinks_data();
    void refusesOtherLinks();
    void findsTheLinkThatTheLastPageOpens();
    void makesTheChallengeOfTheStandard();
    void sendsTheLinks();
    void signsIn();
    void everyTimeIsAnother();
    void asksForTheSecondFactor();
    void showsTheDeviceThatIsKnown();
    void anotherStateLeavesItWaiting();
    void cancelledItListensNoLonger();
    void givesUpInTime();
    void saysWhatTheExchangeRefuses_data();
    void saysWhatTheExchangeRefuses();
    void goesOnAfterAFallenNetwork();

  private:
    QString link() const { return m_service->url().toString() + u"/sso/s1/login"_s; }
    void begin() const {
        m_flow->begin(link(), {}, u"laptop"_s);
        QCOMPARE(m_flow->state(), SsoSignIn::State::AwaitBrowser);
    }
    static QString value(const QUrl& url, const char* name) {
        return QUrlQuery(url).queryItemValue(QLatin1String(name), QUrl::FullyDecoded);
    }
    // To the listener, as the service sends it there: the status, or 0 where nobody listens.
    int comeBack(const QString& state) const {
        return visit(value(m_flow->browserUrl(), "redirect_uri") + u"?code=abc&state="_s + state);
    }
    static int visit(const QString& url) {
        QNetworkAccessManager browser;
        QNetworkReply* reply = browser.get(QNetworkRequest(QUrl(url)));
        const bool isOver = QTest::qWaitFor([&] { return reply->isFinished(); });
        return isOver ? reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() : -1;
    }
    QString state() const { return value(m_flow->browserUrl(), "state"); }
    QJsonObject exchanged() const { return m_service->requests("POST", "/v1/sso/exchange").value(0).json(); }

    std::unique_ptr<FakeService> m_service;
    std::unique_ptr<SsoSignIn> m_flow;
};

void SsoSignInTest::readsLinks_data() {
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("server");
    QTest::addColumn<QString>("link");
    const QString server = u"https://center.example"_s;
    const QString link = u"https://center.example/sso/s-1_a/login"_s;
    QTest::newRow("as it is") << link << server << link;
    QTest::newRow("with spaces around") << u" \n%1\t"_s.arg(link) << server << link;
    QTest::newRow("with what was added to it") << link + u"?redirect_uri=x&state=y#z"_s << server << link;
    QTest::newRow("with the port that it has anyway")
        << u"https://center.example:443/sso/s-1_a/login"_s << server << link;
    QTest::newRow("of a server below a path")
        << u"https://a.example/center/sso/s1/login"_s << u"https://a.example/center"_s
        << u"https://a.example/center/sso/s1/login"_s;
    QTest::newRow("from the last page")
        << u"personal-center://sso/sign-in?link=https%3A%2F%2Fcenter.example%2Fsso%2Fs-1_a%2Flogin"_s
        << server << link;
}

void SsoSignInTest::readsLinks() {
    QFETCH(QString, typed);
    QFETCH(QString, server);
    QFETCH(QString, link);
    const auto checked = flows::checkedSsoLink(typed, QUrl(server));
    QVERIFY(checked);
    QCOMPARE(checked->toString(), link);
    QCOMPARE(flows::serverOfSsoLink(link), QUrl(server));
}

void SsoSignInTest::refusesOtherLinks_data() {
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("reason");
    for (const char* typed :
         {"", "alice@example.com", "center.example", "https://center.example",
          "https://center.example/sso/s1", "https://center.example/sso//login",
          "https://center.example/sso/a/b/login", "file:///sso/s1/login", "javascript:alert(1)//sso/s1/login",
          "https://a:b@center.example/sso/s1/login"}) {
        QTest::addRow("%s", typed) << QString::fromLatin1(typed) << u"not_a_link"_s;
    }
    for (const char* typed :
         {"https://other.example/sso/s1/login", "http://center.example/sso/s1/login",
          "https://center.example:8443/sso/s1/login", "https://center.example.evil.example/sso/s1/login",
          "https://center.example/deeper/sso/s1/login"}) {
        QTest::addRow("%s", typed) << QString::fromLatin1(typed) << u"other_server"_s;
    }
}

void SsoSignInTest::refusesOtherLinks() {
    QFETCH(QString, typed);
    QFETCH(QString, reason);
    const auto checked = flows::checkedSsoLink(typed, QUrl(u"https://center.example"_s));
    QVERIFY(!checked);
    QCOMPARE(checked.error().id, core::ErrorId::SsoLinkInvalid);
    QCOMPARE(checked.error().params.value(u"reason"_s).toString(), reason);

    SsoSignIn flow({QUrl(u"https://center.example"_s)}, words);
    flow.begin(typed, {}, u"laptop"_s);
    QCOMPARE(flow.state(), SsoSignIn::State::EnterLink);
    QCOMPARE(flow.error(), checked.error());
}

void SsoSignInTest::findsTheLinkThatTheLastPageOpens() {
    QCOMPARE(
        flows::ssoLinkIn(u"personal-center://sso/sign-in?link=https%3A%2F%2Fa.example%2Fsso%2Fs%2Flogin"_s),
        u"https://a.example/sso/s/login"_s);
    for (const char* other : {"", "https://a.example/?link=x", "personal-center://sso/delete?link=x",
                              "personal-center://other/sign-in?link=x", "--option"}) {
        QVERIFY(flows::ssoLinkIn(QString::fromLatin1(other)).isEmpty());
    }
}

// RFC 7636, appendix B.
void SsoSignInTest::makesTheChallengeOfTheStandard() {
    QCOMPARE(flows::codeChallengeOf(u"dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"_s),
             u"E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"_s);
}

void SsoSignInTest::sendsTheLinks() {
    m_service->on("POST", "/v1/sso/login-links", FakeService::json({}, 202));
    m_flow->setLanguage(u"fr"_s);
    m_flow->sendLinks(u" alice@example.com "_s);
    QTRY_COMPARE(m_flow->linksSentTo(), u"alice@example.com"_s);
    QCOMPARE(m_service->requests("POST", "/v1/sso/login-links").value(0).json(),
             QJsonObject({{u"email"_s, u"alice@example.com"_s}, {u"locale"_s, u"fr"_s}}));
    QCOMPARE(m_flow->state(), SsoSignIn::State::EnterLink);
}

void SsoSignInTest::signsIn() {
    begin();
    const QUrl url = m_flow->browserUrl();
    QVERIFY(url.toString().startsWith(link() + u'?'));
    QVERIFY(value(url, "redirect_uri").startsWith(u"http://127.0.0.1:"_s));
    QCOMPARE(value(url, "code_challenge_method"), u"S256"_s);
    QVERIFY(state().size() >= 16);
    const QSignalSpy cameBack(m_flow.get(), &SsoSignIn::cameBack);
    QCOMPARE(comeBack(state()), 200);
    QTRY_COMPARE(m_flow->state(), SsoSignIn::State::Done);
    QCOMPARE(cameBack.size(), 1);
    QCOMPARE(m_flow->session()->token, fakes::someSession().token);
    QCOMPARE(exchanged().value(u"code"_s), u"abc"_s);
    QCOMPARE(exchanged().value(u"device"_s), u"laptop"_s);
    QVERIFY(!exchanged().contains(u"device_token"_s));
    const QString verifier = exchanged().value(u"code_verifier"_s).toString();
    QVERIFY(verifier.size() >= 43);
    QCOMPARE(flows::codeChallengeOf(verifier), value(url, "code_challenge"));
    QVERIFY(!url.toString().contains(verifier));
    QCOMPARE(comeBack(state()), 0); // a second time
    QCOMPARE(m_service->requests("POST", "/v1/sso/exchange").size(), 1);
}

void SsoSignInTest::everyTimeIsAnother() {
    begin();
    const QUrl first = m_flow->browserUrl();
    m_flow->cancel();
    begin();
    for (const char* name : {"state", "code_challenge"}) {
        QVERIFY(value(first, name) != value(m_flow->browserUrl(), name));
    }
}

void SsoSignInTest::asksForTheSecondFactor() {
    m_service->on("POST", "/v1/sso/exchange", fakes::reply(challenged(), 202));
    begin();
    QCOMPARE(comeBack(state()), 200);
    QTRY_COMPARE(m_flow->state(), SsoSignIn::State::Done);
    QVERIFY(!m_flow->session());
    QCOMPARE(m_flow->challenge()->id, u"c1"_s);
}

void SsoSignInTest::showsTheDeviceThatIsKnown() {
    const QTemporaryDir folder;
    fakes::MemorySecretStore secrets;
    accounts::AccountRegistry registry(accounts::Folders::below(folder.path()), secrets);
    api::Session before = fakes::someSession();
    before.deviceToken = u"proof"_s;
    QSignalSpy added(&registry, &accounts::AccountRegistry::added);
    registry.add(m_service->url(), fakes::someMeta(), before, u"alice@example.com"_s);
    QVERIFY(added.wait());
    m_flow->setKnownAccounts(&registry, u"instance-1"_s);
    m_flow->begin(link(), u"alice@example.com"_s, u"laptop"_s);
    QCOMPARE(comeBack(state()), 200);
    QTRY_COMPARE(m_flow->state(), SsoSignIn::State::Done);
    QCOMPARE(exchanged().value(u"device_token"_s), u"proof"_s);
}

void SsoSignInTest::anotherStateLeavesItWaiting() {
    begin();
    QCOMPARE(comeBack(QString(state()).replace(3, 1, state().at(3) == u'A' ? u'B' : u'A')), 400);
    QCOMPARE(visit(value(m_flow->browserUrl(), "redirect_uri").replace(u"/sso"_s, u"/favicon.ico"_s)), 404);
    QCOMPARE(m_flow->state(), SsoSignIn::State::AwaitBrowser);
    QVERIFY(m_service->requests("POST", "/v1/sso/exchange").isEmpty());
    QCOMPARE(comeBack(state()), 200);
    QTRY_COMPARE(m_flow->state(), SsoSignIn::State::Done);
}

void SsoSignInTest::cancelledItListensNoLonger() {
    begin();
    m_flow->cancel();
    QCOMPARE(m_flow->state(), SsoSignIn::State::EnterLink);
    QVERIFY(!m_flow->error());
    QCOMPARE(comeBack(state()), 0);
    QVERIFY(m_service->requests("POST", "/v1/sso/exchange").isEmpty());
}

void SsoSignInTest::givesUpInTime() {
    m_flow->setPatience(std::chrono::milliseconds(50));
    begin();
    QTRY_COMPARE(m_flow->state(), SsoSignIn::State::EnterLink);
    QCOMPARE(m_flow->error()->id, core::ErrorId::ChallengeExpired);
    QCOMPARE(comeBack(state()), 0);
    m_flow->setPatience(std::chrono::minutes(5));
    begin();
    QVERIFY(!m_flow->error());
}

void SsoSignInTest::saysWhatTheExchangeRefuses_data() {
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("name");
    QTest::addColumn<core::ErrorId>("told");
    QTest::newRow("the code") << 422 << u"code_expired"_s << core::ErrorId::ChallengeExpired;
    QTest::newRow("the account") << 403 << u"account_disabled"_s << core::ErrorId::AccountDisabled;
}

void SsoSignInTest::saysWhatTheExchangeRefuses() {
    QFETCH(int, status);
    QFETCH(QString, name);
    QFETCH(core::ErrorId, told);
    m_service->on("POST", "/v1/sso/exchange", FakeService::problem(status, name));
    begin();
    QCOMPARE(comeBack(state()), 200);
    QTRY_COMPARE(m_flow->state(), SsoSignIn::State::EnterLink);
    QTRY_VERIFY(!m_flow->isBusy());
    QCOMPARE(m_flow->error()->id, told);
    QVERIFY(!m_flow->canRetry());
}

void SsoSignInTest::goesOnAfterAFallenNetwork() {
    m_service->on("POST", "/v1/sso/exchange", FakeService::cutOff());
    begin();
    QCOMPARE(comeBack(state()), 200);
    QTRY_VERIFY(m_flow->canRetry());
    QCOMPARE(m_flow->state(), SsoSignIn::State::Returned);
    m_service->on("POST", "/v1/sso/exchange", fakes::reply(fakes::someSession(), 201));
    m_flow->retry();
    QTRY_COMPARE(m_flow->state(), SsoSignIn::State::Done);
    const auto requests = m_service->requests("POST", "/v1/sso/exchange");
    QCOMPARE(requests.first().headers.value("idempotency-key"),
             requests.last().headers.value("idempotency-key"));
}

QTEST_GUILESS_MAIN(SsoSignInTest)
#include "sso_sign_in_test.moc"
