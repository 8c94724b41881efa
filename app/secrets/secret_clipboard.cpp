#include "secrets/secret_clipboard.h"

#include <QClipboard>
#include <QMimeData>

namespace secrets {

namespace {

// Text, with the marks by which clipboard histories know to skip it: KDE's and others' on Linux, that of
// CopyQ (which does not know KDE's before its version 7), Windows', macOS'.
QMimeData* marked(const QString& text) {
    auto* data = new QMimeData;
    data->setText(text);
    data->setData(QStringLiteral("x-kde-passwordManagerHint"), QByteArrayLiteral("secret"));
    data->setData(QStringLiteral("application/x-copyq-hidden"), QByteArrayLiteral("1"));
    data->setData(QStringLiteral(
                      "application/x-qt-windows-mime;value=\"ExcludeClipboardContentFromMonitorProcessing\""),
                  QByteArrayLiteral("1"));
    data->setData(QStringLiteral("application/x-qt-windows-mime;value=\"CanIncludeInClipboardHistory\""),
                  QByteArray(4, '\0'));
    data->setData(QStringLiteral("application/x-nspasteboard-concealed-type"), text.toUtf8());
    return data;
}

} // namespace

SecretClipboard::SecretClipboard(QClipboard* clipboard, QObject* parent)
    : QObject(parent)
    , m_clipboard(clipboard) {
    m_timer.setInterval(1000);
    connect(&m_timer, &QTimer::timeout, this, &SecretClipboard::tick);
    connect(m_clipboard, &QClipboard::dataChanged, this, [this] {
        if (m_secondsLeft > 0 && !isStillOurs()) {
            letGo(); // something else was copied
        }
    });
}

SecretClipboard::~SecretClipboard() {
    clearNow();
}

void SecretClipboard::copy(const core::SecretBytes& secret) {
    m_secondsLeft = 0; // what is there now is about to change by our own hand
    m_secret = secret;
    m_clipboard->setMimeData(marked(secret.toString()));
    m_secondsLeft = m_seconds;
    m_timer.start();
    Q_EMIT countdown(m_secondsLeft);
}

void SecretClipboard::clearNow() {
    if (m_secondsLeft == 0) {
        return;
    }
    const bool ours = isStillOurs();
    letGo();
    if (ours) {
        m_clipboard->clear();
    }
}

void SecretClipboard::tick() {
    if (m_secondsLeft == 1) {
        return clearNow();
    }
    --m_secondsLeft;
    Q_EMIT countdown(m_secondsLeft);
}

bool SecretClipboard::isStillOurs() const {
    return core::SecretBytes::fromUtf8(m_clipboard->text()) == m_secret;
}

void SecretClipboard::letGo() {
    m_timer.stop();
    m_secret = {};
    m_secondsLeft = 0;
    Q_EMIT countdown(0);
}

} // namespace secrets
