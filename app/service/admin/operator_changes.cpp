#include "service/admin/operator_changes.h"

#include "phone/number.h"
#include "service/activity/activity.h"
#include "service/contact/change.h"
#include "service/identity/accounts.h"
#include "service/identity/email_address.h"
#include "service/identity/password_reset.h"
#include "service/sso/entitlement.h"
#include "service/two_factor/two_factor.h"

namespace service::admin {

namespace {

QJsonObject named(const char* what, const QJsonObject& more = {}) {
    QJsonObject params = more;
    params.insert(QStringLiteral("what"), QLatin1String(what));
    return params;
}

} // namespace

OperatorChanges::OperatorChanges(Context& context)
    : m_context(context)
    , m_messages(context.keys()) {}

api::Account OperatorChanges::account(const QString& email) {
    const auto address = identity::parseEmail(email);
    const auto account = m_context.database().read([&](store::Transaction& transaction) {
        const auto holder =
            address ? identity::findHolderByEmail(transaction, address->normal) : std::nullopt;
        return holder ? identity::findAccount(transaction, holder->accountId) : std::nullopt;
    });
    if (!account) {
        throw CommandError(QStringLiteral("no account has the address %1").arg(email));
    }
    return *account;
}

void OperatorChanges::tell(store::Transaction& transaction, const api::Account& account,
                           const QString& recipient, const QJsonObject& what) {
    const core::Time now = m_context.clock().now();
    m_messages.add(transaction,
                   {delivery::Channel::Email,
                    recipient,
                    delivery::Template::OperatorChanged,
                    account.locale,
                    {{QStringLiteral("what"), what.value(QStringLiteral("what"))}},
                    std::nullopt,
                    account.id},
                   now);
}

void OperatorChanges::note(store::Transaction& transaction, const api::Account& account,
                           const QJsonObject& what) {
    activity::record(transaction, {account.id, activity::kind::operatorChanged, what},
                     m_context.clock().now());
    tell(transaction, account, account.email, what);
}

bool OperatorChanges::setBsp(const api::Account& account, bool qualified,
                             const QList<api::Partnership>& partnerships) {
    api::Bsp bsp;
    bsp.qualified = qualified;
    if (qualified) {
        bsp.since = account.bsp.since ? *account.bsp.since : m_context.clock().now();
        bsp.partnerships = partnerships;
    }
    if (bsp.qualified == account.bsp.qualified && bsp.partnerships == account.bsp.partnerships) {
        return false;
    }
    m_context.database().write([&](store::Transaction& transaction) {
        const QJsonObject what =
            named("bsp", {{QStringLiteral("on"), qualified},
                          {QStringLiteral("partnerships"), core::json::write(bsp.partnerships)}});
        identity::setBsp(transaction, account.id, bsp);
        note(transaction, account, what);
    });
    return true;
}

bool OperatorChanges::allowSso(const api::Account& account, bool allowed) {
    if (account.ssoAllowed == allowed) {
        return false;
    }
    m_context.database().write([&](store::Transaction& transaction) {
        const QJsonObject what = named("sso", {{QStringLiteral("on"), allowed}});
        identity::setSsoAllowed(transaction, account.id, allowed);
        if (!allowed) {
            sso::endSessionsThroughServicesOf(transaction, account.id);
        }
        note(transaction, account, what);
    });
    return true;
}

bool OperatorChanges::setEmail(const api::Account& account, const QString& email) {
    const auto address = identity::parseEmail(email);
    if (!address) {
        throw CommandError(QStringLiteral("%1 is no e-mail address").arg(email));
    }
    if (address->written == account.email) {
        return false;
    }
    const core::Time now = m_context.clock().now();
    const bool changed = m_context.database().write([&](store::Transaction& transaction) {
        if (!identity::setEmail(transaction, account.id, *address)) {
            return false;
        }
        const QJsonObject what = named(
            "email", {{QStringLiteral("from"), account.email}, {QStringLiteral("to"), address->written}});
        contact::cancelOpen(transaction, account.id, contact::Channel::Email, now);
        identity::PasswordReset::cancelAll(transaction, account.id);
        activity::record(transaction, {account.id, activity::kind::operatorChanged, what}, now);
        tell(transaction, account, account.email, what);
        tell(transaction, account, address->written, what);
        return true;
    });
    if (!changed) {
        throw CommandError(QStringLiteral("another account has the address %1").arg(address->written));
    }
    return true;
}

bool OperatorChanges::setPhone(const api::Account& account, const std::optional<QString>& number) {
    std::optional<QString> e164;
    if (number) {
        const auto parsed = phone::parse(*number);
        if (!parsed || !parsed->valid) {
            throw CommandError(
                QStringLiteral("%1 is no telephone number; right would be, for example: +33612345678")
                    .arg(*number));
        }
        e164 = parsed->e164;
    }
    const auto present = account.phone ? std::optional(account.phone->number) : std::nullopt;
    if (present == e164) {
        return false;
    }
    const core::Time now = m_context.clock().now();
    m_context.database().write([&](store::Transaction& transaction) {
        const QJsonObject what =
            named("phone", {{QStringLiteral("from"), present ? QJsonValue(*present) : QJsonValue()},
                            {QStringLiteral("to"), e164 ? QJsonValue(*e164) : QJsonValue()}});
        identity::setPhone(transaction, account.id, e164, false);
        contact::cancelOpen(transaction, account.id, contact::Channel::Phone, now);
        note(transaction, account, what);
    });
    return true;
}

bool OperatorChanges::disable(const api::Account& account, bool disabled) {
    return m_context.database().write([&](store::Transaction& transaction) {
        const auto holder = identity::findHolder(transaction, account.id);
        if (!holder || holder->disabled == disabled) {
            return false;
        }
        const QJsonObject what = named("disabled", {{QStringLiteral("on"), disabled}});
        identity::setDisabled(transaction, account.id, disabled);
        if (disabled) {
            sso::endSessionsThroughServicesOf(transaction, account.id);
        }
        note(transaction, account, what);
        return true;
    });
}

bool OperatorChanges::resetTwoFactor(const api::Account& account) {
    return m_context.database().write([&](store::Transaction& transaction) {
        const auto holder = identity::findHolder(transaction, account.id);
        if (!holder || !holder->twoFactor) {
            return false;
        }
        const QJsonObject what = named("two_factor", {{QStringLiteral("on"), false}});
        two_factor::TwoFactor::turnOff(transaction, account.id);
        note(transaction, account, what);
        return true;
    });
}

} // namespace service::admin
