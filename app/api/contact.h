#pragma once

#include "api/identity.h"

namespace api {

enum class ContactChannel { Email, Phone };
enum class ContactChangeState { VerifyCurrent, EnterNew, VerifyNew, Done, Cancelled, Expired };
enum class DeliveryState { Queued, Accepted, Failed };
} // namespace api

template <>
struct core::json::EnumNames<api::ContactChannel> {
    static constexpr std::pair<api::ContactChannel, const char*> names[] = {
        {api::ContactChannel::Email, "email"},
        {api::ContactChannel::Phone, "phone"},
    };
};
template <>
struct core::json::EnumNames<api::ContactChangeState> {
    static constexpr std::pair<api::ContactChangeState, const char*> names[] = {
        {api::ContactChangeState::VerifyCurrent, "verify_current"},
        {api::ContactChangeState::EnterNew, "enter_new"},
        {api::ContactChangeState::VerifyNew, "verify_new"},
        {api::ContactChangeState::Done, "done"},
        {api::ContactChangeState::Cancelled, "cancelled"},
        {api::ContactChangeState::Expired, "expired"},
    };
};
template <>
struct core::json::EnumNames<api::DeliveryState> {
    static constexpr std::pair<api::DeliveryState, const char*> names[] = {
        {api::DeliveryState::Queued, "queued"},
        {api::DeliveryState::Accepted, "accepted"},
        {api::DeliveryState::Failed, "failed"},
    };
};

namespace api {

struct StartContactChange {
    ContactChannel channel = ContactChannel::Email;
    std::optional<QString> captcha; // what POST /v1/captchas/{id}/answer gave; phone only

    template <class Self, class Fields>
    static void fields(Self& self, Fields& field) {
        field("channel", self.channel);
        field("captcha", self.captcha, core::json::Text{.longest = 128});
    }
};

struct ContactChange {
    QString id;
    ContactChannel channel = ContactChannel::Email;
    ContactChangeState state = ContactChangeState::VerifyCurrent;
    // Where the last code went, masked, and how that went: null while there is no code to wait for.
    core::json::Nullable<QString> sentTo;
    core::json::Nullable<DeliveryState> delivery;
    core::json::Nullable<core::Time> resendAfter;
    core::Time expiresAt;
    core::json::Nullable<int> attemptsLeft;

    template <class Self, class Fields>
    static void fields(Self& self, Fields& field) {
        field("id", self.id);
        field("channel", self.channel);
        field("state", self.state);
        field("sent_to", self.sentTo);
        field("delivery", self.delivery);
        field("resend_after", self.resendAfter);
        field("expires_at", self.expiresAt);
        field("attempts_left", self.attemptsLeft);
    }
};

struct VerifyContact {
    QString code;

    template <class Self, class Fields>
    static void fields(Self& self, Fields& field) {
        field("code", self.code, codeText);
    }
};

// One of the two, as the channel wants.
struct ContactTarget {
    std::optional<QString> email;
    std::optional<QString> phone;

    template <class Self, class Fields>
    static void fields(Self& self, Fields& field) {
        field("email", self.email, emailText);
        field("phone", self.phone, core::json::Text{.longest = 40});
    }
};

inline constexpr Endpoint<StartContactChange, ContactChange> startContactChange{
    Method::Post, "/v1/account/contact-changes", Access::Session, 201};
inline constexpr Endpoint<Empty, Page<ContactChange>> listContactChanges{
    Method::Get, "/v1/account/contact-changes", Access::Session};
inline constexpr Endpoint<Empty, ContactChange> getContactChange{
    Method::Get, "/v1/account/contact-changes/{id}", Access::Session};
inline constexpr Endpoint<Empty, Empty> cancelContactChange{
    Method::Delete, "/v1/account/contact-changes/{id}", Access::Session, 204};
inline constexpr Endpoint<Empty, ContactChange> resendContactCode{
    Method::Post, "/v1/account/contact-changes/{id}/resend", Access::Session};
inline constexpr Endpoint<VerifyContact, ContactChange> verifyContact{
    Method::Post, "/v1/account/contact-changes/{id}/verify", Access::Session};
inline constexpr Endpoint<ContactTarget, ContactChange> setContactTarget{
    Method::Post, "/v1/account/contact-changes/{id}/target", Access::Session};

} // namespace api
