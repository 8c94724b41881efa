#include "accounts/account_registry.h"

#include "accounts/registry_file.h"
#include "unit/client/fake_service.h"
#include "unit/secrets/memory_secret_store.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using accounts::AccountEntry;
using accounts::AccountRegistry;
using accounts::AccountSession;
using fakes::FakeService;

class AccountRegistryTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init();
    void cleanup();
    void remembersAnAccountAndItsToken();
    void isForItsOwnerOnly();
    void keepsNothingWhereTheKeychainRefuses();
    void keepsNothingWhereThePersonWantsSo();
    void signsOutHereAndThere();
    void signsOutWhileTheTokenIsBeingRead();
    void dropsTheTokenOfASessionThatEnded();
    void saysWhyTheKeychainGaveNothing();
    void ordersByLastOpened();
    void renewsAnAccountThatSignsInAgain();
    void remembersTheWayInThroughSso();
    void showsTheDeviceItWasGiven();
    void talksToTheLocalServiceOfThisStartOnly();
    void setsABrokenFileAside();
    void leavesANewerFileAlone();
    void opensAThousandAccountsAtOnce();

  private:
    std::unique_ptr<AccountRegistry> registry() {
        return std::make_unique<AccountRegistry>(m_folders, *m_secrets);
    }
    QString registryPath() const { return m_folders.data + QStringLiteral("/accounts.sqlite"); }
    // Signs account-1 in and waits until all of it is stored.
    void addAlice(AccountRegistry& registry, AccountRegistry::Keep keep = AccountRegistry::Keep::InKeychain) {
        QSignalSpy added(&registry, &AccountRegistry::added);
        registry.add(m_service->url(), fakes::someMeta(), fakes::someSession(),
                     QStringLiteral("alice@example.com"), keep);
        QVERIFY(added.wait());
        QTRY_VERIFY(registry.session(m_alice)->account().has_value());
        m_kept = added.first().at(1).toBool();
        m_error = added.first().at(2).value<core::Error>();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    accounts::Folders m_folders;
    std::unique_ptr<fakes::MemorySecretStore> m_secrets;
    std::unique_ptr<FakeService> m_service;
    const QString m_alice = QStringLiteral("instance-1/account-1");
    const QString m_tokenKey = QStringLiteral("personal-center/instance-1/account-1/token");
    bool m_kept = false;
    core::Error m_error;
};

void AccountRegistryTest::init() {
    m_folder = std::make_unique<QTemporaryDir>();
    m_folders = accounts::Folders::below(m_folder->path());
    m_secrets = std::make_unique<fakes::MemorySecretStore>();
    m_service = std::make_unique<FakeService>();
    m_service->on("GET", "/v1/account", FakeService::json(core::json::toJson(fakes::someAccount())));
    m_service->on("GET", "/v1/meta", FakeService::json(core::json::toJson(fakes::someMeta())));
    m_service->on("DELETE", "/v1/sessions/current", FakeService::empty());
}

void AccountRegistryTest::cleanup() {
    m_service.reset();
}

void AccountRegistryTest::remembersAnAccountAndItsToken() {
    {
        const auto registry = this->registry();
        QVERIFY(registry->entries().isEmpty());
        QVERIFY(!registry->keychainWasUsed());
        addAlice(*registry);
        QVERIFY(m_kept);
        QVERIFY(registry->keychainWasUsed());
        QVERIFY(registry->session(m_alice)->stepUpUntil().has_value());
    }
    const auto registry = this->registry();
    QVERIFY(registry->keychainWasUsed());
    QCOMPARE(registry->entries().size(), 1);
    const AccountEntry entry = registry->entries().constFirst();
    QCOMPARE(entry.id, m_alice);
    QCOMPARE(entry.server, m_service->url());
    QCOMPARE(entry.name, QStringLiteral("Alice Martin"));
    QCOMPARE(entry.email, QStringLiteral("alice@example.com"));
    QCOMPARE(entry.phone, QStringLiteral("+33612345678"));
    QVERIFY(entry.signedIn);

    AccountSession* session = registry->session(m_alice);
    QCOMPARE(session, registry->session(m_alice));
    QCOMPARE(session->account()->email, QStringLiteral("alice@example.com")); // before any network
    QCOMPARE(session->meta()->instanceId, QStringLiteral("instance-1"));
    QVERIFY(!session->stepUpUntil());
    m_service->forgetRequests();
    QSignalSpy refreshed(session, &AccountSession::refreshed);
    session->refresh();
    QVERIFY(refreshed.wait());
    QCOMPARE(m_service->requests("GET", "/v1/account").value(0).headers.value("authorization"),
             "Bearer token-of-account-1");
    QVERIFY(registry->session(QStringLiteral("instance-1/nobody")) == nullptr);
}

void AccountRegistryTest::isForItsOwnerOnly() {
    const auto registry = this->registry();
    addAlice(*registry);
    constexpr auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QCOMPARE(QFile::permissions(m_folders.data) & others, QFile::Permissions());
    for (const char* suffix : {"", "-wal", "-shm"}) {
        QCOMPARE(QFile::permissions(registryPath() + QLatin1String(suffix)) & others, QFile::Permissions());
    }
    QFile file(registryPath() + QStringLiteral("-wal"));
    QVERIFY(file.open(QFile::ReadOnly));
    QVERIFY(!file.readAll().contains("token-of"));
}

void AccountRegistryTest::keepsNothingWhereTheKeychainRefuses() {
    {
        const auto registry = this->registry();
        m_secrets->refusal = core::Error{core::ErrorId::KeychainUnavailable, {}, {}};
        addAlice(*registry);
        QVERIFY(!m_kept);
        QCOMPARE(m_error.id, core::ErrorId::KeychainUnavailable);
        QCOMPARE(registry->session(m_alice)->state(),
                 AccountSession::State::SignedIn); // for this session only
    }
    m_secrets->refusal.reset();
    const auto registry = this->registry();
    QVERIFY(!registry->entries().constFirst().signedIn);
    QCOMPARE(registry->session(m_alice)->state(), AccountSession::State::SignedOut);
}

void AccountRegistryTest::keepsNothingWhereThePersonWantsSo() {
    const auto registry = this->registry();
    addAlice(*registry, AccountRegistry::Keep::ThisSessionOnly);
    QVERIFY(!m_kept);
    QCOMPARE(m_secrets->writes, 0);
    QVERIFY(!registry->keychainWasUsed());
    QCOMPARE(registry->session(m_alice)->state(), AccountSession::State::SignedIn);
}

void AccountRegistryTest::signsOutHereAndThere() {
    const auto registry = this->registry();
    addAlice(*registry);
    registry->signOut(m_alice);
    QCOMPARE(registry->session(m_alice)->state(), AccountSession::State::SignedOut);
    QVERIFY(!registry->entry(m_alice)->signedIn);
    QTRY_VERIFY(!m_secrets->values.contains(m_tokenKey));
    QTRY_COMPARE(m_service->requests("DELETE", "/v1/sessions/current").size(), 1);
    QCOMPARE(m_service->requests("DELETE", "/v1/sessions/current").value(0).headers.value("authorization"),
             "Bearer token-of-account-1");
    QCOMPARE(registry->entries().size(), 1);
    QVERIFY(registry->session(m_alice)->account().has_value());
    QVERIFY(!this->registry()->entries().constFirst().signedIn);
}

void AccountRegistryTest::signsOutWhileTheTokenIsBeingRead() {
    addAlice(*registry());
    const auto registry = this->registry();
    m_secrets->hold();
    AccountSession* session = registry->session(m_alice);
    QCOMPARE(session->state(), AccountSession::State::SignedIn);
    registry->signOut(m_alice);
    m_secrets->release();
    QTRY_VERIFY(!m_secrets->values.contains(m_tokenKey));
    QCOMPARE(session->state(), AccountSession::State::SignedOut);
    QVERIFY(session->token().isEmpty());
}

void AccountRegistryTest::dropsTheTokenOfASessionThatEnded() {
    const auto registry = this->registry();
    addAlice(*registry);
    m_service->on("GET", "/v1/account", FakeService::problem(401, QStringLiteral("session_expired")));
    registry->session(m_alice)->refresh();
    QTRY_COMPARE(registry->session(m_alice)->state(), AccountSession::State::Ended);
    QTRY_VERIFY(!m_secrets->values.contains(m_tokenKey));
    QVERIFY(!registry->entry(m_alice)->signedIn);
}

void AccountRegistryTest::saysWhyTheKeychainGaveNothing() {
    addAlice(*registry());
    const auto registry = this->registry();
    m_secrets->refusal = core::Error{core::ErrorId::KeychainRefused, {}, {}};
    AccountSession* session = registry->session(m_alice);
    QTRY_COMPARE(session->state(), AccountSession::State::SignedOut);
    QCOMPARE(session->keychainError()->id, core::ErrorId::KeychainRefused);
    QVERIFY(registry->entry(m_alice)->signedIn); // the token is there, and can be had another time

    m_secrets->refusal.reset();
    registry->readTokenAgain(m_alice);
    QTRY_COMPARE(session->token(), QStringLiteral("token-of-account-1"));
    QCOMPARE(session->state(), AccountSession::State::SignedIn);
    QVERIFY(!session->keychainError());
}

void AccountRegistryTest::ordersByLastOpened() {
    {
        const auto registry = this->registry();
        for (const QString& account : {QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")}) {
            registry->add(m_service->url(), fakes::someMeta(), fakes::someSession(account), account);
            QTest::qWait(2); // a time of its own, in milliseconds
        }
        QCOMPARE(registry->entries().constFirst().email, QStringLiteral("c"));
        QSignalSpy changed(registry.get(), &AccountRegistry::entryChanged);
        registry->noteOpened(QStringLiteral("instance-1/a"));
        QCOMPARE(changed.count(), 1);
    }
    QStringList emails;
    const auto registry = this->registry();
    for (const AccountEntry& entry : registry->entries()) {
        emails.append(entry.email);
    }
    QCOMPARE(emails, QStringList({QStringLiteral("a"), QStringLiteral("c"),
                                  QStringLiteral("b")})); // alice's answers are not theirs
}

void AccountRegistryTest::renewsAnAccountThatSignsInAgain() {
    const auto registry = this->registry();
    addAlice(*registry);
    registry->noteDevKey(m_alice, QStringLiteral("dk_1"));
    AccountSession* session = registry->session(m_alice);
    registry->signOut(m_alice);
    QTRY_VERIFY(!m_secrets->values.contains(m_tokenKey));

    api::Session renewed = fakes::someSession();
    renewed.token = QStringLiteral("another");
    QSignalSpy added(registry.get(), &AccountRegistry::added);
    registry->add(m_service->url(), fakes::someMeta(), renewed);
    QVERIFY(added.wait());
    QCOMPARE(registry->session(m_alice), session);
    QCOMPARE(session->state(), AccountSession::State::SignedIn);
    QCOMPARE(registry->entries().size(), 1);
    QCOMPARE(registry->entry(m_alice)->devKey, QStringLiteral("dk_1"));
    QCOMPARE(registry->entry(m_alice)->email, QStringLiteral("alice@example.com"));
    QCOMPARE(m_secrets->values.value(m_tokenKey).toString(), QStringLiteral("another"));
}

// Nobody typed an address: the account is told of once the service has said whose it is.
void AccountRegistryTest::remembersTheWayInThroughSso() {
    const QUrl link(m_service->url().toString() + QStringLiteral("/sso/s1/login"));
    {
        const auto registry = this->registry();
        QString emailThen;
        connect(registry.get(), &AccountRegistry::added, this,
                [&](const QString& id) { emailThen = registry->entry(id)->email; });
        QSignalSpy added(registry.get(), &AccountRegistry::added);
        registry->add(m_service->url(), fakes::someMeta(), fakes::someSession(), {},
                      AccountRegistry::Keep::InKeychain, link);
        QVERIFY(added.wait());
        QCOMPARE(emailThen, QStringLiteral("alice@example.com"));
        QVERIFY(!registry->session(m_alice)->stepUpUntil());
    }
    const auto registry = this->registry();
    QCOMPARE(registry->entry(m_alice)->ssoLink, link);
    addAlice(*registry); // by password
    QVERIFY(registry->entry(m_alice)->ssoLink.isEmpty());
    QVERIFY(registry->session(m_alice)->stepUpUntil());
}

void AccountRegistryTest::showsTheDeviceItWasGiven() {
    const auto registry = this->registry();
    api::Session session = fakes::someSession();
    session.deviceToken = QStringLiteral("proof");
    QSignalSpy added(registry.get(), &AccountRegistry::added);
    registry->add(m_service->url(), fakes::someMeta(), session, QStringLiteral("alice@example.com"));
    QVERIFY(added.wait());
    registry->signOut(m_alice);

    const auto tokenFor = [&](const QString& instance, const QString& email) {
        std::optional<QString> token;
        registry->readDeviceToken(instance, email, this, [&token](const QString& found) { token = found; });
        return QTest::qWaitFor([&token] { return token.has_value(); }) ? *token : QStringLiteral("none came");
    };
    QCOMPARE(tokenFor(QStringLiteral("instance-1"), QStringLiteral(" Alice@Example.com")),
             QStringLiteral("proof"));
    QCOMPARE(tokenFor(QStringLiteral("instance-2"), QStringLiteral("alice@example.com")), QString());
    QCOMPARE(tokenFor(QStringLiteral("instance-1"), QStringLiteral("bob@example.com")), QString());
}

void AccountRegistryTest::talksToTheLocalServiceOfThisStartOnly() {
    {
        const auto registry = this->registry();
        registry->setLocalServer(QStringLiteral("instance-1"), m_service->url());
        addAlice(*registry);
        QVERIFY(registry->entry(m_alice)->local);
        QVERIFY(registry->session(m_alice)->isLocal());
    }
    m_service->forgetRequests();
    FakeService moved; // the port of the last time may be anyone's now
    moved.on("GET", "/v1/account", FakeService::json(core::json::toJson(fakes::someAccount())));
    const auto registry = this->registry();
    QVERIFY(registry->entry(m_alice)->local);
    AccountSession* session = registry->session(m_alice);
    QSignalSpy refreshed(session, &AccountSession::refreshed);
    session->setVisible(true);
    QTRY_VERIFY(!session->token().isEmpty());
    registry->setLocalServer(QStringLiteral("instance-1"), moved.url());
    QVERIFY(refreshed.wait());
    QCOMPARE(moved.requests("GET", "/v1/account").size(), 1);
    QVERIFY(m_service->requests().isEmpty());
    QCOMPARE(registry->entry(m_alice)->server, moved.url());
    QCOMPARE(this->registry()->entry(m_alice)->server, moved.url());
}

void AccountRegistryTest::setsABrokenFileAside() {
    addAlice(*registry());
    QFile::remove(registryPath() + QStringLiteral("-wal"));
    QFile file(registryPath());
    QVERIFY(file.open(QFile::WriteOnly | QFile::Truncate));
    file.write(QByteArray(3000, 'x'));
    file.close();

    const auto registry = this->registry();
    QCOMPARE(registry->error()->id, core::ErrorId::StorageFailed);
    QVERIFY(registry->entries().isEmpty());
    QVERIFY(QFile::exists(registryPath() + QStringLiteral(".broken")));
    addAlice(*registry);
    const auto next = this->registry();
    QVERIFY(!next->error());
    QCOMPARE(next->entries().size(), 1);
}

void AccountRegistryTest::leavesANewerFileAlone() {
    addAlice(*registry());
    QFile file(registryPath());
    QVERIFY(file.open(QFile::ReadWrite));
    constexpr qint64 userVersion = 60; // SQLite's file format: offset of PRAGMA user_version, big-endian
    file.seek(userVersion);
    file.write(QByteArray("\0\0\0\x63", 4));
    file.close();
    const auto registry = this->registry();
    QCOMPARE(registry->error()->params.value(QStringLiteral("reason")).toString(), QStringLiteral("newer"));
    addAlice(*registry); // works, for this session
    QVERIFY(!QFile::exists(registryPath() + QStringLiteral(".broken")));
}

void AccountRegistryTest::opensAThousandAccountsAtOnce() {
    constexpr int many = 1000;
    {
        const auto file = accounts::RegistryFile::open(registryPath());
        QVERIFY(file.has_value());
        QVERIFY(
            (*file)->saveServer(QStringLiteral("instance-1"), m_service->url(), false, fakes::someMeta()));
        for (int number = 0; number < many; ++number) {
            accounts::StoredAccount account;
            account.instanceId = QStringLiteral("instance-1");
            account.accountId = QString::number(number);
            account.entry.id = account.instanceId + u'/' + account.accountId;
            account.entry.signedIn = true;
            QVERIFY((*file)->save(account));
        }
    }
    QElapsedTimer timer;
    timer.start();
    const auto registry = this->registry();
    const QList<AccountEntry> entries = registry->entries();
    const qint64 took = timer.elapsed();
    QCOMPARE(entries.size(), many);
    QVERIFY2(took < 100, qPrintable(QString::number(took))); // a few ms; room for a busy machine
    QCOMPARE(m_service->requests().size(), 0);
}

QTEST_GUILESS_MAIN(AccountRegistryTest)
#include "account_registry_test.moc"
