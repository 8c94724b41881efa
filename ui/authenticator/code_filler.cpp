#include "ui/authenticator/code_filler.h"

namespace ui::authenticator {

CodeFiller::CodeFiller(accounts::Authenticator& authenticator, QObject* parent)
    : QObject(parent)
    , m_authenticator(authenticator) {
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &CodeFiller::ask);
}

void CodeFiller::begin(const QString& instanceId, const QString& email, core::Duration clockSkew) {
    m_instanceId = instanceId;
    m_email = email;
    m_clockSkew = clockSkew;
    ask();
}

void CodeFiller::stop() {
    m_asking.reset();
    m_next.stop();
}

void CodeFiller::ask() {
    m_next.stop();
    m_asking = std::make_unique<QObject>();
    m_authenticator.fillCode(
        m_instanceId, m_email, m_clockSkew, m_asking.get(),
        [this](const core::Result<accounts::Authenticator::Code>& code) { answered(code); });
}

void CodeFiller::answered(const core::Result<accounts::Authenticator::Code>& code) {
    if (code) {
        m_next.start(std::max(core::Duration(0), code->until - core::SystemClock().now()));
        Q_EMIT offered(code->code, code->name);
    } else if (code.error().id == core::ErrorId::CodeUsed) {
        const int seconds = code.error().params.value(QLatin1String("retry_after")).toInt();
        m_next.start(std::chrono::seconds(seconds));
        Q_EMIT expected(seconds);
    }
}

} // namespace ui::authenticator
