#pragma once

#include <QWidget>

class QVBoxLayout;

namespace ui::widgets {

// One of several pages, and as high as that page alone: a QStackedWidget is as high as the highest of its
// pages, which leaves a dialog half empty at its other steps.
class StepStack : public QWidget {
    Q_OBJECT
  public:
    explicit StepStack(QWidget* parent = nullptr);

    // A page is hidden until it is the current one. Owned from here on.
    void addPage(QWidget* page);
    void setCurrent(QWidget* page);

  private:
    QVBoxLayout* m_layout;
    QWidget* m_current = nullptr;
};

} // namespace ui::widgets
