#include "service/admin/account_commands.h"

#include "service/admin/operator_changes.h"
#include "service/identity/accounts.h"
#include "service/identity/sessions.h"

namespace service::admin {

namespace {

bool onOrOff(const QString& word) {
    if (word != QStringLiteral("on") && word != QStringLiteral("off")) {
        throw CommandError(QStringLiteral("\"%1\" is neither on nor off").arg(word));
    }
    return word == QStringLiteral("on");
}

QList<api::Partnership> partnershipsIn(const QString& text) {
    QList<api::Partnership> partnerships;
    for (const QString& word : text.split(u',', Qt::SkipEmptyParts)) {
        if (word == QStringLiteral("solutions")) {
            partnerships.append(api::Partnership::Solutions);
        } else if (word == QStringLiteral("services")) {
            partnerships.append(api::Partnership::Services);
        } else {
            throw CommandError(
                QStringLiteral("--partnership %1: right would be solutions, services or solutions,services")
                    .arg(word));
        }
    }
    return partnerships;
}

void report(const Context& context, bool changed) {
    context.print(changed ? QStringLiteral("done; the holder is told by mail")
                          : QStringLiteral("it was so already; nothing is changed"));
}

void list(Context& context) {
    const auto accounts = context.database().read(
        [](store::Transaction& transaction) { return identity::listAccounts(transaction); });
    for (const identity::AccountLine& account : accounts) {
        context.print(QStringLiteral("%1  %2  since %3%4")
                          .arg(account.email, account.name, core::toRfc3339(account.createdAt),
                               account.disabled ? QStringLiteral("  disabled") : QString()));
    }
}

QString bspText(const api::Bsp& bsp) {
    if (!bsp.qualified) {
        return QStringLiteral("no");
    }
    QStringList words{QStringLiteral("since ") + core::toRfc3339(*bsp.since)};
    for (const api::Partnership partnership : bsp.partnerships) {
        words.append(core::json::write(partnership).toString());
    }
    return words.join(QStringLiteral(", "));
}

QString phoneText(const core::json::Nullable<api::Phone>& phone) {
    if (!phone) {
        return QStringLiteral("none");
    }
    return phone->number +
           (phone->verified ? QStringLiteral(", verified") : QStringLiteral(", not verified"));
}

QString twoFactorText(const api::TwoFactor& twoFactor) {
    if (!twoFactor.enabled) {
        return QStringLiteral("off");
    }
    return QStringLiteral("since %1, %2 recovery codes left")
        .arg(core::toRfc3339(*twoFactor.since))
        .arg(twoFactor.recoveryCodesLeft);
}

void show(Context& context) {
    const api::Account account = OperatorChanges(context).account(context.words().first());
    const auto line = [&](const char* what, const QString& value) {
        context.print(QStringLiteral("%1: %2").arg(QLatin1String(what), value));
    };
    line("id", account.id);
    line("e-mail", account.email);
    line("name", account.name);
    line("phone", phoneText(account.phone));
    line("BSP", bspText(account.bsp));
    line("SSO", account.ssoAllowed ? QStringLiteral("allowed") : QStringLiteral("not allowed"));
    line("two-factor", twoFactorText(account.twoFactor));
    line("language", account.locale);
    line("created", core::toRfc3339(account.createdAt));
    line("password changed", core::toRfc3339(account.passwordChangedAt));
    context.database().read([&](store::Transaction& transaction) {
        const auto holder = identity::findHolder(transaction, account.id);
        line("disabled", holder && holder->disabled ? QStringLiteral("yes") : QStringLiteral("no"));
        const core::Time now = context.clock().now();
        const auto sessions = identity::listSessions(transaction, account.id, {}, std::nullopt, 1, now);
        line("sessions", QString::number(sessions.total));
    });
}

void setBsp(Context& context) {
    const bool qualified = onOrOff(context.words().at(1));
    const QList<api::Partnership> partnerships =
        partnershipsIn(context.option(QStringLiteral("partnership")));
    OperatorChanges changes(context);
    report(context, changes.setBsp(changes.account(context.words().first()), qualified, partnerships));
}

void allowSso(Context& context) {
    const bool allowed = onOrOff(context.words().at(1));
    OperatorChanges changes(context);
    report(context, changes.allowSso(changes.account(context.words().first()), allowed));
}

void setEmail(Context& context) {
    OperatorChanges changes(context);
    report(context, changes.setEmail(changes.account(context.words().first()), context.words().at(1)));
}

void setPhone(Context& context) {
    const QString& number = context.words().at(1);
    OperatorChanges changes(context);
    report(context,
           changes.setPhone(changes.account(context.words().first()),
                            number == QStringLiteral("none") ? std::nullopt : std::optional(number)));
}

void resetTwoFactor(Context& context) {
    OperatorChanges changes(context);
    report(context, changes.resetTwoFactor(changes.account(context.words().first())));
}

void disable(Context& context) {
    const bool disabled = onOrOff(context.words().at(1));
    OperatorChanges changes(context);
    report(context, changes.disable(changes.account(context.words().first()), disabled));
}

} // namespace

QList<Command> accountCommands() {
    const auto command = [](const char* name, const char* arguments, int words, const char* summary,
                            void (*run)(Context&), const QStringList& flags = {}) {
        return Command{
            QLatin1String(name), QLatin1String(arguments), words, flags, QLatin1String(summary), run};
    };
    return {
        command("account list", "", 0, "every account, the oldest first", list),
        command("account show", "EMAIL", 1, "one account", show),
        command("account set-bsp", "EMAIL on|off [--partnership solutions|services]", 2,
                "whether it is a Business Solution Provider", setBsp, {QStringLiteral("partnership")}),
        command("account allow-sso", "EMAIL on|off", 2, "whether it may set up single sign-on", allowSso),
        command("account set-email", "EMAIL NEW", 2, "another address, for somebody who lost theirs",
                setEmail),
        command("account set-phone", "EMAIL NUMBER|none", 2, "another number, which its holder has to verify",
                setPhone),
        command("account reset-two-factor", "EMAIL", 1,
                "the password alone signs in, for somebody who lost authenticator and recovery codes",
                resetTwoFactor),
        command("account disable", "EMAIL on|off", 2, "keep it from being used, or let it be used again",
                disable),
    };
}

} // namespace service::admin
