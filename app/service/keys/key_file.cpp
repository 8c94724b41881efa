#include "service/keys/key_file.h"

#include "service/keys/cipher.h"
#include "service/keys/master_keys.h"

#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QSaveFile>

#include <fcntl.h>
#include <stdexcept>
#include <sys/stat.h>
#include <unistd.h>

namespace service::keys {

namespace {

[[noreturn]] void refuse(const QString& file, const QString& why) {
    throw std::runtime_error(QStringLiteral("the master key file %1 %2").arg(file, why).toStdString());
}

QByteArray newLine() {
    const QByteArray key = randomBytes(keySize);
    return randomId().left(8).toLatin1() + ' ' + key.toBase64() + '\n';
}

// The name of a file is durable only once its folder is.
void syncFolderOf(const QString& file) {
    const int folder =
        ::open(QFile::encodeName(QFileInfo(file).absolutePath()).constData(), O_RDONLY | O_DIRECTORY);
    if (folder >= 0) {
        ::fsync(folder);
        ::close(folder);
    }
}

NamedKey parseLine(const QString& file, const QByteArray& line) {
    const QList<QByteArray> parts = line.split(' ');
    const auto decoded =
        parts.size() == 2 ? QByteArray::fromBase64Encoding(parts[1], QByteArray::AbortOnBase64DecodingErrors)
                          : QByteArray::FromBase64Result{};
    if (parts.size() != 2 || parts[0].isEmpty() || parts[0].size() > 64 || !decoded ||
        decoded.decoded.size() != keySize) {
        refuse(file, QStringLiteral(
                         "has a line that is not \"ID BASE64\" with a key of 32 bytes; restore it from where "
                         "you keep it"));
    }
    return {QString::fromLatin1(parts[0]), core::SecretBytes(QByteArrayView(decoded.decoded))};
}

} // namespace

QList<NamedKey> readKeyFile(const QString& file) {
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly)) {
        refuse(file, QStringLiteral("can't be read (%1)").arg(source.errorString()));
    }
    constexpr auto others = QFile::ReadOther | QFile::WriteOther | QFile::WriteGroup;
    if (source.permissions() & others) {
        refuse(file, QStringLiteral("can be read or changed by others; set its mode to 0600"));
    }
    QList<NamedKey> keys;
    for (const QByteArray& line : source.readAll().split('\n')) {
        if (!line.trimmed().isEmpty() && !line.startsWith('#')) {
            keys.append(parseLine(file, line.trimmed()));
        }
    }
    if (keys.isEmpty()) {
        refuse(file, QStringLiteral("holds no key; restore it from where you keep it"));
    }
    return keys;
}

void createKeyFile(const QString& file) {
    // Complete before it has its name, and link() gives it only where nothing has it: nobody reads half of
    // it.
    const QString unfinished = file + QStringLiteral(".") + randomId();
    const QByteArray path = QFile::encodeName(unfinished);
    const int descriptor = ::open(path.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (descriptor < 0) {
        refuse(file, QStringLiteral("can't be made; check that its folder exists and can be written to"));
    }
    const QByteArray line = newLine();
    const bool written =
        ::write(descriptor, line.constData(), static_cast<std::size_t>(line.size())) == line.size() &&
        ::fsync(descriptor) == 0;
    ::close(descriptor);
    const bool linked =
        written && (::link(path.constData(), QFile::encodeName(file).constData()) == 0 || errno == EEXIST);
    ::unlink(path.constData());
    if (!linked) {
        refuse(file, QStringLiteral("can't be written; check the space in its folder"));
    }
    syncFolderOf(file);
}

void addToKeyFile(const QString& file) {
    // Of two that add at the same time neither may lose the other's key.
    QLockFile lock(file + QStringLiteral(".lock"));
    constexpr int patience = 10'000; // milliseconds
    if (!lock.tryLock(patience)) {
        refuse(file, QStringLiteral("is being changed by another program, or can't be written"));
    }
    (void)readKeyFile(file);
    QFile source(file);
    QSaveFile target(file);
    struct stat owner = {};
    if (!source.open(QIODevice::ReadOnly) || ::fstat(source.handle(), &owner) != 0 ||
        !target.open(QIODevice::WriteOnly)) {
        refuse(file, QStringLiteral("can't be written"));
    }
    // Whoever reads it now, the service, reads it afterwards too, whoever the operator is.
    if (::fchown(target.handle(), owner.st_uid, owner.st_gid) != 0 ||
        ::fchmod(target.handle(), owner.st_mode & 0777) != 0) {
        refuse(file, QStringLiteral("belongs to somebody else; run this as its owner or as root"));
    }
    QByteArray content = source.readAll();
    if (!content.endsWith('\n')) {
        content += '\n';
    }
    target.write(content + newLine());
    if (!target.commit()) {
        refuse(file, QStringLiteral("can't be written (%1)").arg(target.errorString()));
    }
    syncFolderOf(file);
}

} // namespace service::keys
