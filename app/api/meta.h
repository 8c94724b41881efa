#pragma once

#include "api/endpoint.h"

namespace api {

struct Contact {
    core::json::Nullable<QString> email;
    core::json::Nullable<QString> url;

    template <class Self, class Fields>
    static void fields(Self& self, Fields& field) {
        field("email", self.email);
        field("url", self.url);
    }
};

struct Contacts {
    Contact sales;
    Contact support;

    template <class Self, class Fields>
    static void fields(Self& self, Fields& field) {
        field("sales", self.sales);
        field("support", self.support);
    }
};

struct Guides {
    core::json::Nullable<QString> bsp;
    core::json::Nullable<QString> amazon;
    core::json::Nullable<QString> sso;

    template <class Self, class Fields>
    static void fields(Self& self, Fields& field) {
        field("bsp", self.bsp);
        field("amazon", self.amazon);
        field("sso", self.sso);
    }
};

struct CallbackRules {
    QList<QString> allowNetworks; // CIDR; private networks that the operator opened to callbacks

    template <class Self, class Fields>
    static void fields(Self& self, Fields& field) {
        field("allow_networks", self.allowNetworks);
    }
};

struct Meta {
    QString version;
    int apiVersion = 1;
    QString instanceId; // names the server in registry and keychain, whatever its address
    core::Time time;
    bool embedded = false;
    CallbackRules callback;
    Contacts contacts;
    Guides guides;

    template <class Self, class Fields>
    static void fields(Self& self, Fields& field) {
        field("version", self.version);
        field("api_version", self.apiVersion);
        field("instance_id", self.instanceId);
        field("time", self.time);
        field("embedded", self.embedded);
        field("callback", self.callback);
        field("contacts", self.contacts);
        field("guides", self.guides);
    }
};

inline constexpr Endpoint<Empty, Meta> getMeta{Method::Get, "/v1/meta", Access::Anyone};

} // namespace api
