#include "core/error_ids.h"

namespace core {

namespace {
const ErrorIdEntry& entry(ErrorId id) {
    for (const ErrorIdEntry& candidate : errorIds) {
        if (candidate.id == id) {
            return candidate;
        }
    }
    Q_UNREACHABLE();
}
} // namespace

QString errorName(ErrorId id) {
    const std::string_view name = entry(id).name;
    return QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size()));
}

int errorStatus(ErrorId id) {
    return entry(id).status;
}

std::optional<ErrorId> errorIdFromName(QStringView name) {
    for (const ErrorIdEntry& candidate : errorIds) {
        if (name == QLatin1String(candidate.name.data(), static_cast<qsizetype>(candidate.name.size()))) {
            return candidate.id;
        }
    }
    return std::nullopt;
}

} // namespace core
