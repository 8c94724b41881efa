#pragma once

#include "service/http/router.h"

#include <QByteArray>

#include <array>
#include <chrono>
#include <unordered_map>

namespace service::http {

// What was answered, by route, for Prometheus. Belongs to the listener's thread.
class Metrics {
  public:
    // No route: what was refused before one was found.
    void count(const Route* route, int status, std::chrono::nanoseconds took);
    void connectionOpened() { ++m_connections; }
    void connectionClosed() { --m_connections; }
    qint64 connections() const { return m_connections; }

    // Text exposition format, version 0.0.4.
    QByteArray text() const;

  private:
    static constexpr std::array<double, 11> bounds{0.001, 0.0025, 0.005, 0.01, 0.025, 0.05,
                                                   0.1,   0.25,   0.5,   1,    5}; // seconds
    struct Figures {
        std::array<qint64, 6> byClass{}; // 1xx to 5xx, by the first digit
        std::array<qint64, bounds.size() + 1> buckets{};
        double seconds = 0;
    };
    std::unordered_map<const Route*, Figures> m_figures;
    qint64 m_connections = 0;
};

QByteArray methodName(api::Method method);

} // namespace service::http
