#include "accounts/authenticator.h"

#include "accounts/account_registry.h"
#include "otp/base32.h"
#include "unit/client/fake_service.h"
#include "unit/secrets/memory_secret_store.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using accounts::AccountRegistry;
using accounts::Authenticator;
using fakes::FakeService;

// The entries of the built-in authenticator: names in the registry's file, secrets in the keychain.
class AuthenticatorTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init();
    void cleanup() { m_program.reset(); }
    void remembersAnEntry();
    void writesNoSecretIntoAFile();
    void addsTheSameOnce();
    void addsTheSameOnceWhenAskedTwiceAtOnce();
    void addsAnotherSecretUnderTheSameNames();
    void writesNothingWithoutAKeychain();
    void takesBackWhatAnInterruptedAdditionLeft();
    void renames();
    void attachesOneEntryToAnAccount();
    void removesTheSecretAndTheRow();
    void finishesAnInterruptedRemoval();
    void detachesWhatBelongedToAForgottenAccount();
    void detachesAtTheNextStartToo();
    void fillsEachStepOnce();
    void fillsByWhatOneSignsInWith();
    void fillsByTheClockOfTheService();
    void fillsWhatAnotherProgramComputes();
    void migratesTheFileOfTheFirstVersion();

  private:
    struct Program {
        Program(const accounts::Folders& folders, fakes::MemorySecretStore& secrets, const core::Clock& clock)
            : registry(folders, secrets)
            , authenticator(registry, secrets, clock) {}
        AccountRegistry registry;
        Authenticator authenticator;
    };

    void start() {
        m_program.reset();
        m_program = std::make_unique<Program>(m_folders, *m_secrets, m_clock);
    }
    Authenticator& authenticator() const { return m_program->authenticator; }
    QString addAccount() {
        QSignalSpy added(&m_program->registry, &AccountRegistry::added);
        m_program->registry.add(m_service->url(), fakes::someMeta(), fakes::someSession(),
                                QStringLiteral("alice@example.com"));
        added.wait();
        return QStringLiteral("instance-1/account-1");
    }
    static otp::Entry someEntry(const QString& secret = QStringLiteral("12345678901234567890")) {
        return {core::SecretBytes::fromUtf8(secret),
                QStringLiteral("EngageLab"),
                QStringLiteral("alice@example.com"),
                {}};
    }
    template <class T>
    core::Result<T> wait(const std::function<void(Authenticator::Done<T>)>& operation) {
        std::optional<core::Result<T>> result;
        operation([&result](core::Result<T> outcome) { result = std::move(outcome); });
        if (result || !QTest::qWaitFor([&result] { return result.has_value(); })) {
            qFatal("an operation ended within its call, or never");
        }
        return *result;
    }
    core::Result<Authenticator::Added> add(const otp::Entry& entry, const QString& attachTo = {}) {
        return wait<Authenticator::Added>(
            [&](auto done) { authenticator().add(entry, attachTo, this, done); });
    }
    core::Result<void> remove(const QString& id) {
        return wait<void>([&](auto done) { authenticator().remove(id, this, done); });
    }
    core::Result<Authenticator::Code> fill(const QString& account,
                                           core::Duration skew = std::chrono::seconds(0)) {
        return wait<Authenticator::Code>(
            [&](auto done) { authenticator().fillCode(account, skew, this, done); });
    }
    int authenticatorSecrets() const {
        const QStringList keys = m_secrets->values.keys();
        return int(keys.filter(QStringLiteral("personal-center/authenticator/")).size());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    accounts::Folders m_folders;
    std::unique_ptr<fakes::MemorySecretStore> m_secrets;
    std::unique_ptr<FakeService> m_service;
    core::ManualClock m_clock{core::Time{0}};
    std::unique_ptr<Program> m_program;
};

void AuthenticatorTest::init() {
    m_folder = std::make_unique<QTemporaryDir>();
    m_folders = accounts::Folders::below(m_folder->path());
    m_secrets = std::make_unique<fakes::MemorySecretStore>();
    m_service = std::make_unique<FakeService>();
    m_service->on("GET", "/v1/account", FakeService::json(core::json::toJson(fakes::someAccount())));
    m_service->on("GET", "/v1/meta", FakeService::json(core::json::toJson(fakes::someMeta())));
    m_service->on("DELETE", "/v1/sessions/current", FakeService::empty());
    m_clock.set(core::Time{1'111'111'109'000}); // a time of RFC 6238's table: 07081804
    start();
}

void AuthenticatorTest::remembersAnEntry() {
    otp::Entry entry = someEntry();
    entry.parameters = {otp::Algorithm::Sha512, 8, 60};
    QSignalSpy added(&authenticator(), &Authenticator::added);
    const auto outcome = add(entry);
    QVERIFY(outcome.has_value());
    QVERIFY(!outcome->wasThere);
    QCOMPARE(added.count(), 1);
    QVERIFY(m_program->registry.keychainWasUsed());
    start();
    QCOMPARE(authenticator().entries().size(), 1);
    const accounts::AuthenticatorEntry kept = authenticator().entries().constFirst();
    QCOMPARE(kept.id, outcome->id);
    QCOMPARE(kept.issuer, entry.issuer);
    QCOMPARE(kept.account, entry.account);
    QCOMPARE(kept.parameters, entry.parameters);
    QVERIFY(kept.attachedTo.isEmpty());
    const auto secret =
        wait<core::SecretBytes>([&](auto done) { authenticator().secretOf(kept.id, this, done); });
    QVERIFY(secret.value() == entry.secret);
    QVERIFY(m_program->registry.keychainWasUsed());
}

void AuthenticatorTest::writesNoSecretIntoAFile() {
    QVERIFY(add(someEntry()).has_value());
    const QString base32 = otp::toBase32(someEntry().secret.view());
    for (const QString& name : QDir(m_folders.data).entryList(QDir::Files)) {
        QFile file(m_folders.data + u'/' + name);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY(!bytes.contains("12345678901234567890"));
        QVERIFY(!bytes.contains(base32.toLatin1()));
    }
}

void AuthenticatorTest::addsTheSameOnce() {
    const QString alice = addAccount();
    const auto first = add(someEntry());
    const auto second = add(someEntry(), alice);
    QVERIFY(second->wasThere);
    QCOMPARE(second->id, first->id);
    QCOMPARE(authenticator().entries().size(), 1);
    QCOMPARE(authenticator().entries().constFirst().attachedTo, alice);
    QCOMPARE(authenticatorSecrets(), 1);
}

void AuthenticatorTest::addsTheSameOnceWhenAskedTwiceAtOnce() {
    QList<bool> wereThere;
    for (int at = 0; at < 2; ++at) {
        authenticator().add(someEntry(), {}, this, [&](const core::Result<Authenticator::Added>& outcome) {
            wereThere.append(outcome->wasThere);
        });
    }
    QTRY_COMPARE(wereThere, QList<bool>({false, true}));
    QCOMPARE(authenticator().entries().size(), 1);
}

void AuthenticatorTest::addsAnotherSecretUnderTheSameNames() {
    QVERIFY(add(someEntry()).has_value());
    const auto outcome = add(someEntry(QStringLiteral("another secret")));
    QVERIFY(outcome.has_value() && !outcome->wasThere);
    QCOMPARE(authenticator().entries().size(), 2);
}

void AuthenticatorTest::writesNothingWithoutAKeychain() {
    m_secrets->refusal = core::Error{core::ErrorId::KeychainUnavailable, {}, {}};
    QCOMPARE(add(someEntry()).error().id, core::ErrorId::KeychainUnavailable);
    QVERIFY(authenticator().entries().isEmpty());
    QVERIFY(!m_program->registry.keychainWasUsed());
    m_secrets->refusal.reset();
    start();
    QVERIFY(authenticator().entries().isEmpty());
    QVERIFY(add(someEntry()).has_value());
}

void AuthenticatorTest::takesBackWhatAnInterruptedAdditionLeft() {
    {
        m_secrets->hold();
        authenticator().add(someEntry(), {}, this, [](const auto&) { QFAIL("ended"); });
        QTest::qWait(20);
        m_program.reset(); // the program ends while the keychain takes its time
        m_secrets->release();
    }
    QCOMPARE(authenticatorSecrets(), 1);
    start();
    QVERIFY(authenticator().entries().isEmpty());
    authenticator().finishRemovals();
    QTRY_COMPARE(authenticatorSecrets(), 0);
}

void AuthenticatorTest::renames() {
    const auto outcome = add(someEntry());
    QSignalSpy changed(&authenticator(), &Authenticator::entryChanged);
    QVERIFY(authenticator().rename(outcome->id, QStringLiteral("Other"), QString()).has_value());
    QCOMPARE(changed.count(), 1);
    start();
    const auto entry = authenticator().entry(outcome->id);
    QCOMPARE(entry->issuer, QStringLiteral("Other"));
    QCOMPARE(Authenticator::name(*entry), QStringLiteral("Other"));
    QCOMPARE(authenticator().rename(QStringLiteral("none"), {}, {}).error().id, core::ErrorId::NotFound);
}

void AuthenticatorTest::attachesOneEntryToAnAccount() {
    const QString alice = addAccount();
    const QString first = add(someEntry(), alice)->id;
    const QString second = add(someEntry(QStringLiteral("another secret")))->id;
    QCOMPARE(authenticator().entryOf(alice)->id, first);
    QVERIFY(authenticator().attach(second, alice).has_value());
    QCOMPARE(authenticator().entryOf(alice)->id, second);
    start();
    QCOMPARE(authenticator().entryOf(alice)->id, second);
    QVERIFY(authenticator().entry(first)->attachedTo.isEmpty());
    QVERIFY(authenticator().detach(second).has_value());
    QVERIFY(!authenticator().entryOf(alice));
    QVERIFY(!authenticator().entryOf(QString()));
    QCOMPARE(authenticator().attach(second, QStringLiteral("instance-1/nobody")).error().id,
             core::ErrorId::NotFound);
}

void AuthenticatorTest::removesTheSecretAndTheRow() {
    const QString id = add(someEntry())->id;
    QSignalSpy removed(&authenticator(), &Authenticator::removed);
    QVERIFY(remove(id).has_value());
    QCOMPARE(removed.count(), 1);
    QCOMPARE(authenticatorSecrets(), 0);
    QCOMPARE(remove(id).error().id, core::ErrorId::NotFound);
    start();
    QVERIFY(authenticator().entries().isEmpty());
}

void AuthenticatorTest::finishesAnInterruptedRemoval() {
    const QString id = add(someEntry())->id;
    m_secrets->removalsFail = true;
    QCOMPARE(remove(id).error().id, core::ErrorId::KeychainRefused);
    QVERIFY(authenticator().entries().isEmpty());
    QCOMPARE(authenticatorSecrets(), 1);
    m_secrets->removalsFail = false;
    start();
    QVERIFY(authenticator().entries().isEmpty());
    authenticator().finishRemovals();
    QTRY_COMPARE(authenticatorSecrets(), 0);
    start();
    authenticator().finishRemovals(); // nothing is left
    QVERIFY(authenticator().entries().isEmpty());
}

void AuthenticatorTest::detachesWhatBelongedToAForgottenAccount() {
    const QString alice = addAccount();
    const QString id = add(someEntry(), alice)->id;
    QSignalSpy changed(&authenticator(), &Authenticator::entryChanged);
    m_program->registry.forget(alice);
    QCOMPARE(changed.count(), 1);
    QVERIFY(authenticator().entry(id)->attachedTo.isEmpty());
    QCOMPARE(authenticatorSecrets(), 1);
}

void AuthenticatorTest::detachesAtTheNextStartToo() {
    const QString alice = addAccount();
    const QString id = add(someEntry(), alice)->id;
    {
        // The registry alone: as if the program had ended right after the account was marked.
        m_program.reset();
        AccountRegistry registry(m_folders, *m_secrets);
        registry.forget(alice);
    }
    start();
    QVERIFY(authenticator().entry(id)->attachedTo.isEmpty());
}

void AuthenticatorTest::fillsEachStepOnce() {
    const QString alice = addAccount();
    QCOMPARE(fill(alice).error().id, core::ErrorId::NotFound);
    add(someEntry(), alice);
    const auto first = fill(alice);
    QCOMPARE(first->code, QStringLiteral("081804"));
    QCOMPARE(first->name, QStringLiteral("EngageLab: alice@example.com"));
    QCOMPARE(first->until, core::Time{1'111'111'110'000});
    const auto second = fill(alice);
    QCOMPARE(second.error().id, core::ErrorId::CodeUsed);
    QCOMPARE(second.error().params.value(QStringLiteral("retry_after")).toInt(), 1);
    start(); // nor after a new start
    QCOMPARE(fill(alice).error().id, core::ErrorId::CodeUsed);
    m_clock.advance(std::chrono::seconds(2));
    QCOMPARE(fill(alice)->code, QStringLiteral("050471"));
}

void AuthenticatorTest::fillsByWhatOneSignsInWith() {
    add(someEntry(), addAccount());
    const auto ask = [this](const QString& instance, const QString& email) {
        return wait<Authenticator::Code>([&](auto done) {
            authenticator().fillCode(instance, email, std::chrono::seconds(0), this, done);
        });
    };
    QCOMPARE(ask(QStringLiteral("instance-2"), QStringLiteral("alice@example.com")).error().id,
             core::ErrorId::NotFound);
    QCOMPARE(ask(QStringLiteral("instance-1"), QStringLiteral("bob@example.com")).error().id,
             core::ErrorId::NotFound);
    QCOMPARE(ask(QStringLiteral("instance-1"), QStringLiteral(" Alice@Example.com"))->code,
             QStringLiteral("081804"));
}

void AuthenticatorTest::fillsByTheClockOfTheService() {
    const QString alice = addAccount();
    add(someEntry(), alice);
    QCOMPARE(fill(alice, std::chrono::seconds(-60))->until, m_clock.now() + std::chrono::seconds(1));
    QCOMPARE(fill(alice, std::chrono::seconds(2))->code, QStringLiteral("081804")); // within the delay
    QCOMPARE(fill(alice, std::chrono::seconds(20))->code, QStringLiteral("050471"));
}

void AuthenticatorTest::fillsWhatAnotherProgramComputes() {
    otp::Entry entry = someEntry();
    entry.parameters.digits = 8;
    const QString alice = addAccount();
    add(entry, alice);
    QCOMPARE(fill(alice)->code, QStringLiteral("07081804")); // RFC 6238, appendix B
}

void AuthenticatorTest::migratesTheFileOfTheFirstVersion() {
    const QString alice = addAccount();
    m_program.reset();
    {
        QSqlDatabase file = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("old"));
        file.setDatabaseName(m_folders.data + QStringLiteral("/accounts.sqlite"));
        QVERIFY(file.open());
        for (const char* later : {"authenticator", "deletion", "receipt"}) {
            QVERIFY(QSqlQuery(file).exec(QStringLiteral("DROP TABLE %1").arg(QLatin1String(later))));
        }
        QVERIFY(QSqlQuery(file).exec(QStringLiteral("ALTER TABLE account DROP COLUMN sso_link")));
        QVERIFY(QSqlQuery(file).exec(QStringLiteral("PRAGMA user_version = 1")));
    }
    QSqlDatabase::removeDatabase(QStringLiteral("old"));
    start();
    QVERIFY(!m_program->registry.error());
    QVERIFY(m_program->registry.entry(alice).has_value());
    QVERIFY(add(someEntry(), alice).has_value());
}

QTEST_GUILESS_MAIN(AuthenticatorTest)
#include "authenticator_test.moc"
