#include "flows/callback_event.h"

namespace flows {

CallbackEvent::CallbackEvent(accounts::AccountSession* session, QObject* parent)
    : AccountFlow(session, parent) {}

void CallbackEvent::send(api::CallbackEvent event) {
    step<api::TestEvent, api::CallbackDelivery>(
        api::sendTestEvent, {event}, {},
        [this](const api::CallbackDelivery& delivery) { Q_EMIT sent(delivery); });
}

void CallbackEvent::redeliver(const QString& deliveryId) {
    client::Target target;
    target.path.insert(QStringLiteral("id"), deliveryId);
    step<api::Empty, api::CallbackDelivery>(
        api::redeliver, {}, target, [this](const api::CallbackDelivery& delivery) { Q_EMIT sent(delivery); });
}

} // namespace flows
