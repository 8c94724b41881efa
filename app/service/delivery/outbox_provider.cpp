#include "service/delivery/outbox_provider.h"

#include <QDateTime>
#include <QDir>
#include <QFile>

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <stdexcept>

namespace service::delivery {

using namespace Qt::StringLiterals;

namespace {

// The text first: the number must not be the first digits that a reader meets.
QByteArray composeSms(const Text& text, const QString& number) {
    return (text.sms + u"\n\nTo: "_s + number + u'\n').toUtf8();
}

bool writeAll(int descriptor, const QByteArray& bytes) {
    qsizetype written = 0;
    while (written < bytes.size()) {
        const ssize_t step = ::write(descriptor, bytes.constData() + written,
                                     static_cast<std::size_t>(bytes.size() - written));
        if (step < 0 && errno == EINTR) {
            continue;
        }
        if (step <= 0) {
            return false;
        }
        written += step;
    }
    return ::fsync(descriptor) == 0;
}

void syncFolder(const QByteArray& folder) {
    const int descriptor = ::open(folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor >= 0) {
        ::fsync(descriptor);
        ::close(descriptor);
    }
}

} // namespace

OutboxProvider::OutboxProvider(QString folder, Mailbox from, const Texts& texts)
    : m_folder(std::move(folder))
    , m_from(std::move(from))
    , m_texts(texts) {
    constexpr QFile::Permissions ownerOnly = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
    if (!QDir().mkpath(m_folder) || !QFile::setPermissions(m_folder, ownerOnly)) {
        throw std::runtime_error((u"can't make the folder "_s + m_folder).toStdString());
    }
}

QString OutboxProvider::nameOf(const Claim& claim) {
    const QDateTime queued = QDateTime::fromMSecsSinceEpoch(claim.queuedAt.milliseconds, Qt::UTC);
    return queued.toString(u"yyyyMMdd'T'HHmmsszzz'Z'"_s) + u'-' + claim.id +
           (claim.message.channel == Channel::Sms ? u".txt"_s : u".eml"_s);
}

void OutboxProvider::takeBack(const Claim& claim) {
    QFile::remove(m_folder + u'/' + nameOf(claim));
}

Attempt OutboxProvider::send(const Claim& claim) {
    const Text text = m_texts.of(claim.message);
    if (claim.message.channel == Channel::Sms) {
        return write(nameOf(claim), composeSms(text, claim.message.to));
    }
    return write(nameOf(claim),
                 composeMail(text, m_texts.htmlLayout(), m_from, claim.message.to, claim.id, claim.queuedAt));
}

Attempt OutboxProvider::write(const QString& file, const QByteArray& bytes) const {
    const QByteArray folder = QFile::encodeName(m_folder);
    const QByteArray target = folder + '/' + QFile::encodeName(file);
    const QByteArray temporary = folder + "/." + QFile::encodeName(file) + ".new";
    const auto trouble = [] {
        return Attempt{Attempt::Outcome::Temporary,
                       u"can't write to the outbox: "_s + QString::fromLocal8Bit(std::strerror(errno))};
    };

    const int descriptor =
        ::open(temporary.constData(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (descriptor < 0) {
        return trouble();
    }
    const bool written = writeAll(descriptor, bytes);
    const int reason = errno;
    ::close(descriptor);
    if (!written || ::rename(temporary.constData(), target.constData()) != 0) {
        errno = written ? errno : reason;
        const Attempt attempt = trouble();
        ::unlink(temporary.constData());
        return attempt;
    }
    syncFolder(folder);
    return {};
}

} // namespace service::delivery
