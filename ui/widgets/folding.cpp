#include "ui/widgets/folding.h"

namespace ui::widgets {

QString folded(const QString& text) {
    QString plain;
    for (const QChar character : text.normalized(QString::NormalizationForm_KD)) {
        if (character.isMark()) {
            continue;
        }
        plain.append(character.isSpace()          ? QLatin1Char(' ')
                     : character == QChar(0x2019) ? QLatin1Char('\'')
                                                  : character);
    }
    return plain.toCaseFolded();
}

FoldingFilter::FoldingFilter(QObject* parent)
    : QSortFilterProxyModel(parent) {
    setSortRole(Qt::UserRole);
    setSortLocaleAware(true);
    setDynamicSortFilter(true);
}

void FoldingFilter::setSearch(const QString& text) {
    m_words = folded(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    invalidateFilter();
}

bool FoldingFilter::filterAcceptsRow(int sourceRow, const QModelIndex& sourceParent) const {
    QString row;
    for (int column = 0; column < sourceModel()->columnCount(sourceParent); ++column) {
        row += sourceModel()->index(sourceRow, column, sourceParent).data().toString() + QLatin1Char('\n');
    }
    row = folded(row);
    return std::all_of(m_words.begin(), m_words.end(),
                       [&row](const QString& word) { return row.contains(word); });
}

} // namespace ui::widgets
