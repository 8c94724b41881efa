#pragma once

#include <QString>

#include <array>
#include <optional>
#include <string_view>

namespace core {

// Every error that a caller can meet, by its id. Once an id has shipped it keeps its meaning; tests/unit/core
// pins the list.
enum class ErrorId {
    // The request itself
    BadRequest,
    SessionRequired,
    SessionExpired,
    StepUpRequired,
    NotFound,
    MethodNotAllowed,
    RequestTimeout,
    ChangedElsewhere,
    BodyTooLarge,
    HeadersTooLarge,
    MisdirectedRequest,
    IdempotencyKeyReused,
    TooManyRequests,
    Busy,
    ServiceUnavailable,
    Internal,
    // Sign-up, sign-in
    InvalidCredentials,
    AccountDisabled,
    ChallengeExpired,
    CodeWrong,
    CodeExpired,
    CodeUsed,
    WeakPassword,
    TwoFactorRequired,
    // Account
    CaptchaRequired,
    CaptchaWrong,
    CaptchaExpired,
    ContactInUse,
    EmailInvalid,
    PhoneInvalid,
    NameInvalid,
    WebsiteInvalid,
    TimeZoneInvalid,
    LocaleInvalid,
    WrongState,
    // Developer information
    ValidationRequired,
    // Organizations
    AlreadyMember,
    // SSO
    SsoNotAllowed,
    SsoServicesFull,
    MetadataInvalid,
    MetadataUnreachable,
    ConfirmationWrong,
    // Amazon orders
    AmazonBoundElsewhere,
    AmazonOtherAccount,
    // Deletion
    DeletionBlocked,
    // Seen by the desktop only
    Offline,
    TlsFailed,
    TimedOut,
    Cancelled,
    UnexpectedReply,
    NotAService,
    PlainHttpRefused,
    KeychainUnavailable,
    KeychainRefused,
    StorageFailed,
    LocalServiceFailed,
    SsoLinkInvalid,
    ListenerFailed,
    BrowserFailed,
};

struct ErrorIdEntry {
    ErrorId id;
    std::string_view name;
    int status; // HTTP status that carries it; 0 where it never crosses the wire
};

inline constexpr std::array errorIds{
    ErrorIdEntry{ErrorId::BadRequest, "bad_request", 400},
    ErrorIdEntry{ErrorId::SessionRequired, "session_required", 401},
    ErrorIdEntry{ErrorId::SessionExpired, "session_expired", 401},
    ErrorIdEntry{ErrorId::StepUpRequired, "step_up_required", 403},
    ErrorIdEntry{ErrorId::NotFound, "not_found", 404},
    ErrorIdEntry{ErrorId::MethodNotAllowed, "method_not_allowed", 405},
    ErrorIdEntry{ErrorId::RequestTimeout, "request_timeout", 408},
    ErrorIdEntry{ErrorId::ChangedElsewhere, "changed_elsewhere", 412},
    ErrorIdEntry{ErrorId::BodyTooLarge, "body_too_large", 413},
    ErrorIdEntry{ErrorId::HeadersTooLarge, "headers_too_large", 431},
    ErrorIdEntry{ErrorId::MisdirectedRequest, "misdirected_request", 421},
    ErrorIdEntry{ErrorId::IdempotencyKeyReused, "idempotency_key_reused", 422},
    ErrorIdEntry{ErrorId::TooManyRequests, "too_many_requests", 429},
    ErrorIdEntry{ErrorId::Busy, "busy", 503},
    ErrorIdEntry{ErrorId::ServiceUnavailable, "service_unavailable", 503},
    ErrorIdEntry{ErrorId::Internal, "internal", 500},
    ErrorIdEntry{ErrorId::InvalidCredentials, "invalid_credentials", 401},
    ErrorIdEntry{ErrorId::AccountDisabled, "account_disabled", 403},
    ErrorIdEntry{ErrorId::ChallengeExpired, "challenge_expired", 422},
    ErrorIdEntry{ErrorId::CodeWrong, "code_wrong", 422},
    ErrorIdEntry{ErrorId::CodeExpired, "code_expired", 422},
    ErrorIdEntry{ErrorId::CodeUsed, "code_used", 422},
    ErrorIdEntry{ErrorId::WeakPassword, "weak_password", 422},
    ErrorIdEntry{ErrorId::TwoFactorRequired, "two_factor_required", 403},
    ErrorIdEntry{ErrorId::CaptchaRequired, "captcha_required", 422},
    ErrorIdEntry{ErrorId::CaptchaWrong, "captcha_wrong", 422},
    ErrorIdEntry{ErrorId::CaptchaExpired, "captcha_expired", 422},
    ErrorIdEntry{ErrorId::ContactInUse, "contact_in_use", 409},
    ErrorIdEntry{ErrorId::EmailInvalid, "email_invalid", 422},
    ErrorIdEntry{ErrorId::PhoneInvalid, "phone_invalid", 422},
    ErrorIdEntry{ErrorId::NameInvalid, "name_invalid", 422},
    ErrorIdEntry{ErrorId::WebsiteInvalid, "website_invalid", 422},
    ErrorIdEntry{ErrorId::TimeZoneInvalid, "time_zone_invalid", 422},
    ErrorIdEntry{ErrorId::LocaleInvalid, "locale_invalid", 422},
    ErrorIdEntry{ErrorId::WrongState, "wrong_state", 409},
    ErrorIdEntry{ErrorId::ValidationRequired, "validation_required", 422},
    ErrorIdEntry{ErrorId::AlreadyMember, "already_member", 409},
    ErrorIdEntry{ErrorId::SsoNotAllowed, "sso_not_allowed", 403},
    ErrorIdEntry{ErrorId::SsoServicesFull, "sso_services_full", 409},
    ErrorIdEntry{ErrorId::MetadataInvalid, "metadata_invalid", 422},
    ErrorIdEntry{ErrorId::MetadataUnreachable, "metadata_unreachable", 422},
    ErrorIdEntry{ErrorId::ConfirmationWrong, "confirmation_wrong", 422},
    ErrorIdEntry{ErrorId::AmazonBoundElsewhere, "amazon_bound_elsewhere", 409},
    ErrorIdEntry{ErrorId::AmazonOtherAccount, "amazon_other_account", 409},
    ErrorIdEntry{ErrorId::DeletionBlocked, "deletion_blocked", 409},
    ErrorIdEntry{ErrorId::Offline, "offline", 0},
    ErrorIdEntry{ErrorId::TlsFailed, "tls_failed", 0},
    ErrorIdEntry{ErrorId::TimedOut, "timed_out", 0},
    ErrorIdEntry{ErrorId::Cancelled, "cancelled", 0},
    ErrorIdEntry{ErrorId::UnexpectedReply, "unexpected_reply", 0},
    ErrorIdEntry{ErrorId::NotAService, "not_a_service", 0},
    ErrorIdEntry{ErrorId::PlainHttpRefused, "plain_http_refused", 0},
    ErrorIdEntry{ErrorId::KeychainUnavailable, "keychain_unavailable", 0},
    ErrorIdEntry{ErrorId::KeychainRefused, "keychain_refused", 0},
    ErrorIdEntry{ErrorId::StorageFailed, "storage_failed", 0},
    ErrorIdEntry{ErrorId::LocalServiceFailed, "local_service_failed", 0},
    ErrorIdEntry{ErrorId::SsoLinkInvalid, "sso_link_invalid", 0},
    ErrorIdEntry{ErrorId::ListenerFailed, "listener_failed", 0},
    ErrorIdEntry{ErrorId::BrowserFailed, "browser_failed", 0},
};

QString errorName(ErrorId id);
int errorStatus(ErrorId id);
std::optional<ErrorId> errorIdFromName(QStringView name);

} // namespace core
