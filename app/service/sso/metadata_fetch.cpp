#include "service/sso/metadata_fetch.h"

#include "api/sso_provider.h"
#include "service/outbound/guarded_request.h"

namespace service::sso {

namespace {

using End = outbound::GuardedOutcome::End;

tl::unexpected<core::Error> unreachable(const char* reason, QJsonObject params = {}) {
    params.insert(QStringLiteral("reason"), QLatin1String(reason));
    return core::fail(core::ErrorId::MetadataUnreachable, params);
}

tl::unexpected<core::Error> refusal(const callback_url::Refusal& refused) {
    QJsonObject params = refused.params;
    params.insert(QStringLiteral("check"), refused.check);
    params.insert(QStringLiteral("rule"), refused.rule);
    return unreachable("url_refused", params);
}

tl::unexpected<core::Error> failure(const outbound::GuardedOutcome& outcome) {
    switch (outcome.end) {
    case End::NotResolved:
        return unreachable("not_resolved");
    case End::ResolvingTimedOut:
    case End::ConnectingTimedOut:
    case End::TimedOut:
        return unreachable("timed_out");
    case End::AddressRefused:
        return unreachable(
            "address_refused",
            {{QStringLiteral("address"), outcome.address},
             {QStringLiteral("range"), outcome.range ? callback_url::rangeName(*outcome.range) : QString()}});
    case End::ConnectionRefused:
    case End::Unreachable:
    case End::ConnectingFailed:
        return unreachable("connection", {{QStringLiteral("address"), outcome.address}});
    case End::TlsFailed:
        return unreachable("tls", {{QStringLiteral("detail"), outcome.tlsReason}});
    case End::TooLarge:
        return unreachable("too_large", {{QStringLiteral("limit"), qint64(api::metadataBytesAtMost)}});
    case End::NotHttp:
    case End::CutOff:
    case End::Answered:
        break;
    }
    return unreachable("not_http");
}

} // namespace

core::Result<QByteArray> MetadataFetch::operator()(const QString& url) const {
    const auto parsed = callback_url::parse(url, m_addresses);
    if (!parsed) {
        return refusal(parsed.error().first());
    }
    outbound::GuardedRequest request;
    request.url = *parsed;
    request.headers = {{QByteArrayLiteral("Accept"),
                        QByteArrayLiteral("application/samlmetadata+xml, application/xml, */*")}};
    request.largestBody = api::metadataBytesAtMost;
    const outbound::GuardedOutcome outcome = outbound::get(request, m_addresses, m_caFile);
    if (outcome.end != End::Answered) {
        return failure(outcome);
    }
    constexpr int ok = 200;
    if (outcome.status != ok) {
        return unreachable("status", {{QStringLiteral("status"), outcome.status}});
    }
    return outcome.body;
}

} // namespace service::sso
