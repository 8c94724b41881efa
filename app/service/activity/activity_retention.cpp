#include "service/activity/activity_retention.h"

#include "service/activity/activity.h"

namespace service::activity {

void removeOld(store::Database& database, core::Time now) {
    constexpr int atOnce = 500;
    int removed = atOnce;
    while (removed == atOnce) {
        removed = database.write([&](store::Transaction& transaction) {
            return transaction.run(
                QStringLiteral("DELETE FROM activity WHERE id IN "
                               "(SELECT id FROM activity WHERE id < ? ORDER BY id LIMIT ?)"),
                firstIdAt(now - keptFor), atOnce);
        });
    }
}

} // namespace service::activity
