#include "service/export/zip_writer.h"

#include <archive.h>
#include <archive_entry.h>

#include <stdexcept>

namespace service::data_export {

namespace {

la_ssize_t append(archive* /*writer*/, void* made, const void* bytes, std::size_t count) {
    static_cast<QByteArray*>(made)->append(static_cast<const char*>(bytes), static_cast<qsizetype>(count));
    return static_cast<la_ssize_t>(count);
}

struct FreeEntry {
    void operator()(archive_entry* entry) const { archive_entry_free(entry); }
};

} // namespace

void ZipWriter::Free::operator()(archive* writer) const {
    archive_write_free(writer);
}

ZipWriter::ZipWriter(core::Time at)
    : m_at(at)
    , m_archive(archive_write_new()) {
    archive* const writer = m_archive.get();
    check(archive_write_set_format_zip(writer));
    // A file's size stands behind it here, and there not every program reads the 64 bit form. None comes near
    // 4 GiB.
    check(archive_write_set_options(writer, "zip:!zip64"));
    check(archive_write_set_bytes_per_block(writer, 0)); // no padding
    check(archive_write_open(writer, &m_made, nullptr, append, nullptr));
}

// What is freed unfinished writes what it still has.
ZipWriter::~ZipWriter() = default;

void ZipWriter::check(long long outcome) {
    if (outcome < ARCHIVE_OK) {
        const char* const reason = archive_error_string(m_archive.get());
        throw std::runtime_error(std::string("the ZIP can't be written: ") +
                                 (reason != nullptr ? reason : "-"));
    }
}

void ZipWriter::beginFile(const QString& path) {
    const std::unique_ptr<archive_entry, FreeEntry> entry(archive_entry_new());
    archive_entry_set_pathname(entry.get(), path.toUtf8().constData());
    archive_entry_set_filetype(entry.get(), AE_IFREG);
    archive_entry_set_perm(entry.get(), 0644);
    archive_entry_set_mtime(entry.get(), m_at.milliseconds / 1000, 0);
    check(archive_write_header(m_archive.get(), entry.get()));
}

void ZipWriter::write(const QByteArray& bytes) {
    check(archive_write_data(m_archive.get(), bytes.constData(), static_cast<std::size_t>(bytes.size())));
}

void ZipWriter::end() {
    check(archive_write_close(m_archive.get()));
}

} // namespace service::data_export
