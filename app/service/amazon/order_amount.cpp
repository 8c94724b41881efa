#include "service/amazon/order_amount.h"

#include <QRegularExpression>

namespace service::amazon {

std::optional<qint64> unitsOf(const QString& decimal) {
    static const QRegularExpression shape(QStringLiteral("\\A([0-9]{1,14})(?:\\.([0-9]{1,4}))?\\z"));
    const QRegularExpressionMatch match = shape.match(decimal);
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    constexpr int places = 4;
    return (match.captured(1) + match.captured(2).leftJustified(places, u'0')).toLongLong();
}

} // namespace service::amazon
