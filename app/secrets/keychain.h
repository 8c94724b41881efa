#pragma once

#include "secrets/secret_store.h"

#include <QPointer>

#include <vector>

namespace secrets {

// The operating system's keychain through QtKeychain: Secret Service, KWallet, macOS Keychain, Windows
// Credential Manager.
class Keychain final : public SecretStore {
    Q_OBJECT
  public:
    using SecretStore::SecretStore;

    // What the system's keychain is called here; for people. QtKeychain does not tell which one it talks to,
    // but chooses in the same way.
    static QString name();

    // While held, operations wait: a keychain may take its time, and ask.
    void hold() { m_held = true; }
    void release();

    void read(const SecretKey& key, QObject* context, Done<core::SecretBytes> done) override;
    void write(const SecretKey& key, const core::SecretBytes& value, QObject* context,
               Done<void> done) override;
    void remove(const SecretKey& key, QObject* context, Done<void> done) override;

  private:
    core::Error failed(const core::Error& error); // notes it
    void whenReleased(QObject* context, std::function<void()> operation);

    struct Waiting {
        QPointer<QObject> context;
        std::function<void()> operation;
    };
    bool m_held = false;
    std::vector<Waiting> m_waiting;
};

} // namespace secrets
