#pragma once

#include "core/time.h"

#include <QHash>
#include <QJsonObject>
#include <QString>

#include <optional>

namespace accounts {

// What was last seen of one account: the service's answers by name, in one small SQLite file. It is read
// once, as a whole, and the file is open only while it is read or written, so that any number of accounts can
// be open. A file that cannot be read is set aside and rebuilt; a cache that cannot be written serves from
// memory.
class AccountCache {
  public:
    struct Answer {
        QJsonObject body;
        core::Time at; // when the service gave it
    };

    explicit AccountCache(QString file);

    std::optional<Answer> answer(const QString& what) const;
    void keep(const QString& what, const QJsonObject& body, core::Time at);

  private:
    QString m_file;
    QHash<QString, Answer> m_answers;
};

} // namespace accounts
