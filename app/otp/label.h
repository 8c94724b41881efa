#pragma once

#include <QString>

namespace otp {

// Who an entry belongs to.
struct Label {
    QString issuer;
    QString account;
};

// A name as it can be shown: in Unicode's composed form, without spaces around it, and without the invisible
// characters (control and direction characters, line ends) by which a QR code could disguise whose it is.
QString shownName(const QString& name);

// "Issuer:account"; without a colon it is all account.
Label labelOf(const QString& name);

} // namespace otp
