#include "secrets/keychain.h"

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QTest>
#include <QUuid>

using core::SecretBytes;
using secrets::Keychain;
using secrets::SecretKey;

// The real keychain of the session that the test runs in. Where there is none (no Secret Service on the
// session bus), the test is that this is said and nothing is kept.
class KeychainTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void namesASecretByItself();
    void keepsReplacesAndRemoves();
    void refusesWhatIsTooLong();
    void dropsTheAnswerWithItsContext();

  private:
    template <class T>
    core::Result<T> wait(const std::function<void(Keychain::Done<T>)>& operation) {
        std::optional<core::Result<T>> result;
        operation([&result](core::Result<T> outcome) { result = std::move(outcome); });
        if (!QTest::qWaitFor([&result] { return result.has_value(); }, 20000)) {
            qFatal("the keychain did not answer");
        }
        return *result;
    }
    core::Result<SecretBytes> read() {
        return wait<SecretBytes>([this](auto done) { m_keychain.read(m_key, this, done); });
    }
    core::Result<void> write(const SecretBytes& value) {
        return wait<void>([&](auto done) { m_keychain.write(m_key, value, this, done); });
    }
    core::Result<void> remove() {
        return wait<void>([this](auto done) { m_keychain.remove(m_key, this, done); });
    }
    static bool hasSecretService() {
        const QDBusConnection bus = QDBusConnection::sessionBus();
        return bus.isConnected() &&
               bus.interface()->isServiceRegistered(QStringLiteral("org.freedesktop.secrets")).value();
    }

    Keychain m_keychain;
    const SecretKey m_key{QStringLiteral("test"), QUuid::createUuid().toString(QUuid::WithoutBraces),
                          QStringLiteral("token")};
};

void KeychainTest::namesASecretByItself() {
    const SecretKey key{QStringLiteral("instance"), QStringLiteral("account"), QStringLiteral("token")};
    QCOMPARE(key.text(), QStringLiteral("personal-center/instance/account/token"));
}

void KeychainTest::keepsReplacesAndRemoves() {
    const SecretBytes first = SecretBytes::fromUtf8(QStringLiteral("first é\n"));
    const SecretBytes second(QByteArrayView("\0\1\2\xff", 4));
    if (!hasSecretService()) {
        const core::Result<void> kept = write(first);
        QVERIFY(!kept.has_value());
        // A keychain that the bus starts for us, but that has nobody to ask, says no; without one it is
        // unavailable.
        QVERIFY(kept.error().id == core::ErrorId::KeychainUnavailable ||
                kept.error().id == core::ErrorId::KeychainRefused);
        QVERIFY(!kept.error().params.value(QStringLiteral("reason")).toString().isEmpty());
        QVERIFY(!read().has_value());
        return;
    }
    QCOMPARE(read().error().id, core::ErrorId::NotFound);
    QVERIFY(write(first).has_value());
    QVERIFY(read().value() == first);
    QVERIFY(write(second).has_value());
    QVERIFY(read().value() == second);
    QVERIFY(remove().has_value());
    QCOMPARE(read().error().id, core::ErrorId::NotFound);
    QVERIFY(remove().has_value()); // gone is gone
}

void KeychainTest::refusesWhatIsTooLong() {
    const core::Result<void> kept = write(SecretBytes(Keychain::longestSecret + 1));
    QCOMPARE(kept.error().id, core::ErrorId::KeychainRefused);
    QCOMPARE(kept.error().params.value(QStringLiteral("reason")).toString(), QStringLiteral("too_long"));
}

void KeychainTest::dropsTheAnswerWithItsContext() {
    bool heard = false;
    auto context = std::make_unique<QObject>();
    m_keychain.read(m_key, context.get(), [&heard](const core::Result<SecretBytes>&) { heard = true; });
    context.reset();
    QVERIFY(!read().has_value()); // operations come one after the other: the first has ended by now
    QVERIFY(!heard);
}

QTEST_MAIN(KeychainTest)
#include "keychain_test.moc"
