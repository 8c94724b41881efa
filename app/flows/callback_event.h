#pragma once

#include "api/developer.h"
#include "flows/account_flow.h"

namespace flows {

// Sends a test event to the callback URL in force, or what was sent once more.
class CallbackEvent : public AccountFlow {
    Q_OBJECT
  public:
    explicit CallbackEvent(accounts::AccountSession* session, QObject* parent = nullptr);

    // wrong_state where no callback URL is in force
    void send(api::CallbackEvent event);
    void redeliver(const QString& deliveryId); // not_found as well

  Q_SIGNALS:
    void sent(const api::CallbackDelivery& delivery); // on its way
};

} // namespace flows
