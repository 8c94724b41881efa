#include "service/identity/tokens.h"

#include "service/keys/master_keys.h"

#include <QCryptographicHash>

namespace service::identity {

QString newToken() {
    constexpr qsizetype tokenBytes = 32;
    return QString::fromLatin1(keys::randomBytes(tokenBytes)
                                   .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

QByteArray hashOfToken(QByteArrayView token) {
    return QCryptographicHash::hash(token.toByteArray(), QCryptographicHash::Sha256);
}

} // namespace service::identity
