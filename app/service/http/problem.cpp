#include "service/http/problem.h"

#include <QJsonArray>
#include <QJsonObject>

namespace service::http {

namespace {

using core::ErrorId;

struct Title {
    ErrorId id;
    const char* english;
    const char* french;
};

// Every id that crosses the wire (its status is not 0).
constexpr Title titles[] = {
    {ErrorId::BadRequest, "The request is not as it should be", "La requête n’est pas conforme"},
    {ErrorId::SessionRequired, "Signing in is required", "Une connexion est requise"},
    {ErrorId::SessionExpired, "The session has ended", "La session a pris fin"},
    {ErrorId::StepUpRequired, "Please confirm that it is you", "Veuillez confirmer votre identité"},
    {ErrorId::NotFound, "There is nothing here", "Introuvable"},
    {ErrorId::MethodNotAllowed, "This method is not allowed here", "Cette méthode n’est pas admise ici"},
    {ErrorId::RequestTimeout, "The request took too long to arrive",
     "La requête a mis trop de temps à arriver"},
    {ErrorId::ChangedElsewhere, "It was changed elsewhere in the meantime", "Modifié ailleurs entre-temps"},
    {ErrorId::BodyTooLarge, "The request is too large", "La requête est trop volumineuse"},
    {ErrorId::HeadersTooLarge, "The request’s header is too large",
     "L’en-tête de la requête est trop volumineux"},
    {ErrorId::MisdirectedRequest, "This is not the host that was asked for", "Ce n’est pas l’hôte demandé"},
    {ErrorId::IdempotencyKeyReused, "The idempotency key was used for another request",
     "La clé d’idempotence a déjà servi à une autre requête"},
    {ErrorId::TooManyRequests, "Too many requests; please wait", "Trop de requêtes ; veuillez patienter"},
    {ErrorId::Busy, "The service is busy; please try again", "Le service est occupé ; veuillez réessayer"},
    {ErrorId::ServiceUnavailable, "The service is not available at the moment",
     "Le service est momentanément indisponible"},
    {ErrorId::Internal, "Something went wrong in the service", "Une erreur s’est produite dans le service"},
    {ErrorId::InvalidCredentials, "The credentials are wrong", "Les identifiants sont incorrects"},
    {ErrorId::AccountDisabled, "The account is disabled", "Le compte est désactivé"},
    {ErrorId::ChallengeExpired, "The time to confirm has run out", "Le délai de confirmation est écoulé"},
    {ErrorId::CodeWrong, "The code is wrong", "Le code est incorrect"},
    {ErrorId::CodeExpired, "The code has expired", "Le code a expiré"},
    {ErrorId::CodeUsed, "The code was used already", "Le code a déjà été utilisé"},
    {ErrorId::WeakPassword, "The password is too easy to guess", "Le mot de passe est trop facile à deviner"},
    {ErrorId::TwoFactorRequired, "Two-factor authentication is required",
     "L’authentification à deux facteurs est requise"},
    {ErrorId::CaptchaRequired, "The puzzle has to be solved first", "L’épreuve doit d’abord être résolue"},
    {ErrorId::CaptchaWrong, "The puzzle’s answer is wrong", "La réponse à l’épreuve est incorrecte"},
    {ErrorId::CaptchaExpired, "The puzzle has expired", "L’épreuve a expiré"},
    {ErrorId::ContactInUse, "Another account uses it", "Déjà utilisé par un autre compte"},
    {ErrorId::EmailInvalid, "This is not an e-mail address", "Ce n’est pas une adresse e-mail"},
    {ErrorId::PhoneInvalid, "This is not a phone number", "Ce n’est pas un numéro de téléphone"},
    {ErrorId::NameInvalid, "This can’t be a name", "Ce nom n’est pas valable"},
    {ErrorId::WebsiteInvalid, "This is not the address of a website", "Ce n’est pas l’adresse d’un site web"},
    {ErrorId::TimeZoneInvalid, "This time zone is not known", "Ce fuseau horaire est inconnu"},
    {ErrorId::LocaleInvalid, "This language is not offered", "Cette langue n’est pas proposée"},
    {ErrorId::WrongState, "This step is not open now", "Cette étape n’est pas possible maintenant"},
    {ErrorId::ValidationRequired, "This URL has to be validated first",
     "Cette URL doit d’abord être validée"},
    {ErrorId::AlreadyMember, "This person belongs to the organization already",
     "Cette personne fait déjà partie de l’organisation"},
    {ErrorId::SsoNotAllowed, "SSO is not activated for this account",
     "Le SSO n’est pas activé pour ce compte"},
    {ErrorId::SsoServicesFull, "There is no room for another SSO service",
     "Il n’y a plus de place pour un autre service SSO"},
    {ErrorId::MetadataInvalid, "The identity provider’s description can’t be used",
     "La description du fournisseur d’identité est inutilisable"},
    {ErrorId::MetadataUnreachable, "The metadata could not be fetched",
     "Les métadonnées n’ont pas pu être récupérées"},
    {ErrorId::ConfirmationWrong, "What was typed does not match", "La saisie ne correspond pas"},
    {ErrorId::AmazonBoundElsewhere, "This Amazon account is bound to another account",
     "Ce compte Amazon est associé à un autre compte"},
    {ErrorId::AmazonOtherAccount, "This account is bound to another Amazon account",
     "Ce compte est associé à un autre compte Amazon"},
    {ErrorId::DeletionBlocked, "Something stands in the way of deleting the account",
     "La suppression du compte est empêchée"},
};

QJsonArray fieldsOf(const core::Error& error) {
    QJsonArray fields;
    for (const core::FieldError& field : error.fields) {
        fields.append(QJsonObject{{QStringLiteral("field"), field.field},
                                  {QStringLiteral("id"), field.id},
                                  {QStringLiteral("params"), field.params}});
    }
    return fields;
}

void addHeaders(const core::Error& error, Reply& reply) {
    if (error.id == ErrorId::SessionRequired || error.id == ErrorId::SessionExpired) {
        reply.headers.append(
            {QByteArrayLiteral("WWW-Authenticate"), QByteArrayLiteral("Bearer")}); // RFC 9110, 11.6.1
    }
    const QJsonValue wait = error.params.value(QStringLiteral("retry_after"));
    if (wait.isDouble()) {
        reply.headers.append({QByteArrayLiteral("Retry-After"), QByteArray::number(wait.toInteger())});
    } else if (error.id == ErrorId::Busy || error.id == ErrorId::ServiceUnavailable) {
        reply.headers.append({QByteArrayLiteral("Retry-After"), QByteArrayLiteral("1")});
    }
}

} // namespace

QString titleOf(ErrorId id, Language language) {
    for (const Title& title : titles) {
        if (title.id == id) {
            return QString::fromUtf8(language == Language::French ? title.french : title.english);
        }
    }
    return {};
}

Reply problem(const core::Error& error, Language language) {
    const QString id = core::errorName(error.id);
    const int status = core::errorStatus(error.id);
    const QJsonObject body{
        {QStringLiteral("type"), QStringLiteral("urn:personal-center:error:") + id},
        {QStringLiteral("title"), titleOf(error.id, language)},
        {QStringLiteral("status"), status},
        {QStringLiteral("id"), id},
        {QStringLiteral("params"), error.params},
        {QStringLiteral("fields"), fieldsOf(error)},
    };
    Reply reply;
    reply.status = status;
    reply.contentType = QByteArrayLiteral("application/problem+json");
    reply.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    addHeaders(error, reply);
    return reply;
}

} // namespace service::http
