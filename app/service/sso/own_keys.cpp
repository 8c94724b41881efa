#include "service/sso/own_keys.h"

#include "service/keys/master_keys.h"

namespace service::sso {

namespace {

keys::Place placeOf(const QString& id) {
    return {QStringLiteral("sso_keys"), id, QStringLiteral("private_key")};
}

bool isDue(store::Transaction& transaction, core::Time now) {
    return !transaction.one(QStringLiteral("SELECT 1 FROM sso_keys WHERE expires_at > ? LIMIT 1"),
                            now + OwnKeys::madeBefore);
}

} // namespace

QList<saml::KeyPair> OwnKeys::stored(store::Transaction& transaction, core::Time now) const {
    // The youngest of those that may sign, then the others.
    const QList<store::Row> rows = transaction.all(
        QStringLiteral("SELECT id, certificate, private_key FROM sso_keys WHERE expires_at > ? "
                       "ORDER BY CASE WHEN signs_from <= ? THEN 0 ELSE 1 END, expires_at DESC, id"),
        now, now);
    QList<saml::KeyPair> pairs;
    for (const store::Row& row : rows) {
        pairs.append({row.text(1).toLatin1(), m_keys.open(placeOf(row.text(0)), row.bytes(2))});
    }
    return pairs;
}

QList<saml::KeyPair> OwnKeys::usable(store::Database& database, core::Time now) const {
    const auto read = [&](store::Transaction& transaction) { return stored(transaction, now); };
    QList<saml::KeyPair> pairs = database.read(read);
    if (pairs.isEmpty()) {
        roll(database, now);
        pairs = database.read(read);
    }
    return pairs;
}

void OwnKeys::roll(store::Database& database, core::Time now) const {
    if (!database.read([&](store::Transaction& transaction) { return isDue(transaction, now); })) {
        return;
    }
    const core::Time expiresAt = now + lifetime;
    const saml::KeyPair pair = saml::newKeyPair(now, expiresAt);
    database.write([&](store::Transaction& transaction) {
        transaction.run(QStringLiteral("DELETE FROM sso_keys WHERE expires_at <= ?"), now);
        if (!isDue(transaction, now)) { // another process was first
            return;
        }
        const bool isFirst = !transaction.one(QStringLiteral("SELECT 1 FROM sso_keys LIMIT 1"));
        const QString id = keys::randomId();
        transaction.run(
            QStringLiteral("INSERT INTO sso_keys (id, certificate, private_key, signs_from, expires_at) "
                           "VALUES (?, ?, ?, ?, ?)"),
            id, QString::fromLatin1(pair.certificate), m_keys.seal(placeOf(id), pair.privateKey.view()),
            isFirst ? now : now + shownBefore, expiresAt);
    });
}

} // namespace service::sso
