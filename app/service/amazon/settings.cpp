#include "service/amazon/settings.h"

#include <QFileInfo>
#include <QRegularExpression>

namespace service::amazon {

using namespace Qt::StringLiterals;

namespace {

bool isLoopback(const QString& host) {
    static const auto network = limits::Network::parse(u"127.0.0.0/8"_s).value();
    return host == u"localhost"_s || host == u"::1"_s || network.contains(host);
}

QUrl readEndpoint(const SettingsSource& source, const QString& key, const QString& byDefault) {
    QUrl url = source.url(key, {u"https"_s, u"http"_s}).value_or(QUrl(byDefault));
    if (url.scheme() == u"http"_s && !isLoopback(url.host())) {
        throw source.wrong(key, u"an https:// URL; http:// is for loopback only"_s);
    }
    if (url.path().isEmpty()) {
        url.setPath(u"/"_s);
    }
    return url;
}

QString readFileName(const SettingsSource& source, const QString& key) {
    QString name = source.text(key);
    const QFileInfo file(name);
    if (!name.isEmpty() && !(file.isFile() && file.isReadable())) {
        throw source.wrong(key, u"a file that can be read"_s);
    }
    return name;
}

CredentialFiles readCredentials(const SettingsSource& source) {
    CredentialFiles files{readFileName(source, u"amazon.access_key_file"_s),
                          readFileName(source, u"amazon.secret_key_file"_s),
                          readFileName(source, u"amazon.session_token_file"_s)};
    if (files.accessKey.isEmpty() != files.secretKey.isEmpty()) {
        throw source.wrong(files.accessKey.isEmpty() ? u"amazon.access_key_file"_s
                                                     : u"amazon.secret_key_file"_s,
                           u"a file, since there is one for the other half"_s);
    }
    return files;
}

Products readProducts(const SettingsSource& source) {
    Products products;
    for (const auto& [product, name] : core::json::EnumNames<api::AmazonProduct>::names) {
        if (product == api::AmazonProduct::Other) {
            continue;
        }
        const QString key = u"amazon.codes_"_s + QLatin1String(name);
        for (const QString& code : source.list(key)) {
            if (products.contains(code)) {
                throw source.wrong(key, u"product codes that no other product has"_s);
            }
            products.insert(code, product);
        }
    }
    return products;
}

QStringList readTopics(const SettingsSource& source) {
    static const QRegularExpression shape(u"^arn:aws(-[a-z]+)*:sns:[a-z0-9-]+:\\d{12}:[A-Za-z0-9_.-]+$"_s);
    const QString key = u"amazon.topics"_s;
    QStringList topics = source.list(key);
    for (const QString& topic : topics) {
        if (!shape.match(topic).hasMatch()) {
            throw source.wrong(key, u"ARNs of SNS topics, arn:aws:sns:REGION:ACCOUNT:NAME"_s);
        }
    }
    return topics;
}

} // namespace

Settings Settings::read(const SettingsSource& source) {
    Settings settings;
    const QString region = source.text(u"amazon.region"_s, u"us-east-1"_s);
    static const QRegularExpression shape(u"^[a-z]{2}(-[a-z]+)+-\\d$"_s);
    if (!shape.match(region).hasMatch()) {
        throw source.wrong(u"amazon.region"_s, u"a region of AWS, like us-east-1"_s);
    }
    settings.region = region.toLatin1();
    settings.meteringUrl = readEndpoint(source, u"amazon.metering_url"_s,
                                        u"https://metering.marketplace.%1.amazonaws.com/"_s.arg(region));
    settings.entitlementUrl = readEndpoint(source, u"amazon.entitlement_url"_s,
                                           u"https://entitlement.marketplace.us-east-1.amazonaws.com/"_s);
    settings.caFile = readFileName(source, u"amazon.ca_file"_s);
    settings.credentials = readCredentials(source);
    settings.products = readProducts(source);
    settings.topics = readTopics(source);
    return settings;
}

api::AmazonProduct Settings::productOf(const QString& code) const {
    return products.value(code, api::AmazonProduct::Other);
}

} // namespace service::amazon
