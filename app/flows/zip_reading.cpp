#include "flows/zip_reading.h"

#include <QtEndian>

#include <algorithm>
#include <array>
#include <zlib.h>

namespace flows {

namespace {

// APPNOTE.TXT of PKWARE, 4.3.
constexpr quint32 headerMark = 0x04034b50;
constexpr quint32 lengthMark = 0x08074b50;
constexpr quint32 directoryMark = 0x02014b50;
constexpr quint32 endMark = 0x06054b50;
constexpr qsizetype headerSize = 30; // then name and extra field
constexpr qsizetype lengthSize = 16;
constexpr qsizetype endSize = 22;
constexpr quint16 lengthStandsBehind = 1U << 3U;
constexpr quint16 deflated = 8;

quint16 word(QByteArrayView bytes, qsizetype at) {
    return qFromLittleEndian<quint16>(bytes.data() + at);
}

quint32 doubleWord(QByteArrayView bytes, qsizetype at) {
    return qFromLittleEndian<quint32>(bytes.data() + at);
}

} // namespace

ZipReading::ZipReading()
    : m_inflate(std::make_unique<z_stream>()) {
    if (inflateInit2(m_inflate.get(), -MAX_WBITS) != Z_OK) { // no header of zlib's
        m_part = Part::Broken;
    }
}

ZipReading::~ZipReading() {
    inflateEnd(m_inflate.get());
}

bool ZipReading::take(QByteArrayView bytes) {
    m_rest += bytes;
    qsizetype at = 0;
    while (m_part != Part::Broken) {
        const qsizetype read = this->read(QByteArrayView(m_rest).sliced(at));
        if (read == 0) {
            break;
        }
        at += read;
    }
    m_rest.remove(0, at);
    return m_part != Part::Broken;
}

bool ZipReading::isWhole() const {
    return m_part == Part::Directory && m_rest.size() == endSize && doubleWord(m_rest, 0) == endMark;
}

qsizetype ZipReading::read(QByteArrayView bytes) {
    switch (m_part) {
    case Part::Header:
        return readHeader(bytes);
    case Part::Content:
        return readContent(bytes);
    case Part::Length:
        if (bytes.size() < lengthSize) {
            return 0;
        }
        m_part = doubleWord(bytes, 0) == lengthMark ? Part::Header : Part::Broken;
        return lengthSize;
    case Part::Directory: // no more of it is wanted than its end
        return std::max<qsizetype>(0, bytes.size() - endSize);
    case Part::Broken:
        break;
    }
    return 0;
}

qsizetype ZipReading::readHeader(QByteArrayView bytes) {
    if (bytes.size() < headerSize) {
        return 0;
    }
    const quint32 mark = doubleWord(bytes, 0);
    if (mark == directoryMark) {
        m_part = Part::Directory;
        return 4;
    }
    const qsizetype name = word(bytes, 26);
    const qsizetype size = headerSize + name + word(bytes, 28);
    if (mark != headerMark || (word(bytes, 6) & lengthStandsBehind) == 0 || word(bytes, 8) != deflated) {
        m_part = Part::Broken;
        return 0;
    }
    if (bytes.size() < size) {
        return 0;
    }
    m_counts = bytes.sliced(headerSize, name).contains('/');
    m_part = inflateReset(m_inflate.get()) == Z_OK ? Part::Content : Part::Broken;
    return size;
}

qsizetype ZipReading::readContent(QByteArrayView bytes) {
    constexpr std::size_t atOnce = 64 * 1024;
    std::array<char, atOnce> text{};
    z_stream& stream = *m_inflate;
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data())); // zlib does not write there
    stream.avail_in = static_cast<uInt>(bytes.size());
    int outcome = Z_OK;
    do {
        stream.next_out = reinterpret_cast<Bytef*>(text.data());
        stream.avail_out = static_cast<uInt>(text.size());
        outcome = inflate(&stream, Z_NO_FLUSH);
        const auto made = static_cast<std::ptrdiff_t>(text.size() - stream.avail_out);
        m_lines += m_counts ? std::count(text.data(), text.data() + made, '\n') : 0;
    } while (outcome == Z_OK && stream.avail_out == 0);
    if (outcome == Z_STREAM_END) {
        m_part = Part::Length;
    } else if (outcome != Z_OK && outcome != Z_BUF_ERROR) {
        m_part = Part::Broken;
    }
    return bytes.size() - static_cast<qsizetype>(stream.avail_in);
}

} // namespace flows
