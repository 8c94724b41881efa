#pragma once

#include <QString>
#include <QUrl>

namespace desktop {

// What the installation says: personal-center/personal-center.conf below one of $XDG_CONFIG_DIRS.
struct Installation {
    QUrl server; // of the accounts; the first start does not ask then. Empty where there is none

    static Installation read();
};

} // namespace desktop
