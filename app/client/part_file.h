#pragma once

#include "core/result.h"

#include <QByteArrayView>
#include <QFile>

namespace client {

// A file that is still to be complete: beside the place where it is to be, as NAME.part, for its owner's eyes
// only. Where it is not committed nothing of it stays. Errors: storage_failed{reason}.
class PartFile {
  public:
    explicit PartFile(const QString& file)
        : m_target(file)
        , m_part(file + QStringLiteral(".part")) {}
    ~PartFile();
    PartFile(const PartFile&) = delete;
    PartFile& operator=(const PartFile&) = delete;

    // One that an interrupted program left there goes.
    core::Result<void> open();
    core::Result<void> write(QByteArrayView bytes);
    // Takes the place of what has that name.
    core::Result<void> commit();

  private:
    core::Result<void> failed();

    QString m_target;
    QFile m_part;
    bool m_isOurs = false;
};

} // namespace client
