#include "accounts/registry_file.h"

#include "accounts/sqlite.h"

#include <QJsonDocument>

namespace accounts {

namespace {

// Each brings the file from the version of its place to the next; one that has shipped stays as it is.
const QStringList migrations[] = {
    {
        QStringLiteral("CREATE TABLE server ("
                       " instance_id TEXT PRIMARY KEY,"
                       " url TEXT NOT NULL,"
                       " local INTEGER NOT NULL,"
                       " meta TEXT) WITHOUT ROWID"),
        QStringLiteral("CREATE TABLE account ("
                       " id TEXT PRIMARY KEY,"
                       " instance_id TEXT NOT NULL REFERENCES server (instance_id),"
                       " account_id TEXT NOT NULL,"
                       " name TEXT NOT NULL,"
                       " email TEXT NOT NULL,"
                       " phone TEXT NOT NULL,"
                       " bsp INTEGER NOT NULL,"
                       " dev_key TEXT NOT NULL,"
                       " aws_account_id TEXT NOT NULL,"
                       " organizations TEXT NOT NULL,"
                       " last_opened INTEGER NOT NULL,"
                       " signed_in INTEGER NOT NULL,"
                       " removing INTEGER NOT NULL)"),
        QStringLiteral(
            "CREATE TABLE secret (account TEXT NOT NULL, what TEXT NOT NULL, PRIMARY KEY (account, what))"
            " WITHOUT ROWID"),
        QStringLiteral("CREATE TABLE fact (name TEXT PRIMARY KEY) WITHOUT ROWID"),
    },
    {
        // The built-in authenticator, without its secrets.
        QStringLiteral("CREATE TABLE authenticator ("
                       " id TEXT PRIMARY KEY,"
                       " issuer TEXT NOT NULL,"
                       " label TEXT NOT NULL,"
                       " algorithm TEXT NOT NULL,"
                       " digits INTEGER NOT NULL,"
                       " period INTEGER NOT NULL,"
                       " attached_to TEXT NOT NULL,"
                       " filled_step INTEGER NOT NULL,"
                       " complete INTEGER NOT NULL)"),
    },
    {QStringLiteral("ALTER TABLE account ADD COLUMN sso_link TEXT NOT NULL DEFAULT ''")},
    {
        // Deletions that were asked for, and the receipts of those that were carried out.
        QStringLiteral("CREATE TABLE deletion ("
                       " account TEXT PRIMARY KEY,"
                       " idempotency_key TEXT NOT NULL,"
                       " begun_at INTEGER NOT NULL,"
                       " authenticator_entry TEXT NOT NULL) WITHOUT ROWID"),
        QStringLiteral("CREATE TABLE receipt ("
                       " id TEXT PRIMARY KEY,"
                       " deleted_at INTEGER NOT NULL,"
                       " server TEXT NOT NULL,"
                       " body TEXT NOT NULL) WITHOUT ROWID"),
    },
};
constexpr int newest = std::size(migrations);

core::Result<void> done(const core::Result<QSqlQuery>& outcome) {
    return outcome ? core::Result<void>() : core::fail(outcome.error());
}

StoredAccount readAccount(const QSqlQuery& row) {
    StoredAccount account;
    int column = 0;
    const auto next = [&] { return row.value(column++); };
    account.entry.id = next().toString();
    account.instanceId = next().toString();
    account.accountId = next().toString();
    account.entry.server = QUrl(next().toString());
    account.entry.local = next().toBool();
    account.entry.name = next().toString();
    account.entry.email = next().toString();
    account.entry.phone = next().toString();
    account.entry.bsp = next().toBool();
    account.entry.devKey = next().toString();
    account.entry.awsAccountId = next().toString();
    account.entry.organizations = next().toString();
    account.entry.lastOpened = QDateTime::fromMSecsSinceEpoch(next().toLongLong());
    account.entry.signedIn = next().toBool();
    account.removing = next().toBool();
    account.entry.ssoLink = QUrl(next().toString());
    return account;
}

// "" and not NULL, as the columns want it.
QString text(const QString& value) {
    return value.isNull() ? QStringLiteral("") : value;
}

} // namespace

RegistryFile::RegistryFile(std::unique_ptr<Sqlite> sqlite)
    : m_sqlite(std::move(sqlite)) {}

RegistryFile::~RegistryFile() = default;

core::Result<std::unique_ptr<RegistryFile>> RegistryFile::open(const QString& file) {
    auto sqlite = Sqlite::open(file, Sqlite::Durability::Kept);
    if (!sqlite) {
        return core::fail(sqlite.error());
    }
    std::unique_ptr<RegistryFile> registry(new RegistryFile(std::move(*sqlite)));
    if (const auto migrated = registry->migrate(); !migrated) {
        core::Error error = migrated.error();
        error.params.insert(QStringLiteral("path"), file);
        return core::fail(error);
    }
    return registry;
}

core::Result<void> RegistryFile::migrate() {
    const auto version = m_sqlite->schemaVersion();
    if (!version) {
        return core::fail(version.error());
    }
    if (*version > newest) {
        return core::fail(core::ErrorId::StorageFailed,
                          {{QStringLiteral("reason"), QStringLiteral("newer")}});
    }
    for (int at = *version; at < newest; ++at) {
        QStringList statements = migrations[at];
        statements.prepend(QStringLiteral("BEGIN IMMEDIATE"));
        statements << QStringLiteral("PRAGMA user_version = %1").arg(at + 1) << QStringLiteral("COMMIT");
        for (const QString& statement : std::as_const(statements)) {
            if (const auto outcome = m_sqlite->run(statement); !outcome) {
                return core::fail(outcome.error());
            }
        }
    }
    return {};
}

core::Result<QList<StoredAccount>> RegistryFile::accounts() const {
    return m_sqlite
        ->run(
            QStringLiteral("SELECT id, instance_id, account_id, url, local, name, email, phone, bsp, dev_key,"
                           " aws_account_id, organizations, last_opened, signed_in, removing, sso_link"
                           " FROM account JOIN server USING (instance_id) ORDER BY last_opened DESC, id"))
        .map([](QSqlQuery query) {
            QList<StoredAccount> accounts;
            while (query.next()) {
                accounts.append(readAccount(query));
            }
            return accounts;
        });
}

core::Result<void> RegistryFile::save(const StoredAccount& account) {
    const AccountEntry& entry = account.entry;
    return done(m_sqlite->run(
        QStringLiteral(
            "INSERT OR REPLACE INTO account (id, instance_id, account_id, name, email, phone, bsp, dev_key,"
            " aws_account_id, organizations, last_opened, signed_in, removing, sso_link)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        {entry.id, account.instanceId, account.accountId, text(entry.name), text(entry.email),
         text(entry.phone), int(entry.bsp), text(entry.devKey), text(entry.awsAccountId),
         text(entry.organizations), entry.lastOpened.isValid() ? entry.lastOpened.toMSecsSinceEpoch() : 0,
         int(entry.signedIn), int(account.removing), text(entry.ssoLink.toString(QUrl::FullyEncoded))}));
}

// What was deleted stays readable in the file's free pages and in stale copies of its others, until it is
// written anew; whoever is interrupted before that finds the note.
core::Result<void> RegistryFile::remove(const QString& accountId) {
    return done(m_sqlite->run(QStringLiteral("INSERT OR IGNORE INTO fact (name) VALUES ('traces_left')")))
        .and_then([&] {
            return done(m_sqlite->run(QStringLiteral("DELETE FROM deletion WHERE account = ?"), {accountId}));
        })
        .and_then([&] {
            return done(m_sqlite->run(QStringLiteral("DELETE FROM account WHERE id = ?"), {accountId}));
        })
        .and_then([&] { return wipeTraces(); });
}

core::Result<void> RegistryFile::wipeTraces() {
    auto left = m_sqlite->run(QStringLiteral("SELECT 1 FROM fact WHERE name = 'traces_left'"));
    if (!left || !left->next()) {
        return done(left);
    }
    left->finish();
    return done(m_sqlite->run(QStringLiteral("VACUUM")))
        .and_then([&] {
            return done(m_sqlite->run(QStringLiteral("DELETE FROM fact WHERE name = 'traces_left'")));
        })
        .and_then([&] { return done(m_sqlite->run(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"))); });
}

core::Result<void> RegistryFile::saveServer(const QString& instanceId, const QUrl& url, bool local,
                                            const std::optional<api::Meta>& meta) {
    const QVariant written =
        meta ? QVariant(
                   QString::fromUtf8(QJsonDocument(core::json::toJson(*meta)).toJson(QJsonDocument::Compact)))
             : QVariant(QMetaType::fromType<QString>());
    return done(m_sqlite->run(
        QStringLiteral("INSERT INTO server (instance_id, url, local, meta) VALUES (?, ?, ?, ?)"
                       " ON CONFLICT (instance_id) DO UPDATE SET url = excluded.url, local = excluded.local,"
                       " meta = coalesce(excluded.meta, meta)"),
        {instanceId, url.toString(QUrl::FullyEncoded), int(local), written}));
}

std::optional<api::Meta> RegistryFile::meta(const QString& instanceId) const {
    auto query = m_sqlite->run(QStringLiteral("SELECT meta FROM server WHERE instance_id = ?"), {instanceId});
    if (!query || !query->next()) {
        return std::nullopt;
    }
    const auto meta =
        core::json::parseObject(query->value(0).toByteArray()).and_then([](const QJsonObject& object) {
            return core::json::fromJson<api::Meta>(object);
        });
    return meta ? std::optional(*meta) : std::nullopt;
}

core::Result<void> RegistryFile::noteSecret(const QString& accountId, const QString& what) {
    const auto noted = m_sqlite->run(
        QStringLiteral("INSERT OR IGNORE INTO secret (account, what) VALUES (?, ?)"), {accountId, what});
    if (!noted) {
        return core::fail(noted.error());
    }
    return noteKeychainUsed();
}

core::Result<void> RegistryFile::dropSecret(const QString& accountId, const QString& what) {
    return done(m_sqlite->run(QStringLiteral("DELETE FROM secret WHERE account = ? AND what = ?"),
                              {accountId, what}));
}

QStringList RegistryFile::secrets(const QString& accountId) const {
    QStringList names;
    auto query = m_sqlite->run(QStringLiteral("SELECT what FROM secret WHERE account = ?"), {accountId});
    while (query && query->next()) {
        names.append(query->value(0).toString());
    }
    return names;
}

core::Result<void> RegistryFile::noteKeychainUsed() {
    return done(m_sqlite->run(QStringLiteral("INSERT OR IGNORE INTO fact (name) VALUES ('keychain_used')")));
}

bool RegistryFile::keychainWasUsed() const {
    auto query = m_sqlite->run(QStringLiteral("SELECT 1 FROM fact WHERE name = 'keychain_used'"));
    return query && query->next();
}

} // namespace accounts
