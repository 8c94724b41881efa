#include "flows/second_factor.h"

namespace flows {

namespace {
constexpr auto clockThatMatters = std::chrono::seconds(30);
}

api::SecondFactor compact(const api::SecondFactor& typed) {
    QString code;
    for (const QChar sign : typed.code) {
        if (sign.isLetterOrNumber()) {
            code.append(sign);
        }
    }
    return {typed.method, code};
}

bool isAboutTheCode(const core::Error& error) {
    switch (error.id) {
    case core::ErrorId::CodeWrong:
    case core::ErrorId::CodeUsed:
        return true;
    case core::ErrorId::BadRequest:
        return !error.fields.isEmpty() && error.fields.constFirst().field.endsWith(QLatin1String("code"));
    default:
        return false;
    }
}

core::Error explained(const core::Error& error, api::SecondFactorMethod method, core::Duration clockSkew) {
    if (!isAboutTheCode(error)) {
        return error;
    }
    core::Error told = error;
    const QJsonObject sent = core::json::toJson(api::SecondFactor{method, {}});
    told.params.insert(QStringLiteral("method"), sent.value(QStringLiteral("method")));
    const bool byClock = error.id == core::ErrorId::CodeWrong && method == api::SecondFactorMethod::Totp;
    if (byClock && std::chrono::abs(clockSkew) > clockThatMatters) {
        const auto ahead = std::chrono::round<std::chrono::seconds>(-clockSkew);
        told.params.insert(QStringLiteral("clock_ahead"), qint64(ahead.count()));
    }
    return told;
}

} // namespace flows
