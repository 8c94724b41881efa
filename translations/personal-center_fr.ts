<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>ui::account::AccountCard</name>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>Login account</source>
        <translation>Compte de connexion</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Change email</source>
        <translation>Modifier l’e-mail</translation>
    </message>
    <message>
        <source>Amazon account</source>
        <translation>Compte Amazon</translation>
    </message>
    <message>
        <source>Not bound yet</source>
        <translation>Pas encore associé</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>Numéro de téléphone</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Vérifié</translation>
    </message>
    <message>
        <source>Not verified</source>
        <translation>Non vérifié</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Add a phone number</source>
        <translation>Ajouter un numéro de téléphone</translation>
    </message>
    <message>
        <source>Change phone number</source>
        <translation>Modifier le numéro de téléphone</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Vérifier</translation>
    </message>
    <message>
        <source>Verify phone number</source>
        <translation>Vérifier le numéro de téléphone</translation>
    </message>
    <message>
        <source>A change is under way; it can be finished until %1.</source>
        <extracomment>%1: a time: &quot;11:02&quot;</extracomment>
        <translation>Une modification est en cours&#x202f;; elle peut être terminée jusqu’à %1.</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>Orders of the Amazon account</source>
        <translation>Commandes du compte Amazon</translation>
    </message>
</context>
<context>
    <name>ui::account::AccountOverview</name>
    <message>
        <source>This is how it was last seen, %1.</source>
        <extracomment>%1: how long ago: &quot;4 minutes ago&quot;, &quot;yesterday at 18:02&quot;</extracomment>
        <translation>Voici le dernier état connu, %1.</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Se reconnecter</translation>
    </message>
    <message>
        <source>Refreshing…</source>
        <translation>Actualisation…</translation>
    </message>
</context>
<context>
    <name>ui::account::AccountPage</name>
    <message>
        <source>The login password was changed. Your other sessions have ended.</source>
        <translation>Le mot de passe de connexion a été modifié. Vos autres sessions sont terminées.</translation>
    </message>
    <message>
        <source>The authenticator was replaced. The old one no longer counts.</source>
        <translation>L’application d’authentification est remplacée. L’ancienne ne compte plus.</translation>
    </message>
    <message>
        <source>Two-factor authentication is on.</source>
        <translation>L’authentification à deux facteurs est activée.</translation>
    </message>
    <message>
        <source>Two-factor authentication is off.</source>
        <translation>L’authentification à deux facteurs est désactivée.</translation>
    </message>
    <message>
        <source>There are new recovery codes. The old ones no longer work.</source>
        <translation>Les codes de secours sont nouveaux. Les anciens ne fonctionnent plus.</translation>
    </message>
</context>
<context>
    <name>ui::account::Activity</name>
    <message>
        <source>Account created</source>
        <translation>Compte créé</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>Failed sign-in</source>
        <translation>Échec de connexion</translation>
    </message>
    <message>
        <source>Sign-out</source>
        <translation>Déconnexion</translation>
    </message>
    <message>
        <source>Session ended</source>
        <translation>Session terminée</translation>
    </message>
    <message>
        <source>Other sessions ended</source>
        <translation>Autres sessions terminées</translation>
    </message>
    <message>
        <source>Password changed</source>
        <translation>Mot de passe modifié</translation>
    </message>
    <message>
        <source>Forgotten password replaced</source>
        <translation>Mot de passe oublié remplacé</translation>
    </message>
    <message>
        <source>Name changed</source>
        <translation>Nom modifié</translation>
    </message>
    <message>
        <source>Language changed</source>
        <translation>Langue modifiée</translation>
    </message>
    <message>
        <source>Login e-mail changed</source>
        <translation>E-mail de connexion modifié</translation>
    </message>
    <message>
        <source>Login e-mail put back</source>
        <translation>E-mail de connexion rétabli</translation>
    </message>
    <message>
        <source>Phone number changed</source>
        <translation>Numéro de téléphone modifié</translation>
    </message>
    <message>
        <source>Phone number verified</source>
        <translation>Numéro de téléphone vérifié</translation>
    </message>
    <message>
        <source>Change of contact started</source>
        <translation>Changement de contact commencé</translation>
    </message>
    <message>
        <source>Change of contact cancelled</source>
        <translation>Changement de contact annulé</translation>
    </message>
    <message>
        <source>Changed by the operator</source>
        <translation>Modifié par l’opérateur</translation>
    </message>
    <message>
        <source>Organization created</source>
        <translation>Organisation créée</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1: &quot;Change of contact started&quot;, %2: &quot;e-mail&quot;</extracomment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>phone number</source>
        <translation>numéro de téléphone</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>e-mail</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <extracomment>%1: what changed; %2: from; %3: to</extracomment>
        <translation>%1&#xa0;: %2 → %3</translation>
    </message>
    <message>
        <source>BSP qualification</source>
        <translation>qualification BSP</translation>
    </message>
    <message>
        <source>right to SSO</source>
        <translation>droit au SSO</translation>
    </message>
    <message>
        <source>login e-mail</source>
        <translation>e-mail de connexion</translation>
    </message>
    <message>
        <source>two-factor authentication</source>
        <translation>authentification à deux facteurs</translation>
    </message>
    <message>
        <source>access to the account</source>
        <translation>accès au compte</translation>
    </message>
    <message numerus="yes">
        <source>%n other session(s) ended</source>
        <translation>
            <numerusform>%n autre session terminée</numerusform>
            <numerusform>%n autres sessions terminées</numerusform>
        </translation>
    </message>
    <message>
        <source>Two-factor authentication turned on</source>
        <translation>Authentification à deux facteurs activée</translation>
    </message>
    <message>
        <source>Two-factor authentication turned off</source>
        <translation>Authentification à deux facteurs désactivée</translation>
    </message>
    <message>
        <source>Authenticator replaced</source>
        <translation>Application d’authentification remplacée</translation>
    </message>
    <message>
        <source>New recovery codes</source>
        <translation>Nouveaux codes de secours</translation>
    </message>
    <message>
        <source>Recovery code used</source>
        <translation>Code de secours utilisé</translation>
    </message>
    <message>
        <source>Wrong second factor</source>
        <translation>Second facteur incorrect</translation>
    </message>
    <message numerus="yes">
        <source>Recovery code used: %n left</source>
        <translation>
            <numerusform>Code de secours utilisé&#xa0;: il en reste %n</numerusform>
            <numerusform>Code de secours utilisé&#xa0;: il en reste %n</numerusform>
        </translation>
    </message>
    <message>
        <source>API DevSecret shown</source>
        <translation>API DevSecret affiché</translation>
    </message>
    <message>
        <source>API DevSecret reset</source>
        <translation>API DevSecret réinitialisé</translation>
    </message>
    <message>
        <source>Callback URL saved</source>
        <translation>URL de rappel enregistrée</translation>
    </message>
    <message>
        <source>Callback URL removed</source>
        <translation>URL de rappel supprimée</translation>
    </message>
    <message>
        <source>Test event sent</source>
        <translation>Événement de test envoyé</translation>
    </message>
    <message>
        <source>Organization changed</source>
        <translation>Organisation modifiée</translation>
    </message>
    <message>
        <source>Organization deleted</source>
        <translation>Organisation supprimée</translation>
    </message>
    <message>
        <source>Member invited</source>
        <translation>Invitation envoyée</translation>
    </message>
    <message>
        <source>Invitation taken back</source>
        <translation>Invitation retirée</translation>
    </message>
    <message>
        <source>Member joined</source>
        <translation>Arrivée d’un membre</translation>
    </message>
    <message>
        <source>Member removed</source>
        <translation>Retrait d’un membre</translation>
    </message>
    <message>
        <source>Member left</source>
        <translation>Départ d’un membre</translation>
    </message>
    <message>
        <source>Organization joined</source>
        <translation>Organisation rejointe</translation>
    </message>
    <message>
        <source>Organization left</source>
        <translation>Organisation quittée</translation>
    </message>
    <message>
        <source>Membership ended by the owner</source>
        <translation>Appartenance retirée par le propriétaire</translation>
    </message>
    <message>
        <source>Invitation declined</source>
        <translation>Invitation déclinée</translation>
    </message>
    <message>
        <source>SSO service configured</source>
        <translation>Service SSO configuré</translation>
    </message>
    <message>
        <source>SSO service changed</source>
        <translation>Service SSO modifié</translation>
    </message>
    <message>
        <source>SSO service deleted</source>
        <translation>Service SSO supprimé</translation>
    </message>
    <message>
        <source>Organizations of an SSO service changed</source>
        <translation>Organisations d’un service SSO modifiées</translation>
    </message>
    <message>
        <source>Identity provider’s metadata refreshed</source>
        <translation>Métadonnées du fournisseur d’identité actualisées</translation>
    </message>
    <message>
        <source>Identity provider’s metadata could not be refreshed</source>
        <translation>Échec de l’actualisation des métadonnées du fournisseur d’identité</translation>
    </message>
    <message>
        <source>Sign-in through SSO refused</source>
        <translation>Connexion par SSO refusée</translation>
    </message>
    <message>
        <source>Agreed to an SSO service</source>
        <translation>Accord donné à un service SSO</translation>
    </message>
    <message>
        <source>Agreement to an SSO service withdrawn</source>
        <translation>Accord à un service SSO retiré</translation>
    </message>
    <message>
        <source>Agreement to an SSO service ended</source>
        <translation>Fin de l’accord donné à un service SSO</translation>
    </message>
    <message>
        <source>Two-factor authentication after SSO changed</source>
        <translation>Authentification à deux facteurs après SSO modifiée</translation>
    </message>
    <message>
        <source>Amazon orders</source>
        <translation>Commandes Amazon</translation>
    </message>
    <message>
        <source>AWS account bound</source>
        <translation>Compte AWS associé</translation>
    </message>
    <message>
        <source>Amazon order added</source>
        <translation>Commande Amazon ajoutée</translation>
    </message>
    <message>
        <source>Data exported</source>
        <translation>Données exportées</translation>
    </message>
    <message>
        <source>Failed proof of identity</source>
        <translation>Échec de la preuve d’identité</translation>
    </message>
    <message>
        <source>message status</source>
        <translation>statut de message</translation>
    </message>
    <message>
        <source>notification</source>
        <translation>notification</translation>
    </message>
    <message>
        <source>Two-factor authentication is asked for after SSO</source>
        <translation>L’authentification à deux facteurs est demandée après le SSO</translation>
    </message>
    <message>
        <source>Two-factor authentication is no longer asked for after SSO</source>
        <translation>L’authentification à deux facteurs n’est plus demandée après le SSO</translation>
    </message>
    <message>
        <source>Sign-ins and sessions</source>
        <translation>Connexions et sessions</translation>
    </message>
    <message>
        <source>Password and 2FA</source>
        <translation>Mot de passe et 2FA</translation>
    </message>
    <message>
        <source>Account and contacts</source>
        <translation>Compte et coordonnées</translation>
    </message>
    <message>
        <source>DevSecret and callback</source>
        <translation>DevSecret et callback</translation>
    </message>
    <message>
        <source>Organizations</source>
        <translation>Organisations</translation>
    </message>
    <message>
        <source>SSO services</source>
        <translation>Services SSO</translation>
    </message>
    <message>
        <source>Exports</source>
        <translation>Exportations</translation>
    </message>
    <message>
        <source>Sign-in through SSO: %1</source>
        <extracomment>%1: the name of an SSO service</extracomment>
        <translation>Connexion par SSO&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 (the account was deleted)</source>
        <extracomment>%1: &quot;Member left: Aurora&quot;</extracomment>
        <translation>%1 (le compte a été supprimé)</translation>
    </message>
</context>
<context>
    <name>ui::account::ActivityDetails</name>
    <message>
        <source>I don’t recognize this…</source>
        <translation>Je ne reconnais pas cette activité…</translation>
    </message>
    <message>
        <source>By a session on %1</source>
        <extracomment>%1: the name of a device</extracomment>
        <translation>Par une session sur %1</translation>
    </message>
    <message>
        <source>By no session</source>
        <translation>Sans session</translation>
    </message>
    <message>
        <source>From the network address %1</source>
        <extracomment>%1: a network address</extracomment>
        <translation>Depuis l’adresse réseau %1</translation>
    </message>
</context>
<context>
    <name>ui::account::ActivityModel</name>
    <message>
        <source>When</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Événement</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Appareil</translation>
    </message>
    <message>
        <source>Network address</source>
        <translation>Adresse réseau</translation>
    </message>
</context>
<context>
    <name>ui::account::ActivityPage</name>
    <message>
        <source>Everything</source>
        <translation>Tous les événements</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Événement</translation>
    </message>
    <message>
        <source>Export the activity</source>
        <translation>Exporter l’activité</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Activité</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Effacer les filtres</translation>
    </message>
    <message>
        <source>Cancel the export</source>
        <translation>Annuler l’export</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Export… the activity</source>
        <translation>Exporter… l’activité</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Aucun résultat</translation>
    </message>
    <message>
        <source>No activity is known yet</source>
        <translation>Aucune activité connue</translation>
    </message>
    <message>
        <source>Nothing of this kind happened in this period.</source>
        <translation>Rien de tel ne s’est produit pendant cette période.</translation>
    </message>
    <message>
        <source>It shows once the server has been reached.</source>
        <translation>Elle s’affichera dès que le serveur aura répondu.</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Chargement…</translation>
    </message>
    <message>
        <source>%1 of %2 shown</source>
        <extracomment>%1 of %2 events</extracomment>
        <translation>%1 sur %2</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n événement</numerusform>
            <numerusform>%n événements</numerusform>
        </translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Search the activity</source>
        <translation>Rechercher dans l’activité</translation>
    </message>
    <message>
        <source>Nothing that happened holds these words.</source>
        <translation>Rien de ce qui s’est passé ne contient ces mots.</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) found</source>
        <translation>
            <numerusform>%n événement trouvé</numerusform>
            <numerusform>%n événements trouvés</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 searched</source>
        <extracomment>%1 of %2 events</extracomment>
        <translation>%1 sur %2 parcourus</translation>
    </message>
    <message>
        <source>Exporting: %1 of %2…</source>
        <extracomment>%1 of %2 events</extracomment>
        <translation>Exportation&#xa0;: %1 sur %2…</translation>
    </message>
</context>
<context>
    <name>ui::account::CaptchaPuzzle</name>
    <message>
        <source>Place of the piece</source>
        <translation>Position de la pièce</translation>
    </message>
    <message>
        <source>Move the piece over the hole in the picture: arrow keys by one pixel, Page keys by ten.</source>
        <translation>Déplacez la pièce sur le trou de l’image&#xa0;: flèches, d’un pixel&#x202f;; Page précédente et Page suivante, de dix.</translation>
    </message>
</context>
<context>
    <name>ui::account::ContactBeginStep</name>
    <message>
        <source>Change the login e-mail</source>
        <translation>Modifier l’e-mail de connexion</translation>
    </message>
    <message>
        <source>Change the phone number</source>
        <translation>Modifier le numéro de téléphone</translation>
    </message>
    <message>
        <source>Send the code</source>
        <translation>Envoyer le code</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>To make sure that it is you, a code will be sent to your current address, %1. Then you enter the new one. Until the end, the current address stays in force.</source>
        <translation>Pour confirmer votre identité, un code sera envoyé à votre adresse actuelle, %1. Vous saisirez ensuite la nouvelle. Jusqu’à la fin, l’adresse actuelle reste valable.</translation>
    </message>
    <message>
        <source>This account has no verified phone number that a code could be sent to. So confirm that it is you; then you enter the number and the code that it receives.</source>
        <translation>Ce compte n’a pas de numéro de téléphone vérifié auquel un code pourrait être envoyé. Confirmez donc votre identité&#x202f;; vous saisissez ensuite le numéro, puis le code qu’il reçoit.</translation>
    </message>
</context>
<context>
    <name>ui::account::ContactChangeDialog</name>
    <message>
        <source>Cancel the change</source>
        <translation>Annuler la modification</translation>
    </message>
    <message>
        <source>Finish later</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>ui::account::ContactCodeStep</name>
    <message>
        <source>Confirm the new address</source>
        <translation>Confirmez la nouvelle adresse</translation>
    </message>
    <message>
        <source>Confirm the new number</source>
        <translation>Confirmez le nouveau numéro</translation>
    </message>
    <message>
        <source>A code instead of the puzzle</source>
        <translation>Un code à la place du puzzle</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Confirmer</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>Verification code</source>
        <translation>Code de vérification</translation>
    </message>
    <message>
        <source>Back to the puzzle</source>
        <translation>Revenir au puzzle</translation>
    </message>
    <message>
        <source>Correct the address</source>
        <translation>Corriger l’adresse</translation>
    </message>
    <message>
        <source>Correct the number</source>
        <translation>Corriger le numéro</translation>
    </message>
    <message numerus="yes">
        <source>%n try(s) left.</source>
        <translation>
            <numerusform>Encore %n essai.</numerusform>
            <numerusform>Encore %n essais.</numerusform>
        </translation>
    </message>
    <message>
        <source>6 digits, good for 10 minutes.</source>
        <translation>6 chiffres, valables 10 minutes.</translation>
    </message>
    <message>
        <source>Enter the code that goes to the e-mail address of this account. It stands in for the puzzle.</source>
        <translation>Saisissez le code envoyé à l’adresse e-mail de ce compte. Il remplace le puzzle.</translation>
    </message>
    <message>
        <source>A code was sent to %1. Enter it here.</source>
        <translation>Un code a été envoyé à %1. Saisissez-le ici.</translation>
    </message>
    <message>
        <source>The code could not be sent to %1. Correct it, or send the code again.</source>
        <translation>Le code n’a pas pu être envoyé à %1. Corrigez cette adresse ou ce numéro, ou renvoyez le code.</translation>
    </message>
    <message>
        <source>The code could not be sent to %1. Send it again; if that fails too, ask the administrator of the server.</source>
        <translation>Le code n’a pas pu être envoyé à %1. Renvoyez-le&#x202f;; en cas de nouvel échec, adressez-vous à l’administrateur du serveur.</translation>
    </message>
    <message>
        <source>The code is on its way to %1…</source>
        <translation>Le code est en cours d’envoi à %1…</translation>
    </message>
    <message>
        <source>Confirm your current address</source>
        <translation>Confirmez votre adresse actuelle</translation>
    </message>
    <message>
        <source>Confirm your current number</source>
        <translation>Confirmez votre numéro actuel</translation>
    </message>
</context>
<context>
    <name>ui::account::ContactOutcomeStep</name>
    <message>
        <source>Change the login e-mail</source>
        <translation>Modifier l’e-mail de connexion</translation>
    </message>
    <message>
        <source>Change the phone number</source>
        <translation>Modifier le numéro de téléphone</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Recommencer</translation>
    </message>
    <message>
        <source>The login e-mail has changed</source>
        <translation>L’e-mail de connexion est modifié</translation>
    </message>
    <message>
        <source>The phone number has changed</source>
        <translation>Le numéro de téléphone est modifié</translation>
    </message>
    <message>
        <source>You sign in with %1 from now on. Your other sessions have ended, and the old address has been told.</source>
        <translation>Vous vous connectez désormais avec %1. Vos autres sessions sont terminées, et l’ancienne adresse a été prévenue.</translation>
    </message>
    <message>
        <source>The number of this account is verified.</source>
        <translation>Le numéro de ce compte est vérifié.</translation>
    </message>
    <message>
        <source>This change took too long</source>
        <translation>Cette modification a pris trop de temps</translation>
    </message>
    <message>
        <source>A change is given up after one hour. Nothing was changed.</source>
        <translation>Une modification est abandonnée au bout d’une heure. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Looking where the change stands…</source>
        <translation>Recherche de l’état de la modification…</translation>
    </message>
</context>
<context>
    <name>ui::account::ContactPuzzleStep</name>
    <message>
        <source>Change the phone number</source>
        <translation>Modifier le numéro de téléphone</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>Move the piece into the hole. Then you enter the number.</source>
        <translation>Placez la pièce dans le trou. Vous saisirez ensuite le numéro.</translation>
    </message>
    <message>
        <source>Another picture</source>
        <translation>Autre image</translation>
    </message>
    <message>
        <source>Get a code by e-mail instead</source>
        <translation>Recevoir plutôt un code par e-mail</translation>
    </message>
    <message>
        <source>Move the piece into the hole. Then a code goes to your current number.</source>
        <translation>Placez la pièce dans le trou. Un code sera ensuite envoyé à votre numéro actuel.</translation>
    </message>
</context>
<context>
    <name>ui::account::ContactTargetStep</name>
    <message>
        <source>Enter the new address</source>
        <translation>Saisissez la nouvelle adresse</translation>
    </message>
    <message>
        <source>Enter the new number</source>
        <translation>Saisissez le nouveau numéro</translation>
    </message>
    <message>
        <source>Send the code</source>
        <translation>Envoyer le code</translation>
    </message>
    <message>
        <source>New e-mail</source>
        <translation>Nouvel e-mail</translation>
    </message>
    <message>
        <source>New phone number</source>
        <translation>Nouveau numéro de téléphone</translation>
    </message>
    <message>
        <source>A code will be sent there. Until it is entered, nothing changes.</source>
        <translation>Un code y sera envoyé. Tant qu’il n’est pas saisi, rien ne change.</translation>
    </message>
    <message>
        <source>A code will be sent there by SMS. Until it is entered, nothing changes.</source>
        <translation>Un code y sera envoyé par SMS. Tant qu’il n’est pas saisi, rien ne change.</translation>
    </message>
    <message>
        <source>Keep it and enter the code</source>
        <translation>La garder et saisir le code</translation>
    </message>
</context>
<context>
    <name>ui::account::Explanations</name>
    <message>
        <source>Account information</source>
        <translation>Informations du compte</translation>
    </message>
    <message>
        <source>BSP badge</source>
        <translation>Badge BSP</translation>
    </message>
    <message>
        <source>On the EngageLab account information page, a blue BSP (Business Solution Provider) badge may appear beside certain account names. For more information, see What is BSP?</source>
        <translation>Sur la page d’informations du compte EngageLab, un badge bleu BSP (Business Solution Provider, fournisseur de solutions d’entreprise officiel) peut apparaître à côté de certains noms de compte, comme illustré sur la figure. Pour plus d’informations, consultez Qu’est-ce que le BSP&#x202f;?</translation>
    </message>
    <message>
        <source>Login account</source>
        <translation>Compte de connexion</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>Numéro de téléphone</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Shows the name of the user, which can be changed.</source>
        <translation>Affiche le nom de l’utilisateur, modifiable.</translation>
    </message>
    <message>
        <source>Amazon account</source>
        <translation>Compte Amazon</translation>
    </message>
    <message>
        <source>After a successful association, your Amazon identifier is shown on the account management page.</source>
        <translation>Après association réussie, votre identifiant Amazon s’affichera sur la page de gestion du compte.</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Sécurité</translation>
    </message>
    <message>
        <source>Login password</source>
        <translation>Mot de passe de connexion</translation>
    </message>
    <message>
        <source>The login password can be reset.</source>
        <translation>Le mot de passe de connexion peut être réinitialisé.</translation>
    </message>
    <message>
        <source>Two-factor authentication (2FA)</source>
        <translation>Authentification à deux facteurs (2FA)</translation>
    </message>
    <message>
        <source>To strengthen the security of the account, EngageLab supports two-factor authentication (2FA) through Google Authenticator. Once it is on, users have to enter a dynamic verification code when they sign in, which prevents any unauthorized access.</source>
        <translation>Pour renforcer la sécurité du compte, EngageLab prend en charge l’authentification à deux facteurs (2FA) via Google Authenticator. Une fois activée, les utilisateurs doivent saisir un code de vérification dynamique lors de la connexion pour éviter tout accès non autorisé.</translation>
    </message>
    <message>
        <source>Note: two-factor authentication (2FA) is a method that strengthens the security of the account by requiring two different kinds of authentication information (for example, password + dynamic verification code) at sign-in.</source>
        <translation>Remarque&#xa0;: L’authentification à deux facteurs (2FA) est une méthode visant à renforcer la sécurité du compte en exigeant deux types d’informations d’authentification différents (par exemple, mot de passe + code de vérification dynamique) lors de la connexion.</translation>
    </message>
    <message>
        <source>Shows the e-mail that is currently signed in. To change the e-mail address, you have to obtain a verification code from the current e-mail. After verification, click Next, enter the new e-mail and verify it with a code.</source>
        <translation>Affiche l’e-mail actuellement connecté. Pour modifier l’adresse e-mail, vous devez obtenir un code de vérification depuis l’e-mail actuel. Après vérification, cliquez sur Suivant, saisissez le nouvel e-mail et vérifiez-le avec un code.</translation>
    </message>
    <message>
        <source>Shows the bound phone number and its verification status. To change the bound phone, you first have to pass a CAPTCHA verification and obtain a verification code from the current phone. After verification, click Next, enter the new number and verify it with a code.</source>
        <translation>Affiche le numéro de téléphone lié et le statut de vérification. Pour changer le téléphone lié, vous devez d’abord effectuer une vérification CAPTCHA et obtenir un code de vérification depuis le téléphone actuel. Après vérification, cliquez sur Suivant, saisissez le nouveau numéro et vérifiez-le avec un code.</translation>
    </message>
    <message>
        <source>Steps to turn on 2FA</source>
        <translation>Étapes pour activer la 2FA</translation>
    </message>
    <message>
        <source>On the account information page, click “Set up 2FA”.</source>
        <translation>Sur la page d’informations du compte, cliquez sur «&#xa0;Configurer la 2FA&#xa0;».</translation>
    </message>
    <message>
        <source>Follow the illustrated steps to download the Google Authenticator app and configure the verification of identity.</source>
        <translation>Suivez les étapes illustrées pour télécharger l’application Google Authenticator et configurer la vérification d’identité.</translation>
    </message>
    <message>
        <source>Enter the 6-digit dynamic verification code that Google Authenticator generates on the page to complete the association.</source>
        <translation>Saisissez le code de vérification dynamique à 6 chiffres généré par Google Authenticator sur la page pour finaliser l’association.</translation>
    </message>
    <message>
        <source>If you wish to cancel after a successful association, click “Remove 2FA” and use the 6-digit dynamic code to dissociate.</source>
        <translation>Si vous souhaitez annuler après une association réussie, cliquez sur «&#xa0;Supprimer la 2FA&#xa0;» et utilisez le code dynamique à 6 chiffres pour dissocier.</translation>
    </message>
</context>
<context>
    <name>ui::account::ExportDialog</name>
    <message>
        <source>Export your data</source>
        <translation>Exporter vos données</translation>
    </message>
    <message>
        <source>ZIP files (*.zip)</source>
        <translation>Fichiers ZIP (*.zip)</translation>
    </message>
    <message>
        <source>%1 of %2 records · %3</source>
        <extracomment>How far an export is: %1 of %2 records, %3: &quot;3.2 MB&quot;</extracomment>
        <translation>%1 enregistrements sur %2 · %3</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Enregistrer sous</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Choose… where to save</source>
        <translation>Choisir… où enregistrer</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>One ZIP file with everything that the server holds about this account: sessions, activity, organizations, SSO services, Amazon orders, developer information and deliveries. Passwords, codes and keys are not in it. Keep it safe: whoever has it can read it.</source>
        <translation>Un fichier ZIP avec tout ce que le serveur conserve au sujet de ce compte&#xa0;: sessions, activité, organisations, services SSO, commandes Amazon, informations développeur et envois. Les mots de passe, codes et clés n’y figurent pas. Gardez-le en lieu sûr&#xa0;: quiconque le détient peut le lire.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message numerus="yes">
        <source>Your data, %Ln record(s), are in %1. Unpack it and open index.html.</source>
        <extracomment>%1: a file</extracomment>
        <translation>
            <numerusform>Vos données, %Ln enregistrement, se trouvent dans %1. Décompressez le fichier puis ouvrez index.html.</numerusform>
            <numerusform>Vos données, %Ln enregistrements, se trouvent dans %1. Décompressez le fichier puis ouvrez index.html.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::account::NameRow</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Change name</source>
        <translation>Modifier le nom</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Undo the change of the name</source>
        <translation>Annuler la modification du nom</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Save the name</source>
        <translation>Enregistrer le nom</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Cancel the change of the name</source>
        <translation>Abandonner la modification du nom</translation>
    </message>
    <message>
        <source>Meanwhile the name was changed elsewhere to “%1”; yours was not saved. Save again to replace it, or cancel to keep it.</source>
        <extracomment>%1: a name</extracomment>
        <translation>Entre-temps, le nom a été modifié ailleurs en «&#xa0;%1&#xa0;»&#x202f;; le vôtre n’a pas été enregistré. Enregistrez de nouveau pour le remplacer, ou abandonnez pour le garder.</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Enregistrement…</translation>
    </message>
    <message>
        <source>Enter saves, Esc cancels.</source>
        <translation>Entrée enregistre, Échap abandonne.</translation>
    </message>
    <message>
        <source>The name was changed.</source>
        <translation>Le nom a été modifié.</translation>
    </message>
</context>
<context>
    <name>ui::account::PhoneEntry</name>
    <message>
        <source>Country</source>
        <translation>Pays</translation>
    </message>
</context>
<context>
    <name>ui::account::ResetPasswordDialog</name>
    <message>
        <source>Reset the login password</source>
        <translation>Réinitialiser le mot de passe de connexion</translation>
    </message>
    <message>
        <source>Your other sessions end: sign in there again with the new password.</source>
        <translation>Vos autres sessions se terminent&#xa0;: reconnectez-vous-y avec le nouveau mot de passe.</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Nouveau mot de passe</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Réinitialiser</translation>
    </message>
</context>
<context>
    <name>ui::account::SecurityCard</name>
    <message>
        <source>Security</source>
        <translation>Sécurité</translation>
    </message>
    <message>
        <source>Login password</source>
        <translation>Mot de passe de connexion</translation>
    </message>
    <message>
        <source>Changed %1</source>
        <extracomment>%1: how long ago: &quot;3 months ago&quot;</extracomment>
        <translation>Modifié %1</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Réinitialiser</translation>
    </message>
    <message>
        <source>Reset login password</source>
        <translation>Réinitialiser le mot de passe de connexion</translation>
    </message>
    <message>
        <source>Two-factor authentication (2FA)</source>
        <translation>Authentification à deux facteurs (2FA)</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Active</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Inactive</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sessions</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Show sessions</source>
        <translation>Afficher les sessions</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Activité</translation>
    </message>
    <message>
        <source>Show activity</source>
        <translation>Afficher l’activité</translation>
    </message>
    <message>
        <source>This device only</source>
        <translation>Cet appareil seulement</translation>
    </message>
    <message numerus="yes">
        <source>Signed in on %n device(s)</source>
        <translation>
            <numerusform>Connexion active sur %n appareil</numerusform>
            <numerusform>Connexions actives sur %n appareils</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1: what happened, %2: how long ago</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Since %1</source>
        <translation>Depuis le %1</translation>
    </message>
    <message>
        <source>Set up 2FA</source>
        <translation>Configurer la 2FA</translation>
    </message>
    <message>
        <source>Replace authenticator</source>
        <translation>Remplacer l’application</translation>
    </message>
    <message>
        <source>Remove 2FA</source>
        <translation>Supprimer la 2FA</translation>
    </message>
    <message>
        <source>Recovery codes</source>
        <translation>Codes de secours</translation>
    </message>
    <message>
        <source>None left</source>
        <translation>Il n’en reste plus</translation>
    </message>
    <message numerus="yes">
        <source>%n left</source>
        <translation>
            <numerusform>Il en reste %n</numerusform>
            <numerusform>Il en reste %n</numerusform>
        </translation>
    </message>
    <message>
        <source>They are the way in when the phone is lost: make new ones.</source>
        <translation>Ils permettent d’entrer quand le téléphone est perdu&#xa0;: créez-en de nouveaux.</translation>
    </message>
    <message>
        <source>New recovery codes</source>
        <translation>Nouveaux codes de secours</translation>
    </message>
    <message>
        <source>Your data</source>
        <translation>Vos données</translation>
    </message>
    <message>
        <source>Everything that is held about this account</source>
        <translation>Tout ce qui est conservé au sujet de ce compte</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Export… your data</source>
        <translation>Exporter… vos données</translation>
    </message>
</context>
<context>
    <name>ui::account::SessionsModel</name>
    <message>
        <source>Device</source>
        <translation>Appareil</translation>
    </message>
    <message>
        <source>Network address</source>
        <translation>Adresse réseau</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Dernière utilisation</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>This device: %1</source>
        <extracomment>%1: the name of a device</extracomment>
        <translation>Cet appareil&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>ui::account::SessionsPage</name>
    <message>
        <source>Sessions</source>
        <translation>Sessions</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Search the sessions</source>
        <translation>Rechercher dans les sessions</translation>
    </message>
    <message>
        <source>End all others…</source>
        <translation>Terminer toutes les autres…</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Aucun résultat</translation>
    </message>
    <message>
        <source>No sessions are known yet</source>
        <translation>Aucune session connue</translation>
    </message>
    <message>
        <source>No session holds these words.</source>
        <translation>Aucune session ne contient ces mots.</translation>
    </message>
    <message>
        <source>They show once the server has been reached.</source>
        <translation>Elles s’afficheront dès que le serveur aura répondu.</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Effacer les filtres</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n session</numerusform>
            <numerusform>%n sessions</numerusform>
        </translation>
    </message>
    <message>
        <source>End</source>
        <translation>Terminer</translation>
    </message>
    <message>
        <source>End %1</source>
        <extracomment>%1: the name of a device. Begins with the word &quot;End&quot;.</extracomment>
        <translation>Terminer %1</translation>
    </message>
    <message>
        <source>End this session?</source>
        <translation>Terminer cette session&#x202f;?</translation>
    </message>
    <message>
        <source>%1 will have to sign in again. This can’t be taken back.</source>
        <translation>%1 devra se reconnecter. Cette action est sans retour.</translation>
    </message>
    <message>
        <source>End the session</source>
        <translation>Terminer la session</translation>
    </message>
    <message>
        <source>End all other sessions?</source>
        <translation>Terminer toutes les autres sessions&#x202f;?</translation>
    </message>
    <message>
        <source>Every other device will have to sign in again; this one stays signed in. This can’t be taken back.</source>
        <translation>Tous les autres appareils devront se reconnecter&#x202f;; celui-ci reste connecté. Cette action est sans retour.</translation>
    </message>
    <message>
        <source>End all others</source>
        <translation>Terminer toutes les autres</translation>
    </message>
</context>
<context>
    <name>ui::account::UnrecognizedDialog</name>
    <message>
        <source>Looking up the session…</source>
        <translation>Recherche de la session…</translation>
    </message>
    <message numerus="yes">
        <source>%n sessions on “%1” may have done it: all of them are ended.</source>
        <translation>
            <numerusform>%n session sur «&#xa0;%1&#xa0;» a pu le faire&#xa0;: elle est fermée.</numerusform>
            <numerusform>%n sessions sur «&#xa0;%1&#xa0;» ont pu le faire&#xa0;: toutes sont fermées.</numerusform>
        </translation>
    </message>
    <message>
        <source>The session on “%1” (%2, last used %3) is ended.</source>
        <extracomment>%1: a device; %2: a network address; %3: how long ago</extracomment>
        <translation>La session sur «&#xa0;%1&#xa0;» (%2, dernière utilisation %3) est fermée.</translation>
    </message>
    <message>
        <source>It was done from this device, in the session that you are using now: there is no other to end.</source>
        <translation>Cela vient de cet appareil, dans la session que vous utilisez&#xa0;: il n’y en a pas d’autre à fermer.</translation>
    </message>
    <message>
        <source>The session that did it no longer exists.</source>
        <translation>La session d’où cela vient n’existe plus.</translation>
    </message>
    <message>
        <source>No session did it: there is none to end.</source>
        <translation>Cela ne vient d’aucune session&#xa0;: il n’y en a pas à fermer.</translation>
    </message>
    <message>
        <source>Somebody else may have been here</source>
        <translation>Une autre personne a pu accéder au compte</translation>
    </message>
    <message>
        <source>Then you choose a new login password. Every other session ends with it, and whoever knew the old one stays out.</source>
        <translation>Choisissez ensuite un nouveau mot de passe de connexion. Toutes les autres sessions se ferment alors, et l’ancien mot de passe ne sert plus à rien.</translation>
    </message>
    <message>
        <source>End it and change the password</source>
        <translation>La fermer et changer le mot de passe</translation>
    </message>
    <message>
        <source>Change the password</source>
        <translation>Changer le mot de passe</translation>
    </message>
</context>
<context>
    <name>ui::amazon::AccountChoiceDialog</name>
    <message>
        <source>Which account is it for?</source>
        <translation>Pour quel compte est-ce&#x202f;?</translation>
    </message>
    <message>
        <source>Name or email</source>
        <translation>Nom ou e-mail</translation>
    </message>
    <message>
        <source>Search accounts</source>
        <translation>Rechercher un compte</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Comptes</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Choisir</translation>
    </message>
</context>
<context>
    <name>ui::amazon::AmazonPage</name>
    <message>
        <source>AWS account %1 is bound to this account. Its orders appear here by themselves.</source>
        <translation>Le compte AWS %1 est associé à ce compte. Ses commandes apparaissent ici automatiquement.</translation>
    </message>
</context>
<context>
    <name>ui::amazon::BindingDialog</name>
    <message>
        <source>bound to %1</source>
        <extracomment>%1: an AWS account</extracomment>
        <translation>associé à %1</translation>
    </message>
    <message>
        <source>signed out</source>
        <translation>déconnecté</translation>
    </message>
    <message>
        <source>Bind an Amazon account</source>
        <translation>Associer un compte Amazon</translation>
    </message>
    <message>
        <source>Add this order</source>
        <translation>Ajouter cette commande</translation>
    </message>
    <message>
        <source>Bind this AWS account</source>
        <translation>Associer ce compte AWS</translation>
    </message>
    <message>
        <source>Looking up what was bought…</source>
        <translation>Recherche de ce qui a été acheté…</translation>
    </message>
    <message>
        <source>After the purchase, choose “Set up your account” on the AWS Marketplace. The page that opens then shows a code.</source>
        <translation>Après l’achat, choisissez «&#xa0;Set up your account&#xa0;» sur AWS Marketplace. La page qui s’ouvre affiche un code.</translation>
    </message>
    <message>
        <source>Code of the page</source>
        <translation>Code de la page</translation>
    </message>
    <message>
        <source>It holds for an hour. Its link can be pasted here too.</source>
        <translation>Il est valable une heure. Son lien peut aussi être collé ici.</translation>
    </message>
    <message>
        <source>For %1</source>
        <extracomment>%1: an account, &quot;Alice Martin — alice@example.com&quot;</extracomment>
        <translation>Pour %1</translation>
    </message>
    <message>
        <source>Another account…</source>
        <translation>Autre compte…</translation>
    </message>
    <message>
        <source>Email of this account</source>
        <translation>E-mail de ce compte</translation>
    </message>
    <message>
        <source>Type %1 to confirm: a binding can’t be undone.</source>
        <extracomment>%1: an e-mail address</extracomment>
        <translation>Saisissez %1 pour confirmer&#xa0;: une association est définitive.</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>Add the order</source>
        <translation>Ajouter la commande</translation>
    </message>
    <message>
        <source>Bind for good</source>
        <translation>Associer définitivement</translation>
    </message>
    <message>
        <source>A binding can’t be undone. All orders of this AWS account, later ones too, will be this account’s, and no other account can take them.</source>
        <translation>Une association est définitive. Toutes les commandes de ce compte AWS, les futures aussi, seront à ce compte, et aucun autre ne pourra les prendre.</translation>
    </message>
    <message>
        <source>This AWS account is bound to this account already: the new order comes to the others.</source>
        <translation>Ce compte AWS est déjà associé à ce compte&#xa0;: la nouvelle commande rejoint les autres.</translation>
    </message>
    <message>
        <source>This account is bound to AWS account %1, and can’t have a second one. Choose another of your accounts.</source>
        <translation>Ce compte est associé au compte AWS %1 et ne peut pas en avoir un second. Choisissez-en un autre parmi les vôtres.</translation>
    </message>
    <message>
        <source>Go on with %1</source>
        <extracomment>%1: the e-mail address of another account</extracomment>
        <translation>Continuer avec %1</translation>
    </message>
    <message>
        <source>This AWS account is bound to %1, which signs in through SSO. Only that account can take the order: sign in to it, and go on there.</source>
        <extracomment>%1: a masked e-mail address, &quot;a•••@example.com&quot;</extracomment>
        <translation>Ce compte AWS est associé à %1, qui se connecte par SSO. Lui seul peut prendre la commande&#xa0;: connectez-vous à ce compte et continuez là.</translation>
    </message>
    <message>
        <source>This AWS account is bound to %1, which signs in with its password. Only that account can take the order: sign in to it, and go on there.</source>
        <translation>Ce compte AWS est associé à %1, qui se connecte par mot de passe. Lui seul peut prendre la commande&#xa0;: connectez-vous à ce compte et continuez là.</translation>
    </message>
    <message>
        <source>the operator of this computer</source>
        <translation>l’opérateur de cet ordinateur</translation>
    </message>
    <message>
        <source>the operator of %1</source>
        <translation>l’opérateur de %1</translation>
    </message>
    <message>
        <source>In doubt, ask first: %1</source>
        <extracomment>%1: e-mail addresses and links, or &quot;the operator of account.example.com&quot;</extracomment>
        <translation>En cas de doute, demandez d’abord&#xa0;: %1</translation>
    </message>
    <message>
        <source>If that can’t be right, ask: %1</source>
        <translation>Si cela vous paraît faux, demandez&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>ui::amazon::Explanations</name>
    <message>
        <source>Amazon orders</source>
        <translation>Commandes Amazon</translation>
    </message>
    <message>
        <source>EngageLab supports the association of Amazon accounts with EngageLab accounts. Users can buy products listed by EngageLab (such as AppPush, Email, SMS, WhatsApp, OTP) on the Amazon marketplace and associate the orders. After a successful association, your Amazon identifier will be shown on the account management page. For the detailed steps, see Amazon orders.</source>
        <translation>EngageLab prend en charge l’association des comptes Amazon avec les comptes EngageLab. Les utilisateurs peuvent acheter des produits listés par EngageLab (tels que AppPush, E-mail, SMS, WhatsApp, OTP) sur la place de marché Amazon et associer les commandes. Après association réussie, votre identifiant Amazon s’affichera sur la page de gestion du compte. Pour les étapes détaillées, consultez Commandes Amazon.</translation>
    </message>
</context>
<context>
    <name>ui::amazon::HistoryView</name>
    <message>
        <source>quantity %1</source>
        <translation>quantité %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <extracomment>%1: a day</extracomment>
        <translation>jusqu’au %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1: what happened; %2: what has been so since: &quot;quantity 5, until 12 March 2027&quot;</extracomment>
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>ui::amazon::Introduction</name>
    <message>
        <source>Amazon orders</source>
        <translation>Commandes Amazon</translation>
    </message>
    <message>
        <source>Buy a product on the AWS Marketplace.</source>
        <translation>Achetez un produit sur AWS Marketplace.</translation>
    </message>
    <message>
        <source>There, choose “Set up your account”: a page of this server opens.</source>
        <translation>Choisissez-y «&#xa0;Set up your account&#xa0;»&#xa0;: une page de ce serveur s’ouvre.</translation>
    </message>
    <message>
        <source>Come back by the button on that page, or enter the code that it shows here. You see what would be bound before you agree.</source>
        <translation>Revenez par le bouton de cette page, ou saisissez ici le code qu’elle affiche. Vous voyez ce qui serait associé avant d’accepter.</translation>
    </message>
    <message>
        <source>A binding can’t be undone: an AWS account belongs to one account here, for good.</source>
        <translation>Une association est définitive&#xa0;: un compte AWS appartient ici à un seul compte, pour toujours.</translation>
    </message>
    <message>
        <source>Enter a code…</source>
        <translation>Saisir un code…</translation>
    </message>
    <message>
        <source>Read the guide</source>
        <translation>Lire le guide</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Bind the AWS account with which you buy on the AWS Marketplace, and its orders are here at hand: plans, amounts, how long they run. What changes there changes here.</source>
        <translation>Associez le compte AWS avec lequel vous achetez sur AWS Marketplace, et ses commandes sont ici à portée de main&#xa0;: formules, montants, durées. Ce qui change là-bas change ici.</translation>
    </message>
</context>
<context>
    <name>ui::amazon::OrderDetails</name>
    <message>
        <source>Copy: %1</source>
        <extracomment>%1: &quot;Order&quot;, &quot;Agreement&quot;, &quot;License&quot;</extracomment>
        <translation>Copier&#xa0;: %1</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Order %1</source>
        <translation>Commande %1</translation>
    </message>
    <message>
        <source>Close the details</source>
        <translation>Fermer le détail</translation>
    </message>
    <message>
        <source>Free trial</source>
        <translation>Essai gratuit</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Commande</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Contrat</translation>
    </message>
    <message>
        <source>License</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>AWS account</source>
        <translation>Compte AWS</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Quantité</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Montant</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>Passée le</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>À partir du</translation>
    </message>
    <message>
        <source>Runs until</source>
        <translation>Jusqu’au</translation>
    </message>
    <message>
        <source>History of the agreement</source>
        <translation>Historique du contrat</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Chargement…</translation>
    </message>
    <message>
        <source>Nothing is known of it.</source>
        <translation>Rien n’en est connu.</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Réessayer</translation>
    </message>
</context>
<context>
    <name>ui::amazon::OrderFilters</name>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Search the orders</source>
        <translation>Rechercher dans les commandes</translation>
    </message>
    <message>
        <source>In order, plan, product code, agreement and license</source>
        <translation>Dans la commande, la formule, le code du produit, le contrat et la licence</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Effacer les filtres</translation>
    </message>
    <message>
        <source>Every product</source>
        <translation>Tous les produits</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produit</translation>
    </message>
    <message>
        <source>Every status</source>
        <translation>Tous les statuts</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
</context>
<context>
    <name>ui::amazon::OrderSheet</name>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Commande</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produit</translation>
    </message>
    <message>
        <source>Product code</source>
        <translation>Code du produit</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Formule</translation>
    </message>
    <message>
        <source>Free trial</source>
        <translation>Essai gratuit</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Quantité</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Montant</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Devise</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Contrat</translation>
    </message>
    <message>
        <source>License</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>AWS account</source>
        <translation>Compte AWS</translation>
    </message>
    <message>
        <source>Ordered (UTC)</source>
        <translation>Passée le (UTC)</translation>
    </message>
    <message>
        <source>Begins (UTC)</source>
        <translation>À partir du (UTC)</translation>
    </message>
    <message>
        <source>Runs until (UTC)</source>
        <translation>Jusqu’au (UTC)</translation>
    </message>
</context>
<context>
    <name>ui::amazon::OrderText</name>
    <message>
        <source>Active</source>
        <translation>Active</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Annulée</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Expirée</translation>
    </message>
    <message>
        <source>Renewed</source>
        <translation>Renouvelée</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>Remplacée</translation>
    </message>
    <message>
        <source>Terminated</source>
        <translation>Résiliée</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>Commande passée</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Modifiée</translation>
    </message>
    <message>
        <source>Extended</source>
        <translation>Prolongée</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Terminée</translation>
    </message>
    <message>
        <source>Rights updated</source>
        <translation>Droits mis à jour</translation>
    </message>
    <message>
        <source>Entered by the operator</source>
        <translation>Saisie par l’opérateur</translation>
    </message>
    <message>
        <source>Ends today</source>
        <translation>Se termine aujourd’hui</translation>
    </message>
    <message numerus="yes">
        <source>Ends in %n day(s)</source>
        <translation>
            <numerusform>Se termine dans %n jour</numerusform>
            <numerusform>Se termine dans %n jours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::amazon::OrdersModel</name>
    <message>
        <source>%1 (free trial)</source>
        <extracomment>%1: the plan of an order</extracomment>
        <translation>%1 (essai gratuit)</translation>
    </message>
    <message>
        <source>%1 · soon</source>
        <extracomment>%1: the day on which an order ends: &quot;12/03/2026&quot;. Short: it is a cell of a table.</extracomment>
        <translation>%1 · bientôt</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Commande</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produit</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Formule</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Quantité</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Montant</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>Passée le</translation>
    </message>
    <message>
        <source>Runs until</source>
        <translation>Jusqu’au</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Contrat</translation>
    </message>
</context>
<context>
    <name>ui::amazon::OrdersView</name>
    <message>
        <source>Copy the order number</source>
        <translation>Copier le numéro de commande</translation>
    </message>
    <message>
        <source>Copy the agreement number</source>
        <translation>Copier le numéro de contrat</translation>
    </message>
    <message>
        <source>Copy the selected rows</source>
        <translation>Copier les lignes sélectionnées</translation>
    </message>
    <message>
        <source>Export the orders</source>
        <translation>Exporter les commandes</translation>
    </message>
    <message>
        <source>Enter a code…</source>
        <translation>Saisir un code…</translation>
    </message>
    <message>
        <source>After another purchase on the marketplace</source>
        <translation>Après un autre achat sur la place de marché</translation>
    </message>
    <message>
        <source>Amazon orders</source>
        <translation>Commandes Amazon</translation>
    </message>
    <message>
        <source>Cancel the export</source>
        <translation>Annuler l’exportation</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Export… the orders</source>
        <translation>Exporter… les commandes</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Aucun résultat</translation>
    </message>
    <message>
        <source>No orders yet</source>
        <translation>Aucune commande pour l’instant</translation>
    </message>
    <message>
        <source>No orders are known yet</source>
        <translation>Aucune commande n’est encore connue</translation>
    </message>
    <message>
        <source>No order is of this kind.</source>
        <translation>Aucune commande n’est de ce genre.</translation>
    </message>
    <message>
        <source>What is bought on the marketplace by this AWS account appears here by itself.</source>
        <translation>Ce que ce compte AWS achète sur la place de marché apparaît ici automatiquement.</translation>
    </message>
    <message>
        <source>They show once the server has been reached.</source>
        <translation>Elles s’affichent dès que le serveur a pu être joint.</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Effacer les filtres</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Chargement…</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) found</source>
        <translation>
            <numerusform>%n commande trouvée</numerusform>
            <numerusform>%n commandes trouvées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n commande</numerusform>
            <numerusform>%n commandes</numerusform>
        </translation>
    </message>
    <message>
        <source>· bound on %1</source>
        <extracomment>%1: a day. Stands behind an AWS account, &quot;1234 5678 9012&quot;</extracomment>
        <translation>· association du %1</translation>
    </message>
</context>
<context>
    <name>ui::amazon::PurchaseView</name>
    <message>
        <source>Free trial</source>
        <translation>Essai gratuit</translation>
    </message>
    <message>
        <source>AWS account</source>
        <translation>Compte AWS</translation>
    </message>
</context>
<context>
    <name>ui::authenticator::AccountPicker</name>
    <message>
        <source>Whose codes does it fill?</source>
        <translation>De quel compte remplit-elle les codes&#x202f;?</translation>
    </message>
    <message>
        <source>Email or server</source>
        <translation>E-mail ou serveur</translation>
    </message>
    <message>
        <source>Search accounts</source>
        <translation>Rechercher dans les comptes</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Comptes</translation>
    </message>
    <message>
        <source>Attach</source>
        <translation>Rattacher</translation>
    </message>
    <message>
        <source>Detach</source>
        <translation>Détacher</translation>
    </message>
</context>
<context>
    <name>ui::authenticator::AuthenticatorDelegate</name>
    <message>
        <source>%1 s</source>
        <extracomment>%1 is a number of seconds</extracomment>
        <translation>%1&#xa0;s</translation>
    </message>
</context>
<context>
    <name>ui::authenticator::AuthenticatorModel</name>
    <message>
        <source>Code hidden</source>
        <translation>Code masqué</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s) left</source>
        <translation>
            <numerusform>%n seconde restante</numerusform>
            <numerusform>%n secondes restantes</numerusform>
        </translation>
    </message>
    <message>
        <source>No account</source>
        <translation>Aucun compte</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Temps restant</translation>
    </message>
    <message>
        <source>Fills the codes of</source>
        <translation>Remplit les codes de</translation>
    </message>
</context>
<context>
    <name>ui::authenticator::AuthenticatorPage</name>
    <message>
        <source>Authenticator</source>
        <translation>Application d’authentification</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Search the authenticator</source>
        <translation>Rechercher dans l’application d’authentification</translation>
    </message>
    <message>
        <source>Add an entry…</source>
        <translation>Ajouter une entrée…</translation>
    </message>
    <message>
        <source>Show the codes</source>
        <translation>Afficher les codes</translation>
    </message>
    <message>
        <source>No entry yet</source>
        <translation>Aucune entrée pour l’instant</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Aucun résultat</translation>
    </message>
    <message>
        <source>Codes of your accounts, from the QR codes that you are shown when you set up two-factor authentication. Their secrets stay in this computer’s keychain.</source>
        <translation>Les codes de vos comptes, à partir des codes QR affichés lorsque vous configurez l’authentification à deux facteurs. Leurs secrets restent dans le trousseau de cet ordinateur.</translation>
    </message>
    <message>
        <source>No entry holds these words.</source>
        <translation>Aucune entrée ne contient ces mots.</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Effacer les filtres</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies)</source>
        <translation>
            <numerusform>%n entrée</numerusform>
            <numerusform>%n entrées</numerusform>
        </translation>
    </message>
    <message>
        <source>The codes are hidden, since nobody was here.</source>
        <translation>Les codes sont masqués, car il n’y avait personne.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy the code of %1</source>
        <extracomment>%1: the name of an entry. Begins with the word &quot;Copy&quot;.</extracomment>
        <translation>Copier le code de %1</translation>
    </message>
    <message>
        <source>More for %1</source>
        <translation>Plus pour %1</translation>
    </message>
    <message>
        <source>Attach, remove</source>
        <translation>Rattacher, supprimer</translation>
    </message>
    <message>
        <source>Copy the code</source>
        <translation>Copier le code</translation>
    </message>
    <message>
        <source>Attach to an account…</source>
        <translation>Rattacher à un compte…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Supprimer…</translation>
    </message>
    <message>
        <source>The entry is gone from this list, but the keychain did not let go of its secret. The next start of this program tries again. %1</source>
        <translation>L’entrée a quitté cette liste, mais le trousseau n’a pas libéré son secret. Le prochain démarrage de ce programme réessaiera. %1</translation>
    </message>
</context>
<context>
    <name>ui::authenticator::CandidateRow</name>
    <message>
        <source>Without a name</source>
        <translation>Sans nom</translation>
    </message>
    <message>
        <source>Unusual: check that the service shows the same.</source>
        <translation>Inhabituel&#xa0;: vérifiez que le service indique la même chose.</translation>
    </message>
    <message>
        <source>Attach to no account</source>
        <translation>Ne rattacher à aucun compte</translation>
    </message>
    <message>
        <source>Fill the codes of %1</source>
        <translation>Remplir les codes de %1</translation>
    </message>
    <message>
        <source>Account of %1</source>
        <extracomment>%1: the name of an entry</extracomment>
        <translation>Compte de %1</translation>
    </message>
</context>
<context>
    <name>ui::authenticator::EntryText</name>
    <message numerus="yes">
        <source>%n digit(s)</source>
        <translation>
            <numerusform>%n chiffre</numerusform>
            <numerusform>%n chiffres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n seconde</numerusform>
            <numerusform>%n secondes</numerusform>
        </translation>
    </message>
    <message>
        <source>this computer</source>
        <translation>cet ordinateur</translation>
    </message>
    <message>
        <source>This QR code is not one of two-factor authentication.</source>
        <translation>Ce code QR n’est pas celui d’une authentification à deux facteurs.</translation>
    </message>
    <message>
        <source>Its codes go by a counter (HOTP), not by the time: they can’t be made here.</source>
        <translation>Ses codes suivent un compteur (HOTP) et non l’heure&#xa0;: ils ne peuvent pas être calculés ici.</translation>
    </message>
    <message>
        <source>Steam’s own codes can only be made by Steam’s app.</source>
        <translation>Les codes propres à Steam ne peuvent être calculés que par l’application de Steam.</translation>
    </message>
    <message>
        <source>It asks for a kind of code that is not known here.</source>
        <translation>Il demande un type de code inconnu ici.</translation>
    </message>
    <message>
        <source>It holds no secret.</source>
        <translation>Il ne contient pas de secret.</translation>
    </message>
    <message>
        <source>Its secret can’t be read: it is damaged or cut off.</source>
        <translation>Son secret est illisible&#xa0;: il est abîmé ou tronqué.</translation>
    </message>
    <message>
        <source>It asks for an algorithm other than SHA-1, SHA-256 and SHA-512.</source>
        <translation>Il demande un autre algorithme que SHA-1, SHA-256 et SHA-512.</translation>
    </message>
    <message>
        <source>It asks for codes of fewer than 6 or more than 8 digits.</source>
        <translation>Il demande des codes de moins de 6 ou de plus de 8 chiffres.</translation>
    </message>
    <message>
        <source>It asks for codes that change at an impossible pace.</source>
        <translation>Il demande des codes qui changent à un rythme impossible.</translation>
    </message>
    <message>
        <source>This export can’t be read: it is damaged or cut off.</source>
        <translation>Cet export est illisible&#xa0;: il est abîmé ou tronqué.</translation>
    </message>
    <message>
        <source>This is a part of another export than the one that was begun.</source>
        <translation>C’est une partie d’un autre export que celui qui a été commencé.</translation>
    </message>
</context>
<context>
    <name>ui::authenticator::ImportDialog</name>
    <message>
        <source>Picture with a QR code</source>
        <translation>Image contenant un code QR</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Tous les fichiers</translation>
    </message>
    <message>
        <source>This is what was read</source>
        <translation>Voici ce qui a été lu</translation>
    </message>
    <message>
        <source>Reading the picture…</source>
        <translation>Lecture de l’image…</translation>
    </message>
    <message>
        <source>Add an entry</source>
        <translation>Ajouter une entrée</translation>
    </message>
    <message>
        <source>Where is the QR code? It can also be dropped here as a picture, or pasted. Exports of Google Authenticator are understood too.</source>
        <translation>Où se trouve le code QR&#x202f;? Vous pouvez aussi le déposer ici sous forme d’image, ou le coller. Les exports de Google Authenticator sont également compris.</translation>
    </message>
    <message>
        <source>The whole screen</source>
        <translation>Tout l’écran</translation>
    </message>
    <message>
        <source>A region of the screen</source>
        <translation>Une zone de l’écran</translation>
    </message>
    <message>
        <source>A picture file…</source>
        <translation>Un fichier image…</translation>
    </message>
    <message>
        <source>The clipboard</source>
        <translation>Le presse-papiers</translation>
    </message>
    <message>
        <source>The secret is kept in the system’s keychain, which may ask for your permission.</source>
        <translation>Le secret est conservé dans le trousseau du système, qui peut demander votre autorisation.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message numerus="yes">
        <source>Keep %n entries</source>
        <translation>
            <numerusform>Conserver %n entrée</numerusform>
            <numerusform>Conserver %n entrées</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conserver</translation>
    </message>
    <message>
        <source>This desktop gives no picture of its screen. Take a screenshot with its own tool, and drop it here or open it as a file.</source>
        <translation>Ce bureau ne fournit pas d’image de son écran. Faites une capture avec son propre outil, puis déposez-la ici ou ouvrez-la comme fichier.</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) kept.</source>
        <translation>
            <numerusform>%n entrée conservée.</numerusform>
            <numerusform>%n entrées conservées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) were there already.</source>
        <translation>
            <numerusform>%n entrée était déjà là.</numerusform>
            <numerusform>%n entrées étaient déjà là.</numerusform>
        </translation>
    </message>
    <message>
        <source>This file holds no picture that can be read.</source>
        <translation>Ce fichier ne contient pas d’image lisible.</translation>
    </message>
    <message>
        <source>The clipboard holds neither a picture nor the text of a QR code (otpauth://…).</source>
        <translation>Le presse-papiers ne contient ni image ni texte de code QR (otpauth://…).</translation>
    </message>
    <message>
        <source>No QR code was found. Show it larger and whole, with some white around it; then try again, or choose a region with the code alone.</source>
        <translation>Aucun code QR n’a été trouvé. Affichez-le plus grand et en entier, entouré d’un peu de blanc&#x202f;; puis réessayez, ou choisissez une zone qui ne contient que lui.</translation>
    </message>
    <message>
        <source>%1 of %2 parts of this export are here. Show the others as well: %3.</source>
        <extracomment>%1 and %2 count the parts of an export that were read; %3 lists those that were not: &quot;2, 3&quot;</extracomment>
        <translation>Parties de cet export déjà lues&#xa0;: %1 sur %2. Présentez aussi les autres&#xa0;: %3.</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Recommencer</translation>
    </message>
</context>
<context>
    <name>ui::authenticator::RegionPicker</name>
    <message>
        <source>Draw a rectangle around the QR code</source>
        <translation>Tracer un rectangle autour du code QR</translation>
    </message>
    <message>
        <source>Draw a rectangle around the QR code. Escape: cancel.</source>
        <translation>Tracez un rectangle autour du code QR. Échap&#xa0;: annuler.</translation>
    </message>
</context>
<context>
    <name>ui::authenticator::RemoveDialog</name>
    <message>
        <source>Remove this entry?</source>
        <translation>Supprimer cette entrée&#x202f;?</translation>
    </message>
    <message>
        <source>Its secret leaves the keychain of this computer and can’t be brought back. Two-factor authentication stays on where it is used: without another authenticator or recovery codes, nobody can sign in there any more.</source>
        <translation>Son secret quitte le trousseau de cet ordinateur et ne peut pas être rétabli. L’authentification à deux facteurs reste active là où elle sert&#xa0;: sans autre application d’authentification ni codes de secours, plus personne ne peut s’y connecter.</translation>
    </message>
    <message>
        <source>It fills the codes of %1.</source>
        <translation>Elle remplit les codes de %1.</translation>
    </message>
    <message>
        <source>Remove the entry</source>
        <translation>Supprimer l’entrée</translation>
    </message>
</context>
<context>
    <name>ui::consents::AgreeDialog</name>
    <message>
        <source>Let “%1” open this account?</source>
        <extracomment>%1: the name of an SSO service</extracomment>
        <translation>Autoriser «&#xa0;%1&#xa0;» à ouvrir ce compte&#x202f;?</translation>
    </message>
    <message>
        <source>Whoever its identity provider says is you can then sign in as you, without your password: you trust those who run it. Your two-factor authentication is still asked for, unless you turned that off. You can withdraw this at any time.</source>
        <translation>Toute personne que son fournisseur d’identité désigne comme étant vous pourra alors se connecter en votre nom, sans votre mot de passe&#xa0;: vous faites confiance à qui le gère. Votre authentification à deux facteurs reste demandée, sauf si vous y avez renoncé. Vous pouvez retirer cet accord à tout moment.</translation>
    </message>
    <message>
        <source>Identity provider: %1</source>
        <extracomment>%1: an identifier of an identity provider</extracomment>
        <translation>Fournisseur d’identité&#xa0;: %1</translation>
    </message>
    <message>
        <source>Agree</source>
        <translation>Accepter</translation>
    </message>
</context>
<context>
    <name>ui::consents::ConsentsCard</name>
    <message>
        <source>“%1” can no longer open this account.</source>
        <translation>«&#xa0;%1&#xa0;» ne peut plus ouvrir ce compte.</translation>
    </message>
    <message>
        <source>SSO services that may open this account</source>
        <translation>Services SSO qui peuvent ouvrir ce compte</translation>
    </message>
    <message>
        <source>You belong to organizations that have SSO services. Such a service opens this account only once you agreed: whoever runs its identity provider decides who signs in as you. Withdraw, and this way in is closed; the sessions that it opened end at once. Your password goes on working all the while.</source>
        <translation>Vous appartenez à des organisations qui ont des services SSO. Un tel service n’ouvre ce compte qu’avec votre accord&#xa0;: qui gère son fournisseur d’identité décide qui se connecte en votre nom. Retirez cet accord, et cet accès est fermé&#x202f;; les sessions qu’il a ouvertes prennent fin aussitôt. Votre mot de passe continue de fonctionner.</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>Accepté</translation>
    </message>
    <message>
        <source>Not agreed</source>
        <translation>Non accepté</translation>
    </message>
    <message>
        <source>Agreed since %1</source>
        <extracomment>%1: a date</extracomment>
        <translation>Accepté depuis le %1</translation>
    </message>
    <message>
        <source>through %1</source>
        <extracomment>%1: names of organizations</extracomment>
        <translation>par %1</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>Retirer…</translation>
    </message>
    <message>
        <source>Withdraw the agreement to %1</source>
        <translation>Retirer l’accord donné à %1</translation>
    </message>
    <message>
        <source>Agree…</source>
        <translation>Accepter…</translation>
    </message>
    <message>
        <source>Agree to %1</source>
        <translation>Accepter %1</translation>
    </message>
    <message>
        <source>“%1” may open this account now.</source>
        <translation>«&#xa0;%1&#xa0;» peut désormais ouvrir ce compte.</translation>
    </message>
    <message>
        <source>Withdraw the agreement to “%1”?</source>
        <translation>Retirer l’accord donné à «&#xa0;%1&#xa0;»&#x202f;?</translation>
    </message>
    <message>
        <source>It can no longer open this account, and the sessions that it opened end, wherever they are. Where this window is signed in that way, it is signed out. You can agree again later.</source>
        <translation>Il ne pourra plus ouvrir ce compte, et les sessions qu’il a ouvertes prennent fin, où qu’elles soient. Si cette fenêtre est connectée de cette façon, elle est déconnectée. Vous pourrez accepter de nouveau plus tard.</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Retirer</translation>
    </message>
</context>
<context>
    <name>ui::deletion::Blocker</name>
    <message>
        <source>Organization</source>
        <translation>Organisation</translation>
    </message>
    <message numerus="yes">
        <source>%n other member(s) belong to it. Remove them, or delete the organization.</source>
        <translation>
            <numerusform>%n autre membre en fait partie. Retirez-le, ou supprimez l’organisation.</numerusform>
            <numerusform>%n autres membres en font partie. Retirez-les, ou supprimez l’organisation.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show members</source>
        <translation>Afficher les membres</translation>
    </message>
    <message>
        <source>Show members of %1</source>
        <extracomment>%1: the name of an organization. Begins with &quot;Show members&quot;.</extracomment>
        <translation>Afficher les membres de %1</translation>
    </message>
    <message>
        <source>SSO service</source>
        <translation>Service SSO</translation>
    </message>
    <message numerus="yes">
        <source>%n other person(s) sign in with it. Delete the service: they sign in with their password then.</source>
        <translation>
            <numerusform>%n autre personne se connecte par ce service. Supprimez-le&#xa0;: elle se connectera avec son mot de passe.</numerusform>
            <numerusform>%n autres personnes se connectent par ce service. Supprimez-le&#xa0;: elles se connecteront avec leur mot de passe.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show SSO</source>
        <translation>Afficher le SSO</translation>
    </message>
    <message>
        <source>Show SSO: %1</source>
        <extracomment>%1: the name of an SSO service. Begins with &quot;Show SSO&quot;.</extracomment>
        <translation>Afficher le SSO&#xa0;: %1</translation>
    </message>
    <message>
        <source>Cancel it at AWS, under “Manage subscriptions” of AWS Marketplace; it stands in the way until Amazon has told us.</source>
        <translation>Résiliez-le chez AWS, dans «&#xa0;Manage subscriptions&#xa0;» d’AWS Marketplace&#x202f;; il fait obstacle jusqu’à ce qu’Amazon nous en informe.</translation>
    </message>
    <message>
        <source>Amazon agreement</source>
        <translation>Contrat Amazon</translation>
    </message>
    <message>
        <source>Active until %1.</source>
        <extracomment>%1: a date</extracomment>
        <translation>Actif jusqu’au %1.</translation>
    </message>
    <message>
        <source>Active.</source>
        <translation>Actif.</translation>
    </message>
    <message>
        <source>Show orders</source>
        <translation>Afficher les commandes</translation>
    </message>
    <message>
        <source>Show orders: %1</source>
        <extracomment>%1: a product. Begins with &quot;Show orders&quot;.</extracomment>
        <translation>Afficher les commandes&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>ui::deletion::DeleteAccountDialog</name>
    <message>
        <source>Delete this account for good?</source>
        <translation>Supprimer définitivement ce compte&#x202f;?</translation>
    </message>
    <message>
        <source>E-mail of the account</source>
        <translation>E-mail du compte</translation>
    </message>
    <message>
        <source>Delete the account</source>
        <translation>Supprimer le compte</translation>
    </message>
    <message>
        <source>It is erased with everything about it: %1. This can’t be taken back.</source>
        <extracomment>%1: a list: &quot;1 account, 3 organizations and 12 orders&quot;</extracomment>
        <translation>Il est effacé avec tout ce qui le concerne&#xa0;: %1. Cette action est irréversible.</translation>
    </message>
    <message>
        <source>Remove its entry “%1” from the authenticator of this computer too</source>
        <extracomment>%1: the name of an entry of the built-in authenticator. An ampersand would underline a letter.</extracomment>
        <translation>Retirer aussi son entrée «&#xa0;%1&#xa0;» de l’application d’authentification de cet ordinateur</translation>
    </message>
</context>
<context>
    <name>ui::deletion::DeletionCard</name>
    <message>
        <source>Delete account</source>
        <translation>Supprimer le compte</translation>
    </message>
    <message>
        <source>Delete account…</source>
        <translation>Supprimer le compte…</translation>
    </message>
</context>
<context>
    <name>ui::deletion::DeletionPage</name>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Delete account</source>
        <translation>Supprimer le compte</translation>
    </message>
    <message>
        <source>What will be erased</source>
        <translation>Ce qui sera effacé</translation>
    </message>
    <message>
        <source>What stays is a receipt, for 30 days: its number, the time, and these counts. It names nobody.</source>
        <translation>Il reste une attestation, pendant 30 jours&#xa0;: son numéro, la date et ces nombres. Elle ne nomme personne.</translation>
    </message>
    <message>
        <source>Take your data along first</source>
        <translation>Emporter d’abord vos données</translation>
    </message>
    <message>
        <source>One ZIP of readable files: account, organizations, activity, orders, SSO services, deliveries. No secrets.</source>
        <translation>Un fichier ZIP lisible&#xa0;: compte, organisations, activité, commandes, services SSO, envois. Aucun secret.</translation>
    </message>
    <message>
        <source>Export my data…</source>
        <translation>Exporter mes données…</translation>
    </message>
    <message>
        <source>Delete this account</source>
        <translation>Supprimer ce compte</translation>
    </message>
    <message>
        <source>Delete account…</source>
        <translation>Supprimer le compte…</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>What stands in the way</source>
        <translation>Ce qui fait obstacle</translation>
    </message>
    <message>
        <source>What would be erased is not known yet.</source>
        <translation>On ne sait pas encore ce qui serait effacé.</translation>
    </message>
    <message>
        <source>First resolve what stands in the way.</source>
        <translation>Réglez d’abord ce qui fait obstacle.</translation>
    </message>
</context>
<context>
    <name>ui::deletion::Warning</name>
    <message>
        <source>Attention: deleting the account is irreversible. Proceed with caution.</source>
        <translation>Attention&#xa0;: la suppression du compte est irréversible. Procédez avec précaution.</translation>
    </message>
    <message>
        <source>Once the account is deleted, EngageLab permanently erases your account and all associated information, including user information, business data, order information, and so on.</source>
        <translation>Une fois le compte supprimé, EngageLab effacera définitivement votre compte et toutes les informations associées, y compris les informations utilisateur, les données métier, les informations de commande, etc.</translation>
    </message>
</context>
<context>
    <name>ui::developer::CallbackCard</name>
    <message>
        <source>Callback URL</source>
        <translation>URL de rappel (Callback URL)</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>En vigueur</translation>
    </message>
    <message>
        <source>None yet: notifications go nowhere.</source>
        <translation>Aucune pour l’instant&#xa0;: les notifications ne vont nulle part.</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>Inconnue pour l’instant</translation>
    </message>
    <message>
        <source>Validated: %1 · saved: %2</source>
        <translation>Validation&#xa0;: %1 · enregistrement&#xa0;: %2</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Supprimer…</translation>
    </message>
    <message>
        <source>Remove… the callback URL</source>
        <translation>Supprimer… l’URL de rappel</translation>
    </message>
    <message>
        <source>Previous URL</source>
        <translation>URL précédente</translation>
    </message>
    <message>
        <source>It is validated again before it takes its place back.</source>
        <translation>Elle passe une nouvelle validation avant de reprendre sa place.</translation>
    </message>
    <message>
        <source>Go back to it</source>
        <translation>Y revenir</translation>
    </message>
    <message>
        <source>Go back to it: previous URL</source>
        <translation>Y revenir&#xa0;: URL précédente</translation>
    </message>
    <message>
        <source>This account lives on the private service of this computer, which goes by the same rules as any other: the addresses of this computer and of its network (127.0.0.1, 192.168.…) are not public, so most of them can’t be validated. A receiver here needs a public address that leads to it.</source>
        <translation>Ce compte vit sur le service privé de cet ordinateur, qui suit les mêmes règles que tout autre&#xa0;: les adresses de cet ordinateur et de son réseau (127.0.0.1, 192.168.…) ne sont pas publiques, la plupart ne peuvent donc pas réussir la validation. Un récepteur installé ici a besoin d’une adresse publique qui mène à lui.</translation>
    </message>
    <message>
        <source>The operator of this server allows these networks as well: %1.</source>
        <extracomment>%1: networks: &quot;10.1.0.0/16, fd00::/8&quot;</extracomment>
        <translation>L’exploitant de ce serveur autorise aussi ces réseaux&#xa0;: %1.</translation>
    </message>
</context>
<context>
    <name>ui::developer::CallbackEntry</name>
    <message>
        <source>Callback URL</source>
        <translation>URL de rappel (Callback URL)</translation>
    </message>
    <message>
        <source>Validate</source>
        <translation>Valider</translation>
    </message>
    <message>
        <source>Validate the callback URL</source>
        <translation>Valider l’URL de rappel</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Save the callback URL</source>
        <translation>Enregistrer l’URL de rappel</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Cancel the validation</source>
        <translation>Annuler la validation</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>The service is sending its test request; this takes three seconds at most.</source>
        <translation>Le service envoie sa requête de test&#x202f;; cela prend trois secondes au plus.</translation>
    </message>
    <message>
        <source>http:// or https://, no custom port, no private address.</source>
        <translation>http:// ou https://, sans port personnalisé, sans adresse privée.</translation>
    </message>
    <message>
        <source>In DNS this name is %1. Check that it is the one you mean: letters of other alphabets can look alike.</source>
        <extracomment>%1: a server&apos;s name as DNS has it: &quot;xn--bcher-kva.example&quot;</extracomment>
        <translation>Dans le DNS, ce nom s’écrit %1. Vérifiez que c’est bien le bon&#xa0;: des lettres d’autres alphabets peuvent se ressembler.</translation>
    </message>
</context>
<context>
    <name>ui::developer::CallbackExplanation</name>
    <message>
        <source>If you have to change the callback URL, it is recommended to check compatibility in the business system first, so that no notification is lost.</source>
        <translation>Si vous devez modifier l’URL de rappel, il est recommandé de vérifier d’abord la compatibilité dans le système métier afin d’éviter toute perte de notification.</translation>
    </message>
    <message>
        <source>Callback URL</source>
        <translation>URL de rappel (Callback URL)</translation>
    </message>
    <message>
        <source>Purpose:</source>
        <translation>But&#xa0;:</translation>
    </message>
    <message>
        <source>The callback URL is used to receive the asynchronous notifications that the EngageLab server sends (for example, delivery status of messages, event acknowledgements), which allows a seamless integration between business systems and EngageLab.</source>
        <translation>L’URL de rappel est utilisée pour recevoir les notifications asynchrones envoyées par le serveur EngageLab (par exemple, statut de livraison de message, accusés d’événement), permettant une intégration transparente entre les systèmes métier et EngageLab.</translation>
    </message>
    <message>
        <source>Requirements:</source>
        <translation>Exigences de saisie&#xa0;:</translation>
    </message>
    <message>
        <source>Must begin with http:// or https://, does not support custom ports, nor IPs in private segments such as 10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16.</source>
        <translation>Doit commencer par http:// ou https://, ne prend pas en charge les ports personnalisés, ni les IP dans les segments privés tels que 10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16.</translation>
    </message>
    <message>
        <source>Validation:</source>
        <translation>Fonctionnalité de validation&#xa0;:</translation>
    </message>
    <message>
        <source>After filling in the callback URL, click the “Validate” button. The system sends a test request to the URL to check its availability and the format of its answer.</source>
        <translation>Après avoir renseigné l’URL de rappel, cliquez sur le bouton «&#xa0;Valider&#xa0;». Le système enverra une requête de test à l’URL pour vérifier sa disponibilité et le format de réponse.</translation>
    </message>
    <message>
        <source>The configuration can be saved only after a successful validation.</source>
        <translation>La configuration ne peut être enregistrée qu’après une validation réussie.</translation>
    </message>
    <message>
        <source>Saving:</source>
        <translation>Opération d’enregistrement&#xa0;:</translation>
    </message>
    <message>
        <source>After the validation, click the “Save” button to activate the callback URL.</source>
        <translation>Après validation, cliquez sur le bouton «&#xa0;Enregistrer&#xa0;» pour activer l’URL de rappel.</translation>
    </message>
</context>
<context>
    <name>ui::developer::CallbackOutcome</name>
    <message>
        <source>What was sent and received</source>
        <translation>Requête envoyée et réponse reçue</translation>
    </message>
    <message>
        <source>Test and receiver to copy</source>
        <translation>Test et récepteur à copier</translation>
    </message>
    <message>
        <source>Validated</source>
        <translation>Validation réussie</translation>
    </message>
    <message>
        <source>Validation failed</source>
        <translation>Échec de la validation</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1: a URL; %2: how long ago</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1; it can be saved until %2.</source>
        <translation>%1&#x202f;; enregistrement possible jusqu’à %2.</translation>
    </message>
</context>
<context>
    <name>ui::developer::CallbackPresenter</name>
    <message>
        <source>Type the URL that notifications should go to.</source>
        <translation>Saisissez l’URL à laquelle les notifications doivent aller.</translation>
    </message>
    <message>
        <source>The validation is still under way.</source>
        <translation>La validation est encore en cours.</translation>
    </message>
    <message>
        <source>This URL is in force already.</source>
        <translation>Cette URL est déjà en vigueur.</translation>
    </message>
    <message>
        <source>Only a validated URL can be saved. Validate it first.</source>
        <translation>Seule une URL dont la validation a réussi peut être enregistrée. Lancez d’abord la validation.</translation>
    </message>
    <message>
        <source>The URL was edited since it was validated. Validate it again before saving.</source>
        <translation>L’URL a changé depuis sa validation. Relancez la validation avant d’enregistrer.</translation>
    </message>
    <message>
        <source>The validation failed. Do what is said below, then validate again.</source>
        <translation>La validation a échoué. Suivez les indications ci-dessous, puis relancez-la.</translation>
    </message>
    <message>
        <source>The validation is more than ten minutes old. Validate again before saving.</source>
        <translation>La validation date de plus de dix minutes. Relancez-la avant d’enregistrer.</translation>
    </message>
</context>
<context>
    <name>ui::developer::CallbackRemovalDialog</name>
    <message>
        <source>Remove the callback URL?</source>
        <translation>Supprimer l’URL de rappel&#x202f;?</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>En vigueur</translation>
    </message>
    <message>
        <source>Notifications (delivery status of messages, acknowledgements) then go nowhere, and those that are on their way are given up. Another URL has to be validated before it can be saved.</source>
        <translation>Les notifications (statut de livraison des messages, accusés) n’iront alors nulle part, et celles qui sont en chemin seront abandonnées. Une autre URL devra réussir la validation avant d’être enregistrée.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
</context>
<context>
    <name>ui::developer::CallbackSaveDialog</name>
    <message>
        <source>Save the callback URL</source>
        <translation>Enregistrer l’URL de rappel</translation>
    </message>
    <message>
        <source>From now on, notifications go to:</source>
        <translation>Désormais, les notifications vont à&#xa0;:</translation>
    </message>
    <message>
        <source>No longer to this one, which is kept as the previous URL:</source>
        <translation>Et non plus à celle-ci, conservée comme URL précédente&#xa0;:</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
</context>
<context>
    <name>ui::developer::CheckText</name>
    <message>
        <source>form</source>
        <translation>forme</translation>
    </message>
    <message>
        <source>http or https</source>
        <translation>http ou https</translation>
    </message>
    <message>
        <source>no user name</source>
        <translation>pas d’identifiant</translation>
    </message>
    <message>
        <source>no custom port</source>
        <translation>pas de port personnalisé</translation>
    </message>
    <message>
        <source>server name</source>
        <translation>nom du serveur</translation>
    </message>
    <message>
        <source>DNS</source>
        <translation>DNS</translation>
    </message>
    <message>
        <source>public address</source>
        <translation>adresse publique</translation>
    </message>
    <message>
        <source>connection</source>
        <translation>connexion</translation>
    </message>
    <message>
        <source>TLS certificate</source>
        <translation>certificat TLS</translation>
    </message>
    <message>
        <source>status</source>
        <translation>statut</translation>
    </message>
    <message>
        <source>time</source>
        <translation>délai</translation>
    </message>
    <message>
        <source>string given back</source>
        <translation>chaîne renvoyée</translation>
    </message>
    <message>
        <source>%1, certificate valid until %2</source>
        <translation>%1, certificat valable jusqu’au %2</translation>
    </message>
    <message>
        <source>%1, certificate valid</source>
        <translation>%1, certificat valable</translation>
    </message>
    <message>
        <source>Well formed</source>
        <translation>Bien formée</translation>
    </message>
    <message>
        <source>Begins with http:// or https://</source>
        <translation>Commence par http:// ou https://</translation>
    </message>
    <message>
        <source>No user name or password in it</source>
        <translation>Sans identifiant ni mot de passe</translation>
    </message>
    <message>
        <source>No custom port</source>
        <translation>Sans port personnalisé</translation>
    </message>
    <message>
        <source>The name of the server can be used</source>
        <translation>Le nom du serveur convient</translation>
    </message>
    <message>
        <source>%1 resolves to %2</source>
        <extracomment>%1: the name of a server; %2: its network addresses</extracomment>
        <translation>%1 → %2 dans le DNS</translation>
    </message>
    <message>
        <source>Its address is allowed</source>
        <translation>Son adresse est autorisée</translation>
    </message>
    <message>
        <source>Connects</source>
        <translation>Connexion établie</translation>
    </message>
    <message>
        <source>Connects to %1</source>
        <translation>Connexion établie avec %1</translation>
    </message>
    <message>
        <source>Answers with status %1</source>
        <translation>Réponse de statut %1</translation>
    </message>
    <message>
        <source>The answer took %1 ms (%2 s at most)</source>
        <extracomment>%1: milliseconds; %2: seconds</extracomment>
        <translation>Réponse en %1 ms (%2 s au plus)</translation>
    </message>
    <message>
        <source>Gives the string back: %1</source>
        <extracomment>%1: a string of eight characters</extracomment>
        <translation>Chaîne renvoyée&#xa0;: %1</translation>
    </message>
    <message>
        <source>Follows the rules of a callback URL</source>
        <translation>Respecte les règles d’une URL de rappel</translation>
    </message>
    <message>
        <source>Not looked at: %1</source>
        <extracomment>%1: a list: &quot;connection, status, time&quot;</extracomment>
        <translation>Non vérifié&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 is an address by itself</source>
        <translation>%1 est déjà une adresse</translation>
    </message>
</context>
<context>
    <name>ui::developer::CredentialsCard</name>
    <message>
        <source>Credentials</source>
        <translation>Identifiants</translation>
    </message>
    <message>
        <source>Developer ID (DevKey)</source>
        <translation>Identifiant développeur (DevKey)</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Copié.</translation>
    </message>
    <message>
        <source>Part of every API request. It is public and never changes; it is not for unauthorized third-party platforms.</source>
        <translation>Présent dans chaque requête API. Il est public et ne change jamais&#x202f;; il n’est pas destiné aux plateformes tierces non autorisées.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy DevKey</source>
        <translation>Copier le DevKey</translation>
    </message>
    <message>
        <source>API DevSecret</source>
        <translation>API DevSecret</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) old</source>
        <translation>
            <numerusform>%n jour</numerusform>
            <numerusform>%n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>Reset it regularly, and at once where it may have leaked.</source>
        <translation>Réinitialisez-le régulièrement, et sans attendre en cas de risque de fuite.</translation>
    </message>
    <message>
        <source>Show and copy</source>
        <translation>Afficher et copier</translation>
    </message>
    <message>
        <source>Show and copy the DevSecret</source>
        <translation>Afficher et copier le DevSecret</translation>
    </message>
    <message>
        <source>Reset…</source>
        <translation>Réinitialiser…</translation>
    </message>
    <message>
        <source>Reset… the DevSecret</source>
        <translation>Réinitialiser… le DevSecret</translation>
    </message>
    <message>
        <source>Created %1 (%2)</source>
        <extracomment>%1: a date, %2: how long ago: &quot;3 months ago&quot;</extracomment>
        <translation>Créé le %1 (%2)</translation>
    </message>
    <message>
        <source>never used</source>
        <translation>jamais utilisé</translation>
    </message>
    <message>
        <source>used %1 from %2</source>
        <extracomment>%1: how long ago: &quot;2 hours ago&quot;; %2: a network address</extracomment>
        <translation>utilisé %1 depuis %2</translation>
    </message>
    <message>
        <source>used %1</source>
        <extracomment>%1: how long ago: &quot;2 hours ago&quot;</extracomment>
        <translation>utilisé %1</translation>
    </message>
    <message>
        <source>not kept on this computer</source>
        <translation>non conservé sur cet ordinateur</translation>
    </message>
    <message>
        <source>kept until the program ends</source>
        <translation>conservé jusqu’à la fermeture du programme</translation>
    </message>
    <message>
        <source>an older one is kept in the keychain</source>
        <translation>un plus ancien est conservé dans le trousseau</translation>
    </message>
    <message>
        <source>kept in the keychain</source>
        <translation>conservé dans le trousseau</translation>
    </message>
    <message>
        <source>Usage, last 30 days</source>
        <translation>Utilisation, 30 derniers jours</translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s)</source>
        <translation>
            <numerusform>%Ln appel</numerusform>
            <numerusform>%Ln appels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refused</source>
        <translation>
            <numerusform>%Ln refusé</numerusform>
            <numerusform>%Ln refusés</numerusform>
        </translation>
    </message>
    <message>
        <source>Refused calls carry this DevKey and a wrong DevSecret. If they are not yours, someone is trying.</source>
        <translation>Les appels refusés portent ce DevKey et un DevSecret erroné. S’ils ne viennent pas de vous, quelqu’un essaie.</translation>
    </message>
    <message>
        <source>stored %1, not checked since</source>
        <extracomment>%1: a date</extracomment>
        <translation>stocké le %1, non vérifié depuis</translation>
    </message>
</context>
<context>
    <name>ui::developer::CredentialsExplanation</name>
    <message>
        <source>The developer information section serves to manage the main credentials and the callback configurations tied to API calls, the basis of secure access to and integration with the BSP EngageLab services. Below you find detailed explanations of each field and operation:</source>
        <translation>La section des informations développeur sert à gérer les identifiants principaux et les configurations de rappel liées aux appels API, constituant la base d’un accès sécurisé et d’une intégration avec les services BSP EngageLab. Vous trouverez ci-dessous des explications détaillées pour chaque champ et opération&#xa0;:</translation>
    </message>
    <message>
        <source>Developer ID (DevKey)</source>
        <translation>Identifiant développeur (DevKey)</translation>
    </message>
    <message>
        <source>Purpose: the DevKey is a unique identifier that the platform assigns to each developer account, used to authenticate the caller of API requests.</source>
        <translation>But&#xa0;: Le DevKey est un identifiant unique attribué par la plateforme à chaque compte développeur, utilisé pour authentifier l’appelant lors des requêtes API.</translation>
    </message>
    <message>
        <source>Usage scenarios: all API requests have to include the DevKey parameter, so that the source of the request is unique and traceable.</source>
        <translation>Scénarios d’utilisation&#xa0;: Toutes les requêtes API doivent inclure le paramètre DevKey afin de garantir l’unicité et la traçabilité de la source de la requête.</translation>
    </message>
    <message>
        <source>Remarks: the DevKey is publicly visible but cannot be changed. Do not use the DevKey on unauthorized third-party platforms.</source>
        <translation>Remarques&#xa0;: Le DevKey est visible publiquement mais ne peut pas être modifié. N’utilisez pas le DevKey sur des plateformes tierces non autorisées.</translation>
    </message>
    <message>
        <source>Show and copy: click “Show and copy” to display the whole DevSecret and copy it to the clipboard, so that it is easily pasted into server configuration files or environment variables.</source>
        <translation>Afficher et copier&#xa0;: Cliquez sur «&#xa0;Afficher et copier&#xa0;» pour afficher l’intégralité du DevSecret et le copier dans le presse-papiers, pour le coller facilement dans les fichiers de configuration serveur ou les variables d’environnement.</translation>
    </message>
    <message>
        <source>Reset: where the DevSecret may have leaked, or security policy asks for it, click “Reset” to generate a new DevSecret. After the reset the old DevSecret becomes invalid immediately; therefore update it quickly in all server configurations concerned.</source>
        <translation>Réinitialiser&#xa0;: En cas de risque de fuite du DevSecret ou pour des besoins de politique de sécurité, cliquez sur «&#xa0;Réinitialiser&#xa0;» pour générer un nouveau DevSecret. Après réinitialisation, l’ancien DevSecret devient immédiatement invalide&#x202f;; veuillez donc le mettre à jour rapidement dans toutes les configurations serveur concernées.</translation>
    </message>
    <message>
        <source>The DevSecret is reserved for communication from the server to the EngageLab API; do not expose it on the front end or third-party platforms.</source>
        <translation>Le DevSecret est réservé à la communication serveur-vers-API EngageLab&#x202f;; ne l’exposez pas sur le frontend ou des plateformes tierces.</translation>
    </message>
    <message>
        <source>Check the use of the key regularly, and reset it quickly in case of an anomaly.</source>
        <translation>Vérifiez régulièrement l’utilisation de la clé et réinitialisez-la rapidement en cas d’anomalie.</translation>
    </message>
    <message>
        <source>API DevSecret</source>
        <translation>API DevSecret</translation>
    </message>
    <message>
        <source>Purpose: the DevSecret is a key used together with the DevKey to sign and authenticate API requests, which ensures the security of the data.</source>
        <translation>But&#xa0;: Le DevSecret est une clé utilisée conjointement avec le DevKey pour signer et authentifier les requêtes API, assurant la sécurité des données.</translation>
    </message>
    <message>
        <source>Instructions:</source>
        <translation>Instructions&#xa0;:</translation>
    </message>
    <message>
        <source>Security recommendations:</source>
        <translation>Recommandations de sécurité&#xa0;:</translation>
    </message>
    <message>
        <source>Note: please keep the DevSecret safe to prevent any leak. In case of risk, reset it quickly.</source>
        <translation>Remarque&#xa0;: Veuillez conserver le DevSecret en sécurité pour éviter toute fuite. En cas de risque, réinitialisez-le rapidement.</translation>
    </message>
    <message>
        <source>Developer information</source>
        <translation>Informations développeur</translation>
    </message>
</context>
<context>
    <name>ui::developer::CredentialsPresenter</name>
    <message>
        <source>This DevSecret is not kept on this computer.</source>
        <translation>Ce DevSecret n’est pas conservé sur cet ordinateur.</translation>
    </message>
</context>
<context>
    <name>ui::developer::DeliveriesCard</name>
    <message>
        <source>Deliveries</source>
        <translation>Envois</translation>
    </message>
    <message>
        <source>Nothing was sent yet</source>
        <translation>Aucun envoi pour l’instant</translation>
    </message>
    <message>
        <source>A test event shows how your receiver takes what it is sent.</source>
        <translation>Un événement de test montre comment votre récepteur accueille ce qui lui est envoyé.</translation>
    </message>
    <message>
        <source>Deliveries show here once a callback URL is in force.</source>
        <translation>Les envois s’affichent ici dès qu’une URL de rappel est en vigueur.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tout afficher</translation>
    </message>
    <message>
        <source>Show all deliveries</source>
        <translation>Tout afficher&#xa0;: envois</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Envoi en cours…</translation>
    </message>
</context>
<context>
    <name>ui::developer::DeliveriesModel</name>
    <message>
        <source>%1 ms</source>
        <extracomment>%1: a number of milliseconds</extracomment>
        <translation>%1&#xa0;ms</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Événement</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Durée</translation>
    </message>
</context>
<context>
    <name>ui::developer::DeliveriesPage</name>
    <message>
        <source>Every state</source>
        <translation>Tous les états</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Export the deliveries</source>
        <translation>Exporter les envois</translation>
    </message>
    <message>
        <source>Deliveries</source>
        <translation>Envois</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Search the deliveries</source>
        <translation>Rechercher dans les envois</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Effacer les filtres</translation>
    </message>
    <message>
        <source>Cancel the export</source>
        <translation>Annuler l’export</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Export… the deliveries</source>
        <translation>Exporter… les envois</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Aucun résultat</translation>
    </message>
    <message>
        <source>Nothing was sent yet</source>
        <translation>Aucun envoi pour l’instant</translation>
    </message>
    <message>
        <source>No delivery is of this kind.</source>
        <translation>Aucun envoi n’est de cette sorte.</translation>
    </message>
    <message>
        <source>What is sent to the callback URL shows here for 30 days.</source>
        <translation>Ce qui est envoyé à l’URL de rappel s’affiche ici pendant 30 jours.</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Chargement…</translation>
    </message>
    <message>
        <source>%1 of %2 shown</source>
        <extracomment>%1 of %2 deliveries</extracomment>
        <translation>%1 sur %2 à l’écran</translation>
    </message>
    <message numerus="yes">
        <source>%n delivery(s)</source>
        <translation>
            <numerusform>%n envoi</numerusform>
            <numerusform>%n envois</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n delivery(s) found</source>
        <translation>
            <numerusform>%n envoi trouvé</numerusform>
            <numerusform>%n envois trouvés</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 searched</source>
        <extracomment>%1 of %2 deliveries</extracomment>
        <translation>%1 sur %2 parcourus</translation>
    </message>
</context>
<context>
    <name>ui::developer::DeliveriesPresenter</name>
    <message>
        <source>No callback URL is in force. Validate and save one first.</source>
        <translation>Aucune URL de rappel n’est en vigueur. Lancez d’abord la validation d’une URL, puis enregistrez-la.</translation>
    </message>
    <message>
        <source>Another event is just being sent.</source>
        <translation>Un autre événement est en cours d’envoi.</translation>
    </message>
</context>
<context>
    <name>ui::developer::DeliveryDetails</name>
    <message>
        <source>Redeliver</source>
        <extracomment>%1: which delivery: &quot;message status, 10:42&quot;. Begins with the word &quot;Redeliver&quot;.</extracomment>
        <translation>Renvoyer</translation>
    </message>
    <message>
        <source>Redeliver %1</source>
        <translation>Renvoyer %1</translation>
    </message>
    <message>
        <source>To %1</source>
        <translation>À %1</translation>
    </message>
    <message>
        <source>Sent again</source>
        <translation>Nouvel envoi</translation>
    </message>
    <message>
        <source>Sent again; first: %1</source>
        <translation>Nouvel envoi&#x202f;; premier&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s)</source>
        <translation>
            <numerusform>%n tentative</numerusform>
            <numerusform>%n tentatives</numerusform>
        </translation>
    </message>
    <message>
        <source>Not tried yet</source>
        <translation>Pas encore tenté</translation>
    </message>
    <message>
        <source>Last: %1</source>
        <translation>Dernière&#xa0;: %1</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>Prochaine&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>ui::developer::DeliveryText</name>
    <message>
        <source>Message status</source>
        <translation>Statut de message</translation>
    </message>
    <message>
        <source>Notification</source>
        <translation>Notification</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1: &quot;message status&quot;, %2: a time: &quot;10:42&quot;</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>En chemin</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Remis</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échec</translation>
    </message>
    <message>
        <source>Next try: %1</source>
        <extracomment>%1: a time: &quot;10:46&quot;</extracomment>
        <translation>Nouvel essai&#xa0;: %1</translation>
    </message>
    <message>
        <source>To be retried</source>
        <translation>À réessayer</translation>
    </message>
</context>
<context>
    <name>ui::developer::DevSecretDialog</name>
    <message>
        <source>Reset the API DevSecret</source>
        <translation>Réinitialiser l’API DevSecret</translation>
    </message>
    <message>
        <source>API DevSecret</source>
        <translation>API DevSecret</translation>
    </message>
    <message>
        <source>The new DevSecret is in force, and the old one no longer works. Update it now on every server that signs requests with it.</source>
        <translation>Le nouveau DevSecret est en vigueur et l’ancien ne fonctionne plus. Mettez-le à jour maintenant sur chaque serveur qui signe des requêtes avec lui.</translation>
    </message>
    <message>
        <source>It is then kept in the system’s keychain, which may ask for your permission.</source>
        <translation>Il est ensuite conservé dans le trousseau du système, qui peut demander votre autorisation.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>This session only</source>
        <translation>Pour cette session uniquement</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Reset the DevSecret</source>
        <translation>Réinitialiser le DevSecret</translation>
    </message>
    <message>
        <source>Show and copy</source>
        <translation>Afficher et copier</translation>
    </message>
    <message>
        <source>A new DevSecret is made, shown and copied.</source>
        <translation>Un nouveau DevSecret est créé, affiché et copié.</translation>
    </message>
    <message>
        <source>Your identity can’t be confirmed without the server: what this computer has kept is shown, guarded by its keychain alone.</source>
        <translation>Sans le serveur, votre identité ne peut pas être confirmée&#xa0;: ce que cet ordinateur a conservé est affiché, protégé par son seul trousseau.</translation>
    </message>
    <message>
        <source>It is shown for 30 seconds and copied. The clipboard is cleared after 30 seconds.</source>
        <translation>Il est affiché pendant 30 secondes et copié. Le presse-papiers est effacé après 30 secondes.</translation>
    </message>
    <message>
        <source>The present DevSecret was last used %1 from %2.</source>
        <translation>Dernière utilisation du DevSecret actuel&#xa0;: %1, depuis %2.</translation>
    </message>
    <message>
        <source>The present DevSecret was last used %1.</source>
        <translation>Dernière utilisation du DevSecret actuel&#xa0;: %1.</translation>
    </message>
    <message>
        <source>The present DevSecret was never used so far.</source>
        <translation>Le DevSecret actuel n’a encore jamais été utilisé.</translation>
    </message>
    <message>
        <source>The old one is invalid at once: every server that still has it is refused until it is updated there.</source>
        <translation>L’ancien devient immédiatement invalide&#xa0;: tout serveur qui l’utilise encore est refusé jusqu’à sa mise à jour.</translation>
    </message>
    <message>
        <source>It is being kept in the keychain…</source>
        <translation>Enregistrement dans le trousseau…</translation>
    </message>
    <message>
        <source>Kept in the keychain of this computer.</source>
        <translation>Conservé dans le trousseau de cet ordinateur.</translation>
    </message>
    <message>
        <source>Kept until the program ends, and written nowhere.</source>
        <translation>Conservé jusqu’à la fermeture du programme, sans être écrit nulle part.</translation>
    </message>
    <message>
        <source>Stored %1, not checked since.</source>
        <extracomment>%1: a date</extracomment>
        <translation>Stocké le %1, non vérifié depuis.</translation>
    </message>
    <message>
        <source>Stored %1, and still the one in force.</source>
        <extracomment>%1: a date</extracomment>
        <translation>Stocké le %1, et toujours en vigueur.</translation>
    </message>
    <message>
        <source>The DevSecret is shown, but not kept.</source>
        <translation>Le DevSecret est affiché, mais pas conservé.</translation>
    </message>
</context>
<context>
    <name>ui::developer::DeveloperPage</name>
    <message>
        <source>The callback URL is saved: notifications go to it from now on.</source>
        <translation>L’URL de rappel est enregistrée&#xa0;: les notifications y vont désormais.</translation>
    </message>
    <message>
        <source>The callback URL is removed: notifications go nowhere.</source>
        <translation>L’URL de rappel est supprimée&#xa0;: les notifications ne vont nulle part.</translation>
    </message>
    <message>
        <source>The DevSecret was reset. Update it now on every server.</source>
        <translation>Le DevSecret a été réinitialisé. Mettez-le à jour maintenant sur chaque serveur.</translation>
    </message>
</context>
<context>
    <name>ui::developer::EventMenu</name>
    <message>
        <source>Send test event</source>
        <translation>Envoyer un événement de test</translation>
    </message>
</context>
<context>
    <name>ui::developer::ExchangeView</name>
    <message>
        <source>Sent</source>
        <translation>Envoyé</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>Rien n’a été envoyé.</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Reçu</translation>
    </message>
    <message>
        <source>No answer came back.</source>
        <translation>Aucune réponse n’est revenue.</translation>
    </message>
    <message>
        <source>The answer goes on: its first KiB is shown.</source>
        <translation>La réponse continue&#xa0;: seul son premier Kio est montré.</translation>
    </message>
</context>
<context>
    <name>ui::developer::FailureText</name>
    <message>
        <source>%1 is not in DNS.</source>
        <translation>%1 n’existe pas dans le DNS.</translation>
    </message>
    <message>
        <source>Check the name, and that its record (A or AAAA) is published.</source>
        <translation>Vérifiez le nom, et la publication de son enregistrement (A ou AAAA).</translation>
    </message>
    <message>
        <source>The DNS servers of %1 did not answer in time.</source>
        <translation>Les serveurs DNS de %1 n’ont pas répondu à temps.</translation>
    </message>
    <message>
        <source>Check them, then validate again.</source>
        <translation>Vérifiez-les, puis relancez la validation.</translation>
    </message>
    <message>
        <source>%1 refuses the connection.</source>
        <translation>%1 refuse la connexion.</translation>
    </message>
    <message>
        <source>Check that a web server listens there on port %2.</source>
        <translation>Vérifiez qu’un serveur web y écoute sur le port %2.</translation>
    </message>
    <message>
        <source>No network leads to %1.</source>
        <translation>Aucun réseau ne mène à %1.</translation>
    </message>
    <message>
        <source>Check the address in DNS, and the network of the server.</source>
        <translation>Vérifiez l’adresse dans le DNS et le réseau du serveur.</translation>
    </message>
    <message>
        <source>%1 did not take the connection in time.</source>
        <translation>%1 n’a pas accepté la connexion à temps.</translation>
    </message>
    <message>
        <source>Check that its firewall lets port %2 through.</source>
        <translation>Vérifiez que son pare-feu laisse passer le port %2.</translation>
    </message>
    <message>
        <source>The connection to %1 failed.</source>
        <translation>La connexion à %1 a échoué.</translation>
    </message>
    <message>
        <source>The TLS certificate has expired (%3).</source>
        <translation>Le certificat TLS a expiré (%3).</translation>
    </message>
    <message>
        <source>Renew it.</source>
        <translation>Renouvelez-le.</translation>
    </message>
    <message>
        <source>The TLS certificate is not valid yet.</source>
        <translation>Le certificat TLS n’est pas encore valable.</translation>
    </message>
    <message>
        <source>Wait for its first day, or install another one.</source>
        <translation>Attendez son premier jour, ou installez-en un autre.</translation>
    </message>
    <message>
        <source>The TLS certificate is not for %1.</source>
        <translation>Le certificat TLS n’est pas celui de %1.</translation>
    </message>
    <message>
        <source>Install one that holds this name.</source>
        <translation>Installez-en un qui porte ce nom.</translation>
    </message>
    <message>
        <source>The TLS certificate is signed by itself.</source>
        <translation>Le certificat TLS est autosigné.</translation>
    </message>
    <message>
        <source>Install one of a recognized authority.</source>
        <translation>Installez celui d’une autorité reconnue.</translation>
    </message>
    <message>
        <source>No recognized authority stands behind the TLS certificate.</source>
        <translation>Aucune autorité reconnue ne répond du certificat TLS.</translation>
    </message>
    <message>
        <source>Install one of a recognized authority, with its intermediate certificates.</source>
        <translation>Installez celui d’une autorité reconnue, avec ses certificats intermédiaires.</translation>
    </message>
    <message>
        <source>No TLS connection came about with %1.</source>
        <translation>La connexion TLS avec %1 n’a pas pu s’établir.</translation>
    </message>
    <message>
        <source>Check that it offers TLS 1.2 or later on port %2.</source>
        <translation>Vérifiez qu’il propose TLS 1.2 ou plus récent sur le port %2.</translation>
    </message>
    <message>
        <source>What answers there does not speak HTTP.</source>
        <translation>Ce qui répond à cette adresse ne parle pas HTTP.</translation>
    </message>
    <message>
        <source>Check which program listens on port %2.</source>
        <translation>Vérifiez quel programme écoute sur le port %2.</translation>
    </message>
    <message>
        <source>The connection broke off in the middle of the answer.</source>
        <translation>La connexion s’est rompue au milieu de la réponse.</translation>
    </message>
    <message>
        <source>Look at the log of the server.</source>
        <translation>Consultez le journal du serveur.</translation>
    </message>
    <message>
        <source>The answer is larger than 64 KiB.</source>
        <translation>La réponse dépasse 64 Kio.</translation>
    </message>
    <message>
        <source>Answer with the string alone.</source>
        <translation>Répondez avec la chaîne seule.</translation>
    </message>
    <message>
        <source>%1 is no public address: %2.</source>
        <extracomment>%1: a server; %2: &quot;private address (10.0.0.0/8, …)&quot;</extracomment>
        <translation>%1 n’est pas une adresse publique&#xa0;: %2.</translation>
    </message>
    <message>
        <source>Notifications go to public addresses only: have DNS give one.</source>
        <translation>Les notifications ne vont qu’à des adresses publiques&#xa0;: faites-en donner une par le DNS.</translation>
    </message>
    <message>
        <source>The answer has status %1 in place of 200.</source>
        <translation>La réponse a le statut %1 au lieu de 200.</translation>
    </message>
    <message>
        <source>Redirects are not followed: use the URL that it leads to.</source>
        <translation>Les redirections ne sont pas suivies&#xa0;: utilisez l’URL à laquelle elle mène.</translation>
    </message>
    <message>
        <source>Let these requests in without a login: their signature says where they come from.</source>
        <translation>Laissez entrer ces requêtes sans identification&#xa0;: leur signature dit d’où elles viennent.</translation>
    </message>
    <message>
        <source>Nothing is at this path: check it.</source>
        <translation>Rien ne se trouve à ce chemin&#xa0;: vérifiez-le.</translation>
    </message>
    <message>
        <source>Have it accept POST.</source>
        <translation>Faites accepter POST par le serveur.</translation>
    </message>
    <message>
        <source>Have it accept application/json.</source>
        <translation>Faites accepter application/json par le serveur.</translation>
    </message>
    <message>
        <source>The server failed by itself: look at its log.</source>
        <translation>Le serveur est en erreur&#xa0;: consultez son journal.</translation>
    </message>
    <message>
        <source>Answer with status 200.</source>
        <translation>Répondez avec le statut 200.</translation>
    </message>
    <message>
        <source>There was no whole answer within %1 s.</source>
        <extracomment>%1: seconds</extracomment>
        <translation>Aucune réponse complète en %1 s.</translation>
    </message>
    <message>
        <source>Answer first, and do the work afterwards.</source>
        <translation>Répondez d’abord, traitez ensuite.</translation>
    </message>
    <message>
        <source>The string “%1” came back without a content type.</source>
        <translation>La chaîne «&#xa0;%1&#xa0;» est revenue sans type de contenu.</translation>
    </message>
    <message>
        <source>The string “%1” came back as %2.</source>
        <extracomment>%2: a media type: &quot;text/html&quot;</extracomment>
        <translation>La chaîne «&#xa0;%1&#xa0;» est revenue en %2.</translation>
    </message>
    <message>
        <source>Send it as text/plain.</source>
        <translation>Envoyez-la en text/plain.</translation>
    </message>
    <message>
        <source>Answer with the value of echostr alone, as text/plain.</source>
        <translation>Répondez avec la valeur de echostr seule, en text/plain.</translation>
    </message>
    <message>
        <source>The answer is empty in place of “%1”.</source>
        <translation>La réponse est vide au lieu de «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>The answer is “%1” in place of “%2”.</source>
        <translation>La réponse est «&#xa0;%1&#xa0;» au lieu de «&#xa0;%2&#xa0;».</translation>
    </message>
    <message>
        <source>It failed here: %1.</source>
        <extracomment>%1: what was looked at: &quot;connection&quot;</extracomment>
        <translation>L’échec s’est produit ici&#xa0;: %1.</translation>
    </message>
</context>
<context>
    <name>ui::developer::SamplesView</name>
    <message>
        <source>Copied.</source>
        <translation>Copié.</translation>
    </message>
    <message>
        <source>The same test from a shell:</source>
        <translation>Le même test depuis un terminal&#xa0;:</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy the test for a shell</source>
        <translation>Copier le test pour un terminal</translation>
    </message>
    <message>
        <source>A receiver that verifies the signature and gives the string back:</source>
        <translation>Un récepteur qui vérifie la signature et renvoie la chaîne&#xa0;:</translation>
    </message>
    <message>
        <source>Language of the receiver</source>
        <translation>Langage du récepteur</translation>
    </message>
    <message>
        <source>Receiver in %1</source>
        <extracomment>%1: a programming language</extracomment>
        <translation>Récepteur en %1</translation>
    </message>
    <message>
        <source>Copy the receiver in %1</source>
        <extracomment>%1: a programming language</extracomment>
        <translation>Copier le récepteur en %1</translation>
    </message>
    <message>
        <source>Both read the API DevSecret from DEV_SECRET of their environment.</source>
        <translation>Tous deux lisent l’API DevSecret dans la variable d’environnement DEV_SECRET.</translation>
    </message>
</context>
<context>
    <name>ui::developer::SecretView</name>
    <message>
        <source>Hidden again in %1.</source>
        <extracomment>%1 is a clock: &quot;0:27&quot;</extracomment>
        <translation>Masqué à nouveau dans %1.</translation>
    </message>
    <message>
        <source>API DevSecret</source>
        <translation>API DevSecret</translation>
    </message>
    <message>
        <source>30 s more</source>
        <extracomment>a button: the secret stays on the screen for longer</extracomment>
        <translation>30&#xa0;s de plus</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy the DevSecret</source>
        <translation>Copier le DevSecret</translation>
    </message>
    <message>
        <source>Copy as .env lines</source>
        <translation>Copier en lignes .env</translation>
    </message>
    <message>
        <source>As .env lines: %1 and %2.</source>
        <extracomment>%1 and %2 are names of environment variables</extracomment>
        <translation>En lignes .env&#xa0;: %1 et %2.</translation>
    </message>
</context>
<context>
    <name>ui::developer::UsageChart</name>
    <message>
        <source>Usage by day: %1</source>
        <extracomment>%1: &quot;27 October to 25 November&quot;, or a day&apos;s figures</extracomment>
        <translation>Utilisation par jour&#xa0;: %1</translation>
    </message>
    <message>
        <source>The arrow keys go from day to day.</source>
        <translation>Les touches fléchées passent d’un jour à l’autre.</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <extracomment>%1 and %2 are days: &quot;27 October to 25 November&quot;</extracomment>
        <translation>du %1 au %2</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <extracomment>%1: a day, %2: &quot;120 calls&quot;, %3: &quot;2 refused&quot;</extracomment>
        <translation>%1&#xa0;: %2, %3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s)</source>
        <translation>
            <numerusform>%Ln appel</numerusform>
            <numerusform>%Ln appels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refused</source>
        <translation>
            <numerusform>%Ln refusé</numerusform>
            <numerusform>%Ln refusés</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::keychain::KeychainDialog</name>
    <message>
        <source>Keychain</source>
        <translation>Trousseau</translation>
    </message>
    <message>
        <source>This computer’s keychain: %1</source>
        <translation>Trousseau de cet ordinateur&#xa0;: %1</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Tester</translation>
    </message>
    <message>
        <source>Test the keychain</source>
        <translation>Tester le trousseau</translation>
    </message>
    <message>
        <source>Nothing of this program is kept there.</source>
        <translation>Rien de ce programme n’y est conservé.</translation>
    </message>
    <message>
        <source>Kept there by this program</source>
        <translation>Ce que ce programme y conserve</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Retirer…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>It works: something was written, read and deleted again.</source>
        <translation>Il fonctionne&#xa0;: une valeur a été écrite, relue et supprimée.</translation>
    </message>
    <message>
        <source>It does not work: writing failed.</source>
        <translation>Il ne fonctionne pas&#xa0;: l’écriture a échoué.</translation>
    </message>
    <message>
        <source>It does not work: reading failed.</source>
        <translation>Il ne fonctionne pas&#xa0;: la lecture a échoué.</translation>
    </message>
    <message>
        <source>It does not work: deleting failed.</source>
        <translation>Il ne fonctionne pas&#xa0;: la suppression a échoué.</translation>
    </message>
    <message>
        <source>Last error, %1: %2</source>
        <translation>Dernière erreur, %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>No error since this program started.</source>
        <translation>Aucune erreur depuis le démarrage de ce programme.</translation>
    </message>
    <message>
        <source>Remove from the keychain: %1</source>
        <extracomment>%1: what it is: &quot;Sign-in&quot;, &quot;API DevSecret&quot;</extracomment>
        <translation>Retirer du trousseau&#xa0;: %1</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>The next start of this program asks for the password of this account again. Until then you stay signed in.</source>
        <translation>Le prochain démarrage de ce programme redemandera le mot de passe de ce compte. D’ici là, la connexion est maintenue.</translation>
    </message>
    <message>
        <source>The next sign-in to this account counts as one from an unknown device.</source>
        <translation>La prochaine connexion à ce compte comptera comme celle d’un appareil inconnu.</translation>
    </message>
    <message>
        <source>It stays in force. When it is shown again, it comes from the server.</source>
        <translation>Il reste en vigueur. Au prochain affichage, il viendra du serveur.</translation>
    </message>
    <message>
        <source>The entry goes with its secret, and can’t be brought back. Two-factor authentication stays on where it is used: without another authenticator or recovery codes, nobody can sign in there any more.</source>
        <translation>L’entrée disparaît avec son secret et ne peut pas être rétablie. L’authentification à deux facteurs reste active là où elle sert&#xa0;: sans autre application d’authentification ni codes de secours, plus personne ne peut s’y connecter.</translation>
    </message>
</context>
<context>
    <name>ui::keychain::KeychainModel</name>
    <message>
        <source>Sign-in</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>Known device</source>
        <translation>Appareil connu</translation>
    </message>
    <message>
        <source>API DevSecret</source>
        <translation>API DevSecret</translation>
    </message>
    <message>
        <source>Authenticator entry</source>
        <translation>Entrée de l’application d’authentification</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Contenu</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>Compte</translation>
    </message>
</context>
<context>
    <name>ui::organizations::AcceptDialog</name>
    <message>
        <source>Join “%1”?</source>
        <translation>Rejoindre «&#xa0;%1&#xa0;»&#x202f;?</translation>
    </message>
    <message>
        <source>%1 (%2) will see your name and your e-mail address. Your account stays yours: they can neither open nor change it. You can leave at any time.</source>
        <extracomment>%1: a person; %2: their e-mail address</extracomment>
        <translation>%1 (%2) verra votre nom et votre adresse e-mail. Votre compte reste le vôtre&#xa0;: personne d’autre ne peut l’ouvrir ni le modifier. Vous pouvez partir à tout moment.</translation>
    </message>
    <message>
        <source>This organization has its own way of signing in (SSO). Tick a service to let it open this account: whoever its identity provider says is you can then sign in as you. Without a tick it cannot.</source>
        <translation>Cette organisation a son propre moyen de connexion (SSO). Cochez un service pour lui permettre d’ouvrir ce compte&#xa0;: la personne que son fournisseur d’identité présente comme étant vous pourra alors se connecter à votre place. Sans coche, c’est impossible.</translation>
    </message>
    <message>
        <source>“%1” may open this account</source>
        <extracomment>%1: the name of an SSO service</extracomment>
        <translation>«&#xa0;%1&#xa0;» peut ouvrir ce compte</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Rejoindre</translation>
    </message>
</context>
<context>
    <name>ui::organizations::DeleteOrganizationDialog</name>
    <message numerus="yes">
        <source>%n member(s) lose it, and with it the SSO services that they use through it.</source>
        <translation>
            <numerusform>%n membre la perd, et avec elle les services SSO utilisés par son intermédiaire.</numerusform>
            <numerusform>%n membres la perdent, et avec elle les services SSO utilisés par son intermédiaire.</numerusform>
        </translation>
    </message>
    <message>
        <source>It has no members.</source>
        <translation>Elle n’a aucun membre.</translation>
    </message>
    <message numerus="yes">
        <source>%n invitation(s) end.</source>
        <translation>
            <numerusform>%n invitation prend fin.</numerusform>
            <numerusform>%n invitations prennent fin.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your account and theirs stay. This can’t be taken back.</source>
        <translation>Votre compte et ceux des membres restent. Cette suppression est définitive.</translation>
    </message>
    <message>
        <source>Delete “%1”?</source>
        <extracomment>%1: the name of an organization</extracomment>
        <translation>Supprimer «&#xa0;%1&#xa0;»&#x202f;?</translation>
    </message>
    <message>
        <source>Name of the organization</source>
        <translation>Nom de l’organisation</translation>
    </message>
    <message>
        <source>Delete the organization</source>
        <translation>Supprimer l’organisation</translation>
    </message>
</context>
<context>
    <name>ui::organizations::Explanation</name>
    <message>
        <source>Organizations</source>
        <translation>Organisations</translation>
    </message>
    <message>
        <source>An account can have several organizations, isolated from each other. Each has a name, a website if you wish, and a time zone that stays as it was chosen.</source>
        <translation>Un compte peut avoir plusieurs organisations, isolées les unes des autres. Chacune a un nom, un site web si vous le souhaitez, et un fuseau horaire qui reste tel qu’il a été choisi.</translation>
    </message>
    <message>
        <source>Only who created an organization changes it, gives it SSO services and deletes it. Members are invited by e-mail and stay pending until they accept.</source>
        <translation>Seul le compte qui a créé une organisation peut la modifier, lui autoriser des services SSO et la supprimer. Les membres sont invités par e-mail et restent en attente jusqu’à leur acceptation.</translation>
    </message>
    <message>
        <source>A member can’t see or change the account of the owner or of the other members, and nobody can see or change theirs.</source>
        <translation>Un membre ne peut ni voir ni modifier le compte du propriétaire ou des autres membres, et personne ne peut voir ni modifier le sien.</translation>
    </message>
</context>
<context>
    <name>ui::organizations::InvitationsCard</name>
    <message>
        <source>Invitations to this account</source>
        <translation>Invitations adressées à ce compte</translation>
    </message>
    <message>
        <source>%1 (%2) invites you</source>
        <extracomment>%1: a person; %2: their e-mail address</extracomment>
        <translation>%1 (%2) vous invite</translation>
    </message>
    <message>
        <source>until %1</source>
        <extracomment>%1: a date</extracomment>
        <translation>jusqu’au %1</translation>
    </message>
    <message>
        <source>Accept…</source>
        <translation>Accepter…</translation>
    </message>
    <message>
        <source>Accept the invitation to %1</source>
        <translation>Accepter l’invitation à rejoindre %1</translation>
    </message>
    <message>
        <source>Decline the invitation to %1</source>
        <translation>Décliner l’invitation à rejoindre %1</translation>
    </message>
    <message>
        <source>Decline…</source>
        <translation>Décliner…</translation>
    </message>
</context>
<context>
    <name>ui::organizations::InviteDialog</name>
    <message>
        <source>Invite to “%1”</source>
        <translation>Inviter dans «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>A mail tells them how to accept. It takes an account with this address, which they can create then. The invitation waits for 14 days.</source>
        <translation>Un e-mail indique comment accepter. Il faut un compte avec cette adresse, qui peut être créé à ce moment-là. L’invitation reste valable 14&#xa0;jours.</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Invite</source>
        <translation>Inviter</translation>
    </message>
</context>
<context>
    <name>ui::organizations::MembersModel</name>
    <message>
        <source>Pending</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Membre</translation>
    </message>
    <message>
        <source>Waits until %1.</source>
        <translation>En attente jusqu’au %1.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Depuis</translation>
    </message>
</context>
<context>
    <name>ui::organizations::MembersPage</name>
    <message>
        <source>Members of “%1”</source>
        <extracomment>%1: the name of an organization</extracomment>
        <translation>Membres de «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Search the members</source>
        <translation>Rechercher parmi les membres</translation>
    </message>
    <message>
        <source>Invite…</source>
        <translation>Inviter…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Undo: invite again</source>
        <translation>Annuler&#xa0;: inviter à nouveau</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n personne</numerusform>
            <numerusform>%n personnes</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Aucun résultat</translation>
    </message>
    <message>
        <source>Nobody was invited yet</source>
        <translation>Aucune invitation pour l’instant</translation>
    </message>
    <message>
        <source>Nobody here goes by these words.</source>
        <translation>Personne ici ne correspond à ces mots.</translation>
    </message>
    <message>
        <source>Members are invited by e-mail, and belong to it once they accept.</source>
        <translation>Les membres sont invités par e-mail et font partie de l’organisation dès qu’ils acceptent.</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Effacer les filtres</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Exclure…</translation>
    </message>
    <message>
        <source>Take back the invitation of %1</source>
        <extracomment>%1: an e-mail address. Begins with &quot;Take back&quot;, &quot;Remove&quot;.</extracomment>
        <translation>Retirer l’invitation de %1</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Exclure %1</translation>
    </message>
    <message>
        <source>The invitation is on its way to %1.</source>
        <translation>L’invitation est en route vers %1.</translation>
    </message>
    <message>
        <source>The invitation of %1 was taken back.</source>
        <translation>L’invitation de %1 a été retirée.</translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <translation>Exclure %1&#x202f;?</translation>
    </message>
    <message>
        <source>They lose “%1”, and with it the SSO services that they use through it. Their account stays. To come back, they have to be invited again.</source>
        <translation>Cette personne perd «&#xa0;%1&#xa0;», et avec elle les services SSO utilisés par son intermédiaire. Son compte reste. Pour revenir, il lui faudra une nouvelle invitation.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Exclure</translation>
    </message>
</context>
<context>
    <name>ui::organizations::OrganizationDialog</name>
    <message>
        <source>It is called “%1” now.</source>
        <translation>Son nom est maintenant «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>Change the organization</source>
        <translation>Modifier l’organisation</translation>
    </message>
    <message>
        <source>Create an organization</source>
        <translation>Créer une organisation</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Website (optional)</source>
        <translation>Site web (facultatif)</translation>
    </message>
    <message>
        <source>For example https://www.example.com</source>
        <translation>Par exemple https://www.example.com</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Fuseau horaire</translation>
    </message>
    <message>
        <source>Chosen when the organization was created; it stays.</source>
        <translation>Choisi à la création de l’organisation&#x202f;; il ne change plus.</translation>
    </message>
    <message>
        <source>It cannot be changed later.</source>
        <translation>Il ne pourra plus être modifié.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Créer</translation>
    </message>
</context>
<context>
    <name>ui::organizations::OrganizationRow</name>
    <message>
        <source>Members</source>
        <translation>Membres</translation>
    </message>
    <message>
        <source>Members of %1</source>
        <extracomment>%1: the name of an organization. Begins with &quot;Members&quot;.</extracomment>
        <translation>Membres de %1</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>Modifier %1</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Supprimer…</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>Supprimer %1</translation>
    </message>
    <message>
        <source>Leave…</source>
        <translation>Quitter…</translation>
    </message>
    <message>
        <source>Leave %1</source>
        <translation>Quitter %1</translation>
    </message>
    <message>
        <source>You are its owner</source>
        <translation>Vous en êtes propriétaire</translation>
    </message>
    <message>
        <source>You are a member; owner: %1 (%2)</source>
        <extracomment>%1: a person; %2: their e-mail address</extracomment>
        <translation>Vous en êtes membre&#x202f;; propriétaire&#xa0;: %1 (%2)</translation>
    </message>
    <message>
        <source>no members</source>
        <translation>aucun membre</translation>
    </message>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n membre</numerusform>
            <numerusform>%n membres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pending</source>
        <translation>
            <numerusform>%n en attente</numerusform>
            <numerusform>%n en attente</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::organizations::OrganizationsCard</name>
    <message>
        <source>Organizations</source>
        <translation>Organisations</translation>
    </message>
    <message>
        <source>Create an organization</source>
        <translation>Créer une organisation</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Search the organizations</source>
        <translation>Rechercher parmi les organisations</translation>
    </message>
    <message>
        <source>%1 of %2 are shown. Search to find the others.</source>
        <translation>%1 sur %2 sont affichées. Recherchez pour trouver les autres.</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Aucun résultat</translation>
    </message>
    <message>
        <source>No organization</source>
        <translation>Aucune organisation</translation>
    </message>
    <message>
        <source>No organizations are known yet</source>
        <translation>Aucune organisation connue pour l’instant</translation>
    </message>
    <message>
        <source>No organization holds these words.</source>
        <translation>Aucune organisation ne contient ces mots.</translation>
    </message>
    <message>
        <source>Create one to invite its members by e-mail.</source>
        <translation>Créez-en une pour inviter ses membres par e-mail.</translation>
    </message>
    <message>
        <source>They show once the server has been reached.</source>
        <translation>Elles s’affichent dès que le serveur a été joint.</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Effacer les filtres</translation>
    </message>
</context>
<context>
    <name>ui::saml_setup::AddressesStep</name>
    <message>
        <source>These addresses are new: those that were shown before belong to another service by now, or have expired. Enter these at the provider.</source>
        <translation>Ces adresses sont nouvelles&#xa0;: celles affichées auparavant appartiennent désormais à un autre service ou ont expiré. Saisissez celles-ci chez le fournisseur.</translation>
    </message>
    <message>
        <source>Save the metadata of this service</source>
        <translation>Enregistrer les métadonnées de ce service</translation>
    </message>
    <message>
        <source>SAML metadata (*.xml)</source>
        <translation>Métadonnées SAML (*.xml)</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <extracomment>%1: the name of a file</extracomment>
        <translation>Enregistré sous %1.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>Impossible d’écrire %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Enter these at your identity provider, in an application for Personal Center. Then come back with its metadata: these addresses stay the same.</source>
        <translation>Saisissez ces valeurs chez votre fournisseur d’identité, dans une application pour Personal Center. Revenez ensuite avec ses métadonnées&#xa0;: ces adresses ne changent pas.</translation>
    </message>
    <message>
        <source>Entity ID</source>
        <translation>Identifiant d’entité</translation>
    </message>
    <message>
        <source>ACS URL (assertion consumer service)</source>
        <translation>URL ACS (réception des assertions)</translation>
    </message>
    <message>
        <source>Link to the metadata</source>
        <translation>Lien vers les métadonnées</translation>
    </message>
    <message>
        <source>Save as XML…</source>
        <translation>Enregistrer en XML…</translation>
    </message>
    <message>
        <source>What goes where</source>
        <translation>Quoi saisir, et où</translation>
    </message>
</context>
<context>
    <name>ui::saml_setup::CertificateView</name>
    <message>
        <source>Valid</source>
        <translation>Valide</translation>
    </message>
    <message>
        <source>Expires soon</source>
        <translation>Expire bientôt</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Expiré</translation>
    </message>
    <message>
        <source>Not yet valid</source>
        <translation>Pas encore valide</translation>
    </message>
    <message>
        <source>SHA-256 fingerprint</source>
        <translation>Empreinte SHA-256</translation>
    </message>
    <message>
        <source>From %1 to %2 · SHA-256:</source>
        <extracomment>%1 and %2: dates</extracomment>
        <translation>Du %1 au %2 · SHA-256&#xa0;:</translation>
    </message>
</context>
<context>
    <name>ui::saml_setup::ComparisonView</name>
    <message>
        <source>SSO service name</source>
        <translation>Nom du service SSO</translation>
    </message>
    <message>
        <source>Entity ID of the provider</source>
        <translation>Identifiant d’entité du fournisseur</translation>
    </message>
    <message>
        <source>Sign-on URL</source>
        <translation>URL de connexion</translation>
    </message>
    <message>
        <source>How requests travel</source>
        <translation>Transport des requêtes</translation>
    </message>
    <message>
        <source>After saving</source>
        <translation>Après l’enregistrement</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Actuellement</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Inchangé</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Modifié</translation>
    </message>
    <message>
        <source>%1 after saving</source>
        <extracomment>%1: what is compared: &quot;Sign-on URL&quot;</extracomment>
        <translation>%1 après l’enregistrement</translation>
    </message>
    <message>
        <source>%1 now</source>
        <translation>%1 actuellement</translation>
    </message>
    <message>
        <source>Signing certificates in force</source>
        <translation>Certificats de signature en vigueur</translation>
    </message>
    <message>
        <source>Signing certificates described anew</source>
        <translation>Certificats de signature de la nouvelle description</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nouveau</translation>
    </message>
    <message>
        <source>None: those in force stay if they are ticked.</source>
        <translation>Aucun&#xa0;: ceux en vigueur restent s’ils sont cochés.</translation>
    </message>
    <message>
        <source>Keep it beside the new ones</source>
        <translation>Le garder à côté des nouveaux</translation>
    </message>
</context>
<context>
    <name>ui::saml_setup::ConfigureDialog</name>
    <message>
        <source>Configure SSO</source>
        <translation>Configurer le SSO</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>At the provider</source>
        <translation>Chez le fournisseur</translation>
    </message>
    <message>
        <source>Its metadata</source>
        <translation>Ses métadonnées</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Vérification</translation>
    </message>
    <message>
        <source>SSO service name</source>
        <translation>Nom du service SSO</translation>
    </message>
    <message>
        <source>As you tell it from others in the table, for example “Okta production”.</source>
        <translation>Pour le distinguer des autres dans le tableau, par exemple «&#xa0;Okta production&#xa0;».</translation>
    </message>
    <message>
        <source>This is what was understood. Compare the fingerprints with those that the provider shows, then save.</source>
        <translation>Voici ce qui a été compris. Comparez les empreintes avec celles qu’affiche le fournisseur, puis enregistrez.</translation>
    </message>
    <message>
        <source>“%1” is configured.</source>
        <translation>«&#xa0;%1&#xa0;» est configuré.</translation>
    </message>
    <message>
        <source>Test it before anyone depends on it: your browser opens, you sign in at the provider, and each check of its answer shows here. Nobody is signed in. Then associate it with the organizations whose members shall use it.</source>
        <translation>Testez-le avant que quiconque en dépende&#xa0;: votre navigateur s’ouvre, vous vous connectez chez le fournisseur, et chaque vérification de sa réponse s’affiche ici. Personne n’est connecté. Associez-le ensuite aux organisations dont les membres doivent l’utiliser.</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Tester</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
</context>
<context>
    <name>ui::saml_setup::CopyRow</name>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
</context>
<context>
    <name>ui::saml_setup::DescriptionStep</name>
    <message>
        <source>Metadata</source>
        <translation>Métadonnées</translation>
    </message>
    <message>
        <source>Link to the metadata</source>
        <translation>Lien vers les métadonnées</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>À la main</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>Ouvrir un fichier…</translation>
    </message>
    <message>
        <source>Metadata of the provider (XML)</source>
        <translation>Métadonnées du fournisseur (XML)</translation>
    </message>
    <message>
        <source>The server follows it now, and again when what it found is no longer valid. New certificates of the provider are then taken by themselves.</source>
        <translation>Le serveur le suit maintenant, puis de nouveau quand ce qu’il a trouvé n’est plus valide. Les nouveaux certificats du fournisseur sont alors repris automatiquement.</translation>
    </message>
    <message>
        <source>Entity ID of the provider</source>
        <translation>Identifiant d’entité du fournisseur</translation>
    </message>
    <message>
        <source>Also called issuer.</source>
        <translation>Aussi appelé émetteur (issuer).</translation>
    </message>
    <message>
        <source>Sign-on URL</source>
        <translation>URL de connexion</translation>
    </message>
    <message>
        <source>Where the browser goes to sign in: https://…</source>
        <translation>Là où le navigateur va pour se connecter&#xa0;: https://…</translation>
    </message>
    <message>
        <source>Signing certificates</source>
        <translation>Certificats de signature</translation>
    </message>
    <message>
        <source>PEM or Base64, several one after the other. Files can be dropped here.</source>
        <translation>PEM ou Base64, plusieurs à la suite si besoin. Des fichiers peuvent être déposés ici.</translation>
    </message>
    <message>
        <source>PEM or Base64, several one after the other. Empty: those in force stay.</source>
        <translation>PEM ou Base64, plusieurs à la suite si besoin. Vide&#xa0;: ceux en vigueur restent.</translation>
    </message>
    <message>
        <source>Paste it, drop its file here, or open the file.</source>
        <translation>Collez-les, déposez ici leur fichier ou ouvrez-le.</translation>
    </message>
</context>
<context>
    <name>ui::saml_setup::DocumentEntry</name>
    <message>
        <source>The provider’s metadata</source>
        <translation>Métadonnées du fournisseur</translation>
    </message>
    <message>
        <source>A certificate of the provider</source>
        <translation>Certificat du fournisseur</translation>
    </message>
    <message>
        <source>SAML metadata (*.xml)</source>
        <translation>Métadonnées SAML (*.xml)</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer *.der)</source>
        <translation>Certificats (*.pem *.crt *.cer *.der)</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Tous les fichiers</translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation>Texte collé</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1: the name of a file; %2: its size: &quot;12 kB&quot;</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
</context>
<context>
    <name>ui::saml_setup::EditDialog</name>
    <message>
        <source>Edit “%1”</source>
        <extracomment>%1: the name of an SSO service</extracomment>
        <translation>Éditer «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>SSO service name</source>
        <translation>Nom du service SSO</translation>
    </message>
    <message>
        <source>Describe the provider anew: new metadata, address or certificates</source>
        <translation>Décrire le fournisseur à nouveau&#xa0;: nouvelles métadonnées, adresse ou certificats</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
</context>
<context>
    <name>ui::saml_setup::GuideView</name>
    <message>
        <source>Identity provider</source>
        <translation>Fournisseur d’identité</translation>
    </message>
</context>
<context>
    <name>ui::saml_setup::ProviderGuide</name>
    <message>
        <source>Entity ID</source>
        <translation>Identifiant d’entité</translation>
    </message>
    <message>
        <source>ACS URL</source>
        <translation>URL ACS</translation>
    </message>
    <message>
        <source>Enterprise applications › New application › Create your own application, not in the gallery › Single sign-on › SAML. “Upload metadata file” takes the XML.</source>
        <translation>Applications d’entreprise › Nouvelle application › Créer votre propre application, hors galerie › Authentification unique › SAML. «&#xa0;Charger le fichier de métadonnées&#xa0;» accepte le XML.</translation>
    </message>
    <message>
        <source>Identifier (Entity ID)</source>
        <translation>Identificateur (ID d’entité)</translation>
    </message>
    <message>
        <source>Reply URL (Assertion Consumer Service URL)</source>
        <translation>URL de réponse (URL Assertion Consumer Service)</translation>
    </message>
    <message>
        <source>Unique User Identifier (Name ID)</source>
        <translation>Identificateur d’utilisateur unique (ID de nom)</translation>
    </message>
    <message>
        <source>Format “Email address”, source user.mail: the e-mail of the profile, not the login name</source>
        <translation>Format «&#xa0;Adresse e-mail&#xa0;», source user.mail&#xa0;: l’e-mail du profil, et non le nom de connexion</translation>
    </message>
    <message>
        <source>Its metadata: the “App Federation Metadata Url”, or the file “Federation Metadata XML”.</source>
        <translation>Ses métadonnées&#xa0;: l’«&#xa0;URL des métadonnées de fédération d’application&#xa0;» ou le fichier «&#xa0;XML de métadonnées de fédération&#xa0;».</translation>
    </message>
    <message>
        <source>Applications › Create App Integration › SAML 2.0.</source>
        <translation>Applications › Create App Integration › SAML 2.0.</translation>
    </message>
    <message>
        <source>Its metadata: the “Metadata URL” of the tab Sign On.</source>
        <translation>Ses métadonnées&#xa0;: l’adresse «&#xa0;Metadata URL&#xa0;» de l’onglet Sign On.</translation>
    </message>
    <message>
        <source>Apps › Web and mobile apps › Add app › Add custom SAML app. Turn the app on for the people who will use it.</source>
        <translation>Applications › Applications Web et mobiles › Ajouter une application › Ajouter une application SAML personnalisée. Activez l’application pour les personnes concernées.</translation>
    </message>
    <message>
        <source>Its metadata: “Download metadata”. There is a file only, no link.</source>
        <translation>Ses métadonnées&#xa0;: «&#xa0;Télécharger les métadonnées&#xa0;». Il n’existe qu’un fichier, sans lien.</translation>
    </message>
    <message>
        <source>Applications › Add App › SAML Custom Connector (Advanced) › Configuration.</source>
        <translation>Applications › Add App › SAML Custom Connector (Advanced) › Configuration.</translation>
    </message>
    <message>
        <source>ACS URL, as a regular expression: ^…$</source>
        <translation>URL ACS, sous forme d’expression régulière&#xa0;: ^…$</translation>
    </message>
    <message>
        <source>Its metadata: More Actions › SAML Metadata, as a file; or the “Issuer URL” of the tab SSO, as a link.</source>
        <translation>Ses métadonnées&#xa0;: More Actions › SAML Metadata, en fichier&#x202f;; ou l’adresse «&#xa0;Issuer URL&#xa0;» de l’onglet SSO, en lien.</translation>
    </message>
    <message>
        <source>Other provider</source>
        <translation>Autre</translation>
    </message>
    <message>
        <source>Entity ID, audience, or identifier of the relying party</source>
        <translation>Identifiant d’entité, audience ou identificateur de la partie de confiance</translation>
    </message>
    <message>
        <source>ACS URL, reply URL, or recipient; binding HTTP-POST</source>
        <translation>URL ACS, URL de réponse ou destinataire&#x202f;; liaison HTTP-POST</translation>
    </message>
    <message>
        <source>NameID format</source>
        <translation>Format du NameID</translation>
    </message>
    <message>
        <source>The person’s e-mail address, as NameID or as an attribute, has to be that of their account.</source>
        <translation>L’adresse e-mail de la personne, en NameID ou en attribut, doit être celle de son compte.</translation>
    </message>
    <message>
        <source>Import the metadata by its link or as a file; or enter:</source>
        <translation>Importez les métadonnées par leur lien ou en fichier&#x202f;; ou saisissez&#xa0;:</translation>
    </message>
</context>
<context>
    <name>ui::saml_setup::ProviderView</name>
    <message>
        <source>In the address (HTTP-Redirect)</source>
        <translation>Dans l’adresse (HTTP-Redirect)</translation>
    </message>
    <message>
        <source>In a form (HTTP-POST)</source>
        <translation>Dans un formulaire (HTTP-POST)</translation>
    </message>
    <message>
        <source>Entity ID of the provider</source>
        <translation>Identifiant d’entité du fournisseur</translation>
    </message>
    <message>
        <source>Sign-on URL</source>
        <translation>URL de connexion</translation>
    </message>
    <message>
        <source>How requests travel</source>
        <translation>Transport des requêtes</translation>
    </message>
    <message>
        <source>This metadata is valid until</source>
        <translation>Ces métadonnées sont valides jusqu’au</translation>
    </message>
    <message>
        <source>Signing certificates: %1</source>
        <translation>Certificats de signature&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>ui::saml_setup::SsoCheckText</name>
    <message>
        <source>form</source>
        <translation>forme</translation>
    </message>
    <message>
        <source>Well formed: one response with one assertion</source>
        <translation>Bien formée&#xa0;: une réponse contenant une assertion</translation>
    </message>
    <message>
        <source>status</source>
        <translation>état</translation>
    </message>
    <message>
        <source>The provider signed the person in</source>
        <translation>Le fournisseur a connecté la personne</translation>
    </message>
    <message>
        <source>decryption</source>
        <translation>déchiffrement</translation>
    </message>
    <message>
        <source>Encrypted for this service, and decrypted</source>
        <translation>Chiffrée pour ce service, et déchiffrée</translation>
    </message>
    <message>
        <source>signature</source>
        <translation>signature</translation>
    </message>
    <message>
        <source>Signed with a certificate of this provider</source>
        <translation>Signée avec un certificat de ce fournisseur</translation>
    </message>
    <message>
        <source>issuer</source>
        <translation>émetteur</translation>
    </message>
    <message>
        <source>Issued by this provider</source>
        <translation>Émise par ce fournisseur</translation>
    </message>
    <message>
        <source>destination</source>
        <translation>adresse d’envoi</translation>
    </message>
    <message>
        <source>Sent to the ACS URL of this service</source>
        <translation>Envoyée à l’URL ACS de ce service</translation>
    </message>
    <message>
        <source>recipient</source>
        <translation>destinataire</translation>
    </message>
    <message>
        <source>Meant for the ACS URL of this service</source>
        <translation>Destinée à l’URL ACS de ce service</translation>
    </message>
    <message>
        <source>audience</source>
        <translation>audience</translation>
    </message>
    <message>
        <source>For the entity ID of this service</source>
        <translation>Pour l’identifiant d’entité de ce service</translation>
    </message>
    <message>
        <source>times</source>
        <translation>durée de validité</translation>
    </message>
    <message>
        <source>used once</source>
        <translation>usage unique</translation>
    </message>
    <message>
        <source>Used for the first time</source>
        <translation>Utilisée pour la première fois</translation>
    </message>
    <message>
        <source>request</source>
        <translation>requête</translation>
    </message>
    <message>
        <source>Answers the request of this test</source>
        <translation>Répond à la requête de ce test</translation>
    </message>
    <message>
        <source>e-mail address</source>
        <translation>adresse e-mail</translation>
    </message>
    <message>
        <source>account</source>
        <translation>compte</translation>
    </message>
    <message>
        <source>browser</source>
        <translation>navigateur</translation>
    </message>
    <message>
        <source>Came back in the browser that began</source>
        <translation>Revenue dans le navigateur de départ</translation>
    </message>
    <message>
        <source>Valid now, until %1</source>
        <translation>Valide maintenant, jusqu’à %1</translation>
    </message>
    <message>
        <source>Valid now</source>
        <translation>Valide maintenant</translation>
    </message>
    <message>
        <source>E-mail address: %1 (NameID)</source>
        <extracomment>%1: an e-mail address; %2: the name of an attribute</extracomment>
        <translation>Adresse e-mail&#xa0;: %1 (NameID)</translation>
    </message>
    <message>
        <source>E-mail address: %1 (attribute %2)</source>
        <translation>Adresse e-mail&#xa0;: %1 (attribut %2)</translation>
    </message>
    <message>
        <source>Opens the account that owns this service</source>
        <translation>Ouvre le compte propriétaire de ce service</translation>
    </message>
    <message>
        <source>Opens the account of a member who has agreed</source>
        <translation>Ouvre le compte d’un membre qui a donné son accord</translation>
    </message>
    <message>
        <source>Not looked at: %1</source>
        <extracomment>%1: a list: &quot;issuer, audience, times&quot;</extracomment>
        <translation>Non examiné&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>ui::saml_setup::SsoFailureText</name>
    <message>
        <source>Try again. If it happens each time, ask whoever runs the provider.</source>
        <translation>Réessayez. Si cela se reproduit à chaque fois, adressez-vous à la personne qui gère le fournisseur.</translation>
    </message>
    <message>
        <source>The response is not Base64: what the browser brought is damaged or cut short.</source>
        <translation>La réponse n’est pas en Base64&#xa0;: ce que le navigateur a apporté est endommagé ou tronqué.</translation>
    </message>
    <message>
        <source>The response is longer than a response can be.</source>
        <translation>La réponse est plus longue que ce qui est possible.</translation>
    </message>
    <message>
        <source>Have the provider send fewer attributes: an e-mail address is all that is needed.</source>
        <translation>Faites envoyer moins d’attributs par le fournisseur&#xa0;: une adresse e-mail suffit.</translation>
    </message>
    <message>
        <source>The response is not XML.</source>
        <translation>La réponse n’est pas en XML.</translation>
    </message>
    <message>
        <source>The response defines a document type of its own (DTD), as attacks do.</source>
        <translation>La réponse définit son propre type de document (DTD), comme le font des attaques.</translation>
    </message>
    <message>
        <source>There is a comment inside the response, where attacks hide words.</source>
        <translation>La réponse contient un commentaire, où des attaques dissimulent des mots.</translation>
    </message>
    <message>
        <source>Two parts of the response have the same ID, as attacks have it.</source>
        <translation>Deux parties de la réponse ont le même identifiant, comme dans des attaques.</translation>
    </message>
    <message>
        <source>What came is no SAML response.</source>
        <translation>Ce qui est arrivé n’est pas une réponse SAML.</translation>
    </message>
    <message>
        <source>At the provider, check that the application is of the kind SAML 2.0.</source>
        <translation>Chez le fournisseur, vérifiez que l’application est de type SAML 2.0.</translation>
    </message>
    <message>
        <source>The response holds no assertion, or more than one.</source>
        <translation>La réponse ne contient aucune assertion, ou en contient plusieurs.</translation>
    </message>
    <message>
        <source>Exactly one is accepted. Check the application at the provider.</source>
        <translation>Une seule est acceptée. Vérifiez l’application chez le fournisseur.</translation>
    </message>
    <message>
        <source>The response is not built as SAML 2.0 has it.</source>
        <translation>La réponse n’est pas construite comme le veut SAML 2.0.</translation>
    </message>
    <message>
        <source>The provider did not sign the person in: %1</source>
        <extracomment>%1: what the provider says</extracomment>
        <translation>Le fournisseur n’a pas connecté la personne&#xa0;: %1</translation>
    </message>
    <message>
        <source>Check that this person may use the application at the provider; its log says more.</source>
        <translation>Vérifiez que cette personne a accès à l’application chez le fournisseur&#x202f;; son journal en dit plus.</translation>
    </message>
    <message>
        <source>The assertion is encrypted in a way that is not accepted: %1</source>
        <translation>L’assertion est chiffrée d’une manière qui n’est pas acceptée&#xa0;: %1</translation>
    </message>
    <message>
        <source>At the provider, choose RSA-OAEP for the key and AES for the content.</source>
        <translation>Chez le fournisseur, choisissez RSA-OAEP pour la clé et AES pour le contenu.</translation>
    </message>
    <message>
        <source>The assertion could not be decrypted: it is encrypted for another key.</source>
        <translation>L’assertion n’a pas pu être déchiffrée&#xa0;: elle est chiffrée pour une autre clé.</translation>
    </message>
    <message>
        <source>Give the provider the encryption certificate that stands in the metadata of this service.</source>
        <translation>Donnez au fournisseur le certificat de chiffrement qui figure dans les métadonnées de ce service.</translation>
    </message>
    <message>
        <source>Neither the response nor its assertion is signed.</source>
        <translation>Ni la réponse ni son assertion ne sont signées.</translation>
    </message>
    <message>
        <source>At the provider, have the response or the assertion signed.</source>
        <translation>Chez le fournisseur, faites signer la réponse ou l’assertion.</translation>
    </message>
    <message>
        <source>It is signed with an algorithm that is not accepted: %1</source>
        <translation>Elle est signée avec un algorithme qui n’est pas accepté&#xa0;: %1</translation>
    </message>
    <message>
        <source>At the provider, choose RSA with SHA-256.</source>
        <translation>Chez le fournisseur, choisissez RSA avec SHA-256.</translation>
    </message>
    <message>
        <source>It is signed with a certificate that this service does not know (SHA-256 %1).</source>
        <extracomment>%1: the first digits of a fingerprint</extracomment>
        <translation>Elle est signée avec un certificat que ce service ne connaît pas (SHA-256 %1).</translation>
    </message>
    <message>
        <source>Edit the service and add the provider’s present certificate, if it is really its own.</source>
        <translation>Éditez le service et ajoutez le certificat actuel du fournisseur, si c’est bien le sien.</translation>
    </message>
    <message>
        <source>The signature does not stand for the whole response or assertion, and nothing else.</source>
        <translation>La signature ne couvre pas exactement la réponse ou l’assertion entière.</translation>
    </message>
    <message>
        <source>Check that the response comes from the provider unchanged.</source>
        <translation>Vérifiez que la réponse arrive du fournisseur sans modification.</translation>
    </message>
    <message>
        <source>The signature is wrong: what was signed has been changed, or another key has signed it.</source>
        <translation>La signature est fausse&#xa0;: ce qui était signé a été modifié, ou une autre clé l’a signé.</translation>
    </message>
    <message>
        <source>Check that the provider’s present certificate is the one of this service.</source>
        <translation>Vérifiez que le certificat actuel du fournisseur est bien celui de ce service.</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>It is issued by another than this provider.</source>
        <translation>Elle est émise par un autre que ce fournisseur.</translation>
    </message>
    <message>
        <source>Edit the service if the provider’s entity ID has changed.</source>
        <translation>Éditez le service si l’identifiant d’entité du fournisseur a changé.</translation>
    </message>
    <message>
        <source>It is issued by another than this provider: %1</source>
        <translation>Elle est émise par un autre que ce fournisseur&#xa0;: %1</translation>
    </message>
    <message>
        <source>Expected: %1. Edit the service if the provider’s entity ID has changed.</source>
        <translation>Attendu&#xa0;: %1. Éditez le service si l’identifiant d’entité du fournisseur a changé.</translation>
    </message>
    <message>
        <source>It was sent to another address: %1</source>
        <translation>Elle a été envoyée à une autre adresse&#xa0;: %1</translation>
    </message>
    <message>
        <source>At the provider, enter the ACS URL %1</source>
        <translation>Chez le fournisseur, saisissez l’URL ACS %1</translation>
    </message>
    <message>
        <source>It is meant for another recipient: %1</source>
        <translation>Elle est destinée à un autre destinataire&#xa0;: %1</translation>
    </message>
    <message>
        <source>At the provider, enter the ACS URL as recipient: %1</source>
        <translation>Chez le fournisseur, saisissez l’URL ACS comme destinataire&#xa0;: %1</translation>
    </message>
    <message>
        <source>It is for another audience: %1</source>
        <translation>Elle est pour une autre audience&#xa0;: %1</translation>
    </message>
    <message>
        <source>At the provider, enter the entity ID %1</source>
        <translation>Chez le fournisseur, saisissez l’identifiant d’entité %1</translation>
    </message>
    <message>
        <source>It was valid until %1 only.</source>
        <translation>Elle n’était valide que jusqu’au %1.</translation>
    </message>
    <message>
        <source>Check the clocks of the provider and of the server, or have it valid for longer.</source>
        <translation>Vérifiez les horloges du fournisseur et du serveur, ou allongez sa durée de validité.</translation>
    </message>
    <message>
        <source>It is valid from %1 only.</source>
        <translation>Elle n’est valide qu’à partir du %1.</translation>
    </message>
    <message>
        <source>Check the clocks of the provider and of the server: one is wrong.</source>
        <translation>Vérifiez les horloges du fournisseur et du serveur&#xa0;: l’une d’elles est fausse.</translation>
    </message>
    <message>
        <source>It does not say until when it is valid.</source>
        <translation>Elle n’indique pas jusqu’à quand elle est valide.</translation>
    </message>
    <message>
        <source>At the provider, set how long an assertion is valid.</source>
        <translation>Chez le fournisseur, réglez la durée de validité d’une assertion.</translation>
    </message>
    <message>
        <source>It answers no request: the sign-in began at the provider.</source>
        <translation>Elle ne répond à aucune requête&#xa0;: la connexion a commencé chez le fournisseur.</translation>
    </message>
    <message>
        <source>Sign-ins begin at the login link. At the provider, do not start the application from there.</source>
        <translation>Les connexions commencent par le lien de connexion. Ne lancez pas l’application depuis le fournisseur.</translation>
    </message>
    <message>
        <source>It answers a request that was answered already.</source>
        <translation>Elle répond à une requête qui a déjà reçu sa réponse.</translation>
    </message>
    <message>
        <source>Test again; do not go back in the browser.</source>
        <translation>Testez à nouveau&#x202f;; ne revenez pas en arrière dans le navigateur.</translation>
    </message>
    <message>
        <source>It came too late: the request is older than ten minutes.</source>
        <translation>Elle est arrivée trop tard&#xa0;: la requête date de plus de dix minutes.</translation>
    </message>
    <message>
        <source>Test again, and sign in at the provider within ten minutes.</source>
        <translation>Testez à nouveau, et connectez-vous chez le fournisseur dans les dix minutes.</translation>
    </message>
    <message>
        <source>It answers a request that this service did not make.</source>
        <translation>Elle répond à une requête que ce service n’a pas faite.</translation>
    </message>
    <message>
        <source>Test again.</source>
        <translation>Testez à nouveau.</translation>
    </message>
    <message>
        <source>There is no e-mail address in it, neither as NameID nor as an attribute.</source>
        <translation>Elle ne contient pas d’adresse e-mail, ni en NameID ni en attribut.</translation>
    </message>
    <message>
        <source>At the provider, choose the e-mail address as NameID, in the format emailAddress.</source>
        <translation>Chez le fournisseur, choisissez l’adresse e-mail comme NameID, au format emailAddress.</translation>
    </message>
    <message>
        <source>There are several e-mail addresses in it: %1</source>
        <translation>Elle contient plusieurs adresses e-mail&#xa0;: %1</translation>
    </message>
    <message>
        <source>At the provider, send the same address everywhere, or one only.</source>
        <translation>Chez le fournisseur, envoyez partout la même adresse, ou une seule.</translation>
    </message>
    <message>
        <source>What should be an e-mail address is none: %1</source>
        <translation>Ce qui devrait être une adresse e-mail n’en est pas une&#xa0;: %1</translation>
    </message>
    <message>
        <source>At the provider, send the address of the profile in place of a login name.</source>
        <translation>Chez le fournisseur, envoyez l’adresse du profil à la place d’un nom de connexion.</translation>
    </message>
    <message>
        <source>The member with this e-mail address has not agreed that this service opens their account.</source>
        <translation>Le membre qui a cette adresse e-mail n’a pas donné son accord pour que ce service ouvre son compte.</translation>
    </message>
    <message>
        <source>They agree when they accept the invitation, or later under SSO in their account.</source>
        <translation>L’accord se donne en acceptant l’invitation, ou plus tard sous SSO dans le compte du membre.</translation>
    </message>
    <message>
        <source>The account with this e-mail address is disabled.</source>
        <translation>Le compte qui a cette adresse e-mail est désactivé.</translation>
    </message>
    <message>
        <source>Contact us to have it enabled.</source>
        <translation>Contactez-nous pour le faire réactiver.</translation>
    </message>
    <message>
        <source>No account that this service may open has this e-mail address.</source>
        <translation>Aucun compte que ce service peut ouvrir n’a cette adresse e-mail.</translation>
    </message>
    <message>
        <source>Invite this person to an organization that the service is for; or sign in at the provider as somebody else and test again.</source>
        <translation>Invitez cette personne dans une organisation à laquelle le service est associé&#x202f;; ou connectez-vous chez le fournisseur sous une autre identité, puis testez à nouveau.</translation>
    </message>
    <message>
        <source>It was used before: a response counts once.</source>
        <translation>Elle a déjà été utilisée&#xa0;: une réponse ne compte qu’une fois.</translation>
    </message>
    <message>
        <source>Test again; do not reload the page in the browser.</source>
        <translation>Testez à nouveau&#x202f;; ne rechargez pas la page dans le navigateur.</translation>
    </message>
    <message>
        <source>It came back in another browser than the one that began, or cookies are off.</source>
        <translation>Elle est revenue dans un autre navigateur que celui de départ, ou les cookies sont désactivés.</translation>
    </message>
    <message>
        <source>Test again in one browser, with cookies allowed.</source>
        <translation>Testez à nouveau dans un seul navigateur, cookies autorisés.</translation>
    </message>
    <message>
        <source>A check failed that this version does not know: %1</source>
        <extracomment>%1: the id of a check that this version of the program does not know</extracomment>
        <translation>Une vérification que cette version ne connaît pas a échoué&#xa0;: %1</translation>
    </message>
    <message>
        <source>Update the program.</source>
        <translation>Mettez le programme à jour.</translation>
    </message>
</context>
<context>
    <name>ui::saml_setup::TestDialog</name>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>For the browser to open the link.</source>
        <translation>Le navigateur doit ouvrir le lien.</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>The browser is at the provider. Sign in there as one of your members would.</source>
        <translation>Le navigateur est chez le fournisseur. Connectez-vous-y comme le ferait l’un de vos membres.</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>Réussi</translation>
    </message>
    <message>
        <source>A sign-in would work like this. Nobody was signed in.</source>
        <translation>Une connexion fonctionnerait ainsi. Personne n’a été connecté.</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échec</translation>
    </message>
    <message>
        <source>A sign-in would be refused. Nobody was signed in.</source>
        <translation>Une connexion serait refusée. Personne n’a été connecté.</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Expiré</translation>
    </message>
    <message>
        <source>Ten minutes went by without an answer of the provider. Test again.</source>
        <translation>Dix minutes se sont écoulées sans réponse du fournisseur. Testez à nouveau.</translation>
    </message>
    <message>
        <source>NameID: %1</source>
        <translation>NameID&#xa0;: %1</translation>
    </message>
    <message>
        <source>Its format: %1</source>
        <translation>Son format&#xa0;: %1</translation>
    </message>
    <message>
        <source>E-mail address: %1</source>
        <translation>Adresse e-mail&#xa0;: %1</translation>
    </message>
    <message>
        <source>Whom the provider spoke of</source>
        <translation>De qui le fournisseur a parlé</translation>
    </message>
    <message>
        <source>Test “%1”</source>
        <extracomment>%1: the name of an SSO service</extracomment>
        <translation>Tester «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Your browser walks the way of a sign-in, and each check of the provider’s answer shows here. Nobody is signed in.</source>
        <translation>Votre navigateur suit le chemin d’une connexion, et chaque vérification de la réponse du fournisseur s’affiche ici. Personne n’est connecté.</translation>
    </message>
    <message>
        <source>Link for another browser</source>
        <translation>Lien pour un autre navigateur</translation>
    </message>
    <message>
        <source>No browser could be opened. Copy the link into one.</source>
        <translation>Aucun navigateur n’a pu être ouvert. Copiez le lien dans l’un d’eux.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Test again</source>
        <translation>Tester à nouveau</translation>
    </message>
</context>
<context>
    <name>ui::saml_setup::WarningText</name>
    <message>
        <source>Certificate %1 expired on %2. It goes on working; the provider should have another by now.</source>
        <extracomment>%1: the beginning of a fingerprint; %2: a date</extracomment>
        <translation>Le certificat %1 a expiré le %2. Il continue de fonctionner&#x202f;; le fournisseur devrait déjà en avoir un autre.</translation>
    </message>
    <message>
        <source>Certificate %1 is valid from %2 only. It is taken already: the provider may be about to change over.</source>
        <translation>Le certificat %1 n’est valide qu’à partir du %2. Il est déjà accepté&#xa0;: le fournisseur s’apprête peut-être à en changer.</translation>
    </message>
    <message>
        <source>Certificate %1 expires on %2. Add its successor before the provider changes over.</source>
        <translation>Le certificat %1 expire le %2. Ajoutez son successeur avant que le fournisseur n’en change.</translation>
    </message>
    <message>
        <source>The sign-on URL is not encrypted (http): whoever is on the way can read and change what goes there.</source>
        <translation>L’URL de connexion n’est pas chiffrée (http)&#xa0;: quiconque se trouve sur le chemin peut lire et modifier ce qui y passe.</translation>
    </message>
    <message>
        <source>The provider’s NameID is no e-mail address: %1. An attribute has to carry it.</source>
        <translation>Le NameID du fournisseur n’est pas une adresse e-mail&#xa0;: %1. Un attribut doit la porter.</translation>
    </message>
    <message>
        <source>“%1” has this provider already. A second service for it is possible.</source>
        <translation>«&#xa0;%1&#xa0;» utilise déjà ce fournisseur. Un second service est possible.</translation>
    </message>
    <message>
        <source>The service warns of something that this version does not know: %1. Update the program to read more.</source>
        <extracomment>%1: an id that this version of the program does not know</extracomment>
        <translation>Le service signale quelque chose que cette version ne connaît pas&#xa0;: %1. Mettez le programme à jour pour en savoir plus.</translation>
    </message>
    <message>
        <source>This metadata was valid until %1. It can be used; check at the provider whether there is a newer one.</source>
        <translation>Ces métadonnées étaient valides jusqu’au %1. Elles peuvent servir&#x202f;; vérifiez chez le fournisseur s’il en existe de plus récentes.</translation>
    </message>
</context>
<context>
    <name>ui::shell::AccountBar</name>
    <message>
        <source>Account menu</source>
        <translation>Menu du compte</translation>
    </message>
    <message>
        <source>Switch account</source>
        <translation>Changer de compte</translation>
    </message>
    <message>
        <source>Ctrl+K</source>
        <translation>Ctrl+K</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>The personal center of this account</source>
        <translation>Le centre personnel de ce compte</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>Preferences, help and more</source>
        <translation>Préférences, aide et plus</translation>
    </message>
    <message>
        <source>Personal center</source>
        <translation>Centre personnel</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Se déconnecter</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Se connecter</translation>
    </message>
    <message>
        <source>Forget this account…</source>
        <translation>Retirer ce compte de cet ordinateur…</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Préférences</translation>
    </message>
    <message>
        <source>Local mailbox</source>
        <translation>Messagerie locale (codes de cet ordinateur)</translation>
    </message>
    <message>
        <source>What is BSP?</source>
        <translation>Qu’est-ce que le BSP&#x202f;?</translation>
    </message>
    <message>
        <source>Contact us</source>
        <translation>Contactez-nous</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>About</source>
        <translation>À propos</translation>
    </message>
    <message>
        <source>Authenticator</source>
        <translation>Application d’authentification</translation>
    </message>
    <message>
        <source>Keychain</source>
        <translation>Trousseau</translation>
    </message>
</context>
<context>
    <name>ui::shell::AccountView</name>
    <message>
        <source>Retry</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Se reconnecter</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Se connecter</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Account information</source>
        <translation>Informations du compte</translation>
    </message>
    <message>
        <source>Developer information</source>
        <translation>Informations développeur</translation>
    </message>
    <message>
        <source>Amazon orders</source>
        <translation>Commandes Amazon</translation>
    </message>
    <message>
        <source>SSO</source>
        <extracomment>the tab, with the number of invitations that wait</extracomment>
        <translation>SSO</translation>
    </message>
    <message>
        <source>This session only</source>
        <translation>Pour cette session uniquement</translation>
    </message>
    <message>
        <source>You are signed in for this session only: the next start asks for the password again.</source>
        <translation>La connexion ne vaut que pour cette session&#xa0;: le prochain démarrage demandera à nouveau le mot de passe.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>SSO (%1)</source>
        <translation>SSO (%1)</translation>
    </message>
</context>
<context>
    <name>ui::shell::DeletionNotices</name>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>The deletion of %1 was interrupted (%2).</source>
        <extracomment>%1: an account; %2: a moment: &quot;09:41&quot;, &quot;yesterday at 18:02&quot;</extracomment>
        <translation>La suppression de %1 a été interrompue (%2).</translation>
    </message>
    <message>
        <source>Whether it was carried out is not known yet.</source>
        <translation>On ne sait pas encore si elle a eu lieu.</translation>
    </message>
    <message>
        <source>Finding out whether it was carried out…</source>
        <translation>Vérification en cours…</translation>
    </message>
    <message>
        <source>It had not begun: nothing was deleted.</source>
        <translation>Elle n’avait pas commencé&#xa0;: rien n’a été supprimé.</translation>
    </message>
    <message>
        <source>The session has ended, and receipts are kept for 30 days: whether it was carried out can no longer be told. Sign in to see whether the account is there.</source>
        <translation>La session est terminée, et les attestations sont conservées 30 jours&#xa0;: il n’est plus possible de savoir si elle a eu lieu. Connectez-vous pour voir si le compte existe.</translation>
    </message>
    <message>
        <source>The session has ended, and the server has no receipt: this computer deleted nothing. Sign in to see the account.</source>
        <translation>La session est terminée, et le serveur n’a pas d’attestation&#xa0;: cet ordinateur n’a rien supprimé. Connectez-vous pour voir le compte.</translation>
    </message>
    <message>
        <source>The sign-in that it was begun with is no longer on this computer: whether it was carried out can’t be told. Sign in to see whether the account is there.</source>
        <translation>La connexion utilisée n’est plus sur cet ordinateur&#xa0;: il n’est pas possible de savoir si elle a eu lieu. Connectez-vous pour voir si le compte existe.</translation>
    </message>
</context>
<context>
    <name>ui::shell::EmailCodePage</name>
    <message>
        <source>Email</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Verification code</source>
        <translation>Code de vérification</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
</context>
<context>
    <name>ui::shell::EntryPage</name>
    <message>
        <source>Retry</source>
        <translation>Réessayer</translation>
    </message>
</context>
<context>
    <name>ui::shell::EntryPresenter</name>
    <message>
        <source>this computer</source>
        <translation>cet ordinateur</translation>
    </message>
</context>
<context>
    <name>ui::shell::EntryView</name>
    <message>
        <source>Preferences</source>
        <translation>Préférences</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
</context>
<context>
    <name>ui::shell::ForgetDialog</name>
    <message>
        <source>Forget this account</source>
        <translation>Retirer ce compte de cet ordinateur</translation>
    </message>
    <message>
        <source>Its session ends, and what this computer keeps of it is removed: the sign-in in the keychain and what was last seen. The account itself stays as it is; you can sign in to it again.</source>
        <translation>Sa session prend fin, et ce que cet ordinateur en conserve est effacé&#xa0;: la connexion dans le trousseau et les dernières informations vues. Le compte lui-même reste tel quel&#x202f;; vous pourrez vous y reconnecter.</translation>
    </message>
</context>
<context>
    <name>ui::shell::InfoDialog</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>ui::shell::InfoPages</name>
    <message>
        <source>BSP (Business Solution Provider) designates the providers officially certified by EngageLab, who enjoy exclusive rights such as commercial cooperation, technical support, advanced API interfaces and the sale of EngageLab products.</source>
        <translation>BSP (Business Solution Provider) désigne les prestataires officiellement certifiés par EngageLab, bénéficiant de droits exclusifs tels que la coopération commerciale, le support technique, des interfaces API avancées et la vente de produits EngageLab.</translation>
    </message>
    <message>
        <source>When your account has the BSP qualifications, the system automatically displays the BSP badge in the account information section.</source>
        <translation>Lorsque votre compte dispose des qualifications BSP, le système affiche automatiquement le badge BSP dans la section des informations du compte.</translation>
    </message>
    <message>
        <source>It indicates that the account has the support of a certified BSP provider, with strengthened service guarantees and technical support. It helps enterprise customers to identify the official qualifications of the account and strengthens trust.</source>
        <translation>Cela indique que le compte bénéficie du support d’un prestataire BSP certifié, avec des garanties de service et un support technique renforcés. Cela aide les clients entreprises à identifier les qualifications officielles du compte et à renforcer la confiance.</translation>
    </message>
    <message>
        <source>EngageLab offers two partnership models to help companies develop their business and improve their service capabilities:</source>
        <translation>EngageLab propose deux modèles de partenariat pour aider les entreprises à développer leur activité et à améliorer leurs capacités de service&#xa0;:</translation>
    </message>
    <message>
        <source>&lt;b&gt;Solutions partners&lt;/b&gt;: suited to partners who recommend, sell and implement EngageLab products. Membership gives access to exclusive prices, attractive commissions and tailored support, to help you develop your market and increase your profitability.</source>
        <translation>&lt;b&gt;Partenaires Solutions&lt;/b&gt;&#xa0;: Adapté aux partenaires qui recommandent, vendent et mettent en œuvre les produits EngageLab. L’adhésion donne accès à des tarifs exclusifs, des commissions attractives et un accompagnement sur mesure, pour vous aider à développer votre marché et accroître votre rentabilité.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Services partners&lt;/b&gt;: suited to partners who provide professional services such as registration, training, integration and the development of custom applications for EngageLab customers. Benefit from customer resources and service revenue, to make the most of your offer.</source>
        <translation>&lt;b&gt;Partenaires Services&lt;/b&gt;&#xa0;: Adapté aux partenaires qui fournissent des services professionnels tels que l’inscription, la formation, l’intégration et le développement d’applications personnalisées pour les clients EngageLab. Bénéficiez de ressources clients et de revenus de services, pour valoriser votre offre.</translation>
    </message>
    <message>
        <source>How to become a BSP?</source>
        <translation>Comment devenir BSP&#x202f;?</translation>
    </message>
    <message>
        <source>If you wish to apply for EngageLab BSP certification or have questions, please contact our sales team.</source>
        <translation>Si vous souhaitez demander la certification BSP EngageLab ou avez des questions, veuillez contacter notre équipe commerciale.</translation>
    </message>
    <message>
        <source>What is BSP?</source>
        <translation>Qu’est-ce que le BSP&#x202f;?</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Équipe commerciale</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>Assistance</translation>
    </message>
    <message>
        <source>Ask the operator of %1.</source>
        <extracomment>%1: a server&apos;s name</extracomment>
        <translation>Adressez-vous à l’exploitant de %1.</translation>
    </message>
    <message>
        <source>Contact us</source>
        <translation>Contactez-nous</translation>
    </message>
    <message>
        <source>Access the page</source>
        <translation>Accéder à la page</translation>
    </message>
    <message>
        <source>Click the avatar and select “Personal center”.</source>
        <translation>Cliquez sur l’avatar et sélectionnez «&#xa0;Centre personnel&#xa0;».</translation>
    </message>
    <message>
        <source>Or click “Settings” in the account bar.</source>
        <translation>Ou cliquez sur «&#xa0;Paramètres&#xa0;» dans la barre du compte.</translation>
    </message>
    <message>
        <source>Explanations</source>
        <translation>Explications</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Clavier</translation>
    </message>
    <message>
        <source>Ctrl+K</source>
        <translation>Ctrl+K</translation>
    </message>
    <message>
        <source>Switch account</source>
        <translation>Changer de compte</translation>
    </message>
    <message>
        <source>Ctrl+1 … Ctrl+9</source>
        <translation>Ctrl+1 … Ctrl+9</translation>
    </message>
    <message>
        <source>The accounts opened last</source>
        <translation>Les derniers comptes ouverts</translation>
    </message>
    <message>
        <source>Alt+1 … Alt+4</source>
        <translation>Alt+1 … Alt+4</translation>
    </message>
    <message>
        <source>A tab</source>
        <translation>Un onglet</translation>
    </message>
    <message>
        <source>Ctrl+Tab</source>
        <translation>Ctrl+Tab</translation>
    </message>
    <message>
        <source>The next tab</source>
        <translation>L’onglet suivant</translation>
    </message>
    <message>
        <source>Ctrl+F</source>
        <translation>Ctrl+F</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>F5</source>
        <translation>F5</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Actualiser</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>Keychain: %1</source>
        <translation>Trousseau&#xa0;: %1</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>non identifié</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. Icons: Bootstrap Icons (MIT).</source>
        <translation>Logiciel libre sous licence publique générale GNU, version 3 ou ultérieure. Icônes&#xa0;: Bootstrap Icons (MIT).</translation>
    </message>
    <message>
        <source>About</source>
        <translation>À propos</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>The personal center page lets you manage your account’s information, view developer details, query Amazon orders and more. Through this page you can strengthen the security of the account, activate single sign-on (SSO) and delete your account.</source>
        <translation>La page du centre personnel vous permet de gérer les informations de votre compte, de consulter les détails développeur, d’interroger les commandes Amazon, et plus encore. Grâce à cette page, vous pouvez renforcer la sécurité du compte, activer l’authentification unique (SSO) et supprimer votre compte.</translation>
    </message>
    <message>
        <source>The circled i beside a heading explains what stands there; F1 does the same for the place where you are.</source>
        <translation>Le i cerclé à côté d’un titre explique ce qui s’y trouve&#x202f;; F1 fait de même pour l’endroit où vous êtes.</translation>
    </message>
</context>
<context>
    <name>ui::shell::LostFactor</name>
    <message>
        <source>I no longer have either</source>
        <translation>Je n’ai plus ni l’un ni l’autre</translation>
    </message>
    <message>
        <source>Whoever runs the service of this computer can turn two-factor authentication off:</source>
        <translation>La personne qui gère le service de cet ordinateur peut désactiver l’authentification à deux facteurs&#xa0;:</translation>
    </message>
    <message>
        <source>Once they are sure that it is you, they turn two-factor authentication off: you then sign in with the password alone.</source>
        <translation>Après vérification de votre identité, l’authentification à deux facteurs sera désactivée&#xa0;: vous vous connecterez alors avec le seul mot de passe.</translation>
    </message>
    <message>
        <source>Ask the operator of %1.</source>
        <extracomment>%1: a server&apos;s name</extracomment>
        <translation>Adressez-vous à l’exploitant de %1.</translation>
    </message>
    <message>
        <source>Ask the support:</source>
        <translation>Adressez-vous à l’assistance&#xa0;:</translation>
    </message>
</context>
<context>
    <name>ui::shell::MailboxModel</name>
    <message>
        <source>Text message</source>
        <translation>SMS</translation>
    </message>
</context>
<context>
    <name>ui::shell::MailboxPanel</name>
    <message>
        <source>To %1</source>
        <translation>À %1</translation>
    </message>
    <message>
        <source>Copy code %1</source>
        <translation>Copier le code %1</translation>
    </message>
    <message>
        <source>The private service of this computer sends no mail: what it would send is here.</source>
        <translation>Le service privé de cet ordinateur n’envoie rien&#xa0;: ce qu’il enverrait se trouve ici.</translation>
    </message>
    <message>
        <source>Close the local mailbox</source>
        <translation>Fermer la messagerie locale</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>Message text</source>
        <translation>Texte du message</translation>
    </message>
    <message>
        <source>No message yet</source>
        <translation>Aucun message</translation>
    </message>
    <message>
        <source>Codes appear here as soon as they are asked for.</source>
        <translation>Les codes apparaissent ici dès qu’ils sont demandés.</translation>
    </message>
    <message>
        <source>Local mailbox (codes of this computer)</source>
        <translation>Messagerie locale (codes de cet ordinateur)</translation>
    </message>
</context>
<context>
    <name>ui::shell::MainWindow</name>
    <message>
        <source>Sign in first</source>
        <translation>Se connecter d’abord</translation>
    </message>
    <message>
        <source>A purchase on the AWS Marketplace waits on %1, where this account is signed out. Once you are signed in, it is shown.</source>
        <extracomment>%1: a server&apos;s name</extracomment>
        <translation>Un achat sur AWS Marketplace attend sur %1, où ce compte est déconnecté. Une fois la connexion faite, il s’affiche.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Se connecter</translation>
    </message>
    <message>
        <source>No account of that server is here</source>
        <translation>Aucun compte de ce serveur ici</translation>
    </message>
    <message>
        <source>A purchase on the AWS Marketplace waits on %1, and none of the accounts here is of that server. Add yours only if you know this server. Then the purchase is shown.</source>
        <extracomment>%1: a server&apos;s address</extracomment>
        <translation>Un achat sur AWS Marketplace attend sur %1, et aucun des comptes présents n’est de ce serveur. N’ajoutez le vôtre que si vous connaissez ce serveur. L’achat s’affiche ensuite.</translation>
    </message>
    <message>
        <source>Add an account</source>
        <translation>Ajouter un compte</translation>
    </message>
</context>
<context>
    <name>ui::shell::PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Préférences</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claire</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Idle time</source>
        <translation>Délai d’inactivité</translation>
    </message>
    <message>
        <source> min</source>
        <extracomment>after a number, in a field</extracomment>
        <translation> min</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>After this long without a key or a click, secrets are hidden, and your password is asked again before anything important changes.</source>
        <translation>Passé ce délai sans frappe ni clic, les secrets sont masqués et votre mot de passe est à nouveau demandé avant toute modification importante.</translation>
    </message>
    <message>
        <source>DevSecret reminder</source>
        <translation>Rappel pour le DevSecret</translation>
    </message>
    <message>
        <source>From this age on, the developer information recommends a reset. Down to 0 for no reminder.</source>
        <translation>À partir de cet âge, les informations développeur recommandent une réinitialisation. 0&#xa0;: aucun rappel.</translation>
    </message>
    <message>
        <source> days</source>
        <extracomment>after a number, in a field</extracomment>
        <translation> jours</translation>
    </message>
    <message>
        <source>Never</source>
        <extracomment>no reminder</extracomment>
        <translation>Jamais</translation>
    </message>
</context>
<context>
    <name>ui::shell::ReceiptPage</name>
    <message>
        <source>The account was deleted</source>
        <translation>Le compte a été supprimé</translation>
    </message>
    <message>
        <source>It is erased on the server, and what this computer kept of it is being removed. Keep this receipt if you want one: the server forgets it after 30 days.</source>
        <translation>Il est effacé du serveur, et ce que cet ordinateur en gardait est en cours de suppression. Conservez cette attestation si vous le souhaitez&#xa0;: le serveur l’oublie après 30 jours.</translation>
    </message>
    <message>
        <source>Deletion receipt</source>
        <translation>Attestation de suppression</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Serveur</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Cet ordinateur</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Supprimé le</translation>
    </message>
    <message>
        <source>Receipt number</source>
        <translation>Numéro de l’attestation</translation>
    </message>
    <message>
        <source>What was erased</source>
        <translation>Ce qui a été effacé</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimer…</translation>
    </message>
    <message>
        <source>Print… the receipt</source>
        <translation>Imprimer… l’attestation</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Enregistrer…</translation>
    </message>
    <message>
        <source>Save… the receipt</source>
        <translation>Enregistrer… l’attestation</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Close the receipt</source>
        <extracomment>%1: the account that comes next. Begins with &quot;Go on&quot;.</extracomment>
        <translation>Fermer l’attestation</translation>
    </message>
    <message>
        <source>Go on with %1</source>
        <translation>Continuer avec %1</translation>
    </message>
    <message>
        <source>Save the deletion receipt</source>
        <translation>Enregistrer l’attestation de suppression</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Texte (*.txt)</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Page web (*.html)</translation>
    </message>
    <message>
        <source>deletion-receipt</source>
        <extracomment>the name of a file</extracomment>
        <translation>attestation-de-suppression</translation>
    </message>
    <message>
        <source>Saved to %1. Only you can read this file.</source>
        <translation>Enregistré dans %1. Personne d’autre ne peut lire ce fichier.</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>Envoyé à l’imprimante.</translation>
    </message>
</context>
<context>
    <name>ui::shell::ReceiptPaper</name>
    <message>
        <source>Deletion receipt</source>
        <translation>Attestation de suppression</translation>
    </message>
    <message>
        <source>Account: %1</source>
        <translation>Compte&#xa0;: %1</translation>
    </message>
    <message>
        <source>Server: %1</source>
        <translation>Serveur&#xa0;: %1</translation>
    </message>
    <message>
        <source>this computer</source>
        <translation>cet ordinateur</translation>
    </message>
    <message>
        <source>Deleted on %1 (%2)</source>
        <extracomment>%1: date and time, also as a computer writes it</extracomment>
        <translation>Supprimé le %1 (%2)</translation>
    </message>
    <message>
        <source>Receipt number: %1</source>
        <translation>Numéro de l’attestation&#xa0;: %1</translation>
    </message>
    <message>
        <source>What was erased:</source>
        <translation>Ce qui a été effacé&#xa0;:</translation>
    </message>
</context>
<context>
    <name>ui::shell::RecoveryCodeNotice</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message numerus="yes">
        <source>You signed in with a recovery code, which is used up now. %n recovery code(s) left.</source>
        <translation>
            <numerusform>Connexion établie avec un code de secours, désormais utilisé. Il reste %n code de secours.</numerusform>
            <numerusform>Connexion établie avec un code de secours, désormais utilisé. Il reste %n codes de secours.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::shell::ResetPage</name>
    <message>
        <source>New password</source>
        <translation>Nouveau mot de passe</translation>
    </message>
    <message>
        <source>If %1 has an account, a code is on its way to it.</source>
        <translation>Si %1 a un compte, un code est en route vers cette adresse.</translation>
    </message>
    <message>
        <source>A verification code is sent to your address; with it you choose a new password. Every session of the account then ends.</source>
        <translation>Un code de vérification est envoyé à votre adresse&#x202f;; il permet de choisir un nouveau mot de passe. Toutes les sessions du compte prennent alors fin.</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Confirmer</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>The code of the e-mail is right. This account also has two-factor authentication: give the code of your authenticator app as well.</source>
        <translation>Le code reçu par e-mail est le bon. Ce compte est aussi protégé par l’authentification à deux facteurs&#xa0;: indiquez également le code de votre application.</translation>
    </message>
    <message>
        <source>Code of your app</source>
        <translation>Code de l’application</translation>
    </message>
</context>
<context>
    <name>ui::shell::SessionStatus</name>
    <message>
        <source>Session ended</source>
        <translation>Session terminée</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Déconnecté</translation>
    </message>
    <message>
        <source>The service of this computer is starting</source>
        <translation>Le service de cet ordinateur démarre</translation>
    </message>
    <message>
        <source>Offline since %1</source>
        <translation>Hors ligne depuis %1</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Connecté</translation>
    </message>
    <message>
        <source>refreshed %1</source>
        <translation>actualisé %1</translation>
    </message>
    <message numerus="yes">
        <source>identity confirmed for %n more minute(s)</source>
        <translation>
            <numerusform>identité confirmée encore %n minute</numerusform>
            <numerusform>identité confirmée encore %n minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>Server: %1</source>
        <translation>Serveur&#xa0;: %1</translation>
    </message>
    <message>
        <source>Version of the service: %1</source>
        <translation>Version du service&#xa0;: %1</translation>
    </message>
    <message>
        <source>Last refresh: %1</source>
        <translation>Dernière actualisation&#xa0;: %1</translation>
    </message>
    <message>
        <source>Identity confirmed until %1</source>
        <translation>Identité confirmée jusqu’à %1</translation>
    </message>
    <message>
        <source>The private service of this computer is starting…</source>
        <translation>Le service privé de cet ordinateur démarre…</translation>
    </message>
    <message>
        <source>This session has ended. What was last seen can still be read.</source>
        <translation>Cette session est terminée. Les dernières informations vues restent lisibles.</translation>
    </message>
    <message>
        <source>You are signed out. What was last seen can still be read.</source>
        <translation>Ce compte est déconnecté. Les dernières informations vues restent lisibles.</translation>
    </message>
    <message>
        <source>Identity not confirmed: it is asked for when something important changes</source>
        <translation>Identité non confirmée&#xa0;: elle est demandée quand une modification importante se présente</translation>
    </message>
    <message>
        <source>Until then this account is signed out; what was last seen can still be read.</source>
        <translation>D’ici là, ce compte est déconnecté&#x202f;; les dernières informations vues restent lisibles.</translation>
    </message>
</context>
<context>
    <name>ui::shell::SignInPage</name>
    <message>
        <source>Your password is changed, and every session has ended. Sign in with the new one.</source>
        <translation>Votre mot de passe est modifié et toutes les sessions sont terminées. Connectez-vous avec le nouveau.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Se connecter</translation>
    </message>
    <message>
        <source>To the private service of this computer</source>
        <translation>Au service privé de cet ordinateur</translation>
    </message>
    <message>
        <source>To %1</source>
        <translation>À %1</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Forgotten password?</source>
        <translation>Mot de passe oublié&#x202f;?</translation>
    </message>
    <message>
        <source>Create account</source>
        <translation>Créer un compte</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>To keep you signed in, this program uses the system’s keychain, which may ask for your permission.</source>
        <translation>Pour conserver votre connexion, ce programme utilise le trousseau du système, qui peut demander votre autorisation.</translation>
    </message>
    <message>
        <source>Two-factor authentication</source>
        <translation>Authentification à deux facteurs</translation>
    </message>
    <message>
        <source>For %1</source>
        <translation>Pour %1</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Confirmer</translation>
    </message>
    <message>
        <source>Your identity provider knows you. This account also wants its second factor.</source>
        <translation>Votre fournisseur d’identité vous a reconnu. Ce compte demande aussi son second facteur.</translation>
    </message>
    <message>
        <source>Continue with SSO</source>
        <translation>Continuer avec le SSO</translation>
    </message>
</context>
<context>
    <name>ui::shell::SignUpPage</name>
    <message>
        <source>Create account</source>
        <translation>Créer un compte</translation>
    </message>
    <message>
        <source>A code is on its way to %1. If the address has an account already, the message says so.</source>
        <translation>Un code est en route vers %1. Si cette adresse a déjà un compte, le message l’indique.</translation>
    </message>
    <message>
        <source>On the private service of this computer</source>
        <translation>Sur le service privé de cet ordinateur</translation>
    </message>
    <message>
        <source>On %1</source>
        <translation>Sur %1</translation>
    </message>
    <message>
        <source>A verification code is sent to this address.</source>
        <translation>Un code de vérification est envoyé à cette adresse.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Fuseau horaire</translation>
    </message>
    <message>
        <source>Of the organization; it cannot be changed later.</source>
        <translation>Celui de l’organisation&#x202f;; il ne pourra plus être modifié.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Se connecter</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>To keep you signed in, this program uses the system’s keychain, which may ask for your permission.</source>
        <translation>Pour conserver votre connexion, ce programme utilise le trousseau du système, qui peut demander votre autorisation.</translation>
    </message>
</context>
<context>
    <name>ui::shell::SsoSignInPage</name>
    <message>
        <source>Go on in the browser</source>
        <translation>Continuez dans le navigateur</translation>
    </message>
    <message>
        <source>Continue with SSO</source>
        <translation>Continuer avec le SSO</translation>
    </message>
    <message>
        <source>Sign in there with your identity provider; this window then goes on by itself.</source>
        <translation>Connectez-vous-y auprès de votre fournisseur d’identité&#x202f;; cette fenêtre continue ensuite d’elle-même.</translation>
    </message>
    <message>
        <source>To the private service of this computer</source>
        <translation>Au service privé de cet ordinateur</translation>
    </message>
    <message>
        <source>To %1</source>
        <translation>À %1</translation>
    </message>
    <message>
        <source>Login link</source>
        <translation>Lien de connexion</translation>
    </message>
    <message>
        <source>You have it from whoever set up SSO for your company.</source>
        <translation>Il vous vient de la personne qui a configuré le SSO de votre entreprise.</translation>
    </message>
    <message>
        <source>No login link? Have it sent to your e-mail</source>
        <translation>Pas de lien de connexion&#x202f;? Le recevoir par e-mail</translation>
    </message>
    <message>
        <source>If %1 can use SSO here, the links are on their way.</source>
        <translation>Si %1 peut utiliser le SSO ici, les liens sont en route.</translation>
    </message>
    <message>
        <source>Send the links</source>
        <translation>Envoyer les liens</translation>
    </message>
    <message>
        <source>Continue in the browser</source>
        <translation>Continuer dans le navigateur</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>It waits for the browser until %1.</source>
        <extracomment>%1: a time of day</extracomment>
        <translation>Attente du navigateur jusqu’à %1.</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Connexion…</translation>
    </message>
    <message>
        <source>Your identity provider knows you.</source>
        <translation>Votre fournisseur d’identité vous a reconnu.</translation>
    </message>
</context>
<context>
    <name>ui::shell::SsoWait</name>
    <message>
        <source>Open again</source>
        <translation>Ouvrir de nouveau</translation>
    </message>
    <message>
        <source>Link copied</source>
        <translation>Lien copié</translation>
    </message>
    <message>
        <source>Copy the link</source>
        <translation>Copier le lien</translation>
    </message>
    <message>
        <source>The link opens in a browser of this computer, and works once. Where the browser says that you could not be signed in, cancel here and ask whoever gave you the login link.</source>
        <translation>Le lien s’ouvre dans un navigateur de cet ordinateur et ne sert qu’une fois. Si le navigateur indique que la connexion n’a pas abouti, annulez ici et adressez-vous à la personne qui vous a donné le lien de connexion.</translation>
    </message>
</context>
<context>
    <name>ui::shell::SsoWords</name>
    <message>
        <source>You can close this tab</source>
        <translation>Vous pouvez fermer cet onglet</translation>
    </message>
    <message>
        <source>This page leads nowhere</source>
        <translation>Cette page ne mène nulle part</translation>
    </message>
    <message>
        <source>Your identity provider knows you. Personal Center goes on in its window.</source>
        <translation>Votre fournisseur d’identité vous a reconnu. Personal Center continue dans sa fenêtre.</translation>
    </message>
    <message>
        <source>It is no part of a sign-in that Personal Center waits for, and nothing was changed. Start again from Personal Center.</source>
        <translation>Elle ne fait partie d’aucune connexion attendue par Personal Center, et rien n’a changé. Recommencez depuis Personal Center.</translation>
    </message>
</context>
<context>
    <name>ui::shell::StatusLine</name>
    <message>
        <source>Details of the connection</source>
        <translation>Détails de la connexion</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Connexion</translation>
    </message>
</context>
<context>
    <name>ui::shell::WherePage</name>
    <message>
        <source>%1 answers: account service, version %2.</source>
        <extracomment>%1: a server&apos;s address, %2: a version</extracomment>
        <translation>%1 répond&#xa0;: service de comptes, version %2.</translation>
    </message>
    <message>
        <source>Where is your account?</source>
        <translation>Où se trouve votre compte&#x202f;?</translation>
    </message>
    <message>
        <source>&lt;b&gt;On a server&lt;/b&gt;: the address your administrator gave you.</source>
        <translation>&lt;b&gt;Sur un serveur&lt;/b&gt;&#xa0;: l’adresse fournie par votre administrateur.</translation>
    </message>
    <message>
        <source>Server address</source>
        <translation>Adresse du serveur</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Interroger</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>&lt;b&gt;On this computer&lt;/b&gt;: a private service, to try or to use alone.</source>
        <translation>&lt;b&gt;Sur cet ordinateur&lt;/b&gt;&#xa0;: un service privé, pour essayer ou travailler seul.</translation>
    </message>
    <message>
        <source>Use this computer</source>
        <translation>Utiliser cet ordinateur</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>This program does not sign in to engagelab.com.</source>
        <translation>Ce programme ne se connecte pas à engagelab.com.</translation>
    </message>
</context>
<context>
    <name>ui::shell::WindowNotices</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>The list of accounts was written by a newer version of this program: update it.</source>
        <translation>La liste des comptes a été écrite par une version plus récente de ce programme&#xa0;: mettez-le à jour.</translation>
    </message>
    <message>
        <source>Accounts that are added now will not be remembered.</source>
        <translation>Les comptes ajoutés maintenant ne seront pas conservés.</translation>
    </message>
    <message>
        <source>Not everything of the account that was taken off this computer could be removed. The next start tries again.</source>
        <translation>Le compte retiré de cet ordinateur n’a pas pu être entièrement effacé. Le prochain démarrage réessaiera.</translation>
    </message>
    <message>
        <source>The list of accounts of this computer could not be read. It was put aside, and a new one was begun: sign in to your accounts again.</source>
        <translation>La liste des comptes de cet ordinateur n’a pas pu être lue. Elle a été mise de côté et une nouvelle a été commencée&#xa0;: reconnectez-vous à vos comptes.</translation>
    </message>
</context>
<context>
    <name>ui::sso::AssociateDialog</name>
    <message numerus="yes">
        <source>and %n other(s)</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Added: %1.</source>
        <extracomment>%1: names of organizations</extracomment>
        <translation>Ajout&#xa0;: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n member(s) will be asked.</source>
        <translation>
            <numerusform>%n membre sera interrogé.</numerusform>
            <numerusform>%n membres seront interrogés.</numerusform>
        </translation>
    </message>
    <message>
        <source>Removed: %1.</source>
        <extracomment>%1: names of organizations</extracomment>
        <translation>Retrait&#xa0;: %1.</translation>
    </message>
    <message numerus="yes">
        <source>Of %n member(s), those who agreed lose this way in.</source>
        <translation>
            <numerusform>%n membre perd cet accès, s’il avait donné son accord.</numerusform>
            <numerusform>Sur %n membres, ceux qui avaient donné leur accord perdent cet accès.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing changes.</source>
        <translation>Rien ne change.</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Aucun résultat</translation>
    </message>
    <message>
        <source>No organization is yours</source>
        <translation>Aucune organisation ne vous appartient</translation>
    </message>
    <message>
        <source>No organization holds these words.</source>
        <translation>Aucune organisation ne contient ces mots.</translation>
    </message>
    <message>
        <source>Create one on the page behind this: a service can be associated with what you own.</source>
        <translation>Créez-en une sur la page derrière cette fenêtre&#xa0;: un service s’associe aux organisations qui vous appartiennent.</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Effacer les filtres</translation>
    </message>
    <message>
        <source>Associate “%1”</source>
        <extracomment>%1: the name of an SSO service</extracomment>
        <translation>Associer «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Search the organizations</source>
        <translation>Rechercher parmi les organisations</translation>
    </message>
    <message>
        <source>Organizations</source>
        <translation>Organisations</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Members of the organizations that are ticked are asked whether this service may open their account. Only those who agree can then sign in with it, as you can.</source>
        <translation>Chaque membre des organisations cochées devra dire si ce service peut ouvrir son compte. Seuls les membres qui donnent leur accord pourront se connecter par ce service, comme vous.</translation>
    </message>
</context>
<context>
    <name>ui::sso::AssociationModel</name>
    <message>
        <source>no members</source>
        <translation>aucun membre</translation>
    </message>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n membre</numerusform>
            <numerusform>%n membres</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::sso::CertificateText</name>
    <message>
        <source>Expired %1</source>
        <extracomment>%1: a date</extracomment>
        <translation>Expiré le %1</translation>
    </message>
    <message>
        <source>Expires %1</source>
        <extracomment>%1: a date</extracomment>
        <translation>Expire le %1</translation>
    </message>
    <message>
        <source>%1: expired on %2. It goes on working; renew it at the provider.</source>
        <extracomment>%1: whose certificate it is; %2: a date and a time</extracomment>
        <translation>%1&#xa0;: expiré le %2. Il reste accepté&#x202f;; à renouveler chez le fournisseur.</translation>
    </message>
    <message>
        <source>%1: until %2</source>
        <translation>%1&#xa0;: jusqu’au %2</translation>
    </message>
</context>
<context>
    <name>ui::sso::DeleteServiceDialog</name>
    <message>
        <source>Delete “%1”?</source>
        <extracomment>%1: the name of an SSO service</extracomment>
        <translation>Supprimer «&#xa0;%1&#xa0;»&#x202f;?</translation>
    </message>
    <message>
        <source>Organizations that lose this way in</source>
        <translation>Organisations qui perdent cet accès</translation>
    </message>
    <message>
        <source>Members who have only ever signed in this way</source>
        <translation>Membres qui ne se sont jamais connectés autrement</translation>
    </message>
    <message>
        <source>Name of the SSO service</source>
        <translation>Nom du service SSO</translation>
    </message>
    <message>
        <source>Delete the SSO service</source>
        <translation>Supprimer le service SSO</translation>
    </message>
    <message>
        <source>Looking up who loses this way in…</source>
        <translation>Recherche de ceux qui perdent cet accès…</translation>
    </message>
    <message>
        <source>Sessions that it opened end; accounts stay. This can’t be taken back.</source>
        <translation>Les sessions qu’il a ouvertes prennent fin&#x202f;; les comptes restent. Cette action est irréversible.</translation>
    </message>
    <message numerus="yes">
        <source>%n member(s) lose this way in.</source>
        <translation>
            <numerusform>%n membre perd cet accès.</numerusform>
            <numerusform>%n membres perdent cet accès.</numerusform>
        </translation>
    </message>
    <message>
        <source>No member has agreed to it.</source>
        <translation>Aucun membre n’y a donné son accord.</translation>
    </message>
    <message>
        <source>It is associated with no organization.</source>
        <translation>Il n’est associé à aucune organisation.</translation>
    </message>
    <message>
        <source>no members</source>
        <translation>aucun membre</translation>
    </message>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n membre</numerusform>
            <numerusform>%n membres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n other(s)</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them have only ever signed in this way, and will have to choose “Forgotten password?” to sign in:</source>
        <translation>
            <numerusform>%n d’entre eux ne s’est jamais connecté autrement, et devra choisir «&#xa0;Mot de passe oublié&#x202f;?&#xa0;» pour se connecter&#xa0;:</numerusform>
            <numerusform>%n d’entre eux ne se sont jamais connectés autrement, et devront choisir «&#xa0;Mot de passe oublié&#x202f;?&#xa0;» pour se connecter&#xa0;:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::sso::Explanations</name>
    <message>
        <source>SSO</source>
        <translation>SSO</translation>
    </message>
    <message>
        <source>Single sign-on (SSO) is an authentication mechanism that lets users enter several interconnected application systems without interruption after signing in once, without having to enter a name and a password for each of them. Integrated with the identity provider (IdP) of the company, it authenticates the members in one way, which strengthens security and makes management more efficient.</source>
        <translation>L’authentification unique (SSO) est un mécanisme d’authentification permettant aux utilisateurs d’accéder sans interruption à plusieurs systèmes applicatifs interconnectés après une seule connexion, sans avoir à saisir identifiants et mots de passe pour chaque système. En s’intégrant au fournisseur d’identité (IdP) de l’entreprise, elle permet une authentification unifiée des membres, renforçant la sécurité et l’efficacité de gestion.</translation>
    </message>
    <message>
        <source>The EngageLab platform supports the configuration of IdP protocols at the level of the account: SSO is configured at the level of the account, then authorized for the organization. To activate SSO, you have to contact our sales team to activate the feature before going on to its configuration.</source>
        <translation>La plateforme EngageLab prend en charge la configuration des protocoles IdP au niveau du compte, permettant de configurer le SSO au niveau du compte puis de l’autoriser à l’organisation. Pour activer le SSO, vous devez contacter notre équipe commerciale pour activer la fonctionnalité avant de procéder à la configuration.</translation>
    </message>
    <message>
        <source>Protocols and providers</source>
        <translation>Protocoles et fournisseurs</translation>
    </message>
    <message>
        <source>SAML 2.0: an open standard protocol based on XML, widely used to authenticate identities in companies, compatible with the main identity providers (IdP) such as Microsoft Azure, Okta, Google and OneLogin.</source>
        <translation>SAML 2.0&#xa0;: Protocole standard ouvert basé sur XML, largement utilisé pour l’authentification d’identité en entreprise, compatible avec les principaux fournisseurs d’identité (IdP) comme Microsoft Azure, Okta, Google et OneLogin.</translation>
    </message>
    <message>
        <source>Other SSO protocols will be supported step by step. If you have specific needs of integration, please contact our sales team for detailed technical documentation and assistance.</source>
        <translation>D’autres protocoles SSO seront progressivement pris en charge. Si vous avez des besoins d’intégration spécifiques, veuillez contacter notre équipe commerciale pour obtenir la documentation technique détaillée et une assistance.</translation>
    </message>
    <message>
        <source>Main advantages of SSO</source>
        <translation>Principaux avantages du SSO</translation>
    </message>
    <message>
        <source>Unified authentication: employees sign in only once to enter EngageLab and the other business systems of the company, without entering their credentials again.</source>
        <translation>Authentification unifiée&#xa0;: Les employés n’ont besoin de se connecter qu’une seule fois pour accéder à EngageLab et aux autres systèmes métier de l’entreprise sans ressaisir leurs identifiants.</translation>
    </message>
    <message>
        <source>Strengthened security: through the unified authentication system of the company, the risk of account theft is reduced and access rights are managed in one place.</source>
        <translation>Sécurité renforcée&#xa0;: Grâce au système d’authentification unifiée de l’entreprise, le risque de vol de compte est réduit et les droits d’accès sont gérés de façon centralisée.</translation>
    </message>
    <message>
        <source>Simpler account management: members are removed in one place: without the identity provider, this way in is closed.</source>
        <translation>Gestion simplifiée des comptes&#xa0;: Les membres sont retirés en un seul endroit&#xa0;: sans le fournisseur d’identité, cet accès est fermé.</translation>
    </message>
    <message>
        <source>Compliance and audit: makes access audits and compliance management easier for companies, and meets the requirements of security and compliance.</source>
        <translation>Conformité et audit&#xa0;: Facilite l’audit des accès et la gestion de la conformité pour les entreprises, répondant aux exigences de sécurité et de conformité.</translation>
    </message>
</context>
<context>
    <name>ui::sso::ServiceButtons</name>
    <message>
        <source>Copy the login link</source>
        <translation>Copier le lien de connexion</translation>
    </message>
    <message>
        <source>Copy the login link of %1</source>
        <extracomment>%1: the name of an SSO service</extracomment>
        <translation>Copier le lien de connexion de %1</translation>
    </message>
    <message>
        <source>Open the login link in the browser</source>
        <translation>Ouvrir le lien de connexion dans le navigateur</translation>
    </message>
    <message>
        <source>Open the login link of %1</source>
        <translation>Ouvrir le lien de connexion de %1</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Éditer</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <extracomment>%1: the name of an SSO service. Begins with the word &quot;Edit&quot;.</extracomment>
        <translation>Éditer %1</translation>
    </message>
    <message>
        <source>More for %1</source>
        <translation>Plus d’actions pour %1</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>Plus d’actions</translation>
    </message>
</context>
<context>
    <name>ui::sso::ServicesModel</name>
    <message>
        <source>The metadata of its provider could not be read again on %1. What was there before goes on.</source>
        <extracomment>%1: a date and a time</extracomment>
        <translation>Les métadonnées de son fournisseur n’ont pas pu être relues le %1. Celles d’avant restent en vigueur.</translation>
    </message>
    <message numerus="yes">
        <source>and %n other(s)</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>On the web page: “Signature identifier”</source>
        <translation>Sur la page web&#xa0;: «&#xa0;Identifiant de signature&#xa0;»</translation>
    </message>
    <message>
        <source>SSO service name</source>
        <translation>Nom du service SSO</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Login link</source>
        <translation>Lien de connexion</translation>
    </message>
    <message>
        <source>Linked organizations</source>
        <translation>Organisations liées</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certificat</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Actions</translation>
    </message>
</context>
<context>
    <name>ui::sso::ServicesTable</name>
    <message>
        <source>SSO services</source>
        <translation>Services SSO</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Éditer…</translation>
    </message>
    <message>
        <source>Copy the login link</source>
        <translation>Copier le lien de connexion</translation>
    </message>
    <message>
        <source>Open the login link</source>
        <translation>Ouvrir le lien de connexion</translation>
    </message>
    <message>
        <source>Test…</source>
        <translation>Tester…</translation>
    </message>
    <message>
        <source>Associate…</source>
        <translation>Associer…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Supprimer…</translation>
    </message>
</context>
<context>
    <name>ui::sso::SsoCard</name>
    <message>
        <source>Single sign-on (SSO)</source>
        <translation>Authentification unique (SSO)</translation>
    </message>
    <message>
        <source>SSO</source>
        <translation>SSO</translation>
    </message>
    <message>
        <source>Not activated</source>
        <translation>Non activé</translation>
    </message>
    <message>
        <source>Contact us</source>
        <translation>Contactez-nous</translation>
    </message>
    <message>
        <source>With SSO, members sign in through the identity provider of the company: Microsoft Azure, Okta, Google, OneLogin (SAML 2.0). It is configured for the account, then authorized for an organization.</source>
        <translation>Avec le SSO, les membres se connectent par le fournisseur d’identité de l’entreprise&#xa0;: Microsoft Azure, Okta, Google, OneLogin (SAML 2.0). Il se configure au niveau du compte, puis s’autorise pour une organisation.</translation>
    </message>
    <message>
        <source>To have it activated for this account, contact us.</source>
        <translation>Pour le faire activer pour ce compte, contactez-nous.</translation>
    </message>
    <message>
        <source>Configure SSO</source>
        <translation>Configurer le SSO</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Search the SSO services</source>
        <translation>Rechercher parmi les services SSO</translation>
    </message>
    <message numerus="yes">
        <source>%n service(s)</source>
        <translation>
            <numerusform>%n service</numerusform>
            <numerusform>%n services</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Aucun résultat</translation>
    </message>
    <message>
        <source>No SSO service is configured</source>
        <translation>Aucun service SSO n’est configuré</translation>
    </message>
    <message>
        <source>No SSO services are known yet</source>
        <translation>Aucun service SSO n’est encore connu</translation>
    </message>
    <message>
        <source>No SSO service holds these words.</source>
        <translation>Aucun service SSO ne contient ces mots.</translation>
    </message>
    <message>
        <source>Configure one, test it, then associate it with your organizations.</source>
        <translation>Configurez-en un, testez-le, puis associez-le à vos organisations.</translation>
    </message>
    <message>
        <source>They show once the server has been reached.</source>
        <translation>Ils s’affichent dès que le serveur a été joint.</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Effacer les filtres</translation>
    </message>
</context>
<context>
    <name>ui::sso::SsoOverview</name>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Réessayer</translation>
    </message>
</context>
<context>
    <name>ui::sso::SsoPage</name>
    <message>
        <source>“%1” was created.</source>
        <translation>«&#xa0;%1&#xa0;» a été créée.</translation>
    </message>
    <message>
        <source>“%1” was changed.</source>
        <translation>«&#xa0;%1&#xa0;» a été modifiée.</translation>
    </message>
    <message>
        <source>“%1” was deleted.</source>
        <translation>«&#xa0;%1&#xa0;» a été supprimée.</translation>
    </message>
    <message>
        <source>Leave “%1”?</source>
        <translation>Quitter «&#xa0;%1&#xa0;»&#x202f;?</translation>
    </message>
    <message>
        <source>You lose it, and its SSO services can no longer open this account. Your account stays. To come back, you have to be invited again.</source>
        <translation>Vous la perdez, et ses services SSO ne peuvent plus ouvrir ce compte. Votre compte reste. Pour revenir, il vous faudra une nouvelle invitation.</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>You have left “%1”.</source>
        <translation>Vous avez quitté «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>You belong to “%1” now.</source>
        <translation>Vous faites maintenant partie de «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>Decline the invitation to “%1”?</source>
        <translation>Décliner l’invitation à rejoindre «&#xa0;%1&#xa0;»&#x202f;?</translation>
    </message>
    <message>
        <source>It ends, and nothing else changes. To join later, you have to be invited again.</source>
        <translation>Elle prend fin, et rien d’autre ne change. Pour rejoindre l’organisation plus tard, il vous faudra une nouvelle invitation.</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Décliner</translation>
    </message>
    <message>
        <source>The invitation to “%1” was declined.</source>
        <translation>L’invitation à rejoindre «&#xa0;%1&#xa0;» a été déclinée.</translation>
    </message>
    <message>
        <source>The login link of “%1” is copied.</source>
        <translation>Le lien de connexion de «&#xa0;%1&#xa0;» est copié.</translation>
    </message>
    <message numerus="yes">
        <source>“%1” is for %n organization(s) now.</source>
        <translation>
            <numerusform>«&#xa0;%1&#xa0;» est désormais associé à %n organisation.</numerusform>
            <numerusform>«&#xa0;%1&#xa0;» est désormais associé à %n organisations.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::switcher::AccountDelegate</name>
    <message>
        <source>Signed out</source>
        <translation>Déconnecté</translation>
    </message>
</context>
<context>
    <name>ui::switcher::AccountListModel</name>
    <message>
        <source>this computer</source>
        <translation>cet ordinateur</translation>
    </message>
    <message>
        <source>signed out</source>
        <translation>déconnecté</translation>
    </message>
</context>
<context>
    <name>ui::switcher::SwitcherDialog</name>
    <message>
        <source>Switch account</source>
        <translation>Changer de compte</translation>
    </message>
    <message>
        <source>Name, email, server, phone, DevKey, AWS account, organization</source>
        <translation>Nom, e-mail, serveur, téléphone, DevKey, compte AWS, organisation</translation>
    </message>
    <message>
        <source>Search accounts</source>
        <translation>Rechercher un compte</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Comptes</translation>
    </message>
    <message>
        <source>No account matches</source>
        <translation>Aucun compte ne correspond</translation>
    </message>
    <message>
        <source>No account of this computer contains these words.</source>
        <translation>Aucun compte de cet ordinateur ne contient ces mots.</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Effacer les filtres</translation>
    </message>
    <message>
        <source>Add an account…</source>
        <translation>Ajouter un compte…</translation>
    </message>
    <message>
        <source>Forget this account…</source>
        <translation>Retirer ce compte de cet ordinateur…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Se déconnecter</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Se connecter</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s)</source>
        <translation>
            <numerusform>%n compte</numerusform>
            <numerusform>%n comptes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::two_factor::AppStep</name>
    <message>
        <source>Get Google Authenticator on your phone: scan one of these codes with its camera. If you have an authenticator app already, any of them will do: go on.</source>
        <translation>Installez Google Authenticator sur votre téléphone&#xa0;: scannez l’un de ces codes avec son appareil photo. Si vous avez déjà une application d’authentification, n’importe laquelle convient&#xa0;: continuez.</translation>
    </message>
    <message>
        <source>The authenticator that you have now counts until the new one is proven: there is no moment without protection.</source>
        <translation>L’application actuelle compte jusqu’à ce que la nouvelle ait fait ses preuves&#xa0;: le compte reste protégé à tout moment.</translation>
    </message>
    <message>
        <source>For Android</source>
        <translation>Pour Android</translation>
    </message>
    <message>
        <source>For iPhone and iPad</source>
        <translation>Pour iPhone et iPad</translation>
    </message>
</context>
<context>
    <name>ui::two_factor::RecoveryCodesDialog</name>
    <message>
        <source>New recovery codes</source>
        <translation>Nouveaux codes de secours</translation>
    </message>
    <message>
        <source>You get ten new recovery codes. Those that you have now stop working at once.</source>
        <translation>Vous recevez dix nouveaux codes de secours. Ceux que vous avez maintenant cessent aussitôt de fonctionner.</translation>
    </message>
    <message>
        <source>When the authenticator app is out of reach, each of these codes lets you in once. They are not shown again. The old ones no longer work.</source>
        <translation>Quand l’application d’authentification est hors de portée, chacun de ces codes permet d’entrer une fois. Ils ne seront plus affichés. Les anciens ne fonctionnent plus.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminer</translation>
    </message>
    <message>
        <source>Make new codes</source>
        <translation>Créer de nouveaux codes</translation>
    </message>
    <message>
        <source>Show again</source>
        <translation>Afficher à nouveau</translation>
    </message>
</context>
<context>
    <name>ui::two_factor::RecoveryCodesPaper</name>
    <message>
        <source>Recovery codes of Personal Center</source>
        <translation>Codes de secours de Personal Center</translation>
    </message>
    <message>
        <source>Each code works once, in the place of a code of the authenticator app. Keep them where only you find them, and not on the phone.</source>
        <translation>Chaque code sert une fois, à la place d’un code de l’application d’authentification. Conservez-les là où personne d’autre ne les trouve, et pas sur le téléphone.</translation>
    </message>
    <message>
        <source>Account: %1</source>
        <translation>Compte&#xa0;: %1</translation>
    </message>
    <message>
        <source>Server: %1</source>
        <translation>Serveur&#xa0;: %1</translation>
    </message>
    <message>
        <source>Made on %1</source>
        <extracomment>%1: a date</extracomment>
        <translation>Créés le %1</translation>
    </message>
</context>
<context>
    <name>ui::two_factor::RecoveryCodesView</name>
    <message>
        <source>These codes are shown only now, and without them a lost phone locks you out. Copy, print or save them, then tick the box.</source>
        <translation>Ces codes ne sont affichés que maintenant et, sans eux, un téléphone perdu vous ferme l’accès. Copiez-les, imprimez-les ou enregistrez-les, puis cochez la case.</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>Envoyé à l’imprimante.</translation>
    </message>
    <message>
        <source>Save the recovery codes</source>
        <translation>Enregistrer les codes de secours</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Texte (*.txt)</translation>
    </message>
    <message>
        <source>recovery-codes</source>
        <extracomment>the name of a file</extracomment>
        <translation>codes-de-secours</translation>
    </message>
    <message>
        <source>Saved to %1. Only you can read this file.</source>
        <translation>Enregistré dans %1. Personne d’autre ne peut lire ce fichier.</translation>
    </message>
    <message>
        <source>Recovery codes</source>
        <translation>Codes de secours</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy the recovery codes</source>
        <translation>Copier les codes de secours</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimer…</translation>
    </message>
    <message>
        <source>Print… the recovery codes</source>
        <translation>Imprimer… les codes de secours</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Enregistrer…</translation>
    </message>
    <message>
        <source>Save… the recovery codes</source>
        <translation>Enregistrer… les codes de secours</translation>
    </message>
    <message>
        <source>I have kept these codes in a safe place</source>
        <translation>Ces codes sont conservés en lieu sûr</translation>
    </message>
</context>
<context>
    <name>ui::two_factor::RemovalDialog</name>
    <message>
        <source>Remove two-factor authentication (2FA)</source>
        <translation>Supprimer l’authentification à deux facteurs (2FA)</translation>
    </message>
    <message>
        <source>From then on, the password alone is enough to sign in to this account. Its recovery codes no longer work either. A last code shows that it is you.</source>
        <translation>Ensuite, le mot de passe seul suffit pour se connecter à ce compte. Ses codes de secours ne fonctionnent plus non plus. Un dernier code montre que c’est bien vous.</translation>
    </message>
    <message>
        <source>Remove 2FA</source>
        <translation>Supprimer la 2FA</translation>
    </message>
</context>
<context>
    <name>ui::two_factor::ScanStep</name>
    <message>
        <source>QR code for the authenticator app</source>
        <translation>Code QR pour l’application d’authentification</translation>
    </message>
    <message>
        <source>Or type this account name and this key, time-based:</source>
        <translation>Ou saisissez ce nom de compte et cette clé, basée sur l’heure&#xa0;:</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clé</translation>
    </message>
    <message>
        <source>Account name</source>
        <translation>Nom du compte</translation>
    </message>
    <message>
        <source>Copy the key</source>
        <translation>Copier la clé</translation>
    </message>
    <message>
        <source>Verification code</source>
        <translation>Code de vérification</translation>
    </message>
    <message>
        <source>The six digits that your authenticator app shows.</source>
        <translation>Les six chiffres qu’affiche votre application d’authentification.</translation>
    </message>
    <message>
        <source>In the app, choose + and “Scan a QR code”.</source>
        <translation>Dans l’application, choisissez + et «&#xa0;Scanner un code QR&#xa0;».</translation>
    </message>
    <message>
        <source>Hold the phone up to this picture: the app then shows six digits.</source>
        <translation>Présentez le téléphone devant cette image&#xa0;: l’application affiche alors six chiffres.</translation>
    </message>
    <message>
        <source>Keep it in the built-in authenticator as well</source>
        <translation>Conserver aussi dans l’authentificateur intégré</translation>
    </message>
    <message>
        <source>This computer then makes the codes too: whoever uses your session here has both factors.</source>
        <translation>Cet ordinateur produit alors aussi les codes&#xa0;: qui utilise votre session ici détient les deux facteurs.</translation>
    </message>
</context>
<context>
    <name>ui::two_factor::SetupDialog</name>
    <message>
        <source>Replace the authenticator</source>
        <translation>Remplacer l’application d’authentification</translation>
    </message>
    <message>
        <source>Set up two-factor authentication (2FA)</source>
        <translation>Configurer l’authentification à deux facteurs (2FA)</translation>
    </message>
    <message>
        <source>App</source>
        <translation>Application</translation>
    </message>
    <message>
        <source>QR code</source>
        <translation>Code QR</translation>
    </message>
    <message>
        <source>Recovery codes</source>
        <translation>Codes de secours</translation>
    </message>
    <message>
        <source>The new authenticator counts from now on; the old one can be removed from its app. The recovery codes are new as well: the old ones no longer work.</source>
        <translation>La nouvelle application compte désormais&#x202f;; l’ancienne entrée peut être supprimée. Les codes de secours sont nouveaux aussi&#xa0;: les anciens ne fonctionnent plus.</translation>
    </message>
    <message>
        <source>Two-factor authentication is on: signing in takes a code of the app from now on.</source>
        <translation>L’authentification à deux facteurs est activée&#xa0;: désormais, se connecter demande un code de l’application.</translation>
    </message>
    <message>
        <source>When the app is out of reach, each of these codes lets you in once. They are not shown again.</source>
        <translation>Quand l’application est hors de portée, chacun de ces codes permet d’entrer une fois. Ils ne seront plus affichés.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminer</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Confirmer</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Kept in the built-in authenticator as well.</source>
        <translation>Aussi conservé dans l’authentificateur intégré.</translation>
    </message>
    <message>
        <source>It could not be kept in the built-in authenticator:</source>
        <translation>L’entrée n’a pas pu être conservée dans l’authentificateur intégré&#xa0;:</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Show again</source>
        <translation>Afficher à nouveau</translation>
    </message>
</context>
<context>
    <name>ui::two_factor::StoreLink</name>
    <message>
        <source>QR code of %1</source>
        <translation>Code QR de %1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Ouvrir %1</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
    <message>
        <source>Copy the link to %1</source>
        <translation>Copier le lien vers %1</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
</context>
<context>
    <name>ui::widgets::AmazonProduct</name>
    <message>
        <source>Email</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Another product</source>
        <translation>Autre produit</translation>
    </message>
</context>
<context>
    <name>ui::widgets::BspBadge</name>
    <message>
        <source>BSP: what is it?</source>
        <translation>BSP&#xa0;: qu’est-ce que c’est&#x202f;?</translation>
    </message>
    <message>
        <source>Business Solution Provider: what is it?</source>
        <translation>Business Solution Provider&#xa0;: qu’est-ce que c’est&#x202f;?</translation>
    </message>
</context>
<context>
    <name>ui::widgets::CheckList</name>
    <message>
        <source>Passed: %1</source>
        <extracomment>%1: what was looked at: &quot;Well formed&quot;</extracomment>
        <translation>Réussi&#xa0;: %1</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <extracomment>%1: what was seen: &quot;www.example.com is not in DNS.&quot;</extracomment>
        <translation>Échec&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>ui::widgets::CodeEntry</name>
    <message>
        <source>Verification code</source>
        <translation>Code de vérification</translation>
    </message>
</context>
<context>
    <name>ui::widgets::CopiedNotice</name>
    <message>
        <source>Copied. The clipboard is cleared in %1.</source>
        <extracomment>%1 is a clock: &quot;0:27&quot;</extracomment>
        <translation>Copié. Le presse-papiers sera effacé dans %1.</translation>
    </message>
    <message>
        <source>Clear now</source>
        <translation>Effacer maintenant</translation>
    </message>
    <message>
        <source>Clear now the clipboard</source>
        <translation>Effacer maintenant le presse-papiers</translation>
    </message>
</context>
<context>
    <name>ui::widgets::Countdown</name>
    <message>
        <source>Send again in %1</source>
        <extracomment>%1 is the time that remains: &quot;0:42&quot;</extracomment>
        <translation>Nouvel envoi possible dans %1</translation>
    </message>
    <message>
        <source>Send the code again</source>
        <translation>Renvoyer le code</translation>
    </message>
</context>
<context>
    <name>ui::widgets::Cover</name>
    <message>
        <source>What stood here is hidden: nobody was in front of this window, as far as it can tell.</source>
        <translation>Ce qui se trouvait ici est masqué&#xa0;: il n’y avait apparemment personne devant cette fenêtre.</translation>
    </message>
</context>
<context>
    <name>ui::widgets::DeletionDialog</name>
    <message>
        <source>Type “%1” to confirm.</source>
        <extracomment>%1: a name, or an e-mail address</extracomment>
        <translation>Saisissez «&#xa0;%1&#xa0;» pour confirmer.</translation>
    </message>
</context>
<context>
    <name>ui::widgets::DialogFrame</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>En cours</translation>
    </message>
</context>
<context>
    <name>ui::widgets::Erased</name>
    <message numerus="yes">
        <source>%Ln account(s) with personal details</source>
        <translation>
            <numerusform>%Ln compte avec les informations personnelles</numerusform>
            <numerusform>%Ln comptes avec les informations personnelles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln Amazon order(s)</source>
        <translation>
            <numerusform>%Ln commande Amazon</numerusform>
            <numerusform>%Ln commandes Amazon</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln organization(s)</source>
        <translation>
            <numerusform>%Ln organisation</numerusform>
            <numerusform>%Ln organisations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln membership(s) in organizations</source>
        <translation>
            <numerusform>%Ln appartenance à une organisation</numerusform>
            <numerusform>%Ln appartenances à des organisations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln invitation(s)</source>
        <translation>
            <numerusform>%Ln invitation</numerusform>
            <numerusform>%Ln invitations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln SSO service(s)</source>
        <translation>
            <numerusform>%Ln service SSO</numerusform>
            <numerusform>%Ln services SSO</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln agreement(s) to SSO services</source>
        <translation>
            <numerusform>%Ln accord donné à un service SSO</numerusform>
            <numerusform>%Ln accords donnés à des services SSO</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln session(s)</source>
        <translation>
            <numerusform>%Ln session</numerusform>
            <numerusform>%Ln sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln callback delivery(ies)</source>
        <translation>
            <numerusform>%Ln envoi à l’URL de rappel</numerusform>
            <numerusform>%Ln envois à l’URL de rappel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln activity event(s)</source>
        <translation>
            <numerusform>%Ln événement d’activité</numerusform>
            <numerusform>%Ln événements d’activité</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s)</source>
        <translation>
            <numerusform>%Ln message</numerusform>
            <numerusform>%Ln messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other record(s)</source>
        <translation>
            <numerusform>%Ln autre enregistrement</numerusform>
            <numerusform>%Ln autres enregistrements</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::widgets::ErrorText</name>
    <message>
        <source>The server did not understand this request. Nothing was changed. Check what was typed, then try again.</source>
        <translation>Le serveur n’a pas compris cette demande. Rien n’a été modifié. Vérifiez la saisie, puis réessayez.</translation>
    </message>
    <message>
        <source>This account is not signed in. Nothing was changed. Sign in, then try again.</source>
        <translation>Ce compte n’est pas connecté. Rien n’a été modifié. Connectez-vous, puis réessayez.</translation>
    </message>
    <message>
        <source>This session has ended. Nothing was changed. Sign in again to go on.</source>
        <translation>Cette session est terminée. Rien n’a été modifié. Reconnectez-vous pour continuer.</translation>
    </message>
    <message>
        <source>This is no longer on the server. Nothing was changed. Refresh the page (F5).</source>
        <translation>Cet élément n’est plus sur le serveur. Rien n’a été modifié. Actualisez la page (F5).</translation>
    </message>
    <message>
        <source>The server does not offer this action. Nothing was changed. It may be older than this program: ask its administrator.</source>
        <translation>Le serveur ne propose pas cette action. Rien n’a été modifié. Il est peut-être plus ancien que ce programme&#xa0;: adressez-vous à son administrateur.</translation>
    </message>
    <message>
        <source>The request took too long to reach the server. Nothing was changed. Check the connection, then try again.</source>
        <translation>La demande a mis trop de temps à parvenir au serveur. Rien n’a été modifié. Vérifiez la connexion, puis réessayez.</translation>
    </message>
    <message>
        <source>This is larger than the server accepts. Nothing was changed. Shorten it, then try again.</source>
        <translation>C’est plus que le serveur n’accepte. Rien n’a été modifié. Raccourcissez, puis réessayez.</translation>
    </message>
    <message>
        <source>The request was larger than the server accepts. Nothing was changed. Sign in again; if it happens again, ask the administrator.</source>
        <translation>La demande dépassait ce que le serveur accepte. Rien n’a été modifié. Reconnectez-vous&#x202f;; si cela se reproduit, adressez-vous à l’administrateur.</translation>
    </message>
    <message>
        <source>The server does not go by this address. Nothing was changed. Check the address with its administrator.</source>
        <translation>Le serveur ne répond pas à cette adresse. Rien n’a été modifié. Vérifiez l’adresse auprès de son administrateur.</translation>
    </message>
    <message>
        <source>The server took this for the repetition of another request. Nothing was changed. Try again.</source>
        <translation>Le serveur a pris cette demande pour la répétition d’une autre. Rien n’a été modifié. Réessayez.</translation>
    </message>
    <message>
        <source>The server is busy. Nothing was changed. Try again in a few seconds.</source>
        <translation>Le serveur est occupé. Rien n’a été modifié. Réessayez dans quelques secondes.</translation>
    </message>
    <message>
        <source>The server can’t answer at the moment. Nothing was changed. Try again in a few minutes.</source>
        <translation>Le serveur ne peut pas répondre pour le moment. Rien n’a été modifié. Réessayez dans quelques minutes.</translation>
    </message>
    <message>
        <source>The server met an error of its own. Nothing was changed. Try again; if it happens again, tell its administrator.</source>
        <translation>Le serveur a rencontré une erreur interne. Rien n’a été modifié. Réessayez&#x202f;; si cela se reproduit, prévenez son administrateur.</translation>
    </message>
    <message>
        <source>This account has been disabled on the server. Nothing was changed. Ask its administrator.</source>
        <translation>Ce compte a été désactivé sur le serveur. Rien n’a été modifié. Adressez-vous à son administrateur.</translation>
    </message>
    <message>
        <source>This code is too old. Nothing was changed. Ask for a new one.</source>
        <translation>Ce code est trop ancien. Rien n’a été modifié. Demandez-en un nouveau.</translation>
    </message>
    <message>
        <source>This code has been used already. Nothing was changed. Ask for a new one.</source>
        <translation>Ce code a déjà servi. Rien n’a été modifié. Demandez-en un nouveau.</translation>
    </message>
    <message>
        <source>The puzzle has to be solved first. Nothing was changed. Solve it, then go on.</source>
        <translation>Le puzzle doit d’abord être résolu. Rien n’a été modifié. Résolvez-le, puis continuez.</translation>
    </message>
    <message>
        <source>The piece is not in its place. Nothing was changed. Try with this new picture.</source>
        <translation>La pièce n’est pas à sa place. Rien n’a été modifié. Essayez avec cette nouvelle image.</translation>
    </message>
    <message>
        <source>This puzzle is too old. Nothing was changed. Try with another picture.</source>
        <translation>Ce puzzle est trop ancien. Rien n’a été modifié. Essayez avec une autre image.</translation>
    </message>
    <message>
        <source>This contact already belongs to another account. Yours was not changed. Enter another one.</source>
        <translation>Ces coordonnées appartiennent déjà à un autre compte. Les vôtres n’ont pas été modifiées. Saisissez-en d’autres.</translation>
    </message>
    <message>
        <source>This is not an e-mail address. Nothing was changed. It should look like name@example.com.</source>
        <translation>Ce n’est pas une adresse e-mail. Rien n’a été modifié. Elle devrait ressembler à nom@exemple.fr.</translation>
    </message>
    <message>
        <source>This is not a number that can be called in this country. Nothing was changed. Check the country and the digits.</source>
        <translation>Ce n’est pas un numéro valable dans ce pays. Rien n’a été modifié. Vérifiez le pays et les chiffres.</translation>
    </message>
    <message>
        <source>This name can’t be taken. It was not changed. Enter between 1 and 100 characters.</source>
        <translation>Ce nom ne peut pas être accepté. Il n’a pas été modifié. Saisissez entre 1 et 100 caractères.</translation>
    </message>
    <message>
        <source>This is not the address of a website. Nothing was changed. It should look like https://www.example.com.</source>
        <translation>Ce n’est pas l’adresse d’un site web. Rien n’a été modifié. Elle devrait ressembler à https://www.exemple.fr.</translation>
    </message>
    <message>
        <source>The server does not know this time zone. Nothing was changed. Choose one from the list.</source>
        <translation>Le serveur ne connaît pas ce fuseau horaire. Rien n’a été modifié. Choisissez-en un dans la liste.</translation>
    </message>
    <message>
        <source>The server does not know this language. It was not changed. Choose English or French.</source>
        <translation>Le serveur ne connaît pas cette langue. Elle n’a pas été modifiée. Choisissez l’anglais ou le français.</translation>
    </message>
    <message>
        <source>This step is already behind, or not reached yet. Nothing more was changed. Go on from where it stands now.</source>
        <translation>Cette étape est déjà passée, ou pas encore atteinte. Rien d’autre n’a été modifié. Continuez à partir de l’état actuel.</translation>
    </message>
    <message>
        <source>The server can’t be reached. Nothing was changed, and what was typed is kept. Check the connection, then try again.</source>
        <translation>Le serveur est injoignable. Rien n’a été modifié, et la saisie est conservée. Vérifiez la connexion, puis réessayez.</translation>
    </message>
    <message>
        <source>The connection is not safe: the server’s certificate was refused. Nothing was sent. Ask the server’s administrator.</source>
        <translation>La connexion n’est pas sûre&#xa0;: le certificat du serveur a été refusé. Rien n’a été envoyé. Adressez-vous à l’administrateur du serveur.</translation>
    </message>
    <message>
        <source>The server did not answer in time. It may or may not have done it: refresh (F5) to see, then try again.</source>
        <translation>Le serveur n’a pas répondu à temps. L’opération a peut-être eu lieu&#xa0;: actualisez (F5) pour le voir, puis réessayez.</translation>
    </message>
    <message>
        <source>This was cancelled before it ended. Refresh (F5) to see where it stands.</source>
        <translation>L’opération a été annulée avant la fin. Actualisez (F5) pour voir où elle en est.</translation>
    </message>
    <message>
        <source>The server gave an answer that this program does not understand. Refresh (F5) to see what changed; one of the two may need an update.</source>
        <translation>Le serveur a donné une réponse que ce programme ne comprend pas. Actualisez (F5) pour voir ce qui a changé&#x202f;; l’un des deux a peut-être besoin d’une mise à jour.</translation>
    </message>
    <message>
        <source>There is no Personal Center service at this address. Nothing was sent to it. Check the address with its administrator.</source>
        <translation>Il n’y a pas de service Personal Center à cette adresse. Rien ne lui a été envoyé. Vérifiez l’adresse auprès de son administrateur.</translation>
    </message>
    <message>
        <source>This address is not encrypted (http://). Nothing was sent. Use the address that begins with https://.</source>
        <translation>Cette adresse n’est pas chiffrée (http://). Rien n’a été envoyé. Utilisez l’adresse qui commence par https://.</translation>
    </message>
    <message>
        <source>The system’s keychain can’t be reached. Nothing was written. Unlock or start it, then try again.</source>
        <translation>Le trousseau du système est inaccessible. Rien n’y a été écrit. Déverrouillez-le ou démarrez-le, puis réessayez.</translation>
    </message>
    <message>
        <source>The system’s keychain refused. Nothing was written. Allow it, then try again.</source>
        <translation>Le trousseau du système a refusé. Rien n’y a été écrit. Autorisez l’accès, puis réessayez.</translation>
    </message>
    <message>
        <source>A file of this computer can’t be read or written. Nothing was changed on the server. Check the space and the rights of your data folder.</source>
        <translation>Un fichier de cet ordinateur ne peut être lu ou écrit. Rien n’a été modifié sur le serveur. Vérifiez l’espace et les droits de votre dossier de données.</translation>
    </message>
    <message>
        <source>The private service of this computer did not start. Your data is untouched. Try again, or restart the program.</source>
        <translation>Le service privé de cet ordinateur n’a pas démarré. Vos données sont intactes. Réessayez, ou redémarrez le programme.</translation>
    </message>
    <message>
        <source>This field is empty. Fill it in, then go on.</source>
        <translation>Ce champ est vide. Remplissez-le, puis continuez.</translation>
    </message>
    <message>
        <source>This is too long. Shorten it, then go on.</source>
        <translation>C’est trop long. Raccourcissez, puis continuez.</translation>
    </message>
    <message>
        <source>This holds characters that can’t be taken. Type it again.</source>
        <translation>Des caractères ne peuvent pas être acceptés. Saisissez de nouveau.</translation>
    </message>
    <message>
        <source>This value can’t be taken. Choose another one.</source>
        <translation>Cette valeur ne peut pas être acceptée. Choisissez-en une autre.</translation>
    </message>
    <message>
        <source>This value was not understood. Check it, then go on.</source>
        <translation>Cette valeur n’a pas été comprise. Vérifiez-la, puis continuez.</translation>
    </message>
    <message>
        <source>There were too many tries. Nothing was changed. Wait a few minutes, then try again.</source>
        <translation>Il y a eu trop d’essais. Rien n’a été modifié. Attendez quelques minutes, puis réessayez.</translation>
    </message>
    <message>
        <source>There were too many tries. Nothing was changed. Try again in %1.</source>
        <extracomment>%1 is a length of time: &quot;12 minutes&quot;</extracomment>
        <translation>Il y a eu trop d’essais. Rien n’a été modifié. Réessayez dans %1.</translation>
    </message>
    <message>
        <source>This password is too easy to guess. It was not changed.</source>
        <translation>Ce mot de passe est trop facile à deviner. Il n’a pas été modifié.</translation>
    </message>
    <message>
        <source>Make it longer, or add unusual words.</source>
        <translation>Allongez-le, ou ajoutez des mots inhabituels.</translation>
    </message>
    <message>
        <source>This code is not right. Nothing was changed. Check it, then try again.</source>
        <translation>Ce code n’est pas le bon. Rien n’a été modifié. Vérifiez-le, puis réessayez.</translation>
    </message>
    <message>
        <source>This code is not right, and there are no tries left. Nothing was changed. Ask for a new code.</source>
        <translation>Ce code n’est pas le bon, et il ne reste aucun essai. Rien n’a été modifié. Demandez un nouveau code.</translation>
    </message>
    <message numerus="yes">
        <source>This code is not right. Nothing was changed. %n try(s) left.</source>
        <translation>
            <numerusform>Ce code n’est pas le bon. Rien n’a été modifié. Encore %n essai.</numerusform>
            <numerusform>Ce code n’est pas le bon. Rien n’a été modifié. Encore %n essais.</numerusform>
        </translation>
    </message>
    <message>
        <source>This was changed elsewhere in the meantime. Your change was not saved. Look at the current value, then decide.</source>
        <translation>Une modification a été faite ailleurs entre-temps. La vôtre n’a pas été enregistrée. Regardez la valeur actuelle, puis décidez.</translation>
    </message>
    <message>
        <source>This e-mail and this password do not go together. Nothing was changed. Try again, or choose “Forgotten password?”.</source>
        <translation>Cet e-mail et ce mot de passe ne correspondent pas. Rien n’a été modifié. Réessayez, ou choisissez «&#xa0;Mot de passe oublié&#x202f;?&#xa0;».</translation>
    </message>
    <message>
        <source>The server asks for proof that it is you. Nothing was changed. Confirm who you are, then try again.</source>
        <translation>Le serveur demande de confirmer votre identité. Rien n’a été modifié. Confirmez-la, puis réessayez.</translation>
    </message>
    <message>
        <source>This sign-in took too long and was given up. Nothing was changed. Enter your password again.</source>
        <translation>Cette connexion a pris trop de temps et a été abandonnée. Rien n’a été modifié. Saisissez de nouveau votre mot de passe.</translation>
    </message>
    <message>
        <source>This account has two-factor authentication. Nothing was changed yet. Enter the code of your authenticator app as well, or a recovery code.</source>
        <translation>Ce compte est protégé par l’authentification à deux facteurs. Rien n’a encore été modifié. Saisissez aussi le code de votre application d’authentification, ou un code de secours.</translation>
    </message>
    <message>
        <source>This code is not right, and there are no tries left. Nothing was changed. Try again in an hour.</source>
        <translation>Ce code n’est pas le bon, et il ne reste plus d’essai. Rien n’a été modifié. Réessayez dans une heure.</translation>
    </message>
    <message>
        <source>This code has been used already. Nothing was changed. Wait for the next one, then enter it.</source>
        <translation>Ce code a déjà été utilisé. Rien n’a été modifié. Attendez le suivant, puis saisissez-le.</translation>
    </message>
    <message>
        <source>This recovery code has been used already. Nothing was changed. Enter another one.</source>
        <translation>Ce code de secours a déjà été utilisé. Rien n’a été modifié. Saisissez-en un autre.</translation>
    </message>
    <message>
        <source>The clock of this computer is %1 ahead of the server’s: codes that are made here are wrong until it is set.</source>
        <extracomment>%1 is a length of time: &quot;3 minutes&quot;</extracomment>
        <translation>L’horloge de cet ordinateur avance de %1 sur celle du serveur&#xa0;: les codes produits ici seront faux tant qu’elle ne sera pas réglée.</translation>
    </message>
    <message>
        <source>The clock of this computer is %1 behind the server’s: codes that are made here are wrong until it is set.</source>
        <translation>L’horloge de cet ordinateur retarde de %1 sur celle du serveur&#xa0;: les codes produits ici seront faux tant qu’elle ne sera pas réglée.</translation>
    </message>
    <message>
        <source>This set-up is over: it took too long, had too many wrong codes, or another one was begun. Nothing was changed. Start it again.</source>
        <translation>Cette configuration est close&#xa0;: elle a trop duré, a reçu trop de codes erronés, ou une autre a été commencée. Rien n’a été modifié. Recommencez-la.</translation>
    </message>
    <message>
        <source>This URL has not been validated in the last ten minutes. It was not saved. Validate it, then save it.</source>
        <translation>Cette URL n’a pas été validée dans les dix dernières minutes. Elle n’a pas été enregistrée. Validez-la, puis enregistrez-la.</translation>
    </message>
    <message>
        <source>This person belongs to the organization already. Nobody was invited.</source>
        <translation>Cette personne fait déjà partie de l’organisation. Aucune invitation n’a été envoyée.</translation>
    </message>
    <message>
        <source>This is not the name. Nothing was deleted. Enter the name exactly as it is shown.</source>
        <translation>Ce n’est pas le nom. Rien n’a été supprimé. Saisissez le nom exactement comme il est affiché.</translation>
    </message>
    <message>
        <source>SSO is not activated for this account. Nothing was changed. Contact us to have it activated.</source>
        <translation>Le SSO n’est pas activé pour ce compte. Rien n’a été modifié. Contactez-nous pour l’activer.</translation>
    </message>
    <message>
        <source>The account has as many SSO services as it can have. None was added. Delete one that is not used any more.</source>
        <translation>Le compte a atteint son nombre maximal de services SSO. Aucun n’a été ajouté. Supprimez-en un qui ne sert plus.</translation>
    </message>
    <message>
        <source>This does not describe an identity provider that can be used. Nothing was saved. Check what was copied from the provider.</source>
        <translation>Ceci ne décrit pas un fournisseur d’identité utilisable. Rien n’a été enregistré. Vérifiez ce qui a été copié chez le fournisseur.</translation>
    </message>
    <message>
        <source>The metadata could not be fetched from this link. Nothing was saved. Check the link, or paste the metadata.</source>
        <translation>Les métadonnées n’ont pas pu être récupérées depuis ce lien. Rien n’a été enregistré. Vérifiez le lien, ou collez les métadonnées.</translation>
    </message>
    <message>
        <source>The browser would not find its way back: this program can’t listen on this computer (127.0.0.1). Nothing was opened. Check what guards the network of this computer.</source>
        <translation>Le navigateur ne trouverait pas le chemin du retour&#xa0;: ce programme ne peut pas écouter sur cet ordinateur (127.0.0.1). Rien n’a été ouvert. Vérifiez ce qui protège le réseau de cet ordinateur.</translation>
    </message>
    <message>
        <source>No browser could be opened. Copy the link, and open it in a browser of this computer.</source>
        <translation>Aucun navigateur n’a pu être ouvert. Copiez le lien et ouvrez-le dans un navigateur de cet ordinateur.</translation>
    </message>
    <message>
        <source>This login link is one of %1, and you are signing in to %2. Choose that server first, or paste a link of this one.</source>
        <extracomment>both are names of servers</extracomment>
        <translation>Ce lien de connexion est celui de %1, et vous vous connectez à %2. Choisissez d’abord ce serveur-là, ou collez un lien de celui-ci.</translation>
    </message>
    <message>
        <source>This is no login link: one looks like %1. Paste the whole link.</source>
        <translation>Ce n’est pas un lien de connexion&#xa0;: il ressemble à %1. Collez le lien en entier.</translation>
    </message>
    <message>
        <source>This Amazon account is bound to another account, and only that one can take its orders. Nothing was bound. Sign in to that account, or contact us.</source>
        <translation>Ce compte Amazon est associé à un autre compte, qui est le seul à pouvoir recevoir ses commandes. Rien n’a été associé. Connectez-vous à cet autre compte, ou contactez-nous.</translation>
    </message>
    <message>
        <source>This account is bound to another Amazon account. Nothing was bound. Choose another of your accounts, or contact us.</source>
        <translation>Ce compte est associé à un autre compte Amazon. Rien n’a été associé. Choisissez un autre de vos comptes, ou contactez-nous.</translation>
    </message>
    <message>
        <source>Something stands in the way of deleting this account. Nothing was deleted. Resolve what is listed, then try again.</source>
        <translation>La suppression de ce compte est empêchée. Rien n’a été supprimé. Réglez ce qui est indiqué, puis réessayez.</translation>
    </message>
    <message>
        <source>This is not the account’s e-mail. Nothing was deleted. Enter it as it is shown.</source>
        <translation>Ce n’est pas l’e-mail du compte. Rien n’a été supprimé. Saisissez-le tel qu’il est affiché.</translation>
    </message>
    <message>
        <source>This code is not known, or its hour is over. Nothing was bound. On the AWS Marketplace, open your subscriptions and choose “Set up your account” again: the page that opens has a new one.</source>
        <translation>Ce code n’est pas connu, ou son heure est passée. Rien n’a été associé. Sur AWS Marketplace, ouvrez vos abonnements et choisissez de nouveau «&#xa0;Set up your account&#xa0;»&#xa0;: la page qui s’ouvre en a un nouveau.</translation>
    </message>
    <message>
        <source>This is not the e-mail address of this account. Nothing was changed. Enter it exactly as it is shown.</source>
        <translation>Ce n’est pas l’adresse e-mail de ce compte. Rien n’a été modifié. Saisissez-la exactement comme elle s’affiche.</translation>
    </message>
</context>
<context>
    <name>ui::widgets::ExplanationButton</name>
    <message>
        <source>Explanation: %1</source>
        <extracomment>%1: a heading. Accessible name of the ⓘ beside it.</extracomment>
        <translation>Explication&#xa0;: %1</translation>
    </message>
    <message>
        <source>Explanation (F1)</source>
        <translation>Explication (F1)</translation>
    </message>
</context>
<context>
    <name>ui::widgets::Hindrance</name>
    <message>
        <source>Offline since %1.</source>
        <extracomment>%1: &quot;10:42&quot; or &quot;yesterday at 10:42&quot;</extracomment>
        <translation>Hors ligne depuis %1.</translation>
    </message>
    <message>
        <source>This session has ended.</source>
        <translation>Cette session est terminée.</translation>
    </message>
</context>
<context>
    <name>ui::widgets::ListPage</name>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>%1 This is how it was last seen.</source>
        <translation>%1 Voici le dernier état connu.</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>Valeurs séparées par des virgules (*.csv)</translation>
    </message>
    <message>
        <source>Exported to %1.</source>
        <translation>Exporté vers %1.</translation>
    </message>
    <message>
        <source>%1 This is how it was last seen, %2.</source>
        <extracomment>%1: why; %2: how long ago: &quot;4 minutes ago&quot;, &quot;yesterday at 18:02&quot;</extracomment>
        <translation>%1 Voici le dernier état connu, %2.</translation>
    </message>
</context>
<context>
    <name>ui::widgets::MetadataText</name>
    <message>
        <source>This is a web page, not metadata. Nothing was saved. At the provider, download the metadata as a file, or copy the link that gives XML without signing in.</source>
        <translation>Ceci est une page web, et non des métadonnées. Rien n’a été enregistré. Chez le fournisseur, téléchargez les métadonnées en fichier, ou copiez le lien qui donne du XML sans connexion.</translation>
    </message>
    <message>
        <source>This is not XML. Nothing was saved. Copy the metadata whole, from &lt; to &gt;.</source>
        <translation>Ceci n’est pas du XML. Rien n’a été enregistré. Copiez les métadonnées en entier, de &lt; à &gt;.</translation>
    </message>
    <message>
        <source>This XML defines a document type of its own (DTD), which is not accepted: it can carry attacks. Nothing was saved. Download the metadata from the provider again.</source>
        <translation>Ce XML définit son propre type de document (DTD), ce qui n’est pas accepté&#xa0;: il peut porter des attaques. Rien n’a été enregistré. Téléchargez à nouveau les métadonnées chez le fournisseur.</translation>
    </message>
    <message>
        <source>This XML is not SAML metadata: it begins with “%1”. Nothing was saved. Look for the provider’s “SAML metadata” or “federation metadata”.</source>
        <extracomment>%1: the name of an XML element</extracomment>
        <translation>Ce XML n’est pas des métadonnées SAML&#xa0;: il commence par «&#xa0;%1&#xa0;». Rien n’a été enregistré. Cherchez les «&#xa0;métadonnées SAML&#xa0;» ou «&#xa0;métadonnées de fédération&#xa0;» du fournisseur.</translation>
    </message>
    <message>
        <source>The entity ID of the provider is missing, or is not one. Nothing was saved. Copy it from the provider as it is.</source>
        <translation>L’identifiant d’entité du fournisseur manque ou n’en est pas un. Rien n’a été enregistré. Copiez-le tel quel chez le fournisseur.</translation>
    </message>
    <message>
        <source>The sign-on URL cannot be opened in a browser: %1. Nothing was saved. It has to begin with https:// or http://.</source>
        <translation>L’URL de connexion ne peut pas être ouverte dans un navigateur&#xa0;: %1. Rien n’a été enregistré. Elle doit commencer par https:// ou http://.</translation>
    </message>
    <message>
        <source>There is no certificate to verify signatures with. Nothing was saved. Take the signing certificate of the provider.</source>
        <translation>Il n’y a aucun certificat pour vérifier les signatures. Rien n’a été enregistré. Prenez le certificat de signature du fournisseur.</translation>
    </message>
    <message>
        <source>A certificate can’t be read. Nothing was saved. Paste it whole, as PEM or Base64.</source>
        <translation>Un certificat est illisible. Rien n’a été enregistré. Collez-le en entier, en PEM ou en Base64.</translation>
    </message>
    <message>
        <source>A certificate holds no RSA key. Nothing was saved. Have the provider sign with RSA.</source>
        <translation>Un certificat ne contient pas de clé RSA. Rien n’a été enregistré. Faites signer le fournisseur avec RSA.</translation>
    </message>
    <message>
        <source>A certificate holds an RSA key of fewer than 2,048 bits. Nothing was saved. Have the provider make a longer one.</source>
        <translation>Un certificat contient une clé RSA de moins de 2 048 bits. Rien n’a été enregistré. Faites-en créer une plus longue par le fournisseur.</translation>
    </message>
    <message>
        <source>There are more than %1 certificates. Nothing was saved. Leave out those that are no longer used.</source>
        <translation>Il y a plus de %1 certificats. Rien n’a été enregistré. Omettez ceux qui ne servent plus.</translation>
    </message>
    <message>
        <source>The server does not follow this link. Nothing was saved.</source>
        <translation>Le serveur ne suit pas ce lien. Rien n’a été enregistré.</translation>
    </message>
    <message>
        <source>The server of this link is not in DNS. Nothing was saved. Check how it is spelt.</source>
        <translation>Le serveur de ce lien n’est pas dans le DNS. Rien n’a été enregistré. Vérifiez son orthographe.</translation>
    </message>
    <message>
        <source>The server of this link did not answer within three seconds. Nothing was saved. Try again, or download the metadata and open the file here.</source>
        <translation>Le serveur de ce lien n’a pas répondu en trois secondes. Rien n’a été enregistré. Réessayez, ou téléchargez les métadonnées et ouvrez le fichier ici.</translation>
    </message>
    <message>
        <source>The server of this link (%1) takes no connection. Nothing was saved. Check the link, or download the metadata and open the file here.</source>
        <translation>Le serveur de ce lien (%1) n’accepte aucune connexion. Rien n’a été enregistré. Vérifiez le lien, ou téléchargez les métadonnées et ouvrez le fichier ici.</translation>
    </message>
    <message>
        <source>What answers at this link does not speak HTTP. Nothing was saved. Check the link.</source>
        <translation>Ce qui répond à ce lien ne parle pas HTTP. Rien n’a été enregistré. Vérifiez le lien.</translation>
    </message>
    <message>
        <source>What is behind this link is longer than %1. Nothing was saved. Check that it leads to the metadata of one provider.</source>
        <translation>Ce que donne ce lien dépasse %1. Rien n’a été enregistré. Vérifiez qu’il mène aux métadonnées d’un seul fournisseur.</translation>
    </message>
    <message>
        <source>The server follows links to public addresses only, and this is none: %1, %2. Nothing was saved. Download the metadata and open the file here.</source>
        <extracomment>%1: an IP address; %2: &quot;private address (10.0.0.0/8, …)&quot;</extracomment>
        <translation>Le serveur ne suit que les liens vers des adresses publiques, et celle-ci n’en est pas une&#xa0;: %1, %2. Rien n’a été enregistré. Téléchargez les métadonnées et ouvrez le fichier ici.</translation>
    </message>
    <message>
        <source>This link answers with status %1 in place of 200. Nothing was saved. Check that it opens in a browser that is not signed in; redirects are not followed.</source>
        <translation>Ce lien répond avec le statut %1 au lieu de 200. Rien n’a été enregistré. Vérifiez qu’il s’ouvre dans un navigateur sans connexion&#x202f;; les redirections ne sont pas suivies.</translation>
    </message>
    <message>
        <source>Nothing was saved. Download the metadata and open the file here, or have that server mended.</source>
        <translation>Rien n’a été enregistré. Téléchargez les métadonnées et ouvrez le fichier ici, ou faites corriger ce serveur.</translation>
    </message>
    <message>
        <source>The TLS certificate of this link’s server has expired.</source>
        <translation>Le certificat TLS du serveur de ce lien a expiré.</translation>
    </message>
    <message>
        <source>The TLS certificate of this link’s server is not valid yet.</source>
        <translation>Le certificat TLS du serveur de ce lien n’est pas encore valide.</translation>
    </message>
    <message>
        <source>The TLS certificate of this link’s server is for another name.</source>
        <translation>Le certificat TLS du serveur de ce lien est établi pour un autre nom.</translation>
    </message>
    <message>
        <source>The TLS certificate of this link’s server is signed by itself.</source>
        <translation>Le certificat TLS du serveur de ce lien est autosigné.</translation>
    </message>
    <message>
        <source>The TLS certificate of this link’s server comes from an authority that is not trusted.</source>
        <translation>Le certificat TLS du serveur de ce lien vient d’une autorité qui n’est pas reconnue.</translation>
    </message>
    <message>
        <source>No secure connection (TLS) to this link’s server could be made.</source>
        <translation>Aucune connexion sécurisée (TLS) au serveur de ce lien n’a pu être établie.</translation>
    </message>
    <message>
        <source>This is longer than %1. Nothing was saved. Metadata of one provider is shorter: check that it is the right file.</source>
        <translation>Ceci dépasse %1. Rien n’a été enregistré. Les métadonnées d’un fournisseur sont plus courtes&#xa0;: vérifiez que c’est le bon fichier.</translation>
    </message>
    <message>
        <source>This metadata describes no identity provider (IDPSSODescriptor). Nothing was saved. Take that of the provider, not that of an application.</source>
        <translation>Ces métadonnées ne décrivent aucun fournisseur d’identité (IDPSSODescriptor). Rien n’a été enregistré. Prenez celles du fournisseur, et non celles d’une application.</translation>
    </message>
    <message>
        <source>This metadata describes several identity providers: %1. Nothing was saved. Take that of yours alone.</source>
        <translation>Ces métadonnées décrivent plusieurs fournisseurs d’identité&#xa0;: %1. Rien n’a été enregistré. Prenez celles du vôtre seul.</translation>
    </message>
    <message>
        <source>This metadata names no sign-on URL for a browser (HTTP-Redirect or HTTP-POST). Nothing was saved. Turn SAML sign-on on at the provider, then download it again.</source>
        <translation>Ces métadonnées ne donnent aucune URL de connexion pour un navigateur (HTTP-Redirect ou HTTP-POST). Rien n’a été enregistré. Activez la connexion SAML chez le fournisseur, puis téléchargez-les à nouveau.</translation>
    </message>
</context>
<context>
    <name>ui::widgets::Moments</name>
    <message>
        <source>%1 at %2</source>
        <extracomment>a date, then a time: &quot;12 March 2026 at 09:41&quot;</extracomment>
        <translation>%1 à %2</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>à l’instant</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>il y a %n minute</numerusform>
            <numerusform>il y a %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>il y a %n heure</numerusform>
            <numerusform>il y a %n heures</numerusform>
        </translation>
    </message>
    <message>
        <source>yesterday at %1</source>
        <translation>hier à %1</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>il y a %n jour</numerusform>
            <numerusform>il y a %n jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) ago</source>
        <translation>
            <numerusform>il y a %n mois</numerusform>
            <numerusform>il y a %n mois</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s) ago</source>
        <translation>
            <numerusform>il y a %n an</numerusform>
            <numerusform>il y a %n ans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n seconde</numerusform>
            <numerusform>%n secondes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n heure</numerusform>
            <numerusform>%n heures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::widgets::PasswordField</name>
    <message>
        <source>Hide</source>
        <translation>Masquer</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Hide the password</source>
        <translation>Masquer le mot de passe</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>Afficher le mot de passe</translation>
    </message>
    <message>
        <source>Four unusual words are easy to keep in mind and hard to guess.</source>
        <translation>Quatre mots inhabituels se retiennent bien et se devinent mal.</translation>
    </message>
</context>
<context>
    <name>ui::widgets::PasswordHint</name>
    <message>
        <source>It is too short: make it longer.</source>
        <translation>Trop court&#xa0;: allongez-le.</translation>
    </message>
    <message>
        <source>It leans on words that everyone tries: add unusual ones.</source>
        <translation>Il repose sur des mots que tout le monde essaie&#xa0;: ajoutez-en d’inhabituels.</translation>
    </message>
    <message>
        <source>It leans on your name or your e-mail: leave them out.</source>
        <translation>Il repose sur votre nom ou votre e-mail&#xa0;: évitez-les.</translation>
    </message>
    <message>
        <source>It repeats itself: vary it.</source>
        <translation>Il se répète&#xa0;: variez.</translation>
    </message>
    <message>
        <source>It holds a sequence such as abc or 123: leave it out.</source>
        <translation>Il contient une suite comme abc ou 123&#xa0;: évitez-la.</translation>
    </message>
    <message>
        <source>It follows a row of the keyboard: leave it out.</source>
        <translation>Il suit une rangée du clavier&#xa0;: évitez-la.</translation>
    </message>
    <message>
        <source>It holds a date: leave it out.</source>
        <translation>Il contient une date&#xa0;: évitez-la.</translation>
    </message>
    <message>
        <source>Add a word or two; unusual ones are best.</source>
        <translation>Ajoutez un mot ou deux, de préférence inhabituels.</translation>
    </message>
</context>
<context>
    <name>ui::widgets::PeriodPicker</name>
    <message>
        <source>Any time</source>
        <translation>Toutes les dates</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>7 derniers jours</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>30 derniers jours</translation>
    </message>
    <message>
        <source>Between two days</source>
        <translation>Entre deux dates</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Au</translation>
    </message>
</context>
<context>
    <name>ui::widgets::SecondFactorField</name>
    <message>
        <source>Verification code</source>
        <translation>Code de vérification</translation>
    </message>
    <message>
        <source>The six digits that your authenticator app shows.</source>
        <translation>Les six chiffres affichés par votre application d’authentification.</translation>
    </message>
    <message>
        <source>Filled in from %1.</source>
        <extracomment>%1 is where a code was found: the name of an entry of the built-in authenticator</extracomment>
        <translation>Code fourni par %1.</translation>
    </message>
    <message>
        <source>Use a recovery code instead</source>
        <translation>Utiliser plutôt un code de secours</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Code de secours</translation>
    </message>
    <message>
        <source>One of those that you kept when you set up 2FA. Each works once.</source>
        <translation>L’un de ceux conservés lors de la configuration de la 2FA. Chacun ne sert qu’une fois.</translation>
    </message>
    <message>
        <source>Use the authenticator app instead</source>
        <translation>Utiliser plutôt l’application</translation>
    </message>
    <message>
        <source>The built-in authenticator fills in the next code within %1 s: its last one is used.</source>
        <translation>L’application d’authentification intégrée remplira le prochain code d’ici %1&#xa0;s&#xa0;: le dernier a déjà servi.</translation>
    </message>
</context>
<context>
    <name>ui::widgets::StepTrail</name>
    <message>
        <source>Step %1 of %2: %3</source>
        <extracomment>%1 of %2 steps, %3: the name of the step</extracomment>
        <translation>Étape %1 sur %2&#xa0;: %3</translation>
    </message>
</context>
<context>
    <name>ui::widgets::StepUpField</name>
    <message>
        <source>Forgotten password?</source>
        <translation>Mot de passe oublié&#x202f;?</translation>
    </message>
    <message>
        <source>Confirm it’s you</source>
        <translation>Confirmez votre identité</translation>
    </message>
    <message>
        <source>With your current password.</source>
        <translation>Avec votre mot de passe actuel.</translation>
    </message>
    <message numerus="yes">
        <source>Identity confirmed: %n minute(s) left.</source>
        <translation>
            <numerusform>Identité confirmée&#xa0;: encore %n minute.</numerusform>
            <numerusform>Identité confirmée&#xa0;: encore %n minutes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::widgets::StrengthMeter</name>
    <message>
        <source>Too easy to guess</source>
        <translation>Trop facile à deviner</translation>
    </message>
    <message>
        <source>Easy to guess</source>
        <translation>Facile à deviner</translation>
    </message>
    <message>
        <source>Not quite enough</source>
        <translation>Presque suffisant</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Bon</translation>
    </message>
    <message>
        <source>Very good</source>
        <translation>Très bon</translation>
    </message>
    <message>
        <source>Strength of the password</source>
        <extracomment>%1: &quot;Good&quot;</extracomment>
        <translation>Solidité du mot de passe</translation>
    </message>
    <message>
        <source>Strength of the password: %1</source>
        <translation>Solidité du mot de passe&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>ui::widgets::UrlRuleText</name>
    <message>
        <source>Type a URL.</source>
        <translation>Saisissez une URL.</translation>
    </message>
    <message>
        <source>The URL is longer than 2,048 characters. Shorten it.</source>
        <translation>L’URL dépasse 2&#x202f;048 caractères. Raccourcissez-la.</translation>
    </message>
    <message>
        <source>The URL holds a character that can’t be seen, such as a tab or a line break. Remove it.</source>
        <translation>L’URL contient un caractère invisible, comme une tabulation ou un saut de ligne. Retirez-le.</translation>
    </message>
    <message>
        <source>The URL holds a space. Remove it, or write %20 in its place.</source>
        <translation>L’URL contient une espace. Retirez-la, ou écrivez %20 à sa place.</translation>
    </message>
    <message>
        <source>The URL holds a backslash (\). Write / instead.</source>
        <translation>L’URL contient une barre oblique inverse (\). Écrivez / à la place.</translation>
    </message>
    <message>
        <source>What follows # is never sent to a server. Remove it, with the #.</source>
        <translation>Ce qui suit # n’est jamais envoyé à un serveur. Retirez-le, avec le #.</translation>
    </message>
    <message>
        <source>Two hexadecimal digits have to follow a %. Write %25 for the percent sign itself.</source>
        <translation>Un % doit être suivi de deux chiffres hexadécimaux. Écrivez %25 pour le signe pour cent lui-même.</translation>
    </message>
    <message>
        <source>The URL has to begin with http:// or https://.</source>
        <translation>L’URL doit commencer par http:// ou https://.</translation>
    </message>
    <message>
        <source>Only http:// and https:// are supported. Begin the URL with one of them.</source>
        <translation>Seuls http:// et https:// sont pris en charge. Commencez l’URL par l’un des deux.</translation>
    </message>
    <message>
        <source>A user name or a password in the URL is not supported. Remove what stands before the @, with the @.</source>
        <translation>Un identifiant ou un mot de passe dans l’URL n’est pas pris en charge. Retirez ce qui précède le @, avec le @.</translation>
    </message>
    <message>
        <source>Custom ports are not supported. Remove the port: http:// goes to port 80, https:// to port 443.</source>
        <translation>Les ports personnalisés ne sont pas pris en charge. Retirez le port&#xa0;: http:// va au port 80, https:// au port 443.</translation>
    </message>
    <message>
        <source>The name of the server is missing. Write it after http:// or https://.</source>
        <translation>Le nom du serveur manque. Écrivez-le après http:// ou https://.</translation>
    </message>
    <message>
        <source>This can’t be the name of a server. Check its letters, digits, hyphens and dots.</source>
        <translation>Ce ne peut pas être le nom d’un serveur. Vérifiez les lettres, chiffres, traits d’union et points.</translation>
    </message>
    <message>
        <source>The name of the server holds look-alikes of digits, dots or slashes, such as full-width ones. Type them again.</source>
        <translation>Le nom du serveur contient des sosies de chiffres, de points ou de barres obliques, par exemple en pleine chasse. Retapez-les.</translation>
    </message>
    <message>
        <source>This name is known on a local network only, like localhost. Use a public name, such as hooks.example.com.</source>
        <translation>Ce nom n’est connu que sur un réseau local, comme localhost. Utilisez un nom public, tel que hooks.example.com.</translation>
    </message>
    <message>
        <source>This is an IP address in an unusual spelling (decimal, octal, hexadecimal or short). Use a name, or four decimal numbers.</source>
        <translation>C’est une adresse IP dans une écriture inhabituelle (décimale, octale, hexadécimale ou abrégée). Utilisez un nom, ou quatre nombres décimaux.</translation>
    </message>
    <message>
        <source>unspecified address (0.0.0.0/8, ::)</source>
        <translation>adresse non spécifiée (0.0.0.0/8, ::)</translation>
    </message>
    <message>
        <source>address of the machine itself (127.0.0.0/8, ::1)</source>
        <translation>adresse de la machine elle-même (127.0.0.0/8, ::1)</translation>
    </message>
    <message>
        <source>private address (10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16)</source>
        <translation>adresse privée (10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16)</translation>
    </message>
    <message>
        <source>link-local address, metadata services included (169.254.0.0/16, fe80::/10)</source>
        <translation>adresse de lien local, services de métadonnées compris (169.254.0.0/16, fe80::/10)</translation>
    </message>
    <message>
        <source>address shared behind a provider’s NAT (100.64.0.0/10)</source>
        <translation>adresse partagée derrière le NAT d’un opérateur (100.64.0.0/10)</translation>
    </message>
    <message>
        <source>multicast address (224.0.0.0/4, ff00::/8)</source>
        <translation>adresse de multidiffusion (224.0.0.0/4, ff00::/8)</translation>
    </message>
    <message>
        <source>broadcast address (255.255.255.255)</source>
        <translation>adresse de diffusion (255.255.255.255)</translation>
    </message>
    <message>
        <source>address for examples (192.0.2.0/24, 198.51.100.0/24, 203.0.113.0/24, 2001:db8::/32)</source>
        <translation>adresse réservée aux exemples (192.0.2.0/24, 198.51.100.0/24, 203.0.113.0/24, 2001:db8::/32)</translation>
    </message>
    <message>
        <source>address for benchmarks (198.18.0.0/15, 2001:2::/48)</source>
        <translation>adresse réservée aux mesures (198.18.0.0/15, 2001:2::/48)</translation>
    </message>
    <message>
        <source>reserved address</source>
        <translation>adresse réservée</translation>
    </message>
    <message>
        <source>private IPv6 address (fc00::/7)</source>
        <translation>adresse IPv6 privée (fc00::/7)</translation>
    </message>
    <message>
        <source>private IPv6 address of the old kind (fec0::/10)</source>
        <translation>adresse IPv6 privée de l’ancien type (fec0::/10)</translation>
    </message>
    <message>
        <source>IPv4 address written as IPv6 (::ffff:0:0/96)</source>
        <translation>adresse IPv4 écrite en IPv6 (::ffff:0:0/96)</translation>
    </message>
    <message>
        <source>address of an IPv6 gateway to IPv4 (64:ff9b::/96)</source>
        <translation>adresse d’une passerelle d’IPv6 vers IPv4 (64:ff9b::/96)</translation>
    </message>
    <message>
        <source>address of a 6to4 tunnel (2002::/16)</source>
        <translation>adresse d’un tunnel 6to4 (2002::/16)</translation>
    </message>
    <message>
        <source>address of a Teredo tunnel (2001::/32)</source>
        <translation>adresse d’un tunnel Teredo (2001::/32)</translation>
    </message>
    <message>
        <source>Not allowed: %1. Use a server with a public address.</source>
        <extracomment>%1: &quot;private address (10.0.0.0/8, …)&quot;</extracomment>
        <translation>Non autorisée&#xa0;: %1. Utilisez un serveur à l’adresse publique.</translation>
    </message>
    <message>
        <source>The service does not accept this URL.</source>
        <translation>Le service n’accepte pas cette URL.</translation>
    </message>
    <message>
        <source>address that is not public</source>
        <translation>adresse qui n’est pas publique</translation>
    </message>
</context>
</TS>
