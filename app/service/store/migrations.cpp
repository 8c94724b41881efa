#include "service/store/migrations.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace service::store {

namespace {

const QString createVersions =
    QStringLiteral("CREATE TABLE IF NOT EXISTS schema_version ("
                   "number INTEGER PRIMARY KEY, name TEXT NOT NULL, applied_at BIGINT NOT NULL)");

[[noreturn]] void refuse(const QString& why) {
    throw std::runtime_error(why.toStdString());
}

bool hasVersions(Transaction& transaction, bool sqlite) {
    const QString sql =
        sqlite
            ? QStringLiteral("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'schema_version'")
            : QStringLiteral(
                  "SELECT 1 FROM information_schema.tables WHERE table_schema = current_schema() AND "
                  "table_name = 'schema_version'");
    return transaction.one(sql).has_value();
}

QSet<int> numbersIn(Database& database) {
    return database.read([&](Transaction& transaction) {
        QSet<int> numbers;
        if (hasVersions(transaction, database.isSqlite())) {
            for (const Row& row : transaction.all(QStringLiteral("SELECT number FROM schema_version"))) {
                numbers.insert(static_cast<int>(row.number(0)));
            }
        }
        return numbers;
    });
}

void prepareVersions(Database& database) {
    constexpr int attempts = 5;
    for (int attempt = 1;; ++attempt) {
        try {
            database.write([](Transaction& transaction) { transaction.run(createVersions); });
            return;
        } catch (const DatabaseError&) {
            // IF NOT EXISTS does not keep two of them from meeting in PostgreSQL's catalogue.
            if (attempt == attempts) {
                throw;
            }
        }
    }
}

// False where another process applied it in the meantime.
bool applyOne(Database& database, const Migration& migration, core::Time now) {
    return database.write([&](Transaction& transaction) {
        // Its row first: whoever comes second waits here until the first is done, and then finds the row.
        if (transaction.run(
                QStringLiteral("INSERT INTO schema_version (number, name, applied_at) VALUES (?, ?, ?) "
                               "ON CONFLICT (number) DO NOTHING"),
                migration.number, migration.name, now) == 0) {
            return false;
        }
        for (const QString& statement : statementsOf(migration.sql)) {
            transaction.run(statement);
        }
        return true;
    });
}

} // namespace

QStringList statementsOf(const QString& sql) {
    QStringList statements;
    QString statement;
    QChar quote; // inside '…' or "…"
    for (qsizetype at = 0; at < sql.size(); ++at) {
        const QChar character = sql.at(at);
        if (!quote.isNull()) {
            quote = character == quote ? QChar() : quote;
        } else if (character == u'\'' || character == u'"') {
            quote = character;
        } else if (character == u'-' && at + 1 < sql.size() && sql.at(at + 1) == u'-') {
            const qsizetype end = sql.indexOf(u'\n', at);
            at = end < 0 ? sql.size() : end;
            statement.append(u' ');
            continue;
        } else if (character == u';') {
            statements.append(statement.trimmed());
            statement.clear();
            continue;
        }
        statement.append(character);
    }
    statements.append(statement.trimmed());
    statements.removeAll(QString());
    return statements;
}

Migrations Migrations::fromFolder(const QString& folder) {
    static const QRegularExpression shape(QStringLiteral("^(\\d{4})_([a-z0-9_]+)\\.sql$"));
    QList<Migration> list;
    for (const QString& file : QDir(folder).entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name)) {
        const QRegularExpressionMatch match = shape.match(file);
        QFile source(folder + QLatin1Char('/') + file);
        if (!match.hasMatch() || !source.open(QIODevice::ReadOnly)) {
            refuse(
                QStringLiteral("the migration %1 is not called NNNN_name.sql, or can't be read").arg(file));
        }
        const int number = match.captured(1).toInt();
        if (!list.isEmpty() && list.last().number == number) {
            refuse(QStringLiteral("two migrations have the number %1").arg(number));
        }
        list.append({number, match.captured(2), QString::fromUtf8(source.readAll())});
    }
    return Migrations(std::move(list));
}

int Migrations::applied(Database& database) {
    const QSet<int> numbers = numbersIn(database);
    return numbers.isEmpty() ? 0 : *std::max_element(numbers.begin(), numbers.end());
}

bool Migrations::areApplied(Database& database) const {
    const QSet<int> numbers = numbersIn(database);
    return numbers.size() == m_list.size() &&
           std::all_of(m_list.begin(), m_list.end(),
                       [&](const Migration& one) { return numbers.contains(one.number); });
}

QList<int> Migrations::apply(Database& database, core::Time now) const {
    const int present = applied(database);
    if (present > latest()) {
        refuse(
            QStringLiteral(
                "the database is at version %1 and this program knows version %2 only; use a newer program")
                .arg(present)
                .arg(latest()));
    }
    prepareVersions(database);
    const QSet<int> numbers = numbersIn(database);
    QList<int> done;
    for (const Migration& migration : m_list) {
        if (!numbers.contains(migration.number) && applyOne(database, migration, now)) {
            done.append(migration.number);
        }
    }
    return done;
}

} // namespace service::store
