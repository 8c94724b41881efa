#include "service/activity/activity_list.h"

#include "api/activity.h"
#include "service/activity/activity.h"
#include "service/http/paging.h"

#include <QJsonDocument>

#include <algorithm>

namespace service::activity {

namespace {

// The ids that activity::record() makes are cursors too.
bool isCursor(const QString& text) {
    static const QRegularExpression shape(QStringLiteral("\\A[0-9a-f]{36}\\z"));
    return text.isEmpty() || shape.match(text).hasMatch();
}

struct Filter {
    std::optional<core::Time> from;
    std::optional<core::Time> to;
    QStringList kinds; // any, where there is none
};

core::Result<std::optional<core::Time>> timeIn(const http::Request& request, const QString& name) {
    if (!request.query.hasQueryItem(name)) {
        return std::nullopt;
    }
    const std::optional<core::Time> time = core::fromRfc3339(request.queryValue(name));
    if (!time) {
        return core::fail({core::ErrorId::BadRequest, {}, {{name, QStringLiteral("not_a_time"), {}}}});
    }
    return time;
}

core::Result<Filter> filterOf(const http::Request& request) {
    const auto from = timeIn(request, QStringLiteral("from"));
    const auto to = timeIn(request, QStringLiteral("to"));
    if (!from || !to) {
        return core::fail(from ? to.error() : from.error());
    }
    Filter filter{*from, *to, {}};
    const QString kinds = request.queryValue(QStringLiteral("kind"));
    if (!kinds.isEmpty()) {
        filter.kinds = kinds.split(QLatin1Char(','));
        filter.kinds.removeDuplicates();
        if (!std::all_of(filter.kinds.begin(), filter.kinds.end(), isKind)) {
            return core::fail({core::ErrorId::BadRequest,
                               {},
                               {{QStringLiteral("kind"), QStringLiteral("not_allowed"), {}}}});
        }
    }
    return filter;
}

api::ActivityEvent eventIn(const store::Row& row) {
    api::ActivityEvent event{
        .id = row.text(0),
        .at = row.time(1),
        .kind = row.text(2),
        .session = {},
        .address = {},
        .params = QJsonDocument::fromJson(row.text(5).toUtf8()).object(),
    };
    if (!row.isNull(3)) {
        event.session = row.text(3);
    }
    if (!row.isNull(4)) {
        event.address = row.text(4);
    }
    return event;
}

// from is inclusive, to is exclusive. Times are looked for in the ids, which an index has together with the
// kinds: the total of a hundred thousand costs no look at the rows.
api::Page<api::ActivityEvent> page(store::Transaction& transaction, const QString& accountId,
                                   const Filter& filter, const QString& cursor, int limit) {
    QString where = QStringLiteral("account_id = ?");
    QVariantList values{accountId};
    const auto add = [&](const QString& condition, const QVariant& value) {
        where += QStringLiteral(" AND ") + condition;
        values.append(value);
    };
    if (filter.from) {
        add(QStringLiteral("id >= ?"), firstIdAt(*filter.from));
    }
    if (filter.to) {
        add(QStringLiteral("id < ?"), firstIdAt(*filter.to));
    }
    if (!filter.kinds.isEmpty()) {
        where +=
            QStringLiteral(" AND kind IN (?%1)").arg(QStringLiteral(", ?").repeated(filter.kinds.size() - 1));
        for (const QString& kind : filter.kinds) {
            values.append(kind);
        }
    }
    api::Page<api::ActivityEvent> result;
    result.total = static_cast<int>(
        transaction.select(QStringLiteral("SELECT COUNT(*) FROM activity WHERE ") + where, values)
            .first()
            .number(0));
    if (!cursor.isEmpty()) {
        add(QStringLiteral("id < ?"), cursor);
    }
    values.append(limit + 1); // one more tells whether there is another page
    const QList<store::Row> rows = transaction.select(
        QStringLiteral("SELECT id, at, kind, device, address, params FROM activity WHERE ") + where +
            QStringLiteral(" ORDER BY id DESC LIMIT ?"),
        values);
    for (const store::Row& row : rows.mid(0, limit)) {
        result.items.append(eventIn(row));
    }
    if (rows.size() > limit) {
        result.nextCursor = result.items.last().id;
    }
    return result;
}

} // namespace

void registerRoutes(http::Router& router) {
    router.on(api::listActivity, [](http::Exchange& exchange) -> core::Result<http::Reply> {
        const core::Result<Filter> filter = filterOf(exchange.request());
        const core::Result<int> limit = exchange.limit();
        if (!filter || !limit) {
            return core::fail(filter ? limit.error() : filter.error());
        }
        if (!isCursor(exchange.cursor())) {
            return core::fail(http::badCursor());
        }
        return exchange.read(
            [&](store::Transaction& transaction) -> core::Result<api::Page<api::ActivityEvent>> {
                return page(transaction, exchange.caller().accountId, *filter, exchange.cursor(), *limit);
            });
    });
}

} // namespace service::activity
