#include "ui/amazon/amazon_fixture.h"
#include "ui/amazon/amazon_presenter.h"
#include "ui/speech/page_language.h"

#include <QFile>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace ui::amazon;
using fakes::FakeService;

// The binding and its orders, without a widget.
class PresenterTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() {
        m_english = std::make_unique<PageLanguage>(u"en"_s);
        m_fixture = std::make_unique<AmazonFixture>();
    }
    void cleanup() {
        m_fixture.reset();
        m_english.reset();
    }

    void tellsTheBindingAndFetchesTheFirstPage() {
        m_fixture->fill(250);
        AmazonPresenter presenter(m_fixture->session.get());
        presenter.watch(true);
        QTRY_COMPARE(presenter.orders()->model()->rowCount(), 100);
        QCOMPARE(presenter.awsAccountId(), u"123456789012"_s);
        QVERIFY(presenter.boundAt());
        QCOMPARE(presenter.orders()->total(), 250);
        QCOMPARE(presenter.orders()->model()->orders().constFirst().id, u"1"_s);
    }

    void fetchesPageAfterPage() {
        m_fixture->fill(250);
        const auto orders = loaded();
        for (const int rows : {200, 250}) {
            orders->model()->fetchMore({});
            QTRY_COMPARE(orders->model()->rowCount(), rows);
        }
        QVERIFY(!orders->model()->canFetchMore({}));
    }

    void theServiceFindsAndSorts() {
        const auto orders = loaded();
        OrderQuery query;
        query.product = api::AmazonProduct::Sms;
        query.status = api::AmazonOrderStatus::Active;
        query.from = QDate::currentDate().addDays(-10);
        query.to = QDate::currentDate();
        query.text = u"a+b & c%"_s;
        query.sort = u"-amount"_s;
        orders->setQuery(query);
        QTRY_VERIFY(!orders->isLoading());
        const QUrlQuery asked(QString::fromLatin1(lastQuery()));
        const auto item = [&asked](const char* name) {
            return asked.queryItemValue(QLatin1String(name), QUrl::FullyDecoded);
        };
        QCOMPARE(item("product"), u"sms"_s);
        QCOMPARE(item("status"), u"active"_s);
        QCOMPARE(item("q"), u"a+b & c%"_s);
        QCOMPARE(item("sort"), u"-amount"_s);
        const QDateTime from = QDateTime::fromString(item("from"), Qt::ISODateWithMs);
        const QDateTime to = QDateTime::fromString(item("to"), Qt::ISODateWithMs);
        QCOMPARE(from.toLocalTime(), query.from.startOfDay());
        QCOMPARE(to.toLocalTime(), query.to.addDays(1).startOfDay()); // the day itself is in
    }

    void repliesToAnEarlierQueryAreDropped() {
        const auto orders = loaded();
        m_fixture->service.on("GET", "/v1/amazon/orders", [this](const FakeService::Request& request) {
            return request.query.contains("sms") ? FakeService::hang() : m_fixture->ordersPage(request);
        });
        m_fixture->service.forgetRequests();
        OrderQuery query;
        query.product = api::AmazonProduct::Sms;
        orders->setQuery(query);
        showsOnlyOtpWhateverComesLate(*orders);
    }

    void aQuietLookAtAnEarlierQueryIsDropped() {
        const auto orders = loaded();
        m_fixture->service.on("GET", "/v1/amazon/orders", [this](const FakeService::Request& request) {
            return request.query.contains("otp") ? m_fixture->ordersPage(request) : FakeService::hang();
        });
        m_fixture->service.forgetRequests();
        orders->lookAgain();
        showsOnlyOtpWhateverComesLate(*orders);
    }

    void looksAgainByItselfWhileItIsWatched() {
        m_fixture->fill(3);
        AmazonPresenter presenter(m_fixture->session.get());
        presenter.setPause(std::chrono::milliseconds(20));
        presenter.watch(true);
        QTRY_COMPARE(presenter.orders()->model()->rowCount(), 3);
        m_fixture->orders.prepend(AmazonFixture::order(u"new"_s, api::AmazonProduct::Sms, 0, 30));
        m_fixture->orders[1].status = api::AmazonOrderStatus::Cancelled;
        QTRY_COMPARE(presenter.orders()->model()->rowCount(), 4);
        QCOMPARE(presenter.orders()->model()->orders().constFirst().id, u"new"_s);
        QTRY_COMPARE(presenter.orders()->model()->orders().at(1).status, api::AmazonOrderStatus::Cancelled);
        QCOMPARE(presenter.orders()->total(), 4);

        presenter.watch(false);
        QTRY_COMPARE(m_fixture->session->isRefreshing(), false);
        QTest::qWait(50); // what is under way comes in
        const int asked = m_fixture->pages;
        QTest::qWait(100);
        QCOMPARE(m_fixture->pages, asked);
    }

    void looksAgainAtThePageThatIsInView() {
        m_fixture->fill(250);
        const auto orders = loaded();
        orders->model()->fetchMore({});
        QTRY_COMPARE(orders->model()->rowCount(), 200);
        orders->setInView(150, 170);
        m_fixture->orders[160].status = api::AmazonOrderStatus::Terminated;
        m_fixture->orders[10].status = api::AmazonOrderStatus::Terminated;
        m_fixture->pages = 0;
        orders->lookAgain();
        QTRY_COMPARE(orders->model()->orders().at(160).status, api::AmazonOrderStatus::Terminated);
        QTRY_COMPARE(orders->model()->orders().at(10).status, api::AmazonOrderStatus::Terminated);
        QCOMPARE(m_fixture->pages, 2);
        QCOMPARE(orders->model()->rowCount(), 200);
        orders->model()->fetchMore({});
        QTRY_COMPARE(orders->model()->rowCount(), 250);
    }

    void whatFailsQuietlyIsNotSaid() {
        const auto orders = loaded();
        m_fixture->service.on("GET", "/v1/amazon/orders", FakeService::problem(500, u"internal"_s));
        orders->lookAgain();
        QTRY_VERIFY(!m_fixture->service.requests("GET", "/v1/amazon/orders").isEmpty());
        orders->load();
        QTRY_VERIFY(orders->error());
        QCOMPARE(orders->error()->id, core::ErrorId::Internal);
        QCOMPARE(orders->model()->rowCount(), 6);
    }

    void whatWasLastSeenIsThereAtOnceAndFilteredOffline() {
        loaded();
        m_fixture->service.stop();
        m_fixture->restart();
        AmazonPresenter presenter(m_fixture->session.get());
        QCOMPARE(presenter.orders()->model()->rowCount(), 6);
        QCOMPARE(presenter.awsAccountId(), u"123456789012"_s);
        QVERIFY(presenter.orders()->seenAt());
        QTRY_VERIFY(!m_fixture->session->isOnline());
        OrderQuery query;
        query.text = u"ord-1003"_s;
        presenter.orders()->setQuery(query);
        QTRY_VERIFY(!presenter.orders()->isLoading());
        QCOMPARE(presenter.orders()->model()->rowCount(), 1);
        QCOMPARE(presenter.orders()->total(), 1);
    }

    void unboundAsksForNoOrders() {
        m_fixture->unbind();
        AmazonPresenter presenter(m_fixture->session.get());
        presenter.watch(true);
        QTRY_VERIFY(presenter.isKnown());
        QVERIFY(presenter.awsAccountId().isEmpty());
        QCOMPARE(m_fixture->pages, 0);
    }

    void theExportHoldsEverythingThatMatches() {
        m_fixture->fill(450);
        const auto orders = loaded();
        const QString file = m_folder.filePath(u"orders.csv"_s);
        const QSignalSpy exported(orders.get(), &OrdersPresenter::exported);
        orders->exportTo(file);
        QTRY_COMPARE(exported.size(), 1);
        QFile written(file);
        QVERIFY(written.open(QIODevice::ReadOnly));
        QCOMPARE(written.readAll().count("\r\n"), 451);
        QCOMPARE(orders->model()->rowCount(), 100); // the list is as it was
    }

    void aCancelledExportLeavesNothing() {
        m_fixture->fill(450);
        const auto orders = loaded();
        const QString file = m_folder.filePath(u"cancelled.csv"_s);
        connect(orders->exporting(), &OrdersExport::changed, this, [&orders] {
            if (orders->exporting()->written() >= 200) {
                orders->exporting()->cancel();
            }
        });
        orders->exportTo(file);
        QTRY_VERIFY(!orders->exporting()->isUnderWay());
        QVERIFY(!QFile::exists(file));
        QVERIFY(!orders->error());
    }

    void anExportThatFailsSaysSo() {
        const auto orders = loaded();
        orders->exportTo(u"/nowhere/orders.csv"_s);
        QTRY_VERIFY(orders->error());
        QCOMPARE(orders->error()->id, core::ErrorId::StorageFailed);
    }

  private:
    std::unique_ptr<OrdersPresenter> loaded() {
        auto orders = std::make_unique<OrdersPresenter>(m_fixture->session.get());
        orders->load();
        [&] { QTRY_VERIFY(!orders->isLoading() && orders->isKnown()); }();
        return orders;
    }
    // One thing was asked and is not answered; another is asked now, and answered before it.
    void showsOnlyOtpWhateverComesLate(OrdersPresenter& orders) {
        QTRY_VERIFY(!m_fixture->service.requests("GET", "/v1/amazon/orders").isEmpty());
        const qsizetype all = m_fixture->orders.size();
        QVERIFY(all > 1);
        OrderQuery query;
        query.product = api::AmazonProduct::Otp;
        orders.setQuery(query);
        QTRY_VERIFY(!orders.isLoading() && orders.total() == 1);
        const QSignalSpy reached(&m_fixture->session->connection(), &client::Connection::reached);
        FakeService::Request whole;
        whole.query = "limit=100";
        m_fixture->service.answerWhatHangs(m_fixture->ordersPage(whole));
        QTRY_COMPARE(reached.size(), 1);
        QCoreApplication::processEvents(); // what was waiting for it has it now
        QCOMPARE(orders.model()->rowCount(), 1);
        QCOMPARE(orders.model()->orders().constFirst().product, api::AmazonProduct::Otp);
        QCOMPARE(orders.total(), 1);
    }
    QByteArray lastQuery() const {
        return m_fixture->service.requests("GET", "/v1/amazon/orders").constLast().query;
    }

    QTemporaryDir m_folder;
    std::unique_ptr<PageLanguage> m_english;
    std::unique_ptr<AmazonFixture> m_fixture;
};

QTEST_MAIN(PresenterTest)
#include "presenter_test.moc"
