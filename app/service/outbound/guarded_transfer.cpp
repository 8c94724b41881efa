#include "service/outbound/guarded_transfer.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>

namespace service::outbound {

using callback_url::Address;
using End = GuardedOutcome::End;

namespace {

constexpr qsizetype addressesTold = 50;
// As long as a request takes: the second look-up is to find what the first one found.
constexpr long secondsInCache = 3;

std::optional<Address> addressIn(const curl_sockaddr& to) {
    if (to.family == AF_INET) {
        sockaddr_in v4{};
        std::memcpy(&v4, &to.addr, sizeof v4);
        return Address::fromV4(ntohl(v4.sin_addr.s_addr));
    }
    if (to.family == AF_INET6) {
        // As large as sockaddr_in6: libcurl keeps more room than it declares.
        std::array<quint8, 16> bytes{};
        const auto* v6 = reinterpret_cast<const char*>(&to.addr) + offsetof(sockaddr_in6, sin6_addr);
        std::memcpy(bytes.data(), v6, bytes.size());
        return Address::fromV6(bytes);
    }
    return std::nullopt;
}

} // namespace

GuardedTransfer::GuardedTransfer(GuardedRequest request, const callback_url::AddressRules& addresses,
                                 const QString& caFile, CURLM* multi)
    : m_request(std::move(request))
    , m_rules(addresses)
    , m_multi(multi)
    , m_step(m_request.url.address ? Step::Request : Step::LookUp)
    , m_answer(m_request.largestBody)
    , m_curl("https,http", m_request.timeout, m_request.timeout) {
    setRequest();
    m_curl.set(CURLOPT_CAPATH, static_cast<const char*>(nullptr)); // only a file is kept by the multi handle
    m_curl.setAuthority(caFile.toUtf8());
    m_curl.set(CURLOPT_DNS_CACHE_TIMEOUT, secondsInCache);
    m_curl.set(CURLOPT_OPENSOCKETFUNCTION, &GuardedTransfer::openSocket);
    m_curl.set(CURLOPT_OPENSOCKETDATA, this);
    m_curl.set(CURLOPT_HEADERFUNCTION, &AnswerReader::takeHeader);
    m_curl.set(CURLOPT_HEADERDATA, &m_answer);
    m_curl.set(CURLOPT_WRITEFUNCTION, &AnswerReader::takeBody);
    m_curl.set(CURLOPT_WRITEDATA, &m_answer);
    m_tls.watch(m_curl);
}

void GuardedTransfer::setRequest() {
    m_curl.set(CURLOPT_URL, m_request.url.toString().toLatin1());
    m_curl.set(CURLOPT_PATH_AS_IS, 1L);
    m_curl.set(CURLOPT_HTTP_VERSION, static_cast<long>(CURL_HTTP_VERSION_1_1));
    m_curl.set(CURLOPT_FRESH_CONNECT, 1L);
    m_curl.set(CURLOPT_FORBID_REUSE, 1L);
    m_curl.set(CURLOPT_SSL_SESSIONID_CACHE, 0L);
    for (const auto& [name, value] : m_request.headers) {
        m_curl.append(CURLOPT_HTTPHEADER, name + ": " + value);
    }
    // Nothing beside it but Host and Content-Length. (Bodies are small; waiting for 100 only costs time.)
    for (const char* header : {"Expect:", "Accept:"}) {
        m_curl.append(CURLOPT_HTTPHEADER, header);
    }
    if (m_request.method == GuardedRequest::Method::Get) {
        return;
    }
    m_curl.set(CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(m_request.body.size()));
    m_curl.set(CURLOPT_COPYPOSTFIELDS, m_request.body);
}

void GuardedTransfer::setTimeLeft() {
    const auto passed = std::chrono::duration_cast<core::Duration>(Clock::now() - m_started);
    const auto left = std::max(core::Duration(1), m_request.timeout - passed); // 0 would be for ever
    m_curl.set(CURLOPT_TIMEOUT_MS, static_cast<long>(left.count()));
    m_curl.set(CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(left.count()));
}

curl_socket_t GuardedTransfer::openSocket(void* self, curlsocktype, curl_sockaddr* to) {
    const std::optional<Address> address = addressIn(*to);
    if (!address || !static_cast<GuardedTransfer*>(self)->mayConnect(*address)) {
        return CURL_SOCKET_BAD;
    }
    return socket(to->family, to->socktype | SOCK_CLOEXEC, to->protocol);
}

bool GuardedTransfer::mayConnect(const Address& address) {
    const bool isRefused = m_rules.refusing(address).has_value();
    if (isRefused && !m_refused) {
        m_refused = address;
    }
    const QString text = address.toString();
    if (m_addresses.size() < addressesTold && !m_addresses.contains(text)) {
        m_addresses.append(text);
    }
    if (m_step == Step::LookUp) {
        // libcurl goes on to the next address when it is called next, which may be 200 ms from now.
        curl_multi_wakeup(m_multi);
        return false;
    }
    return !isRefused;
}

std::optional<GuardedOutcome> GuardedTransfer::finish(CURLcode code) {
    if (m_step == Step::LookUp && code == CURLE_COULDNT_CONNECT && !m_addresses.isEmpty() && !m_refused) {
        m_step = Step::Request;
        setTimeLeft();
        return std::nullopt;
    }
    if (isTlsTrouble(code)) {
        m_tlsReason = m_tls.reason(code);
    }
    return outcomeOf(endOf(code));
}

GuardedOutcome GuardedTransfer::outcomeOf(End end) const {
    GuardedOutcome outcome{.end = end,
                           .addresses = m_addresses,
                           .address = QString::fromLatin1(m_curl.info<char*>(CURLINFO_PRIMARY_IP)),
                           .range = std::nullopt,
                           .sent = m_curl.info<long>(CURLINFO_REQUEST_SIZE) > 0,
                           .certificate = m_tls.certificate(),
                           .tlsReason = m_tlsReason,
                           .status = static_cast<int>(m_curl.responseCode()),
                           .headers = m_answer.headers(),
                           .body = m_answer.body(),
                           .took = std::chrono::duration_cast<core::Duration>(Clock::now() - m_started)};
    if (end == End::AddressRefused && m_refused) {
        outcome.address = m_refused->toString();
        outcome.range = m_rules.refusing(*m_refused);
    }
    return outcome;
}

End GuardedTransfer::endOf(CURLcode code) const {
    if (m_answer.isTooLarge()) {
        return End::TooLarge;
    }
    if (isTlsTrouble(code)) {
        return End::TlsFailed;
    }
    switch (code) {
    case CURLE_OK:
        return m_answer.isHeadWhole() ? End::Answered : End::CutOff;
    case CURLE_COULDNT_RESOLVE_HOST:
        return End::NotResolved;
    case CURLE_COULDNT_CONNECT:
        return endOfConnecting();
    case CURLE_OPERATION_TIMEDOUT:
        if (m_addresses.isEmpty()) {
            return End::ResolvingTimedOut;
        }
        return m_curl.info<curl_off_t>(CURLINFO_CONNECT_TIME_T) > 0 ? End::TimedOut : End::ConnectingTimedOut;
    case CURLE_UNSUPPORTED_PROTOCOL: // HTTP/0.9, and what is no HTTP at all
    case CURLE_WEIRD_SERVER_REPLY:
        return End::NotHttp;
    case CURLE_OUT_OF_MEMORY: // libcurl's own limit of a header line, 100 KiB
        return End::TooLarge;
    default:
        return m_curl.info<curl_off_t>(CURLINFO_CONNECT_TIME_T) > 0 ? End::CutOff : End::ConnectingFailed;
    }
}

End GuardedTransfer::endOfConnecting() const {
    if (m_refused) {
        return End::AddressRefused;
    }
    switch (m_curl.info<long>(CURLINFO_OS_ERRNO)) {
    case ECONNREFUSED:
        return End::ConnectionRefused;
    case ENETUNREACH:
    case EHOSTUNREACH:
        return End::Unreachable;
    case ETIMEDOUT:
        return End::ConnectingTimedOut;
    default:
        return End::ConnectingFailed;
    }
}

GuardedOutcome post(const GuardedRequest& request, const callback_url::AddressRules& addresses,
                    const QString& caFile) {
    CurlMulti multi;
    GuardedTransfer transfer(request, addresses, caFile, multi.handle());
    while (true) {
        if (auto outcome = transfer.finish(multi.perform(transfer.easy()))) {
            return *std::move(outcome);
        }
    }
}

GuardedOutcome get(GuardedRequest request, const callback_url::AddressRules& addresses,
                   const QString& caFile) {
    request.method = GuardedRequest::Method::Get;
    return post(request, addresses, caFile);
}

} // namespace service::outbound
