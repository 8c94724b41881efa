#pragma once

#include "core/json.h"
#include "ui/look/theme.h"
#include "ui/shell/account_view.h"
#include "ui/shell/main_window.h"
#include "unit/client/fake_service.h"
#include "unit/secrets/memory_secret_store.h"

#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

namespace fakes {

class StillService final : public ui::shell::LocalService {
  public:
    void start() override { ++starts; }
    State state() const override { return address.isEmpty() ? State::Stopped : State::Running; }
    QUrl url() const override { return address; }
    std::optional<core::Error> error() const override { return {}; }
    QString outboxFolder() const override { return QStringLiteral("/nowhere/outbox"); }
    int starts = 0;
    QUrl address; // where it runs already; empty: it never does
};

inline QJsonObject emptyPage() {
    return {{QStringLiteral("items"), QJsonArray()},
            {QStringLiteral("next_cursor"), QJsonValue()},
            {QStringLiteral("total"), 0}};
}

} // namespace fakes

// The whole window over a service at the network's edge and a keychain in memory; what a person sees and
// presses.
class WindowFixture : public QObject {
  protected:
    void start() {
        m_home = std::make_unique<QTemporaryDir>();
        m_folders = accounts::Folders::below(m_home->path());
        m_secrets = std::make_unique<fakes::MemorySecretStore>();
        m_service = std::make_unique<fakes::FakeService>();
        m_service->on("GET", "/v1/meta", fakes::FakeService::json(core::json::toJson(fakes::someMeta())));
        m_service->on("GET", "/v1/account",
                      fakes::FakeService::json(core::json::toJson(fakes::someAccount())));
        m_service->on("POST", "/v1/sessions",
                      fakes::FakeService::json(core::json::toJson(fakes::someSession()), 201));
        for (const char* path : {"/v1/sessions", "/v1/activity", "/v1/account/contact-changes"}) {
            m_service->on("GET", path, fakes::FakeService::json(fakes::emptyPage()));
        }
        accounts::privateFolder(m_folders.config);
        accounts::privateFolder(m_folders.state);
        m_program = std::make_unique<Program>(m_folders, *m_secrets);
    }

    struct Program {
        explicit Program(const accounts::Folders& folders, fakes::MemorySecretStore& secrets)
            : preferences(folders.config + QStringLiteral("/personal-center.conf"))
            , theme(look::Scheme::Light)
            , registry(folders, secrets)
            , authenticator(registry, secrets, clock)
            , devSecrets(registry, secrets, clock)
            , deletions(registry, authenticator, secrets) {
            languages.use(QStringLiteral("en"));
            window =
                std::make_unique<ui::shell::MainWindow>(ui::shell::WindowParts{registry,
                                                                               authenticator,
                                                                               devSecrets,
                                                                               deletions,
                                                                               local,
                                                                               theme,
                                                                               preferences,
                                                                               languages,
                                                                               secrets,
                                                                               folders,
                                                                               QStringLiteral("a keychain"),
                                                                               {}});
            window->begin();
            window->show();
        }
        ui::shell::Preferences preferences;
        look::Theme theme;
        ui::shell::Languages languages;
        fakes::StillService local;
        core::SystemClock clock;
        accounts::AccountRegistry registry;
        accounts::Authenticator authenticator;
        accounts::DevSecretStore devSecrets;
        accounts::Deletions deletions;
        std::unique_ptr<ui::shell::MainWindow> window;
    };

    std::unique_ptr<QTemporaryDir> m_home;
    accounts::Folders m_folders;
    std::unique_ptr<fakes::MemorySecretStore> m_secrets;
    std::unique_ptr<fakes::FakeService> m_service;
    std::unique_ptr<Program> m_program;

    ui::shell::MainWindow* window() const { return m_program->window.get(); }
    template <class T>
    T* shown(const QString& accessibleName) const {
        const QList<T*> all = window()->findChildren<T*>();
        for (T* widget : all) {
            if (widget->isVisible() &&
                (widget->accessibleName() == accessibleName || text(widget) == accessibleName)) {
                return widget;
            }
        }
        return nullptr;
    }
    static QString text(const QWidget* widget) { return widget->property("text").toString(); }
    bool reads(const QString& part) const {
        const QList<QLabel*> labels = window()->findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(), [&part](const QLabel* label) {
            return label->isVisible() && label->text().contains(part);
        });
    }
    void press(const QString& name) const {
        QTRY_VERIFY2(shown<QPushButton>(name) != nullptr, qPrintable(name));
        shown<QPushButton>(name)->click();
    }
    void giveThePassword() const {
        QTest::keyClicks(shown<QLineEdit>(QStringLiteral("Server address")), m_service->url().toString());
        press(QStringLiteral("Connect"));
        press(QStringLiteral("Continue"));
        QTest::keyClicks(shown<QLineEdit>(QStringLiteral("Email")), QStringLiteral("alice@example.com"));
        QTest::keyClicks(shown<QLineEdit>(QStringLiteral("Password")),
                         QStringLiteral("correct horse battery"));
        press(QStringLiteral("Sign in"));
    }
    void signIn() const {
        giveThePassword();
        QTRY_VERIFY(window()->windowTitle().contains(QStringLiteral("alice@example.com")));
    }
};
