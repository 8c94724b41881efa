#include "ui/widgets/hindrance.h"

#include "ui/widgets/moments.h"

#include <QCoreApplication>

namespace ui::widgets {

namespace {
struct HindranceText {
    Q_DECLARE_TR_FUNCTIONS(ui::widgets::Hindrance)
};
} // namespace

Hindrance hindranceOf(const accounts::AccountSession* session) {
    if (session == nullptr || session->state() != accounts::AccountSession::State::SignedIn) {
        return Hindrance::SignedOut;
    }
    return session->isOnline() ? Hindrance::None : Hindrance::Offline;
}

QString hindranceText(const accounts::AccountSession* session) {
    switch (hindranceOf(session)) {
    case Hindrance::None:
        return {};
    case Hindrance::Offline:
        //: %1: "10:42" or "yesterday at 10:42"
        return HindranceText::tr("Offline since %1.").arg(whenText(*session->offlineSince()));
    case Hindrance::SignedOut:
        return HindranceText::tr("This session has ended.");
    }
    Q_UNREACHABLE();
}

QString accountNamed(const accounts::AccountSession* session) {
    if (session == nullptr || !session->account()) {
        return {};
    }
    return QStringLiteral("%1 — %2").arg(session->account()->name, session->account()->email);
}

} // namespace ui::widgets
