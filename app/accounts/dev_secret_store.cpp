#include "accounts/dev_secret_store.h"

#include "accounts/account_registry.h"
#include "accounts/registry_file.h"

#include <QJsonDocument>
#include <QPointer>
#include <QTimer>

namespace accounts {

namespace {

// The entry in the keychain.
struct Entry {
    int version = 1;
    QString secret;
    core::Time storedAt;

    template <class Self, class Fields>
    static void fields(Self& self, Fields& field) {
        field("version", self.version);
        field("secret", self.secret);
        field("stored_at", self.storedAt);
    }
};

// What the account's cache says of it: all but the secret.
struct Trace {
    int version = 1;
    core::Time storedAt;

    template <class Self, class Fields>
    static void fields(Self& self, Fields& field) {
        field("version", self.version);
        field("stored_at", self.storedAt);
    }
};

QString traceName() {
    return QStringLiteral("dev_secret");
}

core::SecretBytes toBytes(const KeptDevSecret& kept) {
    QByteArray json =
        QJsonDocument(core::json::toJson(Entry{kept.version, kept.secret.toString(), kept.storedAt}))
            .toJson(QJsonDocument::Compact);
    core::SecretBytes bytes{QByteArrayView(json)};
    json.fill('\0');
    return bytes;
}

// An entry that is none of ours is as good as none.
core::Result<KeptDevSecret> fromBytes(const core::SecretBytes& bytes) {
    const auto entry =
        core::json::parseObject(bytes.view().toByteArray()).and_then([](const QJsonObject& object) {
            return core::json::fromJson<Entry>(object);
        });
    if (!entry) {
        return core::fail(core::ErrorId::NotFound);
    }
    return KeptDevSecret{core::SecretBytes::fromUtf8(entry->secret), entry->version, entry->storedAt};
}

// Tells the outcome unless whoever asked has gone.
template <class T>
DevSecretStore::Done<T> guarded(QObject* context, DevSecretStore::Done<T> done) {
    return [context = QPointer<QObject>(context), done = std::move(done)](const core::Result<T>& outcome) {
        if (context) {
            done(outcome);
        }
    };
}

template <class T>
void later(QObject* context, DevSecretStore::Done<T> done, const core::Result<T>& outcome) {
    QTimer::singleShot(0, context, [done = std::move(done), outcome] { done(outcome); });
}

} // namespace

QString DevSecretStore::secretName() {
    return QStringLiteral("dev-secret");
}

DevSecretStore::DevSecretStore(AccountRegistry& accounts, secrets::SecretStore& secrets,
                               const core::Clock& clock, QObject* parent)
    : QObject(parent)
    , m_accounts(accounts)
    , m_secrets(secrets)
    , m_clock(clock) {
    connect(&accounts, &AccountRegistry::forgotten, this,
            [this](const QString& accountId) { m_ofThisSession.remove(accountId); });
}

DevSecretStore::Place DevSecretStore::placeOf(const QString& accountId) const {
    if (m_ofThisSession.contains(accountId)) {
        return Place::ThisSession;
    }
    const RegistryFile* file = m_accounts.file();
    return file != nullptr && file->secrets(accountId).contains(secretName()) ? Place::Keychain
                                                                              : Place::Nowhere;
}

std::optional<DevSecretStore::Known> DevSecretStore::known(const QString& accountId) const {
    AccountSession* session = m_accounts.session(accountId);
    const auto seen = session != nullptr ? session->cached(traceName()) : std::nullopt;
    const auto trace = seen ? core::json::fromJson<Trace>(*seen) : core::fail(core::ErrorId::NotFound);
    return trace && placeOf(accountId) != Place::Nowhere
               ? std::optional(Known{trace->version, trace->storedAt})
               : std::nullopt;
}

bool DevSecretStore::keychainMayAsk() const {
    return !m_accounts.keychainWasUsed();
}

void DevSecretStore::read(const QString& accountId, QObject* context, Done<KeptDevSecret> done) {
    if (const auto kept = m_ofThisSession.constFind(accountId); kept != m_ofThisSession.cend()) {
        return later<KeptDevSecret>(context, std::move(done), *kept);
    }
    const auto key = m_accounts.secretKey(accountId, secretName());
    if (!key || placeOf(accountId) == Place::Nowhere) {
        return later<KeptDevSecret>(context, std::move(done), core::fail(core::ErrorId::NotFound));
    }
    m_secrets.read(*key, context, [done = std::move(done)](const core::Result<core::SecretBytes>& bytes) {
        done(bytes.and_then(fromBytes));
    });
}

void DevSecretStore::keep(const QString& accountId, const KeptDevSecret& secret, QObject* context,
                          Done<void> done) {
    m_ofThisSession.remove(accountId);
    const auto key = m_accounts.secretKey(accountId, secretName());
    if (!key) {
        return later<void>(context, std::move(done), core::fail(core::ErrorId::NotFound));
    }
    // Without a note nothing would remove it again.
    const core::Result<void> noted = m_accounts.file() == nullptr
                                         ? core::fail(m_accounts.error().value_or(core::Error{}))
                                         : m_accounts.file()->noteSecret(accountId, secretName());
    if (!noted) {
        return later<void>(context, std::move(done), noted);
    }
    m_accounts.noteKeychainUsed();
    m_secrets.write(*key, toBytes(secret), this,
                    [this, key = *key, accountId, secret,
                     done = guarded<void>(context, std::move(done))](const core::Result<void>& written) {
                        if (!written) {
                            removeFromKeychain(key, accountId,
                                               [done, written](const core::Result<void>&) { done(written); });
                            return;
                        }
                        remember(accountId, secret);
                        done({});
                    });
}

void DevSecretStore::keepForThisSession(const QString& accountId, const KeptDevSecret& secret) {
    m_ofThisSession.insert(accountId, secret);
    remember(accountId, secret);
}

void DevSecretStore::remove(const QString& accountId, QObject* context, Done<void> done) {
    m_ofThisSession.remove(accountId);
    const auto key = m_accounts.secretKey(accountId, secretName());
    if (!key) {
        return later<void>(context, std::move(done), core::fail(core::ErrorId::NotFound));
    }
    removeFromKeychain(*key, accountId, guarded<void>(context, std::move(done)));
}

void DevSecretStore::removeFromKeychain(const secrets::SecretKey& key, const QString& accountId,
                                        const Done<void>& done) {
    m_secrets.remove(key, this, [this, accountId, done](const core::Result<void>& removed) {
        if (!removed) {
            return done(removed);
        }
        const core::Result<void> dropped = m_accounts.file() == nullptr
                                               ? core::Result<void>()
                                               : m_accounts.file()->dropSecret(accountId, secretName());
        remember(accountId, std::nullopt);
        done(dropped);
    });
}

void DevSecretStore::remember(const QString& accountId, const std::optional<KeptDevSecret>& kept) {
    if (AccountSession* session = m_accounts.session(accountId)) {
        session->setCached(traceName(),
                           kept ? core::json::toJson(Trace{kept->version, kept->storedAt}) : QJsonObject());
    }
    Q_EMIT changed(accountId);
}

} // namespace accounts
