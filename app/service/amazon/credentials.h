#pragma once

#include "service/amazon/sigv4.h"

#include <QString>

#include <optional>

namespace service::amazon {

// Where AWS's credentials are: in files, which are read at every use, since temporary credentials are
// replaced while the service runs; or in the environment, as AWS's own tools have them (AWS_ACCESS_KEY_ID,
// AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN).
struct CredentialFiles {
    QString accessKey; // empty: the environment
    QString secretKey;
    QString sessionToken; // empty: none

    // Nothing where there are none, or a file can't be read (which is logged).
    std::optional<AwsCredentials> read() const;
    bool areConfigured() const;
};

} // namespace service::amazon
