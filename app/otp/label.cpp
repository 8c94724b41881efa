#include "otp/label.h"

#include <algorithm>

namespace otp {

QString shownName(const QString& name) {
    QString shown = name.normalized(QString::NormalizationForm_C).simplified();
    const auto isInvisible = [](QChar character) {
        return character.category() == QChar::Other_Control || character.category() == QChar::Other_Format;
    };
    shown.erase(std::remove_if(shown.begin(), shown.end(), isInvisible), shown.end());
    return shown.trimmed();
}

Label labelOf(const QString& name) {
    const qsizetype colon = name.indexOf(u':');
    if (colon < 0) {
        return {{}, shownName(name)};
    }
    return {shownName(name.left(colon)), shownName(name.mid(colon + 1))};
}

} // namespace otp
