#include "service/identity/notices.h"

#include "service/delivery/queue.h"

namespace service::identity {

void notify(store::Transaction& transaction, delivery::Queue& messages, const Holder& holder,
            delivery::Template what, const QString& device, core::Time now, const QJsonObject& more) {
    QJsonObject params = more;
    params.insert(QStringLiteral("at"), core::toRfc3339(now));
    params.insert(QStringLiteral("device"), device);
    messages.add(transaction, {delivery::Channel::Email, holder.email, what, holder.locale, params}, now);
}

} // namespace service::identity
