#pragma once

#include "core/json.h"
#include "core/time.h"

#include <QJsonObject>
#include <QString>

#include <optional>

namespace service::delivery {

// Each has a text in resources/mail in both languages. What it wants in params is named here; every value is
// text, but for lists.
enum class Template {
    RegistrationCode,       // code
    RegistrationKnown,      // email: somebody registered this address; it has an account already
    PasswordResetCode,      // code
    ContactCodeCurrent,     // code, channel (email, phone): to the contact in force, before a change
    ContactCodeNew,         // code, channel: to the contact that is to come
    CaptchaCode,            // code: instead of the picture
    EmailChanged,           // old, new (masked), link: to the old address, "this wasn't me"
    EmailPutBack,           // email: the change was undone from that link
    PhoneChanged,           // number (masked)
    PasswordChanged,        // at (RFC 3339), device (empty: with a code, not from a session)
    TwoFactorTurnedOn,      // at (RFC 3339), device
    TwoFactorTurnedOff,     // at, device
    AuthenticatorReplaced,  // at, device
    RecoveryCodeUsed,       // at, device (empty: a password reset), left
    DevSecretReset,         // at, device
    CallbackChanged,        // at, device, url (empty: it was removed)
    OrganizationInvitation, // organization, owner, owner_email, email (whom it is to), until (RFC 3339)
    SsoLoginLinks,          // services: a list of {name, link}
    AccountDeleted,         // at, receipt (its id)
    OperatorChanged, // what (email, phone, two_factor, bsp, sso, disabled): the operator changed this on your
                     // account
};

enum class Channel { Email, Sms };

} // namespace service::delivery

template <>
struct core::json::EnumNames<service::delivery::Template> {
    using Template = service::delivery::Template;
    static constexpr std::pair<Template, const char*> names[] = {
        {Template::RegistrationCode, "registration_code"},
        {Template::RegistrationKnown, "registration_known"},
        {Template::PasswordResetCode, "password_reset_code"},
        {Template::ContactCodeCurrent, "contact_code_current"},
        {Template::ContactCodeNew, "contact_code_new"},
        {Template::CaptchaCode, "captcha_code"},
        {Template::EmailChanged, "email_changed"},
        {Template::EmailPutBack, "email_put_back"},
        {Template::PhoneChanged, "phone_changed"},
        {Template::PasswordChanged, "password_changed"},
        {Template::TwoFactorTurnedOn, "two_factor_turned_on"},
        {Template::TwoFactorTurnedOff, "two_factor_turned_off"},
        {Template::AuthenticatorReplaced, "authenticator_replaced"},
        {Template::RecoveryCodeUsed, "recovery_code_used"},
        {Template::DevSecretReset, "dev_secret_reset"},
        {Template::CallbackChanged, "callback_changed"},
        {Template::OrganizationInvitation, "organization_invitation"},
        {Template::SsoLoginLinks, "sso_login_links"},
        {Template::AccountDeleted, "account_deleted"},
        {Template::OperatorChanged, "operator_changed"},
    };
};
template <>
struct core::json::EnumNames<service::delivery::Channel> {
    using Channel = service::delivery::Channel;
    static constexpr std::pair<Channel, const char*> names[] = {
        {Channel::Email, "email"},
        {Channel::Sms, "sms"},
    };
};

namespace service::delivery {

struct Message {
    Channel channel = Channel::Email;
    QString to; // an e-mail address, or a number in E.164
    Template what = Template::RegistrationCode;
    QString locale; // en, fr
    QJsonObject params;
    // Not sent any more from then on. Where it is not given, a code lives 10 minutes and everything else as
    // long as it is tried.
    std::optional<core::Time> expiresAt = {};
    // The account that it names beside its recipient, or that had it sent to somebody who may be a stranger:
    // it goes with that account. Not part of what is sealed.
    QString accountId = {};

    // Empty where the message carries none.
    QString code() const { return params.value(QLatin1String("code")).toString(); }

    template <class Self, class Fields>
    static void fields(Self& self, Fields& field) {
        const core::json::Text text{.shortest = 0, .longest = 4000};
        field("channel", self.channel);
        field("to", self.to, text);
        field("what", self.what);
        field("locale", self.locale, text);
        field("params", self.params);
        field("expires_at", self.expiresAt);
    }
};

// "registration_code": also the name of its file in resources/mail.
QString templateName(Template what);

} // namespace service::delivery
