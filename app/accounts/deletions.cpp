#include "accounts/deletions.h"

#include "accounts/account_registry.h"
#include "accounts/account_tokens.h"
#include "accounts/authenticator.h"
#include "accounts/registry_file.h"

#include <QTimer>

namespace accounts {

Deletions::Deletions(AccountRegistry& accounts, Authenticator& authenticator, secrets::SecretStore& secrets,
                     QObject* parent)
    : QObject(parent)
    , m_accounts(accounts)
    , m_authenticator(authenticator)
    , m_secrets(secrets) {
    connect(&accounts, &AccountRegistry::added, this, &Deletions::signedIn);
    connect(&accounts, &AccountRegistry::forgotten, this, [this](const QString& id) { m_tokens.remove(id); });
    if (accounts.file() != nullptr) {
        m_table = std::make_unique<DeletionTable>(accounts.file()->sqlite());
        m_receipts = m_table->receipts().value_or(QList<KeptReceipt>());
    }
}

Deletions::~Deletions() = default;

QList<DeletionIntent> Deletions::begun() const {
    QList<DeletionIntent> intents =
        m_table ? m_table->intents().value_or(QList<DeletionIntent>()) : QList<DeletionIntent>();
    intents.removeIf([this](const DeletionIntent& intent) { return !m_accounts.entry(intent.accountId); });
    return intents;
}

std::optional<DeletionIntent> Deletions::begun(const QString& accountId) const {
    return m_table && m_accounts.entry(accountId) ? m_table->intent(accountId) : std::nullopt;
}

core::Result<void> Deletions::begin(const DeletionIntent& intent, const QString& token) {
    if (!m_table) {
        return core::fail(m_accounts.error().value_or(core::Error{core::ErrorId::StorageFailed, {}, {}}));
    }
    return m_table->begin(intent).map(
        [&] { m_tokens.insert(intent.accountId, core::SecretBytes::fromUtf8(token)); });
}

void Deletions::drop(const QString& accountId) {
    m_tokens.remove(accountId);
    if (m_table) {
        m_table->drop(accountId); // where that can't be written, the next start asks again
    }
    m_accounts.dropEndedToken(accountId);
}

void Deletions::leaveOpen(const QString& accountId) {
    if (begun(accountId)) {
        Q_EMIT leftOpen(accountId);
    }
}

core::Result<void> Deletions::conclude(const QString& accountId, const api::DeletionReceipt& receipt) {
    const auto intent = begun(accountId);
    const auto entry = m_accounts.entry(accountId);
    if (!intent || !entry) {
        return core::fail(core::ErrorId::NotFound);
    }
    if (!intent->authenticatorEntry.isEmpty()) {
        // Marked at once; what the keychain does not let go the next start takes.
        m_authenticator.remove(intent->authenticatorEntry, this, [](const core::Result<void>&) {});
    }
    const KeptReceipt kept{receipt, entry->local ? QString() : entry->server.authority(),
                           QStringLiteral("%1 — %2").arg(entry->name, entry->email)};
    return m_table->conclude(accountId, kept).map([&] {
        m_receipts.append(kept);
        // Whoever heard of the receipt may belong to what goes with the account.
        QTimer::singleShot(0, this, [this, accountId] {
            m_accounts.forget(accountId, AccountRegistry::OnServer::NothingIsLeft);
        });
    });
}

void Deletions::readToken(const QString& accountId, QObject* context,
                          secrets::SecretStore::Done<core::SecretBytes> done) const {
    if (const auto known = m_tokens.constFind(accountId); known != m_tokens.constEnd()) {
        QTimer::singleShot(0, context, [token = *known, done = std::move(done)] { done(token); });
        return;
    }
    const auto key = m_accounts.secretKey(accountId, AccountTokens::tokenName());
    if (!key) {
        QTimer::singleShot(0, context,
                           [done = std::move(done)] { done(core::fail(core::ErrorId::NotFound)); });
        return;
    }
    m_secrets.read(*key, context, std::move(done));
}

QList<KeptReceipt> Deletions::receipts() const {
    return m_receipts;
}

void Deletions::putAway(const QString& receiptId) {
    if (m_table) {
        m_table->putAway(receiptId); // where that can't be written, the next start shows it again
    }
    m_receipts.removeIf([&](const KeptReceipt& kept) { return kept.receipt.id == receiptId; });
}

std::optional<Deletions::Attached> Deletions::authenticatorEntryOf(const QString& accountId) const {
    const auto entry = m_authenticator.entryOf(accountId);
    return entry ? std::optional(Attached{entry->id, Authenticator::name(*entry)}) : std::nullopt;
}

void Deletions::signedIn(const QString& accountId) {
    if (begun(accountId)) {
        drop(accountId);
        Q_EMIT overtaken(accountId);
    }
}

} // namespace accounts
