#pragma once

#include "api/identity.h"

namespace api {

struct Organization {
    QString id;
    QString name;
    core::json::Nullable<QString> website;
    QString timeZone;
    bool owned = false; // the caller created it
    core::Time createdAt;
    int version = 1;

    template <class Self, class Fields>
    static void fields(Self& self, Fields& field) {
        field("id", self.id);
        field("name", self.name);
        field("website", self.website);
        field("time_zone", self.timeZone);
        field("owned", self.owned);
        field("created_at", self.createdAt);
        field("version", self.version);
    }
};

inline constexpr Endpoint<Empty, Page<Organization>> listOrganizations{Method::Get, "/v1/organizations",
                                                                       Access::Session};

} // namespace api
