#include "service/activity/activity.h"
#include "service/admin/account_commands.h"
#include "service/admin/demo_amazon.h"
#include "service/admin/operator_changes.h"
#include "service/developer/dev_credentials.h"
#include "service/developer/usage.h"
#include "service/identity/accounts.h"
#include "service/identity/sessions.h"
#include "service/organizations/organization_rows.h"

#include <QDate>

#include <array>

namespace service::admin {

namespace {

using std::chrono::hours;

struct DemoDevice {
    const char* name;
    const char* address; // networks that are reserved for examples
    hours ago;
};

constexpr std::array devices{
    DemoDevice{"Office workstation, Debian 12", "198.51.100.24", hours(24 * 41)},
    DemoDevice{"Laptop, Fedora", "203.0.113.80", hours(24 * 16)},
    DemoDevice{"Tablet", "2001:db8:40:12::7", hours(20)},
};

// Signed in to from several places. Nobody holds these sessions' tokens.
void addSessions(store::Transaction& transaction, const QString& accountId, core::Time now) {
    for (const DemoDevice& device : devices) {
        const core::Time at = now - device.ago;
        const QString address = QLatin1String(device.address);
        const api::Session session = identity::openSession(
            transaction, accountId, {QLatin1String(device.name), address, std::nullopt}, at);
        activity::record(transaction, {accountId, activity::kind::signedIn, {}, session.id, address}, at);
    }
}

// Two months in the life of an account.
void addActivity(store::Transaction& transaction, const api::Account& account, core::Time now) {
    const QString office = QStringLiteral("198.51.100.24");
    const auto at = [&](hours ago, const char* kind, const QJsonObject& params = {}) {
        activity::record(transaction, {account.id, kind, params, std::nullopt, office}, now - ago);
    };
    const QString from = QStringLiteral("from");
    const QString to = QStringLiteral("to");
    at(hours(24 * 60), activity::kind::nameChanged, {{from, QStringLiteral("Demo")}, {to, account.name}});
    at(hours(24 * 52), activity::kind::passwordChanged);
    at(hours(24 * 40), activity::kind::localeChanged,
       {{from, QStringLiteral("fr")}, {to, QStringLiteral("en")}});
    at(hours(24 * 33), activity::kind::sessionEnded,
       {{QStringLiteral("device"), QStringLiteral("Old phone")}});
    at(hours(24 * 20), activity::kind::contactChangeStarted,
       {{QStringLiteral("channel"), QStringLiteral("phone")}});
    at(hours(24 * 20) - std::chrono::hours(1), activity::kind::contactChangeCancelled,
       {{QStringLiteral("channel"), QStringLiteral("phone")}});
    at(hours(24 * 11), activity::kind::otherSessionsEnded, {{QStringLiteral("count"), 2}});
    constexpr int months = 2;
    constexpr int daysInMonth = 30;
    for (int day = 3; day < months * daysInMonth; day += 4) {
        at(hours(24 * day + day % 7), day % 5 == 0 ? activity::kind::signInFailed : activity::kind::signedIn);
        at(hours(24 * day + day % 7 - 2), activity::kind::signedOut);
    }
}

// A month of an integration that rests at the weekend, and was set up wrongly one day.
void addUsage(store::Transaction& transaction, const QString& accountId, core::Time now) {
    constexpr int days = 30;
    constexpr int dayOfMistake = 12;
    const qint64 today = developer::dayOf(now);
    for (int ago = 1; ago < days; ++ago) {
        const qint64 day = today - ago;
        const int weekday = QDate(1970, 1, 1).addDays(day).dayOfWeek();
        const int calls = weekday >= Qt::Saturday ? ago % 3 : 180 + (ago * 37) % 90;
        developer::addUsage(transaction, accountId, day, calls, ago == dayOfMistake ? 26 : 0);
    }
}

void seedDemo(Context& context) {
    OperatorChanges changes(context);
    const api::Account account = changes.account(context.words().first());
    changes.setBsp(account, true, {api::Partnership::Solutions, api::Partnership::Services});
    if (!account.phone) {
        changes.setPhone(account, QStringLiteral("+33612345678"));
    }
    const core::Time now = context.clock().now();
    const keys::MasterKeys& keys = context.keys();
    context.database().write([&](store::Transaction& transaction) {
        const api::NewOrganization organization{QStringLiteral("Lighthouse Logistics"),
                                                QStringLiteral("https://lighthouse.example"),
                                                QStringLiteral("America/New_York")};
        organizations::create(transaction, account.id, organization, now);
        activity::record(
            transaction,
            {account.id, activity::kind::organizationCreated, {{QStringLiteral("name"), organization.name}}},
            now);
        addSessions(transaction, account.id, now);
        addActivity(transaction, account, now);
        (void)developer::DevCredentials(keys).ensure(transaction, account.id, now - hours(24 * 30));
        addUsage(transaction, account.id, now);
        addAmazonOrders(transaction, account.id, now);
    });
    context.print(QStringLiteral("%1 has something on every page now").arg(account.email));
}

} // namespace

QList<Command> demoCommands() {
    return {{QStringLiteral("seed-demo"),
             QStringLiteral("EMAIL"),
             1,
             {},
             QStringLiteral("fill an account with something on every page, to look at"),
             seedDemo}};
}

} // namespace service::admin
