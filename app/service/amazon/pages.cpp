#include "service/amazon/pages.h"

namespace service::amazon {

namespace {

struct Words {
    PageKind kind;
    int status;
    const char* heading[2]; // English, French
    const char* text[2];
};

constexpr Words words[] = {
    {PageKind::Arrived,
     200,
     {"Your AWS Marketplace purchase is here", "Votre achat sur AWS Marketplace est arrivé"},
     {"One step is left: bind it to your account in Personal Center, on the desktop. You see there which AWS "
      "account and which product it is before anything is bound. This page is good for one hour.",
      "Il reste une étape : l’associer à votre compte dans Personal Center, sur l’ordinateur. Vous y verrez "
      "de "
      "quel compte AWS et de quel produit il s’agit avant que quoi que ce soit ne soit associé. Cette page "
      "est "
      "valable une heure."}},
    {PageKind::Bound,
     200,
     {"This purchase is bound already", "Cet achat est déjà associé"},
     {"It is in the Amazon orders of the account that bound it. You can close this page.",
      "Il figure dans les commandes Amazon du compte qui l’a associé. Vous pouvez fermer cette page."}},
    {PageKind::UnderWay,
     202,
     {"AWS is being asked about your purchase", "AWS est interrogé au sujet de votre achat"},
     {"This takes a few seconds. Then continue.", "Cela prend quelques secondes. Continuez ensuite."}},
    {PageKind::Stale,
     410,
     {"This registration is no longer valid", "Cet enregistrement n’est plus valable"},
     {"What AWS sends along is good for a short time only. Go back to AWS Marketplace, open your "
      "subscriptions, choose the product, and select “Set up your account” again. Your purchase is not lost.",
      "Ce qu’AWS transmet n’est valable que peu de temps. Retournez sur AWS Marketplace, ouvrez vos "
      "abonnements, choisissez le produit et sélectionnez de nouveau « Set up your account ». Votre "
      "achat n’est pas perdu."}},
    {PageKind::NoToken,
     400,
     {"AWS’s registration is missing", "L’enregistrement d’AWS est absent"},
     {"This page takes the form that AWS Marketplace sends after a purchase, and what came is not that form. "
      "Go back to AWS Marketplace, open your subscriptions, choose the product, and select “Set up your "
      "account”.",
      "Cette page reçoit le formulaire qu’AWS Marketplace envoie après un achat, et ce n’est pas ce qui a "
      "été "
      "reçu. Retournez sur AWS Marketplace, ouvrez vos abonnements, choisissez le produit et sélectionnez "
      "« Set up your account »."}},
    {PageKind::Unavailable,
     503,
     {"AWS could not be asked", "AWS n’a pas pu être interrogé"},
     {"Your purchase is not lost. Try again in a minute; if this page comes again, go back to AWS "
      "Marketplace "
      "later and select “Set up your account” there.",
      "Votre achat n’est pas perdu. Réessayez dans une minute ; si cette page réapparaît, retournez plus "
      "tard sur AWS Marketplace et sélectionnez « Set up your account »."}},
    {PageKind::NotConfigured,
     503,
     {"Purchases on AWS Marketplace are not set up here",
      "Les achats sur AWS Marketplace ne sont pas configurés ici"},
     {"This service has no access to AWS Marketplace yet. Your purchase is not lost: tell whoever runs the "
      "service, and select “Set up your account” on AWS Marketplace again afterwards.",
      "Ce service n’a pas encore accès à AWS Marketplace. Votre achat n’est pas perdu : prévenez "
      "l’exploitant du service, puis sélectionnez de nouveau « Set up your account » sur AWS "
      "Marketplace."}},
    {PageKind::FromAws,
     200,
     {"This page is reached from AWS Marketplace", "On arrive à cette page depuis AWS Marketplace"},
     {"Buy the product there, or open your subscriptions and choose it, then select “Set up your account”: "
      "you "
      "come back here with your purchase.",
      "Achetez-y le produit, ou ouvrez vos abonnements et choisissez-le, puis sélectionnez « Set up your "
      "account » : vous reviendrez ici avec votre achat."}},
};

http::Page pageOf(http::Language language, PageKind kind) {
    const int column = language == http::Language::French ? 1 : 0;
    for (const Words& candidate : words) {
        if (candidate.kind == kind) {
            return {.language = column == 1 ? QStringLiteral("fr") : QStringLiteral("en"),
                    .status = candidate.status,
                    .heading = QString::fromUtf8(candidate.heading[column]),
                    .text = QString::fromUtf8(candidate.text[column])};
        }
    }
    Q_UNREACHABLE();
}

} // namespace

http::Reply arrivalPage(http::Language language, const Arrival& arrival) {
    const bool french = language == http::Language::French;
    http::Page page = pageOf(language, PageKind::Arrived);
    page.link = http::PageLink{french ? QStringLiteral("Ouvrir Personal Center")
                                      : QStringLiteral("Open Personal Center"),
                               arrival.link};
    page.code = http::PageCode{french ? QStringLiteral("Ou saisissez ce code sous Commandes Amazon :")
                                      : QStringLiteral("Or type this code under Amazon orders:"),
                               arrival.code};
    return http::page(page);
}

http::Reply page(http::Language language, PageKind kind, const std::optional<http::PageForm>& again) {
    http::Page page = pageOf(language, kind);
    page.form = again;
    if (page.form) {
        const bool french = language == http::Language::French;
        page.form->button = kind == PageKind::UnderWay
                                ? (french ? QStringLiteral("Continuer") : QStringLiteral("Continue"))
                                : (french ? QStringLiteral("Réessayer") : QStringLiteral("Try again"));
    }
    return http::page(page);
}

} // namespace service::amazon
