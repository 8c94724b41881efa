#pragma once

#include "core/time.h"
#include "service/http/message.h"

#include <QByteArray>
#include <QList>

namespace service::data_export {

// index.html of an export: what is in it, with links to the files, for a browser that has nothing but the
// unpacked folder. It runs no script and fetches nothing.
struct Index {
    http::Language language = http::Language::English;
    QString account; // "Alice Martin — alice@example.com"
    core::Time at;
    QList<qint64> counts; // one a section
};

QByteArray indexPage(const Index& index);

// Where the files of a section are.
QString jsonPath(const char* section);
QString csvPath(const char* section);
inline constexpr const char* schemaPath = "export.schema.json";

} // namespace service::data_export
