#pragma once

#include "service/delivery/engagelab_provider.h"
#include "service/delivery/mail.h"
#include "service/outbound/smtp.h"
#include "service/settings_source.h"

namespace service::delivery {

enum class Way { Outbox, Smtp, EngageLab, None };

// The sections [delivery], [smtp] and [engagelab].
struct Settings {
    Way email = Way::Outbox;
    Way sms = Way::Outbox;
    Mailbox from{QStringLiteral("Personal Center"), QStringLiteral("personal-center@localhost")};
    QString outbox; // folder
    outbound::SmtpServer smtp;
    EngageLab engageLab;

    // Throws SettingsError: also where a provider is chosen and something that it needs is not there.
    static Settings read(const SettingsSource& source, const QString& dataDir);
};

} // namespace service::delivery
