#include "service/two_factor/notices.h"

#include "service/delivery/queue.h"

namespace service::two_factor {

void notify(store::Transaction& transaction, delivery::Queue& messages, const identity::Holder& holder,
            delivery::Template what, const QString& device, core::Time now, const QJsonObject& more) {
    QJsonObject params = more;
    params.insert(QStringLiteral("at"), core::toRfc3339(now));
    params.insert(QStringLiteral("device"), device);
    messages.add(transaction, {delivery::Channel::Email, holder.email, what, holder.locale, params}, now);
}

} // namespace service::two_factor
