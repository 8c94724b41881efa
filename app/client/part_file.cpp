#include "client/part_file.h"

#include <filesystem>

namespace client {

namespace {

std::filesystem::path pathOf(const QString& file) {
    return std::filesystem::path(file.toStdU16String());
}

core::Result<void> storageFailed(const QString& reason) {
    return core::fail(core::ErrorId::StorageFailed, {{QStringLiteral("reason"), reason}});
}

} // namespace

PartFile::~PartFile() {
    if (m_isOurs) {
        m_part.close();
        m_part.remove();
    }
}

core::Result<void> PartFile::open() {
    QFile::remove(m_part.fileName());
    m_isOurs = m_part.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner);
    return m_isOurs ? core::Result<void>() : failed();
}

core::Result<void> PartFile::write(QByteArrayView bytes) {
    return m_part.write(bytes.data(), bytes.size()) == bytes.size() ? core::Result<void>() : failed();
}

core::Result<void> PartFile::commit() {
    if (!m_part.flush()) {
        return failed();
    }
    m_part.close();
    std::error_code error;
    std::filesystem::rename(pathOf(m_part.fileName()), pathOf(m_target), error);
    if (error) {
        return storageFailed(QString::fromStdString(error.message()));
    }
    m_isOurs = false;
    return {};
}

core::Result<void> PartFile::failed() {
    return storageFailed(m_part.errorString());
}

} // namespace client
