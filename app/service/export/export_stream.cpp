#include "service/export/export_stream.h"

#include "service/export/section.h"

#include <QFile>

#include <numeric>
#include <stdexcept>

namespace service::data_export {

namespace {

// What goes out at a time. Small enough for a slow client to take in the time that it has, and for what is
// held.
constexpr qsizetype pieceSize = 64 * 1024;

QByteArray schema() {
    QFile file(QStringLiteral(":/export.schema.json"));
    if (!file.open(QIODevice::ReadOnly)) {
        throw std::logic_error("the schema of exports is not compiled in");
    }
    return file.readAll();
}

} // namespace

ExportStream::ExportStream(store::Database& database, Subject subject, http::Language language,
                           core::Time now)
    : m_database(database)
    , m_subject(std::move(subject))
    , m_language(language)
    , m_now(now)
    , m_zip(std::in_place, now) {
    m_database.read([&](store::Transaction& transaction) {
        m_counts.clear();
        for (const Section& section : sections()) {
            m_counts.append(count(transaction, section, m_subject.accountId, m_now));
        }
    });
}

qint64 ExportStream::records() const {
    return std::accumulate(m_counts.begin(), m_counts.end(), qint64(0));
}

QByteArray ExportStream::next() {
    while (m_zip && m_zip->size() < pieceSize) {
        if (m_section == sections().size()) {
            m_zip->end();
            QByteArray last = m_zip->take();
            m_zip.reset();
            return last;
        }
        writeSome(*m_zip);
    }
    return m_zip ? m_zip->take() : QByteArray();
}

void ExportStream::writeSome(ZipWriter& zip) {
    if (m_section < 0) {
        zip.beginFile(QStringLiteral("index.html"));
        zip.write(indexPage({m_language, m_subject.account, m_now, m_counts}));
        zip.beginFile(QLatin1String(schemaPath));
        zip.write(schema());
        m_section = 0;
    } else if (!m_place) {
        beginSection(zip);
    } else {
        writePage(zip, *m_place);
    }
}

void ExportStream::beginSection(ZipWriter& zip) {
    const Section& section = sections()[m_section];
    m_place = beginningOf(section);
    m_isFirst = true;
    zip.beginFile(isJson() ? jsonPath(section.name) : csvPath(section.name));
    if (!isJson()) {
        zip.write(csvHead(section) + "\r\n");
    } else if (!section.single) {
        zip.write(QByteArrayLiteral("["));
    }
}

void ExportStream::writePage(ZipWriter& zip, const QVariantList& place) {
    const Section& section = sections()[m_section];
    const QList<store::Row> rows = m_database.read([&](store::Transaction& transaction) {
        const bool isIn = transaction
                              .one(QStringLiteral("SELECT 1 FROM sessions WHERE id = ? AND account_id = ?"),
                                   m_subject.sessionId, m_subject.accountId)
                              .has_value();
        if (!isIn) {
            throw std::runtime_error("the session has ended");
        }
        return rowsAfter(transaction, section, m_subject.accountId, m_now, place);
    });
    QByteArray text;
    for (const store::Row& row : rows) {
        if (isJson()) {
            text += section.single ? "" : m_isFirst ? "\n" : ",\n";
            text += jsonOf(section, row);
        } else {
            text += csvOf(section, row) + "\r\n";
        }
        m_isFirst = false;
    }
    zip.write(text);
    if (rows.size() < section.page) {
        endSection(zip);
    } else {
        m_place = placeOf(section, rows.last());
    }
}

void ExportStream::endSection(ZipWriter& zip) {
    if (isJson()) {
        zip.write(sections()[m_section].single ? QByteArrayLiteral("\n") : QByteArrayLiteral("\n]\n"));
    } else {
        ++m_section;
    }
    m_inJson = !m_inJson;
    m_place.reset();
}

} // namespace service::data_export
