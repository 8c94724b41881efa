#pragma once

#include <QString>
#include <QUrl>

#include <optional>

namespace flows {

// What a link "personal-center://amazon/bind?server=…&token=…" names: the registration of a purchase, on the
// page of a server. Both are percent-encoded.
struct AmazonLink {
    QUrl server; // as Connection::checkedUrl() gives it
    QString token;

    friend bool operator==(const AmazonLink&, const AmazonLink&) = default;
};

// Nothing for whatever is not such a link, or not in every part: links from outside are hostile.
std::optional<AmazonLink> amazonLinkIn(const QString& uri);

// The token of what a person typed or pasted: a code, or the whole link of this very server. Empty where it
// can't be one.
QString amazonTokenIn(const QString& typed, const QUrl& server);

} // namespace flows
