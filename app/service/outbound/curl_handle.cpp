#include "service/outbound/curl_handle.h"

#include <algorithm>
#include <cstring>
#include <new>
#include <stdexcept>

namespace service::outbound {

CurlHandle::CurlHandle(const char* protocols, core::Duration connectTimeout, core::Duration timeout)
    : m_handle(curl_easy_init()) {
    if (!m_handle) {
        throw std::bad_alloc();
    }
    set(CURLOPT_PROTOCOLS_STR, protocols);
    set(CURLOPT_PROXY, "");
    set(CURLOPT_NOSIGNAL, 1L);
    set(CURLOPT_QUICK_EXIT, 1L); // a mute DNS server must not outlast the timeout
    set(CURLOPT_FOLLOWLOCATION, 0L);
    set(CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
    set(CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(connectTimeout.count()));
    set(CURLOPT_TIMEOUT_MS, static_cast<long>(timeout.count()));
}

CurlHandle::~CurlHandle() {
    curl_easy_cleanup(m_handle);
}

void CurlHandle::setUser(const QByteArray& user, const core::SecretBytes& password) {
    core::SecretBytes terminated(password.size() + 1);
    std::copy_n(password.data(), password.size(), terminated.data());
    set(CURLOPT_USERNAME, user);
    set(CURLOPT_PASSWORD, static_cast<const char*>(terminated.data()));
}

void CurlHandle::setAuthority(const QByteArray& caFile) {
    if (!caFile.isEmpty()) {
        set(CURLOPT_CAINFO, caFile);
        set(CURLOPT_CAPATH, static_cast<const char*>(nullptr));
    }
}

void CurlHandle::append(CURLoption option, const QByteArray& line) {
    curl_slist* longer = curl_slist_append(m_list.get(), line.constData());
    if (!longer) {
        throw std::bad_alloc();
    }
    static_cast<void>(m_list.release()); // it is the beginning of the longer one
    m_list.reset(longer);
    set(option, longer);
}

void CurlHandle::check(CURLcode code) {
    if (code != CURLE_OK) {
        throw std::logic_error(curl_easy_strerror(code));
    }
}

CurlMulti::CurlMulti()
    : m_handle(curl_multi_init()) {
    if (!m_handle) {
        throw std::bad_alloc();
    }
}

CurlMulti::~CurlMulti() {
    curl_multi_cleanup(m_handle);
}

CURLcode CurlMulti::perform(CURL* transfer) {
    constexpr int patience = 1000; // ms; libcurl shortens it where it has something to do
    curl_multi_add_handle(m_handle, transfer);
    int running = 1;
    while (curl_multi_perform(m_handle, &running) == CURLM_OK && running > 0) {
        curl_multi_poll(m_handle, nullptr, 0, patience, nullptr);
    }
    int queued = 0;
    const CURLMsg* message = curl_multi_info_read(m_handle, &queued);
    const CURLcode code = message ? message->data.result : CURLE_FAILED_INIT;
    curl_multi_remove_handle(m_handle, transfer);
    return code;
}

std::size_t Upload::read(char* buffer, std::size_t size, std::size_t count, void* upload) {
    auto* self = static_cast<Upload*>(upload);
    const qsizetype piece = std::min(static_cast<qsizetype>(size * count), self->bytes.size() - self->sent);
    std::memcpy(buffer, self->bytes.constData() + self->sent, static_cast<std::size_t>(piece));
    self->sent += piece;
    return static_cast<std::size_t>(piece);
}

std::size_t Download::write(char* data, std::size_t size, std::size_t count, void* download) {
    auto* self = static_cast<Download*>(download);
    const auto length = static_cast<qsizetype>(size * count);
    if (self->bytes.size() + length > self->largest) {
        return 0;
    }
    self->bytes.append(data, length);
    return size * count;
}

bool isTlsTrouble(CURLcode code) {
    switch (code) {
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CERTPROBLEM:
    case CURLE_SSL_CIPHER:
    case CURLE_USE_SSL_FAILED:
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_SSL_ISSUER_ERROR:
        return true;
    default:
        return false;
    }
}

} // namespace service::outbound
