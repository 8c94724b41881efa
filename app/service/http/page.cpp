#include "service/http/page.h"

#include <QCryptographicHash>

namespace service::http {

namespace {

constexpr const char* style =
    "body{font:16px/1.5 system-ui,sans-serif;max-width:34rem;margin:12vh auto;padding:0 1.5rem;color:#1c2430;"
    "background:#f5f7fa}h1{font-size:1.4rem;line-height:1.3}button,a{font:inherit;padding:.6rem "
    "1.2rem;border:0;display:inline-block;text-decoration:none;"
    "border-radius:6px;background:#1459c7;color:#fff;cursor:pointer}code{font:600 1.8rem/1.6 "
    "ui-monospace,monospace;letter-spacing:.08em}@media(prefers-color-scheme:dark){body{"
    "color:#e6eaf0;"
    "background:#14181f}}";

// Where a form goes elsewhere, browsers hold the redirects that follow against form-action as well, and those
// are the other side's own.
QByteArray policyFor(const Page& page) {
    const QByteArray hash =
        QCryptographicHash::hash(QByteArray(style), QCryptographicHash::Sha256).toBase64();
    const bool elsewhere = page.form && !page.form->action.isEmpty();
    const bool scripted = page.form && page.form->sendsItself;
    return "default-src 'none'; style-src 'sha256-" + hash + "'" + (scripted ? "; script-src 'self'" : "") +
           "; form-action " + (elsewhere ? "https: http:" : "'self'") +
           "; frame-ancestors 'none'; base-uri 'none'";
}

QString formOf(const PageForm& form) {
    QString fields;
    for (const auto& [name, value] : form.fields) {
        fields += QStringLiteral("<input type=\"hidden\" name=\"%1\" value=\"%2\">")
                      .arg(name.toHtmlEscaped(), value.toHtmlEscaped());
    }
    const QString action =
        form.action.isEmpty() ? QString() : QStringLiteral(" action=\"%1\"").arg(form.action.toHtmlEscaped());
    const QString script =
        form.sendsItself ? QStringLiteral("<script src=\"%1\"></script>").arg(QLatin1String(sendItselfPath))
                         : QString();
    // Several at once: a text may itself contain a place marker.
    return QStringLiteral("<form method=\"post\"%1>%2<button>%3</button></form>%4")
        .arg(action, fields, form.button.toHtmlEscaped(), script);
}

} // namespace

Reply page(const Page& page) {
    QString more;
    if (page.form) {
        more += formOf(*page.form);
    }
    if (page.link) {
        more += QStringLiteral("<p><a href=\"%1\">%2</a></p>")
                    .arg(page.link->url.toHtmlEscaped(), page.link->text.toHtmlEscaped());
    }
    if (page.code) {
        more += QStringLiteral("<p>%1<br><code>%2</code></p>")
                    .arg(page.code->label.toHtmlEscaped(), page.code->code.toHtmlEscaped());
    }
    const QString html =
        QStringLiteral(
            "<!DOCTYPE html><html lang=\"%1\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" "
            "content=\"width=device-width\"><title>%2</title><style>%3</style></head><body><h1>%2</h1>"
            "<p>%4</p>%5</body></html>\n")
            .arg(page.language, page.heading.toHtmlEscaped(), QString::fromLatin1(style),
                 page.text.toHtmlEscaped(), more);
    Reply reply;
    reply.status = page.status;
    reply.contentType = QByteArrayLiteral("text/html; charset=utf-8");
    reply.body = html.toUtf8();
    // The other headers of a page are those of every page.
    reply.headers = {{QByteArrayLiteral("Content-Security-Policy"), policyFor(page)}};
    return reply;
}

Reply sendItselfScript() {
    Reply reply;
    reply.contentType = QByteArrayLiteral("text/javascript; charset=utf-8");
    reply.body = QByteArrayLiteral("document.forms[0].submit();\n");
    return reply;
}

} // namespace service::http
