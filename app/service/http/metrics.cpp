#include "service/http/metrics.h"

#include <algorithm>
#include <numeric>

namespace service::http {

namespace {

QByteArray labelsOf(const Route* route) {
    if (route == nullptr) {
        return QByteArrayLiteral("route=\"none\"");
    }
    return "route=\"" + methodName(route->method) + ' ' + route->pattern.toUtf8() + '"';
}

} // namespace

QByteArray methodName(api::Method method) {
    switch (method) {
    case api::Method::Get:
        return QByteArrayLiteral("GET");
    case api::Method::Post:
        return QByteArrayLiteral("POST");
    case api::Method::Put:
        return QByteArrayLiteral("PUT");
    case api::Method::Patch:
        return QByteArrayLiteral("PATCH");
    case api::Method::Delete:
        return QByteArrayLiteral("DELETE");
    }
    Q_UNREACHABLE();
}

void Metrics::count(const Route* route, int status, std::chrono::nanoseconds took) {
    Figures& figures = m_figures[route];
    const double seconds = std::chrono::duration<double>(took).count();
    const auto bucket = std::lower_bound(bounds.begin(), bounds.end(), seconds) - bounds.begin();
    ++figures.byClass[static_cast<std::size_t>(std::clamp(status / 100, 1, 5))];
    ++figures.buckets[static_cast<std::size_t>(bucket)];
    figures.seconds += seconds;
}

QByteArray Metrics::text() const {
    QByteArray requests =
        QByteArrayLiteral("# HELP http_requests_total Requests answered, by route and class of status.\n"
                          "# TYPE http_requests_total counter\n");
    QByteArray durations = QByteArrayLiteral(
        "# HELP http_request_duration_seconds From the last byte of the request to the reply.\n"
        "# TYPE http_request_duration_seconds histogram\n");
    for (const auto& [route, figures] : m_figures) {
        const QByteArray labels = labelsOf(route);
        for (std::size_t digit = 1; digit < figures.byClass.size(); ++digit) {
            if (figures.byClass[digit] > 0) {
                requests += "http_requests_total{" + labels + ",status=\"" +
                            QByteArray::number(static_cast<int>(digit)) + "xx\"} " +
                            QByteArray::number(figures.byClass[digit]) + '\n';
            }
        }
        qint64 total = 0;
        for (std::size_t bucket = 0; bucket < figures.buckets.size(); ++bucket) {
            total += figures.buckets[bucket];
            const QByteArray bound =
                bucket < bounds.size() ? QByteArray::number(bounds[bucket]) : QByteArrayLiteral("+Inf");
            durations += "http_request_duration_seconds_bucket{" + labels + ",le=\"" + bound + "\"} " +
                         QByteArray::number(total) + '\n';
        }
        durations +=
            "http_request_duration_seconds_sum{" + labels + "} " + QByteArray::number(figures.seconds) + '\n';
        durations +=
            "http_request_duration_seconds_count{" + labels + "} " + QByteArray::number(total) + '\n';
    }
    return requests + durations +
           "# HELP http_connections Connections that are open.\n# TYPE http_connections "
           "gauge\nhttp_connections " +
           QByteArray::number(m_connections) + '\n';
}

} // namespace service::http
