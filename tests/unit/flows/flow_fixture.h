#pragma once

#include "accounts/account_session.h"
#include "flows/server_flow.h"
#include "unit/client/fake_service.h"

#include <QTemporaryDir>

namespace fakes {

inline core::Time inSeconds(int seconds) {
    return {QDateTime::currentMSecsSinceEpoch() + qint64(seconds) * 1000};
}

inline api::CodeSent codeSent(const QString& id, int resendInSeconds = 0) {
    constexpr int codeLife = 600;
    return {id, inSeconds(resendInSeconds), inSeconds(codeLife)};
}

inline flows::Server serverOf(const FakeService& service) {
    return {service.url()};
}

// A session that is signed in to the fake service, with nothing cached.
class SignedInSession {
  public:
    explicit SignedInSession(const FakeService& service) {
        accounts::SessionSetup setup;
        setup.id = QStringLiteral("instance-1/account-1");
        setup.instanceId = QStringLiteral("instance-1");
        setup.server = service.url();
        setup.cacheFile = m_folder.filePath(QStringLiteral("cache.sqlite"));
        m_session = std::make_unique<accounts::AccountSession>(setup);
        m_session->setToken(QStringLiteral("abc"));
    }
    accounts::AccountSession* get() const { return m_session.get(); }
    accounts::AccountSession* operator->() const { return m_session.get(); }
    void end() { m_session.reset(); }

  private:
    QTemporaryDir m_folder;
    std::unique_ptr<accounts::AccountSession> m_session;
};

// The status and body of a reply, from a struct.
template <class T>
FakeService::Answer reply(const T& value, int status = 200) {
    return FakeService::json(core::json::toJson(value), status);
}

} // namespace fakes
