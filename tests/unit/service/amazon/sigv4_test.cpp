#include "service/amazon/sigv4.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace service;

// The signatures of AWS's own test suite, and those that botocore makes of whatever else.
class Sigv4Test : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void signsAsTheTestSuite_data();
    void signsAsTheTestSuite();
    void signsAsBotocore();
};

namespace {

core::Time timeOf(const QString& iso) {
    return {QDateTime::fromString(iso, Qt::ISODate).toMSecsSinceEpoch()};
}

QByteArray utf8(const QJsonObject& object, const QString& name) {
    return object.value(name).toString().toUtf8();
}

// "METHOD TARGET HTTP/1.1", headers, an empty line, the body. A line that begins with a space goes on with
// the one before.
amazon::AwsRequest requestIn(const QByteArray& text) {
    const qsizetype end = text.indexOf("\n\n");
    QByteArrayList lines = (end < 0 ? text : text.first(end)).split('\n');
    const QByteArray first = lines.takeFirst();
    const qsizetype afterMethod = first.indexOf(' ') + 1;
    const QByteArray target = first.sliced(afterMethod, first.lastIndexOf(' ') - afterMethod);
    const qsizetype mark = target.indexOf('?');
    amazon::AwsRequest request{.method = first.first(afterMethod - 1),
                               .path = mark < 0 ? target : target.first(mark),
                               .query = mark < 0 ? QByteArray() : target.sliced(mark + 1),
                               .headers = {},
                               .body = end < 0 ? QByteArray() : text.sliced(end + 2)};
    for (const QByteArray& line : lines) {
        const qsizetype colon = line.indexOf(':');
        if (line.startsWith(' ')) {
            request.headers.last().second += '\n' + line;
        } else if (colon > 0) {
            request.headers.append({line.first(colon), line.sliced(colon + 1)});
        }
    }
    return request;
}

amazon::AwsCredentials credentialsIn(const QJsonObject& context) {
    const QJsonObject given = context.value(u"credentials"_s).toObject();
    amazon::AwsCredentials credentials{utf8(given, u"access_key_id"_s),
                                       core::SecretBytes(utf8(given, u"secret_access_key"_s))};
    // Where it is omitted it is added once the request is signed.
    if (!context.value(u"omit_session_token"_s).toBool()) {
        credentials.sessionToken = core::SecretBytes(utf8(given, u"token"_s));
    }
    return credentials;
}

template <class T>
T oneOf(const QList<T>& choices) {
    return choices.at(QRandomGenerator::global()->bounded(choices.size()));
}

QString someText(int longest) {
    static const QString alphabet = u"abcXYZ019-._~ /:;,+*%&=?!'()[]{}\"é€ሴ"_s;
    QString text;
    for (int left = QRandomGenerator::global()->bounded(longest); left > 0; --left) {
        text += alphabet.at(QRandomGenerator::global()->bounded(alphabet.size()));
    }
    return text;
}

QByteArray encoded(int longest) {
    return someText(longest).toUtf8().toPercentEncoding();
}

QByteArray someQuery() {
    QByteArrayList parameters;
    for (int left = QRandomGenerator::global()->bounded(4); left > 0; --left) {
        parameters.append('p' + encoded(5) + '=' + encoded(8));
    }
    return parameters.join('&');
}

QByteArray somePath() {
    QByteArray path("/");
    for (int left = QRandomGenerator::global()->bounded(4); left > 0; --left) {
        path += oneOf<QByteArray>({encoded(6), ".", "..", ""}) + '/';
    }
    return path;
}

struct RandomCall {
    amazon::AwsRequest request;
    amazon::AwsCredentials credentials;
    amazon::SigningScope scope;

    static RandomCall make() {
        RandomCall call;
        call.request = {.method = oneOf<QByteArray>({"GET", "POST", "PUT"}),
                        .path = somePath(),
                        .query = someQuery(),
                        .headers = {{"Host", "metering.marketplace.us-east-1.amazonaws.com"}},
                        .body = someText(60).toUtf8()};
        for (int left = QRandomGenerator::global()->bounded(4); left > 0; --left) {
            const QByteArray name = oneOf<QByteArray>({"X-Amz-Target", "Content-Type", "X-One", "x-two"});
            call.request.headers.append({name, "v " + encoded(6) + "  w\t" + encoded(3) + ' '});
        }
        call.credentials = {"AKID" + encoded(9), core::SecretBytes('s' + someText(40).toUtf8())};
        if (QRandomGenerator::global()->bounded(2) == 0) {
            call.credentials.sessionToken = core::SecretBytes("token" + encoded(80));
        }
        call.scope = {oneOf<QByteArray>({"us-east-1", "eu-west-3", "cn-north-1"}),
                      oneOf<QByteArray>({"aws-marketplace", "service"}),
                      timeOf(u"2026-11-25T00:00:00Z"_s) +
                          std::chrono::seconds(QRandomGenerator::global()->bounded(100'000'000))};
        return call;
    }

    QByteArray toJson() const {
        QJsonArray headers;
        for (const auto& [name, value] : request.headers) {
            headers.append(QJsonArray{QString::fromUtf8(name), QString::fromUtf8(value)});
        }
        const QByteArray url = "https://metering.marketplace.us-east-1.amazonaws.com" + request.path +
                               (request.query.isEmpty() ? "" : '?' + request.query);
        const QJsonObject call{
            {u"method"_s, QString::fromUtf8(request.method)},
            {u"url"_s, QString::fromUtf8(url)},
            {u"headers"_s, headers},
            {u"body"_s, QString::fromUtf8(request.body)},
            {u"access_key"_s, QString::fromUtf8(credentials.accessKey)},
            {u"secret_key"_s, credentials.secretKey.toString()},
            {u"session_token"_s, credentials.sessionToken.toString()},
            {u"region"_s, QString::fromUtf8(scope.region)},
            {u"service"_s, QString::fromUtf8(scope.service)},
            {u"at"_s, QDateTime::fromMSecsSinceEpoch(scope.at.milliseconds, Qt::UTC)
                          .toString(u"yyyyMMdd'T'HHmmss'Z'"_s)},
        };
        return QJsonDocument(call).toJson(QJsonDocument::Compact) + '\n';
    }
};

} // namespace

void Sigv4Test::signsAsTheTestSuite_data() {
    QFile file(u"" AWS_SIGNING_TEST_SUITE "/cases.json"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonArray cases = QJsonDocument::fromJson(file.readAll()).array();
    QCOMPARE(cases.size(), 38);
    QTest::addColumn<QJsonObject>("given");
    for (const QJsonValue& given : cases) {
        QTest::addRow("%s", qUtf8Printable(given[u"name"].toString())) << given.toObject();
    }
}

void Sigv4Test::signsAsTheTestSuite() {
    QFETCH(QJsonObject, given);
    const QJsonObject context = given.value(u"context"_s).toObject();
    amazon::AwsRequest request = requestIn(utf8(given, u"request"_s));
    if (context.value(u"sign_body"_s).toBool()) {
        request.headers.append({"x-amz-content-sha256",
                                QCryptographicHash::hash(request.body, QCryptographicHash::Sha256).toHex()});
    }
    const amazon::Signature made = amazon::sign(request, credentialsIn(context),
                                                {.region = utf8(context, u"region"_s),
                                                 .service = utf8(context, u"service"_s),
                                                 .at = timeOf(context.value(u"timestamp"_s).toString()),
                                                 .normalizePath = context.value(u"normalize"_s).toBool()});
    QCOMPARE(made.canonicalRequest, utf8(given, u"canonical_request"_s));
    QCOMPARE(made.stringToSign, utf8(given, u"string_to_sign"_s));
    QCOMPARE(made.signature, utf8(given, u"signature"_s));
    QVERIFY(utf8(given, u"signed_request"_s).contains("Authorization:" + made.authorization));
}

void Sigv4Test::signsAsBotocore() {
    constexpr int many = 500;
    QList<RandomCall> calls;
    QByteArray lines;
    for (int i = 0; i < many; ++i) {
        calls.append(RandomCall::make());
        lines += calls.last().toJson();
    }
    QProcess botocore;
    botocore.start(u"/usr/bin/python3"_s, {u"-B"_s, u"" BOTOCORE_SIGNER ""_s});
    botocore.write(lines);
    botocore.closeWriteChannel();
    QVERIFY(botocore.waitForFinished());
    QCOMPARE(botocore.readAllStandardError(), QByteArray());
    const QByteArrayList signatures = botocore.readAllStandardOutput().trimmed().split('\n');
    QCOMPARE(signatures.size(), many);
    for (int i = 0; i < many; ++i) {
        const RandomCall& call = calls.at(i);
        const QByteArray ours = amazon::sign(call.request, call.credentials, call.scope).authorization;
        const QByteArray said = call.toJson() + ours + '\n' + signatures.at(i);
        QVERIFY2(ours == signatures.at(i), said.constData());
    }
}

QTEST_GUILESS_MAIN(Sigv4Test)
#include "sigv4_test.moc"
