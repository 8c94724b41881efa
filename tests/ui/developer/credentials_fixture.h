#pragma once

#include "accounts/account_registry.h"
#include "accounts/dev_secret_store.h"
#include "api/developer.h"
#include "ui/account/account_fixture.h"
#include "ui/developer/developer_page.h"
#include "unit/secrets/memory_secret_store.h"

// An account of the registry on a fake service that has credentials, and a keychain in memory.
struct CredentialsFixture {
    CredentialsFixture();

    // What the service tells; later changes are seen by the next call.
    api::Account account = fakes::someAccount();
    api::Developer developer;
    api::Usage usage;
    QString secret = QStringLiteral("k3f2m5q7w2e4r6t2y4u6i2o4p6a2s4d6f2g4h6j2k4l6z2x4c6v7");

    fakes::FakeService service;
    fakes::MemorySecretStore keychain;
    core::SystemClock clock;
    std::unique_ptr<accounts::AccountRegistry> registry;
    std::unique_ptr<accounts::DevSecretStore> store;

    accounts::AccountSession* session() const { return registry->session(id()); }
    static QString id() { return QStringLiteral("instance-1/account-1"); }
    static QString keyText() { return QStringLiteral("personal-center/instance-1/account-1/dev-secret"); }
    bool keychainHolds(const QString& text) const;

    void closeStepUp() { session()->setStepUpUntil(core::Time{}); }
    void goOffline();
    // The page, once it has shown what the service told.
    std::unique_ptr<ui::developer::DeveloperPage> openPage();

  private:
    QTemporaryDir m_home;
};
