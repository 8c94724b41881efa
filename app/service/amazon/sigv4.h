#pragma once

#include "core/secret_bytes.h"
#include "core/time.h"
#include "service/outbound/headers.h"

#include <QByteArray>

// AWS Signature Version 4, as a header
// (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html).
namespace service::amazon {

struct AwsCredentials {
    QByteArray accessKey; // its id, which is no secret by itself
    core::SecretBytes secretKey;
    core::SecretBytes sessionToken = {}; // of temporary credentials; empty otherwise
};

struct AwsRequest {
    QByteArray method;
    QByteArray path; // as it is sent
    QByteArray query = {};
    outbound::Headers headers; // Host among them. Every one is signed
    QByteArray body = {};
};

// For which service, and when.
struct SigningScope {
    QByteArray region;
    QByteArray service;
    core::Time at;
    bool normalizePath = true; // every service but S3
};

// The steps of a signature, in the words of AWS.
struct Signature {
    outbound::Headers added; // X-Amz-Date, and X-Amz-Security-Token where there is one
    QByteArray canonicalRequest;
    QByteArray stringToSign;
    QByteArray signature;     // hex
    QByteArray authorization; // the value of that header
};

Signature sign(const AwsRequest& request, const AwsCredentials& credentials, const SigningScope& scope);

} // namespace service::amazon
