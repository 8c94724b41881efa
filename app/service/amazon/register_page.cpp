#include "service/amazon/register_page.h"

#include "service/amazon/pages.h"

#include <QUrl>

namespace service::amazon {

using namespace Qt::StringLiterals;

namespace {

constexpr const char* tokenField = "x-amzn-marketplace-token";
constexpr const char* offerField = "x-amzn-marketplace-offer-type";
constexpr qsizetype longestToken = 8 * 1024;
constexpr qsizetype bodyLimit = 32 * 1024;

// Empty where the field is not there exactly once.
QString fieldIn(const QUrlQuery& form, const char* name) {
    const QStringList values = form.allQueryItemValues(QLatin1String(name), QUrl::FullyDecoded);
    return values.size() == 1 ? values.first() : QString();
}

QUrlQuery formIn(const http::Request& request) {
    QByteArray form = request.body;
    return QUrlQuery(QString::fromLatin1(form.replace('+', "%20")));
}

http::PageForm sameAgain(const QString& awsToken, bool trial) {
    http::PageForm form;
    form.fields = {{QLatin1String(tokenField), awsToken}};
    if (trial) {
        form.fields.append({QLatin1String(offerField), u"free-trial"_s});
    }
    return form;
}

bool isStale(const AwsFailure& failure) {
    return failure.kind == AwsFailure::Kind::Refused &&
           (failure.type == u"InvalidTokenException"_s || failure.type == u"ExpiredTokenException"_s);
}

} // namespace

void RegisterPage::registerRoutes(http::Router& router) {
    router.onPage(api::Method::Get, u"/amazon/register"_s,
                  [](http::Exchange& exchange) -> core::Result<http::Reply> {
                      return page(exchange.language(), PageKind::FromAws);
                  });
    router.add({api::Method::Post, u"/amazon/register"_s, api::Access::Anyone, 200, http::Pool::Outbound,
                bodyLimit,
                [this](http::Exchange& exchange) -> core::Result<http::Reply> { return take(exchange); }});
}

http::Reply RegisterPage::take(http::Exchange& exchange) const {
    const QUrlQuery form = formIn(exchange.request());
    const QString awsToken = fieldIn(form, tokenField);
    if (awsToken.isEmpty() || awsToken.size() > longestToken) {
        return page(exchange.language(), PageKind::NoToken);
    }
    if (!m_settings.credentials.areConfigured()) {
        return page(exchange.language(), PageKind::NotConfigured);
    }
    const bool trial = fieldIn(form, offerField) == u"free-trial"_s;
    const auto begun = m_with.database.write([&](store::Transaction& transaction) {
        return m_registrations.begin(transaction, awsToken, exchange.now());
    });
    switch (begun) {
    case Registrations::Begun::First:
        return redeem(exchange, awsToken, trial);
    case Registrations::Begun::UnderWay:
        return page(exchange.language(), PageKind::UnderWay, sameAgain(awsToken, trial));
    case Registrations::Begun::Open:
        return arrived(exchange.language(), awsToken);
    case Registrations::Begun::Bound:
        break;
    }
    return page(exchange.language(), PageKind::Bound);
}

http::Reply RegisterPage::redeem(http::Exchange& exchange, const QString& awsToken, bool trial) const {
    const auto customer = m_marketplace.resolve(awsToken);
    m_with.database.write([&](store::Transaction& transaction) {
        if (customer) {
            m_registrations.open(transaction, awsToken, *customer, trial, m_with.clock.now());
        } else {
            m_registrations.giveUp(transaction, awsToken);
        }
    });
    if (customer) {
        return arrived(exchange.language(), awsToken);
    }
    if (isStale(customer.error())) {
        return page(exchange.language(), PageKind::Stale);
    }
    if (customer.error().kind == AwsFailure::Kind::NotConfigured) {
        return page(exchange.language(), PageKind::NotConfigured);
    }
    return page(exchange.language(), PageKind::Unavailable, sameAgain(awsToken, trial));
}

http::Reply RegisterPage::arrived(http::Language language, const QString& awsToken) const {
    const QString link = u"personal-center://amazon/bind?server=%1&token=%2"_s.arg(
        QString::fromLatin1(QUrl::toPercentEncoding(m_with.publicUrl)), m_registrations.linkToken(awsToken));
    return arrivalPage(language, {link, m_registrations.typedCode(awsToken)});
}

} // namespace service::amazon
