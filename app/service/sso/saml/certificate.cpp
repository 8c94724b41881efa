#include "service/sso/saml/certificate.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QRegularExpression>
#include <QTimeZone>

#include <openssl/evp.h>
#include <openssl/x509.h>

#include <ctime>
#include <memory>

namespace service::sso::saml {

namespace {

constexpr int leastBits = 2048;
constexpr qsizetype derAtMost = 12 * 1024;

struct Free {
    void operator()(X509* certificate) const { X509_free(certificate); }
    void operator()(BIO* bio) const { BIO_free(bio); }
};

core::Time timeOf(const ASN1_TIME* time) {
    std::tm parts{};
    if (ASN1_TIME_to_tm(time, &parts) != 1) {
        return {};
    }
    constexpr int firstYear = 1900;
    const QDateTime moment(QDate(parts.tm_year + firstYear, parts.tm_mon + 1, parts.tm_mday),
                           QTime(parts.tm_hour, parts.tm_min, qMin(parts.tm_sec, 59)), QTimeZone::utc());
    return {moment.toMSecsSinceEpoch()};
}

QString subjectOf(const X509& certificate) {
    const std::unique_ptr<BIO, Free> bio(BIO_new(BIO_s_mem()));
    X509_NAME_print_ex(bio.get(), X509_get_subject_name(&certificate), 0,
                       (XN_FLAG_RFC2253 | XN_FLAG_SEP_CPLUS_SPC) &
                           ~static_cast<unsigned long>(ASN1_STRFLGS_ESC_MSB));
    char* text = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &text);
    constexpr qsizetype longest = 400;
    return QString::fromUtf8(text, static_cast<qsizetype>(size)).left(longest);
}

} // namespace

ReadCertificate readCertificate(const QByteArray& der) {
    const auto* data = reinterpret_cast<const unsigned char*>(der.constData());
    const auto* const end = data + der.size();
    const std::unique_ptr<X509, Free> parsed(
        der.size() > derAtMost ? nullptr : d2i_X509(nullptr, &data, static_cast<long>(der.size())));
    if (!parsed || data != end) {
        return {std::nullopt, CertificateFault::Invalid};
    }
    const EVP_PKEY* key = X509_get0_pubkey(parsed.get());
    if (key == nullptr || EVP_PKEY_get_base_id(key) != EVP_PKEY_RSA) {
        return {std::nullopt, CertificateFault::NotRsa};
    }
    if (EVP_PKEY_get_bits(key) < leastBits) {
        return {std::nullopt, CertificateFault::Weak};
    }
    return {Certificate{
        der, QString::fromLatin1(QCryptographicHash::hash(der, QCryptographicHash::Sha256).toHex()),
        subjectOf(*parsed), timeOf(X509_get0_notBefore(parsed.get())),
        timeOf(X509_get0_notAfter(parsed.get()))}};
}

ReadCertificate readCertificate(const QString& text) {
    static const QRegularExpression armour(
        QStringLiteral("\\A\\s*-----BEGIN (?:X509 |TRUSTED )?CERTIFICATE-----(.*)-----END (?:X509 |TRUSTED "
                       ")?CERTIFICATE-----\\s*\\z"),
        QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression space(QStringLiteral("\\s"));
    const QRegularExpressionMatch armoured = armour.match(text);
    QString body = armoured.hasMatch() ? armoured.captured(1) : text;
    const auto decoded = QByteArray::fromBase64Encoding(body.remove(space).toLatin1(),
                                                        QByteArray::AbortOnBase64DecodingErrors);
    return decoded && !(*decoded).isEmpty() ? readCertificate(*decoded)
                                            : ReadCertificate{std::nullopt, CertificateFault::Invalid};
}

} // namespace service::sso::saml
