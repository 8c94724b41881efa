#include "unit/service/amazon/agreements.h"
#include "unit/service/developer/accounts_in.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace agreements;
using service::store::Database;
using service::store::Row;
using service::store::Transaction;

class OrderBookTest : public QObject {
    Q_OBJECT

  private:
    std::unique_ptr<Database> database() {
        QFETCH(const QString, kind);
        return withAccounts(m_databases, kind, {QStringLiteral("alice"), QStringLiteral("bob")}, morning);
    }

    static void takeAll(Transaction& transaction, const QList<AgreementEvent>& events) {
        for (const AgreementEvent& event : events) {
            service::amazon::take(transaction, event, morning);
        }
    }

    // All that is kept but for the ids of orders: a line an order, with its events.
    static QStringList state(Transaction& transaction) {
        QStringList lines;
        const auto texts = [](const Row& row, int from, int count) {
            QStringList values;
            for (int column = from; column < from + count; ++column) {
                values.append(row.isNull(column) ? QStringLiteral("-") : row.text(column));
            }
            return values.join(u' ');
        };
        for (const Row& order : transaction.all(
                 QStringLiteral("SELECT id, buyer, account_id, product_code, began_at, license_arn, "
                                "agreement_id, plan, status, quantity, amount, ordered_at, ends_at "
                                "FROM amazon_orders"))) {
            QStringList events;
            for (const Row& event : transaction.all(
                     QStringLiteral("SELECT id FROM amazon_order_events WHERE order_id = ? ORDER BY id"),
                     order.text(0))) {
                events.append(event.text(0).first(8));
            }
            lines.append(texts(order, 1, 12) + QStringLiteral(": ") + events.join(u','));
        }
        lines.sort();
        return lines;
    }
    static QStringList stateAfter(Database& database, const QList<AgreementEvent>& events) {
        return database.write([&](Transaction& transaction) {
            transaction.run(QStringLiteral("DELETE FROM amazon_orders"));
            takeAll(transaction, events);
            return state(transaction);
        });
    }

    static void bind(Transaction& transaction, const char* accountId,
                     const std::optional<QString>& customerId = {}) {
        transaction.run(
            QStringLiteral("INSERT INTO amazon_bindings (account_id, aws_account_id, customer_id, "
                           "bound_at) VALUES (?, ?, ?, 0)"),
            QString::fromLatin1(accountId), account, customerId);
        service::amazon::claim(transaction, account, customerId, QString::fromLatin1(accountId));
    }
    static QStringList owners(Transaction& transaction) {
        QStringList found;
        for (const Row& row : transaction.all(QStringLiteral("SELECT account_id FROM amazon_orders"))) {
            found.append(row.isNull(0) ? QStringLiteral("nobody") : row.text(0));
        }
        return found;
    }

    // Anything that can be told of a few agreements on one product, licensed or not, in a random selection.
    static QList<AgreementEvent> something(std::mt19937& random) {
        const QString license = QStringLiteral("arn:%1");
        const QString agreement = QStringLiteral("agmt-%1");
        const auto below = [&](int bound) {
            return static_cast<int>(random() % static_cast<unsigned>(bound));
        };
        QList<AgreementEvent> events;
        for (int count = 4 + below(8); count > 0; --count) {
            const QList<AgreementKey> keys{ofCustomer(),
                                           ofCustomer(),
                                           registered(),
                                           registered(license.arg(below(3))),
                                           licensed(license.arg(below(3))),
                                           licensed(license.arg(below(3)), agreement.arg(below(4))),
                                           agreed(agreement.arg(below(4)))};
            const AgreementKey& key = keys.at(below(static_cast<int>(keys.size())));
            const int at = below(10);
            const QList<AgreementEvent> kinds{created(key, at), ended(key, at, Status::Cancelled),
                                              ended(key, at, Status::Renewed), entitled(key, at, below(5))};
            events.append(kinds.at(below(static_cast<int>(kinds.size()))));
        }
        return events;
    }

    TestDatabases m_databases;

  private Q_SLOTS:
    void eventsInAnyOrderAndTwiceEndInTheSameState_data() { TestDatabases::addRows(); }
    void eventsInAnyOrderAndTwiceEndInTheSameState() {
        const auto db = database();
        constexpr int selections = 20;
        constexpr int permutations = 8;
        for (unsigned seed = 0; seed < selections; ++seed) {
            std::mt19937 random(seed);
            QList<AgreementEvent> events = something(random);
            const QStringList expected = stateAfter(*db, events);
            QVERIFY(!expected.isEmpty());
            for (int round = 0; round < permutations; ++round) {
                QList<AgreementEvent> told = events;
                told += events.mid(0, static_cast<int>(random() % static_cast<unsigned>(events.size())));
                std::shuffle(told.begin(), told.end(), random);
                const QStringList found = stateAfter(*db, told);
                QVERIFY2(found == expected, qPrintable(QStringLiteral("seed %1, round %2:\n%3\nis not\n%4")
                                                           .arg(seed)
                                                           .arg(round)
                                                           .arg(found.join(u'\n'), expected.join(u'\n'))));
            }
        }
    }

    void anOrderKnownByCustomerFirstIsTheOneOfItsLicense_data() { TestDatabases::addRows(); }
    void anOrderKnownByCustomerFirstIsTheOneOfItsLicense() {
        const auto db = database();
        db->write([&](Transaction& transaction) {
            const auto ids = [&] {
                QStringList found;
                for (const Row& row : transaction.all(QStringLiteral("SELECT id FROM amazon_orders"))) {
                    found.append(row.text(0));
                }
                return found;
            };
            takeAll(transaction, {created(ofCustomer(), 1), created(registered(), 2)});
            const QStringList before = ids();
            QCOMPARE(before.size(), 1);
            takeAll(transaction, {entitled(registered(QStringLiteral("arn:1")), 3, 7)});
            QCOMPARE(ids(), before); // the same one, under the id that a window may show
            takeAll(transaction, {ended(ofCustomer(), 4, Status::Cancelled)});
            const auto order =
                transaction.one(QStringLiteral("SELECT status, quantity, license_arn FROM amazon_orders"));
            QCOMPARE(order->text(0), QStringLiteral("cancelled"));
            QCOMPARE(order->number(1), 7);
            QCOMPARE(order->text(2), QStringLiteral("arn:1"));
        });
    }

    void whatAnAgreementAndALicenseSayIsOneOrderOnceTheyAreLinked_data() { TestDatabases::addRows(); }
    void whatAnAgreementAndALicenseSayIsOneOrderOnceTheyAreLinked() {
        const auto db = database();
        const AgreementKey both = licensed(QStringLiteral("arn:1"), QStringLiteral("agmt-1"));
        QCOMPARE(stateAfter(*db, {created(agreed(QStringLiteral("agmt-1")), 1),
                                  entitled(licensed(QStringLiteral("arn:1")), 2, 7)})
                     .size(),
                 2);
        QCOMPARE(stateAfter(*db, {created(agreed(QStringLiteral("agmt-1")), 1),
                                  entitled(licensed(QStringLiteral("arn:1")), 2, 7), created(both, 3)})
                     .size(),
                 1);
    }

    void aNoticeWithoutLicenseIsAboutTheAgreementOfItsTime_data() { TestDatabases::addRows(); }
    void aNoticeWithoutLicenseIsAboutTheAgreementOfItsTime() {
        const auto db = database();
        const QStringList found = stateAfter(*db, {ended(ofCustomer(), 4, Status::Cancelled),
                                                   created(registered(QStringLiteral("arn:2")), 5),
                                                   created(registered(QStringLiteral("arn:1")), 1)});
        QCOMPARE(found.size(), 2);
        QVERIFY2(found.filter(QStringLiteral("arn:1")).first().contains(QStringLiteral("cancelled")),
                 qPrintable(found.join(u'\n')));
        QVERIFY(found.filter(QStringLiteral("arn:2")).first().contains(QStringLiteral("active")));
    }

    void ordersAreTheAccountsThatClaimedThemThoseToComeIncluded_data() { TestDatabases::addRows(); }
    void ordersAreTheAccountsThatClaimedThemThoseToComeIncluded() {
        const auto db = database();
        db->write([&](Transaction& transaction) {
            takeAll(transaction, {created(licensed(QStringLiteral("arn:1")), 1), created(ofCustomer(), 1)});
            QCOMPARE(owners(transaction), QStringList(2, QStringLiteral("nobody")));
            bind(transaction, "alice", customer);
            QCOMPARE(owners(transaction), QStringList(1, QStringLiteral("alice")));
            takeAll(transaction, {created(licensed(QStringLiteral("arn:2")), 5),
                                  ended(ofCustomer(), 6, Status::Cancelled)});
            QCOMPARE(owners(transaction), QStringList(2, QStringLiteral("alice")));
            AgreementKey another = licensed(QStringLiteral("arn:2"));
            another.awsAccountId = QStringLiteral("999999999999");
            takeAll(transaction, {created(another, 7)}); // nobody's license makes it alice's
            QCOMPARE(owners(transaction).count(QStringLiteral("alice")), 2);
            QCOMPARE(owners(transaction).count(QStringLiteral("nobody")), 1);
        });
    }

    void ordersGoWithTheirAccount_data() { TestDatabases::addRows(); }
    void ordersGoWithTheirAccount() {
        const auto db = database();
        db->write([&](Transaction& transaction) {
            takeAll(transaction, {created(licensed(QStringLiteral("arn:1")), 1)});
            bind(transaction, "alice");
            transaction.run(QStringLiteral("DELETE FROM accounts WHERE id = 'alice'"));
            for (const char* table : {"amazon_orders", "amazon_order_events", "amazon_bindings"}) {
                const auto row =
                    transaction.one(QStringLiteral("SELECT COUNT(*) FROM ") + QLatin1String(table));
                QCOMPARE(row->number(0), 0);
            }
        });
    }
};

QTEST_GUILESS_MAIN(OrderBookTest)
#include "order_book_test.moc"
