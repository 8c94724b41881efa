#include "ui/widgets/private_file.h"

#include <QSaveFile>

namespace ui::widgets {

core::Result<void> savePrivately(const QString& file, const QByteArray& bytes) {
    QSaveFile saved(file);
    const bool written = saved.open(QIODevice::WriteOnly) &&
                         saved.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) &&
                         saved.write(bytes) == bytes.size() && saved.commit();
    if (!written) {
        return core::fail(core::ErrorId::StorageFailed, {{QStringLiteral("reason"), saved.errorString()}});
    }
    return {};
}

} // namespace ui::widgets
