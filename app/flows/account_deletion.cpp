#include "flows/account_deletion.h"

#include "api/deletion.h"
#include "core/clock.h"

namespace flows {

namespace {

// The service looked at the request and did not do it. Anything else leaves open what became of it.
bool isRefusal(const core::Error& error) {
    constexpr int firstRefusal = 400;
    constexpr int firstFailure = 500;
    const int status = core::errorStatus(error.id);
    return status >= firstRefusal && status < firstFailure && error.id != core::ErrorId::SessionExpired &&
           error.id != core::ErrorId::SessionRequired && error.id != core::ErrorId::RequestTimeout;
}

} // namespace

AccountDeletion::AccountDeletion(accounts::AccountSession* session, accounts::Deletions& deletions,
                                 QObject* parent)
    : ProvenFlow(session, parent)
    , m_deletions(deletions)
    , m_accountId(session->id()) {}

AccountDeletion::~AccountDeletion() {
    if (m_underWay) {
        leaveOpen();
    }
}

std::optional<accounts::Deletions::Attached> AccountDeletion::authenticatorEntry() const {
    return m_deletions.authenticatorEntryOf(m_accountId);
}

void AccountDeletion::remove(const QString& confirmEmail, bool withAuthenticatorEntry,
                             const api::StepUp& proof) {
    if (m_done || m_leftOpen) {
        return;
    }
    prove(proof,
          [this, confirmEmail, withAuthenticatorEntry] { send(confirmEmail, withAuthenticatorEntry); });
}

void AccountDeletion::send(const QString& confirmEmail, bool withAuthenticatorEntry) {
    if (session() == nullptr) {
        return failPreparation({core::ErrorId::Cancelled, {}, {}});
    }
    const auto entry = withAuthenticatorEntry ? authenticatorEntry() : std::nullopt;
    const accounts::DeletionIntent intent{m_accountId, client::newIdempotencyKey(), core::SystemClock().now(),
                                          entry ? entry->id : QString()};
    if (const auto begun = m_deletions.begin(intent, session()->token()); !begun) {
        return failPreparation(begun.error());
    }
    m_underWay = true;
    client::Target target;
    target.idempotencyKey = intent.key;
    provenStep<api::DeleteAccount, api::DeletedAccount>(
        api::deleteAccount, {confirmEmail}, target,
        [this](const api::DeletedAccount& deleted) {
            m_underWay = false;
            m_done = m_deletions.conclude(m_accountId, deleted.receipt).has_value();
            if (!m_done) {
                leaveOpen(); // the receipt can be had again
            }
        },
        [this](const core::Error& error) { refused(error); });
}

void AccountDeletion::refused(const core::Error& error) {
    m_underWay = false;
    isRefusal(error) ? m_deletions.drop(m_accountId) : leaveOpen();
}

void AccountDeletion::leaveOpen() {
    m_underWay = false;
    m_leftOpen = true;
    m_deletions.leaveOpen(m_accountId);
}

} // namespace flows
