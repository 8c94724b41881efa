#pragma once

#include "api/meta.h"
#include "service/http/server.h"
#include "service/limits/limits.h"
#include "service/settings_source.h"

namespace service {

// What the operator decides about the service itself; capabilities read theirs from the same source.
struct Settings {
    QString dataDir;
    QString databaseUrl;
    QString databasePassword; // from a file; empty where the URL or libpq's own ways do
    bool migrate = true;      // bring the database to the program's version at the start
    QString keyFile;
    bool embedded = false;
    http::ServerSettings http;
    QHash<limits::Limit, limits::Allowance> limits;
    api::Contacts contacts;
    api::Guides guides;
    QStringList callbackNetworks; // CIDR

    // Throws SettingsError.
    static Settings read(const SettingsSource& source);
    // Of them, where the data are: what the operator's commands need.
    static Settings readStorage(const SettingsSource& source);
};

// Every key, for --help.
QString settingsHelp();

} // namespace service
