#pragma once

#include "service/deletion/dependencies.h"
#include "service/deletion/person.h"
#include "service/store/database.h"

#include <QJsonObject>

namespace service::deletion {

// Every row about an account, table by table: the list that resources/migrations/personal_data.md explains.
class Inventory {
  public:
    explicit Inventory(const Dependencies& dependencies)
        : m_with(dependencies) {}

    // How many rows of each kind there are (api::Deletion::deletes).
    QJsonObject count(store::Transaction& transaction, const Person& person) const;

    struct Erased {
        QJsonObject counts;       // as above
        QStringList messages;     // ids of those that were queued or sent
        bool isBeingSent = false; // one of them may be with a sender now
    };
    Erased erase(store::Transaction& transaction, const Person& person) const;

  private:
    Dependencies m_with;
};

} // namespace service::deletion
