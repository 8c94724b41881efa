#pragma once

#include "core/time.h"

namespace core {

// Where "now" comes from. Whatever has a deadline takes a Clock, so that tests can move time.
class Clock {
  public:
    virtual ~Clock() = default;
    virtual Time now() const = 0;
};

class SystemClock final : public Clock {
  public:
    Time now() const override;
};

// A clock that stands still until it is told to move.
class ManualClock final : public Clock {
  public:
    explicit ManualClock(Time start)
        : m_now(start) {}
    Time now() const override { return m_now; }
    void advance(Duration by) { m_now = m_now + by; }
    void set(Time to) { m_now = to; }

  private:
    Time m_now;
};

} // namespace core
