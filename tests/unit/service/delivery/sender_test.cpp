#include "unit/service/delivery/samples.h"
#include "unit/service/store/databases.h"

#include "service/delivery/sender.h"
#include "service/keys/master_keys.h"
#include "service/store/migrations.h"

#include <QRegularExpression>
#include <QTest>

using namespace service::delivery;
using namespace std::chrono_literals;
using api::DeliveryState;
using Outcome = Attempt::Outcome;
using service::store::Database;
using service::store::Transaction;

namespace {

// Answers as it is told, and notes what it was given.
class ScriptedProvider final : public Provider {
  public:
    explicit ScriptedProvider(QList<Attempt> script)
        : m_script(std::move(script)) {}
    QString name() const override { return QStringLiteral("scripted"); }
    Attempt send(const Claim& claim) override {
        given.append(claim);
        if (meanwhile) {
            meanwhile();
        }
        if (throws) {
            throw std::runtime_error("out of paper");
        }
        return m_script.isEmpty() ? Attempt{} : m_script.takeFirst();
    }
    void takeBack(const Claim& claim) override { takenBack.append(claim.id); }
    core::Duration longest() const override { return 20s; }
    QList<Claim> given;
    QStringList takenBack;
    bool throws = false;
    std::function<void()> meanwhile;

  private:
    QList<Attempt> m_script;
};

} // namespace

class SenderTest : public QObject {
    Q_OBJECT

  private:
    struct Bench {
        explicit Bench(const QString& url, const QString& keyFile, QList<Attempt> script = {})
            : database(url)
            , keys(service::keys::MasterKeys::load(keyFile, true))
            , queue(keys)
            , email(new ScriptedProvider(std::move(script)))
            , sender(database, queue, Channel::Email, std::unique_ptr<Provider>(email), clock) {
            (void)service::store::Migrations::fromFolder().apply(database, samples::morning);
        }
        QString add(const Message& message) {
            return database.write(
                [&](Transaction& transaction) { return queue.add(transaction, message, clock.now()); });
        }
        DeliveryState state(const QString& id) {
            return database.read([&](Transaction& transaction) { return queue.state(transaction, id); });
        }

        Database database;
        service::keys::MasterKeys keys;
        core::ManualClock clock{samples::morning};
        Queue queue;
        ScriptedProvider* email;
        Sender sender;
    };
    Bench bench(QList<Attempt> script = {}) {
        return Bench(m_databases.fresh(QStringLiteral("sqlite")),
                     m_folder.filePath(QStringLiteral("master.keys")), std::move(script));
    }

    TestDatabases m_databases;
    QTemporaryDir m_folder;

  private Q_SLOTS:
    void whatIsForgottenWhileItIsSentIsTakenBack() {
        Bench one = bench();
        one.email->meanwhile = [&] {
            one.database.write([&](Transaction& transaction) {
                one.queue.forget(transaction, {QStringLiteral("bob"), {QStringLiteral("Bob@example.com")}});
            });
        };
        one.add(samples::code());
        one.sender.sendDue();
        QCOMPARE(one.email->takenBack, QStringList());
        const QString forgotten = one.add(samples::code(QStringLiteral("bob@example.com")));
        one.sender.sendDue();
        QCOMPARE(one.email->given.size(), 2);
        QCOMPARE(one.email->takenBack, QStringList{forgotten});
    }

    void everythingDueGoesOutInOrder() {
        Bench b = bench();
        QStringList ids;
        for (int count = 0; count < 3; ++count) {
            ids.append(b.add(samples::code()));
            b.clock.advance(1ms);
        }
        b.sender.sendDue();
        QCOMPARE(b.email->given.size(), 3);
        for (qsizetype at = 0; at < ids.size(); ++at) {
            QCOMPARE(b.email->given.at(at).id, ids.at(at));
            QCOMPARE(b.state(ids.at(at)), DeliveryState::Accepted);
        }
        b.sender.sendDue();
        QCOMPARE(b.email->given.size(), 3);
    }

    void aTemporaryTroubleIsTriedAgainLater() {
        Bench b = bench({{Outcome::Temporary, QStringLiteral("busy")}});
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("busy; will be tried again$")));
        const QString id = b.add(samples::code());
        b.sender.sendDue();
        QCOMPARE(b.state(id), DeliveryState::Queued);
        b.clock.advance(5s);
        b.sender.sendDue();
        QCOMPARE(b.email->given.size(), 2);
        QCOMPARE(b.state(id), DeliveryState::Accepted);
    }

    void aPermanentOneIsNot() {
        Bench b = bench({{Outcome::Permanent, QStringLiteral("no such mailbox")}});
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("no such mailbox; given up$")));
        const QString id = b.add(samples::notice());
        b.sender.sendDue();
        QCOMPARE(b.state(id), DeliveryState::Failed);
    }

    // Who waits for a code is told at once that none will come; a notice waits for the operator.
    void aWrongConfigurationFailsCodesAndKeepsNotices() {
        const Attempt refused{Outcome::Configuration, QStringLiteral("wrong password")};
        Bench b = bench({refused, refused});
        const QString code = b.add(samples::code());
        b.clock.advance(1ms);
        const QString notice = b.add(samples::notice());
        QTest::ignoreMessage(QtCriticalMsg,
                             QRegularExpression(QStringLiteral("given up; see the \\[delivery\\] settings")));
        QTest::ignoreMessage(QtCriticalMsg,
                             QRegularExpression(QStringLiteral("will be tried again; see the")));
        b.sender.sendDue();
        QCOMPARE(b.state(code), DeliveryState::Failed);
        QCOMPARE(b.state(notice), DeliveryState::Queued);
    }

    void aChannelWithoutAProviderFails() {
        Bench b = bench();
        QTest::ignoreMessage(QtCriticalMsg, QRegularExpression(QStringLiteral("no provider is configured")));
        const QString id = b.add(samples::sms());
        b.sender.sendDue();
        QCOMPARE(b.state(id), DeliveryState::Queued); // another channel
        Sender(b.database, b.queue, Channel::Sms, nullptr, b.clock).sendDue();
        QCOMPARE(b.state(id), DeliveryState::Failed);
        QVERIFY(b.email->given.isEmpty());
    }

    void aProviderThatThrowsIsATemporaryTrouble() {
        Bench b = bench();
        b.email->throws = true;
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("out of paper")));
        const QString id = b.add(samples::code());
        b.sender.sendDue();
        QCOMPARE(b.state(id), DeliveryState::Queued);
    }

    // A process that dies in the middle keeps a message from the others for as long as its provider might be
    // at it, and no longer.
    void aMessageIsTheSendersForAsLongAsItsProviderMayTake() {
        Bench b = bench();
        const QString id = b.add(samples::code());
        const auto claimable = [&](core::Duration later) {
            return b.database
                .write([&](Transaction& transaction) {
                    return b.queue.claim(transaction, Channel::Email, b.clock.now() + later, 1min);
                })
                .has_value();
        };
        QList<bool> found;
        b.email->meanwhile = [&] { found = {claimable(20s - 1ms), claimable(20s)}; };
        b.sender.sendDue();
        QCOMPARE(found, (QList<bool>{false, true}));
        QCOMPARE(b.state(id), DeliveryState::Accepted);
    }

    void theLogHasNeitherAddressNorCode() {
        static QStringList lines;
        lines.clear();
        const QtMessageHandler before = qInstallMessageHandler(
            [](QtMsgType, const QMessageLogContext&, const QString& line) { lines.append(line); });
        Bench b =
            bench({{Outcome::Temporary, QStringLiteral("busy")}, {Outcome::Permanent, QStringLiteral("no")}});
        b.add(samples::code());
        b.clock.advance(1ms);
        b.add(samples::notice());
        b.sender.sendDue();
        qInstallMessageHandler(before);
        QCOMPARE(lines.size(), 2);
        QVERIFY(!lines.join(u'\n').contains(QStringLiteral("alice")));
        QVERIFY(!lines.join(u'\n').contains(QStringLiteral("048213")));
    }
};

QTEST_GUILESS_MAIN(SenderTest)
#include "sender_test.moc"
