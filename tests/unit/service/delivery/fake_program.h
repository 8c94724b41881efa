#pragma once

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

#include <stdexcept>

// A program of tests/fakes while the object lives: a server on loopback that tells what it is sent, a line of
// JSON each.
class FakeProgram {
  public:
    FakeProgram(const QString& name, const QStringList& arguments) {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QStringLiteral("/usr/bin/python3"),
                        QStringList{QStringLiteral(FAKES_FOLDER "/") + name} + arguments);
        const QString first = nextLine();
        if (!first.startsWith(QStringLiteral("listening on "))) {
            throw std::runtime_error("the fake does not start: " + first.toStdString());
        }
        m_greeting = first.split(u' ');
    }
    ~FakeProgram() {
        m_process.closeWriteChannel();
        if (!m_process.waitForFinished(5000)) {
            m_process.kill();
            m_process.waitForFinished();
        }
    }

    QString address() const { return m_greeting.value(2); }
    int port() const { return address().section(u':', -1).toInt(); }
    QString certificate() const { return m_greeting.value(4); }

    // What it was sent next; empty where there is nothing more.
    QJsonObject next(int milliseconds = 5000) {
        return QJsonDocument::fromJson(nextLine(milliseconds).toUtf8()).object();
    }
    bool wasSentNothing() { return next(200).isEmpty(); }

  private:
    QString nextLine(int milliseconds = 20000) {
        while (!m_process.canReadLine()) {
            if (!m_process.waitForReadyRead(milliseconds)) {
                return {};
            }
        }
        return QString::fromUtf8(m_process.readLine()).trimmed();
    }

    QProcess m_process;
    QStringList m_greeting;
};
