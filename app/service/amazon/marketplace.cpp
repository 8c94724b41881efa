#include "service/amazon/marketplace.h"

#include <QJsonArray>
#include <QLoggingCategory>
#include <QRegularExpression>

#include <cmath>

namespace service::amazon {

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(log, "service.amazon")

constexpr int pageSize = 25;     // GetEntitlements takes no more
constexpr int pagesAtMost = 400; // one that never ends is no answer

std::optional<QString> textIn(const QJsonObject& object, const QString& name) {
    const QString text = object.value(name).toString();
    return text.isEmpty() ? std::nullopt : std::optional(text);
}

std::optional<core::Time> timeIn(const QJsonObject& object, const QString& name) {
    const QJsonValue seconds = object.value(name); // with a fraction
    if (!seconds.isDouble()) {
        return std::nullopt;
    }
    return core::Time{static_cast<qint64>(std::llround(seconds.toDouble() * 1000))};
}

Entitlement entitlementIn(const QJsonObject& object) {
    const QJsonValue quantity = object.value(u"Value"_s).toObject().value(u"IntegerValue"_s);
    return {object.value(u"Dimension"_s).toString(),
            quantity.isDouble() ? std::optional(quantity.toInteger()) : std::nullopt,
            timeIn(object, u"ExpirationDate"_s), textIn(object, u"LicenseArn"_s)};
}

QJsonObject filterFor(const AgreementKey& agreement) {
    if (agreement.licenseArn) {
        return {{u"LICENSE_ARN"_s, QJsonArray{*agreement.licenseArn}}};
    }
    if (!agreement.awsAccountId.isEmpty()) {
        return {{u"CUSTOMER_AWS_ACCOUNT_ID"_s, QJsonArray{agreement.awsAccountId}}};
    }
    return {{u"CUSTOMER_IDENTIFIER"_s, QJsonArray{agreement.customerId.value_or(QString())}}};
}

tl::unexpected<AwsFailure> notUnderstood(const char* call) {
    qCWarning(log, "%s: an answer without what it is for", call);
    return tl::unexpected(AwsFailure{AwsFailure::Kind::Unavailable});
}

} // namespace

tl::expected<ResolvedCustomer, AwsFailure> Marketplace::resolve(const QString& registrationToken) const {
    const auto answer = m_client.call({m_settings.meteringUrl,
                                       m_settings.region,
                                       QByteArrayLiteral("AWSMPMeteringService.ResolveCustomer"),
                                       {{u"RegistrationToken"_s, registrationToken}}});
    if (!answer) {
        return tl::unexpected(answer.error());
    }
    const ResolvedCustomer customer{
        answer->value(u"CustomerAWSAccountId"_s).toString(), answer->value(u"ProductCode"_s).toString(),
        textIn(*answer, u"CustomerIdentifier"_s), textIn(*answer, u"LicenseArn"_s)};
    static const QRegularExpression account(u"\\A\\d{12}\\z"_s);
    if (!account.match(customer.awsAccountId).hasMatch() || customer.productCode.isEmpty()) {
        return notUnderstood("ResolveCustomer");
    }
    return customer;
}

tl::expected<QList<Entitlement>, AwsFailure> Marketplace::entitlements(const AgreementKey& agreement) const {
    QJsonObject request{{u"ProductCode"_s, agreement.productCode},
                        {u"Filter"_s, filterFor(agreement)},
                        {u"MaxResults"_s, pageSize}};
    QList<Entitlement> found;
    for (int pages = 0; pages < pagesAtMost; ++pages) {
        const auto answer =
            m_client.call({m_settings.entitlementUrl, QByteArrayLiteral("us-east-1"),
                           QByteArrayLiteral("AWSMPEntitlementService.GetEntitlements"), request});
        if (!answer) {
            return tl::unexpected(answer.error());
        }
        const QJsonArray page = answer->value(u"Entitlements"_s).toArray();
        for (const auto& entitlement : page) {
            found.append(entitlementIn(entitlement.toObject()));
        }
        const std::optional<QString> next = textIn(*answer, u"NextToken"_s); // of an empty page too
        if (!next) {
            return found;
        }
        request.insert(u"NextToken"_s, *next);
    }
    return notUnderstood("GetEntitlements");
}

} // namespace service::amazon
