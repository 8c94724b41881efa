#include "ui/amazon/amazon_fixture.h"
#include "ui/amazon/amazon_page.h"
#include "ui/amazon/order_details.h"
#include "ui/amazon/orders_model.h"
#include "ui/speech/page_language.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QComboBox>
#include <QDesktopServices>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QTableView>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace ui::amazon;
using fakes::FakeService;

// The tab "Amazon orders" on a fake service.
class PageTest : public QObject {
    Q_OBJECT

  public Q_SLOTS:
    void open(const QUrl& url) { m_opened.append(url); }

  private Q_SLOTS:
    void init() {
        m_english = std::make_unique<PageLanguage>(u"en"_s);
        m_fixture = std::make_unique<AmazonFixture>();
    }
    void cleanup() {
        m_page.reset();
        m_fixture.reset();
        m_english.reset();
        m_opened.clear();
    }

    // --- Nothing bound

    void nothingBoundSaysWhatABindingBringsAndHow() {
        m_fixture->unbind();
        show();
        QTRY_VERIFY(buttonNamed(m_page.get(), u"Enter a code…"_s));
        const QString text = textOf(m_page.get());
        QVERIFY(text.contains(u"Set up your account"_s));
        QVERIFY(text.contains(u"can’t be undone"_s));
        for (const char* product : {"AppPush", "Email", "SMS", "WhatsApp", "OTP"}) {
            QVERIFY2(text.contains(QLatin1String(product)), product);
        }
        const QSignalSpy asked(m_page.get(), &AmazonPage::codeRequested);
        buttonNamed(m_page.get(), u"Enter a code…"_s)->click();
        QCOMPARE(asked.size(), 1);
    }

    void theGuideIsThereWhereTheServerNamesOne() {
        m_fixture->unbind();
        show();
        QTRY_VERIFY(buttonNamed(m_page.get(), u"Enter a code…"_s));
        QVERIFY(!buttonNamed(m_page.get(), u"Read the guide"_s));
        api::Meta meta = fakes::someMeta();
        meta.guides.amazon.emplace(u"https://docs.example.com/amazon"_s);
        m_fixture->service.on("GET", "/v1/meta", AccountFixture::answer(meta));
        m_fixture->restart();
        show();
        QTRY_VERIFY(buttonNamed(m_page.get(), u"Read the guide"_s));
        QDesktopServices::setUrlHandler(u"https"_s, this, "open");
        buttonNamed(m_page.get(), u"Read the guide"_s)->click();
        QDesktopServices::unsetUrlHandler(u"https"_s);
        QCOMPARE(m_opened, QList<QUrl>{QUrl(u"https://docs.example.com/amazon"_s)});
    }

    void offlineTheCodeButtonSaysWhyItCannot() {
        m_fixture->unbind();
        show();
        m_fixture->service.stop();
        m_page->refresh();
        QTRY_VERIFY(!m_fixture->session->isOnline());
        const QSignalSpy asked(m_page.get(), &AmazonPage::codeRequested);
        buttonNamed(m_page.get(), u"Enter a code…"_s)->click();
        QVERIFY(asked.isEmpty());
        QVERIFY(textOf(m_page.get()).contains(u"Offline since"_s));
    }

    void aBindingMadeElsewhereAppears() {
        m_fixture->unbind();
        show();
        QTRY_VERIFY(buttonNamed(m_page.get(), u"Enter a code…"_s));
        m_fixture->binding.emplace(api::AmazonBinding{u"999900001111"_s, {}, minutesAgo(1)});
        m_page->presenter()->lookAgain();
        QTRY_VERIFY(textOf(m_page.get()).contains(u"9999\u00a00000\u00a01111\n· bound on"_s));
    }

    // --- The list

    void ordersAreRowsUnderTheirAccount() {
        show();
        const QAbstractItemModelTester tester(table()->model());
        QTRY_COMPARE(orderNumbers(*table()), (QStringList{u"ord-1006"_s, u"ord-1001"_s, u"ord-1002"_s,
                                                          u"ord-1003"_s, u"ord-1004"_s, u"ord-1005"_s}));
        QVERIFY(textOf(m_page.get()).contains(u"1234\u00a05678\u00a09012\n· bound on"_s));
        QVERIFY(textOf(m_page.get()).contains(u"6 orders"_s));
    }

    void filtersGoTogether() {
        show();
        QTRY_COMPARE(table()->model()->rowCount(), 6);
        box(u"Status"_s)->setCurrentIndex(box(u"Status"_s)->findText(u"Active"_s));
        QTRY_COMPARE(orderNumbers(*table()), (QStringList{u"ord-1001"_s, u"ord-1002"_s}));
        box(u"Product"_s)->setCurrentIndex(box(u"Product"_s)->findText(u"WhatsApp"_s));
        QTRY_COMPARE(orderNumbers(*table()), QStringList{u"ord-1002"_s});
        QVERIFY(textOf(m_page.get()).contains(u"1 order found"_s));
        box(u"Period"_s)->setCurrentIndex(1); // the last 7 days
        QTRY_VERIFY(textOf(m_page.get()).contains(u"Nothing matches"_s));
        buttonNamed(m_page.get(), u"Clear filters"_s)->click();
        QTRY_COMPARE(table()->model()->rowCount(), 6);
        QVERIFY(!buttonNamed(m_page.get(), u"Clear filters"_s));
    }

    void wordsAreLookedForOnceTheyAreTyped() {
        show();
        QTRY_COMPARE(table()->model()->rowCount(), 6);
        m_fixture->pages = 0;
        QTest::keyClicks(fieldNamed(m_page.get(), u"Search the orders"_s), u"ord-1004"_s);
        QTRY_COMPARE(orderNumbers(*table()), QStringList{u"ord-1004"_s});
        QCOMPARE(m_fixture->pages, 1);
    }

    void aClickOnAHeadingSorts() {
        show();
        QTRY_COMPARE(table()->model()->rowCount(), 6);
        QHeaderView* header = table()->horizontalHeader();
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
                          {header->sectionViewportPosition(OrdersModel::EndsAt) + 10, header->height() / 2});
        QTRY_VERIFY(orderNumbers(*table()).constFirst() != u"ord-1006"_s);
        const QStringList sorted = orderNumbers(*table());
        QVERIFY(sorted.constFirst() == u"ord-1001"_s || sorted.constFirst() == u"ord-1005"_s);
    }

    void whatIsFurtherDownIsFetchedAsOneScrolls() {
        m_fixture->fill(350);
        show();
        QTRY_COMPARE(table()->model()->rowCount(), 100);
        for (const int rows : {200, 300, 350}) {
            table()->verticalScrollBar()->setValue(table()->verticalScrollBar()->maximum());
            QTRY_COMPARE(table()->model()->rowCount(), rows);
        }
    }

    void emptyAndBoundSaysThatOrdersComeByThemselves() {
        m_fixture->orders.clear();
        show();
        QTRY_VERIFY(textOf(m_page.get()).contains(u"No orders yet"_s));
    }

    void offlineItIsAsItWasLastSeen() {
        show();
        QTRY_COMPARE(table()->model()->rowCount(), 6);
        m_fixture->service.stop();
        m_page->refresh();
        QTRY_VERIFY(textOf(m_page.get()).contains(u"This is how it was last seen, just now."_s));
        QCOMPARE(table()->model()->rowCount(), 6);
    }

    // --- By themselves

    void newOnesLeaveOneWhereOneIs() {
        m_fixture->fill(100);
        show();
        QTRY_COMPARE(table()->model()->rowCount(), 100);
        table()->selectRow(50);
        table()->verticalScrollBar()->setValue(40 * table()->rowHeight(0) + 7);
        const QModelIndex top = table()->indexAt({0, 0});
        const QString topOrder = top.data().toString();
        const int offset = table()->visualRect(top).top();
        for (int number = 0; number < 3; ++number) {
            m_fixture->orders.prepend(
                AmazonFixture::order(u"new-%1"_s.arg(number), api::AmazonProduct::Sms, 0, 30));
        }
        m_page->presenter()->lookAgain();
        QTRY_COMPARE(table()->model()->rowCount(), 103);
        QTRY_COMPARE(table()->indexAt({0, 0}).data().toString(), topOrder);
        QCOMPARE(table()->visualRect(table()->indexAt({0, 0})).top(), offset);
        QCOMPARE(table()->currentIndex().siblingAtColumn(0).data().toString(), u"51"_s);
    }

    void aHiddenPageAsksForNothing() {
        m_fixture->fill(3);
        show();
        m_page->presenter()->setPause(std::chrono::milliseconds(20));
        QTRY_VERIFY(m_fixture->pages > 3);
        m_page->hide();
        QTest::qWait(60); // what is under way comes in
        const int asked = m_fixture->pages;
        QTest::qWait(100);
        QCOMPARE(m_fixture->pages, asked);
        m_page->show();
        QTRY_VERIFY(m_fixture->pages > asked);
    }

    // --- One of them

    void theDetailsTellTheHistory() {
        show();
        QTRY_COMPARE(table()->model()->rowCount(), 6);
        const auto* details = m_page->findChild<OrderDetails*>();
        QVERIFY(details->isHidden());
        table()->selectRow(3);
        QTRY_VERIFY(details->isVisible() && textOf(details).contains(u"Ended: Cancelled"_s));
        const QString text = textOf(details);
        QVERIFY(text.contains(u"Email · Business"_s));
        QVERIFY(text.contains(u"Cancelled\nEnds in 20 days"_s));
        QVERIFY(text.contains(u"Changed: Active, quantity 5"_s));
        buttonNamed(details, u"Copy: Agreement"_s)->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), u"agmt-ord-1003"_s);
        buttonNamed(details, u"Copy: License"_s)->click();
        QCOMPARE(QGuiApplication::clipboard()->text(),
                 u"arn:aws:license-manager:us-east-1:123456789012:license/l-ord-1003"_s);
        buttonNamed(details, u"Close the details"_s)->click();
        QVERIFY(details->isHidden());
        QVERIFY(table()->hasFocus());
        table()->selectRow(3); // the same one again
        QTRY_VERIFY(details->isVisible());
    }

    void theDetailsFollowWhatChanges() {
        show();
        QTRY_COMPARE(table()->model()->rowCount(), 6);
        table()->selectRow(1);
        const auto* details = m_page->findChild<OrderDetails*>();
        QTRY_VERIFY(details->isVisible() && textOf(details).contains(u"Active"_s));
        m_fixture->orders[0].status = api::AmazonOrderStatus::Terminated;
        m_page->presenter()->lookAgain();
        QTRY_VERIFY(textOf(details).contains(u"Terminated"_s));
    }

    void aHistoryThatCannotBeHadIsSaid() {
        m_fixture->service.on("GET", "/v1/amazon/orders/ord-1001", FakeService::problem(503, u"busy"_s));
        show();
        QTRY_COMPARE(table()->model()->rowCount(), 6);
        table()->selectRow(1);
        const auto* details = m_page->findChild<OrderDetails*>();
        QTRY_VERIFY(buttonNamed(details, u"Retry"_s));
        m_fixture->service.on(
            "GET", "/v1/amazon/orders/ord-1001",
            AccountFixture::answer(api::AmazonOrderDetails{m_fixture->orders.at(0), m_fixture->history}));
        buttonNamed(details, u"Retry"_s)->click();
        QTRY_VERIFY(textOf(details).contains(u"Ended: Cancelled"_s));
    }

    void theMenuOfARowCopies() {
        show();
        QTRY_COMPARE(table()->model()->rowCount(), 6);
        table()->selectRow(1);
        QTRY_VERIFY(m_page->findChild<OrderDetails*>()->isVisible());
        Q_EMIT table()->customContextMenuRequested(table()->visualRect(table()->currentIndex()).center());
        auto* menu = m_page->findChild<QMenu*>();
        QVERIFY(menu != nullptr);
        const auto trigger = [menu](int action) { menu->actions().at(action)->trigger(); };
        trigger(0);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"ord-1001"_s);
        trigger(1);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"agmt-ord-1001"_s);
        trigger(3);
        QVERIFY(
            QGuiApplication::clipboard()->text().startsWith(u"ord-1001\tSMS\tBusiness\tActive\t12,500\t"_s));
        menu->close();
    }

    void columnsAreAsTheyWereLeft() {
        show();
        QTRY_COMPARE(table()->model()->rowCount(), 6);
        const QSignalSpy changed(m_page.get(), &AmazonPage::columnsChanged);
        table()->horizontalHeader()->resizeSection(OrdersModel::Plan, 222);
        table()->sortByColumn(OrdersModel::Order, Qt::AscendingOrder);
        QVERIFY(changed.size() >= 2);
        const QByteArray columns = m_page->columns();
        m_page.reset();
        m_page = std::make_unique<AmazonPage>(m_fixture->session.get());
        m_page->setColumns(columns);
        m_page->resize(1080, 628);
        m_page->show();
        QCOMPARE(table()->horizontalHeader()->sectionSize(OrdersModel::Plan), 222);
        QTRY_COMPARE(orderNumbers(*table()).constFirst(), u"ord-1001"_s);
    }

  private:
    void show() {
        m_page = std::make_unique<AmazonPage>(m_fixture->session.get());
        m_page->resize(1080, 628);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    }
    QTableView* table() const { return m_page->findChild<QTableView*>(); }
    QComboBox* box(const QString& name) const {
        for (QComboBox* candidate : m_page->findChildren<QComboBox*>()) {
            if (candidate->accessibleName() == name) {
                return candidate;
            }
        }
        return nullptr;
    }

    std::unique_ptr<PageLanguage> m_english;
    std::unique_ptr<AmazonFixture> m_fixture;
    std::unique_ptr<AmazonPage> m_page;
    QList<QUrl> m_opened;
};

QTEST_MAIN(PageTest)
#include "page_test.moc"
