#pragma once

#include "secrets/secret_store.h"

#include <QHash>
#include <QPointer>
#include <QTimer>

namespace fakes {

// A keychain in memory that can refuse, or take its time until it is told to go on.
class MemorySecretStore final : public secrets::SecretStore {
  public:
    using SecretStore::SecretStore;

    QHash<QString, core::SecretBytes> values; // by the key's text
    std::optional<core::Error> refusal;       // of everything, while it stands
    bool writesFail = false;
    bool removalsFail = false;
    int writes = 0;

    void hold() { m_held = true; }
    void release() {
        m_held = false;
        for (const auto& operation : std::exchange(m_waiting, {})) {
            operation();
        }
    }

    void read(const secrets::SecretKey& key, QObject* context, Done<core::SecretBytes> done) override {
        later<core::SecretBytes>(context, std::move(done), [this, key]() -> core::Result<core::SecretBytes> {
            const auto found = values.constFind(key.text());
            return found == values.cend() ? core::fail(core::ErrorId::NotFound)
                                          : core::Result<core::SecretBytes>(*found);
        });
    }
    void write(const secrets::SecretKey& key, const core::SecretBytes& value, QObject* context,
               Done<void> done) override {
        later<void>(context, std::move(done), [this, key, value]() -> core::Result<void> {
            if (writesFail) {
                return core::fail(core::ErrorId::KeychainRefused);
            }
            ++writes;
            values.insert(key.text(), value);
            return {};
        });
    }
    void remove(const secrets::SecretKey& key, QObject* context, Done<void> done) override {
        later<void>(context, std::move(done), [this, key]() -> core::Result<void> {
            if (removalsFail) {
                return core::fail(core::ErrorId::KeychainRefused);
            }
            values.remove(key.text());
            return {};
        });
    }

  private:
    template <class T>
    void later(QObject* context, Done<T> done, std::function<core::Result<T>()> operation) {
        const auto perform = [this, context = QPointer<QObject>(context), done, operation] {
            const core::Result<T> outcome = refusal ? core::Result<T>(core::fail(*refusal)) : operation();
            if (!outcome) {
                noteFailure(outcome.error());
            }
            if (context) {
                done(outcome);
            }
        };
        if (m_held) {
            m_waiting.append(perform);
        } else {
            QTimer::singleShot(0, this, perform);
        }
    }

    bool m_held = false;
    QList<std::function<void()>> m_waiting;
};

} // namespace fakes
