#include "accounts/removal.h"

#include "accounts/registry_file.h"
#include "api/identity.h"

#include <QFile>

namespace accounts {

namespace {

// A server that does not answer must not keep the account on this computer.
constexpr auto longestSignOut = std::chrono::seconds(5);

} // namespace

Removal::Removal(const StoredAccount& account, const QString& token, RegistryFile* file,
                 secrets::SecretStore& secrets, std::shared_ptr<client::Network> network,
                 const QString& cacheFile, QObject* parent)
    : QObject(parent)
    , m_account(account)
    , m_token(token)
    , m_file(file)
    , m_secrets(secrets)
    , m_cacheFile(cacheFile)
    , m_connection(account.entry.server, std::move(network)) {
    m_connection.setDeadline(longestSignOut);
}

void Removal::start() {
    const bool kept =
        m_file != nullptr && m_file->secrets(m_account.entry.id).contains(QStringLiteral("token"));
    if (!m_token.isEmpty() || !kept) {
        return signOut(m_token);
    }
    m_secrets.read(key(QStringLiteral("token")), this, [this](const core::Result<core::SecretBytes>& token) {
        signOut(token ? token->toString() : QString());
    });
}

void Removal::signOut(const QString& token) {
    if (token.isEmpty() || m_account.entry.server.isEmpty()) {
        return removeNextSecret();
    }
    m_connection.setToken(token);
    m_connection.call(api::signOut).then(this, [this](const core::Result<api::Empty>&) {
        removeNextSecret();
    });
}

void Removal::removeNextSecret() {
    const QStringList left = m_file == nullptr ? QStringList() : m_file->secrets(m_account.entry.id);
    if (left.isEmpty()) {
        return removeTraces();
    }
    const QString what = left.constFirst();
    m_secrets.remove(key(what), this, [this, what](const core::Result<void>& removed) {
        const auto dropped = removed.and_then([&] { return m_file->dropSecret(m_account.entry.id, what); });
        dropped ? removeNextSecret() : end(dropped);
    });
}

void Removal::removeTraces() {
    for (const QLatin1String companion :
         {QLatin1String(""), QLatin1String("-journal"), QLatin1String(".broken")}) {
        QFile file(m_cacheFile + companion);
        if (file.exists() && !file.remove()) {
            return end(core::fail(core::ErrorId::StorageFailed, {{QStringLiteral("path"), file.fileName()}}));
        }
    }
    end(m_file == nullptr ? core::Result<void>() : m_file->remove(m_account.entry.id));
}

void Removal::end(const core::Result<void>& outcome) {
    deleteLater();
    Q_EMIT ended(outcome ? std::nullopt : std::optional(outcome.error()));
}

secrets::SecretKey Removal::key(const QString& what) const {
    return {m_account.instanceId, m_account.accountId, what};
}

} // namespace accounts
