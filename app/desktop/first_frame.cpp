#include "desktop/first_frame.h"

#include <QEvent>
#include <QTimer>
#include <QWidget>

namespace desktop {

FirstFrame::FirstFrame(QWidget* window)
    : QObject(window) {
    window->installEventFilter(this);
}

bool FirstFrame::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Paint) {
        watched->removeEventFilter(this);
        // The children are painted and the frame is handed to the screen before the event loop goes on.
        QTimer::singleShot(0, this, &FirstFrame::drawn);
    }
    return false;
}

} // namespace desktop
