#include "service/outbound/guarded_transfers.h"

#include "service/outbound/guarded_transfer.h"

#include <atomic>
#include <mutex>
#include <thread>
#include <unordered_map>
#include <vector>

namespace service::outbound {

namespace {

constexpr int longestWait = 1000; // milliseconds; whoever starts a transfer wakes the thread

struct Running {
    Running(GuardedRequest request, const callback_url::AddressRules& addresses, const QString& caFile,
            CURLM* multi, GuardedTransfers::Done whenDone)
        : transfer(std::move(request), addresses, caFile, multi)
        , done(std::move(whenDone)) {}

    GuardedTransfer transfer;
    GuardedTransfers::Done done;
};

struct Started {
    GuardedRequest request;
    GuardedTransfers::Done done;
};

} // namespace

struct GuardedTransfers::Private {
    Private(const callback_url::AddressRules& given, const QString& file)
        : addresses(given)
        , caFile(file) {}

    const callback_url::AddressRules& addresses;
    QString caFile;
    CurlMulti multi;
    std::atomic<bool> stopping = false;
    std::mutex guard;
    std::vector<Started> started; // behind the guard
    // The thread's own.
    std::unordered_map<CURL*, std::unique_ptr<Running>> running;
    std::thread thread;

    void loop() {
        while (!stopping) {
            begin();
            int left = 0;
            curl_multi_perform(multi.handle(), &left);
            finish();
            curl_multi_poll(multi.handle(), nullptr, 0, longestWait, nullptr);
        }
        for (const auto& [easy, one] : running) {
            curl_multi_remove_handle(multi.handle(), easy);
        }
        running.clear();
    }

    void begin() {
        std::vector<Started> next;
        {
            const std::lock_guard lock(guard);
            next.swap(started);
        }
        for (Started& one : next) {
            auto added = std::make_unique<Running>(std::move(one.request), addresses, caFile, multi.handle(),
                                                   std::move(one.done));
            CURL* const easy = added->transfer.easy();
            running.emplace(easy, std::move(added));
            curl_multi_add_handle(multi.handle(), easy);
        }
    }

    void finish() {
        int left = 0;
        while (const CURLMsg* message = curl_multi_info_read(multi.handle(), &left)) {
            if (message->msg != CURLMSG_DONE) {
                continue;
            }
            CURL* const easy = message->easy_handle;
            const CURLcode code = message->data.result; // the message goes with the handle
            curl_multi_remove_handle(multi.handle(), easy);
            const auto found = running.find(easy);
            if (auto outcome = found->second->transfer.finish(code)) {
                found->second->done(*std::move(outcome));
                running.erase(found);
            } else {
                curl_multi_add_handle(multi.handle(), easy);
            }
        }
    }
};

GuardedTransfers::GuardedTransfers(const callback_url::AddressRules& addresses, const QString& caFile)
    : d(std::make_unique<Private>(addresses, caFile)) {
    d->thread = std::thread([this] { d->loop(); });
}

GuardedTransfers::~GuardedTransfers() {
    stop();
}

void GuardedTransfers::start(const GuardedRequest& request, Done done) {
    {
        const std::lock_guard lock(d->guard);
        d->started.push_back({request, std::move(done)});
    }
    curl_multi_wakeup(d->multi.handle());
}

void GuardedTransfers::stop() {
    d->stopping = true;
    curl_multi_wakeup(d->multi.handle());
    if (d->thread.joinable()) {
        d->thread.join();
    }
}

} // namespace service::outbound
