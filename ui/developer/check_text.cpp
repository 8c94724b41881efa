#include "ui/developer/check_text.h"

#include "ui/developer/failure_text.h"
#include "ui/widgets/moments.h"
#include "ui/widgets/url_rule_text.h"

#include <QCoreApplication>
#include <QLocale>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace ui::developer {

namespace {

struct CheckText {
    Q_DECLARE_TR_FUNCTIONS(ui::developer::CheckText)

  public:
    static QString passed(const api::CallbackCheck& check, const api::CallbackValidation& outcome);
    static QString tls(const api::CallbackCheck& check, const api::CallbackValidation& outcome);
};

struct Check {
    const char* id;
    const char* name;
};

constexpr auto context = "ui::developer::CheckText";

constexpr Check checks[] = {
    {"form", QT_TRANSLATE_NOOP("ui::developer::CheckText", "form")},
    {"scheme", QT_TRANSLATE_NOOP("ui::developer::CheckText", "http or https")},
    {"userinfo", QT_TRANSLATE_NOOP("ui::developer::CheckText", "no user name")},
    {"port", QT_TRANSLATE_NOOP("ui::developer::CheckText", "no custom port")},
    {"host", QT_TRANSLATE_NOOP("ui::developer::CheckText", "server name")},
    {"resolves", QT_TRANSLATE_NOOP("ui::developer::CheckText", "DNS")},
    {"address_allowed", QT_TRANSLATE_NOOP("ui::developer::CheckText", "public address")},
    {"connects", QT_TRANSLATE_NOOP("ui::developer::CheckText", "connection")},
    {"tls", QT_TRANSLATE_NOOP("ui::developer::CheckText", "TLS certificate")},
    {"status", QT_TRANSLATE_NOOP("ui::developer::CheckText", "status")},
    {"time", QT_TRANSLATE_NOOP("ui::developer::CheckText", "time")},
    {"echo", QT_TRANSLATE_NOOP("ui::developer::CheckText", "string given back")},
};

constexpr int rules = 5; // the first of them are about the URL itself

bool isRule(const QString& id) {
    return checkIds().indexOf(id) < rules;
}

QString param(const api::CallbackCheck& check, QLatin1StringView name) {
    return check.params.value(name).toVariant().toString();
}

QString CheckText::tls(const api::CallbackCheck& check, const api::CallbackValidation& outcome) {
    const auto until =
        outcome.tls ? std::optional(outcome.tls->notAfter) : core::fromRfc3339(param(check, "not_after"_L1));
    QString version = outcome.tls ? outcome.tls->version : u"TLS"_s;
    version.replace("TLSv"_L1, "TLS "_L1);
    return until ? tr("%1, certificate valid until %2")
                       .arg(version, widgets::dateText(widgets::toLocal(*until)))
                 : tr("%1, certificate valid").arg(version);
}

QString CheckText::passed(const api::CallbackCheck& check, const api::CallbackValidation& outcome) {
    const QString host = QUrl(outcome.url).host();
    if (check.id == "form"_L1) {
        return tr("Well formed");
    }
    if (check.id == "scheme"_L1) {
        return tr("Begins with http:// or https://");
    }
    if (check.id == "userinfo"_L1) {
        return tr("No user name or password in it");
    }
    if (check.id == "port"_L1) {
        return tr("No custom port");
    }
    if (check.id == "host"_L1) {
        return tr("The name of the server can be used");
    }
    if (check.id == "resolves"_L1 && outcome.addresses == QStringList{host}) {
        return tr("%1 is an address by itself").arg(host);
    }
    if (check.id == "resolves"_L1) {
        //: %1: the name of a server; %2: its network addresses
        return tr("%1 resolves to %2").arg(host, outcome.addresses.join(", "_L1));
    }
    if (check.id == "address_allowed"_L1) {
        return tr("Its address is allowed");
    }
    if (check.id == "connects"_L1) {
        const QString address = param(check, "address"_L1);
        return address.isEmpty() ? tr("Connects") : tr("Connects to %1").arg(address);
    }
    if (check.id == "tls"_L1) {
        return tls(check, outcome);
    }
    if (check.id == "status"_L1) {
        return tr("Answers with status %1").arg(param(check, "status"_L1));
    }
    if (check.id == "time"_L1) {
        const int limit = check.params.value("limit_ms"_L1).toInt(3000);
        //: %1: milliseconds; %2: seconds
        return tr("The answer took %1 ms (%2 s at most)")
            .arg(QLocale().toString(check.params.value("duration_ms"_L1).toInt(outcome.durationMs)),
                 QLocale().toString(limit / 1000.0));
    }
    //: %1: a string of eight characters
    return tr("Gives the string back: %1").arg(param(check, "expected"_L1));
}

} // namespace

QStringList checkIds() {
    QStringList ids;
    for (const Check& check : checks) {
        ids.append(QLatin1String(check.id));
    }
    return ids;
}

QString checkName(const QString& id) {
    for (const Check& check : checks) {
        if (id == QLatin1String(check.id)) {
            return QCoreApplication::translate(context, check.name);
        }
    }
    return id;
}

CheckLine failureLine(const api::CallbackCheck& failure, const QString& url) {
    const Failure seen = failureText(failure, url);
    return {CheckLine::State::Failed, seen.text, seen.advice};
}

QList<CheckLine> checkLines(const api::CallbackValidation& outcome) {
    QList<CheckLine> lines;
    const bool rulesKept = std::all_of(outcome.checks.begin(), outcome.checks.end(),
                                       [](const auto& check) { return check.ok || !isRule(check.id); });
    if (rulesKept && !outcome.checks.isEmpty()) {
        lines.append({CheckLine::State::Passed, CheckText::tr("Follows the rules of a callback URL"), {}});
    }
    QStringList missing = checkIds();
    for (const api::CallbackCheck& check : outcome.checks) {
        missing.removeOne(check.id);
        if (rulesKept && isRule(check.id)) {
            continue;
        }
        lines.append(check.ok ? CheckLine{CheckLine::State::Passed, CheckText::passed(check, outcome), {}}
                              : failureLine(check, outcome.url));
    }
    if (QUrl(outcome.url).scheme() == "http"_L1) {
        missing.removeOne("tls"_L1);
    }
    if (!outcome.ok && !missing.isEmpty()) {
        for (QString& id : missing) {
            id = checkName(id);
        }
        //: %1: a list: "connection, status, time"
        lines.append({CheckLine::State::NotReached,
                      CheckText::tr("Not looked at: %1").arg(missing.join(", "_L1)),
                      {}});
    }
    return lines;
}

} // namespace ui::developer
