#include "service/keys/master_keys.h"

#include "service/keys/cipher.h"
#include "service/keys/key_file.h"

#include <QFileInfo>

#include <sodium.h>

#include <algorithm>
#include <deque>
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
    QString file;
    std::shared_mutex guard;
    // Only ever added to, so that references outlive the lock.
    std::deque<NamedKey> keys;
    std::unordered_map<QString, core::SecretBytes> derivedKeys; // by key id and what it is for

    const NamedKey& first() {
        const std::shared_lock lock(guard);
        return keys.front();
    }
    const NamedKey& inUse() {
        const std::shared_lock lock(guard);
        return keys.back();
    }
    const NamedKey* find(const QString& id) {
        const std::shared_lock lock(guard);
        const auto found =
            std::find_if(keys.begin(), keys.end(), [&](const NamedKey& key) { return key.id == id; });
        return found == keys.end() ? nullptr : &*found;
    }
    const NamedKey& named(const QString& id) {
        if (const NamedKey* known = find(id)) {
            return *known;
        }
        readAgain();
        if (const NamedKey* known = find(id)) {
            return *known;
        }
        throw std::runtime_error(QStringLiteral("the master key %1 is missing; add it to the key file again")
                                     .arg(id)
                                     .toStdString());
    }
    void readAgain() {
        const QList<NamedKey> present = readKeyFile(file);
        const std::unique_lock lock(guard);
        for (const NamedKey& key : present) {
            if (std::none_of(keys.begin(), keys.end(),
                             [&](const NamedKey& known) { return known.id == key.id; })) {
                keys.push_back(key);
            }
        }
    }

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
    keys->file = file;
    keys->readAgain();
    return MasterKeys(std::move(keys));
}

void MasterKeys::readAgain() const {
    d->readAgain();
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
    const NamedKey& inUse = d->inUse();
    const core::SecretBytes& key = d->derived(inUse, QStringLiteral("seal ") + place.table);
    return withKeyId(inUse.id, encrypt(key, associatedData(place), plaintext));
}

std::optional<QByteArray> MasterKeys::sealedAnew(const Place& place, const QByteArray& sealed) const {
    if (withoutKeyId(sealed).first == d->inUse().id) {
        return std::nullopt;
    }
    return seal(place, open(place, sealed).view());
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
    const NamedKey& inUse = d->inUse();
    const core::SecretBytes key = derive(inUse.key, with, ("with " + place.table.toUtf8()));
    return withKeyId(inUse.id, encrypt(key, associatedData(place), plaintext));
}

core::SecretBytes MasterKeys::openWith(QByteArrayView with, const Place& place,
                                       const QByteArray& sealed) const {
    const auto [id, encrypted] = withoutKeyId(sealed);
    const core::SecretBytes key = derive(d->named(id).key, with, ("with " + place.table.toUtf8()));
    return decrypt(key, associatedData(place), encrypted);
}

} // namespace service::keys
