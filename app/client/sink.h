#pragma once

#include "core/result.h"

#include <QByteArrayView>

#include <functional>

namespace client {

// Takes the body of a reply as it comes, in place of one that is kept in memory. An error of it ends the
// call. What was not finished was not whole: it is gone with the sink.
class Sink {
  public:
    virtual ~Sink() = default;

    // Once, before the first byte. header(): the value of one of the reply's headers.
    virtual core::Result<void> begin(const std::function<QByteArray(const char* name)>& header) = 0;
    virtual core::Result<void> take(QByteArrayView bytes) = 0;
    // Once, after the last byte.
    virtual core::Result<void> finish() = 0;
};

} // namespace client
