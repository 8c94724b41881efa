#include "flows/identity_proof.h"
#include "unit/flows/flow_fixture.h"

#include <QJsonArray>
#include <QSignalSpy>
#include <QTest>

using api::StepUpMethod;
using fakes::FakeService;
using flows::IdentityProof;
using namespace Qt::StringLiterals;

// What is asked before a sensitive action, and how it is proven.
class IdentityProofTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() {
        m_service = std::make_unique<FakeService>();
        m_session = std::make_unique<fakes::SignedInSession>(*m_service);
        m_proof = std::make_unique<IdentityProof>(m_session->get());
        m_service->on("POST", "/v1/step-up", fakes::reply(api::StepUpOpen{fakes::inSeconds(600)}));
        m_service->on("DELETE", "/v1/step-up", FakeService::empty());
        m_outcome.reset();
        m_proven = false;
    }
    void cleanup() {
        m_proof.reset();
        m_session.reset();
        m_service.reset();
    }

    void asksForWhatTheAccountHas() {
        QCOMPARE(m_proof->methods(), QList{StepUpMethod::Password});
        know(true);
        QCOMPARE(m_proof->methods(), m_codes);
        know(false);
        QCOMPARE(m_proof->methods(), QList{StepUpMethod::Password});
    }

    void noRecoveryCodeIsAskedForWhereNoneIsLeft() {
        know(true, 0);
        QCOMPARE(m_proof->methods(), QList{StepUpMethod::Totp});
    }

    void onceItIsProvenNothingIsAskedForTenMinutes() {
        QVERIFY(m_proof->isNeeded());
        prove({StepUpMethod::Password, u" as typed - "_s});
        QTRY_VERIFY(m_proven);
        QVERIFY(!m_outcome);
        QVERIFY(!m_proof->isNeeded());
        const qint64 left = QDateTime::currentDateTime().secsTo(*m_proof->provenUntil());
        QVERIFY(left > 590 && left <= 600);
        QCOMPARE(sent(), QJsonObject({{u"method"_s, u"password"_s}, {u"value"_s, u" as typed - "_s}}));
        prove({StepUpMethod::Password, {}});
        QVERIFY(m_proven);
        QCOMPARE(m_service->requests("POST", "/v1/step-up").size(), 1);
    }

    void provesByACode() {
        know(true);
        prove({StepUpMethod::Totp, u"123 456"_s});
        QTRY_VERIFY(m_proven);
        QCOMPARE(sent(), QJsonObject({{u"method"_s, u"totp"_s}, {u"value"_s, u"123456"_s}}));
    }

    void aWrongCodeIsExplained() {
        know(true);
        m_service->setClockAhead(-120);
        m_service->on("POST", "/v1/step-up",
                      FakeService::problem(422, u"code_wrong"_s, {{u"attempts_left"_s, 3}}));
        prove({StepUpMethod::Totp, u"000000"_s});
        QTRY_VERIFY(m_proven);
        QCOMPARE(m_outcome->id, core::ErrorId::CodeWrong);
        QCOMPARE(m_outcome->params.value(u"method"_s), u"totp"_s);
        QVERIFY(qAbs(m_outcome->params.value(u"clock_ahead"_s).toInt() - 120) <= 2);
        QVERIFY(m_proof->isNeeded());
    }

    void whatTheServiceNamesWinsOverTheCache() {
        know(false);
        m_session->get()->setStepUpUntil(fakes::inSeconds(600));
        QVERIFY(!m_proof->isNeeded());
        QSignalSpy changed(m_proof.get(), &IdentityProof::changed);
        m_proof->refused({core::ErrorId::StepUpRequired,
                          {{u"methods"_s, QJsonArray({u"totp"_s, u"recovery_code"_s, u"telepathy"_s})}},
                          {}});
        QVERIFY(changed.count() >= 1);
        QVERIFY(m_proof->isNeeded());
        QCOMPARE(m_proof->methods(), m_codes);
        QTRY_COMPARE(m_service->requests("GET", "/v1/account").size(), 1); // it was changed elsewhere
    }

    void aProofOfTheOtherKindIsAskedForInstead() {
        know(false);
        m_service->on("POST", "/v1/step-up", FakeService::problemOf(u"method"_s, 400, u"bad_request"_s));
        prove({StepUpMethod::Password, u"secret"_s});
        QTRY_VERIFY(m_proven);
        QCOMPARE(m_outcome->id, core::ErrorId::StepUpRequired);
        QCOMPARE(m_proof->methods(), m_codes);
    }

    void anotherErrorLeavesTheWindowOpen() {
        m_session->get()->setStepUpUntil(fakes::inSeconds(600));
        m_proof->refused({core::ErrorId::Offline, {}, {}});
        QVERIFY(!m_proof->isNeeded());
    }

  private:
    void know(bool secondFactor, int recoveryCodesLeft = 10) {
        api::Account account = fakes::someAccount();
        account.twoFactor.enabled = secondFactor;
        account.twoFactor.recoveryCodesLeft = recoveryCodesLeft;
        m_session->get()->setAccount(account);
    }
    void prove(const api::StepUp& proof) {
        m_proven = false;
        m_proof->prove(proof, [this](const std::optional<core::Error>& error) {
            m_outcome = error;
            m_proven = true;
        });
    }
    QJsonObject sent() const { return m_service->requests("POST", "/v1/step-up").value(0).json(); }

    const QList<StepUpMethod> m_codes{StepUpMethod::Totp, StepUpMethod::RecoveryCode};
    std::unique_ptr<FakeService> m_service;
    std::unique_ptr<fakes::SignedInSession> m_session;
    std::unique_ptr<IdentityProof> m_proof;
    std::optional<core::Error> m_outcome;
    bool m_proven = false;
};

QTEST_GUILESS_MAIN(IdentityProofTest)
#include "identity_proof_test.moc"
