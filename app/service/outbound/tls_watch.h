#pragma once

#include "service/outbound/curl_handle.h"
#include "service/outbound/guarded_request.h"

#include <openssl/ssl.h>

#include <optional>

namespace service::outbound {

// Sees the certificate that the other side shows, and why it is refused. libcurl tells neither where the
// handshake fails.
class TlsWatch {
  public:
    // Lives as long as the handle performs.
    void watch(CurlHandle& curl);

    const std::optional<SeenCertificate>& certificate() const { return m_certificate; }
    // Where the transfer ended in TLS trouble: expired, not_yet_valid, wrong_host, self_signed, untrusted,
    // failed.
    QString reason(CURLcode code) const;

  private:
    static CURLcode prepare(CURL* curl, void* context, void* self);
    static int verify(X509_STORE_CTX* chain, void* self);

    std::optional<SeenCertificate> m_certificate;
    int m_error = X509_V_OK;
};

} // namespace service::outbound
