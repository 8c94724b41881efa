#include "service/developer/delivery_sender.h"

#include "service/developer/callback_exchange.h"

#include <QLoggingCategory>

#include <algorithm>
#include <chrono>

namespace service::developer {

using namespace std::chrono_literals;

namespace {

Q_LOGGING_CATEGORY(log, "service.developer")

constexpr auto lastWait = 1s;
const QList<int> accepted{200, 204};

// The operator may allow less than at the time when the URL was saved.
std::optional<api::CallbackCheck> firstFailed(const Checks& checks) {
    const auto found =
        std::find_if(checks.begin(), checks.end(), [](const api::CallbackCheck& check) { return !check.ok; });
    return found == checks.end() ? std::nullopt : std::optional(*found);
}

DeliveryAttempt attemptOf(const outbound::GuardedRequest& request, const outbound::GuardedOutcome& outcome,
                          core::Time at) {
    DeliveryAttempt attempt{.at = at, .durationMs = static_cast<int>(outcome.took.count())};
    attempt.failure = firstFailed(checksOfOutcome(request, outcome, accepted));
    if (outcome.status != 0) {
        attempt.status = outcome.status;
    }
    if (outcome.sent) {
        attempt.request = requestSent(request);
    }
    attempt.response = responseReceived(outcome);
    return attempt;
}

} // namespace

DeliverySender::DeliverySender(store::Database& database, const core::Clock& clock,
                               const CallbackSettings& settings, SigningKeyOf signingKeyOf,
                               std::function<void()> wake)
    : m_database(database)
    , m_clock(clock)
    , m_settings(settings)
    , m_signingKeyOf(std::move(signingKeyOf))
    , m_wake(std::move(wake))
    , m_transfers(settings.addresses, settings.caFile) {}

void DeliverySender::takeTurn() {
    const std::lock_guard turn(m_turn);
    if (m_stopping) {
        return;
    }
    const QList<Ended> ended = takeEnded();
    // Looked at first without a write lock: this runs every second, and mostly finds nothing.
    if (ended.isEmpty() && !m_database.read([&](store::Transaction& transaction) {
            return hasDueDelivery(transaction, m_clock.now());
        })) {
        return;
    }
    QList<Signed> claimed;
    try {
        claimed = noteAndClaim(ended);
    } catch (const store::DatabaseError&) {
        putBack(ended);
        throw;
    }
    for (const Ended& one : ended) {
        m_underWay.remove(one.delivery.id);
    }
    for (const Signed& one : claimed) {
        m_underWay.insert(one.delivery.id, one.delivery);
        send(one);
    }
}

QList<DeliverySender::Ended> DeliverySender::takeEnded() {
    const std::lock_guard lock(m_guard);
    return std::exchange(m_ended, {});
}

void DeliverySender::putBack(const QList<Ended>& ended) {
    const std::lock_guard lock(m_guard);
    m_ended = ended + m_ended;
}

QList<DeliverySender::Signed> DeliverySender::noteAndClaim(const QList<Ended>& ended) {
    const auto room = static_cast<int>(atOnce - m_underWay.size() + ended.size());
    return m_database.write([&](store::Transaction& transaction) {
        const core::Time now = m_clock.now();
        for (const Ended& one : ended) {
            noteAttempt(transaction, one.delivery, one.attempt, now);
        }
        QList<Signed> claimed;
        for (const ClaimedDelivery& delivery : claimDueDeliveries(transaction, room, now)) {
            claimed.append({delivery, m_signingKeyOf(transaction, delivery.accountId)});
        }
        return claimed;
    });
}

// Signed only now: what waits is not signed yet.
void DeliverySender::send(const Signed& delivery) {
    const core::Time now = m_clock.now();
    const auto url = callback_url::parse(delivery.delivery.url, m_settings.addresses);
    if (!url) {
        end(delivery.delivery, {.at = now, .failure = firstFailed(checksOfUrl(url.error()))});
        return;
    }
    if (!delivery.key) { // the account has gone meanwhile, and with it what would be noted
        end(delivery.delivery, {.at = now});
        return;
    }
    const outbound::GuardedRequest request = signedRequest(*url, *delivery.key, delivery.delivery.body, now);
    m_transfers.start(
        request, [this, request, now, claimed = delivery.delivery](const outbound::GuardedOutcome& outcome) {
            end(claimed, attemptOf(request, outcome, now));
        });
}

void DeliverySender::end(const ClaimedDelivery& delivery, const DeliveryAttempt& attempt) {
    {
        const std::lock_guard lock(m_guard);
        m_ended.append({delivery, attempt});
    }
    m_someEnded.notify_one();
    m_wake();
}

void DeliverySender::stop() {
    m_stopping = true;
    const std::lock_guard turn(m_turn);
    {
        std::unique_lock lock(m_guard);
        m_someEnded.wait_for(lock, lastWait, [&] { return m_ended.size() == m_underWay.size(); });
    }
    m_transfers.stop();
    try {
        giveBackTheRest();
    } catch (const store::DatabaseError& error) {
        qCWarning(log, "deliveries wait for their lease to end: %s", error.what());
    }
}

void DeliverySender::giveBackTheRest() {
    const QList<Ended> ended = takeEnded();
    if (m_underWay.isEmpty()) {
        return;
    }
    m_database.write([&](store::Transaction& transaction) {
        for (const Ended& one : ended) {
            noteAttempt(transaction, one.delivery, one.attempt, m_clock.now());
        }
        for (const ClaimedDelivery& delivery : std::as_const(m_underWay)) {
            giveBack(transaction, delivery); // leaves those alone that were noted
        }
    });
    m_underWay.clear();
}

} // namespace service::developer
