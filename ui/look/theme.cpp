#include "ui/look/theme.h"

#include "ui/look/fonts.h"
#include "ui/look/style.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QTimer>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace look {

namespace {

constexpr auto portalService = "org.freedesktop.portal.Desktop"_L1;
constexpr auto portalPath = "/org/freedesktop/portal/desktop"_L1;
constexpr auto portalSettings = "org.freedesktop.portal.Settings"_L1;
constexpr auto appearance = "org.freedesktop.appearance"_L1;
constexpr auto colorScheme = "color-scheme"_L1;

// color-scheme: 0 no preference, 1 dark, 2 light. Read() wraps its answer twice, as the portal's
// documentation admits.
Scheme schemeOf(QVariant value) {
    while (value.canConvert<QDBusVariant>()) {
        value = value.value<QDBusVariant>().variant();
    }
    return value.toUInt() == 1 ? Scheme::Dark : Scheme::Light;
}

} // namespace

Theme::Theme(Scheme preference, Scheme lastSystem, QObject* parent)
    : QObject(parent)
    , m_preference(preference)
    , m_system(lastSystem == Scheme::Dark ? Scheme::Dark : Scheme::Light) {
    QApplication::setStyle(new Style);
    QApplication::setFont(bodyFont(QApplication::font()));
    dress();
    // After the first frame: reaching the bus can take longer than drawing it.
    QTimer::singleShot(0, this, &Theme::askPortal);
}

bool Theme::isDark() const {
    return (m_preference == Scheme::System ? m_system : m_preference) == Scheme::Dark;
}

void Theme::setPreference(Scheme preference) {
    m_preference = preference;
    apply();
}

void Theme::askPortal() {
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) {
        return;
    }
    bus.connect(portalService, portalPath, portalSettings, "SettingChanged"_L1, this,
                SLOT(settingChanged(QString, QString, QDBusVariant)));
    QDBusMessage read = QDBusMessage::createMethodCall(portalService, portalPath, portalSettings, "Read"_L1);
    read.setArguments({QString(appearance), QString(colorScheme)});
    auto* answer = new QDBusPendingCallWatcher(bus.asyncCall(read), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer] {
        answer->deleteLater();
        const QDBusPendingReply<QDBusVariant> reply = *answer;
        if (reply.isValid()) {
            setSystem(schemeOf(QVariant::fromValue(reply.value())));
        }
    });
}

void Theme::settingChanged(const QString& group, const QString& key, const QDBusVariant& value) {
    if (group == appearance && key == colorScheme) {
        setSystem(schemeOf(value.variant()));
    }
}

void Theme::setSystem(Scheme scheme) {
    if (m_system == scheme) {
        return;
    }
    m_system = scheme;
    Q_EMIT systemChanged(scheme);
    apply();
}

void Theme::apply() {
    if (m_appliedDark == isDark()) {
        return;
    }
    dress();
    Q_EMIT changed();
}

void Theme::dress() {
    m_appliedDark = isDark();
    const QPalette palette = toQPalette(m_appliedDark ? darkPalette() : lightPalette());
    QApplication::setPalette(palette);
    QToolTip::setPalette(palette);
}

} // namespace look
