#include "accounts/account_registry.h"

#include "accounts/account_tokens.h"
#include "accounts/deletion_table.h"
#include "accounts/registry_file.h"
#include "accounts/removal.h"
#include "accounts/sqlite.h"
#include "api/identity.h"
#include "core/clock.h"

#include <QCryptographicHash>
#include <QTimer>

namespace accounts {

namespace {

constexpr auto stepUpAfterSignIn =
    std::chrono::minutes(10); // contract: signing in with a password opens the window
constexpr auto longestSignOut = std::chrono::seconds(5);

core::Result<std::unique_ptr<RegistryFile>> openRegistry(const QString& path,
                                                         std::optional<core::Error>& error) {
    auto file = RegistryFile::open(path);
    if (file) {
        return file;
    }
    error = file.error();
    if (error->params.value(QStringLiteral("reason")).toString() == QLatin1String("newer")) {
        return file; // the newer program can still use it
    }
    setAside(path);
    error->params.insert(QStringLiteral("set_aside"), true);
    return RegistryFile::open(path);
}

} // namespace

AccountRegistry::AccountRegistry(const Folders& folders, secrets::SecretStore& secrets, QObject* parent)
    : QObject(parent)
    , m_folders(folders)
    , m_secrets(secrets)
    , m_network(std::make_shared<client::Network>()) {
    if (auto file = openRegistry(folders.data + QStringLiteral("/accounts.sqlite"), m_error)) {
        m_file = std::move(*file);
        auto accounts = m_file->accounts();
        keep(accounts ? core::Result<void>() : core::fail(accounts.error()));
        m_accounts = accounts.value_or(QList<StoredAccount>());
    }
    m_tokens = new AccountTokens(secrets, m_file.get(), this);
    connect(m_tokens, &AccountTokens::storageFailed, this,
            [this](const core::Error& error) { m_error = error; });
}

AccountRegistry::~AccountRegistry() = default;

QList<AccountEntry> AccountRegistry::entries() const {
    QList<AccountEntry> entries;
    entries.reserve(m_accounts.size());
    for (const StoredAccount& account : m_accounts) {
        if (!account.removing) {
            entries.append(account.entry);
        }
    }
    return entries;
}

std::optional<AccountEntry> AccountRegistry::entry(const QString& id) const {
    const StoredAccount* account = find(id);
    return account == nullptr ? std::nullopt : std::optional(account->entry);
}

QString AccountRegistry::idOf(const QString& instanceId, const QString& email) const {
    const auto known =
        std::find_if(m_accounts.cbegin(), m_accounts.cend(), [&](const StoredAccount& account) {
            return account.instanceId == instanceId && !account.removing &&
                   account.entry.email.compare(email.trimmed(), Qt::CaseInsensitive) == 0;
        });
    return known == m_accounts.cend() ? QString() : known->entry.id;
}

core::Duration AccountRegistry::clockSkew(const QString& id) const {
    const AccountSession* opened = m_sessions.value(id);
    return opened == nullptr ? core::Duration(0) : opened->clockSkew();
}

bool AccountRegistry::keychainWasUsed() const {
    return m_tokens->keychainWasUsed();
}

void AccountRegistry::noteKeychainUsed() {
    m_tokens->noteKeychainUsed();
}

AccountSession* AccountRegistry::session(const QString& id) {
    if (AccountSession* opened = m_sessions.value(id)) {
        return opened;
    }
    const StoredAccount* account = find(id);
    if (account == nullptr) {
        return nullptr;
    }
    AccountSession* opened = open(*account);
    if (account->entry.signedIn) {
        m_tokens->read(*account, opened);
    }
    return opened;
}

std::optional<secrets::SecretKey> AccountRegistry::secretKey(const QString& id, const QString& what) const {
    const StoredAccount* account = find(id);
    return account == nullptr
               ? std::nullopt
               : std::optional(secrets::SecretKey{account->instanceId, account->accountId, what});
}

void AccountRegistry::add(const QUrl& server, const api::Meta& meta, const api::Session& session,
                          const QString& email, Keep keepToken, const QUrl& ssoLink) {
    const QString id = meta.instanceId + u'/' + session.accountId;
    if (Removal* removal = findChild<Removal*>(id, Qt::FindDirectChildrenOnly)) {
        // It was forgotten a moment ago; what is being removed must not take the new token with it.
        connect(removal, &Removal::ended, this,
                [=, this] { add(server, meta, session, email, keepToken, ssoLink); });
        return;
    }
    const bool local = !m_localInstance.isEmpty() && meta.instanceId == m_localInstance;
    if (m_file) {
        keep(m_file->saveServer(meta.instanceId, server, local, meta));
    }
    StoredAccount account;
    if (const auto known = std::find_if(m_accounts.begin(), m_accounts.end(),
                                        [&](const StoredAccount& row) { return row.entry.id == id; });
        known != m_accounts.end()) {
        account = *known;
        m_accounts.erase(known);
    }
    account.entry.id = id;
    account.instanceId = meta.instanceId;
    account.accountId = session.accountId;
    account.removing = false;
    account.entry.server = server;
    account.entry.local = local;
    account.entry.lastOpened = QDateTime::currentDateTime();
    account.entry.signedIn = false; // until the token is in the keychain
    account.entry.ssoLink = ssoLink;
    if (!email.isEmpty()) {
        account.entry.email = email;
    }
    m_accounts.prepend(account);
    changed(account);

    AccountSession* opened = m_sessions.contains(id) ? m_sessions.value(id) : open(account);
    opened->setServer(server);
    opened->setToken(session.token);
    if (ssoLink.isEmpty()) {
        opened->setStepUpUntil(core::SystemClock().now() + stepUpAfterSignIn);
    } else {
        opened->closeStepUp();
    }
    opened->refresh();
    if (keepToken == Keep::InKeychain) {
        m_tokens->store(account, session, this,
                        [this, id](const core::Result<void>& outcome) { tokenStored(id, outcome); });
    } else {
        QTimer::singleShot(0, this, [this, id] { tellAdded(id, false, core::Error{}); });
    }
}

void AccountRegistry::signOut(const QString& id) {
    StoredAccount* account = find(id);
    AccountSession* opened = session(id);
    if (account == nullptr) {
        return;
    }
    if (const QString token = opened->token(); !token.isEmpty()) {
        auto* connection = new client::Connection(addressOf(*account), m_network, this);
        connection->setDeadline(longestSignOut);
        connection->setToken(token);
        connection->call(api::signOut).then(connection, [connection](const core::Result<api::Empty>&) {
            connection->deleteLater();
        });
    }
    opened->signedOut(); // the rest follows from its change of state
}

void AccountRegistry::forget(const QString& id, OnServer onServer) {
    StoredAccount* account = find(id);
    if (account == nullptr) {
        return;
    }
    QString token;
    AccountSession* opened = m_sessions.take(id);
    if (opened != nullptr) {
        token = opened->token();
        opened->disconnect(this);
        opened->signedOut();
    }
    account->removing = true;
    const StoredAccount leaving = *account;
    changed(leaving);
    startRemoval(leaving, token, onServer);
    Q_EMIT forgotten(id);
    delete opened;
}

void AccountRegistry::finishRemovals() {
    if (m_file) {
        keep(m_file->wipeTraces());
    }
    const QList<StoredAccount> accounts = m_accounts;
    for (const StoredAccount& account : accounts) {
        if (account.removing && !findChild<Removal*>(account.entry.id, Qt::FindDirectChildrenOnly)) {
            startRemoval(account, {}, OnServer::EndSession);
        }
    }
}

void AccountRegistry::startRemoval(const StoredAccount& account, const QString& token, OnServer onServer) {
    const QString id = account.entry.id;
    StoredAccount leaving = account;
    leaving.entry.server = onServer == OnServer::EndSession ? addressOf(account) : QUrl();
    auto* removal = new Removal(leaving, token, m_file.get(), m_secrets, m_network, cacheFile(id), this);
    removal->setObjectName(id);
    connect(removal, &Removal::ended, this, [this, removal, id](const std::optional<core::Error>& error) {
        removal->setObjectName(QString()); // no longer found by its account
        if (error) {
            return void(Q_EMIT removalFailed(id, *error));
        }
        m_accounts.removeIf([&](const StoredAccount& row) { return row.entry.id == id && row.removing; });
        Q_EMIT removed(id);
    });
    removal->start();
}

void AccountRegistry::noteOpened(const QString& id) {
    for (qsizetype at = 0; at < m_accounts.size(); ++at) {
        if (m_accounts.at(at).entry.id == id) {
            m_accounts.move(at, 0);
            m_accounts.front().entry.lastOpened = QDateTime::currentDateTime();
            return changed(m_accounts.constFirst());
        }
    }
}

void AccountRegistry::noteDevKey(const QString& id, const QString& devKey) {
    if (StoredAccount* account = find(id); account != nullptr && account->entry.devKey != devKey) {
        account->entry.devKey = devKey;
        changed(*account);
    }
}

void AccountRegistry::noteOrganizations(const QString& id, const QString& names) {
    if (StoredAccount* account = find(id); account != nullptr && account->entry.organizations != names) {
        account->entry.organizations = names;
        changed(*account);
    }
}

void AccountRegistry::setLocalServer(const QString& instanceId, const QUrl& server) {
    m_localInstance = instanceId;
    if (m_file) {
        keep(m_file->saveServer(instanceId, server, true, std::nullopt));
    }
    for (StoredAccount& account : m_accounts) {
        if (account.instanceId == instanceId) {
            account.entry.server = server;
            account.entry.local = true;
        }
    }
    for (AccountSession* opened : std::as_const(m_sessions)) {
        if (opened->instanceId() == instanceId) {
            opened->setServer(server);
            Q_EMIT entryChanged(opened->id());
        }
    }
}

void AccountRegistry::setLanguage(const QString& languageTag) {
    m_language = languageTag;
    for (AccountSession* opened : std::as_const(m_sessions)) {
        opened->connection().setLanguage(languageTag);
    }
}

void AccountRegistry::readTokenAgain(const QString& id) {
    const StoredAccount* account = find(id);
    AccountSession* opened = session(id);
    if (account != nullptr && opened->keychainError()) {
        m_tokens->read(*account, opened);
    }
}

void AccountRegistry::readDeviceToken(const QString& instanceId, const QString& email, QObject* context,
                                      std::function<void(const QString&)> done) {
    if (const StoredAccount* known = find(idOf(instanceId, email))) {
        return m_tokens->readDeviceToken(*known, context, std::move(done));
    }
    QTimer::singleShot(0, context, [done = std::move(done)] { done({}); });
}

StoredAccount* AccountRegistry::find(const QString& id) {
    return const_cast<StoredAccount*>(std::as_const(*this).find(id));
}

const StoredAccount* AccountRegistry::find(const QString& id) const {
    for (const StoredAccount& account : m_accounts) {
        if (account.entry.id == id && !account.removing) {
            return &account;
        }
    }
    return nullptr;
}

void AccountRegistry::changed(const StoredAccount& account) {
    if (m_file) {
        keep(m_file->save(account));
    }
    if (!account.removing) {
        Q_EMIT entryChanged(account.entry.id);
    }
}

void AccountRegistry::keep(const core::Result<void>& outcome) {
    if (!outcome && m_error != outcome.error()) {
        m_error = outcome.error();
        Q_EMIT errorChanged();
    }
}

// The address that a local service had in an earlier run belongs to anyone now.
QUrl AccountRegistry::addressOf(const StoredAccount& account) const {
    return account.entry.local && account.instanceId != m_localInstance ? QUrl() : account.entry.server;
}

AccountSession* AccountRegistry::open(const StoredAccount& account) {
    SessionSetup setup;
    setup.id = account.entry.id;
    setup.instanceId = account.instanceId;
    setup.server = addressOf(account);
    setup.local = account.entry.local;
    setup.cacheFile = cacheFile(account.entry.id);
    setup.network = m_network;
    setup.meta = m_file ? m_file->meta(account.instanceId) : std::nullopt;
    auto* opened = new AccountSession(setup, this);
    opened->connection().setLanguage(m_language);
    m_sessions.insert(account.entry.id, opened);
    followAccount(opened);
    return opened;
}

void AccountRegistry::followAccount(AccountSession* session) {
    const QString id = session->id();
    connect(session, &AccountSession::accountChanged, this, [this, id, session] {
        StoredAccount* account = find(id);
        if (account == nullptr || !session->account()) {
            return;
        }
        const AccountEntry before = account->entry;
        const api::Account& seen = *session->account();
        account->entry.name = seen.name;
        account->entry.email = seen.email;
        account->entry.phone = seen.phone ? seen.phone->number : QString();
        account->entry.bsp = seen.bsp.qualified;
        account->entry.awsAccountId = seen.amazon ? seen.amazon->awsAccountId : QString();
        if (account->entry != before) {
            changed(*account);
        }
    });
    connect(session, &AccountSession::stateChanged, this, [this, session] { followState(session); });
    connect(session, &AccountSession::metaChanged, this, [this, id, session] {
        const StoredAccount* account = find(id);
        if (account != nullptr && m_file) {
            keep(m_file->saveServer(account->instanceId, account->entry.server, account->entry.local,
                                    session->meta()));
        }
    });
}

void AccountRegistry::followState(const AccountSession* session) {
    StoredAccount* account = find(session->id());
    if (account == nullptr || session->state() == AccountSession::State::SignedIn ||
        session->keychainError()) {
        return;
    }
    const bool receiptToCome = m_file && DeletionTable(m_file->sqlite()).intent(account->entry.id);
    if (account->entry.signedIn && !receiptToCome) {
        account->entry.signedIn = false;
        m_tokens->drop(*account);
    }
    changed(*account);
}

void AccountRegistry::dropEndedToken(const QString& id) {
    if (const AccountSession* opened = m_sessions.value(id)) {
        followState(opened);
    }
}

void AccountRegistry::tokenStored(const QString& id, const core::Result<void>& outcome) {
    StoredAccount* account = find(id);
    if (account == nullptr) {
        return; // forgotten meanwhile; the removal knows of the entry
    }
    if (outcome) {
        account->entry.signedIn = true;
        changed(*account);
    } else {
        m_tokens->dropNote(*account);
    }
    tellAdded(id, outcome.has_value(), outcome ? core::Error{} : outcome.error());
}

// Who came through SSO typed no address: the account is shown once the service has said whose it is.
void AccountRegistry::tellAdded(const QString& id, bool kept, const core::Error& keychainError) {
    const StoredAccount* account = find(id);
    AccountSession* opened = m_sessions.value(id);
    if (account == nullptr) {
        return;
    }
    if (opened == nullptr || !opened->isRefreshing() || !account->entry.email.isEmpty()) {
        return void(Q_EMIT added(id, kept, keychainError));
    }
    auto* once = new QObject(opened);
    const auto tell = [this, once, id, kept, keychainError] {
        once->deleteLater();
        once->disconnect();
        Q_EMIT added(id, kept, keychainError);
    };
    connect(opened, &AccountSession::refreshed, once, tell);
    connect(opened, &AccountSession::refreshFailed, once, tell);
}

QString AccountRegistry::cacheFile(const QString& id) const {
    const QByteArray name = QCryptographicHash::hash(id.toUtf8(), QCryptographicHash::Sha256).toHex();
    return m_folders.cache + QStringLiteral("/accounts/") + QString::fromLatin1(name) +
           QStringLiteral(".sqlite");
}

} // namespace accounts
