#include "service/amazon/notification_route.h"

#include "service/amazon/entitlement_checks.h"
#include "service/amazon/jobs.h"
#include "service/amazon/marketplace_notice.h"
#include "service/jobs/runner.h"
#include "service/outbound/guarded_request.h"

#include <QCryptographicHash>
#include <QLoggingCategory>

namespace service::amazon {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

Q_LOGGING_CATEGORY(log, "service.amazon")

constexpr core::Duration oldest = 1h; // as long as SNS goes on sending a notice
constexpr core::Duration skew = 5min;

constexpr int ok = 200;
constexpr int forbidden = 403;
constexpr int unavailable = 503;

http::Reply plain(int status, const char* text) {
    http::Reply reply;
    reply.status = status;
    reply.contentType = QByteArrayLiteral("text/plain; charset=utf-8");
    reply.body = text;
    return reply;
}

// False where it was taken before.
bool isNew(store::Transaction& transaction, const SnsEnvelope& envelope) {
    const QByteArray hash = QCryptographicHash::hash(
        (envelope.topicArn + u'\n' + envelope.messageId).toUtf8(), QCryptographicHash::Sha256);
    return transaction.run(u"INSERT INTO amazon_notices (message_hash, expires_at) VALUES (?, ?) "
                           "ON CONFLICT DO NOTHING"_s,
                           hash, envelope.at + oldest + skew) > 0;
}

} // namespace

void NotificationRoute::registerRoutes(http::Router& router) {
    router.add({api::Method::Post, u"/amazon/notifications"_s, api::Access::Anyone, ok, http::Pool::Outbound,
                http::Router::defaultBodyLimit, [this](http::Exchange& exchange) { return take(exchange); }});
}

core::Result<http::Reply> NotificationRoute::take(const http::Exchange& exchange) {
    const std::optional<SnsEnvelope> envelope = readEnvelope(exchange.request().body);
    if (!envelope) {
        return core::fail(core::ErrorId::BadRequest);
    }
    switch (judge(*envelope, exchange.now())) {
    case Verdict::Forged:
        return plain(forbidden, "refused\n");
    case Verdict::Later:
        return plain(unavailable, "later\n");
    case Verdict::Genuine:
        break;
    }
    if (envelope->type == SnsEnvelope::Type::SubscriptionConfirmation && !confirm(*envelope)) {
        return plain(unavailable, "later\n");
    }
    if (envelope->type == SnsEnvelope::Type::Notification) {
        takeNotice(*envelope, exchange.now());
    }
    return plain(ok, "taken\n");
}

NotificationRoute::Verdict NotificationRoute::judge(const SnsEnvelope& envelope, core::Time now) {
    const auto refuse = [](const char* reason) {
        qCWarning(log, "a notice was refused: %s", reason);
        return Verdict::Forged;
    };
    if (!m_settings.topics.contains(envelope.topicArn)) {
        return refuse("the topic is none of amazon.topics");
    }
    if (envelope.at < now - oldest || envelope.at > now + skew) {
        return refuse("it is too old, or of the future");
    }
    const std::optional<QString> host = hostOfCertificateUrl(envelope.signingCertUrl);
    if (!host) {
        return refuse("its certificate is not where SNS keeps them");
    }
    const auto certificate = m_certificates.get(envelope.signingCertUrl, *host, now);
    if (!certificate) {
        if (certificate.error() == SnsCertificates::Trouble::NotSns) {
            return refuse("its certificate is not SNS's");
        }
        qCWarning(log, "a notice has to wait: its certificate can't be fetched");
        return Verdict::Later;
    }
    if (!isSignedBy(**certificate, envelope.signatureVersion, stringToSign(envelope), envelope.signature)) {
        return refuse("its signature does not match");
    }
    return Verdict::Genuine;
}

// The subscription is the operator's, since the topic is.
bool NotificationRoute::confirm(const SnsEnvelope& envelope) const {
    const auto url = callback_url::parse(envelope.subscribeUrl, m_with.addresses);
    if (!hostOfSubscribeUrl(envelope.subscribeUrl) || !url) {
        qCWarning(log, "a subscription is not confirmed: its address is not SNS's");
        return true; // and never will be
    }
    outbound::GuardedRequest request;
    request.url = *url;
    const outbound::GuardedOutcome outcome = outbound::get(request, m_with.addresses, m_settings.caFile);
    const bool confirmed = outcome.end == outbound::GuardedOutcome::End::Answered && outcome.status == ok;
    if (!confirmed) {
        qCWarning(log, "a subscription could not be confirmed: HTTP status %d", outcome.status);
    }
    return confirmed;
}

void NotificationRoute::takeNotice(const SnsEnvelope& envelope, core::Time now) const {
    const std::optional<MarketplaceNotice> notice = readNotice(envelope.message, envelope.at);
    if (!notice) {
        qCInfo(log, "a notice of a kind that says nothing of orders");
        return;
    }
    m_with.database.write([&](store::Transaction& transaction) {
        if (!isNew(transaction, envelope)) {
            return;
        }
        if (notice->event) {
            amazon::take(transaction, *notice->event, now);
        }
        if (notice->check) {
            askForEntitlements(transaction, *notice->check, notice->checkTellsStatus, notice->at, now);
            transaction.afterCommit([this] { m_with.jobs.poke(QString::fromLatin1(entitlementsJob)); });
        }
    });
}

void removeOldNotices(store::Transaction& transaction, core::Time now) {
    transaction.run(u"DELETE FROM amazon_notices WHERE expires_at <= ?"_s, now);
}

} // namespace service::amazon
