#pragma once

#include "accounts/account_session.h"
#include "ui/amazon/order_query.h"
#include "ui/widgets/table_text.h"

#include <QPointer>

#include <memory>

namespace ui::amazon {

// All orders that match a query, written to a CSV file as they come, a page at a time. One export at a time;
// until it is done nothing is at the file's place.
class OrdersExport : public QObject {
    Q_OBJECT
  public:
    using QObject::QObject;

    void start(accounts::AccountSession* session, const OrderQuery& query, const QString& file);
    void cancel();

    bool isUnderWay() const { return m_out != nullptr; }
    int written() const { return m_written; }
    int total() const { return m_total; } // 0: not known yet

  Q_SIGNALS:
    void changed();
    void done(const QString& file);
    void failed(const core::Error& error);

  private:
    using OrderPage = api::Page<api::AmazonOrder>;
    void fetch(const std::optional<QString>& cursor);
    void took(const core::Result<OrderPage>& page);
    void end();

    QPointer<accounts::AccountSession> m_session;
    OrderQuery m_query;
    QString m_name;
    std::unique_ptr<widgets::CsvFile> m_out;
    int m_written = 0;
    int m_total = 0;
    int m_asked = 0; // replies to an export that was cancelled are dropped
};

} // namespace ui::amazon
