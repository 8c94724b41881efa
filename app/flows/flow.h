#pragma once

#include "client/connection.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <functional>

namespace flows {

// Something that takes several steps against the service. A flow does one thing at a time: a step that is
// asked for while another is under way is not begun. changed() tells that state, busy, error or countdown may
// have changed; views redraw from the accessors. A step ends exactly once, or with the flow.
class Flow : public QObject {
    Q_OBJECT
  public:
    ~Flow() override;

    bool isBusy() const { return m_busy; }
    // Of the last step; nothing once the person has begun another.
    const std::optional<core::Error>& error() const { return m_error ? m_error : m_standing; }
    void clearError();

    // The last step failed because the service was not reached or was too busy: retry() repeats it as it was,
    // with the same Idempotency-Key, so that what it asks is done once even if only the answer was lost. A
    // step asked for anew with the same input goes on with that key as well.
    bool canRetry() const;
    void retry();
    // Ends the step under way, in error Cancelled.
    void abort();

    // Whole seconds until a code can be sent again; 0: now.
    int resendIn() const;

  Q_SIGNALS:
    void changed();

  protected:
    explicit Flow(QObject* parent);

    // The connection that steps go through; nullptr where it has gone: steps end as Cancelled.
    virtual client::Connection* connection() = 0;
    // The service's clock less ours.
    virtual core::Duration clockSkew() const { return core::Duration(0); }

    template <class Request, class Reply>
    void step(const api::Endpoint<Request, Reply>& endpoint, const Request& request,
              const client::Target& target, std::function<void(const Reply&)> succeeded) {
        step(endpoint, request, target, std::move(succeeded), nullptr);
    }
    // failed: hears of the error before changed() does.
    template <class Request, class Reply>
    void step(const api::Endpoint<Request, Reply>& endpoint, const Request& request,
              const client::Target& target, std::function<void(const Reply&)> succeeded,
              std::function<void(const core::Error&)> failed) {
        if (m_busy) {
            return;
        }
        const QByteArray fingerprint = fingerprintOf(endpoint.path, target, core::json::toJson(request));
        client::Target keyed = target;
        if (!keyed.idempotencyKey) {
            keyed.idempotencyKey = keyFor(fingerprint);
        }
        perform<Reply>([endpoint, request, keyed](
                           client::Connection& through) { return through.call(endpoint, request, keyed); },
                       std::move(succeeded), std::move(failed));
    }
    // A step whose call is more than an exchange of structs: begin() begins it, again with every retry().
    template <class Reply>
    void perform(std::function<client::Call<Reply>(client::Connection&)> begin,
                 std::function<void(const Reply&)> succeeded,
                 std::function<void(const core::Error&)> failed) {
        if (m_busy) {
            return;
        }
        run([this, begin, succeeded, failed] {
            client::Connection* through = connection();
            if (through == nullptr) {
                return ended(core::Error{core::ErrorId::Cancelled, {}, {}});
            }
            const client::Call<Reply> call = begin(*through);
            m_abort = [call] { call.abort(); };
            call.then(this, [this, succeeded, failed](const core::Result<Reply>& outcome) {
                if (outcome) {
                    succeeded(*outcome);
                } else if (failed) {
                    failed(outcome.error());
                }
                ended(outcome ? std::nullopt : std::optional(outcome.error()));
            });
        });
    }

    // The service may have carried the step out; or it did not, and will.
    static bool isUnanswered(const core::Error& error);
    // What the person is told of an error of the service: a flow may know more of it.
    virtual core::Error told(const core::Error& error) const { return error; }

    // Busy with what comes before a step; endPreparation() goes right before the step, failPreparation()
    // where it does not come to that.
    void beginPreparation();
    void endPreparation() { m_busy = false; }
    void failPreparation(const core::Error& error);

    // An error that stays to be read while the flow goes on by itself; clearError() ends that, and
    // endStanding() where the person goes on (what can be repeated can still be).
    void letStand(const core::Error& error) { m_standing = error; }
    void endStanding() { m_standing.reset(); }
    // Counts down to the moment (by the service's clock) at which a code can be sent again.
    void countDownTo(std::optional<core::Time> resendAfter);

  private:
    static QByteArray fingerprintOf(const char* path, const client::Target& target, const QJsonObject& body);
    QByteArray keyFor(const QByteArray& fingerprint);
    void run(std::function<void()> attempt);
    void ended(const std::optional<core::Error>& error);

    bool m_busy = false;
    std::optional<core::Error> m_error;
    std::optional<core::Error> m_standing;
    bool m_unanswered = false;       // the last step may have been carried out all the same
    std::function<void()> m_attempt; // the last step, as it was
    std::function<void()> m_abort;
    QByteArray m_fingerprint; // of the last step
    QByteArray m_key;
    std::optional<core::Time> m_resendAfter;
    QTimer m_countdown;
};

} // namespace flows
