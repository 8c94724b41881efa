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

  private:
    void follow(QWidget* focused);

    QWidget* m_content;
    QVBoxLayout* m_column;
};

} // namespace ui::widgets
