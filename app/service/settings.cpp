#include "service/settings.h"

#include <QDir>
#include <QRegularExpression>

#include <algorithm>
#include <thread>

namespace service {

namespace {

using namespace std::chrono_literals;

QString key(const char* name) {
    return QString::fromLatin1(name);
}

QString defaultDataDir() {
    const QString ofSystemd = qEnvironmentVariable("STATE_DIRECTORY");
    if (!ofSystemd.isEmpty()) {
        return ofSystemd.split(u':').first();
    }
    const QString home =
        qEnvironmentVariable("XDG_DATA_HOME", QDir::homePath() + QStringLiteral("/.local/share"));
    return home + QStringLiteral("/personal-center-service");
}

// "127.0.0.1:8088", "[::1]:0"
void readListen(const SettingsSource& source, http::ServerSettings& http) {
    // Embedded, no port is anybody's to expect: one is taken, and remembered in the data folder.
    const bool embedded = source.flag(key("embedded"));
    const QString text = source.text(key("listen"), embedded ? QStringLiteral("127.0.0.1:0")
                                                             : QStringLiteral("127.0.0.1:8088"));
    const qsizetype colon = text.lastIndexOf(u':');
    QString host = colon < 0 ? QString() : text.first(colon);
    if (host.startsWith(u'[') && host.endsWith(u']')) {
        host = host.sliced(1, host.size() - 2);
    }
    bool isNumber = false;
    const int port = text.sliced(colon + 1).toInt(&isNumber);
    const std::optional<QString> address = limits::normalAddress(host);
    if (!address || !isNumber || port < 0 || port > 65535) {
        throw source.wrong(key("listen"), QStringLiteral("ADDRESS:PORT, like 127.0.0.1:8088"));
    }
    http.address = *address;
    http.port = static_cast<quint16>(port);
}

// SQLite answers from this process: more threads than cores only take turns (measured: 40 % slower). Over
// PostgreSQL they mostly wait for it.
int usualWorkers(const QString& databaseUrl, int cores) {
    return databaseUrl.startsWith(QStringLiteral("sqlite:")) ? std::max(2, cores) : std::max(4, 2 * cores);
}

void readHttp(const SettingsSource& source, const QString& databaseUrl, http::ServerSettings& http) {
    readListen(source, http);
    http.publicUrl =
        source.url(key("public_url"), {QStringLiteral("https"), QStringLiteral("http")}).value_or(QUrl());
    if (!http.publicUrl.path().isEmpty() && http.publicUrl.path() != QStringLiteral("/")) {
        throw source.wrong(key("public_url"),
                           QStringLiteral("a URL without a path, like https://account.example.com"));
    }
    http.trustedProxies = source.networks(key("http.trusted_proxies"));
    http.metricsFrom = source.networks(key("http.metrics_from"));
    http.connections = source.number(key("http.connections"), http.connections, 1, 100'000);
    const int cores = std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
    http.workers = source.number(key("http.workers"), usualWorkers(databaseUrl, cores), 1, 256);
    http.hashers = source.number(key("http.hashers"), cores, 1, 64);
    http.hashQueue = source.number(key("http.hash_queue"), http.hashQueue, 0, 10'000);
    http.outbound = source.number(key("http.outbound"), http.outbound, 1, 256);
    const bool isLoopback = limits::Network::parse(QStringLiteral("127.0.0.0/8"))->contains(http.address) ||
                            http.address == QStringLiteral("::1");
    if (!isLoopback && http.trustedProxies.isEmpty()) {
        throw SettingsError(
            QStringLiteral(
                "listen = \"%1\" is reachable from elsewhere, and TLS is not spoken here; right would be a "
                "loopback address, or http.trusted_proxies = the load balancer that ends TLS")
                .arg(source.text(key("listen"))));
    }
}

// "10/1h": so many in that time.
std::optional<limits::Allowance> allowanceFrom(const QString& text) {
    static const QRegularExpression shape(QStringLiteral("^(\\d{1,9})/(\\d{1,4})(s|min|h|d)$"));
    const QRegularExpressionMatch match = shape.match(text);
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    const core::Duration unit = match.captured(3) == QStringLiteral("s")     ? core::Duration(1s)
                                : match.captured(3) == QStringLiteral("min") ? core::Duration(1min)
                                : match.captured(3) == QStringLiteral("h")   ? core::Duration(1h)
                                                                             : core::Duration(24h);
    const limits::Allowance allowance{match.captured(1).toInt(), unit * match.captured(2).toInt()};
    return allowance.count > 0 && allowance.window > 0s ? std::optional(allowance) : std::nullopt;
}

QHash<limits::Limit, limits::Allowance> readLimits(const SettingsSource& source) {
    QHash<limits::Limit, limits::Allowance> read;
    for (const limits::LimitEntry& entry : limits::table()) {
        const QString name = QStringLiteral("limits.") + QLatin1String(entry.name);
        if (source.has(name)) {
            const std::optional<limits::Allowance> allowance = allowanceFrom(source.text(name));
            if (!allowance) {
                throw source.wrong(name, QStringLiteral("COUNT/TIME, like 10/1h or 300/1min"));
            }
            read.insert(entry.limit, *allowance);
        }
    }
    return read;
}

api::Contact readContact(const SettingsSource& source, const QString& of) {
    api::Contact contact;
    if (const QString email = source.text(of + QStringLiteral("_email")); !email.isEmpty()) {
        contact.email = email;
    }
    if (const auto url =
            source.url(of + QStringLiteral("_url"), {QStringLiteral("https"), QStringLiteral("http")})) {
        contact.url = url->toString(QUrl::FullyEncoded);
    }
    return contact;
}

core::json::Nullable<QString> readGuide(const SettingsSource& source, const char* name) {
    const auto url = source.url(key(name), {QStringLiteral("https"), QStringLiteral("http")});
    return url ? core::json::Nullable<QString>(url->toString(QUrl::FullyEncoded))
               : core::json::Nullable<QString>();
}

} // namespace

Settings Settings::readStorage(const SettingsSource& source) {
    Settings settings;
    settings.dataDir = QDir(source.text(key("data_dir"), defaultDataDir())).absolutePath();
    settings.databaseUrl = source.text(key("database"), QStringLiteral("sqlite:") + settings.dataDir +
                                                            QStringLiteral("/personal-center.db"));
    settings.databasePassword = source.secretFile(key("database.password_file")).toString();
    settings.migrate = source.flag(key("database.migrate"), true);
    settings.keyFile = source.text(key("keys.file"), settings.dataDir + QStringLiteral("/master.keys"));
    return settings;
}

Settings Settings::read(const SettingsSource& source) {
    Settings settings = readStorage(source);
    settings.embedded = source.flag(key("embedded"));
    readHttp(source, settings.databaseUrl, settings.http);
    settings.limits = readLimits(source);
    settings.contacts = {readContact(source, key("contacts.sales")),
                         readContact(source, key("contacts.support"))};
    settings.guides = {readGuide(source, "guides.bsp"), readGuide(source, "guides.amazon"),
                       readGuide(source, "guides.sso")};
    (void)source.networks(key("callback.allow_networks")); // checked here, told as written
    settings.callbackNetworks = source.list(key("callback.allow_networks"));
    return settings;
}

QString settingsHelp() {
    return QStringLiteral(
        "personal-center-service [FLAGS]                  run the account service\n"
        "personal-center-service admin COMMAND [FLAGS]    operator's commands; without COMMAND, their list\n"
        "\n"
        "A key SECTION.NAME is --SECTION-NAME VALUE, PC_SECTION_NAME in the environment, or NAME under "
        "[SECTION] of the INI file.\n"
        "\n"
        "  config                   the INI file\n"
        "  listen                   ADDRESS:PORT, 127.0.0.1:8088 by default; port 0 is any that is free\n"
        "  public_url               what the service is called from outside; the address bound by default\n"
        "  data_dir                 the folder of keys, outbox and, with SQLite, data\n"
        "  database                 sqlite:FILE or postgresql://USER@HOST:PORT/NAME\n"
        "  database.password_file   a file with the password of the database\n"
        "  database.migrate         false: do not bring the database to this version at the start\n"
        "  keys.file                the master keys, DATA_DIR/master.keys by default; not part of a backup\n"
        "  embedded                 (no value) one person's own service: ends with its standard input\n"
        "  http.trusted_proxies     load balancers whose X-Forwarded-For is believed\n"
        "  http.metrics_from        who may read /metrics, beside loopback\n"
        "  http.connections         open at the same time, 1024 by default\n"
        "  http.workers             threads that answer: one a core on SQLite, two on PostgreSQL\n"
        "  http.hashers             threads that check passwords, one a core by default\n"
        "  http.hash_queue          sign-ins that may wait, 32 by default\n"
        "  http.outbound            validations of callback URLs at the same time, 8 by default\n"
        "  limits.NAME              COUNT/TIME, like 10/1h: password_unknown_device, password_known_device,\n"
        "                           password_network, messages_address, messages_network, requests_network, "
        "captchas,\n"
        "                           second_factor, second_factor_unknown_device, "
        "second_factor_known_device,\n"
        "                           callback_validations, test_events, amazon_codes, exports\n"
        "  contacts.sales_email, contacts.sales_url, contacts.support_email, contacts.support_url\n"
        "  guides.bsp, guides.amazon, guides.sso            where each guide is\n"
        "  callback.allow_networks  private networks that callbacks may reach\n"
        "  callback.ca_file         the authority that signed the receivers' certificates; the system's by "
        "default\n"
        "  amazon.region            where the products are sold on AWS Marketplace, us-east-1 by default\n"
        "  amazon.access_key_file, amazon.secret_key_file, amazon.session_token_file\n"
        "                           AWS's credentials; AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and "
        "AWS_SESSION_TOKEN\n"
        "                           of the environment by default\n"
        "  amazon.codes_app_push, amazon.codes_email, amazon.codes_sms, amazon.codes_whatsapp, "
        "amazon.codes_otp\n"
        "                           AWS's product codes of each product\n"
        "  amazon.topics            ARNs of the SNS topics whose notices are taken\n"
        "  amazon.metering_url, amazon.entitlement_url, amazon.ca_file\n"
        "                           AWS's own by default\n"
        "  delivery.email           outbox (files in DATA_DIR/outbox, the default), smtp or engagelab\n"
        "  delivery.sms             outbox (the default), engagelab or none\n"
        "  delivery.from            NAME <ADDRESS> that mails come from\n"
        "  smtp.host, smtp.port     the mail server\n"
        "  smtp.tls                 starttls (the default), tls, or none for a server on loopback\n"
        "  smtp.user_file, smtp.password_file, smtp.ca_file\n"
        "  engagelab.url            of the OTP API, with engagelab.template, engagelab.dev_key_file, "
        "engagelab.dev_secret_file\n"
        "  engagelab.mail_url       of the e-mail API, with engagelab.mail_user_file, "
        "engagelab.mail_key_file\n"
        "  engagelab.ca_file        the authority that signed their certificates; the system's by default\n");
}

} // namespace service
