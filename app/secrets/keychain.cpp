#include "secrets/keychain.h"

#include <qt6keychain/keychain.h>

#include <QTimer>

namespace secrets {

namespace {

core::Error refused(const QString& reason) {
    return {core::ErrorId::KeychainRefused, {{QStringLiteral("reason"), reason}}, {}};
}

core::Error errorOf(const QKeychain::Job& job) {
    switch (job.error()) {
    case QKeychain::EntryNotFound:
        return {core::ErrorId::NotFound, {}, {}};
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return {core::ErrorId::KeychainUnavailable, {{QStringLiteral("reason"), job.errorString()}}, {}};
    default:
        return refused(job.errorString());
    }
}

// Starts the job and hears of its end on the context; the job deletes itself.
template <class Job>
void start(Job* job, const SecretKey& key, QObject* context, std::function<void(Job&)> ended) {
    job->setKey(key.text());
    job->setInsecureFallback(false);
    QObject::connect(job, &QKeychain::Job::finished, context,
                     [job, ended = std::move(ended)] { ended(*job); });
    job->start();
}

// Some back-ends show it to the person.
QString serviceName() {
    return QStringLiteral("Personal Center");
}

} // namespace

QString Keychain::name() {
#if defined(Q_OS_MACOS)
    return QStringLiteral("Keychain");
#elif defined(Q_OS_WIN)
    return QStringLiteral("Credential Manager");
#else
    const bool kde = qEnvironmentVariable("XDG_CURRENT_DESKTOP").contains(QLatin1String("KDE"));
    return kde ? QStringLiteral("KWallet") : QStringLiteral("Secret Service");
#endif
}

core::Error Keychain::failed(const core::Error& error) {
    noteFailure(error);
    return error;
}

void Keychain::release() {
    m_held = false;
    for (const Waiting& waiting : std::exchange(m_waiting, {})) {
        if (waiting.context) {
            waiting.operation();
        }
    }
}

void Keychain::whenReleased(QObject* context, std::function<void()> operation) {
    if (m_held) {
        m_waiting.push_back({context, std::move(operation)});
    } else {
        operation();
    }
}

void Keychain::read(const SecretKey& key, QObject* context, Done<core::SecretBytes> done) {
    using Job = QKeychain::ReadPasswordJob;
    whenReleased(context, [=, this, done = std::move(done)] {
        start<Job>(new Job(serviceName()), key, context, [this, done](const Job& job) {
            if (job.error() != QKeychain::NoError) {
                return done(core::fail(failed(errorOf(job))));
            }
            done(core::SecretBytes(QByteArrayView(job.binaryData())));
        });
    });
}

void Keychain::write(const SecretKey& key, const core::SecretBytes& value, QObject* context,
                     Done<void> done) {
    if (value.size() > longestSecret) {
        QTimer::singleShot(
            0, context, [done = std::move(done)] { done(core::fail(refused(QStringLiteral("too_long")))); });
        return;
    }
    using Job = QKeychain::WritePasswordJob;
    whenReleased(context, [=, this, done = std::move(done)] {
        auto* job = new Job(serviceName());
        job->setBinaryData(value.view().toByteArray());
        start<Job>(job, key, context, [this, done](const Job& ended) {
            if (ended.error() != QKeychain::NoError) {
                return done(core::fail(failed(errorOf(ended))));
            }
            done({});
        });
    });
}

void Keychain::remove(const SecretKey& key, QObject* context, Done<void> done) {
    using Job = QKeychain::DeletePasswordJob;
    whenReleased(context, [=, this, done = std::move(done)] {
        start<Job>(new Job(serviceName()), key, context, [this, done](const Job& job) {
            const bool gone = job.error() == QKeychain::NoError || job.error() == QKeychain::EntryNotFound;
            gone ? done({}) : done(core::fail(failed(errorOf(job))));
        });
    });
}

} // namespace secrets
