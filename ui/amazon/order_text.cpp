#include "ui/amazon/order_text.h"

#include "ui/widgets/moments.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui::amazon {

namespace {

constexpr qint64 soon = 30; // days

struct OrderText {
    Q_DECLARE_TR_FUNCTIONS(ui::amazon::OrderText)

  public:
    static QString status(api::AmazonOrderStatus status);
    static QString step(const QString& kind);
    static QString end(const api::AmazonOrder& order);
};

QString OrderText::status(api::AmazonOrderStatus status) {
    switch (status) {
    case api::AmazonOrderStatus::Active:
        return tr("Active");
    case api::AmazonOrderStatus::Pending:
        return tr("Pending");
    case api::AmazonOrderStatus::Cancelled:
        return tr("Cancelled");
    case api::AmazonOrderStatus::Expired:
        return tr("Expired");
    case api::AmazonOrderStatus::Renewed:
        return tr("Renewed");
    case api::AmazonOrderStatus::Replaced:
        return tr("Replaced");
    case api::AmazonOrderStatus::Terminated:
        return tr("Terminated");
    }
    Q_UNREACHABLE();
}

QString OrderText::step(const QString& kind) {
    if (kind == u"created"_s) {
        return tr("Ordered");
    }
    if (kind == u"amended"_s) {
        return tr("Changed");
    }
    if (kind == u"renewed"_s) {
        return tr("Extended");
    }
    if (kind == u"ended"_s) {
        return tr("Ended");
    }
    if (kind == u"entitlement_updated"_s) {
        return tr("Rights updated");
    }
    if (kind == u"imported"_s) {
        return tr("Entered by the operator");
    }
    return kind; // of a newer service
}

QString OrderText::end(const api::AmazonOrder& order) {
    const auto days = endsWithin(order);
    return !days        ? QString()
           : *days == 0 ? tr("Ends today")
                        : tr("Ends in %n day(s)", nullptr, static_cast<int>(*days));
}

} // namespace

QString statusName(api::AmazonOrderStatus status) {
    return OrderText::status(status);
}

QString statusIcon(api::AmazonOrderStatus status) {
    switch (status) {
    case api::AmazonOrderStatus::Active:
        return u"check-circle-fill"_s;
    case api::AmazonOrderStatus::Pending:
        return u"hourglass-split"_s;
    case api::AmazonOrderStatus::Cancelled:
        return u"x-circle-fill"_s;
    case api::AmazonOrderStatus::Expired:
        return u"calendar-x"_s;
    case api::AmazonOrderStatus::Renewed:
        return u"arrow-repeat"_s;
    case api::AmazonOrderStatus::Replaced:
        return u"arrow-left-right"_s;
    case api::AmazonOrderStatus::Terminated:
        return u"slash-circle"_s;
    }
    Q_UNREACHABLE();
}

look::Role statusRole(api::AmazonOrderStatus status) {
    switch (status) {
    case api::AmazonOrderStatus::Active:
    case api::AmazonOrderStatus::Renewed:
        return look::Role::Good;
    case api::AmazonOrderStatus::Pending:
        return look::Role::Info;
    case api::AmazonOrderStatus::Cancelled:
    case api::AmazonOrderStatus::Terminated:
        return look::Role::Error;
    case api::AmazonOrderStatus::Expired:
    case api::AmazonOrderStatus::Replaced:
        return look::Role::Second;
    }
    Q_UNREACHABLE();
}

QString amountText(const api::Amount& amount) {
    const QString symbol = amount.currency == u"USD"_s   ? u"$"_s
                           : amount.currency == u"EUR"_s ? u"€"_s
                           : amount.currency == u"GBP"_s ? u"£"_s
                                                         : amount.currency + QChar(QChar::Nbsp);
    const qsizetype point = amount.value.indexOf(u'.');
    // As exact as it is known; of cents there are two.
    const int decimals = point < 0 ? 0 : std::max(2, static_cast<int>(amount.value.size() - point - 1));
    bool isNumber = false;
    const double value = amount.value.toDouble(&isNumber);
    return isNumber ? QLocale().toCurrencyString(value, symbol, decimals)
                    : amount.value + QChar(QChar::Nbsp) + amount.currency;
}

std::optional<qint64> endsWithin(const api::AmazonOrder& order) {
    const bool runs =
        order.status == api::AmazonOrderStatus::Active || order.status == api::AmazonOrderStatus::Cancelled;
    if (!order.endsAt || !runs) {
        return std::nullopt;
    }
    const QDateTime now = QDateTime::currentDateTime();
    const QDateTime end = widgets::toLocal(*order.endsAt);
    const qint64 days = now.date().daysTo(end.date());
    return end > now && days <= soon ? std::optional(days) : std::nullopt;
}

QString endText(const api::AmazonOrder& order) {
    return OrderText::end(order);
}

QString stepName(const QString& kind) {
    return OrderText::step(kind);
}

} // namespace ui::amazon
