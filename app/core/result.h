#pragma once

#include "core/error_ids.h"

#include <QJsonObject>
#include <QList>
#include <QString>

#include <tl/expected.hpp>

#include <utility>

namespace core {

// What is wrong with one field of a request. Ids: required, wrong_type, empty, too_long, too_small,
// too_large, not_allowed, invalid_text (control characters, lone surrogates), not_a_time.
struct FieldError {
    QString field; // dotted path: "organization.name"
    QString id;
    QJsonObject params;

    friend bool operator==(const FieldError&, const FieldError&) = default;
};

// An id and what belongs to it, never prose: the text is made where it is shown, in the reader's language.
struct Error {
    ErrorId id = ErrorId::Internal;
    QJsonObject params;
    QList<FieldError> fields;

    friend bool operator==(const Error&, const Error&) = default;
};

template <class T>
using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> fail(ErrorId id, QJsonObject params = {}) {
    return tl::unexpected<Error>(Error{id, std::move(params), {}});
}
inline tl::unexpected<Error> fail(Error error) {
    return tl::unexpected<Error>(std::move(error));
}

} // namespace core
