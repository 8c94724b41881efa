#include "service/amazon/aws_client.h"

#include "service/outbound/http_post.h"

#include <QJsonDocument>
#include <QLoggingCategory>
#include <QRandomGenerator>

namespace service::amazon {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

Q_LOGGING_CATEGORY(log, "service.amazon")

constexpr core::Duration callTimeout = 8s;
constexpr int attemptsAtMost = 4;
constexpr core::Duration firstPause = 200ms;

// As AWS's own clients tell them
// (https://docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html).
constexpr const char* laterTypes[] = {
    "ThrottlingException",     "Throttling",
    "ThrottledException",      "TooManyRequestsException",
    "RequestLimitExceeded",    "RequestThrottledException",
    "InternalFailure",         "InternalServiceErrorException",
    "InternalServerException", "InternalServerError",
    "ServiceUnavailable",      "ServiceUnavailableException",
};

bool isLater(int status, const QString& type) {
    constexpr int tooManyRequests = 429;
    constexpr int serverErrors = 500;
    return status == tooManyRequests || status >= serverErrors ||
           std::any_of(std::begin(laterTypes), std::end(laterTypes),
                       [&](const char* candidate) { return type == QLatin1String(candidate); });
}

// "com.amazonaws.marketplace#ExpiredTokenException:http://…": what is between.
QString typeIn(const QJsonObject& error) {
    return error.value(u"__type"_s).toString().section(u'#', -1).section(u':', 0, 0);
}

QByteArray hostOf(const QUrl& endpoint) {
    const QByteArray host = endpoint.host(QUrl::FullyEncoded).toLatin1();
    const int usual = endpoint.scheme() == u"https"_s ? 443 : 80;
    const int port = endpoint.port(usual);
    return port == usual ? host : host + ':' + QByteArray::number(port);
}

} // namespace

struct AwsClient::Attempt {
    std::optional<QJsonObject> answer;
    AwsFailure failure;
    bool again = false;
};

tl::expected<QJsonObject, AwsFailure> AwsClient::call(const AwsCall& call) {
    const std::optional<AwsCredentials> credentials = m_credentials.read();
    if (!credentials) {
        return tl::unexpected(AwsFailure{AwsFailure::Kind::NotConfigured});
    }
    for (int attempts = 1;; ++attempts) {
        Attempt made = attempt(call, *credentials);
        if (made.answer) {
            return *std::move(made.answer);
        }
        if (!made.again || attempts == attemptsAtMost || !pause(attempts)) {
            return tl::unexpected(made.failure);
        }
    }
}

AwsClient::Attempt AwsClient::attempt(const AwsCall& call, const AwsCredentials& credentials) const {
    AwsRequest request{.method = "POST",
                       .path = call.endpoint.path(QUrl::FullyEncoded).toLatin1(),
                       .headers = {{"Host", hostOf(call.endpoint)},
                                   {"Content-Type", "application/x-amz-json-1.1"},
                                   {"X-Amz-Target", call.target}},
                       .body = QJsonDocument(call.body).toJson(QJsonDocument::Compact)};
    const Signature signature =
        sign(request, credentials, {call.region, QByteArrayLiteral("aws-marketplace"), m_clock.now()});
    const auto answer =
        outbound::post({.url = call.endpoint.toString(QUrl::FullyEncoded),
                        .credentials = {},
                        .json = request.body,
                        .caFile = m_caFile,
                        .headers = request.headers + signature.added +
                                   outbound::Headers{{"Authorization", signature.authorization}},
                        .timeout = callTimeout});
    if (!answer) {
        qCWarning(log, "%s: %s", call.target.constData(), qUtf8Printable(answer.error().reason));
        return {};
    }
    const QJsonDocument json = QJsonDocument::fromJson(answer->body);
    constexpr int ok = 200;
    if (answer->status == ok && json.isObject()) {
        return {.answer = json.object(), .failure = {}};
    }
    const QString type = typeIn(json.object());
    qCWarning(log, "%s: HTTP status %d, %s", call.target.constData(), answer->status,
              type.isEmpty() ? "no error of AWS's" : qUtf8Printable(type));
    const bool later = isLater(answer->status, type);
    const bool refused = !later && !type.isEmpty();
    return {.answer = {},
            .failure = {refused ? AwsFailure::Kind::Refused : AwsFailure::Kind::Unavailable, type},
            .again = later};
}

// Between half of the pause and all of it, so that those who were throttled together do not come back
// together.
bool AwsClient::pause(int attempts) {
    const core::Duration longest = firstPause * (1 << (attempts - 1));
    const core::Duration chosen =
        longest / 2 +
        core::Duration(QRandomGenerator::global()->bounded(static_cast<qint64>(longest.count() / 2) + 1));
    std::unique_lock lock(m_guard);
    return !m_wake.wait_for(lock, chosen, [this] { return m_stopped; });
}

void AwsClient::stop() {
    const std::lock_guard lock(m_guard);
    m_stopped = true;
    m_wake.notify_all();
}

} // namespace service::amazon
