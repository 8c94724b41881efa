#pragma once

#include "service/delivery/mail.h"
#include "service/delivery/provider.h"
#include "service/outbound/http_post.h"

#include <optional>

namespace service::delivery {

// What EngageLab's APIs want; both take HTTP Basic.
struct EngageLab {
    // OTP: POST URL/v1/codes sends a code of ours to a number or an e-mail address, in the words of a
    // template that is kept there.
    QString otpUrl = QStringLiteral("https://otp.api.engagelab.cc");
    outbound::Credentials otp; // DevKey and DevSecret
    QString templateId;
    // E-mail: POST URL/v1/mail/send takes mails that carry no code.
    QString mailUrl = QStringLiteral("https://email.api.engagelab.cc");
    std::optional<outbound::Credentials> mail = {}; // api_user and api_key
    QString caFile = {};
};

// Codes through EngageLab's OTP API, whatever the channel; mails without a code through its e-mail API. A
// text message without a code has no way there.
class EngageLabProvider final : public Provider {
  public:
    EngageLabProvider(EngageLab account, Mailbox from, const Texts& texts);

    QString name() const override { return QStringLiteral("engagelab"); }
    Attempt send(const Claim& claim) override;
    core::Duration longest() const override { return outbound::postTimeout + std::chrono::seconds(10); }

  private:
    Attempt sendCode(const Message& message) const;
    Attempt sendMail(const Claim& claim) const;

    EngageLab m_account;
    Mailbox m_from;
    const Texts& m_texts;
};

// What an error of the OTP API means: its HTTP status, and the code of its JSON body (0 where there was
// none).
Attempt outcomeOfOtpError(int status, int code);

} // namespace service::delivery
