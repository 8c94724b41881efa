#include "service/data_folder.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>

#include <fcntl.h>
#include <stdexcept>
#include <sys/file.h>
#include <unistd.h>

namespace service {

namespace {
[[noreturn]] void refuse(const QString& path, const QString& why) {
    throw std::runtime_error(QStringLiteral("data_dir = \"%1\" %2").arg(path, why).toStdString());
}
} // namespace

DataFolder::DataFolder(const QString& path)
    : m_path(path) {
    // The process's umask keeps others out.
    if (!QDir().mkpath(path)) {
        refuse(path, QStringLiteral("can't be made; right would be a folder that can be written to"));
    }
}

DataFolder::~DataFolder() {
    if (m_lock >= 0) {
        ::close(m_lock);
    }
}

void DataFolder::lock() {
    m_lock = ::open(QFile::encodeName(m_path + QStringLiteral("/lock")).constData(),
                    O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (m_lock < 0) {
        refuse(m_path, QStringLiteral("can't be written to"));
    }
    if (::flock(m_lock, LOCK_EX | LOCK_NB) != 0) {
        refuse(m_path,
               QStringLiteral("is used by another service that runs; end that one, or use another folder"));
    }
}

quint16 DataFolder::rememberedPort() const {
    QFile file(m_path + QStringLiteral("/port"));
    return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed().toUShort() : quint16(0);
}

void DataFolder::rememberPort(quint16 port) const {
    QSaveFile file(m_path + QStringLiteral("/port"));
    if (file.open(QIODevice::WriteOnly)) {
        file.write(QByteArray::number(port) + '\n');
        file.commit(); // without it the next start takes another port, that is all
    }
}

} // namespace service
