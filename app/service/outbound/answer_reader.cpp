#include "service/outbound/answer_reader.h"

namespace service::outbound {

std::size_t AnswerReader::takeHeader(char* data, std::size_t size, std::size_t count, void* reader) {
    const QByteArrayView line(data, static_cast<qsizetype>(size * count));
    return static_cast<AnswerReader*>(reader)->takeHeaderLine(line) ? size * count : 0;
}

std::size_t AnswerReader::takeBody(char* data, std::size_t size, std::size_t count, void* reader) {
    const QByteArrayView piece(data, static_cast<qsizetype>(size * count));
    return static_cast<AnswerReader*>(reader)->takePiece(piece) ? size * count : 0;
}

bool AnswerReader::takeHeaderLine(QByteArrayView line) {
    m_sizeOfHeads += line.size();
    m_isTooLarge = m_sizeOfHeads > largestPart;
    if (m_isTooLarge) {
        return false;
    }
    if (line.startsWith("HTTP/")) {
        m_isHeadWhole = false;
        m_headers.clear(); // what a 1xx had to say
        return true;
    }
    m_isHeadWhole = m_isHeadWhole || line == "\r\n" || line == "\n";
    const QByteArray text = line.toByteArray();
    if (const qsizetype colon = text.indexOf(':'); colon > 0) {
        m_headers.append({text.first(colon).trimmed(), text.sliced(colon + 1).trimmed()});
    }
    return true;
}

bool AnswerReader::takePiece(QByteArrayView piece) {
    m_isTooLarge = m_body.size() + piece.size() > m_largestBody;
    if (!m_isTooLarge) {
        m_body.append(piece.data(), piece.size());
    }
    return !m_isTooLarge;
}

} // namespace service::outbound
