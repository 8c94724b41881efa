#include "ui/shell/idle_watch.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QEvent>

using namespace Qt::StringLiterals;

namespace ui::shell {

IdleWatch::IdleWatch(int minutes, QObject* parent)
    : QObject(parent) {
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &IdleWatch::wentAway);
    setMinutes(minutes);
    QCoreApplication::instance()->installEventFilter(this);
    QTimer::singleShot(0, this, &IdleWatch::listen); // the buses can wait for the first frame
}

void IdleWatch::setMinutes(int minutes) {
    m_timer.start(minutes * 60'000);
}

bool IdleWatch::eventFilter(QObject* watched, QEvent* event) {
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
        m_timer.start();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

void IdleWatch::listen() {
    // freedesktop.org's: logind before the computer sleeps, the screen saver when it locks.
    QDBusConnection::systemBus().connect("org.freedesktop.login1"_L1, "/org/freedesktop/login1"_L1,
                                         "org.freedesktop.login1.Manager"_L1, "PrepareForSleep"_L1, this,
                                         SLOT(sleeping(bool)));
    for (const auto& name : {"org.freedesktop.ScreenSaver"_L1, "org.gnome.ScreenSaver"_L1}) {
        QDBusConnection::sessionBus().connect(QString(), QString(), name, "ActiveChanged"_L1, this,
                                              SLOT(locked(bool)));
    }
}

void IdleWatch::sleeping(bool before) {
    if (before) {
        Q_EMIT wentAway();
    }
}

void IdleWatch::locked(bool active) {
    if (active) {
        Q_EMIT wentAway();
    }
}

} // namespace ui::shell
