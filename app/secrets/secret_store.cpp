#include "secrets/secret_store.h"

#include "core/clock.h"

namespace secrets {

QString SecretKey::text() const {
    return QStringLiteral("personal-center/%1/%2/%3").arg(instance, account, what);
}

void SecretStore::noteFailure(const core::Error& error) {
    if (error.id != core::ErrorId::NotFound) {
        m_lastFailure = Failure{error, core::SystemClock().now()};
    }
}

} // namespace secrets
