#include "ui/amazon/orders_presenter.h"

#include "ui/widgets/hindrance.h"

#include <algorithm>

namespace ui::amazon {

namespace {

constexpr int pageSize = 100;
constexpr auto cacheName = "amazon orders";

std::optional<QString> cursorOf(const api::Page<api::AmazonOrder>& page) {
    return page.nextCursor ? std::optional<QString>(*page.nextCursor) : std::nullopt;
}

} // namespace

OrdersPresenter::OrdersPresenter(accounts::AccountSession* session, QObject* parent)
    : QObject(parent)
    , m_session(session) {
    showLastSeen();
    connect(&m_model, &OrdersModel::moreWanted, this, &OrdersPresenter::fetchMore);
    connect(&m_model, &OrdersModel::sortWanted, this, [this](const QString& name) {
        OrderQuery sorted = m_query;
        sorted.sort = name;
        setQuery(sorted);
    });
    connect(&m_export, &OrdersExport::changed, this, &OrdersPresenter::changed);
    connect(&m_export, &OrdersExport::failed, this, [this](const core::Error& error) {
        m_error = error;
        Q_EMIT changed();
    });
    connect(&m_export, &OrdersExport::done, this, &OrdersPresenter::exported);
    connect(session, &accounts::AccountSession::onlineChanged, this, &OrdersPresenter::changed);
    connect(session, &accounts::AccountSession::stateChanged, this, &OrdersPresenter::changed);
}

std::optional<QDateTime> OrdersPresenter::seenAt() const {
    return m_session ? m_session->cachedAt(QLatin1String(cacheName)) : std::nullopt;
}

// What the service said of the first page, when it was asked for all of them.
void OrdersPresenter::showLastSeen() {
    const auto seen = m_session->cached(QLatin1String(cacheName));
    const auto page = seen ? core::json::fromJson<OrderPage>(*seen) : core::fail(core::ErrorId::NotFound);
    if (page) {
        const QList<api::AmazonOrder> found = m_query.of(page->items);
        m_model.setOrders(found, false);
        m_total = m_query.isNarrowed() ? static_cast<int>(found.size()) : page->total;
        m_known = true;
    }
    m_pages.clear();
    m_cursor.reset();
}

// --- A page after the other ------------------------------------------------------------------------------

void OrdersPresenter::setQuery(const OrderQuery& query) {
    if (query != m_query) {
        m_query = query;
        m_export.cancel();
        m_asked > 0 ? load() : showLastSeen(); // the first look comes with a view
    }
}

void OrdersPresenter::load() {
    if (m_session == nullptr) {
        return;
    }
    const int asked = ++m_asked;
    m_loading = true;
    m_error.reset();
    Q_EMIT changed();
    m_session->call(api::listAmazonOrders, {}, m_query.target(pageSize))
        .then(this, [this, asked](const core::Result<OrderPage>& page) {
            if (asked == m_asked) {
                took(page, true);
            }
        });
}

void OrdersPresenter::fetchMore() {
    if (m_loading || !m_cursor || m_session == nullptr) {
        return;
    }
    const int asked = m_asked;
    m_loading = true;
    Q_EMIT changed();
    m_session->call(api::listAmazonOrders, {}, m_query.target(pageSize, m_cursor))
        .then(this, [this, asked](const core::Result<OrderPage>& page) {
            if (asked == m_asked) {
                took(page, false);
            }
        });
}

void OrdersPresenter::took(const core::Result<OrderPage>& page, bool first) {
    m_loading = false;
    if (!page) {
        m_error = page.error();
        if (first && widgets::hindranceOf(m_session) != widgets::Hindrance::None) {
            showLastSeen(); // of what was asked for now
        }
        return void(Q_EMIT changed());
    }
    m_error.reset();
    m_known = true;
    m_total = page->total;
    if (first) {
        m_pages = {Page{{}, {}}};
    } else {
        const QList<api::AmazonOrder>& here = m_model.orders();
        m_pages.append({m_cursor, here.isEmpty() ? QString() : here.constLast().id});
    }
    m_cursor = cursorOf(*page);
    first ? m_model.setOrders(page->items, m_cursor.has_value())
          : m_model.append(page->items, m_cursor.has_value());
    if (first && m_query == OrderQuery() && m_session != nullptr) {
        m_session->setCached(QLatin1String(cacheName), core::json::toJson(*page));
    }
    Q_EMIT changed();
}

// --- What changes meanwhile ------------------------------------------------------------------------------

void OrdersPresenter::setInView(int first, int last) {
    m_firstInView = first;
    m_lastInView = last;
}

int OrdersPresenter::firstRow(const Page& page) const {
    return page.after.isEmpty() ? 0 : m_model.rowOf(page.after) + 1;
}

void OrdersPresenter::lookAgain() {
    if (m_loading || m_session == nullptr || widgets::hindranceOf(m_session) != widgets::Hindrance::None) {
        return;
    }
    if (m_pages.isEmpty()) {
        return load();
    }
    const auto pageOf = [this](int row) {
        const auto behind = std::partition_point(m_pages.cbegin(), m_pages.cend(),
                                                 [&](const Page& page) { return firstRow(page) <= row; });
        return std::max<qsizetype>(0, behind - m_pages.cbegin() - 1);
    };
    const qsizetype first = pageOf(m_firstInView);
    for (qsizetype page = pageOf(m_lastInView); page >= std::max<qsizetype>(1, first); --page) {
        lookAgain(page);
    }
    lookAgain(0);
}

void OrdersPresenter::lookAgain(qsizetype page) {
    const int asked = m_asked;
    m_session->call(api::listAmazonOrders, {}, m_query.target(pageSize, m_pages.at(page).cursor))
        .then(this, [this, page, asked](const core::Result<OrderPage>& now) {
            if (now && asked == m_asked && page < m_pages.size()) {
                tookAgain(page, *now);
            }
        });
}

void OrdersPresenter::tookAgain(qsizetype page, const OrderPage& now) {
    const auto next = cursorOf(now);
    Q_EMIT updating();
    m_model.update(firstRow(m_pages.at(page)), now.items, !next);
    m_total = now.total;
    if (!next) {
        m_pages.resize(page + 1); // there is nothing behind it any more
    }
    if (page + 1 == m_pages.size() && !m_loading) {
        m_cursor = next;
        m_model.setMore(next.has_value());
    }
    Q_EMIT updated();
    if (page == 0 && m_query == OrderQuery() && m_session != nullptr) {
        m_session->setCached(QLatin1String(cacheName), core::json::toJson(now));
    }
    Q_EMIT changed();
}

void OrdersPresenter::exportTo(const QString& file) {
    m_error.reset();
    if (m_session != nullptr) {
        m_export.start(m_session, m_query, file);
    }
}

} // namespace ui::amazon
