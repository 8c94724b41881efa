#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <memory>

struct z_stream_s;

namespace flows {

// Looks into a ZIP as it comes, from its beginning to its end, for how far it is: how many lines its files in
// folders have, which are compressed and of a length that stands behind them, as in an export.
class ZipReading {
  public:
    ZipReading();
    ~ZipReading();
    ZipReading(const ZipReading&) = delete;
    ZipReading& operator=(const ZipReading&) = delete;

    // False where this is no such ZIP; nothing more is read then.
    bool take(QByteArrayView bytes);
    qint64 lines() const { return m_lines; }
    // Its directory has come to its end.
    bool isWhole() const;

  private:
    enum class Part { Header, Content, Length, Directory, Broken };

    // Reads what it can of the part, and gives back how much that was; 0 where more has to come first.
    qsizetype read(QByteArrayView bytes);
    qsizetype readHeader(QByteArrayView bytes);
    qsizetype readContent(QByteArrayView bytes);

    Part m_part = Part::Header;
    QByteArray m_rest; // of what came, still to be read
    std::unique_ptr<z_stream_s> m_inflate;
    bool m_counts = false; // the lines of this file
    qint64 m_lines = 0;
};

} // namespace flows
