#include "service/export/section.h"

#include "core/csv.h"
#include "core/json_text.h"

#include <QDate>
#include <QJsonDocument>

namespace service::data_export {

namespace {

QString sqlOf(const Column& column) {
    return column.sql == nullptr ? QStringLiteral("t.") + QLatin1String(column.name)
                                 : QString::fromLatin1(column.sql);
}

QStringList placesOf(const Section& section) {
    QStringList places;
    for (const Place& place : section.place) {
        places.append(QString::fromLatin1(place.sql));
    }
    return places;
}

// Takes the account and, where the section has a beginning, the time.
QString rowsOf(const Section& section) {
    QString sql = QStringLiteral(" FROM accounts me ") + QLatin1String(section.from) +
                  QStringLiteral(" WHERE me.id = ?");
    if (section.began != nullptr) {
        sql += QStringLiteral(" AND %1 <= ?").arg(QLatin1String(section.began));
    }
    return sql;
}

QVariantList valuesOf(const Section& section, const QString& accountId, core::Time now) {
    QVariantList values{accountId};
    if (section.began != nullptr) {
        values.append(now.milliseconds);
    }
    return values;
}

QJsonValue jsonIn(const QString& text) {
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
    return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
}

QString dayOf(qint64 sinceEpoch) {
    return QDate(1970, 1, 1).addDays(sinceEpoch).toString(Qt::ISODate);
}

QString textOf(Kind kind, const store::Row& row, int column) {
    if (row.isNull(column)) {
        return {};
    }
    switch (kind) {
    case Kind::Text:
    case Kind::Json:
        return row.text(column);
    case Kind::Utf8:
        return QString::fromUtf8(row.bytes(column));
    case Kind::Number:
        return QString::number(row.number(column));
    case Kind::Flag:
        return row.flag(column) ? QStringLiteral("true") : QStringLiteral("false");
    case Kind::Time:
        return core::toRfc3339(row.time(column));
    case Kind::Date:
        return dayOf(row.number(column));
    }
    Q_UNREACHABLE();
}

void write(core::json::TextWriter& writer, const Column& column, const store::Row& row, int at) {
    if (row.isNull(at)) {
        return writer(column.name, QJsonValue(QJsonValue::Null));
    }
    switch (column.kind) {
    case Kind::Text:
        return writer(column.name, row.text(at));
    case Kind::Utf8:
        return writer(column.name, QString::fromUtf8(row.bytes(at)));
    case Kind::Number:
        return writer(column.name, row.number(at));
    case Kind::Flag:
        return writer(column.name, row.flag(at));
    case Kind::Time:
        return writer(column.name, row.time(at));
    case Kind::Date:
        return writer(column.name, dayOf(row.number(at)));
    case Kind::Json:
        return writer(column.name, jsonIn(row.text(at)));
    }
}

} // namespace

qint64 count(store::Transaction& transaction, const Section& section, const QString& accountId,
             core::Time now) {
    return transaction
        .select(QStringLiteral("SELECT COUNT(*)") + rowsOf(section), valuesOf(section, accountId, now))
        .first()
        .number(0);
}

QList<store::Row> rowsAfter(store::Transaction& transaction, const Section& section, const QString& accountId,
                            core::Time now, const QVariantList& place) {
    const QStringList places = placesOf(section);
    QStringList selected = places;
    for (const Column& column : section.columns) {
        selected.append(sqlOf(column));
    }
    const QString order = places.join(QStringLiteral(", "));
    const QStringList marks(places.size(), QStringLiteral("?"));
    // The first part by itself too, so that an index leads to it whatever the others are of.
    const QString sql = QStringLiteral("SELECT ") + selected.join(QStringLiteral(", ")) + rowsOf(section) +
                        QStringLiteral(" AND %3 >= ? AND (%1) > (%2) ORDER BY %1 LIMIT ?")
                            .arg(order, marks.join(QStringLiteral(", ")), places.first());
    return transaction.select(sql, valuesOf(section, accountId, now) + QVariantList{place.first()} + place +
                                       QVariantList{section.page});
}

QVariantList beginningOf(const Section& section) {
    QVariantList place;
    for (const Place& part : section.place) {
        place.append(part.kind == Kind::Number ? QVariant(qint64(-1)) : QVariant(QLatin1String("")));
    }
    return place;
}

QVariantList placeOf(const Section& section, const store::Row& row) {
    QVariantList place;
    for (int part = 0; part < section.place.size(); ++part) {
        place.append(section.place[part].kind == Kind::Number ? QVariant(row.number(part))
                                                              : QVariant(row.text(part)));
    }
    return place;
}

QByteArray jsonOf(const Section& section, const store::Row& row) {
    QByteArray text;
    core::json::TextWriter writer(text);
    int at = static_cast<int>(section.place.size());
    for (const Column& column : section.columns) {
        write(writer, column, row, at++);
    }
    writer.end();
    return text;
}

QByteArray csvOf(const Section& section, const store::Row& row) {
    QStringList cells;
    int at = static_cast<int>(section.place.size());
    for (const Column& column : section.columns) {
        cells.append(core::csvCell(textOf(column.kind, row, at++)));
    }
    return cells.join(u',').toUtf8();
}

QByteArray csvHead(const Section& section) {
    QStringList names;
    for (const Column& column : section.columns) {
        names.append(QLatin1String(column.name));
    }
    return names.join(u',').toUtf8();
}

} // namespace service::data_export
