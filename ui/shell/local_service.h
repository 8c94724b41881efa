#pragma once

#include "core/result.h"

#include <QObject>
#include <QUrl>

#include <optional>

namespace ui::shell {

// The private service of this computer, as the window sees it. What runs it stands above the ui.
class LocalService : public QObject {
    Q_OBJECT
  public:
    enum class State { Stopped, Starting, Running, Failed };

    using QObject::QObject;

    virtual void start() = 0; // nothing while it starts or runs; again after a failure
    virtual State state() const = 0;
    virtual QUrl url() const = 0;                         // once Running
    virtual std::optional<core::Error> error() const = 0; // once Failed
    // Where its messages are put, also before it has ever run.
    virtual QString outboxFolder() const = 0;

  Q_SIGNALS:
    void changed();
};

} // namespace ui::shell
