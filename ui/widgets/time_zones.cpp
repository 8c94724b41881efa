#include "ui/widgets/time_zones.h"

#include <QComboBox>
#include <QTimeZone>

namespace ui::widgets {

void fillTimeZones(QComboBox* combo) {
    const QByteArray own = QTimeZone::systemTimeZoneId();
    const QList<QByteArray> ids = QTimeZone::availableTimeZoneIds();
    for (const QByteArray& id : ids) {
        // Places, not offsets and legacy names: "Europe/Paris", and UTC.
        if (id.contains('/') ? !id.startsWith("Etc/") && !id.startsWith("SystemV/") : id == "UTC") {
            const QString name = QString::fromLatin1(id);
            combo->addItem(QString(name).replace(u'_', u' '), name);
        }
    }
    const int index = combo->findData(QString::fromLatin1(own));
    combo->setCurrentIndex(index >= 0 ? index : combo->findData(QStringLiteral("UTC")));
    combo->setMaxVisibleItems(12);
}

} // namespace ui::widgets
