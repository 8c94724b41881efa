#include "service/amazon/sns_certificates.h"

#include "service/outbound/guarded_request.h"

#include <openssl/err.h>
#include <openssl/evp.h>

#include <algorithm>

namespace service::amazon {

using namespace Qt::StringLiterals;

namespace {

constexpr core::Duration keptFor = std::chrono::hours(24);
constexpr qsizetype keptAtMost = 16;
constexpr int issuersAtMost = 3; // between the certificate and the authority

// What certificates are named from which that host signs (SnsHostProvider of AWS's SDK for Java 2).
QStringList signingNames(const QString& host) {
    const QString region = host.section(u'.', 1, 1);
    if (region.startsWith(u"cn-"_s)) {
        return {u"sns-%1.amazonaws.com.cn"_s.arg(region)};
    }
    if (region.startsWith(u"us-gov-"_s)) {
        return {u"sns-us-gov-west-1.amazonaws.com"_s};
    }
    return {u"sns.amazonaws.com"_s, u"sns-signing.%1.amazonaws.com"_s.arg(region)};
}

bool isOfSns(const Certificate& certificate, const QString& host) {
    const QStringList names = signingNames(host);
    return std::any_of(names.begin(), names.end(),
                       [&](const QString& name) { return isNamed(certificate, name); });
}

struct FreeDigest {
    void operator()(EVP_MD_CTX* digest) const { EVP_MD_CTX_free(digest); }
};

} // namespace

tl::expected<Certificate, SnsCertificates::Trouble>
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

tl::expected<Certificate, SnsCertificates::Trouble> SnsCertificates::fetch(const QString& url,
                                                                           const QString& host) const {
    const auto chain = download(url);
    if (!chain) {
        return tl::unexpected(chain.error());
    }
    if (!isOfSns(chain->first(), host)) {
        return tl::unexpected(Trouble::NotSns);
    }
    if (const auto verified = verify(*chain); !verified) {
        return tl::unexpected(verified.error());
    }
    return chain->first();
}

// Issuers come from addresses that certificates name, and count only where the chain proves them.
tl::expected<void, SnsCertificates::Trouble> SnsCertificates::verify(QList<Certificate> chain) const {
    for (int issuers = 0; issuers <= issuersAtMost; ++issuers) {
        const ChainVerdict verdict = verifyChain(chain, m_caFile);
        if (verdict.isTrusted) {
            return {};
        }
        if (!verdict.missingIssuer) {
            break;
        }
        const auto issuer = download(*verdict.missingIssuer);
        if (!issuer) {
            return tl::unexpected(issuer.error());
        }
        chain.append(issuer->first());
    }
    return tl::unexpected(Trouble::NotSns);
}

// One certificate at least.
tl::expected<QList<Certificate>, SnsCertificates::Trouble>
SnsCertificates::download(const QString& url) const {
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
    QList<Certificate> found = certificatesIn(outcome.body);
    if (found.isEmpty()) {
        return tl::unexpected(Trouble::NotSns);
    }
    return found;
}

bool isSignedBy(const Certificate& certificate, int signatureVersion, const QByteArray& text,
                const QByteArray& signature) {
    EVP_PKEY* key = X509_get0_pubkey(certificate.get());
    const std::unique_ptr<EVP_MD_CTX, FreeDigest> digest(EVP_MD_CTX_new());
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
