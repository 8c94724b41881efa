#pragma once

#include "api/amazon.h"

#include <QString>

// What is sold on the marketplace, in words and icons.
namespace ui::widgets {

// "AppPush", "Email"; the code of a product that nobody has named.
QString productName(api::AmazonProduct product, const QString& code);
// The same from the name by which the service calls it ("app_push"); another name as it is.
QString productName(const QString& product);
QString productIcon(api::AmazonProduct product);

} // namespace ui::widgets
