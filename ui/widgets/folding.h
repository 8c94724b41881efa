#pragma once

#include <QSortFilterProxyModel>
#include <QString>

namespace ui::widgets {

// What search compares: without case and accents, with plain spaces and apostrophes.
QString folded(const QString& text);

// Rows in which every word of the search is found, in whatever column; sorted by sortRole, texts as the
// language sorts them.
class FoldingFilter : public QSortFilterProxyModel {
    Q_OBJECT
  public:
    explicit FoldingFilter(QObject* parent = nullptr);
    void setSearch(const QString& text);
    bool isSearching() const { return !m_words.isEmpty(); }

  protected:
    bool filterAcceptsRow(int sourceRow, const QModelIndex& sourceParent) const override;

  private:
    QStringList m_words;
};

} // namespace ui::widgets
