#pragma once

#include "core/secret_bytes.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <optional>

namespace service::keys {

// Where a sealed value belongs; it can be opened there only (associated data of AES-256-GCM).
struct Place {
    QString table;
    QString row;
    QString column;
};

// The keys under which everything secret in the database is sealed. DATA_DIR/master.keys (0600), or a
// configured file: one line a key, "ID BASE64", the last one is in use; older ones open what they sealed. Not
// part of a backup of the database. A key that was added since is read when it is first met, so that programs
// that run see a rotation. Thread safe.
class MasterKeys {
  public:
    // Makes the file with a first key where it does not exist and `create` is set. Throws std::runtime_error
    // with what to do.
    static MasterKeys load(const QString& file, bool create);
    // Adds a key to the file, from then on in use. Throws as load does.
    static void rotate(const QString& file);

    // AES-256-GCM under a key derived for the table (HKDF-SHA256). Layout: 1 byte length of the key id, the
    // id, 12 bytes nonce, ciphertext, 16 bytes tag.
    QByteArray seal(const Place& place, QByteArrayView plaintext) const;
    // Throws std::runtime_error where it was not sealed there, or the key is missing.
    core::SecretBytes open(const Place& place, const QByteArray& sealed) const;
    // The same under the key in use; nothing where it is sealed under that already. Throws as open does.
    std::optional<QByteArray> sealedAnew(const Place& place, const QByteArray& sealed) const;
    // Takes what was added to the file. Throws as load does.
    void readAgain() const;

    // HMAC-SHA256 under a key derived for the purpose: for what must be found or compared but not read
    // (tokens, idempotency keys). Always under the first key of the file, so that a rotation loses nothing.
    QByteArray hash(const QString& purpose, QByteArrayView data) const;

    // AES-256-GCM under HKDF(master key, with): for what only the holder of `with` may open again.
    QByteArray sealWith(QByteArrayView with, const Place& place, QByteArrayView plaintext) const;
    core::SecretBytes openWith(QByteArrayView with, const Place& place, const QByteArray& sealed) const;

  private:
    struct Private;
    explicit MasterKeys(std::shared_ptr<Private> keys);
    std::shared_ptr<Private> d;
};

// From the operating system's generator.
QByteArray randomBytes(qsizetype count);
// 128 bits in base32 without padding, lower case: ids of rows.
QString randomId();

} // namespace service::keys
