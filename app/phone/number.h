#pragma once

#include <QList>
#include <QString>

#include <optional>

// Telephone numbers, by the rules of every country (libphonenumber).
namespace phone {

struct Number {
    QString e164;          // +33612345678
    QString international; // +33 6 12 34 56 78
    QString region;        // FR (ISO 3166-1); empty where no country can be told
    bool possible = false; // its length fits the country
    bool valid = false;    // its digits do too
};

// What a person typed or pasted. region: the country of a number written without its calling code, where one
// was chosen. Nothing where it is not a number at all.
std::optional<Number> parse(const QString& text, const QString& region = {});

struct Region {
    QString code;        // FR
    int callingCode = 0; // 33
};

// Every country that has numbers, by code; for a picker.
QList<Region> regions();

// A mobile number of that country as its people would write it, to show what is asked for.
QString example(const QString& region);

// What may be shown of a number to somebody who knows it: its calling code and its last two digits.
QString masked(const QString& e164);

} // namespace phone
