#include "service/developer/callback_exchange.h"

#include <QJsonArray>

#include <algorithm>

namespace service::developer {

using namespace Qt::StringLiterals;
using outbound::GuardedOutcome;
using outbound::GuardedRequest;
using End = GuardedOutcome::End;

namespace {

constexpr qsizetype headersTold = 30;
constexpr qsizetype headerTold = 256;
constexpr qsizetype bodyTold = 1024;
constexpr qsizetype echoTold = 64;

api::CallbackCheck passed(const QString& id, const QJsonObject& params = {}) {
    return {id, true, params};
}

api::CallbackCheck failed(const QString& id, const QJsonObject& params) {
    return {id, false, params};
}

api::CallbackCheck failedFor(const QString& id, const QString& reason) {
    return failed(id, {{u"reason"_s, reason}});
}

// Nothing where the name has its addresses.
std::optional<QString> whyNotResolved(End end) {
    switch (end) {
    case End::NotResolved:
        return u"not_found"_s;
    case End::ResolvingTimedOut:
        return u"timed_out"_s;
    default:
        return std::nullopt;
    }
}

std::optional<QString> whyNotConnected(End end) {
    switch (end) {
    case End::ConnectionRefused:
        return u"refused"_s;
    case End::Unreachable:
        return u"unreachable"_s;
    case End::ConnectingTimedOut:
        return u"timed_out"_s;
    case End::ConnectingFailed:
        return u"failed"_s;
    default:
        return std::nullopt;
    }
}

std::optional<QString> whyNotRead(End end) {
    switch (end) {
    case End::NotHttp:
        return u"not_http"_s;
    case End::CutOff:
        return u"cut_off"_s;
    case End::TooLarge:
        return u"too_large"_s;
    default:
        return std::nullopt;
    }
}

// resolves, address_allowed, connects. False where it came no further.
bool checkWay(const GuardedOutcome& outcome, Checks& checks) {
    if (const auto reason = whyNotResolved(outcome.end)) {
        checks.append(failedFor(u"resolves"_s, *reason));
        return false;
    }
    checks.append(passed(u"resolves"_s, {{u"addresses"_s, QJsonArray::fromStringList(outcome.addresses)}}));
    if (outcome.end == End::AddressRefused) {
        const QString range = outcome.range ? callback_url::rangeName(*outcome.range) : QString();
        checks.append(failed(u"address_allowed"_s, {{u"address"_s, outcome.address}, {u"range"_s, range}}));
        return false;
    }
    checks.append(passed(u"address_allowed"_s));
    if (const auto reason = whyNotConnected(outcome.end)) {
        checks.append(failedFor(u"connects"_s, *reason));
        return false;
    }
    checks.append(passed(u"connects"_s, {{u"address"_s, outcome.address}}));
    return true;
}

// False where it came no further.
bool checkTls(const GuardedOutcome& outcome, Checks& checks) {
    QJsonObject params;
    if (outcome.certificate) {
        params.insert(u"not_after"_s, core::toRfc3339(outcome.certificate->notAfter));
    }
    if (outcome.end == End::TlsFailed) {
        params.insert(u"reason"_s, outcome.tlsReason);
        checks.append(failed(u"tls"_s, params));
        return false;
    }
    if (outcome.sent) {
        checks.append(passed(u"tls"_s, params));
    }
    return true;
}

bool checkStatus(const GuardedOutcome& outcome, const QList<int>& accepted, Checks& checks) {
    QJsonObject params;
    if (outcome.status != 0) {
        params.insert(u"status"_s, outcome.status);
    }
    if (const auto reason = whyNotRead(outcome.end)) {
        params.insert(u"reason"_s, *reason);
        checks.append(failed(u"status"_s, params));
        return false;
    }
    if (outcome.status == 0) {
        return true; // there was not enough time for one
    }
    checks.append({u"status"_s, accepted.contains(outcome.status), params});
    return checks.last().ok;
}

QString headerOf(const GuardedOutcome& outcome, const QByteArray& name) {
    for (const auto& [candidate, value] : outcome.headers) {
        if (candidate.compare(name, Qt::CaseInsensitive) == 0) {
            return QString::fromUtf8(value);
        }
    }
    return {};
}

api::HttpHeader written(const std::pair<QByteArray, QByteArray>& header) {
    return {QString::fromUtf8(header.first), QString::fromUtf8(header.second)};
}

// What somebody else's server says, as text that the contract takes.
QString told(const QByteArray& bytes, qsizetype most) {
    QString text = QString::fromUtf8(bytes.left(most));
    for (QChar& character : text) {
        const bool isLineMark = character == u'\n' || character == u'\r' || character == u'\t';
        if (character.category() == QChar::Other_Control && !isLineMark) {
            character = QChar::ReplacementCharacter;
        }
    }
    return text;
}

} // namespace

Checks checksOfUrl(const QList<callback_url::Refusal>& refusals) {
    Checks checks;
    for (const QString& id : {u"form"_s, u"scheme"_s, u"userinfo"_s, u"port"_s, u"host"_s}) {
        const auto refusal =
            std::find_if(refusals.begin(), refusals.end(),
                         [&](const callback_url::Refusal& candidate) { return candidate.check == id; });
        if (refusal == refusals.end()) {
            checks.append(passed(id));
        } else {
            QJsonObject params = refusal->params;
            params.insert(u"rule"_s, refusal->rule);
            checks.append(failed(id, params));
        }
    }
    return checks;
}

Checks checksOfOutcome(const GuardedRequest& request, const GuardedOutcome& outcome,
                       const QList<int>& accepted) {
    Checks checks;
    if (!checkWay(outcome, checks)) {
        return checks;
    }
    if (request.url.scheme == u"https"_s && !checkTls(outcome, checks)) {
        return checks;
    }
    if (checkStatus(outcome, accepted, checks)) {
        checks.append({u"time"_s,
                       outcome.end == End::Answered,
                       {{u"duration_ms"_s, static_cast<qint64>(outcome.took.count())},
                        {u"limit_ms"_s, static_cast<qint64>(request.timeout.count())}}});
    }
    return checks;
}

api::CallbackCheck checkOfEcho(const GuardedOutcome& outcome, const QByteArray& expected) {
    const QString contentType = headerOf(outcome, "content-type");
    const bool isPlain =
        contentType.section(u';', 0, 0).trimmed().compare(u"text/plain", Qt::CaseInsensitive) == 0;
    return {u"echo"_s,
            isPlain && outcome.body == expected,
            {{u"expected"_s, QString::fromLatin1(expected)},
             {u"received"_s, QString::fromUtf8(outcome.body.left(echoTold))},
             {u"content_type"_s, contentType}}};
}

api::CallbackRequest requestSent(const GuardedRequest& request) {
    QList<api::HttpHeader> headers{{u"Host"_s, request.url.authority()}};
    std::transform(request.headers.begin(), request.headers.end(), std::back_inserter(headers), written);
    headers.append({u"Content-Length"_s, QString::number(request.body.size())});
    return {u"POST"_s, request.url.toString(), headers, QString::fromUtf8(request.body)};
}

core::json::Nullable<api::CallbackResponse> responseReceived(const GuardedOutcome& outcome) {
    if (outcome.status == 0) {
        return {};
    }
    api::CallbackResponse response{
        outcome.status, {}, told(outcome.body, bodyTold), outcome.body.size() > bodyTold};
    for (const auto& [name, value] : outcome.headers.mid(0, headersTold)) {
        response.headers.append({told(name, headerTold), told(value, headerTold)});
    }
    return response;
}

core::json::Nullable<api::TlsSeen> tlsSeen(const GuardedOutcome& outcome) {
    if (!outcome.certificate) {
        return {};
    }
    const outbound::SeenCertificate& certificate = *outcome.certificate;
    return api::TlsSeen{certificate.tlsVersion, certificate.subject, certificate.issuer,
                        certificate.notAfter};
}

} // namespace service::developer
