#include "service/installation.h"

#include <stdexcept>

namespace service {

namespace {

// The fact as it stands, made first where it is missing.
QString fact(store::Transaction& transaction, const QString& name, const QString& byDefault) {
    transaction.run(
        QStringLiteral("INSERT INTO facts (name, value) VALUES (?, ?) ON CONFLICT (name) DO NOTHING"), name,
        byDefault);
    return transaction.one(QStringLiteral("SELECT value FROM facts WHERE name = ?"), name)->text(0);
}

} // namespace

QString instanceId(store::Database& database, const keys::MasterKeys& keys) {
    struct Facts {
        QString id;
        bool keysFit;
    };
    const Facts facts = database.write([&](store::Transaction& transaction) {
        const QString id = fact(transaction, QStringLiteral("instance_id"), keys::randomId());
        const QString proof =
            QString::fromLatin1(keys.hash(QStringLiteral("installation"), id.toUtf8()).toHex());
        return Facts{id, fact(transaction, QStringLiteral("keys_proof"), proof) == proof};
    });
    if (!facts.keysFit) {
        throw std::runtime_error("the master keys are not those of this database; restore their file "
                                 "(keys.file), or name another database");
    }
    return facts.id;
}

} // namespace service
