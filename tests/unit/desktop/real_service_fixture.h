#pragma once

#include "accounts/account_registry.h"
#include "desktop/service_process.h"
#include "flows/server_lookup.h"
#include "flows/sign_in.h"
#include "flows/sign_up.h"
#include "unit/secrets/memory_secret_store.h"

#include <QDir>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

inline constexpr int patience = 15'000; // milliseconds; Argon2id takes its time on a busy machine

// Everything below the window, on the real service of this computer: one account, codes read from the
// messages that the service puts into its outbox.
class RealServiceFixture : public QObject {
  protected:
    void startService() {
        m_service = std::make_unique<desktop::ServiceProcess>(QStringLiteral(SERVICE_PROGRAM),
                                                              m_folder.filePath(QStringLiteral("service")));
        startRegistry();
        m_service->start();
        QTRY_COMPARE_WITH_TIMEOUT(m_service->state(), desktop::ServiceProcess::State::Running, patience);
        flows::ServerLookup lookup;
        lookup.lookUp(m_service->url().toString());
        QTRY_COMPARE_WITH_TIMEOUT(lookup.state(), flows::ServerLookup::State::Found, patience);
        m_meta = lookup.meta();
        QVERIFY(m_meta.embedded);
    }

    void stopService() {
        m_registry.reset();
        QSignalSpy stopped(m_service.get(), &desktop::ServiceProcess::stopped);
        QVERIFY(m_service->stop());
        QVERIFY(stopped.wait(patience));
    }

    // The account of m_email, signed up and kept.
    void signUp(const QString& name, const QString& password) {
        flows::SignUp flow(server());
        flow.start(m_email, QStringLiteral("en"));
        QTRY_COMPARE_WITH_TIMEOUT(flow.state(), flows::SignUp::State::EnterDetails, patience);
        flow.complete({codeTo(m_email, 0),
                       name,
                       password,
                       {QStringLiteral("Martin & Co"), {}, QStringLiteral("Europe/Paris")},
                       flows::SignIn::deviceName()});
        QTRY_COMPARE_WITH_TIMEOUT(flow.state(), flows::SignUp::State::Done, patience);
        keep(*flow.session());
    }
    void keep(const api::Session& session) {
        QSignalSpy added(m_registry.get(), &accounts::AccountRegistry::added);
        m_registry->add(m_service->url(), m_meta, session, m_email);
        QVERIFY(added.wait());
        m_id = added.first().constFirst().toString();
    }

    // What was sent to that recipient, the newest last, without the headers of an e-mail.
    QStringList messagesTo(const QString& recipient) const {
        static const QRegularExpression headers(QStringLiteral("^.*?\\r?\\n\\r?\\n"),
                                                QRegularExpression::DotMatchesEverythingOption);
        QStringList texts;
        const QDir outbox(m_service->outboxFolder()); // names begin with the time
        const QStringList names =
            outbox.entryList({QStringLiteral("*.eml"), QStringLiteral("*.txt")}, QDir::Files, QDir::Name);
        for (const QString& name : names) {
            QFile file(outbox.filePath(name));
            const QString text = file.open(QFile::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
            if (text.contains(recipient)) {
                texts.append(name.endsWith(QLatin1String(".eml")) ? QString(text).remove(headers) : text);
            }
        }
        return texts;
    }
    // The code in the last message to that recipient, once one more has come than there were.
    QString codeTo(const QString& recipient, qsizetype before) const {
        static const QRegularExpression digits(QStringLiteral("\\d{6}"));
        if (!QTest::qWaitFor([&] { return messagesTo(recipient).size() > before; }, patience)) {
            qFatal("no message came to %ls", qUtf16Printable(recipient));
        }
        return digits.match(messagesTo(recipient).constLast()).captured();
    }
    accounts::AccountSession* session() { return m_registry->session(m_id); }
    flows::Server server() const { return {m_service->url(), QStringLiteral("en"), m_registry->network()}; }
    void startRegistry() {
        m_registry.reset();
        m_registry =
            std::make_unique<accounts::AccountRegistry>(accounts::Folders::below(m_folder.path()), m_secrets);
        connect(m_service.get(), &desktop::ServiceProcess::running, m_registry.get(),
                &accounts::AccountRegistry::setLocalServer);
        if (m_service->state() == desktop::ServiceProcess::State::Running) {
            m_registry->setLocalServer(m_meta.instanceId, m_service->url());
        }
    }

    QTemporaryDir m_folder;
    fakes::MemorySecretStore m_secrets;
    std::unique_ptr<desktop::ServiceProcess> m_service;
    std::unique_ptr<accounts::AccountRegistry> m_registry;
    api::Meta m_meta;
    QString m_id;
    QString m_email = QStringLiteral("alice@example.com");
};
