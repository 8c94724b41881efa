#include "service/contact/target.h"

#include "phone/number.h"
#include "service/identity/email_address.h"

namespace service::contact {

using Channel = api::ContactChannel;

core::Result<Target> targetIn(const api::ContactTarget& body, Channel channel) {
    const bool byEmail = channel == Channel::Email;
    const std::optional<QString>& text = byEmail ? body.email : body.phone;
    if (!text) {
        const QString field = byEmail ? QStringLiteral("email") : QStringLiteral("phone");
        return core::fail({core::ErrorId::BadRequest, {}, {{field, QStringLiteral("required"), {}}}});
    }
    if (byEmail) {
        const auto email = identity::parseEmail(*text);
        return email ? core::Result<Target>({email->written, email->normal})
                     : core::fail(core::ErrorId::EmailInvalid);
    }
    const auto number = phone::parse(*text);
    return number && number->valid ? core::Result<Target>({number->e164, number->e164})
                                   : core::fail(core::ErrorId::PhoneInvalid);
}

std::optional<Target> provable(const api::Account& account, Channel channel) {
    if (channel == Channel::Email) {
        const auto email = identity::parseEmail(account.email);
        return Target{account.email, email ? email->normal : account.email};
    }
    if (account.phone && account.phone->verified) {
        return Target{account.phone->number, account.phone->number};
    }
    return std::nullopt;
}

} // namespace service::contact
