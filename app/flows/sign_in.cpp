#include "flows/sign_in.h"

#include "accounts/account_registry.h"

#include <QSysInfo>

namespace flows {

SignIn::SignIn(const Server& server, QObject* parent)
    : ServerFlow(server, parent) {}

void SignIn::setKnownAccounts(accounts::AccountRegistry* registry, const QString& instanceId) {
    m_registry = registry;
    m_instanceId = instanceId;
}

void SignIn::signIn(const QString& email, const QString& password, const QString& device) {
    if (isBusy()) {
        return;
    }
    m_email = email.trimmed();
    const api::SignIn request{m_email, password, device.left(api::deviceText.longest), {}};
    if (!m_registry) {
        return send(request);
    }
    beginPreparation();
    m_registry->readDeviceToken(m_instanceId, m_email, this, [this, request](const QString& token) {
        endPreparation();
        api::SignIn proven = request;
        if (!token.isEmpty()) {
            proven.deviceToken = token;
        }
        send(proven);
    });
}

QString SignIn::deviceName() {
    return QStringLiteral("%1, %2").arg(QSysInfo::machineHostName(), QSysInfo::prettyProductName());
}

void SignIn::send(const api::SignIn& request) {
    step<api::SignIn, api::Session>(api::signIn, request, {}, [this](const api::Session& session) {
        m_session = session;
        m_state = State::Done;
    });
}

} // namespace flows
