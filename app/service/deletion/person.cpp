#include "service/deletion/person.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace service::deletion {

namespace {

using store::Row;
using store::Transaction;

bool isAnothers(Transaction& transaction, const QString& accountId, const QString& contact) {
    return transaction
        .one(QStringLiteral(
                 "SELECT 1 FROM accounts WHERE (email_normal = ? OR phone = ?) AND id <> ? LIMIT 1"),
             contact, contact, accountId)
        .has_value();
}

// What the account's own history says that its contacts were.
QStringList formerContacts(Transaction& transaction, const QString& accountId) {
    QStringList contacts;
    const QList<Row> rows = transaction.all(
        QStringLiteral("SELECT params FROM activity WHERE account_id = ? AND kind IN "
                       "('email_changed', 'email_put_back', 'phone_changed', 'phone_verified', "
                       "'operator_changed')"),
        accountId);
    for (const Row& row : rows) {
        const QJsonObject params = QJsonDocument::fromJson(row.text(0).toUtf8()).object();
        for (const QString& name : {QStringLiteral("from"), QStringLiteral("to"), QStringLiteral("number")}) {
            contacts.append(params.value(name).toString());
        }
    }
    for (const Row& row : transaction.all(
             QStringLiteral("SELECT old_email FROM email_returns WHERE account_id = ?"), accountId)) {
        contacts.append(row.text(0));
    }
    return contacts;
}

// As it is compared; empty for what is neither an address nor a number.
QString normal(const QString& contact) {
    if (contact.startsWith(QLatin1Char('+'))) {
        return contact;
    }
    const auto email = identity::parseEmail(contact);
    return email ? email->normal : QString();
}

QStringList contactsOf(Transaction& transaction, const QString& accountId, const QStringList& present) {
    QStringList contacts;
    for (const QString& contact : present + formerContacts(transaction, accountId)) {
        const QString form = normal(contact);
        if (!form.isEmpty() && !contacts.contains(form) && !isAnothers(transaction, accountId, form)) {
            contacts.append(form);
        }
    }
    return contacts;
}

// The places that count are named by: see the users of limits::Limits.
QStringList limitSubjectsOf(Transaction& transaction, const QString& accountId) {
    QStringList subjects{accountId, accountId + QStringLiteral(" password reset")};
    const auto add = [&](const QString& sql, const auto& subjectsIn) {
        for (const Row& row : transaction.all(sql, accountId)) {
            subjectsIn(row);
        }
    };
    const auto hex = [](const Row& row) { return QString::fromLatin1(row.bytes(0).toHex()); };
    add(QStringLiteral("SELECT id FROM sessions WHERE account_id = ?"),
        [&](const Row& row) { subjects << row.text(0) << QStringLiteral("session ") + row.text(0); });
    add(QStringLiteral("SELECT token_hash FROM known_devices WHERE account_id = ?"),
        [&](const Row& row) { subjects << accountId + QLatin1Char(' ') + hex(row); });
    add(QStringLiteral("SELECT id_hash FROM challenges WHERE account_id = ?"),
        [&](const Row& row) { subjects << QStringLiteral("challenge ") + hex(row); });
    add(QStringLiteral("SELECT id FROM password_resets WHERE account_id = ?"),
        [&](const Row& row) { subjects << QStringLiteral("password reset ") + row.text(0); });
    add(QStringLiteral("SELECT id FROM sso_services WHERE owner_id = ?"),
        [&](const Row& row) { subjects << row.text(0) << row.text(0) + QStringLiteral(" signed"); });
    return subjects;
}

} // namespace

void lockAccount(Transaction& transaction, const QString& accountId) {
    for (const QString& rows :
         {QStringLiteral("accounts WHERE id = ?"), QStringLiteral("organizations WHERE owner_id = ?"),
          QStringLiteral("sso_services WHERE owner_id = ?")}) {
        (void)transaction.all(QStringLiteral("SELECT id FROM %1 ORDER BY id FOR UPDATE").arg(rows),
                              accountId);
    }
}

std::optional<Person> findPerson(Transaction& transaction, const QString& accountId) {
    const auto row = transaction.one(
        QStringLiteral("SELECT email, email_normal, phone, locale FROM accounts WHERE id = ?"), accountId);
    if (!row) {
        return std::nullopt;
    }
    Person person{accountId, {row->text(0), row->text(1)}, row->text(3), {}, {}};
    person.contacts =
        contactsOf(transaction, accountId, {person.email.written, row->optionalText(2).value_or(QString())});
    person.limitSubjects = person.contacts + limitSubjectsOf(transaction, accountId);
    return person;
}

} // namespace service::deletion
