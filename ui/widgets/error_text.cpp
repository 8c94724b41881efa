#include "ui/widgets/error_text.h"

#include "ui/widgets/metadata_text.h"
#include "ui/widgets/moments.h"
#include "ui/widgets/password_hint.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QStringList>

namespace ui::widgets {

namespace {

struct ErrorText {
    Q_DECLARE_TR_FUNCTIONS(ui::widgets::ErrorText)

  public:
    static QString request(const core::Error& error);
    static QString identity(const core::Error& error);
    static QString account(const core::Error& error);
    static QString desktop(const core::Error& error);
    static QString field(const core::FieldError& error);

  private:
    static QString tooManyRequests(const core::Error& error);
    static QString weakPassword(const core::Error& error);
    static QString codeWrong(const core::Error& error);
    static QString codeExpired(const core::Error& error);
    static QString codeUsed(const core::Error& error);
    static QString clockOff(const core::Error& error);
    static QString ssoLink(const core::Error& error);
    static QString withReason(const QString& text, const core::Error& error);
};

QString ErrorText::request(const core::Error& error) {
    switch (error.id) {
    case core::ErrorId::BadRequest:
        if (!error.fields.isEmpty()) {
            return field(error.fields.constFirst());
        }
        return tr(
            "The server did not understand this request. Nothing was changed. Check what was typed, then "
            "try again.");
    case core::ErrorId::SessionRequired:
        return tr("This account is not signed in. Nothing was changed. Sign in, then try again.");
    case core::ErrorId::SessionExpired:
        return tr("This session has ended. Nothing was changed. Sign in again to go on.");
    case core::ErrorId::StepUpRequired:
        return tr(
            "The server asks for proof that it is you. Nothing was changed. Confirm who you are, then try "
            "again.");
    case core::ErrorId::NotFound:
        if (error.params.value(QLatin1String("what")) == QLatin1String("amazon_registration")) {
            return tr(
                "This code is not known, or its hour is over. Nothing was bound. On the AWS Marketplace, "
                "open your subscriptions and choose “Set up your account” again: the page that opens "
                "has a new one.");
        }
        return tr("This is no longer on the server. Nothing was changed. Refresh the page (F5).");
    case core::ErrorId::MethodNotAllowed:
        return tr(
            "The server does not offer this action. Nothing was changed. It may be older than this program: "
            "ask its administrator.");
    case core::ErrorId::RequestTimeout:
        return tr(
            "The request took too long to reach the server. Nothing was changed. Check the connection, then "
            "try again.");
    case core::ErrorId::ChangedElsewhere:
        return tr("This was changed elsewhere in the meantime. Your change was not saved. Look at the "
                  "current value, "
                  "then decide.");
    case core::ErrorId::BodyTooLarge:
        return tr("This is larger than the server accepts. Nothing was changed. Shorten it, then try again.");
    case core::ErrorId::HeadersTooLarge:
        return tr("The request was larger than the server accepts. Nothing was changed. Sign in again; if it "
                  "happens "
                  "again, ask the administrator.");
    case core::ErrorId::MisdirectedRequest:
        return tr("The server does not go by this address. Nothing was changed. Check the address with its "
                  "administrator.");
    case core::ErrorId::IdempotencyKeyReused:
        return tr(
            "The server took this for the repetition of another request. Nothing was changed. Try again.");
    case core::ErrorId::TooManyRequests:
        return tooManyRequests(error);
    case core::ErrorId::Busy:
        return tr("The server is busy. Nothing was changed. Try again in a few seconds.");
    case core::ErrorId::ServiceUnavailable:
        return tr("The server can’t answer at the moment. Nothing was changed. Try again in a few minutes.");
    case core::ErrorId::Internal:
        return tr("The server met an error of its own. Nothing was changed. Try again; if it happens again, "
                  "tell its "
                  "administrator.");
    default:
        return {};
    }
}

QString ErrorText::identity(const core::Error& error) {
    switch (error.id) {
    case core::ErrorId::InvalidCredentials:
        return tr("This e-mail and this password do not go together. Nothing was changed. Try again, or "
                  "choose “Forgotten password?”.");
    case core::ErrorId::AccountDisabled:
        return tr(
            "This account has been disabled on the server. Nothing was changed. Ask its administrator.");
    case core::ErrorId::ChallengeExpired:
        return tr("This sign-in took too long and was given up. Nothing was changed. Enter your password "
                  "again.");
    case core::ErrorId::CodeWrong:
        return codeWrong(error);
    case core::ErrorId::CodeExpired:
        return codeExpired(error);
    case core::ErrorId::CodeUsed:
        return codeUsed(error);
    case core::ErrorId::WeakPassword:
        return weakPassword(error);
    case core::ErrorId::TwoFactorRequired:
        return tr("This account has two-factor authentication. Nothing was changed yet. Enter the code of "
                  "your authenticator app as well, or a recovery code.");
    default:
        return {};
    }
}

QString ErrorText::account(const core::Error& error) {
    switch (error.id) {
    case core::ErrorId::CaptchaRequired:
        return tr("The puzzle has to be solved first. Nothing was changed. Solve it, then go on.");
    case core::ErrorId::CaptchaWrong:
        return tr("The piece is not in its place. Nothing was changed. Try with this new picture.");
    case core::ErrorId::CaptchaExpired:
        return tr("This puzzle is too old. Nothing was changed. Try with another picture.");
    case core::ErrorId::ContactInUse:
        return tr(
            "This contact already belongs to another account. Yours was not changed. Enter another one.");
    case core::ErrorId::EmailInvalid:
        return tr(
            "This is not an e-mail address. Nothing was changed. It should look like name@example.com.");
    case core::ErrorId::PhoneInvalid:
        return tr("This is not a number that can be called in this country. Nothing was changed. Check the "
                  "country and "
                  "the digits.");
    case core::ErrorId::NameInvalid:
        return tr("This name can’t be taken. It was not changed. Enter between 1 and 100 characters.");
    case core::ErrorId::WebsiteInvalid:
        return tr("This is not the address of a website. Nothing was changed. It should look like "
                  "https://www.example.com.");
    case core::ErrorId::TimeZoneInvalid:
        return tr("The server does not know this time zone. Nothing was changed. Choose one from the list.");
    case core::ErrorId::LocaleInvalid:
        return tr("The server does not know this language. It was not changed. Choose English or French.");
    case core::ErrorId::WrongState:
        return tr(
            "This step is already behind, or not reached yet. Nothing more was changed. Go on from where it "
            "stands now.");
    case core::ErrorId::ValidationRequired:
        return tr(
            "This URL has not been validated in the last ten minutes. It was not saved. Validate it, then "
            "save it.");
    case core::ErrorId::AlreadyMember:
        return tr("This person belongs to the organization already. Nobody was invited.");
    case core::ErrorId::SsoNotAllowed:
        return tr(
            "SSO is not activated for this account. Nothing was changed. Contact us to have it activated.");
    case core::ErrorId::SsoServicesFull:
        return tr(
            "The account has as many SSO services as it can have. None was added. Delete one that is not "
            "used any more.");
    case core::ErrorId::MetadataInvalid:
        return tr(
            "This does not describe an identity provider that can be used. Nothing was saved. Check what was "
            "copied from the provider.");
    case core::ErrorId::MetadataUnreachable:
        return tr(
            "The metadata could not be fetched from this link. Nothing was saved. Check the link, or paste "
            "the metadata.");
    case core::ErrorId::ConfirmationWrong:
        if (error.params.value(QLatin1String("what")) == QLatin1String("binding_email")) {
            return tr(
                "This is not the e-mail address of this account. Nothing was changed. Enter it exactly as "
                "it is shown.");
        }
        return error.params.value(QLatin1String("what")) == QLatin1String("email")
                   ? tr("This is not the account’s e-mail. Nothing was deleted. Enter it as it is shown.")
                   : tr("This is not the name. Nothing was deleted. Enter the name exactly as it is shown.");
    case core::ErrorId::AmazonBoundElsewhere:
        return tr(
            "This Amazon account is bound to another account, and only that one can take its orders. Nothing "
            "was bound. Sign in to that account, or contact us.");
    case core::ErrorId::AmazonOtherAccount:
        return tr(
            "This account is bound to another Amazon account. Nothing was bound. Choose another of your "
            "accounts, or contact us.");
    case core::ErrorId::DeletionBlocked:
        return tr("Something stands in the way of deleting this account. Nothing was deleted. Resolve what "
                  "is listed, "
                  "then try again.");
    default:
        return {};
    }
}

QString ErrorText::desktop(const core::Error& error) {
    switch (error.id) {
    case core::ErrorId::Offline:
        return tr("The server can’t be reached. Nothing was changed, and what was typed is kept. Check the "
                  "connection, then try again.");
    case core::ErrorId::TlsFailed:
        return withReason(
            tr("The connection is not safe: the server’s certificate was refused. Nothing was sent. Ask "
               "the server’s administrator."),
            error);
    case core::ErrorId::TimedOut:
        return tr("The server did not answer in time. It may or may not have done it: refresh (F5) to see, "
                  "then try "
                  "again.");
    case core::ErrorId::Cancelled:
        return tr("This was cancelled before it ended. Refresh (F5) to see where it stands.");
    case core::ErrorId::UnexpectedReply:
        return tr("The server gave an answer that this program does not understand. Refresh (F5) to see what "
                  "changed; "
                  "one of the two may need an update.");
    case core::ErrorId::NotAService:
        return tr("There is no Personal Center service at this address. Nothing was sent to it. Check the "
                  "address with "
                  "its administrator.");
    case core::ErrorId::PlainHttpRefused:
        return tr(
            "This address is not encrypted (http://). Nothing was sent. Use the address that begins with "
            "https://.");
    case core::ErrorId::KeychainUnavailable:
        return withReason(
            tr("The system’s keychain can’t be reached. Nothing was written. Unlock or start it, then "
               "try again."),
            error);
    case core::ErrorId::KeychainRefused:
        return withReason(tr("The system’s keychain refused. Nothing was written. Allow it, then try again."),
                          error);
    case core::ErrorId::StorageFailed:
        return withReason(
            tr("A file of this computer can’t be read or written. Nothing was changed on the server. "
               "Check the space and the rights of your data folder."),
            error);
    case core::ErrorId::LocalServiceFailed:
        return withReason(
            tr("The private service of this computer did not start. Your data is untouched. Try again, "
               "or restart the program."),
            error);
    case core::ErrorId::SsoLinkInvalid:
        return ssoLink(error);
    case core::ErrorId::ListenerFailed:
        return withReason(
            tr("The browser would not find its way back: this program can’t listen on this computer "
               "(127.0.0.1). Nothing was opened. Check what guards the network of this computer."),
            error);
    case core::ErrorId::BrowserFailed:
        return tr("No browser could be opened. Copy the link, and open it in a browser of this computer.");
    default:
        return {};
    }
}

QString ErrorText::ssoLink(const core::Error& error) {
    if (error.params.value(QLatin1String("reason")) == QLatin1String("other_server")) {
        //: both are names of servers
        return tr("This login link is one of %1, and you are signing in to %2. Choose that server first, or "
                  "paste a link of this one.")
            .arg(error.params.value(QLatin1String("host")).toString(),
                 error.params.value(QLatin1String("expected")).toString());
    }
    return tr("This is no login link: one looks like %1. Paste the whole link.")
        .arg(error.params.value(QLatin1String("example")).toString());
}

QString ErrorText::field(const core::FieldError& error) {
    if (error.id == QLatin1String("required") || error.id == QLatin1String("empty")) {
        return tr("This field is empty. Fill it in, then go on.");
    }
    if (error.id == QLatin1String("too_long")) {
        return tr("This is too long. Shorten it, then go on.");
    }
    if (error.id == QLatin1String("invalid_text")) {
        return tr("This holds characters that can’t be taken. Type it again.");
    }
    if (error.id == QLatin1String("too_small") || error.id == QLatin1String("too_large") ||
        error.id == QLatin1String("not_allowed")) {
        return tr("This value can’t be taken. Choose another one.");
    }
    return tr("This value was not understood. Check it, then go on.");
}

QString ErrorText::tooManyRequests(const core::Error& error) {
    const int seconds = error.params.value(QStringLiteral("retry_after")).toInt();
    if (seconds <= 0) {
        return tr("There were too many tries. Nothing was changed. Wait a few minutes, then try again.");
    }
    //: %1 is a length of time: "12 minutes"
    return tr("There were too many tries. Nothing was changed. Try again in %1.").arg(lengthOfTime(seconds));
}

QString ErrorText::weakPassword(const core::Error& error) {
    const QString text = tr("This password is too easy to guess. It was not changed.");
    const QString hint =
        passwordHintText(error.params.value(QStringLiteral("hints")).toArray().at(0).toString());
    return text + QLatin1Char(' ') + (hint.isEmpty() ? tr("Make it longer, or add unusual words.") : hint);
}

// The code of a message, of an authenticator app, or a recovery code: flows/second_factor.h says which.
QString methodOf(const core::Error& error) {
    return error.params.value(QStringLiteral("method")).toString();
}

QString ErrorText::codeWrong(const core::Error& error) {
    const QJsonValue left = error.params.value(QStringLiteral("attempts_left"));
    if (!left.isDouble()) {
        return tr("This code is not right. Nothing was changed. Check it, then try again.") + clockOff(error);
    }
    if (left.toInt() == 0) {
        return methodOf(error).isEmpty()
                   ? tr("This code is not right, and there are no tries left. Nothing was changed. Ask for a "
                        "new code.")
                   : tr("This code is not right, and there are no tries left. Nothing was changed. Try again "
                        "in an hour.") +
                         clockOff(error);
    }
    return tr("This code is not right. Nothing was changed. %n try(s) left.", nullptr, left.toInt()) +
           clockOff(error);
}

QString ErrorText::codeExpired(const core::Error& error) {
    return methodOf(error).isEmpty() ? tr("This code is too old. Nothing was changed. Ask for a new one.")
                                     : tr("This set-up is over: it took too long, had too many wrong codes, "
                                          "or another one was begun. Nothing was changed. Start it again.");
}

QString ErrorText::codeUsed(const core::Error& error) {
    const QString method = methodOf(error);
    if (method == QLatin1String("totp")) {
        return tr("This code has been used already. Nothing was changed. Wait for the next one, then enter "
                  "it.");
    }
    if (method == QLatin1String("recovery_code")) {
        return tr("This recovery code has been used already. Nothing was changed. Enter another one.");
    }
    return tr("This code has been used already. Nothing was changed. Ask for a new one.");
}

// To the nearest minute: lengthOfTime() rounds up, as a wait wants it, and HTTP's Date is cut to seconds.
int inWholeMinutes(int seconds) {
    constexpr int minute = 60;
    return seconds < minute ? seconds : (seconds + minute / 2) / minute * minute;
}

QString ErrorText::clockOff(const core::Error& error) {
    const int ahead = error.params.value(QStringLiteral("clock_ahead")).toInt();
    if (ahead == 0) {
        return {};
    }
    //: %1 is a length of time: "3 minutes"
    const QString text = ahead > 0 ? tr("The clock of this computer is %1 ahead of the server’s: codes that "
                                        "are made here are wrong until it is set.")
                                   : tr("The clock of this computer is %1 behind the server’s: codes that "
                                        "are made here are wrong until it is set.");
    return QLatin1Char(' ') + text.arg(lengthOfTime(inWholeMinutes(qAbs(ahead))));
}

QString ErrorText::withReason(const QString& text, const core::Error& error) {
    const QString reason = error.params.value(QStringLiteral("reason")).toString();
    return reason.isEmpty() ? text : text + QStringLiteral(" (%1)").arg(reason);
}

} // namespace

QString errorText(const core::Error& error) {
    if (error.id == core::ErrorId::MetadataInvalid || error.id == core::ErrorId::MetadataUnreachable) {
        if (const QString reason = metadataErrorText(error); !reason.isEmpty()) {
            return reason;
        }
    }
    for (const auto& part :
         {&ErrorText::request, &ErrorText::identity, &ErrorText::account, &ErrorText::desktop}) {
        const QString text = part(error);
        if (!text.isEmpty()) {
            return text;
        }
    }
    return {};
}

QString fieldErrorText(const core::FieldError& error) {
    return ErrorText::field(error);
}

} // namespace ui::widgets
