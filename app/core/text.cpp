#include "core/text.h"

#include <QList>

namespace core {

namespace {

bool isOverride(uint point) {
    constexpr uint firstEmbedding = 0x202A; // to 0x202E
    constexpr uint lastEmbedding = 0x202E;
    constexpr uint firstIsolate = 0x2066; // to 0x2069
    constexpr uint lastIsolate = 0x2069;
    return (point >= firstEmbedding && point <= lastEmbedding) ||
           (point >= firstIsolate && point <= lastIsolate);
}

bool shows(QChar::Category category) {
    switch (category) {
    case QChar::Mark_NonSpacing:
    case QChar::Mark_SpacingCombining:
    case QChar::Mark_Enclosing:
    case QChar::Separator_Space:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Other_PrivateUse:
    case QChar::Other_NotAssigned:
        return false;
    default:
        return true;
    }
}

} // namespace

std::optional<QString> visibleName(const QString& text) {
    const QString name = text.normalized(QString::NormalizationForm_C).trimmed();
    bool visible = false;
    const QList<uint> points = name.toUcs4();
    for (const uint point : points) {
        const QChar::Category category = QChar::category(point);
        if (category == QChar::Other_Control || category == QChar::Separator_Line ||
            category == QChar::Separator_Paragraph || isOverride(point)) {
            return std::nullopt;
        }
        visible = visible || shows(category);
    }
    return visible ? std::optional(name) : std::nullopt;
}

} // namespace core
