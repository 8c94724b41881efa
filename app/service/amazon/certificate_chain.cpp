#include "service/amazon/certificate_chain.h"

#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/x509_vfy.h>
#include <openssl/x509v3.h>

namespace service::amazon {

namespace {

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
using AccessInformation = std::unique_ptr<AUTHORITY_INFO_ACCESS, Freed<AUTHORITY_INFO_ACCESS_free>>;
struct FreeStack {
    void operator()(STACK_OF(X509) * stack) const { sk_X509_free(stack); } // what is in it belongs to others
};
using Stack = std::unique_ptr<STACK_OF(X509), FreeStack>;

// The address at which the issuer's certificate is (RFC 5280, 4.2.2.1).
std::optional<QString> issuerAddress(const X509* certificate) {
    const AccessInformation information(static_cast<AUTHORITY_INFO_ACCESS*>(
        X509_get_ext_d2i(certificate, NID_info_access, nullptr, nullptr)));
    for (int index = 0; information && index < sk_ACCESS_DESCRIPTION_num(information.get()); ++index) {
        const ACCESS_DESCRIPTION* access = sk_ACCESS_DESCRIPTION_value(information.get(), index);
        if (OBJ_obj2nid(access->method) == NID_ad_ca_issuers && access->location->type == GEN_URI) {
            const ASN1_IA5STRING* address = access->location->d.uniformResourceIdentifier;
            return QString::fromLatin1(reinterpret_cast<const char*>(ASN1_STRING_get0_data(address)),
                                       ASN1_STRING_length(address));
        }
    }
    return std::nullopt;
}

bool loadAuthorities(X509_STORE* store, const QString& caFile) {
    const int loaded = caFile.isEmpty() ? X509_STORE_set_default_paths(store)
                                        : X509_STORE_load_file(store, caFile.toUtf8().constData());
    X509_STORE_set_flags(store, X509_V_FLAG_PARTIAL_CHAIN); // caFile may name an intermediate one
    return loaded == 1;
}

} // namespace

QList<Certificate> certificatesIn(const QByteArray& content) {
    QList<Certificate> found;
    const Bio bio(BIO_new_mem_buf(content.constData(), static_cast<int>(content.size())));
    while (X509* certificate = bio ? PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr) : nullptr) {
        found.append(Certificate(certificate, &X509_free));
    }
    if (found.isEmpty()) {
        const auto* der = reinterpret_cast<const unsigned char*>(content.constData());
        if (X509* certificate = d2i_X509(nullptr, &der, static_cast<long>(content.size()))) {
            found.append(Certificate(certificate, &X509_free));
        }
    }
    ERR_clear_error(); // the end of the file is one
    return found;
}

bool isNamed(const Certificate& certificate, const QString& host) {
    const QByteArray name = host.toLatin1();
    return X509_check_host(certificate.get(), name.constData(), static_cast<std::size_t>(name.size()), 0,
                           nullptr) == 1;
}

ChainVerdict verifyChain(const QList<Certificate>& chain, const QString& caFile) {
    const Store store(X509_STORE_new());
    const Stack others(sk_X509_new_null());
    const Verification verification(X509_STORE_CTX_new());
    if (!store || !others || !verification || !loadAuthorities(store.get(), caFile)) {
        return {};
    }
    for (const Certificate& other : chain.mid(1)) {
        sk_X509_push(others.get(), other.get());
    }
    ChainVerdict verdict;
    if (X509_STORE_CTX_init(verification.get(), store.get(), chain.first().get(), others.get()) == 1) {
        verdict.isTrusted = X509_verify_cert(verification.get()) == 1;
        const int error = X509_STORE_CTX_get_error(verification.get());
        if (!verdict.isTrusted && (error == X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY ||
                                   error == X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT)) {
            verdict.missingIssuer = issuerAddress(X509_STORE_CTX_get_current_cert(verification.get()));
        }
    }
    ERR_clear_error();
    return verdict;
}

} // namespace service::amazon
