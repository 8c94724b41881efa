#pragma once

#include "api/developer.h"
#include "ui/widgets/pill.h"

#include <QString>

namespace ui::developer {

// "Message status"
QString eventName(api::CallbackEvent event);
// "Message status, 10:42": which one of many.
QString deliveryName(const api::CallbackDelivery& delivery);

// "Delivered"; "To be tried again at 10:46"
QString stateText(const api::CallbackDelivery& delivery);
widgets::Tone stateTone(const api::CallbackDelivery& delivery);
// "Delivered"; "To be retried": for a table.
QString shortStateText(const api::CallbackDelivery& delivery);
// "Delivered": of the state alone, for a filter.
QString stateName(api::CallbackDeliveryState state);

} // namespace ui::developer
