#include "service/data_folder.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <stdexcept>

using service::DataFolder;

class DataFolderTest : public QObject {
    Q_OBJECT

  private:
    QTemporaryDir m_folder;

  private Q_SLOTS:
    void itIsMadeWithItsParents() {
        const QString path = m_folder.filePath(QStringLiteral("a/b c/é"));
        const DataFolder folder(path);
        QVERIFY(QDir(path).exists());
        const DataFolder again(path); // which is there by now
    }

    void whereItCantBeMadeItIsNamed() {
        QFile file(m_folder.filePath(QStringLiteral("file")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        try {
            const DataFolder folder(file.fileName() + QStringLiteral("/below"));
            QFAIL("a folder below a file");
        } catch (const std::runtime_error& error) {
            const QString line = QString::fromUtf8(error.what());
            QVERIFY(line.contains(file.fileName()) && line.contains(QStringLiteral("data_dir")));
        }
    }

    void oneAtATimeHasIt() {
        const QString path = m_folder.filePath(QStringLiteral("locked"));
        {
            DataFolder first(path);
            first.lock();
            DataFolder second(path);
            QVERIFY_THROWS_EXCEPTION(std::runtime_error, second.lock());
        }
        DataFolder next(path);
        next.lock();
    }

    void thePortIsRemembered() {
        const QString path = m_folder.filePath(QStringLiteral("port"));
        QCOMPARE(DataFolder(path).rememberedPort(), quint16(0));
        DataFolder(path).rememberPort(40123);
        QCOMPARE(DataFolder(path).rememberedPort(), quint16(40123));
        DataFolder(path).rememberPort(7);
        QCOMPARE(DataFolder(path).rememberedPort(), quint16(7));
    }

    void whatIsNoPortIsNotTakenForOne_data() {
        QTest::addColumn<QByteArray>("content");
        for (const char* content : {"", "x", "-1", "65536", "80 81", "\xff\xff"}) {
            QTest::newRow(content) << QByteArray(content);
        }
    }
    void whatIsNoPortIsNotTakenForOne() {
        QFETCH(const QByteArray, content);
        const DataFolder folder(m_folder.filePath(QStringLiteral("spoilt")));
        QFile file(m_folder.filePath(QStringLiteral("spoilt/port")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        QCOMPARE(folder.rememberedPort(), quint16(0));
    }
};

QTEST_GUILESS_MAIN(DataFolderTest)
#include "data_folder_test.moc"
