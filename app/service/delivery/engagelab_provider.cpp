#include "service/delivery/engagelab_provider.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace service::delivery {

using namespace Qt::StringLiterals;

namespace {

using Outcome = Attempt::Outcome;

struct KnownError {
    int code;
    Outcome outcome;
    const char* meaning;
};

// https://www.engagelab.com/docs/otp/REST-API, "Error codes".
constexpr KnownError knownErrors[] = {
    {1000, Outcome::Temporary, "internal error at EngageLab"},
    {2001, Outcome::Configuration, "DevKey and DevSecret are refused"},
    {2002, Outcome::Configuration, "DevKey and DevSecret are refused"},
    {2004, Outcome::Configuration, "this DevKey may not send codes"},
    {3001, Outcome::Permanent, "the request is not taken for JSON"},
    {3002, Outcome::Permanent, "a parameter is refused"},
    {3003, Outcome::Permanent, "a business rule refuses it, or it has expired"},
    {3004, Outcome::Temporary, "sent again too early"},
    {4001, Outcome::Configuration, "the template is not known"},
    {5001, Outcome::Temporary, "could not be delivered"},
    {5011, Outcome::Permanent, "the format of the recipient is wrong"},
    {5012, Outcome::Permanent, "the recipient can't be reached"},
    {5013, Outcome::Permanent, "the recipient is blocked"},
    {5014, Outcome::Configuration, "the content of the template is refused"},
    {5015, Outcome::Permanent, "intercepted on the way"},
    {5016, Outcome::Temporary, "internal error while sending"},
    {5017, Outcome::Configuration, "this account may not send to that region"},
    {5018, Outcome::Temporary, "the phone is switched off or out of order"},
    {5019, Outcome::Permanent, "the recipient has unsubscribed"},
    {5020, Outcome::Permanent, "the number is not in use"},
};

Attempt withoutAnswer(const outbound::NoAnswer& trouble) {
    return {trouble.tls ? Outcome::Configuration : Outcome::Temporary, trouble.reason};
}

// Where the body does not say more than the status.
Attempt outcomeOfStatus(int status, const QString& what) {
    const QString reason = u"%1: HTTP status %2"_s.arg(what).arg(status);
    if (status == 408 || status == 429 || status >= 500) {
        return {Outcome::Temporary, reason};
    }
    if (status == 400 || status == 413 || status == 422) {
        return {Outcome::Permanent, reason};
    }
    // 401, 403, 404, redirects: another address, or other credentials, would be right.
    return {Outcome::Configuration, reason};
}

} // namespace

Attempt outcomeOfOtpError(int status, int code) {
    for (const KnownError& known : knownErrors) {
        if (known.code == code) {
            return {known.outcome, u"error %1: %2"_s.arg(code).arg(QLatin1String(known.meaning))};
        }
    }
    return outcomeOfStatus(status, code == 0 ? u"OTP API"_s : u"OTP API, error %1"_s.arg(code));
}

EngageLabProvider::EngageLabProvider(EngageLab account, Mailbox from, const Texts& texts)
    : m_account(std::move(account))
    , m_from(std::move(from))
    , m_texts(texts) {}

Attempt EngageLabProvider::send(const Claim& claim) {
    if (!claim.message.code().isEmpty()) {
        return sendCode(claim.message);
    }
    if (claim.message.channel == Channel::Sms) {
        return {Outcome::Permanent, u"EngageLab's OTP API sends no text message without a code"_s};
    }
    return sendMail(claim);
}

Attempt EngageLabProvider::sendCode(const Message& message) const {
    // Languages of its templates: default, zh_CN, zh_HK, en, ja, th, es. French is the operator's default, or
    // none.
    const QString language = message.locale == u"en"_s ? u"en"_s : u"default"_s;
    const QJsonObject body{
        {u"to"_s, message.to},
        {u"code"_s, message.code()},
        {u"template"_s, QJsonObject{{u"id"_s, m_account.templateId}, {u"language"_s, language}}},
    };
    const auto answer =
        outbound::post({m_account.otpUrl + u"/v1/codes"_s, m_account.otp,
                        QJsonDocument(body).toJson(QJsonDocument::Compact), m_account.caFile});
    if (!answer) {
        return withoutAnswer(answer.error());
    }
    const QJsonObject json = QJsonDocument::fromJson(answer->body).object();
    if (answer->status == 200 && !json.value(u"message_id"_s).toString().isEmpty()) {
        return {};
    }
    return outcomeOfOtpError(answer->status, json.value(u"code"_s).toInt());
}

Attempt EngageLabProvider::sendMail(const Claim& claim) const {
    if (!m_account.mail) {
        return {Outcome::Configuration, u"no credentials of the e-mail API are configured"_s};
    }
    const Text text = m_texts.of(claim.message);
    const QString from =
        m_from.name.isEmpty() ? m_from.address : m_from.name + u" <"_s + m_from.address + u'>';
    const QJsonObject content{{u"html"_s, html(text, m_texts.htmlLayout())}, {u"text"_s, plainText(text)}};
    const QJsonObject body{
        {u"from"_s, from},
        {u"to"_s, QJsonArray{claim.message.to}},
        {u"body"_s, QJsonObject{{u"subject"_s, text.subject}, {u"content"_s, content}}},
        {u"request_id"_s, claim.id},
    };
    const auto answer =
        outbound::post({m_account.mailUrl + u"/v1/mail/send"_s, *m_account.mail,
                        QJsonDocument(body).toJson(QJsonDocument::Compact), m_account.caFile});
    if (!answer) {
        return withoutAnswer(answer.error());
    }
    const QJsonObject json = QJsonDocument::fromJson(answer->body).object();
    if (answer->status == 200 && !json.value(u"email_ids"_s).toArray().isEmpty()) {
        return {};
    }
    return outcomeOfStatus(answer->status, u"e-mail API"_s);
}

} // namespace service::delivery
