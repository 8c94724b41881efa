#pragma once

#include "ui/look/palette.h"

#include <QDBusVariant>
#include <QObject>

namespace look {

enum class Scheme { System, Light, Dark };

// Dresses the application: style, fonts and palette; light or dark as preferred, or live as the desktop says
// (org.freedesktop.appearance, color-scheme, through the settings portal: Qt 6.4 can't tell).
class Theme : public QObject {
    Q_OBJECT
  public:
    // lastSystem: what the desktop said last time, used until it answers, so that the first frame has its
    // colours.
    explicit Theme(Scheme preference, Scheme lastSystem = Scheme::Light, QObject* parent = nullptr);

    Scheme preference() const { return m_preference; }
    void setPreference(Scheme preference);
    // Light or Dark.
    Scheme system() const { return m_system; }
    bool isDark() const;

  Q_SIGNALS:
    void changed();
    void systemChanged(look::Scheme scheme);

  private Q_SLOTS:
    void settingChanged(const QString& group, const QString& key, const QDBusVariant& value);

  private:
    void askPortal();
    void setSystem(Scheme scheme);
    void apply();
    void dress();

    Scheme m_preference;
    Scheme m_system;
    bool m_appliedDark = false;
};

} // namespace look
