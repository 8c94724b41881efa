#include "service/amazon/marketplace_notice.h"

#include "service/amazon/order_status.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>

namespace service::amazon {

using namespace Qt::StringLiterals;

namespace {

using Status = api::AmazonOrderStatus;

std::optional<QString> textIn(const QJsonObject& object, const QString& name) {
    const QString text = object.value(name).toString();
    return text.isEmpty() ? std::nullopt : std::optional(text);
}

std::optional<core::Time> timeIn(const QJsonObject& object, const QString& name) {
    const QDateTime time = QDateTime::fromString(object.value(name).toString(), Qt::ISODateWithMs);
    return time.isValid() ? std::optional(core::Time{time.toMSecsSinceEpoch()}) : std::nullopt;
}

// isFreeTrialTermPresent is a text: "true".
std::optional<bool> trialIn(const QJsonObject& message) {
    const QJsonValue trial = message.value(u"isFreeTrialTermPresent"_s);
    return trial.isUndefined() ? std::nullopt : std::optional(trial == u"true"_s || trial == true);
}

struct Action {
    const char* name;
    const char* kind;
    std::optional<Status> status;
};
constexpr Action actions[] = {
    {"subscribe-success", "created", Status::Active},
    {"subscribe-fail", "ended", Status::Cancelled},
    {"unsubscribe-pending", "amended", std::nullopt}, // it may be used until it has succeeded
    {"unsubscribe-success", "ended", Status::Cancelled},
};

std::optional<MarketplaceNotice> ofAction(const QString& name, const QJsonObject& message,
                                          core::Time sentAt) {
    AgreementKey agreement;
    agreement.customerId = textIn(message, u"customer-identifier"_s);
    agreement.productCode = message.value(u"product-code"_s).toString();
    if (!agreement.customerId || agreement.productCode.isEmpty()) {
        return std::nullopt;
    }
    if (name == u"entitlement-updated"_s) {
        return MarketplaceNotice{.kind = name, .check = agreement, .checkTellsStatus = true, .at = sentAt};
    }
    for (const Action& action : actions) {
        if (name == QLatin1String(action.name)) {
            return MarketplaceNotice{.kind = name,
                                     .event = AgreementEvent{.agreement = agreement,
                                                             .kind = action.kind,
                                                             .at = sentAt,
                                                             .status = action.status,
                                                             .trial = trialIn(message)},
                                     .at = sentAt};
        }
    }
    return std::nullopt;
}

// The detail of an event, taken apart.
struct Detail {
    explicit Detail(const QJsonObject& detail)
        : agreement(detail.value(u"agreement"_s).toObject()) {
        const QJsonObject product = detail.value(u"product"_s).toObject();
        key.awsAccountId = detail.value(u"acceptor"_s).toObject().value(u"accountId"_s).toString();
        key.productCode = textIn(product, u"code"_s).value_or(product.value(u"id"_s).toString());
        key.licenseArn = textIn(detail.value(u"license"_s).toObject(), u"arn"_s);
        key.agreementId = textIn(agreement, u"id"_s);
    }

    QJsonObject agreement;
    AgreementKey key;
};

// What an event of the agreement itself says.
AgreementEvent eventOf(const Detail& detail, const char* kind, core::Time at) {
    return {.agreement = detail.key,
            .kind = kind,
            .at = at,
            .status = statusOfAgreement(detail.agreement.value(u"status"_s).toString()),
            .startsAt = timeIn(detail.agreement, u"startTime"_s),
            .endsAt = timeIn(detail.agreement, u"endTime"_s),
            .orderedAt = timeIn(detail.agreement, u"acceptanceTime"_s)};
}

AgreementEvent agreementCreated(const Detail& detail, core::Time at) {
    const bool renews = detail.agreement.value(u"intent"_s) == u"RENEW"_s;
    return eventOf(detail, renews ? "renewed" : "created", at);
}

AgreementEvent agreementEnded(const Detail& detail, core::Time at) {
    AgreementEvent event = eventOf(detail, "ended", at);
    if (!event.status || *event.status == Status::Active) {
        event.status = Status::Expired;
    }
    return event;
}

// Why is for the agreement's own notice to say.
AgreementEvent licenseDeprovisioned(const Detail& detail, core::Time at) {
    return {.agreement = detail.key, .kind = "ended", .at = at, .endsAt = at};
}

// Kinds have who is told after them: "Purchase Agreement Created - Manufacturer".
std::optional<MarketplaceNotice> ofEvent(const QString& kind, const QJsonObject& message, core::Time sentAt) {
    const Detail detail(message.value(u"detail"_s).toObject());
    if (detail.key.awsAccountId.isEmpty() || detail.key.productCode.isEmpty()) {
        return std::nullopt;
    }
    MarketplaceNotice notice{.kind = kind, .at = timeIn(message, u"time"_s).value_or(sentAt)};
    if (kind.startsWith(u"Purchase Agreement Created"_s)) {
        notice.event = agreementCreated(detail, notice.at);
    } else if (kind.startsWith(u"Purchase Agreement Amended"_s)) {
        notice.event = eventOf(detail, "amended", notice.at);
    } else if (kind.startsWith(u"Purchase Agreement Ended"_s)) {
        notice.event = agreementEnded(detail, notice.at);
    } else if (kind.startsWith(u"License Deprovisioned"_s)) {
        notice.event = licenseDeprovisioned(detail, notice.at);
    } else if (kind.startsWith(u"License Updated"_s)) {
        notice.check = detail.key;
    } else {
        return std::nullopt;
    }
    return notice;
}

} // namespace

std::optional<MarketplaceNotice> readNotice(const QString& message, core::Time sentAt) {
    const QJsonObject read = QJsonDocument::fromJson(message.toUtf8()).object();
    if (read.value(u"source"_s) == u"aws.agreement-marketplace"_s) {
        return ofEvent(read.value(u"detail-type"_s).toString(), read, sentAt);
    }
    return ofAction(read.value(u"action"_s).toString(), read, sentAt);
}

} // namespace service::amazon
