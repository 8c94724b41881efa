#pragma once

#include <QImage>
#include <QWidget>

namespace ui::widgets {

// A QR code to be read from the screen: black on white with its quiet zone in every theme, its modules whole
// pixels of the screen at every scale, so that edges stay sharp.
class QrView : public QWidget {
    Q_OBJECT
  public:
    // side: of the view, in device-independent pixels; modules are as large as fit.
    explicit QrView(int side, QWidget* parent = nullptr);

    void setText(const QString& text);

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    QString m_text;
    QImage m_image; // of this text at this many pixels a module
    int m_modulePixels = 0;
};

} // namespace ui::widgets
