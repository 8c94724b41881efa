#include "flows/account_deletion.h"

#include "flows/deletion_settlement.h"
#include "unit/flows/deletion_fixture.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QtTest>

using accounts::AccountRegistry;
using fakes::DeletingService;
using fakes::DeletionComputer;
using flows::AccountDeletion;
using flows::DeletionSettlement;
using Fault = DeletingService::Fault;
using Outcome = DeletionSettlement::Outcome;

// Deleting an account, and every place at which that can be interrupted: what came of it is found out, and
// the deletion itself is never asked for a second time.
class AccountDeletionTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() {
        m_computer = std::make_unique<DeletionComputer>();
        m_computer->signIn();
    }
    void cleanup() { m_computer.reset(); }

    void deletesAndLeavesNothingHere();
    void takesTheAuthenticatorEntryAlong();
    void aRefusalLosesNothing();
    void isNotBegunWhereItCannotBeNoted();
    void interrupted_data();
    void interrupted();
    void theReceiptIsKeptBeforeAnythingIsCleared();
    void aCallThatComesLateIsRefused();
    void aSessionThatEndedOtherwiseIsSaid();
    void aSessionThatIsOverAtTheCallLeavesItOpen();
    void aTokenThatIsGoneIsSaid();
    void signingInAgainShowsThatTheAccountIsThere();
    void waitsForAServerThatIsAway();
    void aLocalServiceIsWaitedFor();
    void anOlderRegistryIsMigrated();

  private:
    std::unique_ptr<AccountDeletion> begin(bool withEntry = true) {
        auto flow = std::make_unique<AccountDeletion>(m_computer->session(), m_computer->program->deletions);
        flow->remove(QStringLiteral("alice@example.com"), withEntry);
        return flow;
    }
    // As the window does it at a start.
    Outcome settle() {
        const QList<accounts::DeletionIntent> intents = m_computer->program->deletions.begun();
        if (intents.size() != 1) {
            return Outcome::Unknown;
        }
        DeletionSettlement settlement(m_computer->program->deletions, intents.first());
        QSignalSpy changed(&settlement, &DeletionSettlement::changed);
        settlement.ask();
        while (settlement.isBusy() && changed.wait()) {
        }
        return settlement.outcome();
    }
    bool finishes() {
        m_computer->program->registry.finishRemovals();
        return QTest::qWaitFor([this] { return m_computer->traces().isEmpty(); });
    }

    std::unique_ptr<DeletionComputer> m_computer;
};

void AccountDeletionTest::deletesAndLeavesNothingHere() {
    QVERIFY(!m_computer->traces().isEmpty());
    QSignalSpy removed(&m_computer->program->registry, &AccountRegistry::removed);
    const auto flow = begin();
    QTRY_VERIFY(flow->isDone());
    QTRY_COMPARE(removed.size(), 1);
    const QStringList traces = m_computer->traces();
    QVERIFY2(traces.isEmpty(), qPrintable(traces.join(QLatin1Char('\n'))));
    const QList<accounts::KeptReceipt> receipts = m_computer->program->deletions.receipts();
    QCOMPARE(receipts.size(), 1);
    QCOMPARE(receipts.first().receipt.id, QStringLiteral("receipt-1"));
    QVERIFY(receipts.first().account.contains(QStringLiteral("alice@example.com")));

    m_computer->restart(); // the receipt waits until it is put away
    QCOMPARE(m_computer->program->deletions.receipts().size(), 1);
    QCOMPARE(m_computer->program->deletions.receipts().first().receipt.counts.value(QStringLiteral("orders")),
             QJsonValue(12));
    m_computer->program->deletions.putAway(QStringLiteral("receipt-1"));
    m_computer->restart();
    QVERIFY(m_computer->program->deletions.receipts().isEmpty());
}

void AccountDeletionTest::takesTheAuthenticatorEntryAlong() {
    accounts::Authenticator& authenticator = m_computer->program->authenticator;
    otp::Entry entry;
    entry.secret = core::SecretBytes::fromUtf8(QStringLiteral("12345678901234567890"));
    entry.issuer = QStringLiteral("Personal Center");
    entry.account = QStringLiteral("alice@example.com");
    QSignalSpy added(&authenticator, &accounts::Authenticator::added);
    authenticator.add(entry, m_computer->alice, this, [](const auto&) {});
    QVERIFY(added.wait());
    QTRY_VERIFY(authenticator.entryOf(m_computer->alice));
    const auto flow = begin();
    QVERIFY(flow->authenticatorEntry());
    QTRY_VERIFY(flow->isDone());
    QTRY_VERIFY(m_computer->traces().isEmpty());
    QVERIFY(authenticator.entries().isEmpty());
}

void AccountDeletionTest::aRefusalLosesNothing() {
    m_computer->service.fault = Fault::Refuses;
    const auto flow = begin();
    QTRY_VERIFY(flow->error());
    QCOMPARE(flow->error()->id, core::ErrorId::DeletionBlocked);
    QVERIFY(m_computer->program->deletions.begun().isEmpty());
    QVERIFY(!flow->isLeftOpen());
    m_computer->service.fault = Fault::None;
    m_computer->service.stepUpOpen = false; // it ran out meanwhile
    flow->remove(QStringLiteral("alice@example.com"), true);
    QTRY_COMPARE(flow->error()->id, core::ErrorId::StepUpRequired);
    QVERIFY(m_computer->program->deletions.begun().isEmpty());
    flow->remove(QStringLiteral("alice@example.com"), true,
                 {api::StepUpMethod::Password, QStringLiteral("secret words")});
    QTRY_VERIFY(flow->isDone());
}

void AccountDeletionTest::isNotBegunWhereItCannotBeNoted() {
    m_computer->program.reset();
    QVERIFY(QDir(m_computer->folders.data).removeRecursively());
    QFile inTheWay(m_computer->folders.data); // no folder can be made there
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    m_computer->program = m_computer->start();
    m_computer->signIn(AccountRegistry::Keep::ThisSessionOnly);
    const auto flow = begin();
    QTRY_VERIFY(flow->error());
    QCOMPARE(flow->error()->id, core::ErrorId::StorageFailed);
    QVERIFY(m_computer->service.requests("DELETE", "/v1/account").isEmpty());
}

void AccountDeletionTest::interrupted_data() {
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<bool>("killed"); // the program, while the call is on its way
    QTest::addColumn<bool>("deleted");
    QTest::newRow("no answer, not begun") << Fault::HangsBefore << false << false;
    QTest::newRow("no answer, done") << Fault::HangsAfter << false << true;
    QTest::newRow("broken off, not begun") << Fault::BreaksBefore << false << false;
    QTest::newRow("broken off, done") << Fault::BreaksAfter << false << true;
    QTest::newRow("failed, done") << Fault::FailsAfter << false << true;
    QTest::newRow("killed, not begun") << Fault::HangsBefore << true << false;
    QTest::newRow("killed, done") << Fault::HangsAfter << true << true;
}

void AccountDeletionTest::interrupted() {
    QFETCH(Fault, fault);
    QFETCH(bool, killed);
    QFETCH(bool, deleted);
    m_computer->service.fault = fault;
    m_computer->session()->connection().setDeadline(std::chrono::milliseconds(300));
    QSignalSpy leftOpen(&m_computer->program->deletions, &accounts::Deletions::leftOpen);
    auto flow = begin();
    QTRY_VERIFY(!m_computer->service.requests("DELETE", "/v1/account").isEmpty());
    if (killed) {
        flow.reset();
        m_computer->restart();
    } else {
        QTRY_VERIFY(flow->isLeftOpen());
        QCOMPARE(leftOpen.size(), 1);
        flow.reset();
        QCOMPARE(leftOpen.size(), 1);
        m_computer->session()->refresh(); // ends, where the account is gone; the token stays to ask with
        QTRY_VERIFY(!m_computer->session()->isRefreshing());
    }
    QVERIFY(
        m_computer->secrets.values.contains(QStringLiteral("personal-center/instance-1/account-1/token")));
    m_computer->service.fault = Fault::None;
    m_computer->service.forgetRequests();
    QCOMPARE(settle(), deleted ? Outcome::Deleted : Outcome::NotBegun);
    QCOMPARE(m_computer->service.carriedOut, deleted ? 1 : 0);
    if (deleted) {
        QVERIFY(finishes());
        QCOMPARE(m_computer->program->deletions.receipts().size(), 1);
    } else {
        QVERIFY(m_computer->service.requests("DELETE", "/v1/account").isEmpty());
        QVERIFY(m_computer->program->deletions.begun().isEmpty());
        QVERIFY(m_computer->program->registry.entry(m_computer->alice)->signedIn);
        QVERIFY(m_computer->service.alive);
    }
}

// Whatever ends the program between the answer and the last cleaning.
void AccountDeletionTest::theReceiptIsKeptBeforeAnythingIsCleared() {
    m_computer->secrets.removalsFail = true;
    QSignalSpy failed(&m_computer->program->registry, &AccountRegistry::removalFailed);
    const auto flow = begin();
    QTRY_VERIFY(flow->isDone());
    QCOMPARE(m_computer->start()->deletions.receipts().size(), 1); // as it would be read now
    QTRY_COMPARE(failed.size(), 1);
    m_computer->secrets.removalsFail = false;
    m_computer->restart();
    QVERIFY(m_computer->program->registry.entries().isEmpty());
    QVERIFY(m_computer->program->deletions.begun().isEmpty());
    QVERIFY(finishes());
    QCOMPARE(m_computer->program->deletions.receipts().size(), 1);
}

void AccountDeletionTest::aCallThatComesLateIsRefused() {
    m_computer->service.fault = Fault::HangsBefore;
    auto flow = begin();
    QTRY_COMPARE(m_computer->service.requests("DELETE", "/v1/account").size(), 1);
    const DeletingService::Request late = m_computer->service.requests("DELETE", "/v1/account").first();
    flow.reset();
    m_computer->service.fault = Fault::None;
    QCOMPARE(settle(), Outcome::NotBegun);
    QCOMPARE(m_computer->service.deletion(late).status, 403);
    QVERIFY(m_computer->service.alive);
    QVERIFY(!m_computer->session()->stepUpUntil()); // identity is to be proven again, here as well
}

void AccountDeletionTest::aSessionThatEndedOtherwiseIsSaid() {
    m_computer->service.fault = Fault::HangsBefore;
    auto flow = begin();
    QTRY_COMPARE(m_computer->service.requests("DELETE", "/v1/account").size(), 1);
    flow.reset();
    m_computer->service.sessionOver = true;
    m_computer->service.fault = Fault::None;
    m_computer->restart();
    QCOMPARE(settle(), Outcome::NoTrace);
    QVERIFY(m_computer->program->registry.entry(m_computer->alice)); // it stays, to be signed in to
    QVERIFY(m_computer->program->deletions.begun().isEmpty());
    m_computer->session()->refresh();
    QTRY_VERIFY(!m_computer->program->registry.entry(m_computer->alice)->signedIn);
}

// The account may be gone by this very call, whose answer was lost: "the session is over" is no refusal.
void AccountDeletionTest::aSessionThatIsOverAtTheCallLeavesItOpen() {
    m_computer->service.sessionOver = true;
    const auto flow = begin();
    QTRY_VERIFY(flow->error());
    QVERIFY(flow->isLeftOpen());
    QCOMPARE(m_computer->program->deletions.begun().size(), 1);
}

void AccountDeletionTest::aTokenThatIsGoneIsSaid() {
    m_computer->service.fault = Fault::HangsBefore;
    auto flow = begin();
    QTRY_COMPARE(m_computer->service.requests("DELETE", "/v1/account").size(), 1);
    flow.reset();
    m_computer->secrets.values.clear();
    m_computer->restart();
    QCOMPARE(settle(), Outcome::NoToken);
    QVERIFY(m_computer->program->deletions.begun().isEmpty());
}

void AccountDeletionTest::signingInAgainShowsThatTheAccountIsThere() {
    m_computer->service.fault = Fault::HangsBefore;
    auto flow = begin();
    QTRY_COMPARE(m_computer->service.requests("DELETE", "/v1/account").size(), 1);
    flow.reset();
    m_computer->restart();
    QSignalSpy overtaken(&m_computer->program->deletions, &accounts::Deletions::overtaken);
    m_computer->signIn();
    QTRY_COMPARE(overtaken.size(), 1);
    QVERIFY(m_computer->program->deletions.begun().isEmpty());
}

void AccountDeletionTest::waitsForAServerThatIsAway() {
    m_computer->service.fault = Fault::HangsAfter;
    auto flow = begin();
    QTRY_COMPARE(m_computer->service.carriedOut, 1);
    flow.reset();
    m_computer->restart();
    m_computer->service.stop();
    DeletionSettlement settlement(m_computer->program->deletions,
                                  m_computer->program->deletions.begun().first());
    settlement.ask();
    QTRY_VERIFY(settlement.error());
    QCOMPARE(settlement.outcome(), Outcome::Unknown);
    QCOMPARE(m_computer->program->deletions.begun().size(), 1);
    m_computer->service.fault = Fault::None;
    m_computer->service.goOn();
    settlement.ask();
    QTRY_COMPARE(settlement.outcome(), Outcome::Deleted);
    QVERIFY(finishes());
}

void AccountDeletionTest::aLocalServiceIsWaitedFor() {
    m_computer->program->registry.setLocalServer(QStringLiteral("instance-1"), m_computer->service.url());
    m_computer->service.fault = Fault::HangsAfter;
    auto flow = begin();
    QTRY_COMPARE(m_computer->service.carriedOut, 1);
    flow.reset();
    m_computer->service.fault = Fault::None;
    m_computer->restart(); // the address of the run before is anyone's now
    m_computer->service.forgetRequests();
    DeletionSettlement settlement(m_computer->program->deletions,
                                  m_computer->program->deletions.begun().first());
    settlement.ask();
    QVERIFY(!settlement.isBusy());
    QVERIFY(m_computer->service.requests().isEmpty());
    m_computer->program->registry.setLocalServer(QStringLiteral("instance-1"), m_computer->service.url());
    QTRY_COMPARE(settlement.outcome(), Outcome::Deleted);
}

void AccountDeletionTest::anOlderRegistryIsMigrated() {
    m_computer->program.reset();
    {
        const QString name = QStringLiteral("older");
        QSqlDatabase older = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        older.setDatabaseName(m_computer->folders.data + QStringLiteral("/accounts.sqlite"));
        QVERIFY(older.open());
        for (const char* statement :
             {"DROP TABLE deletion", "DROP TABLE receipt", "PRAGMA user_version = 3"}) {
            QVERIFY(QSqlQuery(older).exec(QLatin1String(statement)));
        }
        older = QSqlDatabase();
        QSqlDatabase::removeDatabase(name);
    }
    m_computer->program = m_computer->start();
    QVERIFY(m_computer->program->registry.entry(m_computer->alice));
    const auto flow = begin();
    QTRY_VERIFY(flow->isDone());
}

QTEST_GUILESS_MAIN(AccountDeletionTest)
#include "account_deletion_test.moc"
