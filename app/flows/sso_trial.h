#pragma once

#include "api/sso_tests.h"
#include "flows/account_flow.h"

namespace flows {

// A service is tried: a browser walks the way of a sign-in, and what the service finds of the provider's
// answer is followed until the test ends. Nobody is signed in.
class SsoTrial : public AccountFlow {
    Q_OBJECT
  public:
    SsoTrial(accounts::AccountSession* session, QString serviceId, QObject* parent = nullptr);

    // Another test; one that is under way is no longer followed. begun() once its URL can be opened.
    void begin();

    const std::optional<api::SsoTestStart>& test() const { return m_test; }
    // As it was last seen.
    const api::SsoTest& outcome() const { return m_outcome; }
    bool isFollowed() const { return m_followed; }
    // Why the last look at it failed; where the network fell, the next look is soon.
    const std::optional<core::Error>& lookError() const { return m_lookError; }

  Q_SIGNALS:
    void begun();

  private:
    void look();
    void seen(const core::Result<api::SsoTest>& outcome);

    QString m_serviceId;
    std::optional<api::SsoTestStart> m_test;
    api::SsoTest m_outcome;
    std::optional<core::Error> m_lookError;
    bool m_followed = false;
    QTimer m_nextLook;
};

} // namespace flows
