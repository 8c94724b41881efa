#include "core/clock.h"
#include "service/identity/verification_codes.h"
#include "service/keys/master_keys.h"
#include "service/store/migrations.h"
#include "unit/service/store/databases.h"

#include <QRegularExpression>

#include <future>

using namespace Qt::StringLiterals;
using service::identity::VerificationCodes;
using service::store::Transaction;

class VerificationCodesTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init();
    void isSixDigitsAndSealed_data() { TestDatabases::addRows(); }
    void isSixDigitsAndSealed();
    void worksOnce_data() { TestDatabases::addRows(); }
    void worksOnce();
    void takesPastedSpaces_data() { TestDatabases::addRows(); }
    void takesPastedSpaces();
    void countsFiveTries_data() { TestDatabases::addRows(); }
    void countsFiveTries();
    void expires_data() { TestDatabases::addRows(); }
    void expires();
    void isSentAgainWhileItIsGood_data() { TestDatabases::addRows(); }
    void isSentAgainWhileItIsGood();
    void isReplacedOnceItIsSpent_data() { TestDatabases::addRows(); }
    void isReplacedOnceItIsSpent();
    void aDecoyIsNeverRight_data() { TestDatabases::addRows(); }
    void aDecoyIsNeverRight();
    void ofTwoAtOnceOneSucceeds_data() { TestDatabases::addRows(); }
    void ofTwoAtOnceOneSucceeds();

  private:
    template <class Work>
    auto write(Work&& work) {
        return m_database->write(std::forward<Work>(work));
    }
    VerificationCodes::Code issue() {
        return write([&](Transaction& transaction) { return m_codes.issue(transaction, m_clock.now()); });
    }
    core::Result<void> redeem(const QString& id, const QString& typed) {
        return write(
            [&](Transaction& transaction) { return m_codes.redeem(transaction, id, typed, m_clock.now()); });
    }
    core::Result<VerificationCodes::Code> resend(const QString& id) {
        return write(
            [&](Transaction& transaction) { return m_codes.resend(transaction, id, m_clock.now()); });
    }
    static QString another(const QString& code) {
        return QStringLiteral("%1").arg((code.toInt() + 1) % 1'000'000, 6, 10, QLatin1Char('0'));
    }

    TestDatabases m_databases;
    QTemporaryDir m_folder;
    core::ManualClock m_clock{core::Time{1'800'000'000'000}};
    service::keys::MasterKeys m_keys =
        service::keys::MasterKeys::load(m_folder.filePath(QStringLiteral("master.keys")), true);
    VerificationCodes m_codes{m_keys};
    std::unique_ptr<service::store::Database> m_database;
};

void VerificationCodesTest::init() {
    QFETCH(QString, kind);
    m_database = std::make_unique<service::store::Database>(m_databases.fresh(kind));
    service::store::Migrations::fromFolder().apply(*m_database, m_clock.now());
}

void VerificationCodesTest::isSixDigitsAndSealed() {
    const VerificationCodes::Code code = issue();
    static const QRegularExpression sixDigits(QStringLiteral("\\A\\d{6}\\z"));
    QVERIFY(sixDigits.match(code.digits).hasMatch());
    QCOMPARE(code.expiresAt - m_clock.now(), core::Duration(std::chrono::minutes(10)));
    QCOMPARE(code.resendAfter - m_clock.now(), core::Duration(std::chrono::seconds(60)));
    const QByteArray stored = m_database->read([](Transaction& transaction) {
        return transaction.one(QStringLiteral("SELECT code FROM verification_codes"))->bytes(0);
    });
    QVERIFY(!stored.isEmpty());
    QVERIFY(!stored.contains(code.digits.toLatin1()));
}

void VerificationCodesTest::worksOnce() {
    const VerificationCodes::Code code = issue();
    QVERIFY(redeem(code.id, code.digits));
    for (int time = 0; time < 10; ++time) {
        QCOMPARE(redeem(code.id, code.digits).error().id, core::ErrorId::CodeUsed);
    }
    QCOMPARE(redeem(code.id, another(code.digits)).error().id, core::ErrorId::CodeExpired);
    m_database->read([&](Transaction& transaction) {
        QCOMPARE(m_codes.status(transaction, code.id)->attemptsLeft, 5);
        QVERIFY(m_codes.wasUsed(transaction, code.id, code.digits));
        QVERIFY(!m_codes.isRight(transaction, code.id, code.digits, m_clock.now()));
    });
}

void VerificationCodesTest::takesPastedSpaces() {
    const VerificationCodes::Code code = issue();
    const QString pasted = u' ' + code.digits.left(3) + QChar(0x00A0) + code.digits.mid(3) + u'\n';
    QVERIFY(redeem(code.id, pasted));
}

void VerificationCodesTest::countsFiveTries() {
    const VerificationCodes::Code code = issue();
    for (const int left : {4, 3, 2, 1, 0}) {
        const auto outcome = redeem(code.id, another(code.digits));
        QCOMPARE(outcome.error().id, core::ErrorId::CodeWrong);
        QCOMPARE(outcome.error().params.value(u"attempts_left"_s).toInt(), left);
    }
    QCOMPARE(redeem(code.id, code.digits).error().id, core::ErrorId::CodeExpired);
    QCOMPARE(redeem(QStringLiteral("unknown"), code.digits).error().id, core::ErrorId::CodeExpired);
}

void VerificationCodesTest::expires() {
    const VerificationCodes::Code code = issue();
    m_clock.advance(VerificationCodes::lifetime - core::Duration(1));
    m_database->read([&](Transaction& transaction) {
        QVERIFY(m_codes.isRight(transaction, code.id, code.digits, m_clock.now()));
    });
    m_clock.advance(core::Duration(1));
    QCOMPARE(redeem(code.id, code.digits).error().id, core::ErrorId::CodeExpired);
}

void VerificationCodesTest::isSentAgainWhileItIsGood() {
    const VerificationCodes::Code code = issue();
    (void)redeem(code.id, another(code.digits));
    const auto early = resend(code.id);
    QCOMPARE(early.error().id, core::ErrorId::TooManyRequests);
    QCOMPARE(early.error().params.value(u"retry_after"_s).toInt(), 60);
    m_clock.advance(VerificationCodes::pauseBeforeResend);
    const auto again = resend(code.id);
    QVERIFY(again.has_value());
    QCOMPARE(again->digits, code.digits);
    QCOMPARE(again->expiresAt, code.expiresAt);
    QCOMPARE(again->resendAfter, m_clock.now() + VerificationCodes::pauseBeforeResend);
    m_database->read(
        [&](Transaction& transaction) { QCOMPARE(m_codes.status(transaction, code.id)->attemptsLeft, 4); });
}

void VerificationCodesTest::isReplacedOnceItIsSpent() {
    const VerificationCodes::Code code = issue();
    for (int time = 0; time < VerificationCodes::attempts; ++time) {
        (void)redeem(code.id, another(code.digits));
    }
    m_clock.advance(VerificationCodes::pauseBeforeResend);
    const auto second = resend(code.id);
    QVERIFY(second.has_value());
    QCOMPARE(second->expiresAt, m_clock.now() + VerificationCodes::lifetime);
    m_clock.advance(VerificationCodes::lifetime);
    const auto third = resend(code.id);
    QVERIFY(third.has_value());
    QVERIFY(third->digits != code.digits || second->digits != code.digits);
    QVERIFY(redeem(code.id, third->digits));
}

void VerificationCodesTest::aDecoyIsNeverRight() {
    const VerificationCodes::Code decoy =
        write([&](Transaction& transaction) { return m_codes.issueDecoy(transaction, m_clock.now()); });
    QVERIFY(decoy.digits.isEmpty());
    QCOMPARE(redeem(decoy.id, QStringLiteral("decoy")).error().params.value(u"attempts_left"_s).toInt(), 4);
    QCOMPARE(redeem(decoy.id, QString()).error().params.value(u"attempts_left"_s).toInt(), 3);
    m_clock.advance(VerificationCodes::lifetime);
    const auto again = resend(decoy.id);
    QVERIFY(again && again->digits.isEmpty());
    QCOMPARE(redeem(decoy.id, QStringLiteral("decoy")).error().params.value(u"attempts_left"_s).toInt(), 4);
}

void VerificationCodesTest::ofTwoAtOnceOneSucceeds() {
    constexpr int rounds = 20;
    for (int round = 0; round < rounds; ++round) {
        const VerificationCodes::Code code = issue();
        const auto attempt = [&] { return redeem(code.id, code.digits); };
        auto first = std::async(std::launch::async, attempt);
        auto second = std::async(std::launch::async, attempt);
        const core::Result<void> outcomes[] = {first.get(), second.get()};
        QVERIFY(outcomes[0].has_value() != outcomes[1].has_value());
        const core::Result<void>& late = outcomes[0] ? outcomes[1] : outcomes[0];
        QCOMPARE(late.error().id, core::ErrorId::CodeUsed);
    }
}

QTEST_GUILESS_MAIN(VerificationCodesTest)
#include "verification_codes_test.moc"
