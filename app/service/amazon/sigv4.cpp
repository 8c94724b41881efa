#include "service/amazon/sigv4.h"

#include <QDateTime>

#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <algorithm>
#include <array>
#include <map>
#include <stdexcept>

namespace service::amazon {

namespace {

constexpr const char* algorithm = "AWS4-HMAC-SHA256";

// SHA-256, in hex.
QByteArray hashOf(const QByteArray& data) {
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int size = 0;
    if (EVP_Digest(data.constData(), static_cast<std::size_t>(data.size()), digest.data(), &size,
                   EVP_sha256(), nullptr) != 1) {
        throw std::runtime_error("SHA-256 failed");
    }
    return QByteArray(reinterpret_cast<const char*>(digest.data()), static_cast<qsizetype>(size)).toHex();
}

core::SecretBytes hmac(const core::SecretBytes& key, const QByteArray& data) {
    core::SecretBytes digest(EVP_MAX_MD_SIZE);
    unsigned int size = 0;
    if (!HMAC(EVP_sha256(), key.data(), static_cast<int>(key.size()),
              reinterpret_cast<const unsigned char*>(data.constData()), static_cast<std::size_t>(data.size()),
              reinterpret_cast<unsigned char*>(digest.data()), &size)) {
        throw std::runtime_error("HMAC failed");
    }
    return core::SecretBytes(digest.view().first(static_cast<qsizetype>(size)));
}

// RFC 3986, 2.3: everything but the unreserved is encoded.
QByteArray encoded(const QByteArray& text, const QByteArray& kept = {}) {
    return text.toPercentEncoding(kept);
}

// Without "." and "..", and without empty segments (RFC 3986, 5.2.4, and AWS's own).
QByteArray normalized(const QByteArray& path) {
    QByteArrayList segments;
    for (const QByteArray& segment : path.split('/')) {
        if (segment == ".." && !segments.isEmpty()) {
            segments.removeLast();
        } else if (!segment.isEmpty() && segment != "." && segment != "..") {
            segments.append(segment);
        }
    }
    const QByteArray joined = '/' + segments.join('/');
    return path.endsWith('/') && joined.size() > 1 ? joined + '/' : joined;
}

QByteArray canonicalPath(const QByteArray& path, bool normalize) {
    const QByteArray chosen = normalize ? normalized(path) : path.isEmpty() ? QByteArray("/") : path;
    return encoded(chosen, "/");
}

QByteArray canonicalQuery(const QByteArray& query) {
    QByteArrayList parameters;
    for (const QByteArray& parameter : query.split('&')) {
        if (parameter.isEmpty()) {
            continue;
        }
        const qsizetype equals = parameter.indexOf('=');
        const QByteArray name = equals < 0 ? parameter : parameter.first(equals);
        const QByteArray value = equals < 0 ? QByteArray() : parameter.sliced(equals + 1);
        // '\0' sorts before whatever a name may go on with.
        parameters.append(encoded(QByteArray::fromPercentEncoding(name)) + '\0' +
                          encoded(QByteArray::fromPercentEncoding(value)));
    }
    std::sort(parameters.begin(), parameters.end());
    return parameters.join('&').replace('\0', '=');
}

struct CanonicalHeaders {
    QByteArray lines;
    QByteArray names; // with semicolons between
};

CanonicalHeaders canonicalHeaders(const outbound::Headers& headers) {
    std::map<QByteArray, QByteArrayList> byName;
    for (const auto& [name, value] : headers) {
        byName[name.toLower()].append(value.simplified());
    }
    CanonicalHeaders canonical;
    for (const auto& [name, values] : byName) {
        canonical.lines += name + ':' + values.join(',') + '\n';
        canonical.names += (canonical.names.isEmpty() ? "" : ";") + name;
    }
    return canonical;
}

core::SecretBytes signingKey(const core::SecretBytes& secret, const QByteArray& day,
                             const SigningScope& scope) {
    constexpr QByteArrayView prefix("AWS4");
    core::SecretBytes key(prefix.size() + secret.size());
    std::copy(prefix.begin(), prefix.end(), key.data());
    std::copy_n(secret.data(), secret.size(), key.data() + prefix.size());
    for (const QByteArray& step : {day, scope.region, scope.service, QByteArray("aws4_request")}) {
        key = hmac(key, step);
    }
    return key;
}

} // namespace

Signature sign(const AwsRequest& request, const AwsCredentials& credentials, const SigningScope& scope) {
    const QByteArray moment = QDateTime::fromMSecsSinceEpoch(scope.at.milliseconds, Qt::UTC)
                                  .toString(QStringLiteral("yyyyMMdd'T'HHmmss'Z'"))
                                  .toLatin1();
    constexpr qsizetype dayDigits = 8;
    const QByteArray day = moment.first(dayDigits);
    const QByteArray within = day + '/' + scope.region + '/' + scope.service + "/aws4_request";

    Signature made;
    made.added.append({"X-Amz-Date", moment});
    if (!credentials.sessionToken.isEmpty()) {
        made.added.append({"X-Amz-Security-Token", credentials.sessionToken.view().toByteArray()});
    }
    const CanonicalHeaders headers = canonicalHeaders(request.headers + made.added);
    made.canonicalRequest = request.method + '\n' + canonicalPath(request.path, scope.normalizePath) + '\n' +
                            canonicalQuery(request.query) + '\n' + headers.lines + '\n' + headers.names +
                            '\n' + hashOf(request.body);
    made.stringToSign =
        QByteArray(algorithm) + '\n' + moment + '\n' + within + '\n' + hashOf(made.canonicalRequest);
    made.signature =
        hmac(signingKey(credentials.secretKey, day, scope), made.stringToSign).view().toByteArray().toHex();
    made.authorization = QByteArray(algorithm) + " Credential=" + credentials.accessKey + '/' + within +
                         ", SignedHeaders=" + headers.names + ", Signature=" + made.signature;
    return made;
}

} // namespace service::amazon
