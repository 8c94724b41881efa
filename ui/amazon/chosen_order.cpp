#include "ui/amazon/chosen_order.h"

namespace ui::amazon {

namespace {
constexpr auto moment = std::chrono::milliseconds(120);
}

ChosenOrder::ChosenOrder(accounts::AccountSession* session, QObject* parent)
    : QObject(parent)
    , m_session(session) {
    m_moment.setSingleShot(true);
    m_moment.setInterval(moment);
    connect(&m_moment, &QTimer::timeout, this, &ChosenOrder::fetch);
}

void ChosenOrder::choose(const api::AmazonOrder& order) {
    const bool same = m_order && m_order->id == order.id;
    if (same && core::json::toJson(*m_order) == core::json::toJson(order) && !m_error) {
        return;
    }
    m_order = order;
    if (!same) {
        m_history.reset();
        m_error.reset();
    }
    ++m_asked;
    m_moment.start();
    Q_EMIT changed();
}

void ChosenOrder::clear() {
    ++m_asked;
    m_moment.stop();
    m_order.reset();
    m_history.reset();
    m_error.reset();
    Q_EMIT changed();
}

void ChosenOrder::fetch() {
    if (m_session == nullptr || !m_order) {
        return;
    }
    m_moment.stop();
    m_error.reset();
    const int asked = ++m_asked;
    Q_EMIT changed();
    client::Target target;
    target.path.insert(QStringLiteral("id"), m_order->id);
    m_session->call(api::getAmazonOrder, {}, target)
        .then(this, [this, asked](const core::Result<api::AmazonOrderDetails>& details) {
            if (asked != m_asked) {
                return;
            }
            if (details) {
                m_order = details->order;
                m_history = details->history;
            } else {
                m_error = details.error();
            }
            Q_EMIT changed();
        });
}

} // namespace ui::amazon
