#include "ui/authenticator/authenticator_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using Model = ui::authenticator::AuthenticatorModel;

class AuthenticatorModelTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() {
        m_now = core::Time{1'111'111'109'000};
        m_model = std::make_unique<Model>([](const QString& id) { return u"name of "_s + id; },
                                          [this](const auto&) { return m_now; });
        m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get());
        m_model->setEntries({{u"1"_s, u"EngageLab"_s, u"alice@example.com"_s, {}, u"a"_s},
                             {u"2"_s, {}, u"bob"_s, {otp::Algorithm::Sha1, 8, 60}, {}}});
    }

    void showsNoCodeWithoutItsSecret() {
        QCOMPARE(m_model->rowCount(), 2);
        QCOMPARE(at(0, Model::Code, Model::CodeRole), QString());
        QCOMPARE(at(0, Model::Code, Qt::AccessibleTextRole), u"Code hidden"_s);
        QVERIFY(m_model->code(u"1"_s).isEmpty());
    }

    void showsTheCodeAndWhatIsLeftOfIt() {
        m_model->setSecret(u"1"_s, secret());
        QCOMPARE(at(0, Model::Code, Model::CodeRole), u"081 804"_s);
        QCOMPARE(at(0, Model::Code, Qt::AccessibleTextRole), u"081 804"_s);
        QCOMPARE(at(0, Model::Left, Model::SecondsRole), u"1"_s);
        QCOMPARE(m_model->code(u"1"_s), u"081804"_s);
        QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
        m_now = m_now + std::chrono::seconds(1);
        m_model->tick();
        QVERIFY(!changed.isEmpty());
        QCOMPARE(at(0, Model::Code, Model::CodeRole), u"050 471"_s);
        QCOMPARE(at(0, Model::Left, Model::SecondsRole), u"30"_s);
        QCOMPARE(at(0, Model::Left, Model::FractionRole).toDouble(), 1.0);
    }

    void keepsToItsParameters() {
        m_model->setSecret(u"2"_s, secret());
        QCOMPARE(at(1, Model::Code, Model::CodeRole).size(), 9);
        QCOMPARE(at(1, Model::Left, Model::SecondsRole), u"31"_s); // of 60
    }

    void forgetsSecrets() {
        m_model->setSecret(u"1"_s, secret());
        m_model->forgetSecrets();
        QVERIFY(!m_model->hasSecret(u"1"_s));
        QCOMPARE(at(0, Model::Code, Model::CodeRole), QString());
    }

    void keepsTheSecretsOfThoseThatStay() {
        m_model->setSecret(u"1"_s, secret());
        m_model->setEntries({{u"1"_s, u"Renamed"_s, {}, {}, {}}});
        QCOMPARE(at(0, Model::Name, Model::IssuerRole), u"Renamed"_s);
        QCOMPARE(at(0, Model::Code, Model::CodeRole), u"081 804"_s);
    }

    void saysWhose() {
        QCOMPARE(at(0, Model::Name, Qt::DisplayRole), u"EngageLab: alice@example.com"_s);
        QCOMPARE(at(0, Model::Account, Qt::DisplayRole), u"name of a"_s);
        QCOMPARE(at(1, Model::Name, Model::IssuerRole), u"bob"_s);
        QCOMPARE(at(1, Model::Name, Model::LabelRole), QString());
        QCOMPARE(at(1, Model::Account, Qt::AccessibleTextRole), u"No account"_s);
        // No code is searched, sorted or exported.
        m_model->setSecret(u"1"_s, secret());
        QCOMPARE(at(0, Model::Code, Qt::DisplayRole), QString());
    }

    void groups_data() {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("shown");
        QTest::newRow("6") << u"123456"_s << u"123 456"_s;
        QTest::newRow("7") << u"1234567"_s << u"123 4567"_s;
        QTest::newRow("8") << u"12345678"_s << u"1234 5678"_s;
    }
    void groups() {
        QFETCH(QString, code);
        QFETCH(QString, shown);
        QCOMPARE(Model::grouped(code), shown);
    }

  private:
    QString at(int row, int column, int role) const {
        return m_model->index(row, column).data(role).toString();
    }
    static core::SecretBytes secret() { return core::SecretBytes::fromUtf8(u"12345678901234567890"_s); }

    core::Time m_now;
    std::unique_ptr<Model> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

QTEST_MAIN(AuthenticatorModelTest)
#include "authenticator_model_test.moc"
