#include "core/json.h"

#include <QJsonDocument>

#include <cmath>

namespace core::json {

namespace detail {

QString faultOf(const QString& text, const Text& bounds) {
    if (text.size() < bounds.shortest) {
        return QStringLiteral("empty");
    }
    if (text.size() > bounds.longest) {
        return QStringLiteral("too_long");
    }
    for (qsizetype index = 0; index < text.size(); ++index) {
        const QChar character = text.at(index);
        const bool lineMark = character == u'\n' || character == u'\r' || character == u'\t';
        // C0 and C1 control characters have no place in a value, and PostgreSQL can't store U+0000 at all.
        if (character.category() == QChar::Other_Control && !bounds.anything && !(bounds.lines && lineMark)) {
            return QStringLiteral("invalid_text");
        }
        if (character.isHighSurrogate() && index + 1 < text.size() && text.at(index + 1).isLowSurrogate()) {
            ++index;
        } else if (character.isSurrogate()) {
            return QStringLiteral("invalid_text");
        }
    }
    return {};
}

} // namespace detail

void Faults::add(const QString& field, const QString& id, const QJsonObject& params) {
    m_list.append(FieldError{field, id, params});
}

bool readText(const QJsonValue& json, QString& into, const QString& path, const Text& bounds,
              Faults& faults) {
    if (!json.isString()) {
        faults.add(path, QStringLiteral("wrong_type"));
        return false;
    }
    into = json.toString();
    const QString fault = detail::faultOf(into, bounds);
    if (fault.isEmpty()) {
        return true;
    }
    QJsonObject params;
    if (fault == QStringLiteral("too_long")) {
        params.insert(QStringLiteral("longest"), bounds.longest);
    } else if (fault == QStringLiteral("empty")) {
        params.insert(QStringLiteral("shortest"), bounds.shortest);
    }
    faults.add(path, fault, params);
    return false;
}

bool readNumber(const QJsonValue& json, qint64& into, const QString& path, const Number& bounds,
                Faults& faults) {
    if (!json.isDouble() || json.toDouble() != std::floor(json.toDouble())) {
        faults.add(path, QStringLiteral("wrong_type"));
        return false;
    }
    constexpr double beyond = 9.2e18;
    const double number = json.toDouble();
    if (number > beyond || json.toInteger() > bounds.largest) {
        faults.add(path, QStringLiteral("too_large"), {{QStringLiteral("largest"), bounds.largest}});
        return false;
    }
    if (number < -beyond || json.toInteger() < bounds.smallest) {
        faults.add(path, QStringLiteral("too_small"), {{QStringLiteral("smallest"), bounds.smallest}});
        return false;
    }
    into = json.toInteger();
    return true;
}

bool readTime(const QJsonValue& json, Time& into, const QString& path, Faults& faults) {
    if (!json.isString()) {
        faults.add(path, QStringLiteral("wrong_type"));
        return false;
    }
    const std::optional<Time> time = fromRfc3339(json.toString());
    if (!time) {
        faults.add(path, QStringLiteral("not_a_time"));
        return false;
    }
    into = *time;
    return true;
}

Result<QJsonObject> parseObject(const QByteArray& bytes) {
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (error.error != QJsonParseError::NoError || !document.isObject()) {
        return fail(ErrorId::BadRequest);
    }
    return document.object();
}

} // namespace core::json
