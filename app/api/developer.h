#pragma once

#include "api/endpoint.h"

// Developer information: the credentials that an integration signs its calls with, and the callback URL that
// is told what became of them.
namespace api {

// What was typed, or is used, as a callback URL.
inline constexpr core::json::Text callbackUrlText{.shortest = 0, .longest = 4000, .anything = true};
// What somebody's server sent.
inline constexpr core::json::Text foreignText{.shortest = 0, .longest = 128 * 1024, .anything = true};

// What can be said of the API DevSecret without showing it.
struct DevSecretState {
    int version = 1; // counts resets, from 1
    core::Time createdAt;
    core::json::Nullable<core::Time> lastUsedAt;
    core::json::Nullable<QString> lastUsedFrom; // the network address of that call
    QString fingerprint;                        // the first four hex digits of the secret's SHA-256

    template <class Self, class Fields>
    static void fields(Self& self, Fields& field) {
        field("version", self.version);
        field("created_at", self.createdAt);
        field("last_used_at", self.lastUsedAt);
        field("last_used_from", self.lastUsedFrom);
        field("fingerprint", self.fingerprint);
    }
};

// Where events are sent. Its version counts every saving.
struct Callback {
    QString url;
    core::Time validatedAt;
    core::Time savedAt;
    core::json::Nullable<QString> previousUrl; // the one that this one took the place of
    int version = 1;

    template <class Self, class Fields>
    static void fields(Self& self, Fields& field) {
        field("url", self.url, callbackUrlText);
        field("validated_at", self.validatedAt);
        field("saved_at", self.savedAt);
        field("previous_url", self.previousUrl, callbackUrlText);
        field("version", self.version);
    }
};

struct Developer {
    QString devKey; // 24 characters of a to z and 2 to 7; never changes
    DevSecretState secret;
    core::json::Nullable<Callback> callback;

    template <class Self, class Fields>
    static void fields(Self& self, Fields& field) {
        field("dev_key", self.devKey);
        field("secret", self.secret);
        field("callback", self.callback);
    }
};

// The API DevSecret itself: 256 bits, 52 characters of a to z and 2 to 7.
struct DevSecret {
    QString secret;
    int version = 1;

    template <class Self, class Fields>
    static void fields(Self& self, Fields& field) {
        field("secret", self.secret);
        field("version", self.version);
    }
};

// How often the credentials were used on one day (UTC).
struct UsageDay {
    QString day; // "2026-11-25"
    qint64 calls = 0;
    qint64 refused = 0; // with this DevKey and a wrong DevSecret; not among the calls

    template <class Self, class Fields>
    static void fields(Self& self, Fields& field) {
        field("day", self.day);
        field("calls", self.calls);
        field("refused", self.refused);
    }
};

// A day each, the oldest first, days without a call too.
struct Usage {
    QList<UsageDay> items;

    template <class Self, class Fields>
    static void fields(Self& self, Fields& field) {
        field("items", self.items);
    }
};

struct CallbackUrl {
    QString url;

    template <class Self, class Fields>
    static void fields(Self& self, Fields& field) {
        field("url", self.url, callbackUrlText);
    }
};

// One thing that was looked at. Ids, in this order: form, scheme, userinfo, port, host (of the URL; each is
// always there), resolves, address_allowed, connects, tls (https only), status, time, echo (the last that is
// there failed, or all went well). Params, where they are known:
//   form, scheme, userinfo, port, host  {rule, …} where refused: see callback_url/rules.h
//   resolves         {addresses[]}; {reason} where it fails: not_found, timed_out
//   address_allowed  {address, range} where refused: see callback_url/address_rules.h
//   connects         {address}; {reason}: refused, unreachable, timed_out, failed
//   tls              {not_after}; {reason}: expired, not_yet_valid, wrong_host, self_signed, untrusted,
//                    failed
//   status           {status}; {reason}: not_http, cut_off, too_large where there is no answer to be read
//   time             {duration_ms, limit_ms}
//   echo             {expected, received (its beginning), content_type}
struct CallbackCheck {
    QString id;
    bool ok = false;
    QJsonObject params;

    template <class Self, class Fields>
    static void fields(Self& self, Fields& field) {
        field("id", self.id);
        field("ok", self.ok);
        field("params", self.params);
    }
};

struct HttpHeader {
    QString name;
    QString value;

    template <class Self, class Fields>
    static void fields(Self& self, Fields& field) {
        field("name", self.name, foreignText);
        field("value", self.value, foreignText);
    }
};

struct CallbackRequest {
    QString method;
    QString url; // as it was asked for
    QList<HttpHeader> headers;
    QString body;

    template <class Self, class Fields>
    static void fields(Self& self, Fields& field) {
        field("method", self.method);
        field("url", self.url, callbackUrlText);
        field("headers", self.headers);
        field("body", self.body, foreignText);
    }
};

struct CallbackResponse {
    int status = 0;
    QList<HttpHeader> headers; // 30 at most, of each the first 256 bytes
    QString body;              // its first KiB; what is no UTF-8, or a control character, is replaced
    bool truncated = false;

    template <class Self, class Fields>
    static void fields(Self& self, Fields& field) {
        field("status", self.status);
        field("headers", self.headers);
        field("body", self.body, foreignText);
        field("truncated", self.truncated);
    }
};

struct TlsSeen {
    QString version; // "TLSv1.3"
    QString subject;
    QString issuer;
    core::Time notAfter;

    template <class Self, class Fields>
    static void fields(Self& self, Fields& field) {
        field("version", self.version);
        field("subject", self.subject, foreignText);
        field("issuer", self.issuer, foreignText);
        field("not_after", self.notAfter);
    }
};

// Saves exactly this URL until it expires.
struct Validation {
    QString id;
    core::Time expiresAt;

    template <class Self, class Fields>
    static void fields(Self& self, Fields& field) {
        field("id", self.id);
        field("expires_at", self.expiresAt);
    }
};

struct CallbackValidation {
    bool ok = false;
    QString url; // as it would be saved: host in lower case and punycode; what was asked, where it is refused
    QList<CallbackCheck> checks;
    QList<QString> addresses; // that the host resolves to
    core::json::Nullable<TlsSeen> tls;
    core::json::Nullable<CallbackRequest> request; // none where nothing was sent
    core::json::Nullable<CallbackResponse> response;
    core::json::Nullable<int> status; // of the answer
    int durationMs = 0;
    core::json::Nullable<Validation> validation; // where ok

    template <class Self, class Fields>
    static void fields(Self& self, Fields& field) {
        field("ok", self.ok);
        field("url", self.url, callbackUrlText);
        field("checks", self.checks);
        field("addresses", self.addresses);
        field("tls", self.tls);
        field("request", self.request);
        field("response", self.response);
        field("status", self.status);
        field("duration_ms", self.durationMs);
        field("validation", self.validation);
    }
};

struct SaveCallback {
    QString url;
    QString validation; // Validation::id

    template <class Self, class Fields>
    static void fields(Self& self, Fields& field) {
        field("url", self.url, core::json::Text{.shortest = 1, .longest = 4000});
        field("validation", self.validation, core::json::Text{.longest = 200});
    }
};

enum class CallbackEvent { MessageStatus, Notification };
enum class CallbackDeliveryState {
    Queued,    // on its way, or to be tried again at next_attempt_at
    Delivered, // answered with 200 or 204
    Failed,    // tried for 24 hours, or the callback URL was removed or changed meanwhile
};

} // namespace api

template <>
struct core::json::EnumNames<api::CallbackEvent> {
    static constexpr std::pair<api::CallbackEvent, const char*> names[] = {
        {api::CallbackEvent::MessageStatus, "message_status"},
        {api::CallbackEvent::Notification, "notification"},
    };
};
template <>
struct core::json::EnumNames<api::CallbackDeliveryState> {
    using State = api::CallbackDeliveryState;
    static constexpr std::pair<State, const char*> names[] = {
        {State::Queued, "queued"},
        {State::Delivered, "delivered"},
        {State::Failed, "failed"},
    };
};

namespace api {

struct TestEvent {
    CallbackEvent event = CallbackEvent::MessageStatus;

    template <class Self, class Fields>
    static void fields(Self& self, Fields& field) {
        field("event", self.event);
    }
};

// An event on its way to the callback URL, or what became of it. A receiver may get it more than once, each
// time with the same body. It is tried at once, then after 5 s, 30 s, 2 min, 10 min, 30 min, 1 h, 2 h, 4 h,
// 8 h and 8 h more.
struct CallbackDelivery {
    QString id;
    CallbackEvent event = CallbackEvent::MessageStatus;
    CallbackDeliveryState state = CallbackDeliveryState::Queued;
    QString url;
    core::Time createdAt;
    int attempts = 0;
    core::json::Nullable<core::Time> lastAttemptAt;
    core::json::Nullable<core::Time> nextAttemptAt;
    // Of the last attempt:
    core::json::Nullable<int> status;
    core::json::Nullable<int> durationMs;
    core::json::Nullable<CallbackCheck> failure; // the check of it that failed
    core::json::Nullable<CallbackRequest> request;
    core::json::Nullable<CallbackResponse> response;
    core::json::Nullable<QString> redeliveryOf; // the id of the delivery that this one repeats

    template <class Self, class Fields>
    static void fields(Self& self, Fields& field) {
        field("id", self.id);
        field("event", self.event);
        field("state", self.state);
        field("url", self.url, callbackUrlText);
        field("created_at", self.createdAt);
        field("attempts", self.attempts);
        field("last_attempt_at", self.lastAttemptAt);
        field("next_attempt_at", self.nextAttemptAt);
        field("status", self.status);
        field("duration_ms", self.durationMs);
        field("failure", self.failure);
        field("request", self.request);
        field("response", self.response);
        field("redelivery_of", self.redeliveryOf);
    }
};

// Who calls, as the service knows them by DevKey and DevSecret.
struct CallerIdentity {
    QString accountId;
    QString devKey;

    template <class Self, class Fields>
    static void fields(Self& self, Fields& field) {
        field("account_id", self.accountId);
        field("dev_key", self.devKey);
    }
};

inline constexpr Endpoint<Empty, Developer> getDeveloper{Method::Get, "/v1/developer", Access::Session};
inline constexpr Endpoint<Empty, DevSecret> revealDevSecret{Method::Post, "/v1/developer/secret/reveal",
                                                            Access::StepUp};
// The one before is invalid at once.
inline constexpr Endpoint<Empty, DevSecret> resetDevSecret{Method::Post, "/v1/developer/secret/reset",
                                                           Access::StepUp};
// ?days=, 1 to 90; 30 where absent
inline constexpr Endpoint<Empty, Usage> getUsage{Method::Get, "/v1/developer/usage", Access::Session};
// A URL that is refused is an answer too, with ok false.
inline constexpr Endpoint<CallbackUrl, CallbackValidation> validateCallback{
    Method::Post, "/v1/developer/callback/validate", Access::Session};
// validation_required; changed_elsewhere
inline constexpr Endpoint<SaveCallback, Callback> saveCallback{Method::Put, "/v1/developer/callback",
                                                               Access::StepUp};
// not_found where there is none
inline constexpr Endpoint<Empty, Empty> removeCallback{Method::Delete, "/v1/developer/callback",
                                                       Access::StepUp, 204};
// wrong_state where there is no callback URL
inline constexpr Endpoint<TestEvent, CallbackDelivery> sendTestEvent{
    Method::Post, "/v1/developer/callback/test-events", Access::Session, 201};
// The latest first.
inline constexpr Endpoint<Empty, Page<CallbackDelivery>> listDeliveries{
    Method::Get, "/v1/developer/callback/deliveries", Access::Session};
// A delivery of its own of the same event, to the URL that is in force. wrong_state where there is none.
inline constexpr Endpoint<Empty, CallbackDelivery> redeliver{
    Method::Post, "/v1/developer/callback/deliveries/{id}/redeliver", Access::Session, 201};
// invalid_credentials
inline constexpr Endpoint<Empty, CallerIdentity> getCaller{Method::Get, "/v1/caller", Access::DevKey};

} // namespace api
