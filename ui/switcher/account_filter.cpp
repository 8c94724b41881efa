#include "ui/switcher/account_filter.h"

#include "ui/switcher/account_list_model.h"
#include "ui/switcher/folded_text.h"

#include <algorithm>

namespace ui::switcher {

void AccountFilter::setQuery(const QString& query) {
    const QString plain = folded(query).simplified();
    m_words = plain.split(u' ', Qt::SkipEmptyParts);
    m_digits.clear();
    const bool number = !plain.isEmpty() && std::all_of(plain.begin(), plain.end(), [](QChar character) {
        return character.isDigit() || QStringView(u" +-.()").contains(character);
    });
    if (number) {
        std::copy_if(plain.begin(), plain.end(), std::back_inserter(m_digits),
                     [](QChar c) { return c.isDigit(); });
        if (m_digits.startsWith(u'0')) {
            m_digits.remove(0, 1);
        }
    }
    invalidateFilter();
}

bool AccountFilter::filterAcceptsRow(int row, const QModelIndex& parent) const {
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    if (!m_digits.isEmpty() && index.data(AccountListModel::DigitsRole).toString().contains(m_digits)) {
        return true;
    }
    const QString text = index.data(AccountListModel::SearchTextRole).toString();
    return std::all_of(m_words.begin(), m_words.end(),
                       [&text](const QString& word) { return text.contains(word); });
}

} // namespace ui::switcher
