#include "service/keys/master_keys.h"

#include "service/keys/cipher.h"
#include "service/keys/key_file.h"

#include <QFileInfo>

#include <sodium.h>

#include <mutex>
#include <shared_mutex>
#include <stdexcept>
#include <unordered_map>

namespace service::keys {

namespace {

// Parts that can't be moved from one to the next.
QByteArray associatedData(const Place& place) {
    QByteArray data;
    for (const QString& part : {place.table, place.row, place.column}) {
        const QByteArray utf8 = part.toUtf8();
        data += QByteArray::number(utf8.size()) + ':' + utf8;
    }
    return data;
}

} // namespace

struct MasterKeys::Private {
    QList<NamedKey> keys;

    std::shared_mutex guard;
    std::unordered_map<QString, core::SecretBytes> derivedKeys; // by key id and what it is for

    const NamedKey& first() const { return keys.first(); }
    const NamedKey& inUse() const { return keys.last(); }
    const NamedKey& named(const QString& id) const {
        for (const NamedKey& key : keys) {
            if (key.id == id) {
                return key;
            }
        }
        throw std::runtime_error(QStringLiteral("the master key %1 is missing; add it to the key file again")
                                     .arg(id)
                                     .toStdString());
    }

    // Entries stay where they are until the end, so that a reference outlives the lock.
    const core::SecretBytes& derived(const NamedKey& key, const QString& use) {
        const QString name = key.id + QLatin1Char(' ') + use;
        {
            const std::shared_lock lock(guard);
            const auto known = derivedKeys.find(name);
            if (known != derivedKeys.end()) {
                return known->second;
            }
        }
        core::SecretBytes made = derive(key.key, {}, use.toUtf8());
        const std::unique_lock lock(guard);
        return derivedKeys.emplace(name, std::move(made)).first->second;
    }
};

MasterKeys::MasterKeys(std::shared_ptr<Private> keys)
    : d(std::move(keys)) {}

MasterKeys MasterKeys::load(const QString& file, bool create) {
    if (create && !QFileInfo::exists(file)) {
        createKeyFile(file);
    }
    auto keys = std::make_shared<Private>();
    keys->keys = readKeyFile(file);
    return MasterKeys(std::move(keys));
}

void MasterKeys::rotate(const QString& file) {
    addToKeyFile(file);
}

namespace {

QByteArray withKeyId(const QString& id, const QByteArray& encrypted) {
    const QByteArray name = id.toLatin1();
    return static_cast<char>(name.size()) + name + encrypted;
}

// The id in front, and the rest.
std::pair<QString, QByteArrayView> withoutKeyId(const QByteArray& sealed) {
    const qsizetype length = sealed.isEmpty() ? 0 : static_cast<unsigned char>(sealed.at(0));
    if (length == 0 || sealed.size() < 1 + length) {
        throw std::runtime_error("a sealed value does not open here");
    }
    return {QString::fromLatin1(sealed.constData() + 1, length), QByteArrayView(sealed).sliced(1 + length)};
}

} // namespace

QByteArray MasterKeys::seal(const Place& place, QByteArrayView plaintext) const {
    const core::SecretBytes& key = d->derived(d->inUse(), QStringLiteral("seal ") + place.table);
    return withKeyId(d->inUse().id, encrypt(key, associatedData(place), plaintext));
}

core::SecretBytes MasterKeys::open(const Place& place, const QByteArray& sealed) const {
    const auto [id, encrypted] = withoutKeyId(sealed);
    return decrypt(d->derived(d->named(id), QStringLiteral("seal ") + place.table), associatedData(place),
                   encrypted);
}

QByteArray MasterKeys::hash(const QString& purpose, QByteArrayView data) const {
    const core::SecretBytes& key = d->derived(d->first(), QStringLiteral("hash ") + purpose);
    QByteArray hash(crypto_auth_hmacsha256_BYTES, Qt::Uninitialized);
    crypto_auth_hmacsha256(
        reinterpret_cast<unsigned char*>(hash.data()), reinterpret_cast<const unsigned char*>(data.data()),
        static_cast<unsigned long long>(data.size()), reinterpret_cast<const unsigned char*>(key.data()));
    return hash;
}

QByteArray MasterKeys::sealWith(QByteArrayView with, const Place& place, QByteArrayView plaintext) const {
    const core::SecretBytes key = derive(d->inUse().key, with, ("with " + place.table.toUtf8()));
    return withKeyId(d->inUse().id, encrypt(key, associatedData(place), plaintext));
}

core::SecretBytes MasterKeys::openWith(QByteArrayView with, const Place& place,
                                       const QByteArray& sealed) const {
    const auto [id, encrypted] = withoutKeyId(sealed);
    const core::SecretBytes key = derive(d->named(id).key, with, ("with " + place.table.toUtf8()));
    return decrypt(key, associatedData(place), encrypted);
}

} // namespace service::keys
