#include "service/keys/cipher.h"

#include "service/keys/master_keys.h"

#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/kdf.h>
#include <openssl/params.h>

#include <memory>
#include <stdexcept>

namespace service::keys {

namespace {

struct Free {
    void operator()(EVP_CIPHER_CTX* context) const { EVP_CIPHER_CTX_free(context); }
    void operator()(EVP_KDF_CTX* context) const { EVP_KDF_CTX_free(context); }
    void operator()(EVP_KDF* kdf) const { EVP_KDF_free(kdf); }
};
template <class T>
using Owned = std::unique_ptr<T, Free>;

const unsigned char* bytes(QByteArrayView view) {
    return reinterpret_cast<const unsigned char*>(view.data());
}
unsigned char* bytes(char* data) {
    return reinterpret_cast<unsigned char*>(data);
}

void require(bool done, const char* what) {
    if (!done) {
        throw std::runtime_error(what);
    }
}

} // namespace

core::SecretBytes derive(const core::SecretBytes& key, QByteArrayView salt, QByteArrayView info) {
    const Owned<EVP_KDF> kdf(EVP_KDF_fetch(nullptr, "HKDF", nullptr));
    const Owned<EVP_KDF_CTX> context(kdf ? EVP_KDF_CTX_new(kdf.get()) : nullptr);
    char digest[] = "SHA256";
    if (salt.isEmpty()) {
        static const char zeros[32] = {}; // what RFC 5869 takes for no salt
        salt = QByteArrayView(zeros, sizeof zeros);
    }
    // OpenSSL takes what it only reads as a pointer to non-const.
    const OSSL_PARAM parameters[] = {
        OSSL_PARAM_construct_utf8_string(OSSL_KDF_PARAM_DIGEST, digest, 0),
        OSSL_PARAM_construct_octet_string(OSSL_KDF_PARAM_KEY, const_cast<char*>(key.data()),
                                          static_cast<std::size_t>(key.size())),
        OSSL_PARAM_construct_octet_string(OSSL_KDF_PARAM_SALT, const_cast<char*>(salt.data()),
                                          static_cast<std::size_t>(salt.size())),
        OSSL_PARAM_construct_octet_string(OSSL_KDF_PARAM_INFO, const_cast<char*>(info.data()),
                                          static_cast<std::size_t>(info.size())),
        OSSL_PARAM_construct_end(),
    };
    core::SecretBytes derived(keySize);
    require(context && EVP_KDF_derive(context.get(), bytes(derived.data()), keySize, parameters) == 1,
            "the key derivation failed");
    return derived;
}

QByteArray encrypt(const core::SecretBytes& key, QByteArrayView associated, QByteArrayView plaintext) {
    const QByteArray nonce = randomBytes(nonceSize);
    QByteArray sealed(nonceSize + plaintext.size() + tagSize, Qt::Uninitialized);
    std::copy(nonce.begin(), nonce.end(), sealed.begin());
    unsigned char* ciphertext = bytes(sealed.data()) + nonceSize;
    const Owned<EVP_CIPHER_CTX> context(EVP_CIPHER_CTX_new());
    int length = 0;
    int last = 0;
    require(context &&
                EVP_EncryptInit_ex(context.get(), EVP_aes_256_gcm(), nullptr, bytes(key.view()),
                                   bytes(nonce)) == 1 &&
                EVP_EncryptUpdate(context.get(), nullptr, &length, bytes(associated),
                                  static_cast<int>(associated.size())) == 1 &&
                EVP_EncryptUpdate(context.get(), ciphertext, &length, bytes(plaintext),
                                  static_cast<int>(plaintext.size())) == 1 &&
                EVP_EncryptFinal_ex(context.get(), ciphertext + length, &last) == 1 &&
                EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_GCM_GET_TAG, tagSize,
                                    ciphertext + plaintext.size()) == 1,
            "the encryption failed");
    return sealed;
}

core::SecretBytes decrypt(const core::SecretBytes& key, QByteArrayView associated, QByteArrayView sealed) {
    const char* const failed = "a sealed value does not open here";
    require(sealed.size() >= nonceSize + tagSize, failed);
    const QByteArrayView nonce = sealed.first(nonceSize);
    const QByteArrayView ciphertext = sealed.sliced(nonceSize, sealed.size() - nonceSize - tagSize);
    QByteArray tag = sealed.last(tagSize).toByteArray();
    core::SecretBytes plaintext(ciphertext.size());
    unsigned char nothing = 0;
    unsigned char* const into = plaintext.isEmpty() ? &nothing : bytes(plaintext.data());
    const Owned<EVP_CIPHER_CTX> context(EVP_CIPHER_CTX_new());
    int length = 0;
    int last = 0;
    require(context &&
                EVP_DecryptInit_ex(context.get(), EVP_aes_256_gcm(), nullptr, bytes(key.view()),
                                   bytes(nonce)) == 1 &&
                EVP_DecryptUpdate(context.get(), nullptr, &length, bytes(associated),
                                  static_cast<int>(associated.size())) == 1 &&
                EVP_DecryptUpdate(context.get(), into, &length, bytes(ciphertext),
                                  static_cast<int>(ciphertext.size())) == 1 &&
                EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_GCM_SET_TAG, tagSize, tag.data()) == 1 &&
                EVP_DecryptFinal_ex(context.get(), into + length, &last) == 1,
            failed);
    return plaintext;
}

} // namespace service::keys
