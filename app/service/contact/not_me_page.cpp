#include "service/contact/not_me_page.h"

#include "service/contact/email_return.h"
#include "service/http/page.h"
#include "service/identity/email_address.h"

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

http::Reply page(const Words& words, int status, const QString& heading, const QString& text,
                 const QString& button = {}) {
    return http::page(
        {.language = QString::fromLatin1(words.language),
         .status = status,
         .heading = heading,
         .text = text,
         .form = button.isEmpty() ? std::nullopt : std::optional(http::PageForm{.button = button})});
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
