#pragma once

#include <QJsonObject>
#include <QString>

namespace ui::widgets {

// What is wrong with a URL by this rule, and what to do about it; rules and their params as
// callback_url/rules.h has them.
QString ruleText(const QString& rule, const QJsonObject& params = {});

// "private address (10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16)"; ranges as callback_url/address.h names them.
QString rangeText(const QString& range);

} // namespace ui::widgets
