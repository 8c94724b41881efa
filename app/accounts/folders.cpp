#include "accounts/folders.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>

namespace accounts {

namespace {

QString below(QStandardPaths::StandardLocation location) {
    return QStandardPaths::writableLocation(location) + QStringLiteral("/personal-center");
}

QString stateHome() {
    const QString home = qEnvironmentVariable("XDG_STATE_HOME"); // QStandardPaths knows it from Qt 6.7 on
    return QDir::isAbsolutePath(home) ? home : QDir::homePath() + QStringLiteral("/.local/state");
}

tl::unexpected<core::Error> failed(const QString& path) {
    return core::fail(core::ErrorId::StorageFailed, {{QStringLiteral("path"), path}});
}

} // namespace

Folders Folders::standard() {
    return {accounts::below(QStandardPaths::GenericConfigLocation),
            accounts::below(QStandardPaths::GenericDataLocation),
            accounts::below(QStandardPaths::GenericCacheLocation),
            stateHome() + QStringLiteral("/personal-center")};
}

Folders Folders::below(const QString& folder) {
    return {folder + QStringLiteral("/config"), folder + QStringLiteral("/data"),
            folder + QStringLiteral("/cache"), folder + QStringLiteral("/state")};
}

core::Result<QString> privateFolder(const QString& path) {
    constexpr auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
    if (!QDir().mkpath(path) || !QFile::setPermissions(path, ownerOnly)) {
        return failed(path);
    }
    return path;
}

core::Result<void> privateFile(const QString& path) {
    constexpr auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner;
    QFile file(path);
    if (!file.exists() && !file.open(QFile::WriteOnly | QFile::NewOnly, ownerOnly)) {
        return failed(path);
    }
    if (!file.setPermissions(ownerOnly)) {
        return failed(path);
    }
    return {};
}

} // namespace accounts
