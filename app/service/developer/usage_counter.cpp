#include "service/developer/usage_counter.h"

#include "service/developer/usage.h"

namespace service::developer {

void UsageCounter::Tally::add(const Tally& more) {
    calls += more.calls;
    refused += more.refused;
    if (more.last &&
        (!last || std::pair(last->version, last->at) <= std::pair(more.last->version, more.last->at))) {
        last = more.last;
    }
}

void UsageCounter::count(const Use& use) {
    Tally one;
    if (use.isRefused) {
        one.refused = 1;
    } else {
        one.calls = 1;
        one.last = LastUse{use.version, use.at, use.address};
    }
    const Place place{use.accountId, dayOf(use.at)};
    const std::lock_guard lock(m_guard);
    if (m_tallies.size() < most || m_tallies.contains(place)) {
        m_tallies[place].add(one);
    }
}

void UsageCounter::writeOne(store::Transaction& transaction, const Place& place, const Tally& tally) {
    const auto& [accountId, day] = place;
    addUsage(transaction, accountId, day, tally.calls, tally.refused);
    if (tally.last) {
        transaction.run(QStringLiteral("UPDATE dev_credentials SET last_used_at = ?, last_used_from = ? "
                                       "WHERE account_id = ? AND version = ? AND "
                                       "(last_used_at IS NULL OR last_used_at <= ?)"),
                        tally.last->at, tally.last->address, accountId, tally.last->version, tally.last->at);
    }
}

// Takes out what it wrote. Short transactions, so that nobody waits for long.
void UsageCounter::writeSome(store::Database& database, Tallies& tallies) {
    constexpr int atOnce = 200;
    const auto end = tallies.size() <= atOnce ? tallies.end() : std::next(tallies.begin(), atOnce);
    database.write([&](store::Transaction& transaction) {
        for (auto entry = tallies.begin(); entry != end; ++entry) {
            writeOne(transaction, entry->first, entry->second);
        }
    });
    tallies.erase(tallies.begin(), end);
}

void UsageCounter::write(store::Database& database) {
    const std::lock_guard writing(m_writing);
    Tallies tallies;
    {
        const std::lock_guard lock(m_guard);
        tallies.swap(m_tallies);
    }
    try {
        while (!tallies.empty()) {
            writeSome(database, tallies);
        }
    } catch (...) {
        const std::lock_guard lock(m_guard);
        for (const auto& [place, tally] : tallies) {
            m_tallies[place].add(tally);
        }
        throw;
    }
}

} // namespace service::developer
