#include "service/http/network_meter.h"

namespace service::http {

namespace {
constexpr int takenAtOnce = 10;
constexpr qsizetype mostLeases = 10'000;
} // namespace

NetworkMeter::Known NetworkMeter::fromLease(const QString& network, core::Time now) {
    const std::lock_guard lock(m_leasesGuard);
    const auto lease = m_leases.find(network);
    if (lease == m_leases.end() || lease->ends <= now) {
        return Known::Nothing;
    }
    if (lease->left == 0) {
        return lease->exhausted ? Known::Exhausted : Known::Nothing;
    }
    --lease->left;
    return Known::Granted;
}

void NetworkMeter::ask(const QString& network, core::Time now) {
    const limits::Limits::Taken taken = m_database.write([&](store::Transaction& transaction) {
        return m_limits.takeSeveral(transaction, limits::Limit::RequestsNetwork, network, now, takenAtOnce);
    });
    const std::lock_guard lock(m_leasesGuard);
    if (m_leases.size() >= mostLeases) {
        m_leases.removeIf([&](const auto& entry) { return entry.value().ends <= now; });
    }
    if (m_leases.size() >= mostLeases) {
        m_leases.clear();
    }
    m_leases.insert(network, {taken.count, taken.count < takenAtOnce, taken.windowEnds});
}

core::Result<void> NetworkMeter::take(const QString& address, core::Time now) {
    const QString network = limits::networkOf(address);
    Known known = fromLease(network, now);
    if (known == Known::Nothing) {
        const std::lock_guard lock(m_askingGuard);
        known = fromLease(network, now);
        while (known == Known::Nothing) {
            ask(network, now);
            known = fromLease(network, now);
        }
    }
    if (known == Known::Exhausted) {
        const std::lock_guard lock(m_leasesGuard);
        return tl::unexpected(limits::tooMany(now, m_leases.value(network).ends));
    }
    return {};
}

} // namespace service::http
