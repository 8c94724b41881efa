#include "ui/deletion/warning_text.h"

#include <QCoreApplication>

namespace ui::deletion {

namespace {
struct Warning {
    Q_DECLARE_TR_FUNCTIONS(ui::deletion::Warning)
};
} // namespace

QString warningText() {
    return Warning::tr("Attention: deleting the account is irreversible. Proceed with caution.");
}

QString erasureText() {
    return Warning::tr("Once the account is deleted, EngageLab permanently erases your account and all "
                       "associated information, including user information, business data, order "
                       "information, and so on.");
}

} // namespace ui::deletion
