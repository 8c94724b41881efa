#pragma once

#include "service/http/router.h"
#include "service/http/services.h"

namespace service::http {

// From a request and its route to the reply, on a worker's thread. Whatever happens, there is one.
class Dispatcher {
  public:
    explicit Dispatcher(Services& services)
        : m_services(services) {}

    Reply answer(const Route& route, const Request& request) const noexcept;
    // The next piece of a reply that is streamed; none where it broke, and that is in the log.
    std::optional<QByteArray> piece(BodyStream& stream, const Request& request) const noexcept;

  private:
    core::Result<Reply> handle(const Route& route, const Request& request) const;
    core::Result<void> admitNetwork(const Request& request) const;

    Services& m_services;
};

} // namespace service::http
