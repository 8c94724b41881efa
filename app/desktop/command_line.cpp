#include "desktop/command_line.h"

namespace desktop {

CommandLine CommandLine::read(const QStringList& arguments) {
    CommandLine line;
    for (const QString& argument : arguments) {
        if (argument == QLatin1String("--help") || argument == QLatin1String("-h")) {
            return {Wish::Help, {}, {}};
        }
        if (argument == QLatin1String("--version") || argument == QLatin1String("-v")) {
            return {Wish::Version, {}, {}};
        }
        if (!line.link.isEmpty() || !argument.startsWith(QLatin1String("personal-center://"))) {
            return {Wish::Refuse, argument, {}};
        }
        line.link = argument;
    }
    return line;
}

QString CommandLine::help() {
    return QStringLiteral(
        "Usage: personal-center [--help | --version | LINK]\n"
        "\n"
        "The personal center: a person's accounts, on any number of servers. A second start raises\n"
        "the window of the first. LINK is one that a page in the browser opened the program with\n"
        "(personal-center://…): its page is shown, and nothing is done.\n"
        "\n"
        "Where things are kept, each in personal-center/ below\n"
        "  $XDG_CONFIG_HOME  preferences       $XDG_DATA_HOME   the accounts, the local service\n"
        "  $XDG_CACHE_HOME   what was last seen       $XDG_STATE_HOME  windows\n"
        "$XDG_CONFIG_DIRS/personal-center/personal-center.conf is the installation's: with\n"
        "server=URL in it, the first start asks that server.\n");
}

} // namespace desktop
