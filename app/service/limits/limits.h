#pragma once

#include "core/result.h"
#include "core/time.h"
#include "service/limits/network.h"
#include "service/store/database.h"

#include <QHash>
#include <QString>

#include <functional>

namespace service::limits {

// What is counted. The numbers are in one table (defaults below, [limits] of the configuration).
enum class Limit {
    PasswordUnknownDevice, // wrong passwords, by account and unknown device: 10 an hour
    PasswordKnownDevice,   // wrong passwords, by account and known device: 10 an hour
    PasswordNetwork,       // wrong passwords, by network: 100 an hour
    MessagesAddress,       // messages to one address or number: 8 an hour
    MessagesNetwork,       // messages asked for by one network without a session: 40 an hour
    NewContacts,           // messages to addresses and numbers that nobody has proven, by account: 20 an hour
    RequestsNetwork,       // requests without a session, by network: 300 a minute
    Invitations,           // to organizations, by account: 60 an hour
    InvitationsAddress,    // to organizations, to one address: 5 a day
    Captchas,              // pictures, by session: 60 an hour
    SecondFactor,          // wrong second factors, by session, challenge or password reset: 10 an hour
    SecondFactorUnknownDevice, // those of challenges, by account and unknown device, and of resets, by
                               // account: 10 an hour
    SsoRefusals, // refused responses that are written down, by SSO service and whether they were signed: 200
                 // an hour
    SecondFactorKnownDevice, // those of challenges, by account and known device: 20 an hour
    CallbackValidations,     // test requests to callback URLs, by account: 60 an hour
    TestEvents,              // test events and events sent again, by account: 60 an hour
    AmazonCodes,             // wrong codes and links of AWS registrations, by account: 20 an hour
    Exports,                 // of all that is held about an account, by account: 10 an hour
};

struct Allowance {
    int count;
    core::Duration window;
};

struct LimitEntry {
    Limit limit;
    const char* name; // in the database, and in [limits] of the configuration
    Allowance allowance;
};
// One a Limit.
const QList<LimitEntry>& table();

// Fixed windows in the database, so that replicas share them: the first one counted opens the window. The
// subject is stored as a keyed hash only.
class Limits {
  public:
    Limits(QHash<Limit, Allowance> overrides, std::function<QByteArray(const QByteArray&)> hashSubject);

    static Allowance defaultAllowance(Limit limit);
    Allowance allowance(Limit limit) const;

    // too_many_requests (params.retry_after, seconds) where the allowance is used up; does not count.
    core::Result<void> check(store::Transaction& transaction, Limit limit, const QString& subject,
                             core::Time now) const;
    // How many more there is room for.
    int room(store::Transaction& transaction, Limit limit, const QString& subject, core::Time now) const;
    // Counts one (or several), whether or not there is room.
    void count(store::Transaction& transaction, Limit limit, const QString& subject, core::Time now,
               int by = 1) const;
    // check, then count.
    core::Result<void> take(store::Transaction& transaction, Limit limit, const QString& subject,
                            core::Time now) const;

    // As many as there is room for, `most` at most, and counts them.
    struct Taken {
        int count = 0;
        core::Time windowEnds;
    };
    Taken takeSeveral(store::Transaction& transaction, Limit limit, const QString& subject, core::Time now,
                      int most) const;

    // What is counted of this subject, whatever the kind: how many windows there are, and their end.
    static int windowsOf(store::Transaction& transaction, const QByteArray& hashedSubject);
    static int forget(store::Transaction& transaction, const QByteArray& hashedSubject);
    // As the database knows it.
    QByteArray hashed(const QString& subject) const { return m_hashSubject(subject.toUtf8()); }

    // Windows that are over.
    static void clean(store::Transaction& transaction, core::Time now);

  private:
    struct Window {
        int counted;
        core::Time ends;
    };
    Window window(store::Transaction& transaction, Limit limit, const QString& subject, core::Time now) const;

    QHash<Limit, Allowance> m_overrides;
    std::function<QByteArray(const QByteArray&)> m_hashSubject;
};

// too_many_requests with params.retry_after.
core::Error tooMany(core::Time now, core::Time until);

} // namespace service::limits
