#pragma once

#include "api/developer.h"
#include "ui/account/account_fixture.h"
#include "ui/developer/developer_page.h"

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

    // The page, with what the service tells now.
    std::unique_ptr<ui::developer::DeveloperPage> openPage(const QSize& size = {900, 560});

  private:
    fakes::FakeService::Answer deliveryPage(const fakes::FakeService::Request& request) const;
};
