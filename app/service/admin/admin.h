#pragma once

#include "core/clock.h"
#include "service/keys/master_keys.h"
#include "service/settings.h"
#include "service/store/database.h"

#include <functional>
#include <stdexcept>

namespace service::admin {

// What could not be done, in one line for the operator.
class CommandError : public std::runtime_error {
  public:
    explicit CommandError(const QString& line)
        : std::runtime_error(line.toStdString()) {}
};

// What a command works with: the service's own database, whether or not the service runs.
class Context {
  public:
    Context(const SettingsSource& given, Settings settings, QStringList words);

    // What follows the command's name, and the flags that it declares.
    const QStringList& words() const { return m_words; }
    QString option(const QString& name) const { return m_source.text(name); }

    const Settings& settings() const { return m_settings; }
    store::Database& database() { return m_database; }
    const core::Clock& clock() const { return m_clock; }
    // Loaded when they are first asked for.
    const keys::MasterKeys& keys();
    void print(const QString& line) const;

  private:
    const SettingsSource& m_source;
    Settings m_settings;
    QStringList m_words;
    store::Database m_database;
    core::SystemClock m_clock;
    std::optional<keys::MasterKeys> m_keys;
};

struct Command {
    QString name;      // "account set-bsp"
    QString arguments; // "EMAIL on|off [--partnership solutions|services]"
    int words;         // how many it takes beside its flags
    QStringList flags; // "partnership"
    QString summary;
    // Throws CommandError, or whatever the database throws.
    std::function<void(Context&)> run;
};

QList<Command> databaseCommands();

// Finds the command and runs it: the exit status.
int run(const SettingsSource& source);

} // namespace service::admin
