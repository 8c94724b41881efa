#pragma once

#include "api/endpoint.h"

namespace api {

// Something that happened to the account. Kinds: see service/activity/activity.h. Filters of the list:
// ?from=&to= (RFC 3339), ?kind=, ?limit=&cursor=.
struct ActivityEvent {
    QString id;
    core::Time at;
    QString kind;
    core::json::Nullable<QString> session; // the device of the session that did it
    core::json::Nullable<QString> address; // the network address it came from
    QJsonObject params;

    template <class Self, class Fields>
    static void fields(Self& self, Fields& field) {
        field("id", self.id);
        field("at", self.at);
        field("kind", self.kind);
        field("session", self.session);
        field("address", self.address);
        field("params", self.params);
    }
};

inline constexpr Endpoint<Empty, Page<ActivityEvent>> listActivity{Method::Get, "/v1/activity",
                                                                   Access::Session};

} // namespace api
