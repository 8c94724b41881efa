#pragma once

#include "core/result.h"

#include <QString>

namespace accounts {

// Where this program keeps things, after the XDG base directory specification; each folder is made on first
// use, for its owner only.
struct Folders {
    QString config; // preferences
    QString data;   // the registry of accounts; the local service below service/
    QString cache;  // what was last seen of each account
    QString state;  // window geometry

    static Folders standard(); // $XDG_CONFIG_HOME/personal-center and so on
    // Every folder below one; for tests.
    static Folders below(const QString& folder);
};

// Makes the folder (0700) and gives its path; storage_failed{path} where that cannot be done.
core::Result<QString> privateFolder(const QString& path);
// Makes an empty file (0600) where there is none, and narrows one that is open to others.
core::Result<void> privateFile(const QString& path);

} // namespace accounts
