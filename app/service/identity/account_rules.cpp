#include "service/identity/account_rules.h"

#include "core/text.h"
#include "password/strength.h"

#include <QJsonArray>

namespace service::identity {

namespace {

tl::unexpected<core::Error> refuse(core::ErrorId id, const QString& field, const QJsonObject& params = {}) {
    return core::fail({id, params, {{field, QStringLiteral("not_allowed"), {}}}});
}

} // namespace

core::Result<QString> checkedName(const QString& name) {
    const std::optional<QString> visible = core::visibleName(name);
    if (!visible) {
        return refuse(core::ErrorId::NameInvalid, QStringLiteral("name"));
    }
    return *visible;
}

core::Result<QString> checkedLocale(const QString& locale) {
    if (locale != QStringLiteral("en") && locale != QStringLiteral("fr")) {
        return refuse(core::ErrorId::LocaleInvalid, QStringLiteral("locale"));
    }
    return locale;
}

core::Result<void> checkedPassword(const QString& password, const QStringList& userInputs) {
    const password::Strength strength = password::estimate(password, userInputs);
    if (strength.score < password::strongEnough) {
        return refuse(core::ErrorId::WeakPassword, QStringLiteral("password"),
                      {{QStringLiteral("score"), strength.score},
                       {QStringLiteral("hints"), QJsonArray::fromStringList(strength.hints)}});
    }
    return {};
}

} // namespace service::identity
