#include "accounts/account_registry.h"
#include "desktop/service_process.h"
#include "flows/captcha_flow.h"
#include "flows/contact_change.h"
#include "flows/password_reset.h"
#include "flows/server_lookup.h"
#include "flows/sign_in.h"
#include "flows/sign_up.h"
#include "unit/secrets/memory_secret_store.h"

#include <QDir>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using accounts::AccountSession;
using flows::CaptchaFlow;
using flows::ContactChange;

namespace {

constexpr int patience = 15'000; // milliseconds; Argon2id takes its time on a busy machine

QString firstPassword() {
    return QStringLiteral("correct horse battery staple 27");
}
QString secondPassword() {
    return QStringLiteral("a quite different lantern 58");
}

} // namespace

// Everything below the window, driven against the real service of this computer: what a person does with one
// account, in order, with codes read from the messages that the service puts into its outbox.
class RealServiceTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase();
    void signsUp();
    void changesTheEmailAddress();
    void takesAChangeUpAfterTheServiceDied();
    void bindsAPhoneByACodeInsteadOfThePuzzle();
    void refusesAWrongAnswerToThePuzzle();
    void setsANewPasswordAndSignsInAgain();
    void isStillSignedInAtTheNextStart();
    void forgetsTheAccount();
    void cleanupTestCase();

  private:
    // What was sent to that recipient, the newest last, without the headers of an e-mail.
    QStringList messagesTo(const QString& recipient) const {
        static const QRegularExpression headers(QStringLiteral("^.*?\\r?\\n\\r?\\n"),
                                                QRegularExpression::DotMatchesEverythingOption);
        QStringList texts;
        const QDir outbox(m_service->outboxFolder()); // names begin with the time
        const QStringList names =
            outbox.entryList({QStringLiteral("*.eml"), QStringLiteral("*.txt")}, QDir::Files, QDir::Name);
        for (const QString& name : names) {
            QFile file(outbox.filePath(name));
            const QString text = file.open(QFile::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
            if (text.contains(recipient)) {
                texts.append(name.endsWith(QLatin1String(".eml")) ? QString(text).remove(headers) : text);
            }
        }
        return texts;
    }
    // The code in the last message to that recipient, once one more has come than there were.
    QString codeTo(const QString& recipient, qsizetype before) const {
        static const QRegularExpression digits(QStringLiteral("\\d{6}"));
        if (!QTest::qWaitFor([&] { return messagesTo(recipient).size() > before; }, patience)) {
            qFatal("no message came to %ls", qUtf16Printable(recipient));
        }
        return digits.match(messagesTo(recipient).constLast()).captured();
    }
    AccountSession* session() { return m_registry->session(m_id); }
    flows::Server server() const { return {m_service->url(), QStringLiteral("en"), m_registry->network()}; }
    void startRegistry() {
        m_registry.reset();
        m_registry =
            std::make_unique<accounts::AccountRegistry>(accounts::Folders::below(m_folder.path()), m_secrets);
        connect(m_service.get(), &desktop::ServiceProcess::running, m_registry.get(),
                &accounts::AccountRegistry::setLocalServer);
        if (m_service->state() == desktop::ServiceProcess::State::Running) {
            m_registry->setLocalServer(m_meta.instanceId, m_service->url());
        }
    }

    QTemporaryDir m_folder;
    fakes::MemorySecretStore m_secrets;
    std::unique_ptr<desktop::ServiceProcess> m_service;
    std::unique_ptr<accounts::AccountRegistry> m_registry;
    api::Meta m_meta;
    QString m_id;
    QString m_email = QStringLiteral("alice@example.com");
};

void RealServiceTest::initTestCase() {
    m_service = std::make_unique<desktop::ServiceProcess>(QStringLiteral(SERVICE_PROGRAM),
                                                          m_folder.filePath(QStringLiteral("service")));
    startRegistry();
    m_service->start();
    QTRY_COMPARE_WITH_TIMEOUT(m_service->state(), desktop::ServiceProcess::State::Running, patience);
    flows::ServerLookup lookup;
    lookup.lookUp(m_service->url().toString());
    QTRY_COMPARE_WITH_TIMEOUT(lookup.state(), flows::ServerLookup::State::Found, patience);
    m_meta = lookup.meta();
    QVERIFY(m_meta.embedded);
}

void RealServiceTest::signsUp() {
    flows::SignUp flow(server());
    flow.start(m_email, QStringLiteral("en"));
    QTRY_COMPARE_WITH_TIMEOUT(flow.state(), flows::SignUp::State::EnterDetails, patience);
    QVERIFY(flow.resendIn() > 0);
    const QString code = codeTo(m_email, 0);
    QCOMPARE(code.size(), 6);

    api::CompleteRegistration details{code == QLatin1String("000000") ? QStringLiteral("000001")
                                                                      : QStringLiteral("000000"),
                                      QStringLiteral("Alice Martin"),
                                      firstPassword(),
                                      {QStringLiteral("Martin & Co"), {}, QStringLiteral("Europe/Paris")},
                                      flows::SignIn::deviceName()};
    flow.complete(details);
    QTRY_VERIFY_WITH_TIMEOUT(!flow.isBusy(), patience);
    QCOMPARE(flow.error()->id, core::ErrorId::CodeWrong);
    QCOMPARE(flow.error()->params.value(QStringLiteral("attempts_left")).toInt(), 4);
    details.code = code;
    details.password = QStringLiteral("password");
    flow.complete(details);
    QTRY_VERIFY_WITH_TIMEOUT(!flow.isBusy(), patience);
    QCOMPARE(flow.error()->id, core::ErrorId::WeakPassword);
    details.password = firstPassword();
    flow.complete(details);
    QTRY_COMPARE_WITH_TIMEOUT(flow.state(), flows::SignUp::State::Done, patience);

    QSignalSpy added(m_registry.get(), &accounts::AccountRegistry::added);
    m_registry->add(m_service->url(), m_meta, *flow.session(), m_email);
    QVERIFY(added.wait());
    m_id = added.first().constFirst().toString();
    QVERIFY(session()->isLocal());
    QTRY_VERIFY_WITH_TIMEOUT(session()->account().has_value(), patience);
    QCOMPARE(session()->account()->name, QStringLiteral("Alice Martin"));
}

void RealServiceTest::changesTheEmailAddress() {
    const QString next = QStringLiteral("alice.martin@example.org");
    ContactChange flow(session(), api::ContactChannel::Email);
    flow.open();
    QTRY_COMPARE_WITH_TIMEOUT(flow.state(), ContactChange::State::NotStarted, patience);
    const qsizetype before = messagesTo(m_email).size();
    flow.begin();
    QTRY_COMPARE_WITH_TIMEOUT(flow.state(), ContactChange::State::VerifyCurrent, patience);
    QTRY_COMPARE_WITH_TIMEOUT(flow.delivery(), api::DeliveryState::Accepted, patience);
    flow.verify(codeTo(m_email, before));
    QTRY_COMPARE_WITH_TIMEOUT(flow.state(), ContactChange::State::EnterNew, patience);
    flow.setTarget(QStringLiteral("no address"));
    QTRY_VERIFY_WITH_TIMEOUT(!flow.isBusy(), patience);
    QCOMPARE(flow.error()->id, core::ErrorId::EmailInvalid);
    flow.setTarget(QStringLiteral("alice.martni@example.org")); // mistyped
    QTRY_COMPARE_WITH_TIMEOUT(flow.state(), ContactChange::State::VerifyNew, patience);
    flow.setTarget(next);
    QTRY_VERIFY_WITH_TIMEOUT(!flow.isBusy(), patience);
    QVERIFY(!flow.error());
    const QString code = codeTo(next, 0);
    QCOMPARE(session()->account()->email, m_email); // until done, the old one is in force
    flow.verify(code);
    QTRY_COMPARE_WITH_TIMEOUT(flow.state(), ContactChange::State::Done, patience);
    QTRY_COMPARE_WITH_TIMEOUT(session()->account()->email, next, patience);
    m_email = next;
    QCOMPARE(m_registry->entry(m_id)->email, next);
}

void RealServiceTest::takesAChangeUpAfterTheServiceDied() {
    {
        ContactChange flow(session(), api::ContactChannel::Email);
        flow.open();
        QTRY_COMPARE_WITH_TIMEOUT(flow.state(), ContactChange::State::NotStarted, patience);
        flow.begin();
        QTRY_COMPARE_WITH_TIMEOUT(flow.state(), ContactChange::State::VerifyCurrent, patience);
    } // the window is closed
    session()->setVisible(true);
    ::kill(static_cast<pid_t>(m_service->processId()), SIGKILL);
    QTRY_COMPARE_WITH_TIMEOUT(m_service->state(), desktop::ServiceProcess::State::Starting, patience);
    ContactChange flow(session(), api::ContactChannel::Email);
    flow.open(); // while it is away
    QTRY_COMPARE_WITH_TIMEOUT(m_service->state(), desktop::ServiceProcess::State::Running, patience);
    QTRY_VERIFY_WITH_TIMEOUT(!flow.isBusy(), patience);
    if (flow.error()) {
        QVERIFY(flow.canRetry());
        flow.retry();
    }
    QTRY_COMPARE_WITH_TIMEOUT(flow.state(), ContactChange::State::VerifyCurrent, patience);
    QTRY_VERIFY_WITH_TIMEOUT(session()->isOnline(), patience); // and the session finds back by itself
    flow.cancel();
    QTRY_COMPARE_WITH_TIMEOUT(flow.state(), ContactChange::State::Cancelled, patience);
    session()->setVisible(false);
}

void RealServiceTest::bindsAPhoneByACodeInsteadOfThePuzzle() {
    CaptchaFlow captcha(session());
    captcha.fetch();
    QTRY_COMPARE_WITH_TIMEOUT(captcha.state(), CaptchaFlow::State::Puzzle, patience);
    QVERIFY(captcha.captcha()->width > 0);
    const qsizetype before = messagesTo(m_email).size();
    captcha.sendEmailCode();
    QTRY_COMPARE_WITH_TIMEOUT(captcha.state(), CaptchaFlow::State::EnterCode, patience);
    captcha.answerCode(codeTo(m_email, before));
    QTRY_COMPARE_WITH_TIMEOUT(captcha.state(), CaptchaFlow::State::Solved, patience);

    ContactChange flow(session(), api::ContactChannel::Phone);
    flow.open();
    QTRY_COMPARE_WITH_TIMEOUT(flow.state(), ContactChange::State::NotStarted, patience);
    session()->closeStepUp(); // signing up had opened it
    flow.begin(captcha.solved());
    QTRY_VERIFY_WITH_TIMEOUT(!flow.isBusy(), patience);
    QCOMPARE(flow.error()->id, core::ErrorId::StepUpRequired);
    session()->stepUp({api::StepUpMethod::Password, firstPassword()});
    QTRY_VERIFY_WITH_TIMEOUT(session()->stepUpUntil().has_value(), patience);
    flow.begin(captcha.solved()); // the refusal has not used it up
    QTRY_COMPARE_WITH_TIMEOUT(flow.state(), ContactChange::State::EnterNew, patience);
    flow.setTarget(QStringLiteral("+33 6 12 34 56 78"));
    QTRY_COMPARE_WITH_TIMEOUT(flow.state(), ContactChange::State::VerifyNew, patience);
    flow.verify(codeTo(QStringLiteral("+33612345678"), 0));
    QTRY_COMPARE_WITH_TIMEOUT(flow.state(), ContactChange::State::Done, patience);
    QTRY_VERIFY_WITH_TIMEOUT(session()->account()->phone.has_value(), patience);
    QVERIFY(session()->account()->phone->verified);
}

void RealServiceTest::refusesAWrongAnswerToThePuzzle() {
    CaptchaFlow captcha(session());
    captcha.fetch();
    QTRY_COMPARE_WITH_TIMEOUT(captcha.state(), CaptchaFlow::State::Puzzle, patience);
    const QString first = captcha.captcha()->id;
    captcha.answer(0); // the hole is never at the very edge
    QTRY_VERIFY_WITH_TIMEOUT(captcha.captcha() && captcha.captcha()->id != first, patience);
    QCOMPARE(captcha.error()->id, core::ErrorId::CaptchaWrong);
}

void RealServiceTest::setsANewPasswordAndSignsInAgain() {
    const qsizetype before = messagesTo(m_email).size();
    flows::PasswordReset reset(server());
    reset.start(m_email);
    QTRY_COMPARE_WITH_TIMEOUT(reset.state(), flows::PasswordReset::State::EnterCode, patience);
    reset.complete(codeTo(m_email, before), secondPassword());
    QTRY_COMPARE_WITH_TIMEOUT(reset.state(), flows::PasswordReset::State::Done, patience);
    session()->refresh();
    QTRY_COMPARE_WITH_TIMEOUT(session()->state(), AccountSession::State::Ended, patience);

    flows::SignIn flow(server());
    flow.setKnownAccounts(m_registry.get(), m_meta.instanceId);
    flow.signIn(m_email, firstPassword(), flows::SignIn::deviceName());
    QTRY_VERIFY_WITH_TIMEOUT(!flow.isBusy(), patience);
    QCOMPARE(flow.error()->id, core::ErrorId::InvalidCredentials);
    flow.signIn(m_email, secondPassword(), flows::SignIn::deviceName());
    QTRY_COMPARE_WITH_TIMEOUT(flow.state(), flows::SignIn::State::Done, patience);
    QSignalSpy added(m_registry.get(), &accounts::AccountRegistry::added);
    m_registry->add(m_service->url(), m_meta, *flow.session(), m_email);
    QVERIFY(added.wait());
    QCOMPARE(session()->state(), AccountSession::State::SignedIn);
}

void RealServiceTest::isStillSignedInAtTheNextStart() {
    startRegistry();
    QCOMPARE(m_registry->entries().size(), 1);
    QCOMPARE(session()->account()->email, m_email); // from the cache
    QSignalSpy refreshed(session(), &AccountSession::refreshed);
    session()->setVisible(true);
    QVERIFY(refreshed.wait(patience));
    QVERIFY(session()->meta()->embedded);
}

void RealServiceTest::forgetsTheAccount() {
    const QString token = session()->token();
    QSignalSpy removed(m_registry.get(), &accounts::AccountRegistry::removed);
    m_registry->forget(m_id);
    QVERIFY(removed.wait(patience));
    QVERIFY(m_secrets.values.isEmpty());
    client::Connection connection(m_service->url());
    connection.setToken(token);
    std::optional<core::ErrorId> outcome;
    connection.call(api::getAccount).then(this, [&](const core::Result<api::Account>& result) {
        outcome = result ? core::ErrorId::Internal : result.error().id;
    });
    QTRY_VERIFY_WITH_TIMEOUT(outcome.has_value(), patience);
    QVERIFY(*outcome == core::ErrorId::SessionRequired || *outcome == core::ErrorId::SessionExpired);
}

void RealServiceTest::cleanupTestCase() {
    m_registry.reset();
    QSignalSpy stopped(m_service.get(), &desktop::ServiceProcess::stopped);
    QVERIFY(m_service->stop());
    QVERIFY(stopped.wait(patience));
}

QTEST_GUILESS_MAIN(RealServiceTest)
#include "real_service_test.moc"
