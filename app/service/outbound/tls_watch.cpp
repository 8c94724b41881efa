#include "service/outbound/tls_watch.h"

#include <openssl/x509.h>

#include <ctime>

namespace service::outbound {

namespace {

struct FreeBio {
    void operator()(BIO* bio) const { BIO_free(bio); }
};

// "CN=example.com,O=Example" (RFC 2253), in UTF-8.
QString written(const X509_NAME* name) {
    const std::unique_ptr<BIO, FreeBio> bio(BIO_new(BIO_s_mem()));
    if (!bio || X509_NAME_print_ex(bio.get(), name, 0, XN_FLAG_RFC2253 & ~ASN1_STRFLGS_ESC_MSB) < 0) {
        return {};
    }
    char* data = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &data);
    return QString::fromUtf8(data, size);
}

core::Time timeOf(const ASN1_TIME* time) {
    std::tm parts{};
    ASN1_TIME_to_tm(time, &parts);
    return {static_cast<qint64>(timegm(&parts)) * 1000};
}

} // namespace

void TlsWatch::watch(CurlHandle& curl) {
    curl.set(CURLOPT_SSL_CTX_FUNCTION, &TlsWatch::prepare);
    curl.set(CURLOPT_SSL_CTX_DATA, this);
}

CURLcode TlsWatch::prepare(CURL*, void* context, void* self) {
    SSL_CTX_set_cert_verify_callback(static_cast<SSL_CTX*>(context), &TlsWatch::verify, self);
    return CURLE_OK;
}

// Stands in for OpenSSL's own verification, and is it.
int TlsWatch::verify(X509_STORE_CTX* chain, void* self) {
    auto* watch = static_cast<TlsWatch*>(self);
    const int accepted = X509_verify_cert(chain);
    watch->m_error = X509_STORE_CTX_get_error(chain);
    const X509* shown = X509_STORE_CTX_get0_cert(chain);
    const auto* connection =
        static_cast<const SSL*>(X509_STORE_CTX_get_ex_data(chain, SSL_get_ex_data_X509_STORE_CTX_idx()));
    if (shown && connection) {
        watch->m_certificate = SeenCertificate{
            QString::fromLatin1(SSL_get_version(connection)), written(X509_get_subject_name(shown)),
            written(X509_get_issuer_name(shown)), timeOf(X509_get0_notAfter(shown))};
    }
    return accepted;
}

QString TlsWatch::reason(CURLcode code) const {
    switch (m_error) {
    case X509_V_OK:
        // The chain is good: what libcurl refused after that is the name.
        return m_certificate && code == CURLE_PEER_FAILED_VERIFICATION ? QStringLiteral("wrong_host")
                                                                       : QStringLiteral("failed");
    case X509_V_ERR_CERT_HAS_EXPIRED:
        return QStringLiteral("expired");
    case X509_V_ERR_CERT_NOT_YET_VALID:
        return QStringLiteral("not_yet_valid");
    case X509_V_ERR_DEPTH_ZERO_SELF_SIGNED_CERT:
        return QStringLiteral("self_signed");
    case X509_V_ERR_SELF_SIGNED_CERT_IN_CHAIN:
    case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT:
    case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY:
    case X509_V_ERR_UNABLE_TO_VERIFY_LEAF_SIGNATURE:
        return QStringLiteral("untrusted");
    default:
        return QStringLiteral("failed");
    }
}

} // namespace service::outbound
