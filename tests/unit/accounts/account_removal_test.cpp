#include "accounts/account_registry.h"

#include "unit/client/fake_service.h"
#include "unit/secrets/memory_secret_store.h"

#include <QDir>
#include <QPointer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using accounts::AccountRegistry;
using accounts::AccountSession;
using fakes::FakeService;

// Forgetting an account: calls, session, keychain, cache, row, in this order; and the next start finishes
// what was interrupted.
class AccountRemovalTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init();
    void cleanup();
    void removesEverything();
    void isGoneForTheWindowAtOnce();
    void endsCallsUnderWay();
    void doesNotWaitForAServerThatIsAway();
    void finishesAtTheNextStart();
    void finishesWhenTheKeychainLetsGo();
    void tellsNobodyAtAnOldLocalAddress();
    void doesNotRemoveWhatSignedInAgain();

  private:
    void addAlice(AccountRegistry& registry) {
        api::Session session = fakes::someSession();
        session.deviceToken = QStringLiteral("proof");
        QSignalSpy added(&registry, &AccountRegistry::added);
        registry.add(m_service->url(), fakes::someMeta(), session, QStringLiteral("alice@example.com"));
        QVERIFY(added.wait());
        QTRY_VERIFY(registry.session(m_alice)->account().has_value());
        QTRY_COMPARE(m_secrets->values.size(), 2);
    }
    std::unique_ptr<AccountRegistry> registry() {
        return std::make_unique<AccountRegistry>(m_folders, *m_secrets);
    }
    int cacheFiles() const {
        return int(QDir(m_folders.cache + QStringLiteral("/accounts")).entryList(QDir::Files).size());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    accounts::Folders m_folders;
    std::unique_ptr<fakes::MemorySecretStore> m_secrets;
    std::unique_ptr<FakeService> m_service;
    const QString m_alice = QStringLiteral("instance-1/account-1");
};

void AccountRemovalTest::init() {
    m_folder = std::make_unique<QTemporaryDir>();
    m_folders = accounts::Folders::below(m_folder->path());
    m_secrets = std::make_unique<fakes::MemorySecretStore>();
    m_service = std::make_unique<FakeService>();
    m_service->on("GET", "/v1/account", FakeService::json(core::json::toJson(fakes::someAccount())));
    m_service->on("GET", "/v1/meta", FakeService::json(core::json::toJson(fakes::someMeta())));
    m_service->on("DELETE", "/v1/sessions/current", FakeService::empty());
}

void AccountRemovalTest::cleanup() {
    m_service.reset();
}

void AccountRemovalTest::removesEverything() {
    const auto registry = this->registry();
    addAlice(*registry);
    QCOMPARE(cacheFiles(), 1);
    // The session is dropped first, while the token is still in the keychain for a next start that would have
    // to do it.
    int keptAtSignOut = -1;
    m_service->on("DELETE", "/v1/sessions/current", [&](const FakeService::Request&) {
        keptAtSignOut = int(m_secrets->values.size());
        return FakeService::empty();
    });
    QSignalSpy removed(registry.get(), &AccountRegistry::removed);
    registry->forget(m_alice);
    QVERIFY(removed.wait());
    QCOMPARE(keptAtSignOut, 2);
    QCOMPARE(m_service->requests("DELETE", "/v1/sessions/current").value(0).headers.value("authorization"),
             "Bearer token-of-account-1");
    QVERIFY(m_secrets->values.isEmpty());
    QCOMPARE(cacheFiles(), 0);
    QVERIFY(this->registry()->entries().isEmpty());
}

void AccountRemovalTest::isGoneForTheWindowAtOnce() {
    const auto registry = this->registry();
    addAlice(*registry);
    const QPointer<AccountSession> session = registry->session(m_alice);
    bool sessionStoodWhenTold = false;
    connect(registry.get(), &AccountRegistry::forgotten, this,
            [&] { sessionStoodWhenTold = session && session->state() == AccountSession::State::SignedOut; });
    registry->forget(m_alice);
    QVERIFY(sessionStoodWhenTold);
    QVERIFY(session.isNull());
    QVERIFY(registry->entries().isEmpty());
    QVERIFY(registry->session(m_alice) == nullptr);
    registry->forget(m_alice); // of nothing
}

void AccountRemovalTest::endsCallsUnderWay() {
    const auto registry = this->registry();
    addAlice(*registry);
    m_service->on("GET", "/v1/sessions", FakeService::hang());
    std::optional<core::ErrorId> ended;
    registry->session(m_alice)->call(api::listSessions).then(this, [&](const auto& outcome) {
        ended = outcome.error().id;
    });
    QTRY_COMPARE(m_service->requests("GET", "/v1/sessions").size(), 1);
    registry->forget(m_alice);
    QTRY_VERIFY(ended.has_value());
    QCOMPARE(*ended, core::ErrorId::Cancelled);
}

void AccountRemovalTest::doesNotWaitForAServerThatIsAway() {
    const auto registry = this->registry();
    addAlice(*registry);
    m_service->stop();
    QSignalSpy removed(registry.get(), &AccountRegistry::removed);
    registry->forget(m_alice);
    QVERIFY(removed.wait());
    QVERIFY(m_secrets->values.isEmpty());
}

void AccountRemovalTest::finishesAtTheNextStart() {
    {
        const auto registry = this->registry();
        addAlice(*registry);
        m_service->on("DELETE", "/v1/sessions/current", FakeService::hang());
        registry->forget(m_alice);
        QTRY_COMPARE(m_service->requests("DELETE", "/v1/sessions/current").size(), 1);
    } // the program ends here, before anything is removed
    QCOMPARE(m_secrets->values.size(), 2);
    QCOMPARE(cacheFiles(), 1);
    m_service->on("DELETE", "/v1/sessions/current", FakeService::empty());
    m_service->forgetRequests();

    const auto registry = this->registry();
    QVERIFY(registry->entries().isEmpty());
    QSignalSpy removed(registry.get(), &AccountRegistry::removed);
    registry->finishRemovals();
    QVERIFY(removed.wait());
    QCOMPARE(m_service->requests("DELETE", "/v1/sessions/current").value(0).headers.value("authorization"),
             "Bearer token-of-account-1");
    QVERIFY(m_secrets->values.isEmpty());
    QCOMPARE(cacheFiles(), 0);
    registry->finishRemovals(); // nothing is left
    QTest::qWait(20);
    QCOMPARE(removed.count(), 1);
}

void AccountRemovalTest::finishesWhenTheKeychainLetsGo() {
    m_secrets->removalsFail = true;
    {
        const auto registry = this->registry();
        addAlice(*registry);
        QSignalSpy failed(registry.get(), &AccountRegistry::removalFailed);
        registry->forget(m_alice);
        QVERIFY(failed.wait());
        QCOMPARE(failed.first().at(1).value<core::Error>().id, core::ErrorId::KeychainRefused);
    }
    QCOMPARE(m_secrets->values.size(), 2);
    m_secrets->removalsFail = false;
    const auto registry = this->registry();
    QVERIFY(registry->entries().isEmpty());
    QSignalSpy removed(registry.get(), &AccountRegistry::removed);
    registry->finishRemovals();
    QVERIFY(removed.wait());
    QVERIFY(m_secrets->values.isEmpty());
}

// The port that the local service had in an earlier run may be anyone's: it is not shown the token.
void AccountRemovalTest::tellsNobodyAtAnOldLocalAddress() {
    m_secrets->removalsFail = true;
    {
        const auto registry = this->registry();
        registry->setLocalServer(QStringLiteral("instance-1"), m_service->url());
        addAlice(*registry);
        QSignalSpy failed(registry.get(), &AccountRegistry::removalFailed);
        registry->forget(m_alice);
        QVERIFY(failed.wait());
    }
    m_secrets->removalsFail = false;
    m_service->forgetRequests();
    const auto registry = this->registry();
    QSignalSpy removed(registry.get(), &AccountRegistry::removed);
    registry->finishRemovals();
    QVERIFY(removed.wait());
    QVERIFY(m_secrets->values.isEmpty());
    QVERIFY(m_service->requests().isEmpty());
}

void AccountRemovalTest::doesNotRemoveWhatSignedInAgain() {
    const auto registry = this->registry();
    addAlice(*registry);
    registry->forget(m_alice);
    api::Session again = fakes::someSession();
    again.token = QStringLiteral("another");
    QSignalSpy added(registry.get(), &AccountRegistry::added);
    registry->add(m_service->url(), fakes::someMeta(), again, QStringLiteral("alice@example.com"));
    QVERIFY(added.wait());
    QTRY_VERIFY(registry->session(m_alice)->account().has_value());
    QCOMPARE(m_secrets->values.value(QStringLiteral("personal-center/instance-1/account-1/token")).toString(),
             QStringLiteral("another"));
    QCOMPARE(registry->entries().size(), 1);
    QCOMPARE(this->registry()->entries().size(), 1);
}

QTEST_GUILESS_MAIN(AccountRemovalTest)
#include "account_removal_test.moc"
