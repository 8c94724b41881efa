#include "secrets/try_out.h"

#include <QRandomGenerator>
#include <QUuid>

namespace secrets {

namespace {

core::Error at(core::Error error, const char* step) {
    error.params.insert(QStringLiteral("step"), QLatin1String(step));
    return error;
}

core::SecretBytes somethingOfNoMeaning() {
    constexpr qsizetype length = 32;
    QByteArray bytes(length, '\0');
    for (char& byte : bytes) {
        byte = char(QRandomGenerator::global()->bounded('a', 'z' + 1));
    }
    return core::SecretBytes(QByteArrayView(bytes));
}

} // namespace

void tryOut(SecretStore& store, QObject* context, SecretStore::Done<void> done) {
    const SecretKey key{QStringLiteral("test"), QUuid::createUuid().toString(QUuid::WithoutBraces),
                        QStringLiteral("test")};
    const core::SecretBytes value = somethingOfNoMeaning();
    // Whatever came of reading it, it is deleted.
    const auto remove = [&store, key, context, done](const std::optional<core::Error>& wrong) {
        store.remove(key, context, [done, wrong](const core::Result<void>& removed) {
            if (wrong) {
                return done(core::fail(*wrong));
            }
            removed ? done({}) : done(core::fail(at(removed.error(), "delete")));
        });
    };
    store.write(key, value, context, [=, &store](const core::Result<void>& written) {
        if (!written) {
            return done(core::fail(at(written.error(), "write")));
        }
        store.read(key, context, [remove, value](const core::Result<core::SecretBytes>& read) {
            if (!read) {
                return remove(at(read.error(), "read"));
            }
            remove(*read == value ? std::nullopt
                                  : std::optional(at({core::ErrorId::KeychainRefused,
                                                      {{QStringLiteral("reason"), QStringLiteral("differs")}},
                                                      {}},
                                                     "read")));
        });
    });
}

} // namespace secrets
