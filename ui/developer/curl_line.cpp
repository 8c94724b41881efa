#include "ui/developer/curl_line.h"

using namespace Qt::StringLiterals;

namespace ui::developer {

namespace {

// One word of a shell, whatever is in it.
QString quoted(QString text) {
    return u'\'' + text.replace(u'\'', "'\\''"_L1) + u'\'';
}

} // namespace

QString curlLine(const QString& url, const QString& devKey) {
    return uR"sh(body='{"echostr":"Zq8T1mXa"}'; key=%1; t=$(date +%s); n=$(openssl rand -hex 8)
sign() { printf %s "$1" | openssl dgst -sha256 -hmac "$DEV_SECRET" | sed 's/.* //'; }
curl -i -m 3 %2 -H 'Content-Type: application/json' \
  -H "X-CALLBACK-ID: timestamp=$t;nonce=$n;username=$key;signature=$(sign "$t$n$key")" \
  -H "X-CALLBACK-SIGNATURE: t=$t,v1=$(sign "$t.$body")" -d "$body")sh"_s.arg(quoted(devKey), quoted(url));
}

} // namespace ui::developer
