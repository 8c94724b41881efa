#include "accounts/authenticator_table.h"

#include "accounts/sqlite.h"

#include <array>

namespace accounts {

namespace {

// As the Key URI format names them; by otp::Algorithm.
const std::array algorithms = {QStringLiteral("SHA1"), QStringLiteral("SHA256"), QStringLiteral("SHA512")};

otp::Algorithm algorithmOf(const QString& name) {
    const auto found = std::find(algorithms.begin(), algorithms.end(), name);
    return otp::Algorithm(found == algorithms.end() ? 0 : found - algorithms.begin());
}

core::Result<void> done(const core::Result<QSqlQuery>& outcome) {
    return outcome ? core::Result<void>() : core::fail(outcome.error());
}

// "" and not NULL, as the columns want it.
QString text(const QString& value) {
    return value.isNull() ? QStringLiteral("") : value;
}

} // namespace

core::Result<QList<StoredAuthenticatorEntry>> AuthenticatorTable::entries() const {
    return m_sqlite
        .run(QStringLiteral("SELECT id, issuer, label, algorithm, digits, period, attached_to, filled_step,"
                            " complete FROM authenticator ORDER BY rowid"))
        .map([](QSqlQuery row) {
            QList<StoredAuthenticatorEntry> entries;
            while (row.next()) {
                StoredAuthenticatorEntry stored;
                stored.entry = {
                    row.value(0).toString(),
                    row.value(1).toString(),
                    row.value(2).toString(),
                    {algorithmOf(row.value(3).toString()), row.value(4).toInt(), row.value(5).toInt()},
                    row.value(6).toString()};
                stored.filledStep = row.value(7).toLongLong();
                stored.complete = row.value(8).toBool();
                entries.append(stored);
            }
            return entries;
        });
}

core::Result<void> AuthenticatorTable::save(const StoredAuthenticatorEntry& stored) {
    const AuthenticatorEntry& entry = stored.entry;
    const otp::Parameters& parameters = entry.parameters;
    return done(m_sqlite.run(
        QStringLiteral("INSERT INTO authenticator (id, issuer, label, algorithm, digits, period, attached_to,"
                       " filled_step, complete) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
                       " ON CONFLICT (id) DO UPDATE SET issuer = excluded.issuer, label = excluded.label,"
                       " attached_to = excluded.attached_to, filled_step = excluded.filled_step,"
                       " complete = excluded.complete"),
        {entry.id, text(entry.issuer), text(entry.account), algorithms.at(size_t(parameters.algorithm)),
         parameters.digits, parameters.period, text(entry.attachedTo), stored.filledStep,
         int(stored.complete)}));
}

core::Result<void> AuthenticatorTable::remove(const QString& id) {
    return done(m_sqlite.run(QStringLiteral("DELETE FROM authenticator WHERE id = ?"), {id}));
}

core::Result<void> AuthenticatorTable::detachForgotten() {
    return done(
        m_sqlite.run(QStringLiteral("UPDATE authenticator SET attached_to = '' WHERE attached_to NOT IN"
                                    " (SELECT id FROM account WHERE removing = 0)")));
}

} // namespace accounts
