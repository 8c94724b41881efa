#pragma once

#include <QLocale>
#include <QString>

namespace ui::account {

// A country by its ISO 3166-1 code, in the language of the locale: "FR" → "France", "Frankreich". The code
// itself where it has no name.
QString countryName(const QString& code, const QLocale& locale = {});

} // namespace ui::account
