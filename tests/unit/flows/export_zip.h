#pragma once

#include "service/export/zip_writer.h"
#include "unit/client/fake_service.h"

// An export as the service writes it: so many records in json/a.json and csv/a.csv, and an index.
namespace fakes {

inline QByteArray exportZip(int records) {
    service::data_export::ZipWriter zip(core::Time{1'800'000'000'000});
    zip.beginFile(QStringLiteral("index.html"));
    zip.write("<html>\n</html>\n");
    zip.beginFile(QStringLiteral("json/a.json"));
    zip.write("[");
    for (int number = 0; number < records; ++number) {
        zip.write((number > 0 ? ",\n{\"n\":" : "\n{\"n\":") + QByteArray::number(number * 7919LL) + '}');
    }
    zip.write("\n]\n");
    zip.beginFile(QStringLiteral("csv/a.csv"));
    zip.write("n\r\n");
    for (int number = 0; number < records; ++number) {
        zip.write(QByteArray::number(number * 7919LL) + "\r\n");
    }
    zip.end();
    return zip.take();
}

// The reply that brings it, whole or no more than its first bytes: then the rest is waited for.
inline FakeService::Answer exportReply(const QByteArray& zip, int records, qsizetype bytes = -1) {
    QByteArray raw = "HTTP/1.1 200 OK\r\nContent-Type: application/zip\r\nX-Export-Records: " +
                     QByteArray::number(records) + "\r\nTransfer-Encoding: chunked\r\n\r\n";
    const QByteArray sent = bytes < 0 ? zip : zip.first(bytes);
    raw += QByteArray::number(sent.size(), 16) + "\r\n" + sent + "\r\n" + (bytes < 0 ? "0\r\n\r\n" : "");
    return {.body = {}, .headers = {}, .raw = raw};
}

} // namespace fakes
