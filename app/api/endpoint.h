#pragma once

#include "core/json.h"

namespace api {

enum class Method { Get, Post, Put, Patch, Delete };

// Who may call.
enum class Access {
    Anyone,
    Session,
    StepUp, // a session that proved its identity in the last 10 minutes (◆ in the contract)
    DevKey, // an integration: Basic DevKey:DevSecret
};

// No body, in either direction.
struct Empty {
    template <class Self, class Fields>
    static void fields(Self&, Fields&) {}
};

// One call of the contract: the service registers its handler by it, the client calls by it.
template <class RequestBody, class ReplyBody>
struct Endpoint {
    using Request = RequestBody;
    using Reply = ReplyBody;

    Method method;
    const char* path; // "/v1/sessions/{id}"
    Access access;
    int status = 200; // of success; 204 has no body
};

// A page of a list: pass next_cursor back as ?cursor= for the following one.
template <class T>
struct Page {
    QList<T> items;
    core::json::Nullable<QString> nextCursor;
    int total = 0;

    template <class Self, class Fields>
    static void fields(Self& self, Fields& field) {
        field("items", self.items);
        field("next_cursor", self.nextCursor);
        field("total", self.total);
    }
};

} // namespace api
