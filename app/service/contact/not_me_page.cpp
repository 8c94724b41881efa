#include "service/contact/not_me_page.h"

#include "service/contact/email_return.h"
#include "service/identity/email_address.h"

#include <QCryptographicHash>

namespace service::contact {

namespace {

// What the page says, in one language.
struct Words {
    const char* language;
    const char* question;
    const char* explanation; // %1: the old address, masked
    const char* button;
    const char* done;
    const char* next; // %1: the old address, masked
    const char* taken;
    const char* takenNext;
    const char* gone;
    const char* goneNext;
};

const Words& wordsIn(http::Language language) {
    static const Words english{
        "en",
        "Was the e-mail address of your account changed without you?",
        "Then put %1 back as the address that you sign in with. Every session of the account ends.",
        "Put the old address back",
        "The old address is back",
        "%1 is the address of your account again, and it is signed out everywhere. Choose a new password "
        "now: in "
        "Personal Center, select “Forgotten password”.",
        "The address could not be put back",
        "It belongs to another account by now. Every session of the changed account has ended; please write "
        "to support.",
        "This link can't be used",
        "It was used already, or is more than seven days old.",
    };
    static const Words french{
        "fr",
        "L’adresse e-mail de votre compte a-t-elle été modifiée sans vous ?",
        "Rétablissez alors %1 comme adresse de connexion. Toutes les sessions du compte seront fermées.",
        "Rétablir l’ancienne adresse",
        "L’ancienne adresse est rétablie",
        "%1 est de nouveau l’adresse de votre compte, qui est déconnecté partout. Choisissez dès maintenant "
        "un nouveau "
        "mot de passe : dans Personal Center, sélectionnez « Mot de passe oublié ».",
        "L’adresse n’a pas pu être rétablie",
        "Elle appartient désormais à un autre compte. Toutes les sessions du compte modifié sont fermées ; "
        "écrivez à "
        "l’assistance.",
        "Ce lien ne peut pas être utilisé",
        "Il a déjà servi, ou il a plus de sept jours.",
    };
    return language == http::Language::French ? french : english;
}

constexpr const char* style =
    "body{font:16px/1.5 system-ui,sans-serif;max-width:34rem;margin:12vh auto;padding:0 1.5rem;color:#1c2430;"
    "background:#f5f7fa}h1{font-size:1.4rem;line-height:1.3}button{font:inherit;padding:.6rem "
    "1.2rem;border:0;"
    "border-radius:6px;background:#1459c7;color:#fff;cursor:pointer}@media(prefers-color-scheme:dark){body{"
    "color:#e6eaf0;"
    "background:#14181f}}";

QByteArray policy() {
    const QByteArray hash =
        QCryptographicHash::hash(QByteArray(style), QCryptographicHash::Sha256).toBase64();
    return "default-src 'none'; style-src 'sha256-" + hash +
           "'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";
}

http::Reply page(const Words& words, int status, const QString& heading, const QString& text,
                 const QString& button = {}) {
    QString form;
    if (!button.isEmpty()) {
        form = QStringLiteral("<form method=\"post\"><button>%1</button></form>").arg(button.toHtmlEscaped());
    }
    // Several at once: a text may itself contain a place marker.
    const QString html =
        QStringLiteral(
            "<!DOCTYPE html><html lang=\"%1\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" "
            "content=\"width=device-width\"><title>%2</title><style>%3</style></head><body><h1>%2</h1>"
            "<p>%4</p>%5</body></html>\n")
            .arg(QString::fromLatin1(words.language), heading.toHtmlEscaped(), QString::fromLatin1(style),
                 text.toHtmlEscaped(), form);
    http::Reply reply;
    reply.status = status;
    reply.contentType = QByteArrayLiteral("text/html; charset=utf-8");
    reply.body = html.toUtf8();
    // The other headers of a page are those of every page.
    reply.headers = {{QByteArrayLiteral("Content-Security-Policy"), policy()}};
    return reply;
}

QString said(const char* text, const QString& address = {}) {
    const QString words = QString::fromUtf8(text);
    return words.contains(QStringLiteral("%1")) ? words.arg(identity::maskedEmail(address)) : words;
}

http::Reply gonePage(const Words& words) {
    return page(words, 404, said(words.gone), said(words.goneNext));
}

QString tokenOf(const http::Exchange& exchange) {
    return exchange.request().parameter(QStringLiteral("token"));
}

core::Result<http::Reply> ask(http::Exchange& exchange) {
    const Words& words = wordsIn(exchange.language());
    return exchange.read([&](store::Transaction& transaction) -> core::Result<http::Reply> {
        const std::optional<Return> link = findReturn(transaction, tokenOf(exchange), exchange.now());
        return link ? page(words, 200, said(words.question), said(words.explanation, link->oldEmail),
                           said(words.button))
                    : gonePage(words);
    });
}

} // namespace

void NotMePage::registerRoutes(http::Router& router) {
    router.onPage(api::Method::Get, QStringLiteral("/not-me/{token}"), &ask);
    router.onPage(api::Method::Post, QStringLiteral("/not-me/{token}"), [this](http::Exchange& exchange) {
        const Words& words = wordsIn(exchange.language());
        return exchange.write([&](store::Transaction& transaction) -> core::Result<http::Reply> {
            const std::optional<Return> link = findReturn(transaction, tokenOf(exchange), exchange.now());
            switch (useReturn(transaction, m_messages, tokenOf(exchange), exchange.request().address,
                              exchange.now())) {
            case ReturnOutcome::PutBack:
                return page(words, 200, said(words.done),
                            said(words.next, link ? link->oldEmail : QString()));
            case ReturnOutcome::AddressTaken:
                return page(words, 200, said(words.taken), said(words.takenNext));
            case ReturnOutcome::NoSuchLink:
                break;
            }
            return gonePage(words);
        });
    });
}

} // namespace service::contact
