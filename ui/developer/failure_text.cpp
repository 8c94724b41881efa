#include "ui/developer/failure_text.h"

#include "ui/widgets/moments.h"
#include "ui/widgets/url_rule_text.h"

#include <QCoreApplication>
#include <QLocale>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace ui::developer {

namespace {

constexpr auto context = "ui::developer::FailureText";

struct FailureText {
    Q_DECLARE_TR_FUNCTIONS(ui::developer::FailureText)

  public:
    static Failure address(const QJsonObject& params, const QString& host);
    static Failure status(const QJsonObject& params);
    static Failure time(const QJsonObject& params);
    static Failure echo(const QJsonObject& params);
};

// Reasons that a check names: %1 is the server's name or address, %2 the port, %3 a date.
struct Reason {
    const char* check;
    const char* reason;
    const char* text;
    const char* advice;
};

constexpr Reason reasons[] = {
    {"resolves", "not_found", QT_TRANSLATE_NOOP("ui::developer::FailureText", "%1 is not in DNS."),
     QT_TRANSLATE_NOOP("ui::developer::FailureText",
                       "Check the name, and that its record (A or AAAA) is published.")},
    {"resolves", "timed_out",
     QT_TRANSLATE_NOOP("ui::developer::FailureText", "The DNS servers of %1 did not answer in time."),
     QT_TRANSLATE_NOOP("ui::developer::FailureText", "Check them, then validate again.")},
    {"connects", "refused", QT_TRANSLATE_NOOP("ui::developer::FailureText", "%1 refuses the connection."),
     QT_TRANSLATE_NOOP("ui::developer::FailureText", "Check that a web server listens there on port %2.")},
    {"connects", "unreachable", QT_TRANSLATE_NOOP("ui::developer::FailureText", "No network leads to %1."),
     QT_TRANSLATE_NOOP("ui::developer::FailureText",
                       "Check the address in DNS, and the network of the server.")},
    {"connects", "timed_out",
     QT_TRANSLATE_NOOP("ui::developer::FailureText", "%1 did not take the connection in time."),
     QT_TRANSLATE_NOOP("ui::developer::FailureText", "Check that its firewall lets port %2 through.")},
    {"connects", "failed", QT_TRANSLATE_NOOP("ui::developer::FailureText", "The connection to %1 failed."),
     QT_TRANSLATE_NOOP("ui::developer::FailureText", "Check that a web server listens there on port %2.")},
    {"tls", "expired",
     QT_TRANSLATE_NOOP("ui::developer::FailureText", "The TLS certificate has expired (%3)."),
     QT_TRANSLATE_NOOP("ui::developer::FailureText", "Renew it.")},
    {"tls", "not_yet_valid",
     QT_TRANSLATE_NOOP("ui::developer::FailureText", "The TLS certificate is not valid yet."),
     QT_TRANSLATE_NOOP("ui::developer::FailureText", "Wait for its first day, or install another one.")},
    {"tls", "wrong_host",
     QT_TRANSLATE_NOOP("ui::developer::FailureText", "The TLS certificate is not for %1."),
     QT_TRANSLATE_NOOP("ui::developer::FailureText", "Install one that holds this name.")},
    {"tls", "self_signed",
     QT_TRANSLATE_NOOP("ui::developer::FailureText", "The TLS certificate is signed by itself."),
     QT_TRANSLATE_NOOP("ui::developer::FailureText", "Install one of a recognized authority.")},
    {"tls", "untrusted",
     QT_TRANSLATE_NOOP("ui::developer::FailureText",
                       "No recognized authority stands behind the TLS certificate."),
     QT_TRANSLATE_NOOP("ui::developer::FailureText",
                       "Install one of a recognized authority, with its intermediate certificates.")},
    {"tls", "failed",
     QT_TRANSLATE_NOOP("ui::developer::FailureText", "No TLS connection came about with %1."),
     QT_TRANSLATE_NOOP("ui::developer::FailureText", "Check that it offers TLS 1.2 or later on port %2.")},
    {"status", "not_http",
     QT_TRANSLATE_NOOP("ui::developer::FailureText", "What answers there does not speak HTTP."),
     QT_TRANSLATE_NOOP("ui::developer::FailureText", "Check which program listens on port %2.")},
    {"status", "cut_off",
     QT_TRANSLATE_NOOP("ui::developer::FailureText", "The connection broke off in the middle of the answer."),
     QT_TRANSLATE_NOOP("ui::developer::FailureText", "Look at the log of the server.")},
    {"status", "too_large",
     QT_TRANSLATE_NOOP("ui::developer::FailureText", "The answer is larger than 64 KiB."),
     QT_TRANSLATE_NOOP("ui::developer::FailureText", "Answer with the string alone.")},
};

QString text(const QJsonObject& params, QLatin1StringView name) {
    return params.value(name).toVariant().toString();
}

// The one that DNS gave is of more use than the name, where it is known.
QString placeOf(const QJsonObject& params, const QString& host) {
    const QString address = text(params, "address"_L1);
    return address.isEmpty() || address == host ? host : u"%1 (%2)"_s.arg(host, address);
}

Failure FailureText::address(const QJsonObject& params, const QString& host) {
    //: %1: a server; %2: "private address (10.0.0.0/8, …)"
    return {tr("%1 is no public address: %2.")
                .arg(placeOf(params, host), widgets::rangeText(text(params, "range"_L1))),
            tr("Notifications go to public addresses only: have DNS give one.")};
}

Failure FailureText::status(const QJsonObject& params) {
    const int status = params.value("status"_L1).toInt();
    const QString seen = tr("The answer has status %1 in place of 200.").arg(status);
    constexpr int redirect = 300;
    constexpr int error = 400;
    constexpr int failed = 500;
    if (status >= redirect && status < error) {
        return {seen, tr("Redirects are not followed: use the URL that it leads to.")};
    }
    switch (status) {
    case 401:
    case 403:
    case 407:
        return {seen,
                tr("Let these requests in without a login: their signature says where they come from.")};
    case 404:
    case 410:
        return {seen, tr("Nothing is at this path: check it.")};
    case 405:
        return {seen, tr("Have it accept POST.")};
    case 415:
        return {seen, tr("Have it accept application/json.")};
    default:
        return {seen, status >= failed ? tr("The server failed by itself: look at its log.")
                                       : tr("Answer with status 200.")};
    }
}

Failure FailureText::time(const QJsonObject& params) {
    const QString limit = QLocale().toString(params.value("limit_ms"_L1).toInt(3000) / 1000.0);
    //: %1: seconds
    return {tr("There was no whole answer within %1 s.").arg(limit),
            tr("Answer first, and do the work afterwards.")};
}

Failure FailureText::echo(const QJsonObject& params) {
    const QString expected = text(params, "expected"_L1);
    const QString received = text(params, "received"_L1);
    const QString type = text(params, "content_type"_L1);
    if (received == expected) {
        return {type.isEmpty() ? tr("The string “%1” came back without a content type.").arg(received)
                               //: %2: a media type: "text/html"
                               : tr("The string “%1” came back as %2.").arg(received, type),
                tr("Send it as text/plain.")};
    }
    const QString advice = tr("Answer with the value of echostr alone, as text/plain.");
    if (received.isEmpty()) {
        return {tr("The answer is empty in place of “%1”.").arg(expected), advice};
    }
    return {tr("The answer is “%1” in place of “%2”.").arg(received.simplified(), expected), advice};
}

} // namespace

Failure failureText(const api::CallbackCheck& check, const QString& url) {
    const QUrl read(url);
    const QString host = read.host();
    if (check.params.contains("rule"_L1)) {
        return {widgets::ruleText(text(check.params, "rule"_L1), check.params), {}};
    }
    for (const Reason& reason : reasons) {
        if (check.id == QLatin1String(reason.check) &&
            text(check.params, "reason"_L1) == QLatin1String(reason.reason)) {
            constexpr int http = 80;
            constexpr int https = 443;
            const QString port = QString::number(read.scheme() == "http"_L1 ? http : https);
            const auto until = core::fromRfc3339(text(check.params, "not_after"_L1));
            const QString date = until ? widgets::dateText(widgets::toLocal(*until)) : QString();
            const auto filled = [&](const char* words) {
                QString made = QCoreApplication::translate(context, words);
                return made.replace("%1"_L1, placeOf(check.params, host))
                    .replace("%2"_L1, port)
                    .replace(date.isEmpty() ? " (%3)"_L1 : "%3"_L1, date);
            };
            return {filled(reason.text), filled(reason.advice)};
        }
    }
    if (check.id == "address_allowed"_L1) {
        return FailureText::address(check.params, host);
    }
    if (check.id == "status"_L1 && check.params.contains("status"_L1)) {
        return FailureText::status(check.params);
    }
    if (check.id == "time"_L1) {
        return FailureText::time(check.params);
    }
    if (check.id == "echo"_L1) {
        return FailureText::echo(check.params);
    }
    //: %1: what was looked at: "connection"
    return {FailureText::tr("It failed here: %1.").arg(checkName(check.id)),
            FailureText::tr("Look at the log of the server.")};
}

} // namespace ui::developer
