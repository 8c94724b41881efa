#include "service/admin/admin.h"
#include "service/capabilities.h"
#include "service/data_folder.h"
#include "service/http/services.h"
#include "service/installation.h"
#include "service/log.h"
#include "service/service_routes.h"

#include <QCoreApplication>

#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <sys/resource.h>
#include <sys/stat.h>
#include <thread>

namespace {

using namespace service;
using namespace std::chrono_literals;

Log* messageLog = nullptr; // qInstallMessageHandler takes a plain function

void logMessage(QtMsgType type, const QMessageLogContext& context, const QString& message) {
    static constexpr std::array levels{"debug", "warning", "critical", "fatal", "info"};
    const QByteArray line = QByteArray(levels[static_cast<std::size_t>(type)]) + ' ' + context.category +
                            ' ' + message.toUtf8().replace('\n', ' ');
    if (messageLog != nullptr) {
        messageLog->line(line);
    } else {
        std::fprintf(stderr, "%s\n", line.constData());
    }
}

void protectProcess() {
    umask(077);
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none); // a core dump would hold keys
    std::signal(SIGPIPE, SIG_IGN);
}

void bringUpToDate(const Settings& settings, store::Database& database, const store::Migrations& migrations,
                   const core::Clock& clock) {
    if (settings.migrate) {
        (void)migrations.apply(database, clock.now());
    } else if (!migrations.areApplied(database)) {
        throw std::runtime_error("the database is not at the version of this program; run: "
                                 "personal-center-service admin database migrate");
    }
}

// Embedded, at the port of the last time while it can be had: links and windows that are open go on working.
std::unique_ptr<http::Server> listen(Settings& settings, const DataFolder& folder, http::Router& router,
                                     http::Services& services, Log& log) {
    const auto write = [&log](const QByteArray& line) { log.line(line); };
    const bool remembers = settings.embedded && settings.http.port == 0;
    if (remembers && folder.rememberedPort() != 0) {
        http::ServerSettings remembered = settings.http;
        remembered.port = folder.rememberedPort();
        try {
            return std::make_unique<http::Server>(remembered, router, services, write);
        } catch (const std::runtime_error&) {
            // Somebody else has it now.
        }
    }
    auto server = std::make_unique<http::Server>(settings.http, router, services, write);
    if (remembers) {
        folder.rememberPort(server->port());
    }
    return server;
}

QString withoutSlash(const QUrl& url) {
    return url.adjusted(QUrl::StripTrailingSlash).toString(QUrl::FullyEncoded);
}

// What is left after the end was asked for has had its time.
void endSoon() {
    std::thread([] {
        std::this_thread::sleep_for(3s);
        std::_Exit(0);
    }).detach();
}

int serve(const SettingsSource& source) {
    Settings settings = Settings::read(source);
    DataFolder folder(settings.dataDir);
    if (settings.embedded) {
        folder.lock();
    }
    const core::SystemClock clock;
    store::Database database(settings.databaseUrl, settings.databasePassword);
    const store::Migrations migrations = store::Migrations::fromFolder();
    const keys::MasterKeys keys = keys::MasterKeys::load(settings.keyFile, true);
    const limits::Limits limits(settings.limits, [&](const QByteArray& subject) {
        return keys.hash(QStringLiteral("limits"), subject);
    });
    jobs::Runner jobs;
    Capabilities capabilities({database, keys, limits, clock, jobs, settings.dataDir}, source);
    source.refuseUnknownFlags();
    source.refuseUnknownKeys();

    bringUpToDate(settings, database, migrations, clock);
    ServiceRoutes serviceRoutes(settings, migrations, instanceId(database, keys));
    http::Services services(database, keys, limits, clock, capabilities.guard(), capabilities.devKeys());
    http::Router router;
    Log log;
    const std::unique_ptr<http::Server> server = listen(settings, folder, router, services, log);
    serviceRoutes.registerRoutes(router);
    capabilities.registerRoutes(
        router, withoutSlash(settings.http.publicUrl.isEmpty() ? server->url() : settings.http.publicUrl));
    capabilities.registerJobs();

    std::printf("listening on %s\n", qPrintable(server->url().toString()));
    std::fflush(stdout);
    messageLog = &log;
    jobs.start();
    server->run(settings.embedded);
    endSoon();
    capabilities.stop();
    jobs.stop();
    messageLog = nullptr;
    return 0;
}

} // namespace

int main(int argc, char* argv[]) {
    protectProcess();
    qInstallMessageHandler(logMessage);
    const QCoreApplication application(argc, argv);
    try {
        const SettingsSource source(QCoreApplication::arguments().mid(1), [](const QString& name) {
            return qEnvironmentVariable(name.toLatin1().constData());
        });
        if (source.flag(QStringLiteral("help"))) {
            std::printf("%s", qPrintable(settingsHelp()));
            return 0;
        }
        if (source.flag(QStringLiteral("version"))) {
            std::printf("personal-center-service %s\n", PERSONAL_CENTER_VERSION);
            return 0;
        }
        if (source.words().value(0) == QStringLiteral("admin")) {
            return admin::run(source);
        }
        if (!source.words().isEmpty()) {
            throw SettingsError(
                QStringLiteral("\"%1\" is no flag; --help lists them").arg(source.words().first()));
        }
        return serve(source);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 2;
    }
}
