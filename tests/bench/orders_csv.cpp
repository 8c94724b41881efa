// Writes the export of orders that spreadsheets could misunderstand; tests/bench/orders_csv.py has
// LibreOffice open it.
//   bench_orders_csv FILE

#include "ui/amazon/amazon_fixture.h"
#include "ui/amazon/order_sheet.h"
#include "ui/widgets/table_text.h"

#include <QApplication>

using namespace Qt::StringLiterals;

int main(int argc, char** argv) {
    const QApplication application(argc, argv);
    QList<api::AmazonOrder> orders;
    for (const char* plan :
         {"=1+1", "+1+1", "-1+1", "@SUM(1;1)", "\t=1+1", "=HYPERLINK(\"http://127.0.0.1:9/\")",
          "=cmd|'/c calc'!A1", "Élodie, \"quoted\"\nand broken", "Business"}) {
        api::AmazonOrder order = AmazonFixture::order(u"ord-%1"_s.arg(orders.size()), api::AmazonProduct::Sms,
                                                      10, 200, api::AmazonOrderStatus::Active);
        order.plan = QString::fromUtf8(plan);
        order.quantity = 12500;
        order.amount.emplace(api::Amount{u"1200.50"_s, u"USD"_s});
        order.orderedAt = {1'770'000'000'000};
        orders.append(order);
    }
    orders.last().awsAccountId = u"000012345678"_s;
    const bool written =
        ui::widgets::writeCsv(QString::fromLocal8Bit(argv[1]), ui::amazon::OrderSheet(orders)).has_value();
    return written ? 0 : 1;
}
