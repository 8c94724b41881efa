#pragma once

#include "otp/migration_payload.h"

#include <map>

namespace otp {

// Gathers the parts of one export, in whatever order their QR codes are shown.
class MigrationCollector {
  public:
    // A part that is here already is fine, and changes nothing. OtherExport where it belongs to another
    // export than the first part.
    tl::expected<void, Unusable> add(const MigrationPart& part);

    int parts() const; // how many the export has; 0 before the first
    int received() const { return static_cast<int>(m_parts.size()); }
    QList<int> missing() const; // from 0; empty before the first part and when all are here
    bool isComplete() const { return received() > 0 && received() == parts(); }

    // Of the parts that are here, in the order of the export.
    QList<Entry> entries() const;
    QList<Refused> refused() const;

    // For the next export.
    void clear() { m_parts.clear(); }

  private:
    std::map<int, MigrationPart> m_parts;
};

} // namespace otp
