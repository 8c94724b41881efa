#pragma once

#include <QString>
#include <QStringList>

namespace desktop {

// What was typed after the program's name.
struct CommandLine {
    enum class Wish { Window, Help, Version, Refuse };

    Wish wish = Wish::Window;
    QString refused; // the argument that is none of ours
    QString link;    // "personal-center://…", as the system hands it over; from outside: not to be trusted

    static CommandLine read(const QStringList& arguments); // without the program's name
    static QString help();
};

} // namespace desktop
