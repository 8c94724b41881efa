#pragma once

#include "api/developer.h"
#include "flows/account_flow.h"

namespace flows {

// What the service saw when it last tried a URL.
struct TriedCallback {
    QString typed; // what was tried, as it was asked
    api::CallbackValidation outcome;
    core::Time at; // by our clock

    template <class Self, class Fields>
    static void fields(Self& self, Fields& field) {
        field("typed", self.typed);
        field("outcome", self.outcome);
        field("at", self.at);
    }
};

// Has the service try a callback URL. What it saw stays, also over a restart of the program.
class CallbackValidation : public AccountFlow {
    Q_OBJECT
  public:
    explicit CallbackValidation(accounts::AccountSession* session, QObject* parent = nullptr);

    // too_many_requests{retry_after}. A URL that fails is no error: tried() tells the checks.
    void validate(const QString& url);

    const std::optional<TriedCallback>& tried() const { return m_tried; }
    // Saves the URL that was tried, until then (by our clock); nothing where it failed.
    std::optional<core::Time> savableUntil() const;
    bool isExpired() const; // it could have been saved, and no longer can

  private:
    std::optional<TriedCallback> m_tried;
};

} // namespace flows
