#include "desktop/command_line.h"
#include "desktop/installation.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using desktop::CommandLine;
using Wish = CommandLine::Wish;

class CommandLineTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void opensTheWindowUnlessToldOtherwise();
    void refusesWhatItDoesNotKnow();
    void readsTheServerOfTheInstallation();
};

void CommandLineTest::opensTheWindowUnlessToldOtherwise() {
    QCOMPARE(CommandLine::read({}).wish, Wish::Window);
    QCOMPARE(CommandLine::read({QStringLiteral("--help")}).wish, Wish::Help);
    QCOMPARE(CommandLine::read({QStringLiteral("-v")}).wish, Wish::Version);
    const QString link = QStringLiteral("personal-center://sso/sign-in?link=x");
    QCOMPARE(CommandLine::read({link}).wish, Wish::Window);
    QCOMPARE(CommandLine::read({link}).link, link);
}

void CommandLineTest::refusesWhatItDoesNotKnow() {
    const CommandLine line = CommandLine::read({QStringLiteral("--hepl")});
    QCOMPARE(line.wish, Wish::Refuse);
    QCOMPARE(line.refused, QStringLiteral("--hepl"));
    QCOMPARE(CommandLine::read({QStringLiteral("https://example.com")}).wish, Wish::Refuse);
    const QString link = QStringLiteral("personal-center://x");
    QCOMPARE(CommandLine::read({link, link}).wish, Wish::Refuse);
}

void CommandLineTest::readsTheServerOfTheInstallation() {
    const QTemporaryDir folder;
    qputenv("XDG_CONFIG_DIRS", folder.path().toLocal8Bit());
    QVERIFY(desktop::Installation::read().server.isEmpty());
    QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("personal-center")));
    const auto write = [&](const QByteArray& content) {
        QFile file(folder.filePath(QStringLiteral("personal-center/personal-center.conf")));
        QVERIFY(file.open(QFile::WriteOnly));
        file.write(content);
    };
    write("server=https://center.example.com/\n");
    QCOMPARE(desktop::Installation::read().server, QUrl(QStringLiteral("https://center.example.com")));
    write("server=http://center.example.com/\n"); // plain http goes to loopback only, whoever says so
    QVERIFY(desktop::Installation::read().server.isEmpty());
}

QTEST_APPLESS_MAIN(CommandLineTest)
#include "command_line_test.moc"
