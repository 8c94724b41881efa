#include "service/amazon/entitlement_checks.h"

#include "service/keys/master_keys.h"

#include <algorithm>
#include <map>

namespace service::amazon {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr core::Duration firstPause = 1min;
constexpr core::Duration longestPause = 2h;
constexpr int attemptsAtMost = 44; // seven that double the pause, then three days

core::Duration pauseAfter(int attempts) {
    constexpr int doublings = 7;
    return std::min<core::Duration>(longestPause, firstPause * (1 << std::min(attempts, doublings)));
}

AgreementEvent eventOf(const QList<Entitlement>& ofOne, const AgreementKey& of, core::Time askedAt) {
    AgreementEvent event{.agreement = {of.awsAccountId, of.productCode, ofOne.first().licenseArn,
                                       of.customerId, of.agreementId},
                         .kind = "entitlement_updated",
                         .at = askedAt};
    QStringList plan;
    for (const Entitlement& entitlement : ofOne) {
        plan.append(entitlement.dimension);
        if (entitlement.expiresAt) {
            event.endsAt = std::max(event.endsAt.value_or(*entitlement.expiresAt), *entitlement.expiresAt);
        }
    }
    plan.removeAll(QString());
    plan.sort();
    if (!plan.isEmpty()) {
        event.plan = plan.join(u", "_s);
    }
    if (ofOne.size() == 1) { // of several dimensions there is no one number
        event.quantity = ofOne.first().quantity;
    }
    return event;
}

} // namespace

void askForEntitlements(store::Transaction& transaction, const AgreementKey& of, bool tellsStatus,
                        core::Time askedAt, core::Time now) {
    transaction.run(
        u"INSERT INTO amazon_entitlement_checks (id, account_id, aws_account_id, product_code, customer_id, "
        "license_arn, agreement_id, tells_status, asked_at, due_at) VALUES (?, (SELECT account_id FROM "
        "amazon_bindings WHERE aws_account_id = ? OR customer_id = ? LIMIT 1), ?, ?, ?, ?, ?, ?, ?, ?)"_s,
        keys::randomId(), of.awsAccountId, of.customerId, of.awsAccountId, of.productCode, of.customerId,
        of.licenseArn, of.agreementId, tellsStatus, askedAt, now);
}

QList<AgreementEvent> eventsIn(const QList<Entitlement>& entitlements, const AgreementKey& of,
                               bool tellsStatus, core::Time askedAt, core::Time now) {
    std::map<QString, QList<Entitlement>> byLicense;
    for (Entitlement entitlement : entitlements) {
        if (!entitlement.licenseArn) {
            entitlement.licenseArn = of.licenseArn;
        }
        byLicense[entitlement.licenseArn.value_or(QString())].append(entitlement);
    }
    QList<AgreementEvent> events;
    for (const auto& [license, ofOne] : byLicense) {
        AgreementEvent event = eventOf(ofOne, of, askedAt);
        if (tellsStatus) {
            event.status = event.endsAt && *event.endsAt <= now ? api::AmazonOrderStatus::Expired
                                                                : api::AmazonOrderStatus::Active;
        }
        events.append(event);
    }
    return events;
}

struct EntitlementChecks::Due {
    QString id;
    AgreementKey of;
    bool tellsStatus = false;
    core::Time askedAt;
};

void EntitlementChecks::run() {
    while (!m_stopped) {
        const std::optional<Due> due = claimNext();
        if (!due) {
            return;
        }
        if (const auto found = m_marketplace.entitlements(due->of)) {
            settle(*due, *found);
        }
    }
}

// Moves it to the next attempt: several processes share the work, and one that is killed loses nothing.
std::optional<EntitlementChecks::Due> EntitlementChecks::claimNext() {
    const core::Time now = m_clock.now();
    return m_database.write([&](store::Transaction& transaction) -> std::optional<Due> {
        transaction.run(u"DELETE FROM amazon_entitlement_checks WHERE attempts >= ? AND due_at <= ?"_s,
                        attemptsAtMost, now);
        const auto row = transaction.one(
            u"SELECT id, aws_account_id, product_code, license_arn, customer_id, agreement_id, tells_status, "
            "asked_at, attempts FROM amazon_entitlement_checks WHERE due_at <= ? ORDER BY due_at LIMIT 1"_s,
            now);
        if (!row) {
            return std::nullopt;
        }
        transaction.run(
            u"UPDATE amazon_entitlement_checks SET due_at = ?, attempts = attempts + 1 WHERE id = ?"_s,
            now + pauseAfter(static_cast<int>(row->number(8))), row->text(0));
        return Due{
            row->text(0),
            {row->text(1), row->text(2), row->optionalText(3), row->optionalText(4), row->optionalText(5)},
            row->flag(6),
            row->time(7)};
    });
}

void EntitlementChecks::settle(const Due& due, const QList<Entitlement>& found) {
    const core::Time now = m_clock.now();
    m_database.write([&](store::Transaction& transaction) {
        if (transaction.run(u"DELETE FROM amazon_entitlement_checks WHERE id = ?"_s, due.id) == 0) {
            return;
        }
        for (const AgreementEvent& event : eventsIn(found, due.of, due.tellsStatus, due.askedAt, now)) {
            take(transaction, event, now);
        }
    });
}

} // namespace service::amazon
