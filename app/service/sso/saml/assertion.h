#pragma once

#include "core/time.h"

#include <QStringList>

#include <optional>

namespace service::sso::saml {

// What a verified assertion says, as far as it is gone by.
struct Assertion {
    QString id;
    QString inResponseTo; // of the confirmation of its subject; empty where it has none
    core::Time endsAt;    // from then on it is refused for its age
    std::optional<QString> nameId;
    std::optional<QString> nameIdFormat;
    // The subject's e-mail addresses as they are written, each once: those of the usual attributes, or where
    // there are none the NameID.
    QStringList emails;
    QString emailFrom; // where they stood: "name_id", or an attribute's name
};

} // namespace service::sso::saml
