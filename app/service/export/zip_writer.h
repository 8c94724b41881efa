#pragma once

#include "core/time.h"

#include <QByteArray>
#include <QString>

#include <memory>

struct archive;

namespace service::data_export {

// A ZIP, written from its beginning to its end without going back: what is compressed is taken out with
// take(), so that no more of it is held than was put in since. Throws std::runtime_error where libarchive
// can't go on.
class ZipWriter {
  public:
    // at: of every file in it.
    explicit ZipWriter(core::Time at);
    ~ZipWriter();
    ZipWriter(const ZipWriter&) = delete;
    ZipWriter& operator=(const ZipWriter&) = delete;

    // The file before it is complete.
    void beginFile(const QString& path);
    void write(const QByteArray& bytes);
    // Writes the directory; nothing comes after it.
    void end();

    qsizetype size() const { return m_made.size(); }
    QByteArray take() { return std::exchange(m_made, {}); }

  private:
    void check(long long outcome);

    struct Free {
        void operator()(archive* writer) const;
    };
    core::Time m_at;
    QByteArray m_made;
    std::unique_ptr<archive, Free> m_archive;
};

} // namespace service::data_export
