#pragma once

#include <QList>
#include <QString>
#include <QWidget>

namespace ui::widgets {

// Where one is among a few steps: a picture and a word each, what is behind ticked.
class StepTrail : public QWidget {
    Q_OBJECT
  public:
    struct Step {
        QString icon;
        QString name;
    };

    explicit StepTrail(QWidget* parent = nullptr);

    void setSteps(const QList<Step>& steps);
    void setCurrent(int index);
    QSize sizeHint() const override;

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    QPointF centerOf(int index) const;
    void paintStep(QPainter& painter, int index) const;
    void tell();

    QList<Step> m_steps;
    int m_current = 0;
};

} // namespace ui::widgets
