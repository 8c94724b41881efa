#include "ui/developer/deliveries_presenter.h"

#include "ui/widgets/table_text.h"
#include "ui/widgets/whole_list.h"

#include <algorithm>
#include <utility>

namespace ui::developer {

namespace {

constexpr int pageSize = 50;
constexpr int largestPage = 200; // that the service gives
constexpr auto firstPause = std::chrono::milliseconds(500);
constexpr auto longestPause = std::chrono::milliseconds(30'000);

QString cacheName() {
    return QStringLiteral("deliveries");
}

std::optional<QString> cursorOf(const api::Page<api::CallbackDelivery>& page) {
    return page.nextCursor ? std::optional<QString>(*page.nextCursor) : std::nullopt;
}

client::Target targetOf(int limit, const std::optional<QString>& cursor = {}) {
    client::Target target;
    target.query.addQueryItem(QStringLiteral("limit"), QString::number(limit));
    if (cursor) {
        target.query.addQueryItem(QStringLiteral("cursor"), *cursor);
    }
    return target;
}

} // namespace

DeliveriesPresenter::DeliveriesPresenter(DeveloperPresenter* page, QObject* parent)
    : QObject(parent)
    , m_page(page)
    , m_event(page->session())
    , m_pause(firstPause) {
    const auto seen = page->session()->cached(cacheName());
    const auto known = seen ? core::json::fromJson<DeliveryPage>(*seen) : core::fail(core::ErrorId::NotFound);
    if (known) {
        m_model.setDeliveries(known->items, false);
        m_total = known->total;
    }
    m_poll.setSingleShot(true);
    connect(&m_poll, &QTimer::timeout, this, &DeliveriesPresenter::poll);
    connect(&m_model, &DeliveriesModel::moreWanted, this, &DeliveriesPresenter::fetchMore);
    connect(&m_event, &flows::CallbackEvent::changed, this, &DeliveriesPresenter::changed);
    connect(&m_event, &flows::CallbackEvent::sent, this,
            qOverload<const api::CallbackDelivery&>(&DeliveriesPresenter::took));
    connect(page, &DeveloperPresenter::changed, this, &DeliveriesPresenter::changed);
    connect(page, &DeveloperPresenter::refreshed, this, &DeliveriesPresenter::load);
}

QString DeliveriesPresenter::sendHindrance() const {
    const QString hindrance = widgets::hindranceText(session());
    if (!hindrance.isEmpty()) {
        return hindrance;
    }
    const auto& developer = m_page->developer();
    if (!developer || !developer->callback) {
        return tr("No callback URL is in force. Validate and save one first.");
    }
    return m_event.isBusy() ? tr("Another event is just being sent.") : QString();
}

void DeliveriesPresenter::load() {
    m_error.reset();
    m_event.clearError();
    m_pause = firstPause;
    fetch(targetOf(pageSize), true);
}

void DeliveriesPresenter::fetchMore() {
    if (m_loading) {
        m_wantsMore = true;
    } else if (m_cursor) {
        fetch(targetOf(pageSize, m_cursor), false);
    }
}

void DeliveriesPresenter::fetch(const client::Target& target, bool first) {
    if (m_loading || session() == nullptr) {
        return;
    }
    m_loading = true;
    Q_EMIT changed();
    session()
        ->call(api::listDeliveries, {}, target)
        .then(this, [this, first](const core::Result<DeliveryPage>& page) { took(page, first); });
}

void DeliveriesPresenter::took(const core::Result<DeliveryPage>& page, bool first) {
    m_loading = false;
    m_error = page ? std::nullopt : std::optional(page.error());
    if (page) {
        m_total = page->total;
        m_cursor = cursorOf(*page);
        first ? m_model.setDeliveries(page->items, m_cursor.has_value())
              : m_model.append(page->items, m_cursor.has_value());
        if (first && session() != nullptr) {
            session()->setCached(cacheName(), core::json::toJson(*page));
        }
    }
    Q_EMIT changed();
    pollLater();
    if (std::exchange(m_wantsMore, false) && page) {
        fetchMore();
    }
}

void DeliveriesPresenter::took(const api::CallbackDelivery& delivery) {
    ++m_total;
    m_model.update({delivery});
    m_pause = firstPause;
    Q_EMIT changed();
    Q_EMIT sent(delivery.id);
    pollLater();
}

void DeliveriesPresenter::watch(const QObject* view, bool visible) {
    visible ? void(m_watching.insert(view)) : void(m_watching.remove(view));
    m_pause = firstPause;
    m_poll.stop();
    pollLater();
}

void DeliveriesPresenter::pollLater() {
    if (m_watching.isEmpty() || m_model.lastQueued() < 0 || m_poll.isActive()) {
        return;
    }
    m_poll.start(m_pause);
    m_pause = std::min(longestPause, m_pause * 2);
}

// As many as reach down to the last one that is on its way.
void DeliveriesPresenter::poll() {
    if (session() == nullptr || m_page->hindrance() != widgets::Hindrance::None) {
        return; // the page is fetched again when that has gone
    }
    const int limit = std::clamp(m_model.lastQueued() + 1, pageSize, largestPage);
    session()
        ->call(api::listDeliveries, {}, targetOf(limit))
        .then(this, [this](const core::Result<DeliveryPage>& page) {
            if (page) {
                m_total = page->total;
                m_model.update(page->items);
                Q_EMIT changed();
            }
            pollLater();
        });
}

void DeliveriesPresenter::send(api::CallbackEvent event) {
    m_error.reset();
    m_event.send(event);
}

void DeliveriesPresenter::redeliver(const QString& id) {
    m_error.reset();
    m_event.redeliver(id);
}

void DeliveriesPresenter::exportTo(const QString& file) {
    if (session() == nullptr) {
        return;
    }
    m_export = std::make_unique<QObject>();
    m_error.reset();
    Q_EMIT changed();
    widgets::fetchWhole<DeliveryPage>(
        session(), api::listDeliveries, {}, m_export.get(),
        [this, file](const core::Result<DeliveryPage>& whole) { write(file, whole); });
}

void DeliveriesPresenter::cancelExport() {
    m_export.reset();
    Q_EMIT changed();
}

void DeliveriesPresenter::write(const QString& file, const core::Result<DeliveryPage>& whole) {
    m_export.release()->deleteLater(); // this is called with it
    DeliveriesModel all;
    if (whole) {
        all.setDeliveries(whole->items, false);
    }
    const core::Result<void> written = whole ? widgets::writeCsv(file, all) : core::fail(whole.error());
    if (written) {
        Q_EMIT exported(file);
    } else {
        m_error = written.error();
    }
    Q_EMIT changed();
}

} // namespace ui::developer
