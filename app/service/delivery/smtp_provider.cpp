#include "service/delivery/smtp_provider.h"

namespace service::delivery {

using namespace Qt::StringLiterals;

SmtpProvider::SmtpProvider(outbound::SmtpServer server, Mailbox from, const Texts& texts)
    : m_server(std::move(server))
    , m_from(std::move(from))
    , m_texts(texts) {}

Attempt SmtpProvider::send(const Claim& claim) {
    if (!isPlainAddress(claim.message.to)) {
        return {Attempt::Outcome::Permanent, u"the address can't stand in an SMTP command"_s};
    }
    const QByteArray mail = composeMail(m_texts.of(claim.message), m_texts.htmlLayout(), m_from,
                                        claim.message.to, claim.id, claim.queuedAt);
    const outbound::SmtpOutcome outcome =
        outbound::sendMail(m_server, m_from.address, claim.message.to, mail);
    using Kind = outbound::SmtpOutcome::Kind;
    switch (outcome.kind) {
    case Kind::Accepted:
        return {};
    case Kind::Temporary:
        return {Attempt::Outcome::Temporary, outcome.reason};
    case Kind::Permanent:
        return {Attempt::Outcome::Permanent, outcome.reason};
    case Kind::Configuration:
        return {Attempt::Outcome::Configuration, outcome.reason};
    }
    Q_UNREACHABLE();
}

} // namespace service::delivery
