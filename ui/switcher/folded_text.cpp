#include "ui/switcher/folded_text.h"

namespace ui::switcher {

QString folded(const QString& text) {
    const QString decomposed = text.normalized(QString::NormalizationForm_KD);
    QString made;
    made.reserve(decomposed.size());
    for (const QChar character : decomposed) {
        if (character.isMark()) {
            continue;
        }
        if (character.isSpace()) {
            made += u' ';
        } else if (character == u'\u2019') {
            made += u'\'';
        } else {
            made += character;
        }
    }
    return made.toCaseFolded();
}

} // namespace ui::switcher
