#include "flows/callback_validation.h"

#include "core/clock.h"

namespace flows {

namespace {

QString cacheName() {
    return QStringLiteral("callback_validation");
}

} // namespace

CallbackValidation::CallbackValidation(accounts::AccountSession* session, QObject* parent)
    : AccountFlow(session, parent) {
    if (const auto seen = session->cached(cacheName())) {
        if (const auto tried = core::json::fromJson<TriedCallback>(*seen)) {
            m_tried = *tried;
        }
    }
}

void CallbackValidation::validate(const QString& url) {
    step<api::CallbackUrl, api::CallbackValidation>(
        api::validateCallback, {url}, {}, [this, url](const api::CallbackValidation& outcome) {
            m_tried = TriedCallback{url, outcome, core::SystemClock().now()};
            if (session() != nullptr) {
                session()->setCached(cacheName(), core::json::toJson(*m_tried));
            }
        });
}

std::optional<core::Time> CallbackValidation::savableUntil() const {
    if (!m_tried || !m_tried->outcome.ok || !m_tried->outcome.validation) {
        return std::nullopt;
    }
    return m_tried->outcome.validation->expiresAt - clockSkew();
}

bool CallbackValidation::isExpired() const {
    const auto until = savableUntil();
    return until && *until <= core::SystemClock().now();
}

} // namespace flows
