#include "ui/account/activity_text.h"

#include <QCoreApplication>
#include <QHash>

namespace ui::account {

namespace {

struct Activity {
    Q_DECLARE_TR_FUNCTIONS(ui::account::Activity)

  public:
    static QString channelText(const QString& started, const QString& channel);
    static QString fromTo(const QString& kind, const QString& from, const QString& to);
    static QString operatorText(const QJsonObject& params);
};

struct Kind {
    const char* id;
    const char* name;
};

constexpr Kind kinds[] = {
    {"account_created", QT_TRANSLATE_NOOP("ui::account::Activity", "Account created")},
    {"signed_in", QT_TRANSLATE_NOOP("ui::account::Activity", "Sign-in")},
    {"sign_in_failed", QT_TRANSLATE_NOOP("ui::account::Activity", "Failed sign-in")},
    {"step_up_failed", QT_TRANSLATE_NOOP("ui::account::Activity", "Failed proof of identity")},
    {"signed_out", QT_TRANSLATE_NOOP("ui::account::Activity", "Sign-out")},
    {"session_ended", QT_TRANSLATE_NOOP("ui::account::Activity", "Session ended")},
    {"other_sessions_ended", QT_TRANSLATE_NOOP("ui::account::Activity", "Other sessions ended")},
    {"password_changed", QT_TRANSLATE_NOOP("ui::account::Activity", "Password changed")},
    {"password_reset", QT_TRANSLATE_NOOP("ui::account::Activity", "Forgotten password replaced")},
    {"two_factor_turned_on",
     QT_TRANSLATE_NOOP("ui::account::Activity", "Two-factor authentication turned on")},
    {"two_factor_turned_off",
     QT_TRANSLATE_NOOP("ui::account::Activity", "Two-factor authentication turned off")},
    {"two_factor_after_sso_changed",
     QT_TRANSLATE_NOOP("ui::account::Activity", "Two-factor authentication after SSO changed")},
    {"authenticator_replaced", QT_TRANSLATE_NOOP("ui::account::Activity", "Authenticator replaced")},
    {"recovery_codes_renewed", QT_TRANSLATE_NOOP("ui::account::Activity", "New recovery codes")},
    {"recovery_code_used", QT_TRANSLATE_NOOP("ui::account::Activity", "Recovery code used")},
    {"second_factor_failed", QT_TRANSLATE_NOOP("ui::account::Activity", "Wrong second factor")},
    {"data_exported", QT_TRANSLATE_NOOP("ui::account::Activity", "Data exported")},
    {"dev_secret_shown", QT_TRANSLATE_NOOP("ui::account::Activity", "API DevSecret shown")},
    {"dev_secret_reset", QT_TRANSLATE_NOOP("ui::account::Activity", "API DevSecret reset")},
    {"callback_saved", QT_TRANSLATE_NOOP("ui::account::Activity", "Callback URL saved")},
    {"callback_removed", QT_TRANSLATE_NOOP("ui::account::Activity", "Callback URL removed")},
    {"test_event_sent", QT_TRANSLATE_NOOP("ui::account::Activity", "Test event sent")},
    {"sso_service_created", QT_TRANSLATE_NOOP("ui::account::Activity", "SSO service configured")},
    {"sso_service_changed", QT_TRANSLATE_NOOP("ui::account::Activity", "SSO service changed")},
    {"sso_service_deleted", QT_TRANSLATE_NOOP("ui::account::Activity", "SSO service deleted")},
    {"sso_organizations_changed",
     QT_TRANSLATE_NOOP("ui::account::Activity", "Organizations of an SSO service changed")},
    {"sso_metadata_refreshed",
     QT_TRANSLATE_NOOP("ui::account::Activity", "Identity provider’s metadata refreshed")},
    {"sso_metadata_failed",
     QT_TRANSLATE_NOOP("ui::account::Activity", "Identity provider’s metadata could not be refreshed")},
    {"sso_sign_in_refused", QT_TRANSLATE_NOOP("ui::account::Activity", "Sign-in through SSO refused")},
    {"sso_consent_given", QT_TRANSLATE_NOOP("ui::account::Activity", "Agreed to an SSO service")},
    {"sso_consent_withdrawn",
     QT_TRANSLATE_NOOP("ui::account::Activity", "Agreement to an SSO service withdrawn")},
    {"sso_consent_ended", QT_TRANSLATE_NOOP("ui::account::Activity", "Agreement to an SSO service ended")},
    {"amazon_bound", QT_TRANSLATE_NOOP("ui::account::Activity", "AWS account bound")},
    {"amazon_order_added", QT_TRANSLATE_NOOP("ui::account::Activity", "Amazon order added")},
    {"name_changed", QT_TRANSLATE_NOOP("ui::account::Activity", "Name changed")},
    {"locale_changed", QT_TRANSLATE_NOOP("ui::account::Activity", "Language changed")},
    {"email_changed", QT_TRANSLATE_NOOP("ui::account::Activity", "Login e-mail changed")},
    {"email_put_back", QT_TRANSLATE_NOOP("ui::account::Activity", "Login e-mail put back")},
    {"phone_changed", QT_TRANSLATE_NOOP("ui::account::Activity", "Phone number changed")},
    {"phone_verified", QT_TRANSLATE_NOOP("ui::account::Activity", "Phone number verified")},
    {"contact_change_started", QT_TRANSLATE_NOOP("ui::account::Activity", "Change of contact started")},
    {"contact_change_cancelled", QT_TRANSLATE_NOOP("ui::account::Activity", "Change of contact cancelled")},
    {"operator_changed", QT_TRANSLATE_NOOP("ui::account::Activity", "Changed by the operator")},
    {"organization_created", QT_TRANSLATE_NOOP("ui::account::Activity", "Organization created")},
    {"organization_changed", QT_TRANSLATE_NOOP("ui::account::Activity", "Organization changed")},
    {"organization_deleted", QT_TRANSLATE_NOOP("ui::account::Activity", "Organization deleted")},
    {"member_invited", QT_TRANSLATE_NOOP("ui::account::Activity", "Member invited")},
    {"invitation_taken_back", QT_TRANSLATE_NOOP("ui::account::Activity", "Invitation taken back")},
    {"member_joined", QT_TRANSLATE_NOOP("ui::account::Activity", "Member joined")},
    {"member_removed", QT_TRANSLATE_NOOP("ui::account::Activity", "Member removed")},
    {"member_left", QT_TRANSLATE_NOOP("ui::account::Activity", "Member left")},
    {"organization_joined", QT_TRANSLATE_NOOP("ui::account::Activity", "Organization joined")},
    {"organization_left", QT_TRANSLATE_NOOP("ui::account::Activity", "Organization left")},
    {"membership_ended", QT_TRANSLATE_NOOP("ui::account::Activity", "Membership ended by the owner")},
    {"invitation_declined", QT_TRANSLATE_NOOP("ui::account::Activity", "Invitation declined")},
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
        {QStringLiteral("amazon"), QT_TR_NOOP("Amazon orders")},
        {QStringLiteral("email"), QT_TR_NOOP("login e-mail")},
        {QStringLiteral("phone"), QT_TR_NOOP("phone number")},
        {QStringLiteral("two_factor"), QT_TR_NOOP("two-factor authentication")},
        {QStringLiteral("disabled"), QT_TR_NOOP("access to the account")},
    };
    const QString what = params.value(QStringLiteral("what")).toString();
    const char* name = whats.value(what);
    return tr("%1: %2").arg(activityKindName(QStringLiteral("operator_changed")),
                            name != nullptr ? tr(name) : what);
}

} // namespace

QStringList activityKinds() {
    QStringList ids;
    for (const Kind& kind : kinds) {
        ids.append(QLatin1String(kind.id));
    }
    return ids;
}

QString activityKindName(const QString& kind) {
    for (const Kind& known : kinds) {
        if (kind == QLatin1String(known.id)) {
            return Activity::tr(known.name);
        }
    }
    return kind;
}

QString activityText(const api::ActivityEvent& event) {
    const QString name = activityKindName(event.kind);
    const auto param = [&event](const char* key) {
        return event.params.value(QLatin1String(key)).toVariant().toString();
    };
    if (event.kind == QLatin1String("operator_changed")) {
        return Activity::operatorText(event.params);
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
    for (const char* key : {"device", "number", "name", "url", "aws_account_id"}) {
        if (event.params.contains(QLatin1String(key))) {
            return Activity::fromTo(name, {}, param(key));
        }
    }
    return Activity::fromTo(name, param("from"), param("to"));
}

} // namespace ui::account
