#include "secrets/secret_store.h"

namespace secrets {

QString SecretKey::text() const {
    return QStringLiteral("personal-center/%1/%2/%3").arg(instance, account, what);
}

} // namespace secrets
