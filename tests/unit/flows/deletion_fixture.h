#pragma once

#include "accounts/account_registry.h"
#include "accounts/authenticator.h"
#include "accounts/deletions.h"
#include "api/deletion.h"
#include "api/identity.h"
#include "core/clock.h"
#include "unit/client/fake_service.h"
#include "unit/secrets/memory_secret_store.h"

#include <QDirIterator>
#include <QJsonArray>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace fakes {

// The side of the service of a deletion, as the contract has it: the session and its step-up, the account,
// and the receipt that the same token and key get again.
class DeletingService : public FakeService {
  public:
    enum class Fault {
        None,
        HangsBefore,  // the call never gets to work
        HangsAfter,   // the account is gone, the answer is lost
        BreaksBefore, // … and so each time it is repeated
        BreaksAfter,
        FailsAfter, // 500
        Refuses,    // deletion_blocked
    };

    DeletingService() {
        on("GET", "/v1/meta", json(core::json::toJson(someMeta())));
        on("GET", "/v1/account", [this](const Request& request) {
            return isAlive(request) ? json(core::json::toJson(someAccount())) : over();
        });
        on("POST", "/v1/step-up", [this](const Request&) {
            stepUpOpen = true;
            return json({{QStringLiteral("until"), QStringLiteral("2999-01-01T00:00:00.000Z")}});
        });
        on("DELETE", "/v1/step-up", [this](const Request& request) {
            if (!isAlive(request)) {
                return over();
            }
            stepUpOpen = false;
            return empty();
        });
        on("DELETE", "/v1/sessions/current",
           [this](const Request& request) { return isAlive(request) ? empty() : over(); });
        on("DELETE", "/v1/account", [this](const Request& request) { return deletion(request); });
    }

    bool alive = true;
    bool sessionOver = false; // by other means
    bool stepUpOpen = true;
    bool keepsReceipts = true;
    int carriedOut = 0;
    Fault fault = Fault::None;

    Answer deletion(const Request& request) {
        const QByteArray key = request.headers.value("idempotency-key");
        if (!isAlive(request)) {
            const bool known = keepsReceipts && !alive && key == m_key && token(request) == m_token;
            return lost(Fault::HangsAfter, Fault::BreaksAfter, known ? receipt() : over());
        }
        if (fault == Fault::HangsBefore || fault == Fault::BreaksBefore) {
            return fault == Fault::HangsBefore ? hang() : cutOff();
        }
        if (!stepUpOpen) {
            return problem(403, QStringLiteral("step_up_required"),
                           {{QStringLiteral("methods"), QJsonArray{QStringLiteral("password")}}});
        }
        if (fault == Fault::Refuses) {
            return problem(409, QStringLiteral("deletion_blocked"));
        }
        if (request.json().value(QStringLiteral("confirm_email")) != QStringLiteral("alice@example.com")) {
            return problem(422, QStringLiteral("confirmation_wrong"));
        }
        alive = false;
        ++carriedOut;
        m_key = key;
        m_token = token(request);
        return lost(Fault::HangsAfter, Fault::BreaksAfter,
                    fault == Fault::FailsAfter ? problem(500, QStringLiteral("internal")) : receipt());
    }

  private:
    static QByteArray token(const Request& request) { return request.headers.value("authorization"); }
    bool isAlive(const Request& request) const {
        return alive && !sessionOver && token(request) == "Bearer token-of-account-1";
    }
    static Answer over() { return problem(401, QStringLiteral("session_expired")); }
    static Answer receipt() {
        const api::DeletionReceipt given{QStringLiteral("receipt-1"),
                                         {1764000000000},
                                         {{QStringLiteral("account"), 1}, {QStringLiteral("orders"), 12}}};
        return json(core::json::toJson(api::DeletedAccount{given}));
    }
    Answer lost(Fault hangs, Fault breaks, const Answer& answer) const {
        return fault == hangs ? hang() : fault == breaks ? cutOff() : answer;
    }

    QByteArray m_key;
    QByteArray m_token;
};

// A computer on which Alice is signed in, started as often as you like.
class DeletionComputer {
  public:
    struct Program {
        Program(const accounts::Folders& folders, MemorySecretStore& secrets)
            : registry(folders, secrets)
            , authenticator(registry, secrets, clock)
            , deletions(registry, authenticator, secrets) {}
        core::SystemClock clock;
        accounts::AccountRegistry registry;
        accounts::Authenticator authenticator;
        accounts::Deletions deletions;
    };

    DeletionComputer() { program = start(); }
    std::unique_ptr<Program> start() { return std::make_unique<Program>(folders, secrets); }
    void restart() {
        program.reset();
        program = start();
    }

    void signIn(accounts::AccountRegistry::Keep keep = accounts::AccountRegistry::Keep::InKeychain) {
        api::Session session = someSession();
        session.deviceToken = QStringLiteral("proof");
        QSignalSpy added(&program->registry, &accounts::AccountRegistry::added);
        program->registry.add(service.url(), someMeta(), session, QStringLiteral("alice@example.com"), keep);
        QVERIFY(added.wait());
        QTRY_VERIFY(this->session()->account().has_value());
    }
    accounts::AccountSession* session() const { return program->registry.session(alice); }
    // The account's files, keychain entries and rows; what is left of its e-mail, name or id anywhere.
    QStringList traces() const {
        QStringList found;
        for (auto entry = secrets.values.cbegin(); entry != secrets.values.cend(); ++entry) {
            found.append(entry.key());
        }
        QDirIterator files(m_folder.path(), QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (!file.open(QIODevice::ReadOnly)) {
                continue;
            }
            const QByteArray bytes = file.readAll();
            for (const char* trace : {"alice@example.com", "Alice", "account-1", "+336"}) {
                if (bytes.contains(trace)) {
                    found.append(file.fileName() + QStringLiteral(": ") + QString::fromLatin1(trace));
                }
            }
        }
        return found;
    }

    DeletingService service;
    MemorySecretStore secrets;
    const QString alice = QStringLiteral("instance-1/account-1");

  private:
    QTemporaryDir m_folder;

  public:
    accounts::Folders folders = accounts::Folders::below(m_folder.path());
    std::unique_ptr<Program> program;
};

} // namespace fakes
