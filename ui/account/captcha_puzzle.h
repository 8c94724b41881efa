#pragma once

#include "api/captcha.h"

#include <QPixmap>
#include <QSlider>

namespace ui::account {

// The picture with a hole and the piece that fits it, over a track with a handle. It is a slider to everyone:
// the piece moves by dragging it or the handle, by a click on the picture or the track, and by the keys:
// arrows 1 px, Page up and down 10 px, Home and End.
class CaptchaPuzzle : public QSlider {
    Q_OBJECT
  public:
    explicit CaptchaPuzzle(QWidget* parent = nullptr);

    void setCaptcha(const api::Captcha& captcha);
    // A new picture is on its way.
    void clear();
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

  protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void changeEvent(QEvent* event) override;

  private:
    QRect pictureRect() const;
    QRect handleRect() const;
    void paintTrack(QPainter& painter) const;
    void retranslate();

    QString m_id;
    QPixmap m_background;
    QPixmap m_piece;
    QSize m_size{320, 160};
    int m_pieceY = 0;
    int m_grabbed = 0; // where inside the piece the mouse took it
};

} // namespace ui::account
