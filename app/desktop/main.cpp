#include "accounts/account_registry.h"
#include "accounts/authenticator.h"
#include "accounts/deletions.h"
#include "accounts/dev_secret_store.h"
#include "desktop/command_line.h"
#include "desktop/first_frame.h"
#include "desktop/installation.h"
#include "desktop/scroll_area_accessibility.h"
#include "desktop/service_process.h"
#include "desktop/single_instance.h"
#include "desktop/termination.h"
#include "secrets/keychain.h"
#include "ui/shell/main_window.h"

#include <QApplication>
#include <QTextStream>
#include <QTimer>

#include <sys/resource.h>
#include <sys/stat.h>

namespace {

constexpr auto longestFarewell = std::chrono::seconds(5);
constexpr int wrongUsage = 2;

// What this process holds of secrets is not left in a core file, and what it and its service write is for its
// owner only.
void keepToOurselves() {
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
    umask(S_IRWXG | S_IRWXO);
}

int answer(const desktop::CommandLine& line) {
    using Wish = desktop::CommandLine::Wish;
    if (line.wish == Wish::Refuse) {
        QTextStream(stderr) << "personal-center: " << line.refused << " is no option of this program\n"
                            << desktop::CommandLine::help();
        return wrongUsage;
    }
    QTextStream(stdout) << (line.wish == Wish::Help
                                ? desktop::CommandLine::help()
                                : QStringLiteral("personal-center " PERSONAL_CENTER_VERSION "\n"));
    return 0;
}

int handOver(QApplication& application, desktop::SingleInstance& instance) {
    QObject::connect(&instance, &desktop::SingleInstance::handedOver, &application, &QApplication::quit);
    return QApplication::exec();
}

// The window has closed: the local service is asked to end, and given the time to finish what it does.
void sayFarewell(QApplication& application, desktop::ServiceProcess& service) {
    QObject::connect(&service, &desktop::ServiceProcess::stopped, &application, &QApplication::quit);
    QTimer::singleShot(longestFarewell, &application, &QApplication::quit);
    if (service.stop()) {
        QApplication::exec();
    }
}

int run(QApplication& application) {
    const accounts::Folders folders = accounts::Folders::standard();
    desktop::SingleInstance instance(desktop::SingleInstance::socketPathFor(folders.data));
    if (!instance.claim(QApplication::arguments().mid(1))) {
        return handOver(application, instance);
    }
    const desktop::Termination termination;
    QObject::connect(&termination, &desktop::Termination::asked, &application, [] {
        QApplication::closeAllWindows(); // they remember where they were
        QApplication::quit();
    });

    accounts::privateFolder(folders.config); // what can't be written there is not remembered
    accounts::privateFolder(folders.state);
    ui::shell::Preferences preferences(folders.config + QStringLiteral("/personal-center.conf"));
    look::Theme theme(preferences.scheme(), preferences.lastSystemScheme());
    ui::shell::Languages languages;
    languages.use(preferences.language());

    secrets::Keychain keychain;
    accounts::AccountRegistry registry(folders, keychain);
    const core::SystemClock clock;
    accounts::Authenticator authenticator(registry, keychain, clock);
    accounts::DevSecretStore devSecrets(registry, keychain, clock);
    accounts::Deletions deletions(registry, authenticator, keychain);
    desktop::ServiceProcess service(QApplication::applicationDirPath() +
                                        QStringLiteral("/personal-center-service"),
                                    folders.data + QStringLiteral("/service"));
    QObject::connect(&service, &desktop::ServiceProcess::running, &registry,
                     &accounts::AccountRegistry::setLocalServer);

    // The window shows what was last seen before anything else is asked for.
    keychain.hold();
    service.hold();
    ui::shell::MainWindow window({registry, authenticator, devSecrets, deletions, service, theme, preferences,
                                  languages, keychain, folders, secrets::Keychain::name(),
                                  desktop::Installation::read().server});
    QObject::connect(&instance, &desktop::SingleInstance::startedAgain, &window,
                     [&window](const QStringList& arguments) {
                         window.present();
                         window.follow(desktop::CommandLine::read(arguments).link);
                     });
    const desktop::FirstFrame firstFrame(&window);
    QObject::connect(&firstFrame, &desktop::FirstFrame::drawn, &registry, [&] {
        keychain.release();
        service.release();
        registry.finishRemovals();
        authenticator.finishRemovals();
    });
    window.begin();
    window.show();
    window.follow(desktop::CommandLine::read(QApplication::arguments().mid(1)).link);
    const int outcome = QApplication::exec();
    sayFarewell(application, service);
    return outcome;
}

} // namespace

int main(int argc, char* argv[]) {
    keepToOurselves();
    QStringList typed;
    for (int at = 1; at < argc; ++at) {
        typed.append(QString::fromLocal8Bit(argv[at]));
    }
    const desktop::CommandLine line = desktop::CommandLine::read(typed);
    if (line.wish != desktop::CommandLine::Wish::Window) {
        return answer(line);
    }
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("personal-center"));
    QApplication::setApplicationDisplayName(QStringLiteral("Personal Center"));
    QApplication::setApplicationVersion(QStringLiteral(PERSONAL_CENTER_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("personal-center"));
    desktop::answerForScrollAreas();
    return run(application);
}
