#include "service/http/kept_replies.h"

#include "service/keys/master_keys.h"

#include <QDataStream>
#include <QIODevice>

#include <algorithm>

namespace service::http {

namespace {

using namespace std::chrono_literals;
constexpr core::Duration keptFor = 24h;

keys::Place placeOf(const KeptReplies::Call& call) {
    return {QStringLiteral("kept_replies"), QString::fromLatin1(call.keyHash.toHex()),
            QStringLiteral("reply")};
}

QByteArray packed(const Reply& reply) {
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_0);
    stream << qint32(reply.status) << reply.contentType << reply.body << reply.headers;
    return bytes;
}

Reply unpacked(QByteArrayView bytes) {
    QDataStream stream(QByteArray::fromRawData(bytes.data(), bytes.size()));
    stream.setVersion(QDataStream::Qt_6_0);
    Reply reply;
    qint32 status = 0;
    stream >> status >> reply.contentType >> reply.body >> reply.headers;
    reply.status = status;
    return reply;
}

std::optional<QString> orNone(const QString& accountId) {
    return accountId.isEmpty() ? std::nullopt : std::optional(accountId);
}

bool isKey(const QByteArray& key) {
    constexpr qsizetype longest = 200;
    return !key.isEmpty() && key.size() <= longest &&
           std::all_of(key.begin(), key.end(), [](char c) { return c > ' ' && c <= '~'; });
}

} // namespace

core::Result<std::optional<KeptReplies::Call>> KeptReplies::callOf(const Request& request,
                                                                   const QString& caller) const {
    const auto header = request.headers.constFind(QByteArrayLiteral("idempotency-key"));
    if (header == request.headers.constEnd()) {
        return std::nullopt;
    }
    if (!isKey(*header)) {
        return core::fail(
            core::Error{core::ErrorId::BadRequest,
                        {},
                        {{QStringLiteral("Idempotency-Key"), QStringLiteral("not_allowed"), {}}}});
    }
    const QByteArray separator(1, '\0');
    const QByteArray method = QByteArray::number(static_cast<int>(request.method));
    return Call{*header,
                m_keys.hash(QStringLiteral("idempotency key"), caller.toUtf8() + separator + *header),
                m_keys.hash(QStringLiteral("idempotent request"),
                            method + separator + request.path.toUtf8() + separator +
                                request.query.query(QUrl::FullyEncoded).toUtf8() + separator + request.body)};
}

core::Result<std::optional<Reply>> KeptReplies::begin(store::Transaction& transaction, const Call& call,
                                                      const QString& accountId, core::Time now) const {
    transaction.run(QStringLiteral("DELETE FROM kept_replies WHERE key_hash = ? AND expires_at <= ?"),
                    call.keyHash, now);
    const int claimed = transaction.run(
        QStringLiteral("INSERT INTO kept_replies (key_hash, request_hash, reply, expires_at, account_id) "
                       "VALUES (?, ?, NULL, ?, ?) ON CONFLICT (key_hash) DO NOTHING"),
        call.keyHash, call.requestHash, now + keptFor, orNone(accountId));
    if (claimed > 0) {
        return std::nullopt;
    }
    const std::optional<store::Row> row = transaction.one(
        QStringLiteral("SELECT request_hash, reply FROM kept_replies WHERE key_hash = ?"), call.keyHash);
    if (!row || row->isNull(1)) {
        // Committed since this transaction began: it runs again and finds it.
        throw store::DatabaseError(store::DatabaseError::Kind::Conflict,
                                   QStringLiteral("a duplicate is under way"));
    }
    if (row->bytes(0) != call.requestHash) {
        return core::fail(core::ErrorId::IdempotencyKeyReused);
    }
    return unpacked(m_keys.openWith(call.key, placeOf(call), row->bytes(1)).view());
}

void KeptReplies::keep(store::Transaction& transaction, const Call& call, const QString& accountId,
                       const Reply& reply) const {
    transaction.run(QStringLiteral("UPDATE kept_replies SET reply = ?, account_id = COALESCE(account_id, ?) "
                                   "WHERE key_hash = ?"),
                    m_keys.sealWith(call.key, placeOf(call), packed(reply)), orNone(accountId), call.keyHash);
}

void KeptReplies::giveUp(store::Transaction& transaction, const Call& call) const {
    transaction.run(QStringLiteral("DELETE FROM kept_replies WHERE key_hash = ? AND reply IS NULL"),
                    call.keyHash);
}

void KeptReplies::clean(store::Transaction& transaction, core::Time now) {
    transaction.run(QStringLiteral("DELETE FROM kept_replies WHERE expires_at <= ?"), now);
}

} // namespace service::http
