#pragma once

#include "core/result.h"

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>
#include <QPromise>

#include <functional>

namespace client {

// A call under way. It ends exactly once: in a value, in an Error (Cancelled after abort() or the end of its
// connection, Offline, TimedOut, …), or with the context that was waiting for it. Copies are handles of the
// same call; dropping all of them does not abort it.
template <class T>
class Call {
  public:
    Call(QFuture<core::Result<T>> future, std::function<void()> abort)
        : m_future(std::move(future))
        , m_abort(std::move(abort)) {}

    // Continues from the event loop of the context's thread, which is the caller's; not at all once the
    // context is gone. Several may wait for the same call (QFuture::then() would let the last one take the
    // place of the others).
    template <class Function>
    void then(QObject* context, Function function) const {
        auto* watcher = new QFutureWatcher<core::Result<T>>(context);
        QObject::connect(watcher, &QFutureWatcherBase::finished, context,
                         [watcher, function = std::move(function)]() mutable {
                             watcher->deleteLater();
                             if (watcher->future().resultCount() > 0) {
                                 function(watcher->future().result());
                             }
                         });
        watcher->setFuture(m_future);
    }
    QFuture<core::Result<T>> future() const { return m_future; }
    // Reaches the network.
    void abort() const {
        if (m_abort) {
            m_abort();
        }
    }

  private:
    QFuture<core::Result<T>> m_future;
    std::function<void()> m_abort;
};

// One that ended before it began.
template <class T>
Call<T> endedCall(core::Result<T> outcome) {
    QPromise<core::Result<T>> promise;
    promise.start();
    promise.addResult(std::move(outcome));
    promise.finish();
    return Call<T>(promise.future(), {});
}

} // namespace client
