#include "service/sso/pages.h"

namespace service::sso {

namespace {

struct Words {
    PageKind kind;
    int status;
    const char* heading[2]; // English, French
    const char* text[2];
};

constexpr Words words[] = {
    {PageKind::NoSuchService,
     404,
     {"This login link does not work", "Ce lien de connexion ne fonctionne pas"},
     {"The SSO service was deleted, or is not activated any more. Ask whoever gave you the link.",
      "Le service SSO a été supprimé ou n’est plus activé. Adressez-vous à la personne qui vous a donné le "
      "lien."}},
    {PageKind::BadLink,
     404,
     {"This login link is not complete", "Ce lien de connexion est incomplet"},
     {"Start again from Personal Center, or copy the whole login link.",
      "Recommencez depuis Personal Center, ou copiez le lien de connexion en entier."}},
    {PageKind::Continue,
     200,
     {"To your identity provider", "Vers votre fournisseur d’identité"},
     {"You sign in there, and come back by yourself.",
      "Vous vous y connectez, puis revenez automatiquement."}},
    {PageKind::Refused,
     403,
     {"You could not be signed in", "La connexion n’a pas abouti"},
     {"What your identity provider answered was not accepted. The person who configured this SSO service "
      "sees why in "
      "the activity of their account. Nobody was signed in.",
      "La réponse de votre fournisseur d’identité n’a pas été acceptée. La personne qui a configuré ce "
      "service SSO en "
      "voit la raison dans l’activité de son compte. Personne n’a été connecté."}},
    {PageKind::Gone,
     404,
     {"This page was used already", "Cette page a déjà servi"},
     {"It works once, for ten minutes. Start again from Personal Center.",
      "Elle ne sert qu’une fois, pendant dix minutes. Recommencez depuis Personal Center."}},
    {PageKind::OtherBrowser,
     403,
     {"This is not the browser that began", "Ce n’est pas le navigateur de départ"},
     {"A sign-in ends in the browser in which it began, with cookies allowed. Nobody was signed in. Start "
      "again from "
      "Personal Center.",
      "Une connexion se termine dans le navigateur où elle a commencé, cookies autorisés. Personne n’a été "
      "connecté. "
      "Recommencez depuis Personal Center."}},
    {PageKind::OpenDesktop,
     200,
     {"Your identity provider knows you", "Votre fournisseur d’identité vous a reconnu"},
     {"Your account opens in Personal Center, on the desktop.",
      "Votre compte s’ouvre dans Personal Center, sur l’ordinateur."}},
    {PageKind::TestPassed,
     200,
     {"The test went well", "Le test a réussi"},
     {"Nobody was signed in. Go back to Personal Center; you can close this page.",
      "Personne n’a été connecté. Revenez à Personal Center ; vous pouvez fermer cette page."}},
    {PageKind::TestFailed,
     200,
     {"The test found something", "Le test a relevé un problème"},
     {"Nobody was signed in. Personal Center shows what was found; you can close this page.",
      "Personne n’a été connecté. Personal Center montre ce qui a été relevé ; vous pouvez fermer cette "
      "page."}},
};

const Words& wordsOf(PageKind kind) {
    for (const Words& candidate : words) {
        if (candidate.kind == kind) {
            return candidate;
        }
    }
    Q_UNREACHABLE();
}

} // namespace

http::Reply page(http::Language language, PageKind kind, const std::optional<http::PageForm>& form,
                 const std::optional<QString>& link) {
    const bool french = language == http::Language::French;
    const Words& said = wordsOf(kind);
    http::Page content{.language = french ? QStringLiteral("fr") : QStringLiteral("en"),
                       .status = said.status,
                       .heading = QString::fromUtf8(said.heading[french ? 1 : 0]),
                       .text = QString::fromUtf8(said.text[french ? 1 : 0]),
                       .form = form};
    if (content.form) {
        content.form->button = french ? QStringLiteral("Continuer") : QStringLiteral("Continue");
    }
    if (link) {
        content.link = http::PageLink{french ? QStringLiteral("Ouvrir Personal Center")
                                             : QStringLiteral("Open Personal Center"),
                                      *link};
    }
    return http::page(content);
}

} // namespace service::sso
