#include "accounts/account_cache.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using accounts::AccountCache;

class AccountCacheTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init();
    void keepsAnswersOverAStart();
    void isForItsOwnerOnly();
    void setsABrokenFileAside_data();
    void setsABrokenFileAside();
    void dropsWhatAnotherVersionWrote();
    void servesFromMemoryWhereNothingCanBeWritten();

  private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
    const QJsonObject m_body{{QStringLiteral("name"), QStringLiteral("Zoé")}};
};

void AccountCacheTest::init() {
    m_folder = std::make_unique<QTemporaryDir>();
    m_file = m_folder->filePath(QStringLiteral("deep/below/cache.sqlite"));
}

void AccountCacheTest::keepsAnswersOverAStart() {
    {
        AccountCache cache(m_file);
        QVERIFY(!cache.answer(QStringLiteral("account")));
        cache.keep(QStringLiteral("account"), {}, {1});
        cache.keep(QStringLiteral("account"), m_body, {1234});
        cache.keep(QStringLiteral("sessions"), {}, {5});
    }
    const AccountCache cache(m_file);
    QCOMPARE(cache.answer(QStringLiteral("account"))->body, m_body);
    QCOMPARE(cache.answer(QStringLiteral("account"))->at.milliseconds, 1234);
    QVERIFY(cache.answer(QStringLiteral("sessions")));
    QVERIFY(!cache.answer(QStringLiteral("activity")));
}

void AccountCacheTest::isForItsOwnerOnly() {
    AccountCache(m_file).keep(QStringLiteral("account"), m_body, {1});
    constexpr auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QCOMPARE(QFile::permissions(m_file) & others, QFile::Permissions());
    QCOMPARE(QFile::permissions(QFileInfo(m_file).path()) & others, QFile::Permissions());
}

void AccountCacheTest::setsABrokenFileAside_data() {
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("no database") << QByteArray(5000, 'x');
    QTest::newRow("a torn header") << QByteArray("SQLite format 3\0garbage", 23) + QByteArray(4096, '\7');
}

void AccountCacheTest::setsABrokenFileAside() {
    QFETCH(QByteArray, content);
    AccountCache(m_file).keep(QStringLiteral("account"), m_body, {1});
    QFile file(m_file);
    QVERIFY(file.open(QFile::WriteOnly | QFile::Truncate));
    file.write(content);
    file.close();

    AccountCache cache(m_file);
    QVERIFY(!cache.answer(QStringLiteral("account")));
    QVERIFY(QFile::exists(m_file + QStringLiteral(".broken")));
    cache.keep(QStringLiteral("account"), m_body, {2});
    QVERIFY(AccountCache(m_file).answer(QStringLiteral("account")));
}

void AccountCacheTest::dropsWhatAnotherVersionWrote() {
    AccountCache(m_file).keep(QStringLiteral("account"), m_body, {1});
    QFile file(m_file);
    QVERIFY(file.open(QFile::ReadWrite));
    constexpr qint64 userVersion = 60; // SQLite's file format: offset of PRAGMA user_version, big-endian
    file.seek(userVersion);
    file.write(QByteArray("\0\0\0\x63", 4));
    file.close();
    QVERIFY(!AccountCache(m_file).answer(QStringLiteral("account")));
}

void AccountCacheTest::servesFromMemoryWhereNothingCanBeWritten() {
    AccountCache cache(QStringLiteral("/proc/no/such/place.sqlite"));
    cache.keep(QStringLiteral("account"), m_body, {1});
    QCOMPARE(cache.answer(QStringLiteral("account"))->body, m_body);
}

QTEST_GUILESS_MAIN(AccountCacheTest)
#include "account_cache_test.moc"
