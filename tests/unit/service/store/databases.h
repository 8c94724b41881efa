#pragma once

#include "service/store/database.h"

#include <QCoreApplication>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

// Fresh databases for a test: an SQLite file, and, where PERSONAL_CENTER_TEST_POSTGRESQL holds the URL of a
// PostgreSQL server on which databases may be created (postgresql://USER@HOST:PORT), a database of its own
// there. tests/contract/harness/postgresql.py runs a program with such a server.
class TestDatabases {
  public:
    // The server's own database; empty where there is none.
    static QString postgresql() {
        const QString server = qEnvironmentVariable("PERSONAL_CENTER_TEST_POSTGRESQL");
        return server.isEmpty() ? server : server + QStringLiteral("/postgres");
    }

    // Rows for _data(): column "kind".
    static void addRows() {
        QTest::addColumn<QString>("kind");
        QTest::newRow("sqlite") << QStringLiteral("sqlite");
        if (postgresql().isEmpty()) {
            qInfo("PERSONAL_CENTER_TEST_POSTGRESQL is not set: SQLite only");
        } else {
            QTest::newRow("postgresql") << QStringLiteral("postgresql");
        }
    }

    // The URL of a new, empty database.
    QString fresh(const QString& kind) {
        ++m_count;
        if (kind == QStringLiteral("sqlite")) {
            return QStringLiteral("sqlite:") + m_folder.filePath(QStringLiteral("%1.db").arg(m_count));
        }
        const QString name =
            QStringLiteral("test_%1_%2").arg(QCoreApplication::applicationPid()).arg(m_count);
        service::store::Database(postgresql()).execute(QStringLiteral("CREATE DATABASE ") + name);
        m_names.append(name);
        QUrl url(postgresql());
        url.setPath(QLatin1Char('/') + name);
        return url.toString();
    }

    ~TestDatabases() {
        for (const QString& name : m_names) {
            service::store::Database(postgresql())
                .execute(QStringLiteral("DROP DATABASE %1 WITH (FORCE)").arg(name));
        }
    }

  private:
    QTemporaryDir m_folder;
    QStringList m_names;
    int m_count = 0;
};
