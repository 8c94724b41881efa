#include "ui/shell/sso_words.h"

#include <QCoreApplication>

namespace ui::shell {

namespace {

struct SsoWords {
    Q_DECLARE_TR_FUNCTIONS(ui::shell::SsoWords)

  public:
    static QString title(bool arrived) {
        return arrived ? tr("You can close this tab") : tr("This page leads nowhere");
    }
    static QString text(bool arrived) {
        return arrived ? tr("Your identity provider knows you. Personal Center goes on in its window.")
                       : tr("It is no part of a sign-in that Personal Center waits for, and nothing was "
                            "changed. Start again from Personal Center.");
    }
};

} // namespace

client::PageWords ssoWords(client::LoopbackListener::Outcome outcome, const QString& language) {
    const bool arrived = outcome == client::LoopbackListener::Outcome::Arrived;
    return {language, SsoWords::title(arrived), SsoWords::text(arrived)};
}

} // namespace ui::shell
