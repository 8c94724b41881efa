#include "accounts/account_session.h"

#include "unit/client/fake_service.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using accounts::AccountSession;
using fakes::FakeService;

class AccountSessionTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init();
    void cleanup();
    void showsWhatItFetched();
    void showsWhatWasLastSeenAtTheNextStart();
    void waitsForItsToken();
    void waitsForTheLocalService();
    void ignoresAnAnswerAboutSomebodyElse();
    void goesOfflineAndComesBackByItself();
    void takesAServiceThatIsAwayForOffline();
    void doesNotRetryUnseen();
    void fetchesOnceAtATime();
    void endsWhenTheServiceSaysSo();
    void forgetsItsTokenWhenSignedOut();
    void keepsTheStepUpForItsTime();
    void dropsTheStepUpAfterItsTime();
    void closesTheStepUp();
    void ownsItsCachedLists();
    void takesMetaOfItsOwnServerOnly();

  private:
    std::unique_ptr<AccountSession> session() {
        accounts::SessionSetup setup;
        setup.id = QStringLiteral("instance-1/account-1");
        setup.instanceId = QStringLiteral("instance-1");
        setup.server = m_service->url();
        setup.cacheFile = m_folder->filePath(QStringLiteral("cache.sqlite"));
        return std::make_unique<AccountSession>(setup);
    }
    std::unique_ptr<AccountSession> signedIn() {
        auto made = session();
        made->setToken(QStringLiteral("abc"));
        return made;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FakeService> m_service;
};

void AccountSessionTest::init() {
    m_folder = std::make_unique<QTemporaryDir>();
    m_service = std::make_unique<FakeService>();
    m_service->on("GET", "/v1/account", FakeService::json(core::json::toJson(fakes::someAccount())));
    m_service->on("GET", "/v1/meta", FakeService::json(core::json::toJson(fakes::someMeta())));
}

void AccountSessionTest::cleanup() {
    m_service.reset();
}

void AccountSessionTest::showsWhatItFetched() {
    const auto session = signedIn();
    QVERIFY(!session->account());
    QVERIFY(!session->refreshedAt());
    QSignalSpy changed(session.get(), &AccountSession::accountChanged);
    QSignalSpy refreshed(session.get(), &AccountSession::refreshed);
    session->refresh();
    QTRY_COMPARE(refreshed.count(), 1);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(session->account()->email, QStringLiteral("alice@example.com"));
    QVERIFY(session->refreshedAt()->secsTo(QDateTime::currentDateTime()) < 5);
    QTRY_VERIFY(session->meta().has_value());

    session->refresh();
    QTRY_COMPARE(refreshed.count(), 2);
    QCOMPARE(changed.count(), 1); // nothing did
}

void AccountSessionTest::showsWhatWasLastSeenAtTheNextStart() {
    {
        const auto session = signedIn();
        QSignalSpy refreshed(session.get(), &AccountSession::refreshed);
        session->refresh();
        QTRY_COMPARE(refreshed.count(), 1);
    }
    m_service->stop();
    const auto session = signedIn();
    QCOMPARE(session->account()->name, QStringLiteral("Alice Martin"));
    QVERIFY(session->refreshedAt().has_value());
}

void AccountSessionTest::waitsForItsToken() {
    const auto session = this->session();
    QCOMPARE(session->state(), AccountSession::State::SignedOut);
    session->expectToken();
    QCOMPARE(session->state(), AccountSession::State::SignedIn);
    QSignalSpy refreshed(session.get(), &AccountSession::refreshed);
    session->refresh();
    QTest::qWait(50);
    QVERIFY(m_service->requests().isEmpty());
    session->setToken(QStringLiteral("abc"));
    QTRY_COMPARE(refreshed.count(), 1);
    QCOMPARE(m_service->requests("GET", "/v1/account").value(0).headers.value("authorization"), "Bearer abc");
}

void AccountSessionTest::waitsForTheLocalService() {
    accounts::SessionSetup setup;
    setup.id = QStringLiteral("instance-1/account-1");
    setup.instanceId = QStringLiteral("instance-1");
    setup.local = true;
    setup.cacheFile = m_folder->filePath(QStringLiteral("cache.sqlite"));
    AccountSession session(setup);
    session.setToken(QStringLiteral("abc"));
    QSignalSpy refreshed(&session, &AccountSession::refreshed);
    session.setVisible(true);
    QVERIFY(session.isRefreshing());
    QVERIFY(session.isOnline());
    session.setServer(m_service->url());
    QTRY_COMPARE(refreshed.count(), 1);
}

void AccountSessionTest::ignoresAnAnswerAboutSomebodyElse() {
    const auto session = signedIn();
    session->setAccount(fakes::someAccount());
    api::Account other = fakes::someAccount(QStringLiteral("mallory@example.com"));
    other.id = QStringLiteral("account-2");
    session->setAccount(other);
    QCOMPARE(session->account()->email, QStringLiteral("alice@example.com"));
}

void AccountSessionTest::goesOfflineAndComesBackByItself() {
    const auto session = signedIn();
    QSignalSpy online(session.get(), &AccountSession::onlineChanged);
    QSignalSpy failed(session.get(), &AccountSession::refreshFailed);
    m_service->stop();
    session->setVisible(true);
    QTRY_VERIFY(!session->isOnline());
    QCOMPARE(session->offlineError()->id, core::ErrorId::Offline);
    QVERIFY(session->offlineSince().has_value());
    QTRY_VERIFY(failed.count() > 0);
    m_service->goOn();
    QTRY_VERIFY(session->isOnline());
    QVERIFY(!session->offlineSince());
    QTRY_VERIFY(session->account().has_value());
    QCOMPARE(online.count(), 2);
}

void AccountSessionTest::takesAServiceThatIsAwayForOffline() {
    FakeService::Answer gateway{.status = 502, .body = "<html>", .headers = {}, .contentType = "text/html"};
    m_service->on("GET", "/v1/account", gateway);
    m_service->on("GET", "/v1/meta", gateway);
    const auto session = signedIn();
    session->setVisible(true);
    QTRY_VERIFY(!session->isOnline());
    QCOMPARE(session->offlineError()->id, core::ErrorId::ServiceUnavailable);
    QCOMPARE(session->state(), AccountSession::State::SignedIn);
    m_service->on("GET", "/v1/account", FakeService::json(core::json::toJson(fakes::someAccount())));
    m_service->on("GET", "/v1/meta", FakeService::json(core::json::toJson(fakes::someMeta())));
    QTRY_VERIFY(session->isOnline());
    QTRY_VERIFY(session->account().has_value());
}

void AccountSessionTest::doesNotRetryUnseen() {
    const auto session = signedIn();
    QSignalSpy failed(session.get(), &AccountSession::refreshFailed);
    m_service->stop();
    session->refresh();
    QTRY_COMPARE(failed.count(), 1);
    m_service->goOn();
    QTest::qWait(1500); // longer than the first pause of one that is seen
    QVERIFY(!session->isOnline());
    QVERIFY(m_service->requests().isEmpty());
    session->setVisible(true);
    QTRY_VERIFY(session->isOnline());
}

void AccountSessionTest::fetchesOnceAtATime() {
    m_service->on("GET", "/v1/account", FakeService::hang());
    const auto session = signedIn();
    session->refresh();
    session->refresh();
    session->setVisible(true);
    QTRY_COMPARE(m_service->requests("GET", "/v1/account").size(), 1);
    QTRY_COMPARE(m_service->requests("GET", "/v1/meta").size(), 1);
    QCOMPARE(m_service->requests().size(), 2);
}

void AccountSessionTest::endsWhenTheServiceSaysSo() {
    const auto session = signedIn();
    session->setAccount(fakes::someAccount());
    session->setStepUpUntil({QDateTime::currentMSecsSinceEpoch() + 60'000});
    m_service->on("GET", "/v1/account", FakeService::problem(401, QStringLiteral("session_expired")));
    QSignalSpy state(session.get(), &AccountSession::stateChanged);
    session->refresh();
    QTRY_COMPARE(session->state(), AccountSession::State::Ended);
    QCOMPARE(state.count(), 1);
    QVERIFY(session->token().isEmpty());
    QVERIFY(!session->stepUpUntil());
    QVERIFY(session->account().has_value()); // what was seen stays readable
    QVERIFY(session->isOnline());
    m_service->forgetRequests();
    session->refresh();
    QTest::qWait(50);
    QVERIFY(m_service->requests().isEmpty());
}

void AccountSessionTest::forgetsItsTokenWhenSignedOut() {
    m_service->on("GET", "/v1/account", FakeService::hang());
    const auto session = signedIn();
    std::optional<core::Result<api::Account>> outcome;
    session->call(api::getAccount).then(this, [&](const core::Result<api::Account>& result) {
        outcome = result;
    });
    session->signedOut();
    QCOMPARE(session->state(), AccountSession::State::SignedOut);
    QTRY_VERIFY(outcome.has_value());
    QCOMPARE(outcome->error().id, core::ErrorId::Cancelled);
    QVERIFY(!session->connection().hasToken());
}

void AccountSessionTest::keepsTheStepUpForItsTime() {
    const auto session = signedIn();
    m_service->on("POST", "/v1/step-up", [](const FakeService::Request& request) {
        if (request.json().value(QStringLiteral("value")).toString() != QLatin1String("right")) {
            return FakeService::problem(401, QStringLiteral("invalid_credentials"));
        }
        return FakeService::json(
            core::json::toJson(api::StepUpOpen{{QDateTime::currentMSecsSinceEpoch() + 600'000}}));
    });
    QSignalSpy changed(session.get(), &AccountSession::stepUpChanged);
    std::optional<core::Result<api::StepUpOpen>> outcome;
    const auto keep = [&](const core::Result<api::StepUpOpen>& result) { outcome = result; };
    session->stepUp({api::StepUpMethod::Password, QStringLiteral("wrong")}).then(this, keep);
    QTRY_VERIFY(outcome.has_value());
    QCOMPARE(outcome->error().id, core::ErrorId::InvalidCredentials);
    QVERIFY(!session->stepUpUntil());
    QCOMPARE(session->state(), AccountSession::State::SignedIn);

    session->stepUp({api::StepUpMethod::Password, QStringLiteral("right")}).then(this, keep);
    QTRY_COMPARE(changed.count(), 1);
    const qint64 left = QDateTime::currentDateTime().secsTo(*session->stepUpUntil());
    QVERIFY(left > 590 && left <= 602);
}

void AccountSessionTest::dropsTheStepUpAfterItsTime() {
    const auto session = signedIn();
    QSignalSpy changed(session.get(), &AccountSession::stepUpChanged);
    session->setStepUpUntil({QDateTime::currentMSecsSinceEpoch() + 100});
    QVERIFY(session->stepUpUntil().has_value());
    QTRY_COMPARE(changed.count(), 2);
    QVERIFY(!session->stepUpUntil());
}

void AccountSessionTest::closesTheStepUp() {
    m_service->on("DELETE", "/v1/step-up", FakeService::empty());
    const auto session = signedIn();
    session->closeStepUp(); // nothing to close, nothing to say
    session->setStepUpUntil({QDateTime::currentMSecsSinceEpoch() + 60'000});
    session->closeStepUp();
    QVERIFY(!session->stepUpUntil());
    QTRY_COMPARE(m_service->requests("DELETE", "/v1/step-up").size(), 1);
}

void AccountSessionTest::ownsItsCachedLists() {
    const QJsonObject list{{QStringLiteral("total"), 3}};
    {
        const auto session = signedIn();
        QVERIFY(!session->cached(QStringLiteral("sessions")));
        session->setCached(QStringLiteral("sessions"), list);
    }
    const auto session = this->session();
    QCOMPARE(*session->cached(QStringLiteral("sessions")), list);
    QVERIFY(session->cachedAt(QStringLiteral("sessions"))->secsTo(QDateTime::currentDateTime()) < 5);
}

void AccountSessionTest::takesMetaOfItsOwnServerOnly() {
    m_service->on("GET", "/v1/meta",
                  FakeService::json(core::json::toJson(fakes::someMeta(QStringLiteral("instance-2")))));
    const auto session = signedIn();
    QSignalSpy refreshed(session.get(), &AccountSession::refreshed);
    session->refresh();
    QTRY_COMPARE(refreshed.count(), 1);
    QTRY_COMPARE(m_service->requests("GET", "/v1/meta").size(), 1);
    session->refresh();
    QTRY_COMPARE(refreshed.count(), 2);
    QVERIFY(!session->meta());
}

QTEST_GUILESS_MAIN(AccountSessionTest)
#include "account_session_test.moc"
