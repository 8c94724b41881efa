#include "unit/service/delivery/samples.h"

#include "service/delivery/outbox_provider.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace service::delivery;

class OutboxProviderTest : public QObject {
    Q_OBJECT

  private:
    static QStringList files(const QString& folder) {
        return QDir(folder).entryList(QDir::Files | QDir::Hidden, QDir::Name);
    }
    static QByteArray contents(const QString& path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    Texts m_texts;

  private Q_SLOTS:
    void aMailIsAFileForItsOwnerOnly() {
        QTemporaryDir folder;
        const QString outbox = folder.filePath(QStringLiteral("data/outbox"));
        OutboxProvider provider(outbox, samples::from(), m_texts);
        QCOMPARE(provider.send(samples::claim(samples::code())).outcome, Attempt::Outcome::Accepted);
        QCOMPARE(files(outbox), QStringList{QStringLiteral("20261123T090000000Z-m1.eml")});
        const QString file = outbox + u'/' + files(outbox).first();
        QVERIFY(contents(file).contains("048213"));
        constexpr QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup |
                                              QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
        QVERIFY(!(QFile::permissions(file) & others));
        QVERIFY(!(QFile::permissions(outbox) & others));
    }

    void aTextMessageSaysItsTextThenItsNumber() {
        QTemporaryDir folder;
        OutboxProvider provider(folder.path(), samples::from(), m_texts);
        (void)provider.send(samples::claim(samples::sms()));
        const QString file = folder.filePath(QStringLiteral("20261123T090000000Z-m1.txt"));
        const QString text = QString::fromUtf8(contents(file));
        QVERIFY(text.startsWith(QStringLiteral("048213 ")));
        QVERIFY(text.endsWith(QStringLiteral("\nTo: +33612345678\n")));
    }

    void namesSortByTime() {
        QTemporaryDir folder;
        OutboxProvider provider(folder.path(), samples::from(), m_texts);
        Claim later = samples::claim(samples::code());
        later.id = QStringLiteral("a");
        later.queuedAt = later.queuedAt + std::chrono::milliseconds(1);
        (void)provider.send(later);
        (void)provider.send(samples::claim(samples::code()));
        QCOMPARE(files(folder.path()), (QStringList{QStringLiteral("20261123T090000000Z-m1.eml"),
                                                    QStringLiteral("20261123T090000001Z-a.eml")}));
    }

    // The process died after the file and before the note of it: the next attempt leaves no second one.
    void writtenTwiceItIsOneFile() {
        QTemporaryDir folder;
        OutboxProvider provider(folder.path(), samples::from(), m_texts);
        (void)provider.send(samples::claim(samples::code()));
        Claim again = samples::claim(samples::code());
        again.attempt = 2;
        (void)provider.send(again);
        QCOMPARE(files(folder.path()).size(), 1);
    }

    void aFolderThatWentAwayIsATemporaryTrouble() {
        QTemporaryDir folder;
        const QString outbox = folder.filePath(QStringLiteral("outbox"));
        OutboxProvider provider(outbox, samples::from(), m_texts);
        QVERIFY(QDir(outbox).removeRecursively());
        const Attempt attempt = provider.send(samples::claim(samples::code()));
        QCOMPARE(attempt.outcome, Attempt::Outcome::Temporary);
        QVERIFY(!attempt.reason.isEmpty());
    }

    void aFolderThatCannotBeMadeStopsTheStart() {
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("file")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY_THROWS_EXCEPTION(
            std::runtime_error,
            OutboxProvider(file.fileName() + QStringLiteral("/outbox"), samples::from(), m_texts));
    }
};

QTEST_GUILESS_MAIN(OutboxProviderTest)
#include "outbox_provider_test.moc"
