#include "ui/account/activity_text.h"

#include "ui/widgets/amazon_product.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <iterator>

namespace ui::account {

namespace {

using Group = ActivityGroup;

struct Activity {
    Q_DECLARE_TR_FUNCTIONS(ui::account::Activity)

  public:
    static QString channelText(const QString& started, const QString& channel);
    static QString fromTo(const QString& kind, const QString& from, const QString& to);
    static QString operatorText(const QJsonObject& params);
    static QString eventText(const QString& event);
    static QString afterSso(bool asked);
    static QString groupName(Group group);
};

struct Kind {
    const char* id;
    const char* name;
    Group group;
};

constexpr Kind kinds[] = {
    {"account_created", QT_TRANSLATE_NOOP("ui::account::Activity", "Account created"), Group::SignIn},
    {"signed_in", QT_TRANSLATE_NOOP("ui::account::Activity", "Sign-in"), Group::SignIn},
    {"sign_in_failed", QT_TRANSLATE_NOOP("ui::account::Activity", "Failed sign-in"), Group::SignIn},
    {"step_up_failed", QT_TRANSLATE_NOOP("ui::account::Activity", "Failed proof of identity"), Group::SignIn},
    {"signed_out", QT_TRANSLATE_NOOP("ui::account::Activity", "Sign-out"), Group::SignIn},
    {"session_ended", QT_TRANSLATE_NOOP("ui::account::Activity", "Session ended"), Group::SignIn},
    {"other_sessions_ended", QT_TRANSLATE_NOOP("ui::account::Activity", "Other sessions ended"),
     Group::SignIn},
    {"recovery_code_used", QT_TRANSLATE_NOOP("ui::account::Activity", "Recovery code used"), Group::SignIn},
    {"second_factor_failed", QT_TRANSLATE_NOOP("ui::account::Activity", "Wrong second factor"),
     Group::SignIn},
    {"sso_sign_in_refused", QT_TRANSLATE_NOOP("ui::account::Activity", "Sign-in through SSO refused"),
     Group::SignIn},
    {"password_changed", QT_TRANSLATE_NOOP("ui::account::Activity", "Password changed"), Group::Security},
    {"password_reset", QT_TRANSLATE_NOOP("ui::account::Activity", "Forgotten password replaced"),
     Group::Security},
    {"two_factor_turned_on",
     QT_TRANSLATE_NOOP("ui::account::Activity", "Two-factor authentication turned on"), Group::Security},
    {"two_factor_turned_off",
     QT_TRANSLATE_NOOP("ui::account::Activity", "Two-factor authentication turned off"), Group::Security},
    {"two_factor_after_sso_changed",
     QT_TRANSLATE_NOOP("ui::account::Activity", "Two-factor authentication after SSO changed"),
     Group::Security},
    {"authenticator_replaced", QT_TRANSLATE_NOOP("ui::account::Activity", "Authenticator replaced"),
     Group::Security},
    {"recovery_codes_renewed", QT_TRANSLATE_NOOP("ui::account::Activity", "New recovery codes"),
     Group::Security},
    {"name_changed", QT_TRANSLATE_NOOP("ui::account::Activity", "Name changed"), Group::Profile},
    {"locale_changed", QT_TRANSLATE_NOOP("ui::account::Activity", "Language changed"), Group::Profile},
    {"email_changed", QT_TRANSLATE_NOOP("ui::account::Activity", "Login e-mail changed"), Group::Profile},
    {"email_put_back", QT_TRANSLATE_NOOP("ui::account::Activity", "Login e-mail put back"), Group::Profile},
    {"phone_changed", QT_TRANSLATE_NOOP("ui::account::Activity", "Phone number changed"), Group::Profile},
    {"phone_verified", QT_TRANSLATE_NOOP("ui::account::Activity", "Phone number verified"), Group::Profile},
    {"contact_change_started", QT_TRANSLATE_NOOP("ui::account::Activity", "Change of contact started"),
     Group::Profile},
    {"contact_change_cancelled", QT_TRANSLATE_NOOP("ui::account::Activity", "Change of contact cancelled"),
     Group::Profile},
    {"operator_changed", QT_TRANSLATE_NOOP("ui::account::Activity", "Changed by the operator"),
     Group::Profile},
    {"dev_secret_shown", QT_TRANSLATE_NOOP("ui::account::Activity", "API DevSecret shown"), Group::Developer},
    {"dev_secret_reset", QT_TRANSLATE_NOOP("ui::account::Activity", "API DevSecret reset"), Group::Developer},
    {"callback_saved", QT_TRANSLATE_NOOP("ui::account::Activity", "Callback URL saved"), Group::Developer},
    {"callback_removed", QT_TRANSLATE_NOOP("ui::account::Activity", "Callback URL removed"),
     Group::Developer},
    {"test_event_sent", QT_TRANSLATE_NOOP("ui::account::Activity", "Test event sent"), Group::Developer},
    {"organization_created", QT_TRANSLATE_NOOP("ui::account::Activity", "Organization created"),
     Group::Organizations},
    {"organization_changed", QT_TRANSLATE_NOOP("ui::account::Activity", "Organization changed"),
     Group::Organizations},
    {"organization_deleted", QT_TRANSLATE_NOOP("ui::account::Activity", "Organization deleted"),
     Group::Organizations},
    {"member_invited", QT_TRANSLATE_NOOP("ui::account::Activity", "Member invited"), Group::Organizations},
    {"invitation_taken_back", QT_TRANSLATE_NOOP("ui::account::Activity", "Invitation taken back"),
     Group::Organizations},
    {"member_joined", QT_TRANSLATE_NOOP("ui::account::Activity", "Member joined"), Group::Organizations},
    {"member_removed", QT_TRANSLATE_NOOP("ui::account::Activity", "Member removed"), Group::Organizations},
    {"member_left", QT_TRANSLATE_NOOP("ui::account::Activity", "Member left"), Group::Organizations},
    {"organization_joined", QT_TRANSLATE_NOOP("ui::account::Activity", "Organization joined"),
     Group::Organizations},
    {"organization_left", QT_TRANSLATE_NOOP("ui::account::Activity", "Organization left"),
     Group::Organizations},
    {"membership_ended", QT_TRANSLATE_NOOP("ui::account::Activity", "Membership ended by the owner"),
     Group::Organizations},
    {"invitation_declined", QT_TRANSLATE_NOOP("ui::account::Activity", "Invitation declined"),
     Group::Organizations},
    {"sso_service_created", QT_TRANSLATE_NOOP("ui::account::Activity", "SSO service configured"), Group::Sso},
    {"sso_service_changed", QT_TRANSLATE_NOOP("ui::account::Activity", "SSO service changed"), Group::Sso},
    {"sso_service_deleted", QT_TRANSLATE_NOOP("ui::account::Activity", "SSO service deleted"), Group::Sso},
    {"sso_organizations_changed",
     QT_TRANSLATE_NOOP("ui::account::Activity", "Organizations of an SSO service changed"), Group::Sso},
    {"sso_metadata_refreshed",
     QT_TRANSLATE_NOOP("ui::account::Activity", "Identity provider’s metadata refreshed"), Group::Sso},
    {"sso_metadata_failed",
     QT_TRANSLATE_NOOP("ui::account::Activity", "Identity provider’s metadata could not be refreshed"),
     Group::Sso},
    {"sso_consent_given", QT_TRANSLATE_NOOP("ui::account::Activity", "Agreed to an SSO service"), Group::Sso},
    {"sso_consent_withdrawn",
     QT_TRANSLATE_NOOP("ui::account::Activity", "Agreement to an SSO service withdrawn"), Group::Sso},
    {"sso_consent_ended", QT_TRANSLATE_NOOP("ui::account::Activity", "Agreement to an SSO service ended"),
     Group::Sso},
    {"amazon_bound", QT_TRANSLATE_NOOP("ui::account::Activity", "AWS account bound"), Group::Amazon},
    {"amazon_order_added", QT_TRANSLATE_NOOP("ui::account::Activity", "Amazon order added"), Group::Amazon},
    {"data_exported", QT_TRANSLATE_NOOP("ui::account::Activity", "Data exported"), Group::Data},
};

QString Activity::channelText(const QString& started, const QString& channel) {
    //: %1: "Change of contact started", %2: "e-mail"
    return tr("%1: %2").arg(started, channel == QLatin1String("phone") ? tr("phone number") : tr("e-mail"));
}

QString Activity::fromTo(const QString& kind, const QString& from, const QString& to) {
    if (from.isEmpty() || to.isEmpty()) {
        return from.isEmpty() && to.isEmpty() ? kind : tr("%1: %2").arg(kind, to.isEmpty() ? from : to);
    }
    //: %1: what changed; %2: from; %3: to
    return tr("%1: %2 → %3").arg(kind, from, to);
}

QString Activity::operatorText(const QJsonObject& params) {
    static const QHash<QString, const char*> whats{
        {QStringLiteral("bsp"), QT_TR_NOOP("BSP qualification")},
        {QStringLiteral("sso"), QT_TR_NOOP("right to SSO")},
        {QStringLiteral("email"), QT_TR_NOOP("login e-mail")},
        {QStringLiteral("phone"), QT_TR_NOOP("phone number")},
        {QStringLiteral("two_factor"), QT_TR_NOOP("two-factor authentication")},
        {QStringLiteral("disabled"), QT_TR_NOOP("access to the account")},
        {QStringLiteral("amazon"), QT_TR_NOOP("Amazon orders")},
    };
    const QString what = params.value(QStringLiteral("what")).toString();
    const char* name = whats.value(what);
    return tr("%1: %2").arg(activityKindName(QStringLiteral("operator_changed")),
                            name != nullptr ? tr(name) : what);
}

QString Activity::eventText(const QString& event) {
    return event == QLatin1String("message_status") ? tr("message status") : tr("notification");
}

QString Activity::afterSso(bool asked) {
    return asked ? tr("Two-factor authentication is asked for after SSO")
                 : tr("Two-factor authentication is no longer asked for after SSO");
}

QString Activity::groupName(Group group) {
    switch (group) {
    case Group::SignIn:
        return tr("Sign-ins and sessions");
    case Group::Security:
        return tr("Password and 2FA");
    case Group::Profile:
        return tr("Account and contacts");
    case Group::Developer:
        return tr("DevSecret and callback");
    case Group::Organizations:
        return tr("Organizations");
    case Group::Sso:
        return tr("SSO services");
    case Group::Amazon:
        return tr("Amazon orders");
    case Group::Data:
        return tr("Exports");
    }
    Q_UNREACHABLE();
}

const Kind* kindNamed(const QString& id) {
    const auto* found = std::find_if(std::begin(kinds), std::end(kinds),
                                     [&id](const Kind& kind) { return id == QLatin1String(kind.id); });
    return found == std::end(kinds) ? nullptr : found;
}

} // namespace

QList<ActivityGroup> activityGroups() {
    return {Group::SignIn,        Group::Security, Group::Profile, Group::Developer,
            Group::Organizations, Group::Sso,      Group::Amazon,  Group::Data};
}

QString activityGroupName(ActivityGroup group) {
    return Activity::groupName(group);
}

QString activityGroupIcon(ActivityGroup group) {
    switch (group) {
    case Group::SignIn:
        return QStringLiteral("box-arrow-in-right");
    case Group::Security:
        return QStringLiteral("shield-lock");
    case Group::Profile:
        return QStringLiteral("person-circle");
    case Group::Developer:
        return QStringLiteral("code-slash");
    case Group::Organizations:
        return QStringLiteral("building");
    case Group::Sso:
        return QStringLiteral("diagram-3");
    case Group::Amazon:
        return QStringLiteral("cart");
    case Group::Data:
        return QStringLiteral("download");
    }
    Q_UNREACHABLE();
}

QStringList activityKindsOf(ActivityGroup group) {
    QStringList ids;
    for (const Kind& kind : kinds) {
        if (kind.group == group) {
            ids.append(QLatin1String(kind.id));
        }
    }
    return ids;
}

std::optional<ActivityGroup> activityGroupOf(const QString& kind) {
    const Kind* known = kindNamed(kind);
    return known == nullptr ? std::nullopt : std::optional(known->group);
}

QString activityKindName(const QString& kind) {
    const Kind* known = kindNamed(kind);
    return known == nullptr ? kind : Activity::tr(known->name);
}

QString activityText(const api::ActivityEvent& event) {
    const QString name = activityKindName(event.kind);
    const auto param = [&event](const char* key) {
        return event.params.value(QLatin1String(key)).toVariant().toString();
    };
    if (event.kind == QLatin1String("operator_changed")) {
        return Activity::operatorText(event.params);
    }
    if (event.kind == QLatin1String("test_event_sent")) {
        return Activity::fromTo(name, {}, Activity::eventText(param("event")));
    }
    if (event.kind == QLatin1String("two_factor_after_sso_changed") &&
        event.params.contains(QLatin1String("on"))) {
        return Activity::afterSso(event.params.value(QLatin1String("on")).toBool());
    }
    if (event.kind == QLatin1String("signed_in") && event.params.contains(QLatin1String("sso_service"))) {
        //: %1: the name of an SSO service
        return Activity::tr("Sign-in through SSO: %1").arg(param("sso_service"));
    }
    if (event.kind.startsWith(QLatin1String("contact_change_"))) {
        return Activity::channelText(name, param("channel"));
    }
    if (event.kind == QLatin1String("other_sessions_ended") &&
        event.params.contains(QLatin1String("count"))) {
        return Activity::tr("%n other session(s) ended", nullptr,
                            event.params.value(QLatin1String("count")).toInt());
    }
    if (event.kind == QLatin1String("recovery_code_used") && event.params.contains(QLatin1String("left"))) {
        return Activity::tr("Recovery code used: %n left", nullptr,
                            event.params.value(QLatin1String("left")).toInt());
    }
    if (event.kind == QLatin1String("amazon_order_added")) {
        return Activity::fromTo(name, {}, widgets::productName(param("product")));
    }
    for (const char* key : {"device", "number", "name", "url", "aws_account_id"}) {
        if (event.params.contains(QLatin1String(key))) {
            const QString text = Activity::fromTo(name, {}, param(key));
            return event.params.value(QLatin1String("account_deleted")).toBool()
                       //: %1: "Member left: Aurora"
                       ? Activity::tr("%1 (the account was deleted)").arg(text)
                       : text;
        }
    }
    return Activity::fromTo(name, param("from"), param("to"));
}

} // namespace ui::account
