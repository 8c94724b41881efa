#include "accounts/account_tokens.h"

#include "accounts/account_session.h"
#include "accounts/registry_file.h"

#include <QTimer>

namespace accounts {

namespace {

secrets::SecretKey keyOf(const StoredAccount& account, const QString& what) {
    return {account.instanceId, account.accountId, what};
}

} // namespace

AccountTokens::AccountTokens(secrets::SecretStore& secrets, RegistryFile* file, QObject* parent)
    : QObject(parent)
    , m_secrets(secrets)
    , m_file(file)
    , m_keychainWasUsed(file != nullptr && file->keychainWasUsed()) {}

void AccountTokens::noteKeychainUsed() {
    m_keychainWasUsed = true;
    if (m_file != nullptr) {
        note(m_file->noteKeychainUsed());
    }
}

void AccountTokens::read(const StoredAccount& account, AccountSession* session) {
    session->expectToken();
    m_secrets.read(keyOf(account, tokenName()), session,
                   [session](const core::Result<core::SecretBytes>& token) {
                       if (!session->expectsToken()) {
                           return; // signed out or in meanwhile
                       }
                       if (token) {
                           session->setToken(token->toString());
                       } else if (token.error().id == core::ErrorId::NotFound) {
                           session->signedOut();
                       } else {
                           session->keychainFailed(token.error());
                       }
                   });
}

void AccountTokens::readDeviceToken(const StoredAccount& account, QObject* context,
                                    std::function<void(const QString&)> done) {
    if (m_file == nullptr || !m_file->secrets(account.entry.id).contains(deviceTokenName())) {
        QTimer::singleShot(0, context, [done = std::move(done)] { done({}); });
        return;
    }
    m_secrets.read(keyOf(account, deviceTokenName()), context,
                   [done = std::move(done)](const core::Result<core::SecretBytes>& token) {
                       done(token ? token->toString() : QString());
                   });
}

void AccountTokens::store(const StoredAccount& account, const api::Session& session, QObject* context,
                          secrets::SecretStore::Done<void> done) {
    const QString id = account.entry.id;
    m_keychainWasUsed = true;
    if (m_file != nullptr) {
        note(m_file->noteSecret(id, tokenName()));
    }
    m_secrets.write(keyOf(account, tokenName()), core::SecretBytes::fromUtf8(session.token), context,
                    [done = std::move(done)](const core::Result<void>& outcome) { done(outcome); });
    if (session.deviceToken) {
        if (m_file != nullptr) {
            note(m_file->noteSecret(id, deviceTokenName()));
        }
        // Without it a later sign-in is one from an unknown device: nothing to tell anyone about.
        m_secrets.write(keyOf(account, deviceTokenName()), core::SecretBytes::fromUtf8(*session.deviceToken),
                        this, [](const core::Result<void>&) {});
    }
}

void AccountTokens::dropNote(const StoredAccount& account) {
    if (m_file != nullptr) {
        note(m_file->dropSecret(account.entry.id, tokenName()));
    }
}

void AccountTokens::drop(const StoredAccount& account) {
    m_secrets.remove(keyOf(account, tokenName()), this, [this, account](const core::Result<void>& removed) {
        if (removed) {
            dropNote(account);
        }
    });
}

void AccountTokens::note(const core::Result<void>& outcome) {
    if (!outcome) {
        Q_EMIT storageFailed(outcome.error());
    }
}

} // namespace accounts
