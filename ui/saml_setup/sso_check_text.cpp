#include "ui/saml_setup/sso_check_text.h"

#include "ui/saml_setup/sso_failure_text.h"
#include "ui/widgets/moments.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui::saml_setup {

namespace {

struct SsoCheckText {
    Q_DECLARE_TR_FUNCTIONS(ui::saml_setup::SsoCheckText)

  public:
    static QString passed(const api::SsoCheck& check);
    static QString passedOfWhom(const api::SsoCheck& check);
};

struct Check {
    const char* id;
    const char* name;
    const char* passed; // nullptr: it depends
};

constexpr auto context = "ui::saml_setup::SsoCheckText";

constexpr Check checks[] = {
    {"format", QT_TRANSLATE_NOOP("ui::saml_setup::SsoCheckText", "form"),
     QT_TRANSLATE_NOOP("ui::saml_setup::SsoCheckText", "Well formed: one response with one assertion")},
    {"status", QT_TRANSLATE_NOOP("ui::saml_setup::SsoCheckText", "status"),
     QT_TRANSLATE_NOOP("ui::saml_setup::SsoCheckText", "The provider signed the person in")},
    {"decryption", QT_TRANSLATE_NOOP("ui::saml_setup::SsoCheckText", "decryption"),
     QT_TRANSLATE_NOOP("ui::saml_setup::SsoCheckText", "Encrypted for this service, and decrypted")},
    {"signature", QT_TRANSLATE_NOOP("ui::saml_setup::SsoCheckText", "signature"),
     QT_TRANSLATE_NOOP("ui::saml_setup::SsoCheckText", "Signed with a certificate of this provider")},
    {"issuer", QT_TRANSLATE_NOOP("ui::saml_setup::SsoCheckText", "issuer"),
     QT_TRANSLATE_NOOP("ui::saml_setup::SsoCheckText", "Issued by this provider")},
    {"destination", QT_TRANSLATE_NOOP("ui::saml_setup::SsoCheckText", "destination"),
     QT_TRANSLATE_NOOP("ui::saml_setup::SsoCheckText", "Sent to the ACS URL of this service")},
    {"recipient", QT_TRANSLATE_NOOP("ui::saml_setup::SsoCheckText", "recipient"),
     QT_TRANSLATE_NOOP("ui::saml_setup::SsoCheckText", "Meant for the ACS URL of this service")},
    {"audience", QT_TRANSLATE_NOOP("ui::saml_setup::SsoCheckText", "audience"),
     QT_TRANSLATE_NOOP("ui::saml_setup::SsoCheckText", "For the entity ID of this service")},
    {"times", QT_TRANSLATE_NOOP("ui::saml_setup::SsoCheckText", "times"), nullptr},
    {"one_time", QT_TRANSLATE_NOOP("ui::saml_setup::SsoCheckText", "used once"),
     QT_TRANSLATE_NOOP("ui::saml_setup::SsoCheckText", "Used for the first time")},
    {"request", QT_TRANSLATE_NOOP("ui::saml_setup::SsoCheckText", "request"),
     QT_TRANSLATE_NOOP("ui::saml_setup::SsoCheckText", "Answers the request of this test")},
    {"email", QT_TRANSLATE_NOOP("ui::saml_setup::SsoCheckText", "e-mail address"), nullptr},
    {"account", QT_TRANSLATE_NOOP("ui::saml_setup::SsoCheckText", "account"), nullptr},
    {"browser", QT_TRANSLATE_NOOP("ui::saml_setup::SsoCheckText", "browser"),
     QT_TRANSLATE_NOOP("ui::saml_setup::SsoCheckText", "Came back in the browser that began")},
};

QString param(const api::SsoCheck& check, QLatin1StringView name) {
    return check.params.value(name).toString();
}

QString SsoCheckText::passedOfWhom(const api::SsoCheck& check) {
    if (check.id == "times"_L1) {
        const auto until = core::fromRfc3339(param(check, "until"_L1));
        return until ? tr("Valid now, until %1").arg(widgets::whenText(widgets::toLocal(*until)))
                     : tr("Valid now");
    }
    if (check.id == "email"_L1) {
        const QString from = param(check, "from"_L1);
        //: %1: an e-mail address; %2: the name of an attribute
        return from == "name_id"_L1
                   ? tr("E-mail address: %1 (NameID)").arg(param(check, "email"_L1))
                   : tr("E-mail address: %1 (attribute %2)").arg(param(check, "email"_L1), from);
    }
    if (check.id == "account"_L1) {
        return param(check, "who"_L1) == "owner"_L1 ? tr("Opens the account that owns this service")
                                                    : tr("Opens the account of a member who has agreed");
    }
    return check.id;
}

QString SsoCheckText::passed(const api::SsoCheck& check) {
    for (const Check& known : checks) {
        if (check.id == QLatin1String(known.id) && known.passed != nullptr) {
            return QCoreApplication::translate(context, known.passed);
        }
    }
    return passedOfWhom(check);
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

widgets::CheckLine checkLine(const api::SsoCheck& check) {
    if (check.ok) {
        return {widgets::CheckLine::State::Passed, SsoCheckText::passed(check), {}};
    }
    const Failure failure = failureText(check);
    return {widgets::CheckLine::State::Failed, failure.text, failure.advice};
}

QList<widgets::CheckLine> checkLines(const QList<api::SsoCheck>& found) {
    QList<widgets::CheckLine> lines;
    QStringList missing = checkIds();
    missing.removeOne(u"decryption"_s); // only where the assertion is encrypted
    for (const api::SsoCheck& check : found) {
        missing.removeOne(check.id);
        lines.append(checkLine(check));
    }
    const bool failed =
        std::any_of(found.cbegin(), found.cend(), [](const api::SsoCheck& check) { return !check.ok; });
    if (failed && !missing.isEmpty()) {
        std::transform(missing.cbegin(), missing.cend(), missing.begin(), checkName);
        //: %1: a list: "issuer, audience, times"
        lines.append({widgets::CheckLine::State::NotReached,
                      SsoCheckText::tr("Not looked at: %1").arg(missing.join(", "_L1)),
                      {}});
    }
    return lines;
}

} // namespace ui::saml_setup
