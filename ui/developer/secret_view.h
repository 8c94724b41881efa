#pragma once

#include "core/secret_bytes.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;

namespace secrets {
class SecretClipboard;
}

namespace ui::widgets {
class CopiedNotice;
}

namespace ui::developer {

// The DevSecret, whole, for 30 s, with what it is copied by.
class SecretView : public QWidget {
    Q_OBJECT
  public:
    static constexpr int defaultSeconds = 30;

    explicit SecretView(secrets::SecretClipboard* clipboard, QWidget* parent = nullptr);

    // Shows it, copies it, and counts from now on.
    void setSecret(const QString& devKey, const core::SecretBytes& secret);
    void forget(); // hidden, and no longer in memory
    int secondsLeft() const { return m_secondsLeft; }
    void setSeconds(int seconds) { m_seconds = seconds; }
    void retranslate();

    // "DEV_KEY=…", "DEV_SECRET=…": two lines of a .env file.
    static QString envLines(const QString& devKey, const QString& secret);

  Q_SIGNALS:
    void timeUp();

  private:
    void tick();
    void tellTime();

    secrets::SecretClipboard* m_clipboard;
    QString m_devKey;
    core::SecretBytes m_shown;
    int m_seconds = defaultSeconds;
    int m_secondsLeft = 0;
    QTimer m_second;
    QLabel* m_secret;
    QLabel* m_time;
    QPushButton* m_more;
    QPushButton* m_copy;
    QPushButton* m_copyEnv;
    QLabel* m_envHelp;
    widgets::CopiedNotice* m_copied;
};

} // namespace ui::developer
