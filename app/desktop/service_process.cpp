#include "desktop/service_process.h"

#include "accounts/folders.h"
#include "api/meta.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace desktop {

namespace {

constexpr auto longestSilence = std::chrono::seconds(20); // a large database is migrated before it listens
constexpr auto longLife = std::chrono::seconds(10);       // after which a death is not the same one again
constexpr std::array pauses{std::chrono::milliseconds(200), std::chrono::milliseconds(500),
                            std::chrono::milliseconds(1000), std::chrono::milliseconds(2000),
                            std::chrono::milliseconds(5000)};
constexpr qsizetype longestLastWords = 1000;

} // namespace

ServiceProcess::ServiceProcess(QString program, QString dataFolder, QObject* parent)
    : LocalService(parent)
    , m_program(std::move(program))
    , m_dataFolder(std::move(dataFolder)) {
    m_restart.setSingleShot(true);
    m_silence.setSingleShot(true);
    connect(&m_restart, &QTimer::timeout, this, &ServiceProcess::launch);
    connect(&m_silence, &QTimer::timeout, this, [this] {
        fail(QStringLiteral("silent"));
        m_process->kill();
    });
}

ServiceProcess::~ServiceProcess() {
    if (m_process) {
        m_process->disconnect(this);
    }
}

void ServiceProcess::start() {
    m_wanted = true;
    if (m_process && m_state != State::Failed) {
        return;
    }
    m_error.reset();
    setState(State::Starting);
    // Where the next try is under way already, it is the one that the person asks for.
    if (!m_process && !m_held) {
        launch();
    }
}

void ServiceProcess::release() {
    m_held = false;
    if (m_wanted && !m_process) {
        launch();
    }
}

bool ServiceProcess::stop() {
    m_wanted = false;
    m_restart.stop();
    if (!m_process) {
        setState(State::Stopped);
        return false;
    }
    m_process->closeWriteChannel();
    return true;
}

void ServiceProcess::launch() {
    m_restart.stop();
    m_output.clear();
    m_lastWords.clear();
    m_process = std::make_unique<QProcess>();
    QProcess* process = m_process.get();
    connect(process, &QProcess::readyReadStandardOutput, this, &ServiceProcess::readOutput);
    connect(process, &QProcess::readyReadStandardError, this, [this] {
        m_lastWords = (m_lastWords + m_process->readAllStandardError()).right(longestLastWords);
    });
    connect(process, &QProcess::finished, this, &ServiceProcess::ended);
    connect(process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart) {
            m_lastWords = m_process->errorString().toUtf8();
            ended();
        }
    });
    m_silence.start(longestSilence);
    m_lived.start();
    accounts::privateFolder(m_dataFolder); // where that fails the service says why
    process->start(m_program, {QStringLiteral("--embedded"), QStringLiteral("--data-dir"), m_dataFolder,
                               QStringLiteral("--listen"), QStringLiteral("127.0.0.1:0")});
}

void ServiceProcess::readOutput() {
    m_output += m_process->readAllStandardOutput();
    if (m_connection || !m_output.contains('\n')) {
        m_output = m_output.right(longestLastWords);
        return;
    }
    static const QRegularExpression listening(
        QStringLiteral("^listening on (http://127\\.0\\.0\\.1:\\d{1,5})\\s"));
    const QRegularExpressionMatch match = listening.match(QString::fromUtf8(m_output));
    if (match.hasMatch()) {
        askWhoItIs(QUrl(match.captured(1)));
    }
}

void ServiceProcess::askWhoItIs(const QUrl& url) {
    m_connection = std::make_unique<client::Connection>(url);
    m_connection->call(api::getMeta)
        .then(m_connection.get(), [this, url](const core::Result<api::Meta>& meta) {
            if (!meta) {
                fail(QStringLiteral("silent"));
                return m_process->kill();
            }
            m_silence.stop();
            m_url = url;
            m_error.reset();
            Q_EMIT running(meta->instanceId, url);
            setState(State::Running);
        });
}

void ServiceProcess::ended() {
    m_silence.stop();
    m_connection.reset();
    m_process.release()->deleteLater(); // we may be inside one of its signals
    m_url.clear();
    if (!m_wanted) {
        setState(State::Stopped);
        Q_EMIT stopped();
        return;
    }
    if (m_state == State::Running) {
        setState(State::Starting);
    } else {
        fail(QStringLiteral("ended"));
    }
    m_deaths = std::chrono::milliseconds(m_lived.elapsed()) > longLife ? 0 : m_deaths + 1;
    m_restart.start(pauses.at(std::min<std::size_t>(static_cast<std::size_t>(m_deaths), pauses.size() - 1)));
}

// It stays failed, and is tried again, until it runs.
void ServiceProcess::fail(const QString& reason) {
    if (m_state == State::Failed) {
        return; // the first reason is the one that explains
    }
    m_error = core::Error{core::ErrorId::LocalServiceFailed,
                          {{QStringLiteral("reason"), reason},
                           {QStringLiteral("detail"), QString::fromUtf8(m_lastWords).trimmed()}},
                          {}};
    setState(State::Failed);
}

void ServiceProcess::setState(State state) {
    if (m_state != state) {
        m_state = state;
        Q_EMIT changed();
    }
}

} // namespace desktop
