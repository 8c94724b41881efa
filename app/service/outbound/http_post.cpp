#include "service/outbound/http_post.h"

#include "service/outbound/curl_handle.h"

#include <algorithm>

namespace service::outbound {

using namespace std::chrono_literals;

namespace {
bool hasContentType(const Headers& headers) {
    return std::any_of(headers.begin(), headers.end(), [](const auto& header) {
        return header.first.compare("Content-Type", Qt::CaseInsensitive) == 0;
    });
}
} // namespace

tl::expected<HttpAnswer, NoAnswer> post(const HttpPost& request) {
    CurlHandle curl("https,http", std::min<core::Duration>(10s, request.timeout), request.timeout);
    Download answer{.largest = 64 * 1024};
    curl.set(CURLOPT_URL, request.url.toUtf8());
    if (!request.credentials.user.isEmpty()) {
        curl.set(CURLOPT_HTTPAUTH, CURLAUTH_BASIC);
        curl.setUser(request.credentials.user.toUtf8(), request.credentials.password);
    }
    curl.setAuthority(request.caFile.toUtf8());
    for (const auto& [name, value] : request.headers) {
        curl.append(CURLOPT_HTTPHEADER, name + ": " + value);
    }
    if (!hasContentType(request.headers)) {
        curl.append(CURLOPT_HTTPHEADER, "Content-Type: application/json");
    }
    curl.append(CURLOPT_HTTPHEADER, "Accept: application/json");
    curl.append(CURLOPT_HTTPHEADER, "Expect:"); // bodies are small; waiting for 100 only costs time
    curl.set(CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(request.json.size()));
    curl.set(CURLOPT_COPYPOSTFIELDS, request.json);
    curl.set(CURLOPT_WRITEFUNCTION, &Download::write);
    curl.set(CURLOPT_WRITEDATA, &answer);

    const CURLcode code = curl.perform();
    if (code != CURLE_OK) {
        return tl::unexpected(NoAnswer{isTlsTrouble(code), QString::fromUtf8(curl_easy_strerror(code))});
    }
    return HttpAnswer{static_cast<int>(curl.responseCode()), answer.bytes};
}

} // namespace service::outbound
