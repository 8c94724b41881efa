#pragma once

#include "client/connection.h"
#include "ui/shell/local_service.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QTimer>

namespace desktop {

// Runs the account service of this computer: a child process on loopback that keeps its data in the user's
// folder and ends with us, because its standard input closes. When it dies it is started again, after a
// growing pause. Only the address that our own child printed is ever talked to.
class ServiceProcess final : public ui::shell::LocalService {
    Q_OBJECT
  public:
    ServiceProcess(QString program, QString dataFolder, QObject* parent = nullptr);
    ~ServiceProcess() override;

    void start() override;
    State state() const override { return m_state; }
    QUrl url() const override { return m_url; }
    // local_service_failed{reason, detail}; reason: ended (before it listened), silent; detail: its last
    // words, or the system's.
    std::optional<core::Error> error() const override { return m_error; }
    QString outboxFolder() const override { return m_dataFolder + QStringLiteral("/outbox"); }

    qint64 processId() const { return m_process ? m_process->processId() : 0; } // 0 where it does not run

    // While held, start() waits: the window has its first frame before the service is started.
    void hold() { m_held = true; }
    void release();

    // Asks it to end. False where it does not run; else stopped() follows.
    bool stop();

  Q_SIGNALS:
    // It answers, and says which service it is.
    void running(const QString& instanceId, const QUrl& url);
    void stopped();

  private:
    void launch();
    void readOutput();
    void askWhoItIs(const QUrl& url);
    void ended();
    void fail(const QString& reason);
    void setState(State state);

    QString m_program;
    QString m_dataFolder;
    State m_state = State::Stopped;
    QUrl m_url;
    std::optional<core::Error> m_error;
    bool m_held = false;
    bool m_wanted = false;
    int m_deaths = 0; // in a row
    QByteArray m_output;
    QByteArray m_lastWords;
    QTimer m_restart;
    QTimer m_silence;
    QElapsedTimer m_lived;
    std::unique_ptr<client::Connection> m_connection;
    std::unique_ptr<QProcess> m_process;
};

} // namespace desktop
