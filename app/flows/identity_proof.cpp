#include "flows/identity_proof.h"

#include <QJsonArray>

namespace flows {

namespace {

// What the service takes as a proof (contract.md, POST /v1/step-up).
QList<api::StepUpMethod> withSecondFactor() {
    return {api::StepUpMethod::Totp, api::StepUpMethod::RecoveryCode};
}
QList<api::StepUpMethod> withoutSecondFactor() {
    return {api::StepUpMethod::Password};
}

std::optional<api::SecondFactorMethod> secondFactorOf(api::StepUpMethod method) {
    switch (method) {
    case api::StepUpMethod::Password:
        return std::nullopt;
    case api::StepUpMethod::Totp:
        return api::SecondFactorMethod::Totp;
    case api::StepUpMethod::RecoveryCode:
        return api::SecondFactorMethod::RecoveryCode;
    }
    Q_UNREACHABLE();
}

// As it is sent: a password to the letter, a code without what it is written with.
api::StepUp sent(const api::StepUp& typed) {
    const auto second = secondFactorOf(typed.method);
    return second ? api::StepUp{typed.method, compact({*second, typed.value}).code} : typed;
}

QList<api::StepUpMethod> methodsNamedBy(const core::Error& error) {
    QList<api::StepUpMethod> named;
    const QJsonArray methods = error.params.value(QStringLiteral("methods")).toArray();
    for (const QJsonValue& method : methods) {
        const auto read = core::json::fromJson<api::StepUp>(
            {{QStringLiteral("method"), method}, {QStringLiteral("value"), QStringLiteral("-")}});
        if (read) {
            named.append(read->method);
        }
    }
    return named;
}

// Empty where the proof was of the right kind, right or wrong.
QList<api::StepUpMethod> methodsAskedFor(const core::Error& error, api::StepUpMethod tried) {
    if (error.fields.isEmpty() || error.fields.constFirst().field != QLatin1String("method")) {
        return methodsNamedBy(error);
    }
    return tried == api::StepUpMethod::Password ? withSecondFactor() : withoutSecondFactor();
}

} // namespace

IdentityProof::IdentityProof(accounts::AccountSession* session, QObject* parent)
    : QObject(parent)
    , m_session(session) {
    connect(session, &accounts::AccountSession::stepUpChanged, this, &IdentityProof::changed);
    connect(session, &accounts::AccountSession::accountChanged, this, &IdentityProof::changed);
}

bool IdentityProof::isNeeded() const {
    return m_session != nullptr && !m_session->stepUpUntil();
}

std::optional<QDateTime> IdentityProof::provenUntil() const {
    return m_session != nullptr ? m_session->stepUpUntil() : std::nullopt;
}

QList<api::StepUpMethod> IdentityProof::methods() const {
    if (!m_demanded.isEmpty()) {
        return m_demanded;
    }
    if (m_session == nullptr || !m_session->account() || !m_session->account()->twoFactor.enabled) {
        return withoutSecondFactor();
    }
    return m_session->account()->twoFactor.recoveryCodesLeft > 0 ? withSecondFactor()
                                                                 : QList{api::StepUpMethod::Totp};
}

void IdentityProof::prove(const api::StepUp& proof, const Proven& proven) {
    if (m_busy) {
        return;
    }
    if (m_session == nullptr) {
        return proven(core::Error{core::ErrorId::Cancelled, {}, {}});
    }
    if (!isNeeded()) {
        return proven({});
    }
    m_busy = true;
    Q_EMIT changed();
    m_session->stepUp(sent(proof))
        .then(this, [this, proven, method = proof.method](const core::Result<api::StepUpOpen>& outcome) {
            m_busy = false;
            if (outcome) {
                m_demanded.clear();
                Q_EMIT changed();
                return proven({});
            }
            const bool another = demand(methodsAskedFor(outcome.error(), method));
            Q_EMIT changed();
            if (another) {
                return proven(core::Error{core::ErrorId::StepUpRequired, {}, {}});
            }
            const auto second = secondFactorOf(method);
            const core::Duration skew = m_session != nullptr ? m_session->clockSkew() : core::Duration(0);
            proven(second ? explained(outcome.error(), *second, skew) : outcome.error());
        });
}

void IdentityProof::refused(const core::Error& error) {
    if (error.id == core::ErrorId::StepUpRequired && m_session != nullptr) {
        demand(methodsNamedBy(error));
        m_session->closeStepUp();
        Q_EMIT changed();
    }
}

// The account was changed elsewhere: it has another proof than we thought.
bool IdentityProof::demand(const QList<api::StepUpMethod>& named) {
    if (named.isEmpty() || named == methods()) {
        return false;
    }
    m_demanded = named;
    if (m_session != nullptr) {
        m_session->refresh();
    }
    return true;
}

} // namespace flows
