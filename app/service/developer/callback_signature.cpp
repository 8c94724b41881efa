#include "service/developer/callback_signature.h"

#include "service/keys/master_keys.h"

#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <array>
#include <stdexcept>

namespace service::developer {

namespace {

QByteArray hmac(const core::SecretBytes& key, const QByteArray& data) {
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int size = 0;
    if (!HMAC(EVP_sha256(), key.data(), static_cast<int>(key.size()),
              reinterpret_cast<const unsigned char*>(data.constData()), static_cast<std::size_t>(data.size()),
              digest.data(), &size)) {
        throw std::runtime_error("HMAC failed");
    }
    return QByteArray(reinterpret_cast<const char*>(digest.data()), static_cast<qsizetype>(size)).toHex();
}

} // namespace

outbound::Headers signature(const SigningKey& key, const QByteArray& body, core::Time now) {
    const QByteArray timestamp = QByteArray::number(now.milliseconds / 1000);
    const QByteArray nonce = keys::randomId().toLatin1();
    const QByteArray username = key.devKey.toUtf8();
    const QByteArray ofCaller = hmac(key.devSecret, timestamp + nonce + username);
    return {
        {"X-CALLBACK-ID",
         "timestamp=" + timestamp + ";nonce=" + nonce + ";username=" + username + ";signature=" + ofCaller},
        {"X-CALLBACK-SIGNATURE", "t=" + timestamp + ",v1=" + hmac(key.devSecret, timestamp + '.' + body)}};
}

outbound::GuardedRequest signedRequest(const callback_url::Url& url, const SigningKey& key,
                                       const QByteArray& body, core::Time now) {
    outbound::Headers headers{{"Content-Type", "application/json"},
                              {"User-Agent", "personal-center/" PERSONAL_CENTER_VERSION}};
    headers += signature(key, body, now);
    return {.url = url, .headers = headers, .body = body};
}

} // namespace service::developer
