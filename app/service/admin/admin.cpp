#include "service/admin/admin.h"
#include "service/admin/account_commands.h"
#include "service/admin/amazon_commands.h"
#include "service/admin/key_commands.h"
#include "service/admin/outbox_commands.h"

#include <cstdio>

namespace service::admin {

namespace {

QList<Command> allCommands() {
    return accountCommands() + amazonCommands() + demoCommands() + databaseCommands() + keyCommands() +
           outboxCommands();
}

void printList() {
    std::printf(
        "personal-center-service admin COMMAND [--database URL] [--data-dir DIR] [--config FILE]\n\n");
    for (const Command& command : allCommands()) {
        std::printf("  %s %s\n      %s\n", qPrintable(command.name), qPrintable(command.arguments),
                    qPrintable(command.summary));
    }
}

// The longest name that the words begin with.
std::optional<Command> find(const QStringList& words) {
    std::optional<Command> found;
    for (const Command& command : allCommands()) {
        const QStringList name = command.name.split(u' ');
        if (words.mid(0, name.size()) == name && (!found || found->name.size() < command.name.size())) {
            found = command;
        }
    }
    return found;
}

} // namespace

Context::Context(const SettingsSource& given, Settings settings, QStringList words)
    : m_source(given)
    , m_settings(std::move(settings))
    , m_words(std::move(words))
    , m_database(m_settings.databaseUrl, m_settings.databasePassword) {}

const keys::MasterKeys& Context::keys() {
    if (!m_keys) {
        m_keys = keys::MasterKeys::load(m_settings.keyFile, false);
    }
    return *m_keys;
}

void Context::print(const QString& line) const {
    std::printf("%s\n", line.toUtf8().constData());
}

int run(const SettingsSource& source) {
    const QStringList words = source.words().mid(1); // without "admin"
    if (words.isEmpty()) {
        printList();
        return 0;
    }
    const std::optional<Command> command = find(words);
    if (!command) {
        throw CommandError(
            QStringLiteral("\"%1\" is no command; \"admin\" alone lists them").arg(words.join(u' ')));
    }
    const QStringList rest = words.mid(command->name.count(u' ') + 1);
    if (rest.size() != command->words) {
        throw CommandError(QStringLiteral("right would be: %1 %2").arg(command->name, command->arguments));
    }
    const Settings settings = Settings::readStorage(source);
    for (const QString& flag : command->flags) {
        (void)source.has(flag);
    }
    source.refuseUnknownFlags();
    Context context(source, settings, rest);
    command->run(context);
    return 0;
}

} // namespace service::admin
