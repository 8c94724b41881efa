#include "ui/amazon/order_query.h"

#include "ui/widgets/folding.h"
#include "ui/widgets/moments.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui::amazon {

namespace {

template <class Enum>
QString nameOf(Enum value) {
    return QString::fromLatin1(core::json::nameOf(value));
}

QString startOf(const QDate& day) {
    return core::toRfc3339({day.startOfDay().toMSecsSinceEpoch()});
}

// What the service sorts by; nothing comes last, as it does there.
QVariant keyOf(const api::AmazonOrder& order, const QString& name) {
    const auto time = [](const auto& at) { return at ? QVariant(at->milliseconds) : QVariant(); };
    if (name == u"ordered_at"_s) {
        return order.orderedAt.milliseconds;
    }
    if (name == u"ends_at"_s) {
        return time(order.endsAt);
    }
    if (name == u"product"_s) {
        return nameOf(order.product);
    }
    if (name == u"plan"_s) {
        return order.plan;
    }
    if (name == u"status"_s) {
        return nameOf(order.status);
    }
    if (name == u"quantity"_s) {
        return order.quantity ? QVariant(*order.quantity) : QVariant();
    }
    if (name == u"amount"_s) {
        return order.amount ? QVariant(order.amount->value.toDouble()) : QVariant();
    }
    if (name == u"agreement_id"_s) {
        return order.agreementId ? QVariant(*order.agreementId) : QVariant();
    }
    return order.id;
}

} // namespace

bool OrderQuery::isNarrowed() const {
    return product || status || from.isValid() || to.isValid() || !text.isEmpty();
}

client::Target OrderQuery::target(int limit, const std::optional<QString>& cursor) const {
    client::Target target;
    const auto add = [&target](QLatin1StringView name, const QString& value) {
        target.query.addQueryItem(name, QString::fromLatin1(QUrl::toPercentEncoding(value)));
    };
    add("limit"_L1, QString::number(limit));
    add("sort"_L1, sort);
    if (product) {
        add("product"_L1, nameOf(*product));
    }
    if (status) {
        add("status"_L1, nameOf(*status));
    }
    if (from.isValid()) {
        add("from"_L1, startOf(from));
    }
    if (to.isValid()) {
        add("to"_L1, startOf(to.addDays(1)));
    }
    if (!text.isEmpty()) {
        add("q"_L1, text);
    }
    if (cursor) {
        add("cursor"_L1, *cursor);
    }
    return target;
}

bool OrderQuery::matches(const api::AmazonOrder& order) const {
    const QDate day = widgets::toLocal(order.orderedAt).date();
    const QString all =
        QStringList{order.id, order.plan, order.productCode, order.agreementId.value_or(QString()),
                    order.licenseArn.value_or(QString())}
            .join(u'\n');
    return (!product || order.product == *product) && (!status || order.status == *status) &&
           (!from.isValid() || day >= from) && (!to.isValid() || day <= to) &&
           (text.isEmpty() || widgets::folded(all).contains(widgets::folded(text)));
}

QList<api::AmazonOrder> OrderQuery::of(const QList<api::AmazonOrder>& orders) const {
    QList<api::AmazonOrder> found;
    std::copy_if(orders.begin(), orders.end(), std::back_inserter(found),
                 [this](const api::AmazonOrder& order) { return matches(order); });
    const bool down = sort.startsWith(u'-');
    const QString name = down ? sort.mid(1) : sort;
    std::stable_sort(found.begin(), found.end(), [&](const auto& one, const auto& other) {
        const QVariant a = keyOf(one, name);
        const QVariant b = keyOf(other, name);
        if (!a.isValid() || !b.isValid()) {
            return a.isValid() && !b.isValid();
        }
        const auto order = QVariant::compare(a, b);
        return down ? order == QPartialOrdering::Greater : order == QPartialOrdering::Less;
    });
    return found;
}

} // namespace ui::amazon
