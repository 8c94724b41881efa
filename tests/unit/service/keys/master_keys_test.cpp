#include "service/keys/cipher.h"
#include "service/keys/master_keys.h"

#include <QFile>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using service::keys::MasterKeys;
using service::keys::Place;

namespace {

const Place place{QStringLiteral("accounts"), QStringLiteral("a1"), QStringLiteral("secret")};

QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class MasterKeysTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void derivesAsRfc5869Says() {
        // RFC 5869, A.1, whose first 32 bytes are what we take.
        const core::SecretBytes key(
            QByteArrayView(QByteArray::fromHex("0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b")));
        const core::SecretBytes derived =
            service::keys::derive(key, QByteArray::fromHex("000102030405060708090a0b0c"),
                                  QByteArray::fromHex("f0f1f2f3f4f5f6f7f8f9"));
        QCOMPARE(derived.view().toByteArray().toHex(),
                 QByteArray("3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf"));
    }

    void makesAFileThatOnlyItsOwnerReads() {
        const QString file = path();
        (void)MasterKeys::load(file, true);
        QCOMPARE(QFile::permissions(file) & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup),
                 QFile::Permissions());
        QCOMPARE(contentOf(file).count('\n'), 1);
        QVERIFY_THROWS_EXCEPTION(std::runtime_error, (void)MasterKeys::load(path(), false));
    }

    void opensOnlyWhereItWasSealed() {
        const MasterKeys keys = MasterKeys::load(path(), true);
        const QByteArray sealed = keys.seal(place, "geheim");
        QVERIFY(!sealed.contains("geheim"));
        QCOMPARE(keys.open(place, sealed).view(), QByteArrayView("geheim"));
        QVERIFY(keys.seal(place, "geheim") != sealed);
        QVERIFY(keys.open(place, keys.seal(place, "")).isEmpty());
        for (const Place& other : {Place{QStringLiteral("sessions"), place.row, place.column},
                                   Place{place.table, QStringLiteral("a2"), place.column},
                                   Place{place.table, place.row, QStringLiteral("other")},
                                   Place{place.table, QStringLiteral("a1s"), QStringLiteral("ecret")}}) {
            QVERIFY_THROWS_EXCEPTION(std::runtime_error, (void)keys.open(other, sealed));
        }
    }

    void noticesEveryChangedByte() {
        const MasterKeys keys = MasterKeys::load(path(), true);
        const QByteArray sealed = keys.seal(place, "geheim");
        for (qsizetype index = 0; index < sealed.size(); ++index) {
            QByteArray changed = sealed;
            changed[index] = static_cast<char>(changed[index] ^ 1);
            QVERIFY_THROWS_EXCEPTION(std::runtime_error, (void)keys.open(place, changed));
            QVERIFY_THROWS_EXCEPTION(std::runtime_error, (void)keys.open(place, sealed.left(index)));
        }
    }

    void aRotationKeepsWhatWasSealedAndHashed() {
        const QString file = path();
        const MasterKeys before = MasterKeys::load(file, true);
        const QByteArray sealed = before.seal(place, "geheim");
        MasterKeys::rotate(file);
        const MasterKeys after = MasterKeys::load(file, false);
        QCOMPARE(contentOf(file).count('\n'), 2);
        QCOMPARE(after.open(place, sealed).view(), QByteArrayView("geheim"));
        QCOMPARE(after.hash(QStringLiteral("session"), "token"),
                 before.hash(QStringLiteral("session"), "token"));
        // What ran before the rotation goes on, and seals with the new key as soon as it has met it.
        const QByteArray stale = before.seal(place, "stale");
        QVERIFY(after.sealedAnew(place, stale));
        QCOMPARE(before.open(place, after.seal(place, "neu")).view(), QByteArrayView("neu"));
        QVERIFY(!after.sealedAnew(place, before.seal(place, "neu")));
    }

    void staysReadableForWhoeverReadsIt() {
        const QString file = path();
        (void)MasterKeys::load(file, true);
        constexpr auto mode = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup;
        QVERIFY(QFile::setPermissions(file, mode));
        MasterKeys::rotate(file);
        const QFile::Permissions user = QFile::ReadUser | QFile::WriteUser;
        QCOMPARE(QFile::permissions(file) & ~user, QFile::Permissions(mode));
        QVERIFY(!QFile::exists(file + QStringLiteral(".lock")));
    }

    void losesNoKeyWhereTwoAreAddedAtOnce() {
        const QString file = path();
        (void)MasterKeys::load(file, true);
        std::vector<std::thread> operators;
        for (int number = 0; number < 4; ++number) {
            operators.emplace_back([&] { MasterKeys::rotate(file); });
        }
        for (std::thread& one : operators) {
            one.join();
        }
        QCOMPARE(contentOf(file).count('\n'), 5);
    }

    void sealsAnewWhatAnOlderKeySealed() {
        const QString file = path();
        const MasterKeys keys = MasterKeys::load(file, true);
        const QByteArray sealed = keys.seal(place, "geheim");
        QVERIFY(!keys.sealedAnew(place, sealed));
        MasterKeys::rotate(file);
        QVERIFY(!keys.sealedAnew(place, sealed)); // it has not looked yet
        keys.readAgain();
        const auto anew = keys.sealedAnew(place, sealed);
        QVERIFY(anew);
        QCOMPARE(keys.open(place, *anew).view(), QByteArrayView("geheim"));
        QVERIFY(!keys.sealedAnew(place, *anew));
        const Place other{place.table, QStringLiteral("a2"), place.column};
        QVERIFY_THROWS_EXCEPTION(std::runtime_error, (void)keys.sealedAnew(other, sealed));
    }

    void hashesDifferByPurposeAndFile() {
        const MasterKeys keys = MasterKeys::load(path(), true);
        const MasterKeys others = MasterKeys::load(path(), true);
        const QByteArray hash = keys.hash(QStringLiteral("session"), "token");
        QCOMPARE(hash.size(), 32);
        QCOMPARE(keys.hash(QStringLiteral("session"), "token"), hash);
        QVERIFY(keys.hash(QStringLiteral("code"), "token") != hash);
        QVERIFY(others.hash(QStringLiteral("session"), "token") != hash);
    }

    void sealsForWhoHoldsTheOtherHalf() {
        const MasterKeys keys = MasterKeys::load(path(), true);
        const QByteArray sealed = keys.sealWith("key 1", place, "answer");
        QCOMPARE(keys.openWith("key 1", place, sealed).view(), QByteArrayView("answer"));
        QVERIFY_THROWS_EXCEPTION(std::runtime_error, (void)keys.openWith("key 2", place, sealed));
        QVERIFY_THROWS_EXCEPTION(std::runtime_error, (void)keys.open(place, sealed));
    }

    void refusesFilesThatAreNotKeys_data() {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("no key") << QByteArray("first\n");
        QTest::newRow("short key") << QByteArray("first AAAA\n");
        QTest::newRow("not base64") << QByteArray("first !!!!\n");
    }
    void refusesFilesThatAreNotKeys() {
        QFETCH(const QByteArray, content);
        const QString name = path();
        QFile file(name);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        QVERIFY_THROWS_EXCEPTION(std::runtime_error, (void)MasterKeys::load(name, true));
    }

    void refusesAFileThatOthersCanRead() {
        const QString name = path();
        (void)MasterKeys::load(name, true);
        QFile::setPermissions(name, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther);
        QVERIFY_THROWS_EXCEPTION(std::runtime_error, (void)MasterKeys::load(name, true));
    }

    void thoseThatStartTogetherShareOneKey() {
        const QString file = path();
        std::vector<std::thread> starters;
        std::vector<QByteArray> hashes(4);
        for (std::size_t index = 0; index < hashes.size(); ++index) {
            starters.emplace_back(
                [&, index] { hashes[index] = MasterKeys::load(file, true).hash(QStringLiteral("x"), "y"); });
        }
        for (std::thread& starter : starters) {
            starter.join();
        }
        QCOMPARE(QSet<QByteArray>(hashes.begin(), hashes.end()).size(), 1);
        QCOMPARE(QDir(m_folder.path()).entryList({QStringLiteral("*.keys.*")}).size(), 0);
    }

    void idsAreLongAndDiffer() {
        QSet<QString> ids;
        for (int count = 0; count < 1000; ++count) {
            const QString id = service::keys::randomId();
            QCOMPARE(id.size(), 26);
            ids.insert(id);
        }
        QCOMPARE(ids.size(), 1000);
    }

  private:
    QString path() { return m_folder.filePath(QStringLiteral("%1.keys").arg(++m_files)); }

    QTemporaryDir m_folder;
    int m_files = 0;
};

QTEST_GUILESS_MAIN(MasterKeysTest)
#include "master_keys_test.moc"
