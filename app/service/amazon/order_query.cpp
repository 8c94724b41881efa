#include "service/amazon/order_query.h"

#include "service/amazon/order_search.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <array>

namespace service::amazon {

namespace {

using core::json::Faults;

constexpr std::array<std::pair<const char*, OrderColumn>, 10> columns{{
    {"ordered_at", OrderColumn::OrderedAt},
    {"ends_at", OrderColumn::EndsAt},
    {"starts_at", OrderColumn::StartsAt},
    {"product", OrderColumn::Product},
    {"plan", OrderColumn::Plan},
    {"status", OrderColumn::Status},
    {"quantity", OrderColumn::Quantity},
    {"amount", OrderColumn::Amount},
    {"id", OrderColumn::Id},
    {"agreement_id", OrderColumn::AgreementId},
}};

QString nameOf(const OrderSort& sort) {
    QString name = sort.descends ? QStringLiteral("-") : QString();
    for (const auto& [candidate, column] : columns) {
        if (column == sort.column) {
            name += QLatin1String(candidate);
        }
    }
    return name;
}

// Names with commas between.
template <class E>
QSet<E> readNames(const http::Request& request, const QString& field, Faults& faults) {
    QSet<E> values;
    for (const QString& name : request.queryValue(field).split(u',', Qt::SkipEmptyParts)) {
        E value{};
        core::json::read(QJsonValue(name), value, field, core::json::NoBounds(), faults);
        values.insert(value);
    }
    return values;
}

std::optional<core::Time> readTime(const http::Request& request, const QString& field, Faults& faults) {
    if (!request.query.hasQueryItem(field)) {
        return std::nullopt;
    }
    core::Time time;
    core::json::readTime(request.queryValue(field), time, field, faults);
    return time;
}

QString readText(const http::Request& request, Faults& faults) {
    QString text;
    core::json::readText(request.queryValue(QStringLiteral("q")), text, QStringLiteral("q"), {.shortest = 0},
                         faults);
    return folded(text);
}

OrderSort readSort(const http::Request& request, Faults& faults) {
    const QString field = QStringLiteral("sort");
    if (!request.query.hasQueryItem(field)) {
        return {};
    }
    QString name = request.queryValue(field);
    OrderSort sort{.descends = name.startsWith(u'-')};
    name.remove(0, sort.descends ? 1 : 0);
    for (const auto& [candidate, column] : columns) {
        if (name == QLatin1String(candidate)) {
            sort.column = column;
            return sort;
        }
    }
    faults.add(field, QStringLiteral("not_allowed"));
    return sort;
}

// Nothing where it is no cursor of a list that is sorted so.
std::optional<OrderPlace> placeIn(const QString& cursor, const OrderSort& sort) {
    const QByteArray text = QByteArray::fromBase64(cursor.toLatin1(), QByteArray::Base64UrlEncoding);
    const QJsonArray parts = QJsonDocument::fromJson(text).array();
    if (parts.size() != 3 || parts.at(0).toString() != nameOf(sort) || !parts.at(2).isString()) {
        return std::nullopt;
    }
    OrderPlace place{std::nullopt, parts.at(2).toString()};
    if (parts.at(1).isString()) {
        place.value = parts.at(1).toString();
    } else if (!parts.at(1).isNull() || !mayBeAbsent(sort.column)) {
        return std::nullopt;
    }
    bool good = !place.id.contains(QChar::Null) && !place.value.value_or(QString()).contains(QChar::Null);
    if (place.value && isNumber(sort.column)) {
        bool numeric = false;
        (void)place.value->toLongLong(&numeric);
        good = good && numeric;
    }
    return good ? std::optional(place) : std::nullopt;
}

} // namespace

bool isNumber(OrderColumn column) {
    switch (column) {
    case OrderColumn::OrderedAt:
    case OrderColumn::EndsAt:
    case OrderColumn::StartsAt:
    case OrderColumn::Quantity:
    case OrderColumn::Amount:
        return true;
    default:
        return false;
    }
}

bool mayBeAbsent(OrderColumn column) {
    switch (column) {
    case OrderColumn::OrderedAt:
    case OrderColumn::Product:
    case OrderColumn::Plan:
    case OrderColumn::Status:
    case OrderColumn::Id:
        return false;
    default:
        return true;
    }
}

QString cursorAt(const OrderSort& sort, const OrderPlace& place) {
    const QJsonArray parts{nameOf(sort), place.value ? QJsonValue(*place.value) : QJsonValue(), place.id};
    return QString::fromLatin1(QJsonDocument(parts)
                                   .toJson(QJsonDocument::Compact)
                                   .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

core::Result<OrderQuery> orderQueryOf(const http::Request& request) {
    Faults faults;
    OrderQuery query;
    query.products = readNames<api::AmazonProduct>(request, QStringLiteral("product"), faults);
    query.statuses = readNames<api::AmazonOrderStatus>(request, QStringLiteral("status"), faults);
    query.from = readTime(request, QStringLiteral("from"), faults);
    query.to = readTime(request, QStringLiteral("to"), faults);
    query.text = readText(request, faults);
    query.sort = readSort(request, faults);
    const QString cursor = request.queryValue(QStringLiteral("cursor"));
    if (!cursor.isEmpty()) {
        query.after = placeIn(cursor, query.sort);
        if (!query.after) {
            faults.add(QStringLiteral("cursor"), QStringLiteral("not_allowed"));
        }
    }
    if (!faults.empty()) {
        return core::fail(core::Error{core::ErrorId::BadRequest, {}, faults.take()});
    }
    return query;
}

} // namespace service::amazon
