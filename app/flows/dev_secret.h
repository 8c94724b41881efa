#pragma once

#include "accounts/dev_secret_store.h"
#include "flows/proven_flow.h"

namespace flows {

// The API DevSecret, shown or reset. What the service gives is kept in the keychain beside (keeping() says
// what came of it) and is shown whether or not that succeeds.
class DevSecret : public ProvenFlow {
    Q_OBJECT
  public:
    enum class Source {
        Service,
        Kept,          // on this computer, and the service said that it is still the one in force
        KeptUnchecked, // on this computer; the service could not be asked
    };
    enum class Keeping {
        Nothing, // was kept already, or nothing is shown
        UnderWay,
        Kept,        // in the keychain
        ThisSession, // in memory, until the program ends
        Failed,      // keepError(): nothing is written; keepAgain(), or keepForThisSession()
    };

    // store outlives it.
    DevSecret(accounts::AccountSession* session, accounts::DevSecretStore& store, QObject* parent = nullptr);

    // Proves identity, then takes it from where it is kept while the service's version agrees, else from the
    // service.
    void show(const api::StepUp& proof = {});
    // While the service can't be reached, and with it no identity can be proven: what is kept, guarded by the
    // keychain alone. not_found where there is none.
    void showKept();
    // Another one; the one before is invalid at once, and is no longer kept.
    void reset(const api::StepUp& proof = {});
    // It is seen no longer.
    void conceal();

    bool isShown() const { return m_shown.has_value(); }
    const std::optional<accounts::KeptDevSecret>& shown() const { return m_shown; }
    Source source() const { return m_source; }
    bool wasReset() const { return m_wasReset; } // by this flow

    Keeping keeping() const { return m_keeping; }
    const std::optional<core::Error>& keepError() const { return m_keepError; }
    void keepAgain();
    void keepForThisSession();

  private:
    QString accountId() const;
    void compare();
    void reveal();
    void take(const api::DevSecret& given);
    void setShown(const accounts::KeptDevSecret& kept, Source source);

    accounts::DevSecretStore& m_store;
    std::optional<accounts::KeptDevSecret> m_shown;
    Source m_source = Source::Service;
    bool m_wasReset = false;
    Keeping m_keeping = Keeping::Nothing;
    std::optional<core::Error> m_keepError;
};

} // namespace flows
