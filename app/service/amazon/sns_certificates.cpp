#include "service/amazon/sns_certificates.h"

#include "service/outbound/guarded_request.h"

#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509_vfy.h>
#include <openssl/x509v3.h>

#include <QList>

namespace service::amazon {

using namespace Qt::StringLiterals;

namespace {

constexpr core::Duration keptFor = std::chrono::hours(24);
constexpr qsizetype keptAtMost = 16;

template <auto Free>
struct Freed {
    template <class T>
    void operator()(T* object) const {
        Free(object);
    }
};
using Bio = std::unique_ptr<BIO, Freed<BIO_free>>;
using Store = std::unique_ptr<X509_STORE, Freed<X509_STORE_free>>;
using Verification = std::unique_ptr<X509_STORE_CTX, Freed<X509_STORE_CTX_free>>;
using Digest = std::unique_ptr<EVP_MD_CTX, Freed<EVP_MD_CTX_free>>;
struct FreeStack {
    void operator()(STACK_OF(X509) * stack) const { sk_X509_free(stack); }
};
using Stack = std::unique_ptr<STACK_OF(X509), FreeStack>;

// Of a PEM file, in its order.
QList<SnsCertificates::Certificate> certificatesIn(const QByteArray& pem) {
    const Bio bio(BIO_new_mem_buf(pem.constData(), static_cast<int>(pem.size())));
    QList<SnsCertificates::Certificate> found;
    while (X509* certificate = bio ? PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr) : nullptr) {
        found.append(SnsCertificates::Certificate(certificate, &X509_free));
    }
    ERR_clear_error(); // the end of the file is one
    return found;
}

bool isNamed(X509* certificate, const QString& host) {
    const QByteArray name = host.toLatin1();
    return X509_check_host(certificate, name.constData(), static_cast<std::size_t>(name.size()), 0,
                           nullptr) == 1;
}

// The certificate is for all of SNS, or for its region.
bool isOfSns(X509* certificate, const QString& host) {
    const bool china = host.endsWith(u".cn"_s);
    return isNamed(certificate, host) ||
           isNamed(certificate, china ? u"sns.amazonaws.com.cn"_s : u"sns.amazonaws.com"_s);
}

// Times included.
bool leadsToAuthority(const QList<SnsCertificates::Certificate>& chain, const QString& caFile) {
    const Store store(X509_STORE_new());
    const bool loaded =
        store && (caFile.isEmpty() ? X509_STORE_set_default_paths(store.get())
                                   : X509_STORE_load_file(store.get(), caFile.toUtf8().constData())) == 1;
    const Stack others(sk_X509_new_null());
    const Verification verification(X509_STORE_CTX_new());
    if (!loaded || !others || !verification) {
        return false;
    }
    for (const SnsCertificates::Certificate& other : chain.mid(1)) {
        sk_X509_push(others.get(), other.get());
    }
    X509_STORE_set_flags(store.get(), X509_V_FLAG_PARTIAL_CHAIN); // caFile may name an intermediate one
    const bool verified =
        X509_STORE_CTX_init(verification.get(), store.get(), chain.first().get(), others.get()) == 1 &&
        X509_verify_cert(verification.get()) == 1;
    ERR_clear_error();
    return verified;
}

} // namespace

tl::expected<SnsCertificates::Certificate, SnsCertificates::Trouble>
SnsCertificates::get(const QString& url, const QString& host, core::Time now) {
    {
        const std::lock_guard lock(m_guard);
        const auto kept = m_kept.constFind(url);
        if (kept != m_kept.constEnd() && kept->until > now) {
            return kept->certificate;
        }
    }
    auto fetched = fetch(url, host);
    if (fetched) {
        const std::lock_guard lock(m_guard);
        if (m_kept.size() >= keptAtMost) {
            m_kept.clear();
        }
        m_kept.insert(url, {*fetched, now + keptFor});
    }
    return fetched;
}

tl::expected<SnsCertificates::Certificate, SnsCertificates::Trouble>
SnsCertificates::fetch(const QString& url, const QString& host) const {
    const auto parsed = callback_url::parse(url, m_addresses);
    if (!parsed) {
        return tl::unexpected(Trouble::NotSns);
    }
    outbound::GuardedRequest request;
    request.url = *parsed;
    const outbound::GuardedOutcome outcome = outbound::get(request, m_addresses, m_caFile);
    constexpr int ok = 200;
    if (outcome.end != outbound::GuardedOutcome::End::Answered || outcome.status != ok) {
        return tl::unexpected(Trouble::Unreachable);
    }
    const QList<Certificate> chain = certificatesIn(outcome.body);
    if (chain.isEmpty() || !isOfSns(chain.first().get(), host) || !leadsToAuthority(chain, m_caFile)) {
        return tl::unexpected(Trouble::NotSns);
    }
    return chain.first();
}

bool isSignedBy(X509& certificate, int signatureVersion, const QByteArray& text,
                const QByteArray& signature) {
    EVP_PKEY* key = X509_get0_pubkey(&certificate);
    const Digest digest(EVP_MD_CTX_new());
    if (!key || !digest || EVP_PKEY_get_base_id(key) != EVP_PKEY_RSA) {
        return false;
    }
    const EVP_MD* hash = signatureVersion == 2 ? EVP_sha256() : EVP_sha1();
    const bool isSigned =
        EVP_DigestVerifyInit(digest.get(), nullptr, hash, nullptr, key) == 1 &&
        EVP_DigestVerify(digest.get(), reinterpret_cast<const unsigned char*>(signature.constData()),
                         static_cast<std::size_t>(signature.size()),
                         reinterpret_cast<const unsigned char*>(text.constData()),
                         static_cast<std::size_t>(text.size())) == 1;
    ERR_clear_error();
    return isSigned;
}

} // namespace service::amazon
