#include "accounts/account_registry.h"
#include "accounts/authenticator.h"
#include "accounts/deletions.h"
#include "accounts/registry_file.h"
#include "core/clock.h"
#include "flows/account_deletion.h"
#include "flows/deletion_settlement.h"
#include "flows/server_lookup.h"
#include "flows/sign_in.h"
#include "secrets/keychain.h"

#include <QCoreApplication>
#include <QTextStream>
#include <QTimer>

// The desktop below its window, to be killed in the middle of a deletion (kills of tests/bench/run.sh):
//   deletion_driver FOLDER delete SERVER EMAIL PASSWORD    signs in, says "asking" right before the call, and
//   "deleted"
//                                                          once nothing is left here
//   deletion_driver FOLDER next-start                      what the window does at a start; says what came of
//   it
namespace {

using Outcome = flows::DeletionSettlement::Outcome;

constexpr auto longest = std::chrono::seconds(60);

void say(const QString& word) {
    QTextStream(stdout) << word << Qt::endl;
}

class Driver : public QObject {
  public:
    explicit Driver(const QString& folder)
        : m_registry(accounts::Folders::below(folder), m_keychain)
        , m_authenticator(m_registry, m_keychain, m_clock)
        , m_deletions(m_registry, m_authenticator, m_keychain) {
        QTimer::singleShot(longest, this, [] { QCoreApplication::exit(1); });
    }

    void erase(const QString& server, const QString& email, const QString& password) {
        connect(&m_registry, &accounts::AccountRegistry::added, this,
                [this, email](const QString& id) { ask(id, email); });
        connect(&m_registry, &accounts::AccountRegistry::removed, this, [] {
            say(QStringLiteral("deleted"));
            QCoreApplication::exit(0);
        });
        auto* lookup = new flows::ServerLookup(m_registry.network(), this);
        connect(lookup, &flows::ServerLookup::changed, this, [=, this] {
            if (lookup->state() == flows::ServerLookup::State::Found) {
                signIn(*lookup, email, password);
            }
        });
        lookup->lookUp(server);
    }

    void nextStart() {
        m_registry.finishRemovals();
        m_authenticator.finishRemovals();
        const QList<accounts::DeletionIntent> begun = m_deletions.begun();
        if (begun.isEmpty()) {
            return finish(m_deletions.receipts().isEmpty() ? QStringLiteral("nothing to ask")
                                                           : QStringLiteral("deleted"));
        }
        auto* settlement = new flows::DeletionSettlement(m_deletions, begun.first(), this);
        connect(settlement, &flows::DeletionSettlement::changed, this, [=, this] {
            switch (settlement->outcome()) {
            case Outcome::Deleted:
                return finish(QStringLiteral("deleted"));
            case Outcome::NotBegun:
                return finish(QStringLiteral("not begun"));
            case Outcome::NoTrace:
            case Outcome::NoToken:
                return finish(QStringLiteral("cannot be told"));
            case Outcome::Unknown:
                break;
            }
        });
        settlement->ask();
    }

  private:
    void signIn(const flows::ServerLookup& found, const QString& email, const QString& password) {
        auto* flow = new flows::SignIn({found.server()}, this);
        const api::Meta meta = found.meta();
        connect(flow, &flows::Flow::changed, this, [this, flow, meta, email] {
            if (flow->session() && m_registry.entries().isEmpty()) {
                m_registry.add(flow->server(), meta, *flow->session(), email);
            }
        });
        flow->signIn(email, password, QStringLiteral("driver"));
    }
    void ask(const QString& accountId, const QString& email) {
        auto* flow = new flows::AccountDeletion(m_registry.session(accountId), m_deletions, this);
        say(QStringLiteral("asking"));
        flow->remove(email, true);
    }
    // Once what is being removed is gone.
    void finish(const QString& outcome) {
        auto* poll = new QTimer(this);
        connect(poll, &QTimer::timeout, this, [this, outcome] {
            if (outcome == QLatin1String("deleted") && !m_registry.file()->accounts()->isEmpty()) {
                return;
            }
            say(outcome);
            QCoreApplication::exit(0);
        });
        poll->start(10);
    }

    secrets::Keychain m_keychain;
    core::SystemClock m_clock;
    accounts::AccountRegistry m_registry;
    accounts::Authenticator m_authenticator;
    accounts::Deletions m_deletions;
};

} // namespace

int main(int argc, char* argv[]) {
    QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments().mid(1);
    Driver driver(words.value(0));
    QTimer::singleShot(0, &driver, [&] {
        if (words.value(1) == QLatin1String("delete")) {
            driver.erase(words.value(2), words.value(3), words.value(4));
        } else {
            driver.nextStart();
        }
    });
    return QCoreApplication::exec();
}
