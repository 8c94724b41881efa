#pragma once

#include "accounts/deletions.h"
#include "flows/proven_flow.h"

namespace flows {

// Deletes the account, for good. What is asked for is noted before the call; where no answer comes, or the
// flow goes before it, the deletion is left open, and DeletionSettlement finds out what came of it: it is
// never asked for again.
class AccountDeletion : public ProvenFlow {
    Q_OBJECT
  public:
    // The deletions outlive it.
    AccountDeletion(accounts::AccountSession* session, accounts::Deletions& deletions,
                    QObject* parent = nullptr);
    ~AccountDeletion() override;

    // The built-in authenticator's entry of this account; nothing where there is none.
    std::optional<accounts::Deletions::Attached> authenticatorEntry() const;

    // confirmation_wrong, deletion_blocked: nothing was deleted. storage_failed: it was not asked for either.
    void remove(const QString& confirmEmail, bool withAuthenticatorEntry, const api::StepUp& proof = {});

    bool isDone() const { return m_done; }         // the receipt is kept (Deletions::receipts())
    bool isLeftOpen() const { return m_leftOpen; } // what came of it is found out elsewhere

  private:
    void send(const QString& confirmEmail, bool withAuthenticatorEntry);
    void refused(const core::Error& error);
    void leaveOpen();

    accounts::Deletions& m_deletions;
    QString m_accountId;
    bool m_underWay = false; // the call may have gone out
    bool m_done = false;
    bool m_leftOpen = false;
};

} // namespace flows
