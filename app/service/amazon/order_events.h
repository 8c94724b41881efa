#pragma once

#include "service/amazon/order_fold.h"

namespace service::amazon {

// Whose agreement it is: an AWS account, or a customer identifier of which no AWS account is known yet.
struct Family {
    QString buyer;
    QString productCode;
};

// A hash of all that the event says.
QString idOf(const AgreementEvent& event);

bool hasEvent(store::Transaction& transaction, const QString& id);
void insertEvent(store::Transaction& transaction, const KeptEvent& kept, const QString& buyer,
                 const QString& orderId);
QList<KeptEvent> eventsOf(store::Transaction& transaction, const QString& orderId);
QList<KeptEvent> eventsOfBuyer(store::Transaction& transaction, const QString& buyer);
// Those that name neither license nor agreement, with the order that each is put to.
QList<std::pair<KeptEvent, QString>> unnamedEvents(store::Transaction& transaction, const Family& family);
// The orders that have an event with this license or this agreement, the eldest first.
QStringList ordersNamed(store::Transaction& transaction, const Family& family, const AgreementKey& agreement);

} // namespace service::amazon
