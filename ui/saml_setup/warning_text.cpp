#include "ui/saml_setup/warning_text.h"

#include "ui/saml_setup/fingerprint.h"
#include "ui/widgets/moments.h"

#include <QCoreApplication>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace ui::saml_setup {

namespace {

struct WarningText {
    Q_DECLARE_TR_FUNCTIONS(ui::saml_setup::WarningText)
};

QString valueOf(const api::SsoWarning& warning, QLatin1StringView name) {
    return warning.params.value(name).toVariant().toString();
}

QString dateOf(const api::SsoWarning& warning, QLatin1StringView name) {
    const auto moment = core::fromRfc3339(valueOf(warning, name));
    return moment ? widgets::dateText(widgets::toLocal(*moment)) : QString();
}

} // namespace

QString warningText(const api::SsoWarning& warning) {
    const QString certificate = shortFingerprint(valueOf(warning, "sha256"_L1));
    if (warning.id == "metadata_expired"_L1) {
        return WarningText::tr("This metadata was valid until %1. It can be used; check at the provider "
                               "whether there is a newer one.")
            .arg(dateOf(warning, "valid_until"_L1));
    }
    if (warning.id == "certificate_expired"_L1) {
        //: %1: the beginning of a fingerprint; %2: a date
        return WarningText::tr("Certificate %1 expired on %2. It goes on working; the provider should have "
                               "another by now.")
            .arg(certificate, dateOf(warning, "not_after"_L1));
    }
    if (warning.id == "certificate_not_yet_valid"_L1) {
        return WarningText::tr("Certificate %1 is valid from %2 only. It is taken already: the provider may "
                               "be about to change over.")
            .arg(certificate, dateOf(warning, "not_before"_L1));
    }
    if (warning.id == "certificate_expires"_L1) {
        return WarningText::tr("Certificate %1 expires on %2. Add its successor before the provider changes "
                               "over.")
            .arg(certificate, dateOf(warning, "not_after"_L1));
    }
    if (warning.id == "plain_http"_L1) {
        return WarningText::tr("The sign-on URL is not encrypted (http): whoever is on the way can read and "
                               "change what goes there.");
    }
    if (warning.id == "name_id_not_email"_L1) {
        return WarningText::tr("The provider’s NameID is no e-mail address: %1. An attribute has to carry "
                               "it.")
            .arg(warning.params.value("formats"_L1).toVariant().toStringList().join(", "_L1));
    }
    if (warning.id == "entity_id_known"_L1) {
        return WarningText::tr("“%1” has this provider already. A second service for it is possible.")
            .arg(valueOf(warning, "service"_L1));
    }
    //: %1: an id that this version of the program does not know
    return WarningText::tr("The service warns of something that this version does not know: %1. Update the "
                           "program to read more.")
        .arg(warning.id);
}

} // namespace ui::saml_setup
