#include "ui/authenticator/authenticator_presenter.h"

#include "ui/authenticator/entry_text.h"

#include <algorithm>

namespace ui::authenticator {

AuthenticatorPresenter::AuthenticatorPresenter(accounts::Authenticator& authenticator,
                                               accounts::AccountRegistry& accounts, QClipboard* clipboard,
                                               QObject* parent)
    : QObject(parent)
    , m_authenticator(authenticator)
    , m_accounts(accounts)
    , m_model([this](const QString& id) { return accountName(id); },
              [this](const accounts::AuthenticatorEntry& entry) { return m_authenticator.nowFor(entry); })
    , m_clipboard(clipboard)
    , m_error(authenticator.error()) {
    m_second.setInterval(1000);
    connect(&m_second, &QTimer::timeout, &m_model, &AuthenticatorModel::tick);
    for (const auto signal : {&accounts::Authenticator::added, &accounts::Authenticator::entryChanged,
                              &accounts::Authenticator::removed}) {
        connect(&authenticator, signal, this, &AuthenticatorPresenter::reload);
    }
    connect(&accounts, &accounts::AccountRegistry::entryChanged, &m_model, &AuthenticatorModel::retranslate);
    reload();
}

void AuthenticatorPresenter::reload() {
    m_model.setEntries(m_authenticator.entries());
    if (m_revealed) {
        readSecrets();
    }
    Q_EMIT changed();
}

void AuthenticatorPresenter::reveal() {
    m_revealed = true;
    m_leftBehind = false;
    m_unreadable.clear();
    m_error = m_authenticator.error();
    m_second.start();
    readSecrets();
    Q_EMIT changed();
}

void AuthenticatorPresenter::conceal() {
    m_revealed = false;
    m_reading = false;
    m_unreadable.clear();
    ++m_revelation;
    m_second.stop();
    m_clipboard.clearNow();
    m_model.forgetSecrets();
    Q_EMIT changed();
}

void AuthenticatorPresenter::readSecrets() {
    if (!m_reading) {
        m_reading = true;
        readNext();
    }
}

// One after the other: a keychain answers them so, and the first codes show while the last are read.
void AuthenticatorPresenter::readNext() {
    const QList<accounts::AuthenticatorEntry> entries = m_authenticator.entries();
    const auto next = std::find_if(entries.begin(), entries.end(), [this](const auto& entry) {
        return !m_model.hasSecret(entry.id) && !m_unreadable.contains(entry.id);
    });
    if (next == entries.end()) {
        m_reading = false;
        return;
    }
    const QString id = next->id;
    m_authenticator.secretOf(
        id, this, [this, id, revelation = m_revelation](const core::Result<core::SecretBytes>& secret) {
            if (revelation != m_revelation) {
                return;
            }
            if (secret) {
                m_model.setSecret(id, *secret);
            } else {
                m_leftBehind = false;
                m_unreadable.insert(id);
                tell(core::fail(secret.error()));
            }
            readNext();
        });
}

void AuthenticatorPresenter::copy(const QString& id) {
    const QString code = m_model.code(id);
    if (!code.isEmpty()) {
        m_clipboard.copy(core::SecretBytes::fromUtf8(code));
    }
}

void AuthenticatorPresenter::attach(const QString& id, const QString& accountId) {
    tell(accountId.isEmpty() ? m_authenticator.detach(id) : m_authenticator.attach(id, accountId));
}

void AuthenticatorPresenter::remove(const QString& id) {
    m_authenticator.remove(id, this, [this](const core::Result<void>& outcome) {
        m_leftBehind = !outcome;
        tell(outcome);
    });
}

void AuthenticatorPresenter::tell(const core::Result<void>& outcome) {
    m_error = outcome ? m_authenticator.error() : std::optional(outcome.error());
    Q_EMIT changed();
}

QString AuthenticatorPresenter::accountName(const QString& accountId) const {
    const auto known = m_accounts.entry(accountId);
    return known ? authenticator::accountName(*known) : QString();
}

} // namespace ui::authenticator
