#include "service/delivery/settings.h"

#include <QRegularExpression>

namespace service::delivery {

using namespace Qt::StringLiterals;

namespace {

// A host that can be nothing but this machine, whatever DNS says.
bool isLoopback(const QString& host) {
    static const auto network = limits::Network::parse(u"127.0.0.0/8"_s);
    return host == u"localhost"_s || host == u"::1"_s || network->contains(host);
}

Mailbox readFrom(const SettingsSource& source, const Mailbox& byDefault) {
    const QString key = u"delivery.from"_s;
    if (!source.has(key)) {
        return byDefault;
    }
    static const QRegularExpression shape(u"^(?:\\s*\"?([^\"<>]*?)\"?\\s*<([^<>]+)>|([^<>\\s]+))\\s*$"_s);
    const QRegularExpressionMatch match = shape.match(source.text(key));
    const Mailbox mailbox{match.captured(1), match.captured(2) + match.captured(3)};
    if (!match.hasMatch() || !isPlainAddress(mailbox.address)) {
        throw source.wrong(key, u"an address, or NAME <ADDRESS>"_s);
    }
    return mailbox;
}

// Both files, or neither.
std::optional<outbound::Credentials> readCredentials(const SettingsSource& source, const QString& userKey,
                                                     const QString& passwordKey) {
    const core::SecretBytes user = source.secretFile(userKey);
    const core::SecretBytes password = source.secretFile(passwordKey);
    if (user.isEmpty() && password.isEmpty()) {
        return std::nullopt;
    }
    if (user.isEmpty() || password.isEmpty()) {
        throw source.wrong(user.isEmpty() ? userKey : passwordKey,
                           u"a file that is not empty, since there is one for the other half"_s);
    }
    return outbound::Credentials{user.toString(), password};
}

void require(const SettingsSource& source, const QString& key, bool isThere, const QString& what,
             const QString& because) {
    if (!isThere) {
        throw source.wrong(key, u"%1, which %2 needs"_s.arg(what, because));
    }
}

outbound::SmtpServer readSmtp(const SettingsSource& source, bool isUsed) {
    outbound::SmtpServer server;
    server.host = source.text(u"smtp.host"_s);
    server.tls = static_cast<outbound::SmtpTls>(
        source.choice(u"smtp.tls"_s, {u"none"_s, u"starttls"_s, u"tls"_s}, static_cast<int>(server.tls)));
    const int usualPort = server.tls == outbound::SmtpTls::Implicit ? 465 : 587;
    server.port = source.number(u"smtp.port"_s, usualPort, 1, 65535);
    server.credentials = readCredentials(source, u"smtp.user_file"_s, u"smtp.password_file"_s);
    server.caFile = source.text(u"smtp.ca_file"_s);
    if (isUsed) {
        require(source, u"smtp.host"_s, !server.host.isEmpty(), u"the name of a mail server"_s,
                u"delivery.email = smtp"_s);
        if (server.tls == outbound::SmtpTls::None && !isLoopback(server.host)) {
            throw source.wrong(u"smtp.tls"_s, u"starttls or tls; none is for a server on loopback only"_s);
        }
    }
    return server;
}

QString readApiUrl(const SettingsSource& source, const QString& key, const QString& byDefault) {
    const std::optional<QUrl> url = source.url(key, {u"https"_s, u"http"_s});
    if (!url) {
        return byDefault;
    }
    if (url->scheme() == u"http"_s && !isLoopback(url->host())) {
        throw source.wrong(key, u"an https:// URL; http:// is for loopback only"_s);
    }
    QString text = url->toString(QUrl::FullyEncoded);
    while (text.endsWith(u'/')) {
        text.chop(1);
    }
    return text;
}

EngageLab readEngageLab(const SettingsSource& source, bool isUsed, bool forMail) {
    EngageLab account;
    account.otpUrl = readApiUrl(source, u"engagelab.url"_s, account.otpUrl);
    account.mailUrl = readApiUrl(source, u"engagelab.mail_url"_s, account.mailUrl);
    account.templateId = source.text(u"engagelab.template"_s);
    account.caFile = source.text(u"engagelab.ca_file"_s);
    const auto otp = readCredentials(source, u"engagelab.dev_key_file"_s, u"engagelab.dev_secret_file"_s);
    account.otp = otp.value_or(outbound::Credentials{});
    account.mail = readCredentials(source, u"engagelab.mail_user_file"_s, u"engagelab.mail_key_file"_s);
    if (isUsed) {
        const QString because = u"the provider engagelab"_s;
        require(source, u"engagelab.dev_key_file"_s, otp.has_value(), u"a file with the DevKey"_s, because);
        require(source, u"engagelab.template"_s, !account.templateId.isEmpty(),
                u"the id of an OTP template"_s, because);
    }
    if (forMail) {
        require(source, u"engagelab.mail_user_file"_s, account.mail.has_value(),
                u"a file with the api_user of the e-mail API"_s,
                u"delivery.email = engagelab, for mails without a code,"_s);
    }
    return account;
}

} // namespace

Settings Settings::read(const SettingsSource& source, const QString& dataDir) {
    Settings settings;
    constexpr Way emailWays[] = {Way::Outbox, Way::Smtp, Way::EngageLab};
    constexpr Way smsWays[] = {Way::Outbox, Way::EngageLab, Way::None};
    settings.email =
        emailWays[source.choice(u"delivery.email"_s, {u"outbox"_s, u"smtp"_s, u"engagelab"_s}, 0)];
    settings.sms = smsWays[source.choice(u"delivery.sms"_s, {u"outbox"_s, u"engagelab"_s, u"none"_s}, 0)];
    settings.outbox = dataDir + u"/outbox"_s;
    const bool engageLabForMail = settings.email == Way::EngageLab;
    settings.smtp = readSmtp(source, settings.email == Way::Smtp);
    settings.engageLab =
        readEngageLab(source, engageLabForMail || settings.sms == Way::EngageLab, engageLabForMail);
    require(source, u"delivery.from"_s, settings.email == Way::Outbox || source.has(u"delivery.from"_s),
            u"the address that mails come from"_s, u"delivery.email"_s);
    settings.from = readFrom(source, settings.from);
    return settings;
}

} // namespace service::delivery
