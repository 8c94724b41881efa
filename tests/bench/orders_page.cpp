// How long the page of Amazon orders keeps the window's thread, with 20,000 orders in the account: the
// longest single stretch of each thing that a person does, since that is what a frame waits for; and how much
// memory the program has after each.
//   bench_orders_page          (on a display)

#include "bench/frame_time.h"
#include "ui/amazon/amazon_fixture.h"
#include "ui/amazon/amazon_page.h"
#include "ui/amazon/orders_model.h"
#include "ui/look/theme.h"

#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QJsonDocument>
#include <QLineEdit>
#include <QScrollBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QThread>
#include <QUrlQuery>

#include <algorithm>
#include <cstdio>
#include <functional>

using namespace Qt::StringLiterals;

namespace {

constexpr int orders = 20'000;
constexpr int rounds = 30;

using bench::Application;

double memoryMiB() {
    QFile status(u"/proc/self/status"_s);
    if (status.open(QIODevice::ReadOnly)) {
        for (const QByteArray& line : status.readAll().split('\n')) {
            if (line.startsWith("VmRSS:")) {
                return line.mid(6).trimmed().split(' ').constFirst().toDouble() / 1024;
            }
        }
    }
    return 0;
}

class Bench : public bench::Frames {
  public:
    using Frames::Frames;

    void measure(
        const char* what, int times, const std::function<void(int)>& action,
        const std::function<bool()>& until = [] { return true; }) {
        Frames::measure(
            {what, times, action, until, {}, [] { std::printf("  memory %6.1f MiB\n", memoryMiB()); }});
    }
};

// The service is a part of this program: it has a thread of its own, so that its work is not counted.
class Served {
  public:
    Served() {
        m_thread.start();
        QMetaObject::invokeMethod(
            &m_context,
            [this] {
                m_service = std::make_unique<fakes::FakeService>();
                m_prepared = std::make_unique<Prepared>();
                m_service->on("GET", "/v1/amazon/orders",
                              [this](const auto& request) { return m_prepared->page(request); });
                m_service->on("GET", "/v1/amazon",
                              AccountFixture::answer(api::AmazonBinding{u"123456789012"_s, {}, daysAgo(3)}));
                m_service->on("GET", "/v1/account", AccountFixture::answer(fakes::someAccount()));
                m_service->on("GET", "/v1/meta", AccountFixture::answer(fakes::someMeta()));
                url = m_service->url();
            },
            Qt::BlockingQueuedConnection);
    }
    ~Served() {
        QMetaObject::invokeMethod(
            &m_context, [this] { m_service.reset(); }, Qt::BlockingQueuedConnection);
        m_thread.quit();
        m_thread.wait();
    }
    QUrl url;

  private:
    // Every row once as JSON; a page is a cut of it, whatever it is sorted and narrowed by.
    struct Prepared {
        QList<QByteArray> rows;
        Prepared() {
            for (int number = 0; number < orders; ++number) {
                api::AmazonOrder order = AmazonFixture::order(
                    u"ord-%1"_s.arg(number, 6, 10, QLatin1Char('0')), api::AmazonProduct(number % 5),
                    number / 20, number % 400, api::AmazonOrderStatus(number % 7));
                order.quantity = number * 7;
                order.amount.emplace(api::Amount{u"1200.00"_s, u"USD"_s});
                rows.append(QJsonDocument(core::json::toJson(order)).toJson(QJsonDocument::Compact));
            }
        }
        fakes::FakeService::Answer page(const fakes::FakeService::Request& request) const {
            const QUrlQuery asked(QString::fromLatin1(request.query));
            const qsizetype step = asked.hasQueryItem(u"product"_s) ? 5 : 1;
            const qsizetype from = asked.queryItemValue(u"cursor"_s).toInt();
            const qsizetype limit = asked.queryItemValue(u"limit"_s).toInt();
            const bool down = asked.queryItemValue(u"sort"_s).startsWith(u'-');
            QByteArrayList items;
            qsizetype at = from;
            for (; at < rows.size() && items.size() < limit; at += step) {
                items.append(rows.at(down ? at : rows.size() - 1 - at));
            }
            fakes::FakeService::Answer answer;
            answer.body = "{\"items\":[" + items.join(',') + "],\"next_cursor\":" +
                          (at < rows.size() ? '"' + QByteArray::number(at) + '"' : QByteArray("null")) +
                          ",\"total\":" + QByteArray::number(rows.size() / step) + '}';
            return answer;
        }
    };

    struct InThread : QObject {
        explicit InThread(QThread* thread) { moveToThread(thread); }
    };
    QThread m_thread;
    InThread m_context{&m_thread};
    std::unique_ptr<fakes::FakeService> m_service;
    std::unique_ptr<Prepared> m_prepared;
};

std::unique_ptr<accounts::AccountSession> sessionOn(const QUrl& server, const QTemporaryDir& folder) {
    accounts::SessionSetup setup;
    setup.id = u"instance-1/account-1"_s;
    setup.instanceId = u"instance-1"_s;
    setup.server = server;
    setup.cacheFile = folder.filePath(u"cache.db"_s);
    auto session = std::make_unique<accounts::AccountSession>(setup);
    session->setToken(u"token"_s);
    session->setVisible(true);
    return session;
}

} // namespace

int main(int argc, char** argv) {
    Application application(argc, argv);
    const look::Theme theme(look::Scheme::Light);
    Bench bench(application);
    const Served served;
    const QTemporaryDir folder;
    const auto session = sessionOn(served.url, folder);
    ui::amazon::AmazonPage page(session.get());
    page.resize(1080, 628);
    page.show();
    ui::amazon::OrdersPresenter* presenter = page.presenter()->orders();
    const auto* table = page.findChild<QTableView*>();
    QScrollBar* bar = table->verticalScrollBar();
    const auto atRest = [presenter] { return presenter->isKnown() && !presenter->isLoading(); };
    bench.measure(
        "the page opened", 1, [](int) {}, atRest);
    bench.measure(
        "scrolled to the end of what is here: the next 100", rounds,
        [&](int) { bar->setValue(bar->maximum()); }, atRest);
    bench.measure(
        "… until all 20,000 were scrolled through", orders / 100, [&](int) { bar->setValue(bar->maximum()); },
        atRest);
    std::printf("%d rows are here\n", table->model()->rowCount());
    bench.measure("20,000 rows: scrolled by a third of a page", 200, [&](int round) {
        bar->setValue((bar->value() + (round < 100 ? -1 : 1) * bar->pageStep() / 3));
    });
    bench.measure("20,000 rows: to a place anywhere", rounds,
                  [&](int round) { bar->setValue(bar->maximum() / rounds * (round * 7 % rounds)); });
    bench.measure("20,000 rows: another one chosen", rounds,
                  [&](int round) { page.findChild<QTableView*>()->selectRow(round * 500); });
    bench.measure("20,000 rows: looked up again by itself", rounds,
                  [&](int) { page.presenter()->lookAgain(); });
    for (const char* again : {"sorted by another column", "… again", "… and again"}) {
        bench.measure(
            again, rounds,
            [&](int round) {
                page.findChild<QTableView*>()->sortByColumn(round % ui::amazon::OrdersModel::columns,
                                                            round % 2 == 0 ? Qt::DescendingOrder
                                                                           : Qt::AscendingOrder);
            },
            atRest);
    }
    bench.measure(
        "filtered by another product", rounds,
        [&](int round) { page.findChildren<QComboBox*>().constFirst()->setCurrentIndex(round % 6); }, atRest);
    auto* search = page.findChild<QLineEdit*>(u"search"_s);
    bench.measure(
        "a letter more in the search", rounds,
        [&](int round) { search->setText(QString(round % 10 + 1, u'a')); }, atRest);
    search->clear();
    QString file = folder.filePath(u"orders.csv"_s);
    bench.measure(
        "20,000 rows exported", 1, [&](int) { presenter->exportTo(file); },
        [presenter] { return !presenter->exporting()->isUnderWay(); });
    return 0;
}
