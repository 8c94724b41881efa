#pragma once

#include "service/outbound/answer_reader.h"
#include "service/outbound/curl_handle.h"
#include "service/outbound/guarded_request.h"
#include "service/outbound/tls_watch.h"

#include <chrono>
#include <optional>

namespace service::outbound {

// One guarded request as a multi handle of libcurl performs it, alone or among many. It is performed twice:
// first only the name is looked up (every address is noted and none connected to), then, where none of them
// is refused, the request is made. The second look-up is answered from libcurl's cache, and whatever it says,
// a refused address is not connected to.
class GuardedTransfer {
  public:
    // The time of the request runs from here. The rules and the multi handle outlive it.
    GuardedTransfer(GuardedRequest request, const callback_url::AddressRules& addresses,
                    const QString& caFile, CURLM* multi);
    GuardedTransfer(const GuardedTransfer&) = delete; // libcurl refers to it
    GuardedTransfer& operator=(const GuardedTransfer&) = delete;

    // To be added to the multi handle, and taken off it when it is done.
    CURL* easy() const { return m_curl.easy(); }
    // After it was performed, how it ended. Nothing: it is to be performed once more.
    std::optional<GuardedOutcome> finish(CURLcode code);

  private:
    using Clock = std::chrono::steady_clock;
    enum class Step { LookUp, Request };

    void setRequest();
    void setTimeLeft();
    static curl_socket_t openSocket(void* self, curlsocktype purpose, curl_sockaddr* to);
    bool mayConnect(const callback_url::Address& address);
    GuardedOutcome outcomeOf(GuardedOutcome::End end) const;
    GuardedOutcome::End endOf(CURLcode code) const;
    GuardedOutcome::End endOfConnecting() const;

    GuardedRequest m_request;
    const callback_url::AddressRules& m_rules;
    CURLM* m_multi;
    const Clock::time_point m_started = Clock::now();
    Step m_step;
    QStringList m_addresses;
    std::optional<callback_url::Address> m_refused;
    AnswerReader m_answer;
    TlsWatch m_tls;
    QString m_tlsReason;
    CurlHandle m_curl; // refers to those before it
};

} // namespace service::outbound
