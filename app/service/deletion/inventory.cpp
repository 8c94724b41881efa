#include "service/deletion/inventory.h"

#include "service/delivery/queue.h"
#include "service/limits/limits.h"

#include <QJsonDocument>

#include <algorithm>

namespace service::deletion {

namespace {

using store::Row;
using store::Transaction;

// Rows of a table: `whose` is a condition in which every ? is the account's id. What hangs on a row by a
// foreign key (the certificates of an SSO service, the events of an order) goes with it, and is counted with
// it.
struct Part {
    const char* what;
    const char* table;
    const char* whose;
};

// In the order in which they go: what refers to something else before that.
constexpr Part parts[] = {
    {"other", "verification_codes",
     "id IN (SELECT code_id FROM contact_changes WHERE account_id = ? "
     "UNION ALL SELECT code_id FROM password_resets WHERE account_id = ? "
     "UNION ALL SELECT code_id FROM captchas WHERE account_id = ?)"},
    {"other", "captchas", "account_id = ?"},
    {"other", "password_resets", "account_id = ?"},
    {"other", "contact_changes", "account_id = ?"},
    {"other", "email_returns", "account_id = ?"},
    {"other", "challenges", "account_id = ?"},
    {"other", "known_devices", "account_id = ?"},
    {"other", "authenticators", "account_id = ?"},
    {"other", "recovery_codes", "account_id = ?"},
    {"other", "callback_validations", "account_id = ?"},
    {"other", "callbacks", "account_id = ?"},
    {"other", "developer_usage", "account_id = ?"},
    {"other", "dev_credentials", "account_id = ?"},
    {"other", "sso_sign_ins", "account_id = ?"},
    {"other", "sso_uses", "account_id = ?"},
    {"other", "sso_reservations", "account_id = ?"},
    {"other", "kept_replies", "account_id = ?"},
    {"deliveries", "callback_deliveries", "account_id = ?"},
    {"sessions", "sessions", "account_id = ?"},
    {"sso_consents", "sso_consents", "account_id = ?"},
    {"sso_services", "sso_services", "owner_id = ?"},
    {"memberships", "organization_members", "account_id = ?"},
    {"invitations", "invitations", "organization_id IN (SELECT id FROM organizations WHERE owner_id = ?)"},
    {"organizations", "organizations", "owner_id = ?"},
    {"orders", "amazon_orders", "account_id = ?"},
    {"other", "amazon_registrations", "account_id = ?"},
    {"other", "amazon_entitlement_checks", "account_id = ?"},
    {"other", "amazon_bindings", "account_id = ?"},
    {"activity", "activity", "account_id = ?"},
    {"account", "accounts", "id = ?"},
};

// Rows that know an address only.
constexpr Part byAddress[] = {
    {"other", "verification_codes", "id IN (SELECT code_id FROM registrations WHERE email_normal = ?)"},
    {"other", "registrations", "email_normal = ?"},
    {"invitations", "invitations", "email_normal = ?"},
};

enum class Way { Count, Erase };

class Walk {
  public:
    Walk(Transaction& transaction, Way way)
        : m_transaction(transaction)
        , m_way(way) {
        for (const char* what :
             {"account", "sessions", "organizations", "memberships", "invitations", "sso_services",
              "sso_consents", "orders", "deliveries", "activity", "messages", "other"}) {
            m_counts.insert(QLatin1String(what), 0);
        }
    }

    void add(const QString& what, int count) { m_counts[what] = m_counts.value(what).toInt() + count; }

    void take(const Part& part, const QString& value) {
        const QString rows =
            QStringLiteral("FROM %1 WHERE %2").arg(QLatin1String(part.table), QLatin1String(part.whose));
        const QVariantList values(rows.count(QLatin1Char('?')), value);
        add(QLatin1String(part.what),
            m_way == Way::Erase
                ? m_transaction.change(QStringLiteral("DELETE ") + rows, values)
                : static_cast<int>(m_transaction.select(QStringLiteral("SELECT COUNT(*) ") + rows, values)
                                       .first()
                                       .number(0)));
    }

    QJsonObject counts() const { return m_counts; }

  private:
    Transaction& m_transaction;
    Way m_way;
    QJsonObject m_counts;
};

void takeLimits(Walk& walk, Transaction& transaction, const limits::Limits& limits, const Person& person,
                Way way) {
    for (const QString& subject : person.limitSubjects) {
        const QByteArray hashed = limits.hashed(subject);
        walk.add(QStringLiteral("other"), way == Way::Erase ? limits::Limits::forget(transaction, hashed)
                                                            : limits::Limits::windowsOf(transaction, hashed));
    }
}

// Everything but the messages.
void takeRows(Walk& walk, Transaction& transaction, const limits::Limits& limits, const Person& person,
              Way way) {
    takeLimits(walk, transaction, limits, person, way);
    for (const QString& contact : person.contacts) {
        for (const Part& part : byAddress) {
            walk.take(part, contact);
        }
    }
    for (const Part& part : parts) {
        walk.take(part, person.accountId);
    }
}

bool names(const QJsonObject& subject, const Person& person) {
    return std::any_of(subject.begin(), subject.end(), [&](const QJsonValue& value) {
        return person.contacts.contains(value.toString().toCaseFolded());
    });
}

// Tests of other people's SSO services may have met this person: the finding stays, the person does not.
void forgetSubjects(Transaction& transaction, const Person& person) {
    const QList<Row> rows =
        transaction.all(QStringLiteral("SELECT id, subject FROM sso_tests WHERE subject IS NOT NULL"));
    for (const Row& row : rows) {
        if (names(QJsonDocument::fromJson(row.text(1).toUtf8()).object(), person)) {
            transaction.run(QStringLiteral("UPDATE sso_tests SET subject = NULL WHERE id = ?"), row.text(0));
        }
    }
}

} // namespace

QJsonObject Inventory::count(Transaction& transaction, const Person& person) const {
    Walk walk(transaction, Way::Count);
    walk.add(QStringLiteral("messages"),
             m_with.messages.count(transaction, {person.accountId, person.contacts}));
    takeRows(walk, transaction, m_with.limits, person, Way::Count);
    return walk.counts();
}

Inventory::Erased Inventory::erase(Transaction& transaction, const Person& person) const {
    Walk walk(transaction, Way::Erase);
    const delivery::Queue::Forgotten messages =
        m_with.messages.forget(transaction, {person.accountId, person.contacts});
    walk.add(QStringLiteral("messages"), static_cast<int>(messages.ids.size()));
    forgetSubjects(transaction, person);
    takeRows(walk, transaction, m_with.limits, person, Way::Erase);
    return {walk.counts(), messages.ids, messages.isUnderWay};
}

} // namespace service::deletion
