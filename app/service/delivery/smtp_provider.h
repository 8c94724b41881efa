#pragma once

#include "service/delivery/mail.h"
#include "service/delivery/provider.h"
#include "service/outbound/smtp.h"

namespace service::delivery {

// Mails by a mail server. It has no text messages.
class SmtpProvider final : public Provider {
  public:
    SmtpProvider(outbound::SmtpServer server, Mailbox from, const Texts& texts);

    QString name() const override { return QStringLiteral("smtp"); }
    Attempt send(const Claim& claim) override;
    core::Duration longest() const override { return outbound::mailTimeout + std::chrono::seconds(15); }

  private:
    outbound::SmtpServer m_server;
    Mailbox m_from;
    const Texts& m_texts;
};

} // namespace service::delivery
