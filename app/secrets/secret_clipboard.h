#pragma once

#include "core/secret_bytes.h"

#include <QObject>
#include <QTimer>

QT_BEGIN_NAMESPACE
class QClipboard;
QT_END_NAMESPACE

namespace secrets {

// Puts a secret on the clipboard, marked so that clipboard histories skip it, and takes it away again after
// 30 s, on clearNow() and at its own end; only if the clipboard still holds it.
class SecretClipboard : public QObject {
    Q_OBJECT
  public:
    static constexpr int defaultSeconds = 30;

    explicit SecretClipboard(QClipboard* clipboard, QObject* parent = nullptr);
    ~SecretClipboard() override;

    void copy(const core::SecretBytes& secret);
    void clearNow();
    int secondsLeft() const { return m_secondsLeft; } // 0: nothing of ours is there
    void setSeconds(int seconds) { m_seconds = seconds; }

  Q_SIGNALS:
    void countdown(int secondsLeft); // each second, from the copy on; 0 once it is gone

  private:
    void tick();
    bool isStillOurs() const;
    void letGo();

    QClipboard* m_clipboard;
    core::SecretBytes m_secret;
    QTimer m_timer;
    int m_seconds = defaultSeconds;
    int m_secondsLeft = 0;
};

} // namespace secrets
