#pragma once

#include <QObject>
#include <QTimer>

namespace ui::shell {

// Tells when the person has gone: no key, no click, no wheel for some minutes, or the computer went to sleep
// or was locked.
class IdleWatch : public QObject {
    Q_OBJECT
  public:
    explicit IdleWatch(int minutes, QObject* parent = nullptr);

    void setMinutes(int minutes);

  Q_SIGNALS:
    void wentAway();

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private Q_SLOTS:
    void sleeping(bool before);
    void locked(bool active);

  private:
    void listen();

    QTimer m_timer;
};

} // namespace ui::shell
