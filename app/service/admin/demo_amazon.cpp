#include "service/admin/demo_amazon.h"

#include "service/amazon/bindings.h"
#include "service/amazon/order_book.h"

#include <QCryptographicHash>

#include <array>

namespace service::admin {

namespace {

using api::AmazonProduct;
using Status = api::AmazonOrderStatus;
using amazon::AgreementEvent;
using days = std::chrono::duration<qint64, std::ratio<24 * 60 * 60>>;

struct DemoOrder {
    AmazonProduct product;
    const char* plan;
    int began; // days ago; negative: to come
    int lasts; // days; 0 has no end
    Status comesTo;
    int quantity;       // 0: by use
    const char* amount; // none where it is empty
};

constexpr std::array orders{
    DemoOrder{AmazonProduct::AppPush, "Starter", 725, 365, Status::Renewed, 50'000, "948.00"},
    DemoOrder{AmazonProduct::AppPush, "Professional", 360, 365, Status::Active, 200'000, "2388.00"},
    DemoOrder{AmazonProduct::AppPush, "Enterprise", 40, 730, Status::Active, 1'000'000, "18900.00"},
    DemoOrder{AmazonProduct::AppPush, "Trial", 12, 30, Status::Active, 1'000, ""},
    DemoOrder{AmazonProduct::AppPush, "Starter", 500, 90, Status::Cancelled, 50'000, "237.00"},
    DemoOrder{AmazonProduct::AppPush, "Professional", -6, 365, Status::Pending, 200'000, "2388.00"},
    DemoOrder{AmazonProduct::Email, "Basic", 710, 365, Status::Expired, 100'000, "420.00"},
    DemoOrder{AmazonProduct::Email, "Basic", 345, 365, Status::Active, 100'000, "420.00"},
    DemoOrder{AmazonProduct::Email, "Advanced", 180, 365, Status::Active, 1'000'000, "1990.50"},
    DemoOrder{AmazonProduct::Email, "Advanced", 600, 400, Status::Replaced, 500'000, "1490.00"},
    DemoOrder{AmazonProduct::Email, "Trial", 95, 30, Status::Expired, 5'000, ""},
    DemoOrder{AmazonProduct::Email, "Dedicated IP address", 180, 365, Status::Active, 2, "600.00"},
    DemoOrder{AmazonProduct::Sms, "Pay as you go", 640, 0, Status::Active, 0, ""},
    DemoOrder{AmazonProduct::Sms, "Business", 390, 365, Status::Renewed, 10'000, "1200.00"},
    DemoOrder{AmazonProduct::Sms, "Business", 25, 365, Status::Active, 10'000, "1200.00"},
    DemoOrder{AmazonProduct::Sms, "Volume 100k", 330, 365, Status::Terminated, 100'000, "9400.00"},
    DemoOrder{AmazonProduct::Sms, "Volume 100k", 150, 180, Status::Active, 100'000, "4900.00"},
    DemoOrder{AmazonProduct::Sms, "Trial", 430, 14, Status::Cancelled, 100, ""},
    DemoOrder{AmazonProduct::WhatsApp, "Conversations", 520, 365, Status::Renewed, 25'000, "1750.00"},
    DemoOrder{AmazonProduct::WhatsApp, "Conversations", 155, 365, Status::Active, 25'000, "1750.00"},
    DemoOrder{AmazonProduct::WhatsApp, "Conversations plus", 70, 365, Status::Active, 60'000, "3599.99"},
    DemoOrder{AmazonProduct::WhatsApp, "Trial", 20, 30, Status::Active, 500, ""},
    DemoOrder{AmazonProduct::WhatsApp, "Pay as you go", 300, 0, Status::Cancelled, 0, ""},
    DemoOrder{AmazonProduct::WhatsApp, "Agency", -2, 365, Status::Pending, 250'000, "12500.00"},
    DemoOrder{AmazonProduct::Otp, "Verify 5k", 690, 365, Status::Expired, 5'000, "349.00"},
    DemoOrder{AmazonProduct::Otp, "Verify 20k", 320, 365, Status::Active, 20'000, "1180.00"},
    DemoOrder{AmazonProduct::Otp, "Verify 20k", 350, 365, Status::Replaced, 20'000, "1180.00"},
    DemoOrder{AmazonProduct::Otp, "Verify unlimited", 8, 365, Status::Active, 0, "7200.00"},
    DemoOrder{AmazonProduct::Otp, "Trial", 60, 30, Status::Terminated, 250, ""},
    DemoOrder{AmazonProduct::Otp, "Pay as you go", 120, 0, Status::Active, 0, ""},
    DemoOrder{AmazonProduct::Other, "Onboarding workshop", 355, 365, Status::Active, 1, "2500.00"},
    DemoOrder{AmazonProduct::Other, "Premium support", 200, 365, Status::Cancelled, 1, "4800.00"},
};

// Twelve digits that are no other account's.
QString awsAccountOf(const QString& accountId) {
    const QByteArray hash = QCryptographicHash::hash(accountId.toUtf8(), QCryptographicHash::Sha256);
    constexpr int digits = 12;
    return QString::number(hash.first(5).toHex().toULongLong(nullptr, 16)).rightJustified(digits, u'0', true);
}

QString boundAccount(store::Transaction& transaction, const QString& accountId, core::Time now) {
    if (const auto bound = amazon::bindingOf(transaction, accountId)) {
        return bound->awsAccountId;
    }
    QString awsAccountId = awsAccountOf(accountId);
    (void)amazon::claimAwsAccount(transaction, {.awsAccountId = awsAccountId}, accountId, now - days(725));
    return awsAccountId;
}

// The license and agreement of the order with this number: the same ones each time.
amazon::AgreementKey keyOf(const QString& awsAccountId, AmazonProduct product, std::size_t number) {
    const QByteArray seed = QStringLiteral("%1 %2").arg(awsAccountId).arg(number).toUtf8();
    const QString digest =
        QString::fromLatin1(QCryptographicHash::hash(seed, QCryptographicHash::Sha256).toHex());
    constexpr int licenseDigits = 32;
    constexpr int agreementDigits = 25;
    return {.awsAccountId = awsAccountId,
            .productCode = QStringLiteral("demo-") + QLatin1String(core::json::nameOf(product)),
            .licenseArn = QStringLiteral("arn:aws:license-manager::294406891311:license:l-") +
                          digest.first(licenseDigits),
            .customerId = {},
            .agreementId = QStringLiteral("agmt-") + digest.last(agreementDigits)};
}

AgreementEvent creationOf(const DemoOrder& order, const amazon::AgreementKey& key, core::Time at) {
    const QLatin1String plan(order.plan);
    const QLatin1String amount(order.amount);
    AgreementEvent event{.agreement = key, .kind = "created", .at = at};
    event.status = order.comesTo == Status::Pending ? Status::Pending : Status::Active;
    event.product = order.product;
    event.plan = plan;
    event.trial = plan == QLatin1String("Trial");
    event.startsAt = order.began < 0 ? at + days(-order.began + 1) : at;
    if (order.lasts > 0) {
        event.endsAt = *event.startsAt + days(order.lasts);
    }
    if (order.quantity > 0) {
        event.quantity = order.quantity;
    }
    if (!amount.isEmpty()) {
        event.amount = api::Amount{amount, QStringLiteral("USD")};
    }
    return event;
}

void add(store::Transaction& transaction, const DemoOrder& order, const amazon::AgreementKey& key,
         core::Time now) {
    const core::Time at = order.began < 0 ? now - days(1) : now - days(order.began);
    const int ran = order.lasts > 0 ? qMin(order.lasts, order.began) : order.began; // up to now
    const auto takeIn = [&](const char* kind, int day, std::optional<int> quantity,
                            std::optional<Status> status) {
        AgreementEvent event{.agreement = key, .kind = kind, .at = at + days(day)};
        event.quantity = quantity;
        event.status = status;
        amazon::take(transaction, event, now);
    };
    amazon::take(transaction, creationOf(order, key, at), now);
    if (order.quantity > 1 && order.began > 100) { // it was begun with less
        takeIn("entitlement_updated", 1, order.quantity / 2, std::nullopt);
        takeIn("amended", ran / 3, order.quantity, std::nullopt);
    }
    if (order.comesTo == Status::Cancelled || order.comesTo == Status::Terminated) {
        takeIn("ended", ran / 2, std::nullopt, order.comesTo);
    } else if (order.comesTo == Status::Renewed || order.comesTo == Status::Replaced) {
        takeIn("ended", ran, std::nullopt, order.comesTo);
    }
}

} // namespace

void addAmazonOrders(store::Transaction& transaction, const QString& accountId, core::Time now) {
    const QString awsAccountId = boundAccount(transaction, accountId, now);
    for (std::size_t number = 0; number < orders.size(); ++number) {
        add(transaction, orders.at(number), keyOf(awsAccountId, orders.at(number).product, number), now);
    }
}

} // namespace service::admin
