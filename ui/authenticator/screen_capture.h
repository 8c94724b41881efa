#pragma once

#include <QImage>
#include <QList>
#include <QObject>
#include <QPointer>
#include <QRect>
#include <QTimer>
#include <QVariantMap>

class QWidget;

namespace ui::authenticator {

class RegionPicker;

// Pictures of what is on the screen, without this program's windows. On X11 the screens themselves; elsewhere
// through the desktop's portal (org.freedesktop.portal.Screenshot), which asks the person, and also offers a
// region.
class ScreenCapture : public QObject {
    Q_OBJECT
  public:
    enum class Part { Whole, Region };

    using QObject::QObject;
    ~ScreenCapture() override;

    // The windows go from the screen meanwhile. One capture at a time. Ends once.
    void start(Part part, const QList<QWidget*>& windows);

  Q_SIGNALS:
    void captured(const QList<QImage>& pictures);
    void cancelled();
    void failed(); // this desktop gives no picture of its screen

  private Q_SLOTS:
    void portalAnswered(uint response, const QVariantMap& results);

  private:
    void grab(Part part);
    void pickRegion(const QList<QImage>& pictures);
    void askPortal(Part part);
    void end();

    struct Hidden {
        QPointer<QWidget> window;
        QRect geometry; // a window manager would find it another place
    };
    QList<Hidden> m_windows;
    QList<QPointer<RegionPicker>> m_pickers;
    QString m_request; // the portal's
    bool m_running = false;
};

} // namespace ui::authenticator
