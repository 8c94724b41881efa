#pragma once

#include <QScrollArea>

class QVBoxLayout;

namespace ui::widgets {

// The column of a page's cards: centred, 840 wide at most, scrolling; what gets the focus is brought into
// view.
class ScrollColumn : public QScrollArea {
    Q_OBJECT
  public:
    explicit ScrollColumn(QWidget* parent = nullptr);
    void addWidget(QWidget* widget);
    // In place of 840: where a card holds a table.
    void setWidest(int width) { m_cards->setMaximumWidth(width); }

    // Scrolls the column that the widget is in, once the layouts have made room, so that it shows.
    static void bringIntoView(QWidget* widget);

  private:
    void follow(QWidget* focused);

    QWidget* m_content;
    QWidget* m_cards;
    QVBoxLayout* m_column;
};

} // namespace ui::widgets
