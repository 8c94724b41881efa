#pragma once

#include <QObject>
#include <QSocketNotifier>

#include <memory>

namespace desktop {

// SIGTERM, SIGINT and SIGHUP end the program as closing its window does: what is to be cleared is cleared.
// One a process.
class Termination : public QObject {
    Q_OBJECT
  public:
    explicit Termination(QObject* parent = nullptr);
    ~Termination() override;

  Q_SIGNALS:
    void asked();

  private:
    int m_descriptor;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace desktop
