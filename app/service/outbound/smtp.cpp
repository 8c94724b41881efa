#include "service/outbound/smtp.h"

#include "service/outbound/curl_handle.h"

#include <QSysInfo>

namespace service::outbound {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

QByteArray urlOf(const SmtpServer& server) {
    const QString host = server.host.contains(u':') ? u'[' + server.host + u']' : server.host;
    const QString scheme = server.tls == SmtpTls::Implicit ? u"smtps"_s : u"smtp"_s;
    // libcurl says the path in EHLO.
    return u"%1://%2:%3/%4"_s.arg(scheme, host, QString::number(server.port), QSysInfo::machineHostName())
        .toUtf8();
}

SmtpOutcome outcomeOf(CURLcode code, long reply) {
    using Kind = SmtpOutcome::Kind;
    if (code == CURLE_OK) {
        return {Kind::Accepted};
    }
    const QString reason =
        u"%1 (last reply %2)"_s.arg(QString::fromUtf8(curl_easy_strerror(code))).arg(reply);
    if (isTlsTrouble(code)) {
        return {Kind::Configuration, reason};
    }
    if (reply >= 400 && reply < 500) {
        return {Kind::Temporary, reason};
    }
    // RFC 4954: authentication required, too weak, failed, or wanting encryption.
    const bool aboutThePassword = reply == 530 || reply == 534 || reply == 535 || reply == 538;
    if (code == CURLE_LOGIN_DENIED || aboutThePassword) {
        return {Kind::Configuration, reason};
    }
    return {reply >= 500 ? Kind::Permanent : Kind::Temporary, reason};
}

} // namespace

SmtpOutcome sendMail(const SmtpServer& server, const QString& from, const QString& to,
                     const QByteArray& message) {
    CurlHandle curl("smtp,smtps", 10s, mailTimeout);
    Upload upload{message};
    curl.set(CURLOPT_URL, urlOf(server));
    curl.set(CURLOPT_USE_SSL,
             static_cast<long>(server.tls == SmtpTls::None ? CURLUSESSL_NONE : CURLUSESSL_ALL));
    curl.setAuthority(server.caFile.toUtf8());
    if (server.credentials) {
        curl.setUser(server.credentials->user.toUtf8(), server.credentials->password);
    }
    curl.set(CURLOPT_MAIL_FROM, u"<%1>"_s.arg(from).toUtf8());
    curl.append(CURLOPT_MAIL_RCPT, u"<%1>"_s.arg(to).toUtf8());
    curl.set(CURLOPT_UPLOAD, 1L);
    curl.set(CURLOPT_INFILESIZE_LARGE, static_cast<curl_off_t>(message.size()));
    curl.set(CURLOPT_READFUNCTION, &Upload::read);
    curl.set(CURLOPT_READDATA, &upload);

    const CURLcode code = curl.perform();
    return outcomeOf(code, curl.responseCode());
}

} // namespace service::outbound
