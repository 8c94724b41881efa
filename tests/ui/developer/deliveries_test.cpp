#include "callback_fixture.h"
#include "ui/developer/deliveries_card.h"
#include "ui/developer/deliveries_page.h"
#include "ui/speech/page_language.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/empty_state.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QtTest>

using namespace ui::developer;
using namespace Qt::StringLiterals;
using api::CallbackDeliveryState;
using api::CallbackEvent;
using fakes::FakeService;

// The card and the page of the deliveries on a fake service.
class DeliveriesTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() {
        m_english = std::make_unique<PageLanguage>(u"en"_s);
        m_fixture = std::make_unique<CallbackFixture>();
        m_fixture->developer.callback = CallbackFixture::callback(u"https://hooks.example.fr/engagelab"_s);
    }
    void cleanup() {
        m_page.reset();
        m_fixture.reset();
        m_english.reset();
    }

    void whereNothingWasSentItSaysSo() {
        open();
        QTRY_VERIFY(textOf(card()).contains(u"Nothing was sent yet"_s));
        QVERIFY(!button("Show all deliveries"));
    }

    void theCardShowsTheLastSix() {
        fill();
        open();
        QTRY_COMPARE(cardTable()->model()->rowCount(), 4); // what the service gave with its first page
        QCOMPARE(cardTable()->model()->index(0, DeliveriesModel::State).data().toString(), u"Delivered"_s);
        QCOMPARE(cardTable()->model()->index(1, DeliveriesModel::State).data().toString(), u"Failed"_s);
        QVERIFY(!cardTable()->model()->index(1, DeliveriesModel::State).data(Qt::DecorationRole).isNull());
        QCOMPARE(cardTable()->model()->index(1, DeliveriesModel::Status).data().toString(), u"500"_s);
    }

    void aTestEventIsSentAndFollowedToItsEnd() {
        open();
        answerSending();
        QTRY_VERIFY(button("Send test event"));
        press("Send test event");
        choose(u"Notification"_s);
        QTRY_COMPARE(sendings().size(), 1);
        QCOMPARE(sendings().constFirst().json(), QJsonObject({{u"event"_s, u"notification"_s}}));
        QTRY_COMPARE(stateOf(0), u"On its way"_s);
        m_fixture->deliveries.first().state = CallbackDeliveryState::Delivered;
        QTRY_COMPARE(stateOf(0), u"Delivered"_s); // by itself
        QVERIFY(!presenter()->isFollowing());     // there is nothing left to wait for
    }

    void whatNobodySeesIsNotAskedFor() {
        m_fixture->deliver(CallbackEvent::MessageStatus, CallbackDeliveryState::Queued, 0);
        open();
        const auto asked = [this] {
            return m_fixture->service.requests("GET", "/v1/developer/callback/deliveries").size();
        };
        QTRY_VERIFY(asked() > 2);
        QTRY_VERIFY(presenter()->isFollowing());
        m_page->hide();
        QVERIFY(!presenter()->isFollowing());
        m_page->show();
        QVERIFY(presenter()->isFollowing());
    }

    void withoutACallbackUrlTheButtonSaysWhy() {
        m_fixture->developer.callback.reset();
        open();
        QTRY_VERIFY(button("Send test event")->accessibleDescription().startsWith(u"No callback URL"_s));
        press("Send test event");
        QVERIFY(textOf(card()).contains(u"No callback URL is in force."_s));
        QVERIFY(sendings().isEmpty());
    }

    void theListComesAPageAtATimeAndKeepsQtsRules() {
        fill();
        openList();
        const QAbstractItemModelTester tester(model());
        QTRY_COMPARE(table()->model()->rowCount(), 9); // what fits is fetched without scrolling
        QVERIFY(textOf(list()).contains(u"9 deliveries"_s));
        m_fixture->deliveries[0].attempts = 3;
        m_page->refresh();
        QTRY_COMPARE(table()->model()->rowCount(), 9);
    }

    void theListIsSortedSearchedAndFiltered() {
        fill();
        openList();
        QTRY_COMPARE(table()->model()->rowCount(), 9);
        table()->sortByColumn(DeliveriesModel::When, Qt::AscendingOrder);
        QCOMPARE(idOf(0), u"d9"_s);
        auto* state = list()->findChild<QComboBox*>();
        state->setCurrentIndex(state->findText(u"Failed"_s));
        QTRY_COMPARE(table()->model()->rowCount(), 1);
        QCOMPARE(idOf(0), u"d2"_s);
        fieldNamed(list(), u"Search the deliveries"_s)->setText(u"nothing like it"_s);
        QTRY_VERIFY(list()->emptyState()->isVisible());
        list()->emptyState()->button()->click();
        QTRY_COMPARE(table()->model()->rowCount(), 9);
        QVERIFY(fieldNamed(list(), u"Search the deliveries"_s)->text().isEmpty());
    }

    void whatIsNotHereYetIsFoundAsWell() {
        fill();
        m_fixture->deliveries.last().state = CallbackDeliveryState::Failed;
        m_fixture->deliveries.last().failure =
            api::CallbackCheck{u"connects"_s, false, {{u"reason"_s, u"refused"_s}}};
        m_fixture->deliveries[1].state = CallbackDeliveryState::Delivered;
        openList({900, 300}); // too low for more than the first pages
        auto* state = list()->findChild<QComboBox*>();
        state->setCurrentIndex(state->findText(u"Failed"_s));
        QTRY_COMPARE(table()->model()->rowCount(), 1);
        QCOMPARE(idOf(0), u"d9"_s);
        QTRY_VERIFY(textOf(list()).contains(u"hooks.example.fr refuses the connection."_s));
    }

    void oneIsLookedAtAndSentAgain() {
        fill();
        openList();
        QTRY_COMPARE(table()->model()->rowCount(), 9);
        table()->selectRow(rowOf(u"d2"_s));
        QTRY_VERIFY(textOf(list()).contains(u"The answer has status 500 in place of 200."_s));
        QVERIFY(textOf(list()).contains(u"To https://hooks.example.fr/engagelab"_s));
        QVERIFY(fixedTexts().contains(u"Internal Server Error\nat line 7"_s));

        m_fixture->service.on("POST", "/v1/developer/callback/deliveries/d2/redeliver", [this](const auto&) {
            api::CallbackDelivery again = added(CallbackEvent::Notification);
            again.redeliveryOf = u"d2"_s;
            m_fixture->deliveries.first() = again;
            return AccountFixture::answer(again, 201);
        });
        QAbstractButton* redeliver = buttonBeginning(u"Redeliver notification, "_s);
        QVERIFY(redeliver);
        redeliver->click();
        QTRY_COMPARE(table()->model()->rowCount(), 10);
        QTRY_VERIFY(textOf(list()).contains(u"Sent again; first: "_s)); // it is the one that is chosen now
        QVERIFY(textOf(list()).contains(u"On its way"_s));
    }

    void oneThatWaitsSaysWhenItIsTriedNext() {
        m_fixture->deliver(CallbackEvent::MessageStatus, CallbackDeliveryState::Queued, 3, 503);
        openList();
        QTRY_VERIFY(textOf(list()).contains(u"Next try: "_s));
        QVERIFY(textOf(list()).contains(u"One attempt"_s));
        QVERIFY(textOf(list()).contains(u"Next: "_s));
    }

    void aRowOfTheCardLeadsToItsDetailsAndBackAgain() {
        fill();
        open();
        QTRY_COMPARE(cardTable()->model()->rowCount(), 4);
        Q_EMIT cardTable()->activated(cardTable()->model()->index(1, 0));
        QTRY_VERIFY(list() && list()->isVisible());
        QTRY_VERIFY(textOf(list()).contains(u"The answer has status 500 in place of 200."_s));
        press("Back");
        QTRY_VERIFY(card()->isVisible());
        QCOMPARE(m_page->window()->focusWidget(), button("Show all deliveries"));
    }

    void anExportHoldsEverything() {
        fill();
        openList();
        QTemporaryDir folder;
        const QString file = folder.filePath(u"deliveries.csv"_s);
        QSignalSpy exported(presenter(), &DeliveriesPresenter::exported);
        presenter()->exportTo(file);
        QVERIFY(exported.wait());
        QFile written(file);
        QVERIFY(written.open(QIODevice::ReadOnly));
        const QStringList lines = QString::fromUtf8(written.readAll()).split(u"\r\n"_s, Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 10); // a header, and all nine though a page has four
        QCOMPARE(lines.at(2),
                 core::toRfc3339(m_fixture->deliveries.at(1).createdAt) + u",Notification,Failed,500,190"_s);
    }

    void aRowIsCopied() {
        fill();
        openList();
        QTRY_COMPARE(table()->model()->rowCount(), 9);
        table()->selectRow(rowOf(u"d2"_s));
        table()->setFocus();
        QTest::keyClick(table(), Qt::Key_C, Qt::ControlModifier);
        QVERIFY(QGuiApplication::clipboard()->text().contains(u"Notification\tFailed\t500\t190 ms"_s));
    }

    void whatWasLastSeenShowsOffline() {
        fill();
        open();
        QTRY_COMPARE(cardTable()->model()->rowCount(), 4);
        m_page.reset();
        m_fixture->service.stop();
        m_fixture->restart();
        m_page = std::make_unique<DeveloperPage>(m_fixture->session.get(), m_fixture->devSecrets);
        m_page->resize(900, 560);
        m_page->show();
        QTRY_VERIFY(!m_fixture->session->isOnline());
        QCOMPARE(cardTable()->model()->rowCount(), 4);
        QTRY_VERIFY(button("Send test event")->accessibleDescription().startsWith(u"Offline since"_s));
        press("Show all deliveries");
        QTRY_VERIFY(list()->banner()->text().startsWith(u"Offline since"_s));
    }

    void theLanguageChangesInPlace() {
        fill();
        openList();
        QTRY_COMPARE(table()->model()->rowCount(), 9);
        m_english.reset();
        const PageLanguage french(u"fr"_s);
        QTRY_VERIFY(button("Retour"));
        QCOMPARE(table()->model()->headerData(DeliveriesModel::State, Qt::Horizontal).toString(), u"État"_s);
        QVERIFY(buttonBeginning(u"Renvoyer "_s));
    }

  private:
    void fill() {
        m_fixture->deliver(CallbackEvent::MessageStatus, CallbackDeliveryState::Delivered, 2);
        m_fixture->deliver(CallbackEvent::Notification, CallbackDeliveryState::Failed, 10, 500);
        for (int more = 1; more <= 7; ++more) {
            m_fixture->deliver(CallbackEvent::MessageStatus, CallbackDeliveryState::Delivered, 60 * more);
        }
    }
    api::CallbackDelivery added(CallbackEvent event) {
        api::CallbackDelivery made = m_fixture->deliver(event, CallbackDeliveryState::Queued, 0);
        m_fixture->deliveries.removeLast();
        made.id = u"new"_s;
        m_fixture->deliveries.prepend(made);
        return made;
    }
    void answerSending() {
        m_fixture->service.on("POST", "/v1/developer/callback/test-events", [this](const auto&) {
            return AccountFixture::answer(added(CallbackEvent::Notification), 201);
        });
    }
    QList<FakeService::Request> sendings() const {
        return m_fixture->service.requests("POST", "/v1/developer/callback/test-events");
    }
    void open(const QSize& size = {900, 900}) {
        m_page = m_fixture->openPage(size);
        QTRY_VERIFY(!m_fixture->service.requests("GET", "/v1/developer/callback/deliveries").isEmpty());
    }
    void openList(const QSize& size = {900, 900}) {
        open(size);
        QTRY_VERIFY(button("Show all deliveries"));
        press("Show all deliveries");
    }
    DeliveriesCard* card() const { return m_page->findChild<DeliveriesCard*>(); }
    DeliveriesPage* list() const { return m_page->findChild<DeliveriesPage*>(); }
    QTableView* cardTable() const { return card()->findChild<QTableView*>(); }
    QTableView* table() const { return list()->table(); }
    DeliveriesPresenter* presenter() const { return m_page->findChild<DeliveriesPresenter*>(); }
    DeliveriesModel* model() const { return presenter()->model(); }
    QString stateOf(int row) const {
        return cardTable()->model()->index(row, DeliveriesModel::State).data().toString();
    }
    QString idOf(int row) const {
        return table()->model()->index(row, 0).data(DeliveriesModel::IdRole).toString();
    }
    int rowOf(const QString& id) const {
        for (int row = 0; row < table()->model()->rowCount(); ++row) {
            if (idOf(row) == id) {
                return row;
            }
        }
        return -1;
    }
    void choose(const QString& event) const {
        for (const QMenu* menu : card()->findChildren<QMenu*>()) {
            for (QAction* action : menu->actions()) {
                if (action->text() == event) {
                    action->trigger();
                }
            }
        }
    }
    QAbstractButton* button(const char* name) const {
        return buttonNamed(m_page.get(), QString::fromUtf8(name));
    }
    QAbstractButton* buttonBeginning(const QString& name) const {
        for (QAbstractButton* found : m_page->findChildren<QAbstractButton*>()) {
            if (found->isVisible() && found->accessibleName().startsWith(name)) {
                return found;
            }
        }
        return nullptr;
    }
    void press(const char* name) const { button(name)->click(); }
    QString fixedTexts() const {
        QString found;
        for (const QPlainTextEdit* edit : list()->findChildren<QPlainTextEdit*>()) {
            found += edit->isVisible() ? edit->toPlainText() + u'\n' : QString();
        }
        return found;
    }

    std::unique_ptr<PageLanguage> m_english;
    std::unique_ptr<CallbackFixture> m_fixture;
    std::unique_ptr<DeveloperPage> m_page;
};

QTEST_MAIN(DeliveriesTest)
#include "deliveries_test.moc"
