#include "flows/dev_secret.h"

#include "accounts/account_registry.h"
#include "unit/flows/flow_fixture.h"
#include "unit/secrets/memory_secret_store.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using fakes::FakeService;
using flows::DevSecret;
using namespace Qt::StringLiterals;

// The DevSecret, shown and reset, and kept beside.
class DevSecretTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() {
        m_home = std::make_unique<QTemporaryDir>();
        m_service = std::make_unique<FakeService>();
        m_keychain = std::make_unique<fakes::MemorySecretStore>();
        m_developer = {};
        m_developer.secret.version = 1;
        m_service->on("GET", "/v1/account", fakes::reply(fakes::someAccount()));
        m_service->on("GET", "/v1/developer", [this](const auto&) { return fakes::reply(m_developer); });
        m_service->on("POST", "/v1/step-up", fakes::reply(api::StepUpOpen{fakes::inSeconds(600)}));
        m_service->on("POST", "/v1/developer/secret/reveal", fakes::reply(api::DevSecret{u"first"_s, 1}));
        m_service->on("POST", "/v1/developer/secret/reset", fakes::reply(api::DevSecret{u"second"_s, 2}));
        m_accounts = std::make_unique<accounts::AccountRegistry>(accounts::Folders::below(m_home->path()),
                                                                 *m_keychain);
        m_store = std::make_unique<accounts::DevSecretStore>(*m_accounts, *m_keychain, m_clock);
        QSignalSpy added(m_accounts.get(), &accounts::AccountRegistry::added);
        m_accounts->add(m_service->url(), fakes::someMeta(), fakes::someSession(), u"alice@example.com"_s);
        QVERIFY(added.wait());
    }
    void cleanup() {
        m_store.reset();
        m_accounts.reset();
    }

    void isFetchedOnceAndThenKept() {
        show();
        DevSecret again(session(), *m_store);
        again.show();
        QTRY_VERIFY(again.isShown());
        QCOMPARE(again.source(), DevSecret::Source::Kept);
        QCOMPARE(again.shown()->secret.toString(), u"first"_s);
        QCOMPARE(again.keeping(), DevSecret::Keeping::Nothing);
        QCOMPARE(reveals(), 1);
    }

    void whatIsKeptIsGuardedByTheSameProof() {
        show();
        session()->setStepUpUntil({});
        m_service->on("POST", "/v1/step-up", FakeService::problem(401, u"invalid_credentials"_s));
        DevSecret flow(session(), *m_store);
        flow.show({api::StepUpMethod::Password, u"wrong"_s});
        QTRY_VERIFY(!flow.isBusy());
        QVERIFY(!flow.isShown());
        QCOMPARE(flow.error()->id, core::ErrorId::InvalidCredentials);
    }

    void anotherVersionIsFetchedAndTakesItsPlace() {
        show();
        m_developer.secret.version = 5;
        m_service->on("POST", "/v1/developer/secret/reveal", fakes::reply(api::DevSecret{u"fifth"_s, 5}));
        DevSecret flow(session(), *m_store);
        flow.show();
        QTRY_COMPARE(flow.keeping(), DevSecret::Keeping::Kept);
        QCOMPARE(flow.source(), DevSecret::Source::Service);
        QVERIFY(keychainHas(u"fifth"_s) && !keychainHas(u"first"_s));
    }

    void withoutTheServiceNothingKeptCountsAsChecked() {
        show();
        m_service->stop();
        DevSecret flow(session(), *m_store);
        flow.show();
        QTRY_VERIFY(flow.error());
        QVERIFY(!flow.isShown());
        flow.showKept();
        QTRY_VERIFY(flow.isShown());
        QCOMPARE(flow.source(), DevSecret::Source::KeptUnchecked);
    }

    void nothingKeptIsNotFound() {
        DevSecret flow(session(), *m_store);
        flow.showKept();
        QTRY_VERIFY(flow.error());
        QCOMPARE(flow.error()->id, core::ErrorId::NotFound);
    }

    void aResetReplacesWhatIsKept() {
        show();
        DevSecret flow(session(), *m_store);
        flow.reset();
        QTRY_COMPARE(flow.keeping(), DevSecret::Keeping::Kept);
        QVERIFY(flow.wasReset());
        QCOMPARE(flow.shown()->version, 2);
        QVERIFY(keychainHas(u"second"_s) && !keychainHas(u"first"_s));
    }

    void aResetWhoseAnswerWasLostIsRepeatedAsItWas() {
        m_service->on("POST", "/v1/developer/secret/reset",
                      {FakeService::problem(503, u"busy"_s), fakes::reply(api::DevSecret{u"second"_s, 2})});
        DevSecret flow(session(), *m_store);
        flow.reset();
        QTRY_VERIFY(flow.canRetry());
        flow.retry();
        QTRY_VERIFY(flow.wasReset());
        const auto sent = m_service->requests("POST", "/v1/developer/secret/reset");
        QCOMPARE(sent.size(), 2);
        QCOMPARE(sent.first().headers.value("idempotency-key"), sent.last().headers.value("idempotency-key"));
    }

    void concealedWhileItIsKeptItIsKept() {
        m_keychain->hold();
        DevSecret flow(session(), *m_store);
        flow.show();
        QTRY_VERIFY(flow.isShown());
        flow.conceal();
        QVERIFY(!flow.isShown());
        m_keychain->release();
        QTRY_COMPARE(flow.keeping(), DevSecret::Keeping::Kept);
        QVERIFY(keychainHas(u"first"_s));
    }

    void aKeychainThatRefusesIsTold() {
        m_keychain->refusal = core::Error{core::ErrorId::KeychainRefused, {}, {}};
        DevSecret flow(session(), *m_store);
        flow.show();
        QTRY_COMPARE(flow.keeping(), DevSecret::Keeping::Failed);
        QCOMPARE(flow.keepError()->id, core::ErrorId::KeychainRefused);
        QVERIFY(flow.isShown());
        flow.keepForThisSession();
        QCOMPARE(flow.keeping(), DevSecret::Keeping::ThisSession);
        QVERIFY(!flow.keepError());
    }

  private:
    accounts::AccountSession* session() { return m_accounts->session(u"instance-1/account-1"_s); }
    void show() {
        DevSecret flow(session(), *m_store);
        flow.show({api::StepUpMethod::Password, u"secret"_s});
        QTRY_COMPARE(flow.keeping(), DevSecret::Keeping::Kept);
        QCOMPARE(flow.source(), DevSecret::Source::Service);
    }
    qsizetype reveals() const { return m_service->requests("POST", "/v1/developer/secret/reveal").size(); }
    bool keychainHas(const QString& text) const {
        return m_keychain->values.value(u"personal-center/instance-1/account-1/dev-secret"_s)
            .toString()
            .contains(text);
    }

    api::Developer m_developer;
    core::SystemClock m_clock;
    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<FakeService> m_service;
    std::unique_ptr<fakes::MemorySecretStore> m_keychain;
    std::unique_ptr<accounts::AccountRegistry> m_accounts;
    std::unique_ptr<accounts::DevSecretStore> m_store;
};

QTEST_MAIN(DevSecretTest)
#include "dev_secret_test.moc"
