#include "ui/authenticator/screen_capture.h"

#include "ui/authenticator/region_picker.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QFile>
#include <QGuiApplication>
#include <QScreen>
#include <QUrl>
#include <QUuid>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace ui::authenticator {

namespace {

// Until the windows have gone and what was behind them is drawn; compositors fade.
constexpr auto toVanish = std::chrono::milliseconds(400);

constexpr auto portal = "org.freedesktop.portal.Desktop"_L1;
constexpr auto requestInterface = "org.freedesktop.portal.Request"_L1;

bool isX11() {
    return QGuiApplication::platformName() == "xcb"_L1;
}

} // namespace

ScreenCapture::~ScreenCapture() {
    for (const QPointer<RegionPicker>& picker : std::as_const(m_pickers)) {
        delete picker;
    }
}

void ScreenCapture::start(Part part, const QList<QWidget*>& windows) {
    if (m_running) {
        return;
    }
    m_running = true;
    for (QWidget* window : windows) {
        m_windows.append({window, window->geometry()});
        window->hide();
    }
    QTimer::singleShot(toVanish, this, [this, part] {
        if (isX11()) {
            grab(part);
        } else {
            askPortal(part);
        }
    });
}

// The windows come back.
void ScreenCapture::end() {
    m_running = false;
    for (const QPointer<RegionPicker>& picker : std::exchange(m_pickers, {})) {
        if (picker) {
            picker->close();
        }
    }
    for (const auto& [window, geometry] : std::exchange(m_windows, {})) {
        if (window) {
            window->show();
            window->setGeometry(geometry);
            window->raise();
            window->activateWindow();
        }
    }
}

void ScreenCapture::grab(Part part) {
    QList<QImage> pictures;
    const QList<QScreen*> screens = QGuiApplication::screens();
    for (QScreen* screen : screens) {
        pictures.append(screen->grabWindow(0).toImage());
    }
    const bool isBlind =
        std::all_of(pictures.begin(), pictures.end(), [](const QImage& picture) { return picture.isNull(); });
    if (isBlind) {
        end();
        Q_EMIT failed();
    } else if (part == Part::Region) {
        pickRegion(pictures);
    } else {
        end();
        Q_EMIT captured(pictures);
    }
}

void ScreenCapture::pickRegion(const QList<QImage>& pictures) {
    const QList<QScreen*> screens = QGuiApplication::screens();
    for (qsizetype at = 0; at < std::min(screens.size(), pictures.size()); ++at) {
        auto* picker = new RegionPicker(pictures.at(at), screens.at(at));
        m_pickers.append(picker);
        connect(picker, &RegionPicker::picked, this, [this](const QImage& region) {
            end();
            Q_EMIT captured({region});
        });
        connect(picker, &RegionPicker::cancelled, this, [this] {
            end();
            Q_EMIT cancelled();
        });
        picker->showFullScreen();
        picker->activateWindow();
    }
}

// https://flatpak.github.io/xdg-desktop-portal/docs/doc-org.freedesktop.portal.Screenshot.html
void ScreenCapture::askPortal(Part part) {
    QDBusConnection bus = QDBusConnection::sessionBus();
    const QString token = u"personal_center_"_s + QUuid::createUuid().toString(QUuid::Id128);
    const QString sender = bus.baseService().mid(1).replace(u'.', u'_');
    m_request = u"/org/freedesktop/portal/desktop/request/%1/%2"_s.arg(sender, token);
    // Before the question, so that no answer is missed.
    bus.connect(portal, m_request, requestInterface, "Response"_L1, this,
                SLOT(portalAnswered(uint, QVariantMap)));
    QDBusMessage question =
        QDBusMessage::createMethodCall(portal, "/org/freedesktop/portal/desktop"_L1,
                                       "org.freedesktop.portal.Screenshot"_L1, "Screenshot"_L1);
    question << QString() // no parent window: ours are hidden
             << QVariantMap{{u"handle_token"_s, token}, {u"interactive"_s, part == Part::Region}};
    auto* watcher = new QDBusPendingCallWatcher(bus.asyncCall(question), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        const QDBusPendingReply<QDBusObjectPath> reply = *watcher;
        if (reply.isError() && m_running) {
            end();
            Q_EMIT failed();
        }
    });
}

void ScreenCapture::portalAnswered(uint response, const QVariantMap& results) {
    QDBusConnection::sessionBus().disconnect(portal, m_request, requestInterface, "Response"_L1, this,
                                             SLOT(portalAnswered(uint, QVariantMap)));
    if (!m_running) {
        return;
    }
    end();
    constexpr uint given = 0;
    constexpr uint refusedByThePerson = 1;
    const QString file = QUrl(results.value(u"uri"_s).toString()).toLocalFile();
    const QImage picture(file);
    QFile::remove(file); // it may hold a secret, and was made for us
    if (response == given && !picture.isNull()) {
        Q_EMIT captured({picture});
    } else if (response == refusedByThePerson) {
        Q_EMIT cancelled();
    } else {
        Q_EMIT failed();
    }
}

} // namespace ui::authenticator
