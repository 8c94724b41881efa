#pragma once

#include "service/export/index_page.h"
#include "service/export/zip_writer.h"
#include "service/http/message.h"
#include "service/store/database.h"

#include <QVariantList>

#include <optional>

namespace service::data_export {

// Whose data, and by whose session.
struct Subject {
    QString accountId;
    QString sessionId;
    QString account; // "Alice Martin — alice@example.com"
};

// The ZIP of an export, made while it is sent: rows are read a page at a time, so that what is held does not
// depend on how many there are. Each page is a transaction of its own: none is open while a client takes its
// time. What is younger than the export is left out, so that a list says the same in JSON and in CSV; what is
// changed or deleted meanwhile may be in one of them as it was before. The stream breaks where the session
// ends.
class ExportStream final : public http::BodyStream {
  public:
    ExportStream(store::Database& database, Subject subject, http::Language language, core::Time now);

    // How many records there were when it began, JSON and CSV of one counted once.
    qint64 records() const;

    QByteArray next() override;

  private:
    // A part of the ZIP: the index, the schema, then a section as JSON and as CSV, and so on.
    void writeSome(ZipWriter& zip);
    void writePage(ZipWriter& zip, const QVariantList& place);
    void beginSection(ZipWriter& zip);
    void endSection(ZipWriter& zip);
    bool isJson() const { return m_inJson; }

    store::Database& m_database;
    const Subject m_subject;
    const http::Language m_language;
    const core::Time m_now;
    QList<qint64> m_counts;

    std::optional<ZipWriter> m_zip; // none once it is done
    qsizetype m_section = -1;       // -1: what stands before them
    bool m_inJson = true;
    std::optional<QVariantList> m_place; // in the section; none where its file is still to be begun
    bool m_isFirst = true;               // row of its file
};

} // namespace service::data_export
