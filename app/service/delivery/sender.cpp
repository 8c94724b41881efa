#include "service/delivery/sender.h"

#include <QLoggingCategory>

#include <exception>

namespace service::delivery {

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(log, "delivery")

} // namespace

Sender::Sender(store::Database& database, Queue& queue, Channel channel, std::unique_ptr<Provider> provider,
               const core::Clock& clock)
    : m_database(database)
    , m_queue(queue)
    , m_channel(channel)
    , m_provider(std::move(provider))
    , m_clock(clock) {}

void Sender::sendDue() {
    const core::Duration lease = m_provider ? m_provider->longest() : core::Duration(std::chrono::seconds(1));
    while (!m_stopping) {
        // Looked at first without a write lock: this runs every few seconds, and mostly finds nothing.
        const bool due = m_database.read([&](store::Transaction& transaction) {
            return m_queue.hasDue(transaction, m_channel, m_clock.now());
        });
        if (!due) {
            return;
        }
        const std::optional<Claim> claim = m_database.write([&](store::Transaction& transaction) {
            return m_queue.claim(transaction, m_channel, m_clock.now(), lease);
        });
        if (!claim) {
            return;
        }
        note(*claim, attempt(*claim));
    }
}

Attempt Sender::attempt(const Claim& claim) {
    if (!m_provider) {
        return {Attempt::Outcome::Configuration, u"no provider is configured for this channel"_s};
    }
    try {
        return m_provider->send(claim);
    } catch (const std::exception& trouble) {
        return {Attempt::Outcome::Temporary, QString::fromUtf8(trouble.what())};
    }
}

void Sender::note(const Claim& claim, const Attempt& attempt) {
    using Outcome = Attempt::Outcome;
    // Somebody waits for a code and can ask for another: better to tell them now than to wait for the
    // operator.
    const bool givenUp = attempt.outcome == Outcome::Permanent ||
                         (attempt.outcome == Outcome::Configuration && !claim.message.code().isEmpty());
    bool isForgotten = false;
    const api::DeliveryState state = m_database.write([&](store::Transaction& transaction) {
        isForgotten = m_queue.isForgotten(transaction, claim.id);
        if (attempt.outcome == Outcome::Accepted) {
            m_queue.accepted(transaction, claim);
            return api::DeliveryState::Accepted;
        }
        if (givenUp) {
            m_queue.failed(transaction, claim);
            return api::DeliveryState::Failed;
        }
        return m_queue.tryAgain(transaction, claim, m_clock.now());
    });
    if (isForgotten && m_provider) {
        m_provider->takeBack(claim);
    }
    if (isForgotten || attempt.outcome == Outcome::Accepted) {
        return;
    }
    const QString what = u"message %1 (%2, %3), attempt %4: %5; %6"_s.arg(
        claim.id, templateName(claim.message.what), core::json::write(claim.message.channel).toString(),
        QString::number(claim.attempt), attempt.reason,
        state == api::DeliveryState::Failed ? u"given up"_s : u"will be tried again"_s);
    if (attempt.outcome == Outcome::Configuration) {
        qCCritical(log, "%s; see the [delivery] settings", qUtf8Printable(what));
    } else {
        qCWarning(log, "%s", qUtf8Printable(what));
    }
}

} // namespace service::delivery
