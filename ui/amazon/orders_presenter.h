#pragma once

#include "accounts/account_session.h"
#include "ui/amazon/order_query.h"
#include "ui/amazon/orders_export.h"
#include "ui/amazon/orders_model.h"

#include <QPointer>

namespace ui::amazon {

// The orders of an account: found and sorted by the service, a page at a time. What is here can be looked up
// again without a word: the first page, and those in view.
class OrdersPresenter : public QObject {
    Q_OBJECT
  public:
    explicit OrdersPresenter(accounts::AccountSession* session, QObject* parent = nullptr);

    accounts::AccountSession* session() const { return m_session; }
    OrdersModel* model() { return &m_model; }
    OrdersExport* exporting() { return &m_export; }
    const OrderQuery& query() const { return m_query; }
    bool isLoading() const { return m_loading; }
    // A first answer is here, of the service or of an earlier day.
    bool isKnown() const { return m_known; }
    int total() const { return m_total; } // that match, here or not
    // Of the last thing that was done or fetched.
    const std::optional<core::Error>& error() const { return m_error; }
    std::optional<QDateTime> seenAt() const;

    void setQuery(const OrderQuery& query);
    void load(); // from the first page on
    // As it is by now: rows change, come and go where they are. Nothing is said of what goes wrong.
    void lookAgain();
    // Which rows are on the screen.
    void setInView(int first, int last);
    // All that matches, as CSV.
    void exportTo(const QString& file);

  Q_SIGNALS:
    void changed();
    // Around each change of lookAgain(), for a view that keeps its place.
    void updating();
    void updated();
    void exported(const QString& file);

  private:
    using OrderPage = api::Page<api::AmazonOrder>;
    struct Page {
        std::optional<QString> cursor; // by which it was fetched
        QString after;                 // the order before it; empty: none
    };
    void fetchMore();
    void took(const core::Result<OrderPage>& page, bool first);
    void showLastSeen();
    void lookAgain(qsizetype page);
    void tookAgain(qsizetype page, const OrderPage& now);
    int firstRow(const Page& page) const;

    QPointer<accounts::AccountSession> m_session;
    OrdersModel m_model;
    OrdersExport m_export;
    OrderQuery m_query;
    QList<Page> m_pages;
    std::optional<QString> m_cursor; // of the page that comes next
    int m_total = 0;
    int m_asked = 0; // replies to earlier queries are dropped
    bool m_loading = false;
    bool m_known = false;
    int m_firstInView = 0;
    int m_lastInView = 0;
    std::optional<core::Error> m_error;
};

} // namespace ui::amazon
