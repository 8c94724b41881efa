#pragma once

#include <QImage>
#include <QWidget>

class QScreen;

namespace ui::authenticator {

// A still picture of one screen in its place, out of which a rectangle is drawn; Escape gives up. Without a
// mouse: the arrow keys move the rectangle, with Shift they size it, Enter takes it.
class RegionPicker : public QWidget {
    Q_OBJECT
  public:
    RegionPicker(const QImage& picture, QScreen* screen);

  Q_SIGNALS:
    void picked(const QImage& region);
    void cancelled();

  protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

  private:
    void take();
    void moveByKey(int key, bool sizes);

    QImage m_picture; // in pixels of the screen, more than ours on a scaled one
    QPoint m_from;
    QRect m_region;
};

} // namespace ui::authenticator
