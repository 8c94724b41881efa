#include "ui/account/country_name.h"

#include <unicode/uloc.h>

#include <array>

namespace ui::account {

// Qt names countries in English or in their own language only.
QString countryName(const QString& code, const QLocale& locale) {
    const QByteArray country = "und_" + code.toLatin1();
    std::array<UChar, 128> name{};
    UErrorCode status = U_ZERO_ERROR;
    const int32_t length =
        uloc_getDisplayCountry(country.constData(), locale.bcp47Name().toLatin1().constData(), name.data(),
                               static_cast<int32_t>(name.size()), &status);
    return U_SUCCESS(status) && length > 0 ? QString::fromUtf16(name.data(), length) : code;
}

} // namespace ui::account
