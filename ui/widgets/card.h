#pragma once

#include "ui/widgets/explanation.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace ui::widgets {

class CardRow;

// A card of a page: a title with its ⓘ, then rows. F1 anywhere inside opens the explanation.
class Card : public QWidget {
    Q_OBJECT
  public:
    explicit Card(QWidget* parent = nullptr);

    void setTitle(const QString& title);
    void setExplanation(const Explanation& explanation);
    CardRow* addRow();
    void addWidget(QWidget* widget);

  protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

  private:
    QLabel* m_title;
    ExplanationButton* m_explanation;
    QVBoxLayout* m_column;
    bool m_hasRow = false;
};

} // namespace ui::widgets
