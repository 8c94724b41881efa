#pragma once

#include <QObject>

class QWidget;

namespace desktop {

// Tells when a window has drawn itself for the first time: what can wait begins then.
class FirstFrame : public QObject {
    Q_OBJECT
  public:
    explicit FirstFrame(QWidget* window);

  Q_SIGNALS:
    void drawn();

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace desktop
