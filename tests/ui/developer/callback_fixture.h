#pragma once

#include "accounts/account_registry.h"
#include "accounts/dev_secret_store.h"
#include "api/developer.h"
#include "ui/account/account_fixture.h"
#include "ui/developer/developer_page.h"
#include "unit/secrets/memory_secret_store.h"

// An account on a fake service that has a DevKey, perhaps a callback URL, and deliveries.
struct CallbackFixture : AccountFixture {
    CallbackFixture();

    // Answers by what is set here; later changes are seen by the next call.
    api::Developer developer;
    api::CallbackValidation outcome;
    api::Meta meta;
    QList<api::CallbackDelivery> deliveries; // the latest first

    static api::Callback callback(const QString& url, const std::optional<QString>& previous = {});
    // As a real service gives them.
    static api::CallbackValidation passed(const QString& url);
    // The last check that was reached is this one, and failed.
    static api::CallbackValidation failed(const QString& url, const QString& check,
                                          const QJsonObject& params);
    api::CallbackDelivery& deliver(api::CallbackEvent event, api::CallbackDeliveryState state, int minutes,
                                   int status = 200);

    // Nothing is kept: the registry does not know the account.
    QTemporaryDir home;
    fakes::MemorySecretStore keychain;
    core::SystemClock clock;
    accounts::AccountRegistry registry{accounts::Folders::below(home.path()), keychain};
    accounts::DevSecretStore devSecrets{registry, keychain, clock};

    // The page, with what the service tells now.
    std::unique_ptr<ui::developer::DeveloperPage> openPage(const QSize& size = {900, 560});

  private:
    fakes::FakeService::Answer deliveryPage(const fakes::FakeService::Request& request) const;
};
