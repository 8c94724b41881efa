#include "phone/number.h"

#include <phonenumbers/phonenumberutil.h>

#include <set>
#include <string>

namespace phone {

namespace {

using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;

// The library keeps its tables for the process; they are made at first use.
const PhoneNumberUtil& tables() {
    return *PhoneNumberUtil::GetInstance();
}

QString formatted(const PhoneNumber& number, PhoneNumberUtil::PhoneNumberFormat format) {
    std::string text;
    tables().Format(number, format, &text);
    return QString::fromStdString(text);
}

std::optional<PhoneNumber> parsed(const QString& text, const QString& region) {
    constexpr qsizetype longest = 40;
    if (text.size() > longest) {
        return std::nullopt;
    }
    const std::string country = region.isEmpty() ? "ZZ" : region.toUpper().toStdString();
    PhoneNumber number;
    if (tables().Parse(text.toStdString(), country, &number) != PhoneNumberUtil::NO_PARSING_ERROR ||
        number.has_extension()) {
        return std::nullopt;
    }
    return number;
}

} // namespace

std::optional<Number> parse(const QString& text, const QString& region) {
    const std::optional<PhoneNumber> number = parsed(text, region);
    if (!number) {
        return std::nullopt;
    }
    std::string country;
    tables().GetRegionCodeForNumber(*number, &country);
    return Number{
        .e164 = formatted(*number, PhoneNumberUtil::E164),
        .international = formatted(*number, PhoneNumberUtil::INTERNATIONAL),
        .region = country == "ZZ" ? QString() : QString::fromStdString(country),
        .possible = tables().IsPossibleNumber(*number),
        .valid = tables().IsValidNumber(*number),
    };
}

QList<Region> regions() {
    std::set<std::string> codes;
    tables().GetSupportedRegions(&codes);
    QList<Region> result;
    for (const std::string& code : codes) {
        result.append({QString::fromStdString(code), tables().GetCountryCodeForRegion(code)});
    }
    return result;
}

QString example(const QString& region) {
    PhoneNumber number;
    if (!tables().GetExampleNumberForType(region.toUpper().toStdString(), PhoneNumberUtil::MOBILE, &number)) {
        return {};
    }
    return formatted(number, PhoneNumberUtil::NATIONAL);
}

QString masked(const QString& e164) {
    const std::optional<PhoneNumber> number = parsed(e164, {});
    if (!number) {
        return {};
    }
    QString text = formatted(*number, PhoneNumberUtil::INTERNATIONAL);
    const qsizetype nationalStart = text.indexOf(u' ') + 1;
    constexpr int shownDigits = 2;
    int digitsSeen = 0;
    for (qsizetype index = text.size() - 1; index >= nationalStart; --index) {
        if (text.at(index).isDigit() && ++digitsSeen > shownDigits) {
            text[index] = u'•';
        }
    }
    return text;
}

} // namespace phone
