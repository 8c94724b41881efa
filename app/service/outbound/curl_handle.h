#pragma once

#include "core/secret_bytes.h"
#include "core/time.h"

#include <QByteArray>

#include <curl/curl.h>

#include <memory>

// libcurl under RAII, for the files of this folder only.
namespace service::outbound {

// Initialization is counted by libcurl, and thread safe since 7.84.
struct CurlLibrary {
    CurlLibrary() { curl_global_init(CURL_GLOBAL_DEFAULT); }
    ~CurlLibrary() { curl_global_cleanup(); }
    CurlLibrary(const CurlLibrary&) = delete;
    CurlLibrary& operator=(const CurlLibrary&) = delete;
};

// One transfer. No proxy of the environment, no signals, no redirects; nothing but what is set here and by
// its user.
class CurlHandle {
  public:
    // `protocols` as CURLOPT_PROTOCOLS_STR takes them: "https,http".
    CurlHandle(const char* protocols, core::Duration connectTimeout, core::Duration timeout);
    ~CurlHandle();
    CurlHandle(const CurlHandle&) = delete;
    CurlHandle& operator=(const CurlHandle&) = delete;

    // Throws std::logic_error where libcurl does not know the option, which is a mistake of ours.
    template <class Value>
    void set(CURLoption option, Value value) {
        check(curl_easy_setopt(m_handle, option, value));
    }
    void set(CURLoption option, const QByteArray& text) { set(option, text.constData()); }
    void setUser(const QByteArray& user, const core::SecretBytes& password);
    void setAuthority(const QByteArray& caFile);
    // Adds to a list that lives as long as the handle, and sets it: headers, recipients.
    void append(CURLoption option, const QByteArray& line);

    CURL* easy() const { return m_handle; }
    CURLcode perform() { return curl_easy_perform(m_handle); }
    long responseCode() const { return info<long>(CURLINFO_RESPONSE_CODE); }
    template <class Value>
    Value info(CURLINFO about) const {
        Value value{};
        curl_easy_getinfo(m_handle, about, &value);
        return value;
    }

  private:
    struct FreeList {
        void operator()(curl_slist* list) const { curl_slist_free_all(list); }
    };
    static void check(CURLcode code);

    CurlLibrary m_library;
    CURL* m_handle;
    std::unique_ptr<curl_slist, FreeList> m_list;
};

// Many transfers on one thread.
class CurlMulti {
  public:
    CurlMulti();
    ~CurlMulti();
    CurlMulti(const CurlMulti&) = delete;
    CurlMulti& operator=(const CurlMulti&) = delete;

    CURLM* handle() const { return m_handle; }
    // Where it is the only one.
    CURLcode perform(CURL* transfer);

  private:
    CurlLibrary m_library;
    CURLM* m_handle;
};

// Bytes handed to libcurl in pieces.
struct Upload {
    QByteArray bytes;
    qsizetype sent = 0;
    static std::size_t read(char* buffer, std::size_t size, std::size_t count, void* upload);
};

// The beginning of an answer; a longer one ends the transfer.
struct Download {
    qsizetype largest;
    QByteArray bytes = {};
    static std::size_t write(char* data, std::size_t size, std::size_t count, void* download);
};

// Whether the other side's certificate, or the lack of TLS, ended it.
bool isTlsTrouble(CURLcode code);

} // namespace service::outbound
