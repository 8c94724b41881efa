#include "desktop/single_instance.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocalSocket>
#include <QStandardPaths>
#include <QTimer>

namespace desktop {

namespace {

constexpr auto longestHandover = std::chrono::seconds(3);
constexpr qsizetype longestMessage = 64 * 1024;
constexpr qsizetype nameDigits = 12;

QByteArray toLine(const QStringList& arguments) {
    return QJsonDocument(QJsonArray::fromStringList(arguments)).toJson(QJsonDocument::Compact) + '\n';
}

QStringList fromLine(const QByteArray& line) {
    QStringList arguments;
    const QJsonArray array = QJsonDocument::fromJson(line).array();
    for (const QJsonValue& value : array) {
        arguments.append(value.toString());
    }
    return arguments;
}

} // namespace

SingleInstance::SingleInstance(QString socketPath, QObject* parent)
    : QObject(parent)
    , m_socketPath(std::move(socketPath)) {
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &SingleInstance::listenToNext);
}

QString SingleInstance::socketPathFor(const QString& dataFolder) {
    const QByteArray name = QCryptographicHash::hash(dataFolder.toUtf8(), QCryptographicHash::Sha256).toHex();
    return QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation) +
           QStringLiteral("/personal-center-") + QString::fromLatin1(name.left(nameDigits));
}

bool SingleInstance::claim(const QStringList& arguments) {
    if (handOver(arguments)) {
        return false;
    }
    QLocalServer::removeServer(m_socketPath); // left by one that was killed
    m_server.listen(m_socketPath);            // where that can't be, every start has a window of its own
    return true;
}

bool SingleInstance::handOver(const QStringList& arguments) {
    auto* socket = new QLocalSocket(this);
    socket->connectToServer(m_socketPath); // on a local socket this is settled at once
    if (socket->state() == QLocalSocket::UnconnectedState) {
        delete socket;
        return false;
    }
    connect(socket, &QLocalSocket::disconnected, this,
            &SingleInstance::handedOver); // it has read, and hung up
    QTimer::singleShot(longestHandover, this, &SingleInstance::handedOver);
    socket->write(toLine(arguments));
    return true;
}

void SingleInstance::listenToNext() {
    while (QLocalSocket* socket = m_server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        QTimer::singleShot(longestHandover, socket, &QLocalSocket::abort);
        const auto read = [this, socket] {
            if (socket->canReadLine()) {
                const QStringList arguments = fromLine(socket->readLine(longestMessage));
                socket->disconnectFromServer();
                Q_EMIT startedAgain(arguments);
            } else if (socket->bytesAvailable() > longestMessage) {
                socket->abort();
            }
        };
        connect(socket, &QLocalSocket::readyRead, this, read);
        read();
    }
}

} // namespace desktop
