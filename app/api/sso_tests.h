#pragma once

#include "api/endpoint.h"

// Tests of an SSO service: its owner walks the way of a sign-in and sees what was found in the provider's
// response. The permission is that of managing services.
namespace api {

enum class SsoTestState {
    Waiting, // for the browser to open the test's URL
    Running, // the browser is at the provider
    Passed,
    Failed,
    Expired, // ten minutes without an end
};

} // namespace api

template <>
struct core::json::EnumNames<api::SsoTestState> {
    using State = api::SsoTestState;
    static constexpr std::pair<State, const char*> names[] = {
        {State::Waiting, "waiting"}, {State::Running, "running"}, {State::Passed, "passed"},
        {State::Failed, "failed"},   {State::Expired, "expired"},
    };
};

namespace api {

// One thing that was looked at in a provider's response. Ids, in this order; those after a failed signature
// are not there, since what they look at is not to be trusted:
//   format       {reason}: not_base64, too_large, not_xml, dtd, comment, duplicate_id, not_a_response,
//                assertions (not exactly one), structure
//   status       {code, message} as the provider gave them, where it refused
//   decryption   where the assertion is encrypted; {reason}: failed, algorithm {algorithm}
//   signature    {reason}: missing, structure, algorithm {algorithm}, unknown_certificate {sha256}, wrong
//   issuer       {expected, received}
//   destination  {expected, received}
//   recipient    {expected, received}; {reason}: missing
//   audience     {expected, received[]}
//   times        {reason}: expired, not_yet_valid, missing; {from, until, now}
//   one_time     {reason}: replayed
//   request      {reason}: missing, unknown, answered, expired
//   email        {reason}: missing, invalid, several {emails[]}; {email, from}: name_id or an attribute
//   account      {who}: owner, member; {reason}: unknown, not_agreed, disabled
//   browser      {reason}: another, not the one that began
struct SsoCheck {
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

// Opened in a browser, the URL walks the way of a sign-in, and nobody is signed in. Ten minutes.
struct SsoTestStart {
    QString id;
    QString url;
    core::Time expiresAt;

    template <class Self, class Fields>
    static void fields(Self& self, Fields& field) {
        field("id", self.id);
        field("url", self.url);
        field("expires_at", self.expiresAt);
    }
};

// Whom the provider spoke of, from the assertion that was verified.
struct SsoSubject {
    core::json::Nullable<QString> nameId;
    core::json::Nullable<QString> format; // of the NameID
    core::json::Nullable<QString> email;

    template <class Self, class Fields>
    static void fields(Self& self, Fields& field) {
        field("name_id", self.nameId);
        field("format", self.format);
        field("email", self.email);
    }
};

struct SsoTest {
    SsoTestState state = SsoTestState::Waiting;
    QList<SsoCheck> checks;
    core::json::Nullable<SsoSubject> subject;

    template <class Self, class Fields>
    static void fields(Self& self, Fields& field) {
        field("state", self.state);
        field("checks", self.checks);
        field("subject", self.subject);
    }
};

inline constexpr Endpoint<Empty, SsoTestStart> startSsoTest{Method::Post, "/v1/sso/services/{id}/tests",
                                                            Access::Session, 201};
inline constexpr Endpoint<Empty, SsoTest> getSsoTest{Method::Get, "/v1/sso/services/{id}/tests/{test_id}",
                                                     Access::Session};

} // namespace api
