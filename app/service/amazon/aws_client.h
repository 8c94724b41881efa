#pragma once

#include "core/clock.h"
#include "service/amazon/credentials.h"

#include <QJsonObject>
#include <QUrl>

#include <tl/expected.hpp>

#include <condition_variable>
#include <mutex>

namespace service::outbound {
struct HttpAnswer;
}

namespace service::amazon {

// A call of one of AWS's JSON services (application/x-amz-json-1.1).
struct AwsCall {
    QUrl endpoint;
    QByteArray region;
    QByteArray target; // "AWSMPMeteringService.ResolveCustomer"
    QJsonObject body;
};

struct AwsFailure {
    enum class Kind {
        NotConfigured, // there are no credentials
        Refused,       // AWS says why: type
        Unavailable,   // throttled, out of order, no answer, or one that is not AWS's: later it may go well
    };
    Kind kind = Kind::Unavailable;
    QString type = {}; // "ExpiredTokenException"
};

// Calls AWS Marketplace, signed. Where AWS says that it is throttled or has an internal error the same call
// is made again, four times in all and with growing pauses; an answer that does not come is not waited for a
// second time. Thread safe.
class AwsClient {
  public:
    // caFile: of the authorities that signed AWS's certificates; the system's where it is empty.
    AwsClient(CredentialFiles credentials, QString caFile, const core::Clock& clock)
        : m_credentials(std::move(credentials))
        , m_caFile(std::move(caFile))
        , m_clock(clock) {}

    tl::expected<QJsonObject, AwsFailure> call(const AwsCall& call);
    // No further attempts.
    void stop();

  private:
    struct Attempt;
    Attempt attempt(const AwsCall& call, const AwsCredentials& credentials) const;
    // False where there is to be no further attempt.
    bool pause(int attempts);

    CredentialFiles m_credentials;
    QString m_caFile;
    const core::Clock& m_clock;
    std::mutex m_guard;
    std::condition_variable m_wake;
    bool m_stopped = false;
};

} // namespace service::amazon
