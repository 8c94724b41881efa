#pragma once

#include "service/sso/saml/key_pair.h"

#include <QList>
#include <QString>

namespace service::sso::saml {

// This service as one provider knows it.
struct OwnParty {
    QString entityId;
    QString acsUrl;
    QList<KeyPair> keys; // the first one signs, all of them decrypt; one at least
};

// Our SAML 2.0 metadata: one assertion consumer (POST), e-mail addresses as NameID.
QByteArray metadataOf(const OwnParty& party);

} // namespace service::sso::saml
