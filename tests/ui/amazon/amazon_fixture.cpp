#include "ui/amazon/amazon_fixture.h"

#include "ui/amazon/order_query.h"

#include <QTableView>
#include <QUrlQuery>

#include <algorithm>

using namespace Qt::StringLiterals;
using fakes::FakeService;

namespace {

constexpr int minutesADay = 60 * 24;

template <class Enum>
std::optional<Enum> valueOf(const QString& text) {
    for (const auto& [value, name] : core::json::EnumNames<Enum>::names) {
        if (text == QLatin1String(name)) {
            return value;
        }
    }
    return std::nullopt;
}

} // namespace

core::Time daysAgo(int days) {
    return minutesAgo(days * minutesADay);
}

AmazonFixture::AmazonFixture()
    : binding(api::AmazonBinding{u"123456789012"_s, {}, daysAgo(40)}) {
    using Product = api::AmazonProduct;
    using Status = api::AmazonOrderStatus;
    account.amazon.emplace(api::AmazonAccount{u"123456789012"_s});
    orders = {
        order(u"ord-1001"_s, Product::Sms, 3, 362),
        order(u"ord-1002"_s, Product::WhatsApp, 30, 12),
        order(u"ord-1003"_s, Product::Email, 70, 20, Status::Cancelled),
        order(u"ord-1004"_s, Product::AppPush, 400, -35, Status::Renewed),
        order(u"ord-1005"_s, Product::Otp, 500, -140, Status::Expired),
        order(u"ord-1006"_s, Product::Other, 1, 14, Status::Pending),
    };
    orders[0].quantity = 12500;
    orders[0].amount.emplace(api::Amount{u"1200.00"_s, u"USD"_s});
    orders[1].trial = true;
    orders[2].amount.emplace(api::Amount{u"49.5"_s, u"EUR"_s});
    orders[5].agreementId.reset();
    history = {{daysAgo(70), u"created"_s, Status::Pending, qint64(1), daysAgo(-20)},
               {daysAgo(69), u"amended"_s, Status::Active, qint64(5), daysAgo(-20)},
               {daysAgo(2), u"ended"_s, Status::Cancelled, qint64(5), daysAgo(-20)}};
    registration.awsAccountId = u"123456789012"_s;
    registration.product = Product::WhatsApp;
    registration.productCode = u"prod-whatsapp"_s;
    registration.expiresAt = minutesAgo(-55);

    service.on("GET", "/v1/amazon",
               [this](const auto&) { return binding ? answer(*binding) : FakeService::json({}); });
    service.on("GET", "/v1/amazon/orders", [this](const auto& request) { return ordersPage(request); });
    for (const api::AmazonOrder& each : std::as_const(orders)) {
        service.on("GET", "/v1/amazon/orders/" + each.id.toLatin1(), [this, id = each.id](const auto&) {
            const auto found = std::find_if(orders.begin(), orders.end(),
                                            [&id](const auto& candidate) { return candidate.id == id; });
            return answer(api::AmazonOrderDetails{*found, history});
        });
    }
    service.on("GET", "/v1/amazon/registrations/WXYZ-2345",
               [this](const auto&) { return answer(registration); });
    service.on("GET", "/v1/amazon/registrations/UNKNOWN-1", FakeService::problem(404, u"not_found"_s));
}

void AmazonFixture::unbind() {
    account.amazon.reset();
    binding.reset();
    orders.clear();
}

void AmazonFixture::fill(int count) {
    orders.clear();
    for (int number = 1; number <= count; ++number) {
        orders.append(order(QString::number(number), api::AmazonProduct(number % 5), number, 400));
    }
}

api::AmazonOrder AmazonFixture::order(const QString& id, api::AmazonProduct product, int ordered,
                                      int daysToGo, api::AmazonOrderStatus status) {
    api::AmazonOrder made;
    made.id = id;
    made.product = product;
    made.productCode = u"prod-"_s + QString::fromLatin1(core::json::nameOf(product));
    made.plan = u"Business"_s;
    made.status = status;
    made.quantity = 1;
    made.orderedAt = daysAgo(ordered);
    made.startsAt = made.orderedAt;
    made.endsAt = daysAgo(-daysToGo);
    made.agreementId = u"agmt-"_s + id;
    made.licenseArn = u"arn:aws:license-manager:us-east-1:123456789012:license/l-"_s + id;
    made.awsAccountId = u"123456789012"_s;
    return made;
}

FakeService::Answer AmazonFixture::ordersPage(const FakeService::Request& request) {
    ++pages;
    const QUrlQuery asked(QString::fromLatin1(request.query));
    const auto item = [&asked](const char* name) {
        return asked.queryItemValue(QLatin1String(name), QUrl::FullyDecoded);
    };
    ui::amazon::OrderQuery query;
    query.product = valueOf<api::AmazonProduct>(item("product"));
    query.status = valueOf<api::AmazonOrderStatus>(item("status"));
    query.text = item("q");
    query.sort = item("sort");
    const auto from = QDateTime::fromString(item("from"), Qt::ISODateWithMs);
    const auto to = QDateTime::fromString(item("to"), Qt::ISODateWithMs);
    QList<api::AmazonOrder> found = query.of(orders);
    found.removeIf([&](const api::AmazonOrder& each) {
        return (from.isValid() && each.orderedAt.milliseconds < from.toMSecsSinceEpoch()) ||
               (to.isValid() && each.orderedAt.milliseconds >= to.toMSecsSinceEpoch());
    });
    // The cursor is the order that came last, as a keyset has it.
    const auto after =
        std::find_if(found.begin(), found.end(), [&](const auto& each) { return each.id == item("cursor"); });
    const qsizetype begin = after == found.end() ? 0 : after - found.begin() + 1;
    const int limit = item("limit").toInt();
    api::Page<api::AmazonOrder> page;
    page.items = found.mid(begin, limit);
    page.total = static_cast<int>(found.size());
    if (begin + limit < found.size()) {
        page.nextCursor = page.items.constLast().id;
    }
    return answer(page);
}

QStringList rowTexts(const QTableView& table, int row) {
    QStringList texts;
    for (int column = 0; column < table.model()->columnCount(); ++column) {
        texts.append(table.model()->index(row, column).data().toString());
    }
    return texts;
}

QStringList orderNumbers(const QTableView& table) {
    QStringList numbers;
    for (int row = 0; row < table.model()->rowCount(); ++row) {
        numbers.append(table.model()->index(row, 0).data().toString());
    }
    return numbers;
}
