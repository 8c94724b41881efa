#include "flows/flow.h"

#include "core/clock.h"

#include <QCryptographicHash>
#include <QJsonDocument>

namespace flows {

Flow::Flow(QObject* parent)
    : QObject(parent) {
    m_countdown.setInterval(500); // so that no second is shown late
    connect(&m_countdown, &QTimer::timeout, this, [this] {
        if (resendIn() == 0) {
            m_countdown.stop();
        }
        Q_EMIT changed();
    });
}

Flow::~Flow() = default;

void Flow::clearError() {
    m_unanswered = false;
    if (error()) {
        m_error.reset();
        m_standing.reset();
        Q_EMIT changed();
    }
}

bool Flow::isUnanswered(const core::Error& error) {
    switch (error.id) {
    case core::ErrorId::Offline:
    case core::ErrorId::TimedOut:
    case core::ErrorId::TlsFailed:
    case core::ErrorId::ServiceUnavailable:
    case core::ErrorId::Busy:
        return true;
    default:
        return false;
    }
}

bool Flow::canRetry() const {
    return !m_busy && m_attempt && m_error && isUnanswered(*m_error);
}

void Flow::retry() {
    if (canRetry()) {
        run(m_attempt);
    }
}

void Flow::abort() {
    if (m_busy && m_abort) {
        m_abort();
    }
}

int Flow::resendIn() const {
    if (!m_resendAfter) {
        return 0;
    }
    const core::Time serverNow = core::SystemClock().now() + clockSkew();
    const auto left = *m_resendAfter - serverNow;
    return static_cast<int>(std::max<qint64>(0, std::chrono::ceil<std::chrono::seconds>(left).count()));
}

void Flow::countDownTo(std::optional<core::Time> resendAfter) {
    m_resendAfter = resendAfter;
    resendIn() > 0 ? m_countdown.start() : m_countdown.stop();
}

QByteArray Flow::fingerprintOf(const char* path, const client::Target& target, const QJsonObject& body) {
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(QByteArrayView(path));
    for (auto value = target.path.cbegin(); value != target.path.cend(); ++value) {
        hash.addData((u'\n' + value.key() + u'=' + value.value()).toUtf8());
    }
    hash.addData(QJsonDocument(body).toJson(QJsonDocument::Compact));
    return hash.result();
}

QByteArray Flow::keyFor(const QByteArray& fingerprint) {
    const bool sameAgain = fingerprint == m_fingerprint && m_unanswered;
    m_fingerprint = fingerprint;
    m_key = sameAgain ? m_key : client::newIdempotencyKey();
    return m_key;
}

void Flow::run(std::function<void()> attempt) {
    m_attempt = std::move(attempt);
    m_busy = true;
    m_error.reset();
    Q_EMIT changed();
    const auto attemptNow = m_attempt; // it may begin the next step
    attemptNow();
}

void Flow::beginPreparation() {
    m_busy = true;
    m_error.reset();
    Q_EMIT changed();
}

void Flow::failPreparation(const core::Error& error) {
    m_attempt = nullptr; // what could be repeated is the preparation
    const bool unanswered = m_unanswered;
    ended(error);
    m_unanswered = unanswered; // it says nothing of the step
}

void Flow::ended(const std::optional<core::Error>& error) {
    m_busy = false;
    m_error = error ? std::optional(told(*error)) : std::nullopt;
    m_unanswered = error && isUnanswered(*error);
    if (!error) {
        m_attempt = nullptr; // with it goes what was typed
    }
    Q_EMIT changed();
}

} // namespace flows
