#include "accounts/dev_secret_store.h"

#include "accounts/account_registry.h"
#include "accounts/registry_file.h"
#include "unit/client/fake_service.h"
#include "unit/secrets/memory_secret_store.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using accounts::DevSecretStore;
using accounts::KeptDevSecret;
using Place = DevSecretStore::Place;
using namespace Qt::StringLiterals;

// Where the DevSecrets of accounts are kept.
class DevSecretStoreTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() {
        m_home = std::make_unique<QTemporaryDir>();
        m_service = std::make_unique<fakes::FakeService>();
        m_keychain = std::make_unique<fakes::MemorySecretStore>();
        start();
        QSignalSpy added(m_accounts.get(), &accounts::AccountRegistry::added);
        m_accounts->add(m_service->url(), fakes::someMeta(), fakes::someSession(), u"alice@example.com"_s);
        QVERIFY(added.wait());
    }
    void cleanup() {
        m_store.reset();
        m_accounts.reset();
    }

    void isNotedBeforeItIsWritten() {
        m_keychain->hold();
        m_store->keep(id, secret(), this, [](const auto&) {});
        QVERIFY(notes().contains(u"dev-secret"_s));
        QVERIFY(!m_keychain->values.contains(keyText));
        m_keychain->release();
        QVERIFY(m_keychain->values.contains(keyText));
    }

    void isReadAsItWasKept() {
        QVERIFY(keep(secret()));
        QCOMPARE(m_store->placeOf(id), Place::Keychain);
        start(); // the program starts again
        QCOMPARE(m_store->placeOf(id), Place::Keychain);
        const auto kept = read();
        QCOMPARE(kept->secret.toString(), u"abcd"_s);
        QCOMPARE(kept->version, 3);
        QCOMPARE(kept->storedAt, core::Time{1'700'000'000'000});
        QCOMPARE(m_store->known(id)->version, 3);
        QCOMPARE(m_store->known(id)->storedAt, kept->storedAt);
    }

    void theNextOneTakesItsPlace() {
        QVERIFY(keep(secret()));
        QVERIFY(keep(secret(u"efgh"_s, 4)));
        QCOMPARE(read()->secret.toString(), u"efgh"_s);
        QCOMPARE(std::count_if(m_keychain->values.begin(), m_keychain->values.end(),
                               [](const auto& value) { return value.toString().contains(u"abcd"_s); }),
                 0);
    }

    void aRefusalLeavesNothing() {
        m_keychain->refusal = core::Error{core::ErrorId::KeychainUnavailable, {}, {}};
        const auto outcome = keep(secret());
        QCOMPARE(outcome.error().id, core::ErrorId::KeychainUnavailable);
        m_keychain->refusal.reset();
        QVERIFY(!m_keychain->values.contains(keyText));
    }

    void aRefusalTakesTheOneBeforeAway() {
        QVERIFY(keep(secret()));
        m_keychain->writesFail = true;
        QVERIFY(!keep(secret(u"efgh"_s, 4)));
        QVERIFY(!m_keychain->values.contains(keyText));
        QVERIFY(!notes().contains(u"dev-secret"_s));
        QCOMPARE(m_store->placeOf(id), Place::Nowhere);
        QVERIFY(!m_store->known(id));
    }

    void ofThisSessionNothingIsWritten() {
        m_store->keepForThisSession(id, secret());
        QCOMPARE(m_store->placeOf(id), Place::ThisSession);
        QCOMPARE(read()->secret.toString(), u"abcd"_s);
        QVERIFY(!m_keychain->values.contains(keyText));
        QVERIFY(!notes().contains(u"dev-secret"_s));
        start();
        QCOMPARE(m_store->placeOf(id), Place::Nowhere);
        QCOMPARE(read().error().id, core::ErrorId::NotFound);
    }

    void goesWithItsAccount() {
        QVERIFY(keep(secret()));
        QSignalSpy removed(m_accounts.get(), &accounts::AccountRegistry::removed);
        m_service->on("DELETE", "/v1/sessions/current", fakes::FakeService::empty());
        m_accounts->forget(id);
        QVERIFY(removed.wait());
        QVERIFY(!m_keychain->values.contains(keyText));
        QVERIFY(!keep(secret()));
    }

    void isRemoved() {
        QVERIFY(keep(secret()));
        QSignalSpy changed(m_store.get(), &DevSecretStore::changed);
        std::optional<core::Result<void>> outcome;
        m_store->remove(id, this, [&outcome](const auto& removed) { outcome = removed; });
        QTRY_VERIFY(outcome);
        QVERIFY(outcome->has_value());
        QCOMPARE(changed.size(), 1);
        QCOMPARE(m_store->placeOf(id), Place::Nowhere);
        QVERIFY(!m_keychain->values.contains(keyText));
    }

    void anEntryThatIsNoneOfOursIsAsGoodAsNone() {
        QVERIFY(keep(secret()));
        m_keychain->values.insert(keyText, core::SecretBytes::fromUtf8(u"{\"version\":\"x\"}"_s));
        QCOMPARE(read().error().id, core::ErrorId::NotFound);
    }

    void whoHasGoneHearsNothingAndItIsKeptAllTheSame() {
        bool told = false;
        {
            QObject asker;
            m_store->keep(id, secret(), &asker, [&told](const auto&) { told = true; });
        }
        QTRY_VERIFY(m_store->known(id));
        QVERIFY(!told);
    }

  private:
    void start() {
        m_store.reset();
        m_accounts.reset();
        m_accounts = std::make_unique<accounts::AccountRegistry>(accounts::Folders::below(m_home->path()),
                                                                 *m_keychain);
        m_store = std::make_unique<DevSecretStore>(*m_accounts, *m_keychain, m_clock);
    }
    static KeptDevSecret secret(const QString& text = u"abcd"_s, int version = 3) {
        return {core::SecretBytes::fromUtf8(text), version, {1'700'000'000'000}};
    }
    core::Result<void> keep(const KeptDevSecret& kept) {
        std::optional<core::Result<void>> outcome;
        m_store->keep(id, kept, this, [&outcome](const auto& written) { outcome = written; });
        if (!QTest::qWaitFor([&outcome] { return outcome.has_value(); })) {
            qFatal("keep() did not end");
        }
        return *outcome;
    }
    core::Result<KeptDevSecret> read() {
        std::optional<core::Result<KeptDevSecret>> outcome;
        m_store->read(id, this, [&outcome](const auto& kept) { outcome = kept; });
        if (!QTest::qWaitFor([&outcome] { return outcome.has_value(); })) {
            qFatal("read() did not end");
        }
        return *outcome;
    }
    QStringList notes() const { return m_accounts->file()->secrets(id); }

    const QString id = u"instance-1/account-1"_s;
    const QString keyText = u"personal-center/instance-1/account-1/dev-secret"_s;
    core::SystemClock m_clock;
    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<fakes::FakeService> m_service;
    std::unique_ptr<fakes::MemorySecretStore> m_keychain;
    std::unique_ptr<accounts::AccountRegistry> m_accounts;
    std::unique_ptr<DevSecretStore> m_store;
};

QTEST_MAIN(DevSecretStoreTest)
#include "dev_secret_store_test.moc"
