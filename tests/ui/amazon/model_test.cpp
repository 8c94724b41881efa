#include "ui/amazon/amazon_fixture.h"
#include "ui/amazon/order_sheet.h"
#include "ui/amazon/order_text.h"
#include "ui/amazon/orders_model.h"
#include "ui/speech/page_language.h"
#include "ui/widgets/table_text.h"

#include <QAbstractItemModelTester>
#include <QIcon>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace ui::amazon;

// Orders as rows: what a cell says, and how what has changed meanwhile comes in.
class ModelTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() { m_english = std::make_unique<PageLanguage>(u"en"_s); }
    void cleanup() { m_english.reset(); }

    void saysWhatAnOrderIs() {
        api::AmazonOrder order = AmazonFixture::order(u"ord-1"_s, api::AmazonProduct::WhatsApp, 10, 200);
        order.quantity = 12500;
        order.amount.emplace(api::Amount{u"1200.00"_s, u"USD"_s});
        order.trial = true;
        OrdersModel model;
        model.setOrders({order}, false);
        const auto cell = [&model](int column) { return model.index(0, column).data().toString(); };
        QCOMPARE(cell(OrdersModel::Order), u"ord-1"_s);
        QCOMPARE(cell(OrdersModel::Product), u"WhatsApp"_s);
        QCOMPARE(cell(OrdersModel::Plan), u"Business (free trial)"_s);
        QCOMPARE(cell(OrdersModel::Status), u"Active"_s);
        QCOMPARE(cell(OrdersModel::Quantity), u"12,500"_s);
        QCOMPARE(cell(OrdersModel::Amount), u"$1,200.00"_s);
        QCOMPARE(cell(OrdersModel::Agreement), u"agmt-ord-1"_s);
        for (const int column : {OrdersModel::Product, OrdersModel::Status}) {
            QVERIFY(!model.index(0, column).data(Qt::DecorationRole).value<QIcon>().isNull());
        }
    }

    void leavesOutWhatIsNotKnown() {
        api::AmazonOrder order = AmazonFixture::order(u"ord-1"_s, api::AmazonProduct::Other, 10, 200);
        order.productCode = u"prod-new"_s;
        order.quantity.reset();
        order.endsAt.reset();
        order.agreementId.reset();
        OrdersModel model;
        model.setOrders({order}, false);
        QCOMPARE(model.index(0, OrdersModel::Product).data().toString(), u"prod-new"_s);
        for (const int column :
             {OrdersModel::Quantity, OrdersModel::Amount, OrdersModel::EndsAt, OrdersModel::Agreement}) {
            QCOMPARE(model.index(0, column).data().toString(), u"–"_s);
        }
    }

    void whatEndsSoonIsMarked_data() {
        QTest::addColumn<int>("daysToGo");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("end");
        using Status = api::AmazonOrderStatus;
        QTest::addRow("30 days") << 30 << int(Status::Active) << u"Ends in 30 days"_s;
        QTest::addRow("1 day") << 1 << int(Status::Active) << u"Ends in 1 day"_s;
        QTest::addRow("31 days") << 31 << int(Status::Active) << QString();
        QTest::addRow("over") << -1 << int(Status::Active) << QString();
        QTest::addRow("renewed") << 10 << int(Status::Renewed) << QString();
        QTest::addRow("cancelled") << 12 << int(Status::Cancelled) << u"Ends in 12 days"_s;
        QTest::addRow("cancelled, over") << -1 << int(Status::Cancelled) << QString();
    }
    void whatEndsSoonIsMarked() {
        QFETCH(int, daysToGo);
        QFETCH(int, status);
        QFETCH(QString, end);
        const api::AmazonOrder order = AmazonFixture::order(u"1"_s, api::AmazonProduct::Sms, 100, daysToGo,
                                                            api::AmazonOrderStatus(status));
        QCOMPARE(endText(order), end);
        OrdersModel model;
        model.setOrders({order}, false);
        const QModelIndex cell = model.index(0, OrdersModel::EndsAt);
        const bool marked = !end.isEmpty();
        QCOMPARE(cell.data().toString().endsWith(u"soon"_s), marked);
        QCOMPARE(cell.data(Qt::DecorationRole).isValid(), marked);
    }

    void amountsAreWrittenAsTheLanguageDoes() {
        QCOMPARE(amountText({u"1200.50"_s, u"EUR"_s}), u"€1,200.50"_s);
        QCOMPARE(amountText({u"1200"_s, u"JPY"_s}), u"JPY\u00a01,200"_s);
        const PageLanguage french(u"fr"_s);
        QCOMPARE(amountText({u"1200.50"_s, u"EUR"_s}), u"1\u202f200,50\u00a0€"_s);
    }

    // --- What has changed meanwhile

    void whatHasChangedIsChangedInItsPlace() {
        const auto model = filled({u"1"_s, u"2"_s, u"3"_s});
        const QPersistentModelIndex second = model->index(1, 0);
        const QSignalSpy changed(model.get(), &QAbstractItemModel::dataChanged);
        QList<api::AmazonOrder> now = model->orders();
        now[1].status = api::AmazonOrderStatus::Cancelled;
        model->update(0, now, true);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(second.row(), 1);
        QCOMPARE(model->index(1, OrdersModel::Status).data().toString(), u"Cancelled"_s);
    }

    void newOnesComeInAndWhatWasThereMovesOn() {
        const auto model = filled({u"1"_s, u"2"_s, u"3"_s, u"4"_s});
        const QPersistentModelIndex second = model->index(1, 0);
        model->update(0, {order(u"new"_s), order(u"1"_s), order(u"2"_s)}, false);
        QCOMPARE(ids(*model), (QStringList{u"new"_s, u"1"_s, u"2"_s, u"3"_s, u"4"_s}));
        QCOMPARE(second.row(), 2);
    }

    void whatHasGoneGoesAndWhatIsBehindThePageStays() {
        const auto model = filled({u"1"_s, u"2"_s, u"3"_s, u"4"_s, u"5"_s});
        model->update(0, {order(u"1"_s), order(u"3"_s)}, false);
        QCOMPARE(ids(*model), (QStringList{u"1"_s, u"3"_s, u"4"_s, u"5"_s}));
        model->update(0, {order(u"1"_s), order(u"3"_s)}, true);
        QCOMPARE(ids(*model), (QStringList{u"1"_s, u"3"_s}));
    }

    void whatIsSortedElsewhereNowMoves() {
        const auto model = filled({u"1"_s, u"2"_s, u"3"_s});
        const QPersistentModelIndex third = model->index(2, 0);
        model->update(0, {order(u"3"_s), order(u"1"_s), order(u"2"_s)}, true);
        QCOMPARE(ids(*model), (QStringList{u"3"_s, u"1"_s, u"2"_s}));
        QCOMPARE(third.row(), 0);
    }

    void aPageInTheMiddleLeavesTheOthersAlone() {
        const auto model = filled({u"1"_s, u"2"_s, u"3"_s, u"4"_s, u"5"_s, u"6"_s});
        model->update(2, {order(u"4"_s), order(u"new"_s)}, false);
        QCOMPARE(ids(*model), (QStringList{u"1"_s, u"2"_s, u"4"_s, u"new"_s, u"5"_s, u"6"_s}));
        model->update(2, {order(u"1"_s), order(u"4"_s)}, false); // a first page that is looked up later
        QCOMPARE(ids(*model).mid(0, 3), (QStringList{u"1"_s, u"2"_s, u"4"_s}));
    }

    void noneIsTakenTwice() {
        const auto model = filled({u"1"_s, u"2"_s});
        model->append({order(u"2"_s), order(u"3"_s)}, false);
        QCOMPARE(ids(*model), (QStringList{u"1"_s, u"2"_s, u"3"_s}));
    }

    void asksForMoreAndForAnotherOrder() {
        OrdersModel model;
        model.setOrders({order(u"1"_s)}, true);
        const QSignalSpy more(&model, &OrdersModel::moreWanted);
        const QSignalSpy sorted(&model, &OrdersModel::sortWanted);
        QVERIFY(model.canFetchMore({}));
        model.fetchMore({});
        QCOMPARE(more.size(), 1);
        model.sort(OrdersModel::EndsAt, Qt::DescendingOrder);
        QCOMPARE(sorted.first().first().toString(), u"-ends_at"_s);
        QCOMPARE(OrdersModel::sortedBy(u"-ends_at"_s),
                 std::pair(int(OrdersModel::EndsAt), Qt::DescendingOrder));
        model.append({}, false);
        QVERIFY(!model.canFetchMore({}));
    }

    // --- In a file

    void aFileHasNumbersTimesAndNoFormulas() {
        api::AmazonOrder order = AmazonFixture::order(u"ord-1"_s, api::AmazonProduct::Sms, 10, 200);
        order.plan = u"=HYPERLINK(\"http://evil.example\")"_s;
        order.quantity = 12500;
        order.amount.emplace(api::Amount{u"1200.00"_s, u"USD"_s});
        order.orderedAt = {1'770'000'000'000};
        order.startsAt.reset();
        order.endsAt.emplace(core::Time{1'790'000'000'000});
        const QString text = ui::widgets::csv(OrderSheet({order}));
        QCOMPARE(text.section(u"\r\n"_s, 0, 0),
                 u"Order,Product,Product code,Plan,Free trial,Status,Quantity,Amount,Currency,Ordered "
                 u"(UTC),Begins (UTC),"
                 "Runs until (UTC),Agreement,License,AWS account"_s);
        QCOMPARE(
            text.section(u"\r\n"_s, 1, 1),
            u"ord-1,SMS,prod-sms,\"'=HYPERLINK(\"\"http://evil.example\"\")\",No,Active,12500,1200.00,USD,"
            "2026-02-02T02:40:00,,2026-09-21T14:13:20,agmt-ord-1,"
            "arn:aws:license-manager:us-east-1:123456789012:license/l-ord-1,1234 5678 9012"_s);
    }

  private:
    static api::AmazonOrder order(const QString& id) {
        static const core::Time at = daysAgo(5);
        api::AmazonOrder made = AmazonFixture::order(id, api::AmazonProduct::Sms, 5, 200);
        made.orderedAt = at;
        made.startsAt.emplace(at);
        made.endsAt.emplace(at);
        return made;
    }
    static std::unique_ptr<OrdersModel> filled(const QStringList& names) {
        auto model = std::make_unique<OrdersModel>();
        new QAbstractItemModelTester(model.get(), QAbstractItemModelTester::FailureReportingMode::Fatal,
                                     model.get());
        QList<api::AmazonOrder> orders;
        for (const QString& name : names) {
            orders.append(order(name));
        }
        model->setOrders(orders, false);
        return model;
    }
    static QStringList ids(const OrdersModel& model) {
        QStringList found;
        for (const api::AmazonOrder& each : model.orders()) {
            found.append(each.id);
        }
        return found;
    }

    std::unique_ptr<PageLanguage> m_english;
};

QTEST_MAIN(ModelTest)
#include "model_test.moc"
