#include "accounts/account_cache.h"

#include "accounts/sqlite.h"
#include "core/json.h"

#include <QJsonDocument>

namespace accounts {

namespace {

constexpr int version = 1;

core::Result<std::unique_ptr<Sqlite>> openCache(const QString& file) {
    auto sqlite = Sqlite::open(file, Sqlite::Durability::Disposable);
    if (!sqlite) {
        return sqlite;
    }
    const auto kept = (*sqlite)->schemaVersion();
    if (!kept) {
        return core::fail(kept.error());
    }
    if (*kept != 0 && *kept != version) { // of an older or newer program: what it holds can be fetched again
        return core::fail(core::ErrorId::StorageFailed);
    }
    const auto made =
        (*sqlite)
            ->run(QStringLiteral(
                "CREATE TABLE IF NOT EXISTS answer"
                " (name TEXT PRIMARY KEY, body TEXT NOT NULL, at INTEGER NOT NULL) WITHOUT ROWID"))
            .and_then([&](const QSqlQuery&) {
                return (*sqlite)->run(QStringLiteral("PRAGMA user_version = %1").arg(version));
            });
    if (!made) {
        return core::fail(made.error());
    }
    return sqlite;
}

// Every answer of the file.
core::Result<QHash<QString, AccountCache::Answer>> readAll(const QString& file) {
    const auto sqlite = openCache(file);
    if (!sqlite) {
        return core::fail(sqlite.error());
    }
    return (*sqlite)->run(QStringLiteral("SELECT name, body, at FROM answer")).map([](QSqlQuery query) {
        QHash<QString, AccountCache::Answer> answers;
        while (query.next()) {
            if (const auto body = core::json::parseObject(query.value(1).toByteArray())) {
                answers.insert(query.value(0).toString(), {*body, core::Time{query.value(2).toLongLong()}});
            }
        }
        return answers;
    });
}

} // namespace

AccountCache::AccountCache(QString file)
    : m_file(std::move(file)) {
    auto answers = readAll(m_file);
    if (!answers) {
        setAside(m_file);
        answers = readAll(m_file);
    }
    m_answers = answers.value_or(QHash<QString, Answer>());
}

std::optional<AccountCache::Answer> AccountCache::answer(const QString& what) const {
    const auto found = m_answers.constFind(what);
    return found == m_answers.cend() ? std::nullopt : std::optional(*found);
}

void AccountCache::keep(const QString& what, const QJsonObject& body, core::Time at) {
    m_answers.insert(what, {body, at});
    if (const auto sqlite = openCache(m_file)) {
        (*sqlite)->run(
            QStringLiteral("INSERT INTO answer (name, body, at) VALUES (?, ?, ?)"
                           " ON CONFLICT (name) DO UPDATE SET body = excluded.body, at = excluded.at"),
            {what, QString::fromUtf8(QJsonDocument(body).toJson(QJsonDocument::Compact)), at.milliseconds});
    }
}

} // namespace accounts
