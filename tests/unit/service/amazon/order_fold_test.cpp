#include "unit/service/amazon/agreements.h"

#include "service/amazon/order_amount.h"
#include "service/amazon/order_fold.h"
#include "service/amazon/order_search.h"
#include "service/amazon/order_status.h"

#include <QTest>

using namespace agreements;
using namespace service::amazon;

class OrderFoldTest : public QObject {
    Q_OBJECT

  private:
    static FoldedOrder fold(const QList<AgreementEvent>& events) {
        QList<KeptEvent> kept;
        for (const AgreementEvent& event : events) {
            kept.append({QString::number(kept.size()), morning, event});
        }
        return foldOrder(kept);
    }

  private Q_SLOTS:
    void whatAnEventDoesNotSpeakOfStays() {
        AgreementEvent paid = created(licensed(QStringLiteral("arn:1")), 1);
        paid.amount = api::Amount{QStringLiteral("1200.00"), QStringLiteral("USD")};
        paid.trial = true;
        const api::AmazonOrder order = fold({paid, entitled(licensed(QStringLiteral("arn:1")), 2, 40),
                                             ended(licensed(QStringLiteral("arn:1")), 3, Status::Cancelled)})
                                           .order;
        QCOMPARE(order.status, Status::Cancelled);
        QCOMPARE(order.quantity.value_or(0), 40);
        QCOMPARE(order.plan, QStringLiteral("Business"));
        QCOMPARE(order.amount->value, QStringLiteral("1200.00"));
        QVERIFY(order.trial);
        QCOMPARE(order.orderedAt, hoursOn(1));
    }

    void historyTellsWhatHeldFromEachStepOn() {
        const QList<api::AmazonOrderStep> history =
            fold({ended(licensed(QStringLiteral("arn:1")), 9, Status::Terminated),
                  created(licensed(QStringLiteral("arn:1")), 1),
                  entitled(licensed(QStringLiteral("arn:1")), 5, 40)})
                .history;
        QCOMPARE(history.size(), 3);
        QCOMPARE(history.at(0).kind, QStringLiteral("created"));
        QCOMPARE(history.at(0).status, Status::Active);
        QVERIFY(!history.at(0).quantity);
        QCOMPARE(history.at(1).status, Status::Active);
        QCOMPARE(history.at(1).quantity.value_or(0), 40);
        QCOMPARE(history.at(2).status, Status::Terminated);
        QCOMPARE(history.at(2).quantity.value_or(0), 40);
    }

    void theEndOfAReplacedAgreementIsNotTheOrders_data() {
        QTest::addColumn<int>("endOfTheFirst");
        QTest::newRow("before the second begins") << 4;
        QTest::newRow("with it") << 5;
        QTest::newRow("after") << 6;
    }
    void theEndOfAReplacedAgreementIsNotTheOrders() {
        QFETCH(const int, endOfTheFirst);
        const AgreementKey first = licensed(QStringLiteral("arn:1"), QStringLiteral("agmt-1"));
        const AgreementKey second = licensed(QStringLiteral("arn:1"), QStringLiteral("agmt-2"));
        const api::AmazonOrder order =
            fold({created(first, 1), ended(first, endOfTheFirst, Status::Replaced), created(second, 5)})
                .order;
        QCOMPARE(order.status, Status::Active);
        QCOMPARE(order.agreementId.value_or(QString()), QStringLiteral("agmt-2"));
    }

    void anOrderOfWhichNothingSaysAStatusIsPending() {
        QCOMPARE(fold({entitled(ofCustomer(), 1, 3)}).order.status, Status::Pending);
    }

    void everyStatusOfAnAgreementHasOneOfOurs_data() {
        QTest::addColumn<QString>("theirs");
        QTest::addColumn<Status>("ours");
        QTest::newRow("active") << QStringLiteral("ACTIVE") << Status::Active;
        QTest::newRow("archived") << QStringLiteral("ARCHIVED") << Status::Expired;
        QTest::newRow("cancelled") << QStringLiteral("CANCELLED") << Status::Cancelled;
        QTest::newRow("expired") << QStringLiteral("EXPIRED") << Status::Expired;
        QTest::newRow("renewed") << QStringLiteral("RENEWED") << Status::Renewed;
        QTest::newRow("replaced") << QStringLiteral("REPLACED") << Status::Replaced;
        QTest::newRow("rolled back") << QStringLiteral("ROLLED_BACK") << Status::Replaced;
        QTest::newRow("superseded") << QStringLiteral("SUPERSEDED") << Status::Replaced;
        QTest::newRow("terminated") << QStringLiteral("TERMINATED") << Status::Terminated;
    }
    void everyStatusOfAnAgreementHasOneOfOurs() {
        QFETCH(const QString, theirs);
        QFETCH(const Status, ours);
        QCOMPARE(statusOfAgreement(theirs), std::optional(ours));
        QVERIFY(!statusOfAgreement(theirs.toLower()));
        QVERIFY(!statusOfAgreement(theirs + QLatin1Char('X')));
    }

    void onlyWhatIsActiveExpiresByItself() {
        QCOMPARE(statusAt(hoursOn(2), Status::Active, hoursOn(2)), Status::Expired);
        QCOMPARE(statusAt(hoursOn(2), Status::Active, hoursOn(3)), Status::Active);
        QCOMPARE(statusAt(hoursOn(2), Status::Active, std::nullopt), Status::Active);
        QCOMPARE(statusAt(hoursOn(2), Status::Cancelled, hoursOn(1)), Status::Cancelled);
    }

    void amountsAreExactNumbers() {
        QCOMPARE(unitsOf(QStringLiteral("1200.00")), std::optional<qint64>(12'000'000));
        QCOMPARE(unitsOf(QStringLiteral("0.0001")), std::optional<qint64>(1));
        QCOMPARE(unitsOf(QStringLiteral("99999999999999.9999")),
                 std::optional<qint64>(999'999'999'999'999'999));
        for (const char* wrong : {"", "-1", "1.", ".5", "1.00001", "1e3", "1,5", "100000000000000", "1 "}) {
            QVERIFY2(!unitsOf(QLatin1String(wrong)), wrong);
        }
    }

    void searchKnowsNeitherCaseNorAccents() {
        QCOMPARE(folded(QStringLiteral("Forfait ÉLARGI, 2e année")),
                 folded(QStringLiteral("forfait elargi, 2e annee")));
        QCOMPARE(folded(QStringLiteral("%_'\\")), QStringLiteral("%_'\\"));
    }
};

QTEST_APPLESS_MAIN(OrderFoldTest)
#include "order_fold_test.moc"
