#include "flows/deletion_settlement.h"

#include "accounts/account_registry.h"
#include "api/deletion.h"
#include "api/identity.h"

namespace flows {

namespace {

bool isOver(const core::Error& error) {
    return error.id == core::ErrorId::SessionExpired || error.id == core::ErrorId::SessionRequired;
}

} // namespace

DeletionSettlement::DeletionSettlement(accounts::Deletions& deletions, accounts::DeletionIntent intent,
                                       QObject* parent)
    : QObject(parent)
    , m_deletions(deletions)
    , m_intent(std::move(intent)) {
    accounts::AccountRegistry& registry = deletions.accounts();
    if (const auto entry = registry.entry(m_intent.accountId)) {
        m_account = QStringLiteral("%1 — %2").arg(entry->name, entry->email);
        m_email = entry->email;
    }
    connect(&registry, &accounts::AccountRegistry::entryChanged, this, [this](const QString& id) {
        if (m_waiting && id == m_intent.accountId) {
            ask();
        }
    });
}

void DeletionSettlement::ask() {
    if (m_busy || m_outcome != Outcome::Unknown) {
        return;
    }
    m_error.reset();
    accounts::AccountSession* session = m_deletions.accounts().session(m_intent.accountId);
    m_waiting = session != nullptr && session->server().isEmpty();
    m_busy = session != nullptr && !m_waiting;
    Q_EMIT changed();
    if (!m_busy) {
        return;
    }
    m_connection = std::make_unique<client::Connection>(session->server(), m_deletions.accounts().network());
    m_connection->setLanguage(session->connection().language());
    m_deletions.readToken(m_intent.accountId, this, [this](const core::Result<core::SecretBytes>& token) {
        if (m_outcome != Outcome::Unknown) {
            return; // overtaken
        }
        if (token) {
            closeStepUp(*token);
        } else if (token.error().id == core::ErrorId::NotFound) {
            end(Outcome::NoToken);
        } else {
            fail(token.error());
        }
    });
}

void DeletionSettlement::overtake() {
    m_connection.reset(); // whatever is under way
    m_waiting = false;
    if (m_outcome == Outcome::Unknown) {
        end(Outcome::NotBegun);
    }
}

void DeletionSettlement::closeStepUp(const core::SecretBytes& token) {
    m_connection->setToken(token.toString());
    m_connection->call(api::closeStepUp).then(this, [this](const core::Result<api::Empty>& outcome) {
        if (m_outcome != Outcome::Unknown) {
            return;
        }
        if (outcome) {
            end(Outcome::NotBegun);
        } else if (isOver(outcome.error())) {
            askForReceipt();
        } else {
            fail(outcome.error());
        }
    });
}

void DeletionSettlement::askForReceipt() {
    client::Target target;
    target.idempotencyKey = m_intent.key;
    m_connection->call(api::deleteAccount, {m_email}, target)
        .then(this, [this](const core::Result<api::DeletedAccount>& outcome) {
            if (m_outcome != Outcome::Unknown) {
                return;
            }
            if (!outcome) {
                return isOver(outcome.error()) ? end(Outcome::NoTrace) : fail(outcome.error());
            }
            const auto kept = m_deletions.conclude(m_intent.accountId, outcome->receipt);
            kept ? end(Outcome::Deleted) : fail(kept.error());
        });
}

void DeletionSettlement::end(Outcome outcome) {
    m_busy = false;
    m_outcome = outcome;
    if (outcome != Outcome::Deleted) {
        m_deletions.drop(m_intent.accountId);
    }
    if (accounts::AccountSession* session = m_deletions.accounts().session(m_intent.accountId);
        session != nullptr && outcome == Outcome::NotBegun) {
        session->closeStepUp(); // as the service has it
    }
    Q_EMIT changed();
}

void DeletionSettlement::fail(const core::Error& error) {
    m_busy = false;
    m_error = error;
    Q_EMIT changed();
}

} // namespace flows
