#pragma once

#include "ui/look/theme.h"

#include <QObject>
#include <QSettings>

namespace ui::shell {

// What a person chose for the program as a whole: one INI file in the configuration folder.
class Preferences : public QObject {
    Q_OBJECT
  public:
    static constexpr int defaultIdleMinutes = 5;

    explicit Preferences(const QString& file, QObject* parent = nullptr);

    // "en", "fr", or empty: the system's.
    QString language() const;
    void setLanguage(const QString& language);

    look::Scheme scheme() const;
    void setScheme(look::Scheme scheme);
    // What the desktop said last, so that the first frame has its colours before it is asked again.
    look::Scheme lastSystemScheme() const;
    void setLastSystemScheme(look::Scheme scheme);

    // After this long without a key or a click what was proved is closed again. 1 to 60.
    int idleMinutes() const;
    void setIdleMinutes(int minutes);

    // From this age in days on a DevSecret is to be reset; 0: no reminder. Up to 730.
    static constexpr int defaultSecretAgeDays = 90;
    static constexpr int mostSecretAgeDays = 730;
    int secretAgeDays() const;
    void setSecretAgeDays(int days);

  Q_SIGNALS:
    void languageChanged();
    void schemeChanged();
    void idleMinutesChanged();
    void secretAgeDaysChanged();

  private:
    QSettings m_settings;
};

} // namespace ui::shell
