#include "ui/widgets/amazon_product.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ui::widgets {

namespace {

struct AmazonProduct {
    Q_DECLARE_TR_FUNCTIONS(ui::widgets::AmazonProduct)

  public:
    static QString name(api::AmazonProduct product);
};

QString AmazonProduct::name(api::AmazonProduct product) {
    switch (product) {
    case api::AmazonProduct::AppPush:
        return u"AppPush"_s;
    case api::AmazonProduct::Email:
        return tr("Email");
    case api::AmazonProduct::Sms:
        return u"SMS"_s;
    case api::AmazonProduct::WhatsApp:
        return u"WhatsApp"_s;
    case api::AmazonProduct::Otp:
        return u"OTP"_s;
    case api::AmazonProduct::Other:
        return tr("Another product");
    }
    Q_UNREACHABLE();
}

} // namespace

QString productName(api::AmazonProduct product, const QString& code) {
    return product == api::AmazonProduct::Other && !code.isEmpty() ? code : AmazonProduct::name(product);
}

QString productName(const QString& product) {
    for (const auto& [value, name] : core::json::EnumNames<api::AmazonProduct>::names) {
        if (product == QLatin1String(name)) {
            return AmazonProduct::name(value);
        }
    }
    return product;
}

QString productIcon(api::AmazonProduct product) {
    switch (product) {
    case api::AmazonProduct::AppPush:
        return u"bell"_s;
    case api::AmazonProduct::Email:
        return u"envelope"_s;
    case api::AmazonProduct::Sms:
        return u"chat-dots"_s;
    case api::AmazonProduct::WhatsApp:
        return u"whatsapp"_s;
    case api::AmazonProduct::Otp:
        return u"shield-lock"_s;
    case api::AmazonProduct::Other:
        return u"box-seam"_s;
    }
    Q_UNREACHABLE();
}

} // namespace ui::widgets
