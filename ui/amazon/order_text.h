#pragma once

#include "api/amazon.h"
#include "ui/look/palette.h"

#include <QIcon>
#include <QString>

// What there is to say of orders, in words and icons.
namespace ui::amazon {

QString statusName(api::AmazonOrderStatus status);
QString statusIcon(api::AmazonOrderStatus status);
look::Role statusRole(api::AmazonOrderStatus status);

// "$1,200.00", as the language writes it.
QString amountText(const api::Amount& amount);

// Whole days until a running order ends, where that is within 30 days: 0 is today. Nothing where it goes on,
// or has ended.
std::optional<qint64> endsWithin(const api::AmazonOrder& order);
// "Ends in 12 days", "Ends today"; empty where it does not end within 30.
QString endText(const api::AmazonOrder& order);

// What happened to an agreement: "Renewed".
QString stepName(const QString& kind);

} // namespace ui::amazon
