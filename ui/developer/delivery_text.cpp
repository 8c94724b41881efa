#include "ui/developer/delivery_text.h"

#include "ui/widgets/moments.h"

#include <QCoreApplication>

namespace ui::developer {

namespace {
struct DeliveryText {
    Q_DECLARE_TR_FUNCTIONS(ui::developer::DeliveryText)
};

bool isTriedAgain(const api::CallbackDelivery& delivery) {
    return delivery.state == api::CallbackDeliveryState::Queued && delivery.attempts > 0;
}
} // namespace

QString eventName(api::CallbackEvent event) {
    switch (event) {
    case api::CallbackEvent::MessageStatus:
        return DeliveryText::tr("Message status");
    case api::CallbackEvent::Notification:
        return DeliveryText::tr("Notification");
    }
    Q_UNREACHABLE();
}

QString deliveryName(const api::CallbackDelivery& delivery) {
    //: %1: "message status", %2: a time: "10:42"
    return DeliveryText::tr("%1, %2").arg(eventName(delivery.event),
                                          widgets::whenText(widgets::toLocal(delivery.createdAt)));
}

QString stateName(api::CallbackDeliveryState state) {
    switch (state) {
    case api::CallbackDeliveryState::Queued:
        return DeliveryText::tr("On its way");
    case api::CallbackDeliveryState::Delivered:
        return DeliveryText::tr("Delivered");
    case api::CallbackDeliveryState::Failed:
        return DeliveryText::tr("Failed");
    }
    Q_UNREACHABLE();
}

QString shortStateText(const api::CallbackDelivery& delivery) {
    return isTriedAgain(delivery) ? DeliveryText::tr("To be retried") : stateName(delivery.state);
}

QString stateText(const api::CallbackDelivery& delivery) {
    if (isTriedAgain(delivery) && delivery.nextAttemptAt) {
        //: %1: a time: "10:46"
        return DeliveryText::tr("Next try: %1")
            .arg(widgets::whenText(widgets::toLocal(*delivery.nextAttemptAt)));
    }
    return stateName(delivery.state);
}

widgets::Tone stateTone(const api::CallbackDelivery& delivery) {
    switch (delivery.state) {
    case api::CallbackDeliveryState::Queued:
        return isTriedAgain(delivery) ? widgets::Tone::Warn : widgets::Tone::Info;
    case api::CallbackDeliveryState::Delivered:
        return widgets::Tone::Good;
    case api::CallbackDeliveryState::Failed:
        return widgets::Tone::Error;
    }
    Q_UNREACHABLE();
}

} // namespace ui::developer
