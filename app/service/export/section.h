#pragma once

#include "core/time.h"
#include "service/store/database.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace service::data_export {

// How what a column holds is written. A Date is stored as days since 1970, JSON as its text, Utf8 as the
// bytes of a text.
enum class Kind { Text, Number, Flag, Time, Date, Json, Utf8 };

struct Column {
    const char* name; // in JSON and CSV
    Kind kind;
    const char* sql = nullptr; // where it comes from; t.NAME where nothing is said
};

// What a page of rows ends with, and the next one begins after. It is unique in its section.
struct Place {
    const char* sql;
    Kind kind; // Text or Number
};

// One kind of thing that is held about an account, in a file NAME.json and a file NAME.csv. Its rows are
// found from the account's own row (me), so that no other account's can be among them.
struct Section {
    const char* name;
    const char* english; // what it is called in the index
    const char* french;
    const char* from; // "JOIN sessions t ON t.account_id = me.id"
    QList<Place> place;
    QList<Column> columns;
    const char* began =
        nullptr;         // the time from which on a row is; what is younger than the export is left out
    bool single = false; // one object in place of a list
    int page = 500;      // rows that are read at a time
};

// In the order of the index.
const QList<Section>& sections();

// Tables that hold something about accounts and are in no section, each with the reason.
struct LeftOut {
    const char* table;
    const char* why;
};
const QList<LeftOut>& leftOut();

// How many rows there are.
qint64 count(store::Transaction& transaction, const Section& section, const QString& accountId,
             core::Time now);

// The rows after a place, section.page at most: a value for each Place, then one for each column.
QList<store::Row> rowsAfter(store::Transaction& transaction, const Section& section, const QString& accountId,
                            core::Time now, const QVariantList& place);
// Before the first row.
QVariantList beginningOf(const Section& section);
QVariantList placeOf(const Section& section, const store::Row& row);

// A row as one line without its end.
QByteArray jsonOf(const Section& section, const store::Row& row);
QByteArray csvOf(const Section& section, const store::Row& row);
QByteArray csvHead(const Section& section);

} // namespace service::data_export
