#pragma once

#include <QString>

namespace service::store {

// Where the data are, read from a database URL.
struct Target {
    bool sqlite = true;
    QString file; // SQLite

    QString host; // PostgreSQL: a name, an address, or the folder of a socket
    int port = 5432;
    QString name;
    QString user;
    QString password;
    QString options; // as QSqlDatabase::setConnectOptions takes them

    // Throws std::invalid_argument with one line that says what would be right.
    static Target fromUrl(const QString& url, const QString& password);
};

} // namespace service::store
