#pragma once

#include "api/developer.h"

#include <QWidget>

namespace ui::developer {

// A bar a day: calls, and the refused ones on top of them. A day is chosen with the pointer or the arrow
// keys, and said in words: dayText(). A screen reader hears the same as the widget's name.
class UsageChart : public QWidget {
    Q_OBJECT
  public:
    explicit UsageChart(QWidget* parent = nullptr);

    void setDays(const QList<api::UsageDay>& days); // the oldest first
    void retranslate();
    // "12 March 2026: 120 calls, 2 refused", of the chosen day; without one, the span that is shown.
    QString dayText() const;

    QSize sizeHint() const override;

  Q_SIGNALS:
    void chosen(); // dayText() has changed

  protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

  private:
    void choose(qsizetype day); // -1: none
    QRectF column(qsizetype day) const;

    QList<api::UsageDay> m_days;
    qsizetype m_chosen = -1;
};

} // namespace ui::developer
