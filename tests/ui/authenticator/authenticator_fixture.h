#pragma once

#include "accounts/account_registry.h"
#include "accounts/authenticator.h"
#include "accounts/folders.h"
#include "otp/base32.h"
#include "otp/otpauth_uri.h"
#include "unit/client/fake_service.h"
#include "unit/secrets/memory_secret_store.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

// The built-in authenticator over a keychain in memory, at a time of RFC 6238's table, with one account,
// alice@example.com, in the registry.
class AuthenticatorFixture : public QObject {
  protected:
    struct Program {
        Program(const accounts::Folders& folders, fakes::MemorySecretStore& secrets, const core::Clock& clock)
            : registry(folders, secrets)
            , authenticator(registry, secrets, clock) {}
        accounts::AccountRegistry registry;
        accounts::Authenticator authenticator;
    };

    void start() {
        m_home = std::make_unique<QTemporaryDir>();
        m_secrets = std::make_unique<fakes::MemorySecretStore>();
        m_service = std::make_unique<fakes::FakeService>();
        m_service->on("GET", "/v1/account",
                      fakes::FakeService::json(core::json::toJson(fakes::someAccount())));
        m_service->on("GET", "/v1/meta", fakes::FakeService::json(core::json::toJson(fakes::someMeta())));
        m_clock.set(core::Time{1'111'111'109'000});
        m_program = std::make_unique<Program>(accounts::Folders::below(m_home->path()), *m_secrets, m_clock);
        QSignalSpy added(&m_program->registry, &accounts::AccountRegistry::added);
        m_program->registry.add(m_service->url(), fakes::someMeta(), fakes::someSession(),
                                QStringLiteral("alice@example.com"));
        QVERIFY(added.wait());
    }

    static otp::Entry entryOf(const QString& issuer, const QString& account,
                              const QString& secret = QStringLiteral("12345678901234567890")) {
        return {core::SecretBytes::fromUtf8(secret), issuer, account, {}};
    }
    QString add(const otp::Entry& entry, const QString& attachTo = {}) {
        QString id;
        m_program->authenticator.add(entry, attachTo, this, [&id](const auto& outcome) { id = outcome->id; });
        [&] { QTRY_VERIFY(!id.isEmpty()); }();
        return id;
    }

    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<fakes::MemorySecretStore> m_secrets;
    std::unique_ptr<fakes::FakeService> m_service;
    core::ManualClock m_clock{core::Time{0}};
    std::unique_ptr<Program> m_program;
    const QString m_alice = QStringLiteral("instance-1/account-1");
};
