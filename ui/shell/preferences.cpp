#include "ui/shell/preferences.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui::shell {

namespace {

constexpr auto languageKey = "language"_L1;
constexpr auto schemeKey = "appearance/scheme"_L1;
constexpr auto lastSystemKey = "appearance/last_system"_L1;
constexpr auto idleKey = "idle_minutes"_L1;
constexpr auto secretAgeKey = "secret_age_days"_L1;

look::Scheme schemeNamed(const QString& name) {
    return name == "dark"_L1    ? look::Scheme::Dark
           : name == "light"_L1 ? look::Scheme::Light
                                : look::Scheme::System;
}

QString nameOf(look::Scheme scheme) {
    switch (scheme) {
    case look::Scheme::Dark:
        return u"dark"_s;
    case look::Scheme::Light:
        return u"light"_s;
    case look::Scheme::System:
        break;
    }
    return u"system"_s;
}

} // namespace

Preferences::Preferences(const QString& file, QObject* parent)
    : QObject(parent)
    , m_settings(file, QSettings::IniFormat) {}

QString Preferences::language() const {
    const QString chosen = m_settings.value(languageKey).toString();
    return chosen == "en"_L1 || chosen == "fr"_L1 ? chosen : QString();
}

void Preferences::setLanguage(const QString& language) {
    if (language != this->language()) {
        m_settings.setValue(languageKey, language);
        Q_EMIT languageChanged();
    }
}

look::Scheme Preferences::scheme() const {
    return schemeNamed(m_settings.value(schemeKey).toString());
}

void Preferences::setScheme(look::Scheme scheme) {
    if (scheme != this->scheme()) {
        m_settings.setValue(schemeKey, nameOf(scheme));
        Q_EMIT schemeChanged();
    }
}

look::Scheme Preferences::lastSystemScheme() const {
    return schemeNamed(m_settings.value(lastSystemKey).toString());
}

void Preferences::setLastSystemScheme(look::Scheme scheme) {
    m_settings.setValue(lastSystemKey, nameOf(scheme));
}

int Preferences::idleMinutes() const {
    return std::clamp(m_settings.value(idleKey, defaultIdleMinutes).toInt(), 1, 60);
}

void Preferences::setIdleMinutes(int minutes) {
    if (minutes != idleMinutes()) {
        m_settings.setValue(idleKey, std::clamp(minutes, 1, 60));
        Q_EMIT idleMinutesChanged();
    }
}

int Preferences::secretAgeDays() const {
    return std::clamp(m_settings.value(secretAgeKey, defaultSecretAgeDays).toInt(), 0, mostSecretAgeDays);
}

void Preferences::setSecretAgeDays(int days) {
    if (days != secretAgeDays()) {
        m_settings.setValue(secretAgeKey, std::clamp(days, 0, mostSecretAgeDays));
        Q_EMIT secretAgeDaysChanged();
    }
}

} // namespace ui::shell
