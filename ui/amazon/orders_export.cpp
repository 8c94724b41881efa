#include "ui/amazon/orders_export.h"

#include "ui/amazon/order_sheet.h"

namespace ui::amazon {

namespace {
constexpr int pageSize = 200; // read and written within a frame
}

void OrdersExport::start(accounts::AccountSession* session, const OrderQuery& query, const QString& file) {
    m_session = session;
    m_query = query;
    m_name = file;
    m_out = std::make_unique<widgets::CsvFile>(file);
    m_written = 0;
    m_total = 0;
    ++m_asked;
    fetch({});
    Q_EMIT changed();
}

void OrdersExport::cancel() {
    if (isUnderWay()) {
        end();
    }
}

void OrdersExport::end() {
    ++m_asked;
    m_out.reset();
    Q_EMIT changed();
}

void OrdersExport::fetch(const std::optional<QString>& cursor) {
    if (m_session == nullptr) {
        return end();
    }
    const int asked = m_asked;
    m_session->call(api::listAmazonOrders, {}, m_query.target(pageSize, cursor))
        .then(this, [this, asked](const core::Result<OrderPage>& page) {
            if (asked == m_asked) {
                took(page);
            }
        });
}

void OrdersExport::took(const core::Result<OrderPage>& page) {
    if (!page) {
        end();
        return void(Q_EMIT failed(page.error()));
    }
    m_out->append(OrderSheet(page->items));
    m_written += static_cast<int>(page->items.size());
    m_total = page->total;
    if (page->nextCursor) {
        fetch(*page->nextCursor);
        return void(Q_EMIT changed()); // who hears of it may cancel
    }
    const core::Result<void> written = m_out->commit();
    end();
    if (written) {
        Q_EMIT done(m_name);
    } else {
        Q_EMIT failed(written.error());
    }
}

} // namespace ui::amazon
