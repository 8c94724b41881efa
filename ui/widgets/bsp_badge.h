#pragma once

#include <QAbstractButton>

namespace ui::widgets {

// The blue BSP badge beside a name. Pressed, it asks for the "What is BSP?" page.
class BspBadge : public QAbstractButton {
    Q_OBJECT
  public:
    explicit BspBadge(QWidget* parent = nullptr);
    QSize sizeHint() const override;

  protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

  private:
    void retranslate();
};

} // namespace ui::widgets
