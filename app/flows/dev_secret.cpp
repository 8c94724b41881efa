#include "flows/dev_secret.h"

namespace flows {

using accounts::DevSecretStore;
using accounts::KeptDevSecret;

DevSecret::DevSecret(accounts::AccountSession* session, DevSecretStore& store, QObject* parent)
    : ProvenFlow(session, parent)
    , m_store(store) {}

QString DevSecret::accountId() const {
    return session() != nullptr ? session()->id() : QString();
}

void DevSecret::show(const api::StepUp& proof) {
    prove(proof,
          [this] { m_store.placeOf(accountId()) == DevSecretStore::Place::Nowhere ? reveal() : compare(); });
}

// Someone may have reset it elsewhere: the service is asked which one is in force before what is kept counts.
void DevSecret::compare() {
    if (session() == nullptr) {
        return failPreparation({core::ErrorId::Cancelled, {}, {}});
    }
    beginPreparation();
    session()->call(api::getDeveloper).then(this, [this](const core::Result<api::Developer>& developer) {
        if (!developer) {
            return failPreparation(developer.error());
        }
        m_store.read(accountId(), this,
                     [this, inForce = developer->secret.version](const core::Result<KeptDevSecret>& kept) {
                         endPreparation();
                         if (!kept || kept->version != inForce) {
                             return reveal();
                         }
                         setShown(*kept, Source::Kept);
                         Q_EMIT changed();
                     });
    });
}

void DevSecret::showKept() {
    if (isBusy()) {
        return;
    }
    beginPreparation();
    m_store.read(accountId(), this, [this](const core::Result<KeptDevSecret>& kept) {
        if (!kept) {
            return failPreparation(kept.error());
        }
        endPreparation();
        setShown(*kept, Source::KeptUnchecked);
        Q_EMIT changed();
    });
}

void DevSecret::reveal() {
    provenStep<api::Empty, api::DevSecret>(api::revealDevSecret, {},
                                           [this](const api::DevSecret& given) { take(given); });
}

void DevSecret::reset(const api::StepUp& proof) {
    prove(proof, [this] {
        provenStep<api::Empty, api::DevSecret>(api::resetDevSecret, {}, [this](const api::DevSecret& given) {
            m_wasReset = true;
            take(given);
        });
    });
}

void DevSecret::take(const api::DevSecret& given) {
    setShown({core::SecretBytes::fromUtf8(given.secret), given.version, m_store.now()}, Source::Service);
    keepAgain();
}

void DevSecret::setShown(const KeptDevSecret& kept, Source source) {
    m_shown = kept;
    m_source = source;
    m_keeping = Keeping::Nothing;
    m_keepError.reset();
}

void DevSecret::conceal() {
    if (m_shown) {
        m_shown.reset();
        Q_EMIT changed();
    }
}

void DevSecret::keepAgain() {
    if (!m_shown || m_keeping == Keeping::UnderWay) {
        return;
    }
    m_keeping = Keeping::UnderWay;
    m_keepError.reset();
    m_store.keep(accountId(), *m_shown, this, [this](const core::Result<void>& outcome) {
        m_keeping = outcome ? Keeping::Kept : Keeping::Failed;
        m_keepError = outcome ? std::nullopt : std::optional(outcome.error());
        Q_EMIT changed();
    });
    Q_EMIT changed();
}

void DevSecret::keepForThisSession() {
    if (m_shown) {
        m_store.keepForThisSession(accountId(), *m_shown);
        m_keeping = Keeping::ThisSession;
        m_keepError.reset();
        Q_EMIT changed();
    }
}

} // namespace flows
