#include "service/deletion/deletion.h"

#include "core/clock.h"
#include "service/activity/activity.h"
#include "service/deletion/blockers.h"
#include "service/deletion/receipts.h"
#include "service/delivery/queue.h"
#include "service/jobs/runner.h"

#include <QJsonArray>
#include <QLoggingCategory>

#include <chrono>

namespace service::deletion {

namespace {

using namespace std::chrono_literals;
using store::Row;
using store::Transaction;

Q_LOGGING_CATEGORY(log, "service.deletion")

const QString eraseJob = QStringLiteral("erase deleted accounts");

core::Result<Person> personOf(Transaction& transaction, const http::Exchange& exchange) {
    std::optional<Person> person = findPerson(transaction, exchange.caller().accountId);
    if (!person) {
        return core::fail(core::ErrorId::SessionExpired);
    }
    return *std::move(person);
}

bool confirms(const QString& typed, const Person& person) {
    const auto email = identity::parseEmail(typed.trimmed());
    return email && email->normal == person.email.normal;
}

// Whoever owns an organization reads that this member left, and that the account is no more.
void tellOwners(Transaction& transaction, const Person& person, core::Time now) {
    const QList<Row> organizations =
        transaction.all(QStringLiteral("SELECT o.owner_id, o.name FROM organization_members m "
                                       "JOIN organizations o ON o.id = m.organization_id "
                                       "WHERE m.account_id = ? ORDER BY o.id"),
                        person.accountId);
    for (const Row& organization : organizations) {
        activity::record(
            transaction,
            {organization.text(0),
             activity::kind::memberLeft,
             {{QStringLiteral("name"), organization.text(1)}, {QStringLiteral("account_deleted"), true}}},
            now);
    }
}

core::Error blockedBy(const QList<api::DeletionHindrance>& blockers) {
    return {core::ErrorId::DeletionBlocked, {{QStringLiteral("blockers"), core::json::write(blockers)}}, {}};
}

} // namespace

Deletion::Deletion(const Dependencies& dependencies, jobs::Runner& runner)
    : m_with(dependencies)
    , m_runner(runner)
    , m_inventory(dependencies)
    , m_erasures(dependencies) {}

void Deletion::registerRoutes(http::Router& router) {
    router.on(api::getDeletion, [this](http::Exchange& exchange) { return look(exchange); });
    router.on(api::deleteAccount, [this](http::Exchange& exchange, const api::DeleteAccount& body) {
        return remove(exchange, body);
    });
}

void Deletion::registerJobs() {
    // What another process left, or this one before it was started again.
    m_runner.every(10s, eraseJob, [this] { m_erasures.finish(); });
}

void Deletion::removeOld(Transaction& transaction, core::Time now) {
    removeOldReceipts(transaction, now);
}

core::Result<http::Reply> Deletion::look(http::Exchange& exchange) const {
    return exchange.read([&](Transaction& transaction) -> core::Result<api::Deletion> {
        const core::Result<Person> person = personOf(transaction, exchange);
        if (!person) {
            return core::fail(person.error());
        }
        return api::Deletion{blockersOf(transaction, person->accountId, m_with.products, exchange.now()),
                             m_inventory.count(transaction, *person)};
    });
}

core::Result<http::Reply> Deletion::remove(http::Exchange& exchange, const api::DeleteAccount& body) {
    core::Result<http::Reply> reply = exchange.writeLast(
        [&](Transaction& transaction) { return erase(transaction, exchange, body); },
        [&](Transaction& transaction) -> std::optional<http::Reply> {
            const auto proof = exchange.proofOfCall();
            const auto receipt =
                proof && *proof ? findReceipt(transaction, **proof, exchange.now()) : std::nullopt;
            return receipt ? std::optional(http::replyWith(api::DeletedAccount{*receipt})) : std::nullopt;
        });
    if (reply) {
        finishErasures();
    }
    return reply;
}

core::Result<api::DeletedAccount> Deletion::erase(Transaction& transaction, const http::Exchange& exchange,
                                                  const api::DeleteAccount& body) const {
    const core::Time now = exchange.now();
    const core::Result<std::optional<QByteArray>> proof = exchange.proofOfCall();
    if (!proof) {
        return core::fail(proof.error());
    }
    if (!m_with.database.isSqlite()) {
        lockAccount(transaction, exchange.caller().accountId);
    }
    const core::Result<Person> person = personOf(transaction, exchange);
    if (!person) {
        return core::fail(person.error());
    }
    if (!confirms(body.confirmEmail, *person)) {
        return core::fail(core::ErrorId::ConfirmationWrong);
    }
    const QList<api::DeletionHindrance> blockers =
        blockersOf(transaction, person->accountId, m_with.products, now);
    if (!blockers.isEmpty()) {
        return core::fail(blockedBy(blockers));
    }
    tellOwners(transaction, *person, now);
    const Inventory::Erased erased = m_inventory.erase(transaction, *person);
    const api::DeletionReceipt receipt = addReceipt(transaction, erased.counts, *proof, now);
    m_erasures.add(transaction, receipt.id, {erased.messages, person->contacts}, erased.isBeingSent, now);
    if (m_with.mailLeaves) {
        sayFarewell(transaction, *person, receipt);
    }
    return api::DeletedAccount{receipt};
}

// Sealed until it is sent, for a day at most, and nothing says afterwards to whom it went. Into a folder of
// this machine it would be a trace that stays.
void Deletion::sayFarewell(Transaction& transaction, const Person& person,
                           const api::DeletionReceipt& receipt) const {
    const core::Time now = receipt.deletedAt;
    m_with.messages.addFarewell(
        transaction,
        {delivery::Channel::Email,
         person.email.written,
         delivery::Template::AccountDeleted,
         person.locale,
         {{QStringLiteral("at"), core::toRfc3339(now)}, {QStringLiteral("receipt"), receipt.id}},
         now + 24h},
        now);
}

// The deletion is done whatever becomes of this: it stays due, and the job goes on with it.
void Deletion::finishErasures() {
    try {
        if (m_erasures.finishSoon()) {
            return;
        }
    } catch (const std::exception& trouble) {
        qCWarning(log, "what a deletion leaves behind is erased later: %s", trouble.what());
    }
    m_runner.poke(eraseJob);
}

} // namespace service::deletion
