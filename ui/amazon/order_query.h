#pragma once

#include "api/amazon.h"
#include "client/connection.h"

#include <QDate>

namespace ui::amazon {

// Which orders, in which order: the service finds and sorts them.
struct OrderQuery {
    std::optional<api::AmazonProduct> product = {};
    std::optional<api::AmazonOrderStatus> status = {};
    QDate from = {}; // days of local time on which they were ordered, both included; invalid: no bound
    QDate to = {};
    QString text = {};                            // in id, plan, product code, agreement, license
    QString sort = QStringLiteral("-ordered_at"); // as ?sort= takes it

    bool isNarrowed() const;
    client::Target target(int limit, const std::optional<QString>& cursor = {}) const;

    // The same of orders that are here already, for as long as the service can't be reached.
    QList<api::AmazonOrder> of(const QList<api::AmazonOrder>& orders) const;

    friend bool operator==(const OrderQuery&, const OrderQuery&) = default;

  private:
    bool matches(const api::AmazonOrder& order) const;
};

} // namespace ui::amazon
