#pragma once

#include "service/outbound/guarded_request.h"

#include <cstddef>

namespace service::outbound {

// Takes an answer from libcurl as long as it is not too large.
class AnswerReader {
  public:
    explicit AnswerReader(qsizetype largestBody)
        : m_largestBody(largestBody) {}

    // For CURLOPT_HEADERFUNCTION and CURLOPT_WRITEFUNCTION.
    static std::size_t takeHeader(char* data, std::size_t size, std::size_t count, void* reader);
    static std::size_t takeBody(char* data, std::size_t size, std::size_t count, void* reader);

    bool isTooLarge() const { return m_isTooLarge; }
    // libcurl takes a head that ends with the connection for a whole one.
    bool isHeadWhole() const { return m_isHeadWhole; }
    const Headers& headers() const { return m_headers; } // of the last head
    const QByteArray& body() const { return m_body; }

  private:
    bool takeHeaderLine(QByteArrayView line);
    bool takePiece(QByteArrayView piece);

    qsizetype m_largestBody;
    Headers m_headers;
    QByteArray m_body;
    qsizetype m_sizeOfHeads = 0;
    bool m_isTooLarge = false;
    bool m_isHeadWhole = false;
};

} // namespace service::outbound
