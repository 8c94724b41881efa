#include "service/delivery/delivery.h"

#include "service/delivery/outbox_provider.h"
#include "service/delivery/smtp_provider.h"
#include "service/jobs/runner.h"

namespace service::delivery {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

const QString sendMails = u"send mails"_s;
const QString sendTextMessages = u"send text messages"_s;

std::unique_ptr<Provider> providerOf(Way way, const Settings& settings, const Texts& texts) {
    switch (way) {
    case Way::Outbox:
        return std::make_unique<OutboxProvider>(settings.outbox, settings.from, texts);
    case Way::Smtp:
        return std::make_unique<SmtpProvider>(settings.smtp, settings.from, texts);
    case Way::EngageLab:
        return std::make_unique<EngageLabProvider>(settings.engageLab, settings.from, texts);
    case Way::None:
        return nullptr;
    }
    Q_UNREACHABLE();
}

} // namespace

Delivery::Delivery(const Settings& settings, store::Database& database, const keys::MasterKeys& keys,
                   const core::Clock& clock, jobs::Runner& runner)
    : m_database(database)
    , m_clock(clock)
    , m_runner(runner)
    , m_mailLeaves(settings.email != Way::Outbox)
    , m_outbox(settings.outbox)
    , m_queue(keys,
              [this] {
                  m_runner.poke(sendMails);
                  m_runner.poke(sendTextMessages);
              })
    , m_mails(database, m_queue, Channel::Email, providerOf(settings.email, settings, m_texts), clock)
    , m_textMessages(database, m_queue, Channel::Sms, providerOf(settings.sms, settings, m_texts), clock) {}

void Delivery::registerJobs() {
    // A commit wakes them; the interval is for messages to be tried again, and for those that another replica
    // left.
    constexpr core::Duration interval = 5s;
    m_runner.every(interval, sendMails, [this] { m_mails.sendDue(); });
    m_runner.every(interval, sendTextMessages, [this] { m_textMessages.sendDue(); });
    m_runner.every(1h, u"old messages"_s, [this] {
        m_database.write(
            [&](store::Transaction& transaction) { m_queue.forgetOld(transaction, m_clock.now()); });
    });
}

void Delivery::stop() {
    m_mails.stop();
    m_textMessages.stop();
}

} // namespace service::delivery
