#pragma once

#include "service/delivery/queue.h"

namespace service::delivery {

// How one attempt to hand over a message went.
struct Attempt {
    enum class Outcome {
        Accepted,
        Temporary,     // worth another try
        Permanent,     // this message will never be taken
        Configuration, // no message is taken until the operator has seen to it
    };
    Outcome outcome = Outcome::Accepted;
    QString reason = {}; // for the operator: neither address nor code
};

// A way out: a folder, a mail server, EngageLab. Called on the sender's thread.
class Provider {
  public:
    virtual ~Provider() = default;
    // As the configuration calls it.
    virtual QString name() const = 0;
    virtual Attempt send(const Claim& claim) = 0;
    // What was sent is not to be found here any more: whom it was about has gone meanwhile. Nothing to do
    // where it has left this machine.
    virtual void takeBack(const Claim& /*claim*/) {}
    // Longer than send() takes. A message that was claimed by a process which died waits as long, and
    // somebody waits for the code in it.
    virtual core::Duration longest() const = 0;
};

} // namespace service::delivery
