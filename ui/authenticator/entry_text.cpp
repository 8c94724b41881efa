#include "ui/authenticator/entry_text.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ui::authenticator {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ui::authenticator::EntryText)
};

QString algorithmText(otp::Algorithm algorithm) {
    switch (algorithm) {
    case otp::Algorithm::Sha256:
        return u"SHA-256"_s;
    case otp::Algorithm::Sha512:
        return u"SHA-512"_s;
    case otp::Algorithm::Sha1:
        break;
    }
    return u"SHA-1"_s;
}

} // namespace

QString parametersText(const otp::Parameters& parameters) {
    return QStringList{algorithmText(parameters.algorithm),
                       Words::tr("%n digit(s)", nullptr, parameters.digits),
                       Words::tr("%n second(s)", nullptr, parameters.period)}
        .join(u" · "_s);
}

bool isUnusual(const otp::Parameters& parameters) {
    return parameters != otp::Parameters();
}

QString accountName(const accounts::AccountEntry& account) {
    return u"%1 · %2"_s.arg(account.email,
                            account.local ? Words::tr("this computer") : account.server.host());
}

QString unusableText(otp::Unusable why) {
    switch (why) {
    case otp::Unusable::NotOtpauth:
        return Words::tr("This QR code is not one of two-factor authentication.");
    case otp::Unusable::CounterBased:
        return Words::tr("Its codes go by a counter (HOTP), not by the time: they can’t be made here.");
    case otp::Unusable::SteamGuard:
        return Words::tr("Steam’s own codes can only be made by Steam’s app.");
    case otp::Unusable::UnknownType:
        return Words::tr("It asks for a kind of code that is not known here.");
    case otp::Unusable::SecretMissing:
        return Words::tr("It holds no secret.");
    case otp::Unusable::SecretInvalid:
        return Words::tr("Its secret can’t be read: it is damaged or cut off.");
    case otp::Unusable::AlgorithmUnknown:
        return Words::tr("It asks for an algorithm other than SHA-1, SHA-256 and SHA-512.");
    case otp::Unusable::DigitsOutOfRange:
        return Words::tr("It asks for codes of fewer than 6 or more than 8 digits.");
    case otp::Unusable::PeriodOutOfRange:
        return Words::tr("It asks for codes that change at an impossible pace.");
    case otp::Unusable::PayloadInvalid:
        return Words::tr("This export can’t be read: it is damaged or cut off.");
    case otp::Unusable::OtherExport:
        return Words::tr("This is a part of another export than the one that was begun.");
    }
    return {};
}

} // namespace ui::authenticator
