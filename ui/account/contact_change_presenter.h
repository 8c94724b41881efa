#pragma once

#include "flows/captcha_flow.h"
#include "flows/contact_change.h"
#include "flows/identity_proof.h"

namespace ui::account {

// Leads through the change of the e-mail address or the phone number: which step is next, and what went wrong
// in it.
class ContactChangePresenter : public QObject {
    Q_OBJECT
  public:
    enum class Step {
        Opening, // asking the service where the change stands
        Begin,   // e-mail: a code will go to the present address; phone without a verified one: prove who you
                 // are
        Puzzle,
        EmailCode, // instead of the puzzle
        VerifyCurrent,
        EnterNew,
        VerifyNew,
        Done,
        Cancelled,
        Expired,
    };

    ContactChangePresenter(accounts::AccountSession* session, api::ContactChannel channel,
                           QObject* parent = nullptr);

    api::ContactChannel channel() const { return m_change.channel(); }
    accounts::AccountSession* session() const { return m_change.session(); }
    Step step() const;
    bool isBusy() const;
    std::optional<core::Error> error() const;
    bool canRetry() const;
    int resendIn() const; // seconds, of the code of this step
    flows::IdentityProof* proof() { return &m_proof; }
    bool wantsIdentity() const; // begin() is given a proof, where one is needed at this time
    const std::optional<api::ContactChange>& change() const { return m_change.change(); }
    std::optional<api::DeliveryState> delivery() const { return m_change.delivery(); }
    const std::optional<api::Captcha>& captcha() const { return m_captcha.captcha(); }
    // A change is under way at the service: it can be left and taken up again, or cancelled.
    bool isUnderWay() const;

    void open();
    void begin(const api::StepUp& proof = {});
    void answerPuzzle(int x);
    void anotherPicture();
    void codeByEmail();
    void backToPuzzle();
    void answerEmailCode(const QString& code);
    void verify(const QString& code);
    void setTarget(const QString& contact);
    void correctTarget(); // VerifyNew → EnterNew
    void keepTarget();    // and back
    void resend();
    void cancel();
    void startOver();
    void retry();
    void abort();

  Q_SIGNALS:
    void changed();

  private:
    bool identityNeeded() const;
    bool captchaIsNext() const;
    void beginOrSolve();
    void captchaChanged();
    void changeChanged();

    flows::IdentityProof m_proof;
    flows::ContactChange m_change;
    flows::CaptchaFlow m_captcha;
    std::optional<core::Error> m_proofError;
    bool m_pictureWanted = false;    // beginning has led to the puzzle
    bool m_identityDemanded = false; // the service asked, whatever we thought
    bool m_correcting = false;
    bool m_targetSent = false;
};

} // namespace ui::account
