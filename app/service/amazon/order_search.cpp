#include "service/amazon/order_search.h"

namespace service::amazon {

QString folded(const QString& text) {
    QString plain;
    for (const QChar character : text.normalized(QString::NormalizationForm_KD)) {
        if (character.category() != QChar::Mark_NonSpacing) {
            plain.append(character);
        }
    }
    return plain.toCaseFolded();
}

} // namespace service::amazon
