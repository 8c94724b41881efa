#include "otp/migration_collector.h"

namespace otp {

tl::expected<void, Unusable> MigrationCollector::add(const MigrationPart& part) {
    if (!m_parts.empty()) {
        const MigrationPart& first = m_parts.begin()->second;
        const auto same = m_parts.find(part.part);
        // The same place with other contents is another export too, whatever its number says.
        if (part.batch != first.batch || part.parts != first.parts ||
            (same != m_parts.end() && same->second != part)) {
            return tl::unexpected(Unusable::OtherExport);
        }
    }
    m_parts.try_emplace(part.part, part);
    return {};
}

int MigrationCollector::parts() const {
    return m_parts.empty() ? 0 : m_parts.begin()->second.parts;
}

QList<int> MigrationCollector::missing() const {
    QList<int> numbers;
    for (int part = 0; part < parts(); ++part) {
        if (!m_parts.contains(part)) {
            numbers.append(part);
        }
    }
    return numbers;
}

QList<Entry> MigrationCollector::entries() const {
    QList<Entry> all;
    for (const auto& [number, part] : m_parts) {
        all += part.entries;
    }
    return all;
}

QList<Refused> MigrationCollector::refused() const {
    QList<Refused> all;
    for (const auto& [number, part] : m_parts) {
        all += part.refused;
    }
    return all;
}

} // namespace otp
