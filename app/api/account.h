#pragma once

#include "api/identity.h"

namespace api {

enum class Partnership { Solutions, Services };
} // namespace api

template <>
struct core::json::EnumNames<api::Partnership> {
    static constexpr std::pair<api::Partnership, const char*> names[] = {
        {api::Partnership::Solutions, "solutions"},
        {api::Partnership::Services, "services"},
    };
};

namespace api {

struct Phone {
    QString number; // E.164
    bool verified = false;

    template <class Self, class Fields>
    static void fields(Self& self, Fields& field) {
        field("number", self.number);
        field("verified", self.verified);
    }
};

struct Bsp {
    bool qualified = false;
    core::json::Nullable<core::Time> since;
    QList<Partnership> partnerships;

    template <class Self, class Fields>
    static void fields(Self& self, Fields& field) {
        field("qualified", self.qualified);
        field("since", self.since);
        field("partnerships", self.partnerships);
    }
};

struct TwoFactor {
    bool enabled = false;
    core::json::Nullable<core::Time> since;
    int recoveryCodesLeft = 0;

    template <class Self, class Fields>
    static void fields(Self& self, Fields& field) {
        field("enabled", self.enabled);
        field("since", self.since);
        field("recovery_codes_left", self.recoveryCodesLeft);
    }
};

struct AmazonAccount {
    QString awsAccountId;

    template <class Self, class Fields>
    static void fields(Self& self, Fields& field) {
        field("aws_account_id", self.awsAccountId);
    }
};

struct Account {
    QString id;
    QString email;
    QString name;
    core::json::Nullable<Phone> phone;
    Bsp bsp;
    TwoFactor twoFactor;
    bool twoFactorAfterSso = true;
    core::Time passwordChangedAt;
    bool ssoAllowed = false;
    core::json::Nullable<AmazonAccount> amazon;
    QString locale;
    core::Time createdAt;
    int version = 1;

    template <class Self, class Fields>
    static void fields(Self& self, Fields& field) {
        field("id", self.id);
        field("email", self.email);
        field("name", self.name);
        field("phone", self.phone);
        field("bsp", self.bsp);
        field("two_factor", self.twoFactor);
        field("two_factor_after_sso", self.twoFactorAfterSso);
        field("password_changed_at", self.passwordChangedAt);
        field("sso_allowed", self.ssoAllowed);
        field("amazon", self.amazon);
        field("locale", self.locale);
        field("created_at", self.createdAt);
        field("version", self.version);
    }
};

struct UpdateAccount {
    std::optional<QString> name;
    std::optional<QString> locale;
    std::optional<bool> twoFactorAfterSso; // to turn it off wants a step-up

    template <class Self, class Fields>
    static void fields(Self& self, Fields& field) {
        field("name", self.name, nameText);
        field("locale", self.locale, localeText);
        field("two_factor_after_sso", self.twoFactorAfterSso);
    }
};

struct ChangePassword {
    QString password;

    template <class Self, class Fields>
    static void fields(Self& self, Fields& field) {
        field("password", self.password, passwordText);
    }
};

inline constexpr Endpoint<Empty, Account> getAccount{Method::Get, "/v1/account", Access::Session};
// name_invalid, locale_invalid, step_up_required, changed_elsewhere
inline constexpr Endpoint<UpdateAccount, Account> updateAccount{Method::Patch, "/v1/account",
                                                                Access::Session};
inline constexpr Endpoint<ChangePassword, Empty> changePassword{Method::Post, "/v1/account/password",
                                                                Access::StepUp, 204};

} // namespace api
