#include "desktop/installation.h"

#include "client/connection.h"

#include <QFile>
#include <QSettings>
#include <QStandardPaths>

namespace desktop {

Installation Installation::read() {
    QStringList folders = QStandardPaths::standardLocations(QStandardPaths::GenericConfigLocation);
    folders.removeFirst(); // the person's own
    for (const QString& folder : std::as_const(folders)) {
        const QString file = folder + QStringLiteral("/personal-center/personal-center.conf");
        if (QFile::exists(file)) {
            const QSettings settings(file, QSettings::IniFormat);
            const QString server = settings.value(QStringLiteral("server")).toString();
            return {client::Connection::checkedUrl(server).value_or(QUrl())};
        }
    }
    return {};
}

} // namespace desktop
