#include "service/sso/saml/key_pair.h"

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>

#include <chrono>
#include <memory>
#include <stdexcept>

namespace service::sso::saml {

namespace {

constexpr unsigned int bits = 2048;

struct Free {
    void operator()(EVP_PKEY* key) const { EVP_PKEY_free(key); }
    void operator()(X509* certificate) const { X509_free(certificate); }
    void operator()(BIO* bio) const { BIO_free(bio); }
};

using Key = std::unique_ptr<EVP_PKEY, Free>;
using X509Pointer = std::unique_ptr<X509, Free>;

void require(bool well) {
    if (!well) {
        throw std::runtime_error("OpenSSL could not make a key for SSO");
    }
}

time_t secondsOf(core::Time time) {
    return std::chrono::duration_cast<std::chrono::seconds>(core::Duration(time.milliseconds)).count();
}

X509Pointer certificateOf(EVP_PKEY* key, core::Time from, core::Time until) {
    X509Pointer certificate(X509_new());
    require(certificate != nullptr);
    X509_set_version(certificate.get(), X509_VERSION_3);
    ASN1_INTEGER_set_int64(X509_get_serialNumber(certificate.get()), from.milliseconds);
    ASN1_TIME_set(X509_getm_notBefore(certificate.get()), secondsOf(from));
    ASN1_TIME_set(X509_getm_notAfter(certificate.get()), secondsOf(until));
    X509_NAME* name = X509_get_subject_name(certificate.get());
    const auto* text = reinterpret_cast<const unsigned char*>("Personal Center SSO");
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_UTF8, text, -1, -1, 0);
    X509_set_issuer_name(certificate.get(), name);
    X509_set_pubkey(certificate.get(), key);
    require(X509_sign(certificate.get(), key, EVP_sha256()) > 0);
    return certificate;
}

template <class Write>
QByteArray pemOf(Write write) {
    const std::unique_ptr<BIO, Free> bio(BIO_new(BIO_s_secmem()));
    require(bio != nullptr && write(bio.get()) == 1);
    char* text = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &text);
    return {text, static_cast<qsizetype>(size)};
}

} // namespace

KeyPair newKeyPair(core::Time now, core::Time validUntil) {
    constexpr core::Duration day = std::chrono::hours(24);
    const Key key(EVP_RSA_gen(bits));
    require(key != nullptr);
    const X509Pointer certificate = certificateOf(key.get(), now - day, validUntil);
    QByteArray privateKey = pemOf([&](BIO* bio) {
        return PEM_write_bio_PrivateKey(bio, key.get(), nullptr, nullptr, 0, nullptr, nullptr);
    });
    KeyPair pair{pemOf([&](BIO* bio) { return PEM_write_bio_X509(bio, certificate.get()); }),
                 core::SecretBytes(QByteArrayView(privateKey))};
    privateKey.fill('\0');
    return pair;
}

} // namespace service::sso::saml
