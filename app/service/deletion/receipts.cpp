#include "service/deletion/receipts.h"

#include "service/keys/master_keys.h"

#include <QJsonDocument>

#include <chrono>

namespace service::deletion {

namespace {

constexpr core::Duration keptFor = std::chrono::hours(24 * 30);

} // namespace

api::DeletionReceipt addReceipt(store::Transaction& transaction, const QJsonObject& counts,
                                const std::optional<QByteArray>& proof, core::Time now) {
    const api::DeletionReceipt receipt{keys::randomId(), now, counts};
    transaction.run(
        QStringLiteral("INSERT INTO deletion_receipts (id, deleted_at, counts, proof) VALUES (?, ?, ?, ?)"),
        receipt.id, now, QString::fromUtf8(QJsonDocument(counts).toJson(QJsonDocument::Compact)), proof);
    return receipt;
}

std::optional<api::DeletionReceipt> findReceipt(store::Transaction& transaction, const QByteArray& proof,
                                                core::Time now) {
    const auto row = transaction.one(QStringLiteral("SELECT id, deleted_at, counts FROM deletion_receipts "
                                                    "WHERE proof = ? AND deleted_at > ?"),
                                     proof, now - keptFor);
    if (!row) {
        return std::nullopt;
    }
    return api::DeletionReceipt{row->text(0), row->time(1),
                                QJsonDocument::fromJson(row->text(2).toUtf8()).object()};
}

void removeOldReceipts(store::Transaction& transaction, core::Time now) {
    transaction.run(QStringLiteral("DELETE FROM deletion_receipts WHERE deleted_at <= ?"), now - keptFor);
}

} // namespace service::deletion
