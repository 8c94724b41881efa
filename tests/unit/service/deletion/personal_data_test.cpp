#include "service/store/migrations.h"
#include "unit/service/store/databases.h"

#include <QFile>
#include <QHash>
#include <QRegularExpression>
#include <QSet>

using namespace service;
using namespace Qt::StringLiterals;

// resources/migrations/personal_data.md against the schema: what it says nothing about would be forgotten
// when an account is deleted.
class PersonalDataTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase();
    void namesEveryColumn();
    void namesNothingElse();
    void saysHowEachGoes();
    void whatGoesWithAnotherTableHasTheForeignKey();
    void whatGoesByAccountHasOne();

  private:
    struct Line {
        QString table;
        QStringList columns;
        QString goes;
    };
    static QStringList quotedIn(const QString& text) {
        static const QRegularExpression name(u"`([a-z_0-9]+)`"_s);
        QStringList names;
        for (auto match = name.globalMatch(text); match.hasNext();) {
            names.append(match.next().captured(1));
        }
        return names;
    }

    QList<Line> m_lines;
    QSet<std::pair<QString, QString>> m_schema;   // table, column
    QSet<std::pair<QString, QString>> m_cascades; // table, table that takes it along
};

void PersonalDataTest::initTestCase() {
    QFile file(QStringLiteral(PERSONAL_DATA));
    QVERIFY(file.open(QIODevice::ReadOnly));
    for (const QString& line : QString::fromUtf8(file.readAll()).split(u'\n')) {
        const QStringList cells = line.split(u'|');
        if (cells.size() == 6 && cells.at(1).contains(u'`')) {
            m_lines.append({quotedIn(cells.at(1)).first(), quotedIn(cells.at(2)), cells.at(4).trimmed()});
            QVERIFY2(!cells.at(3).trimmed().isEmpty(), qPrintable(line));
        }
    }
    TestDatabases databases;
    store::Database database(databases.fresh(u"sqlite"_s));
    store::Migrations::fromFolder().apply(database, {0});
    database.read([&](store::Transaction& transaction) {
        for (const store::Row& table : transaction.all(
                 u"SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"_s)) {
            for (const store::Row& column :
                 transaction.all(u"SELECT name FROM pragma_table_info(?)"_s, table.text(0))) {
                m_schema.insert({table.text(0), column.text(0)});
            }
            for (const store::Row& key : transaction.all(
                     u"SELECT \"table\" FROM pragma_foreign_key_list(?) WHERE on_delete = 'CASCADE'"_s,
                     table.text(0))) {
                m_cascades.insert({table.text(0), key.text(0)});
            }
        }
    });
    QVERIFY(m_schema.size() > 200);
}

void PersonalDataTest::namesEveryColumn() {
    QSet<std::pair<QString, QString>> missing = m_schema;
    for (const Line& line : m_lines) {
        for (const QString& column : line.columns) {
            missing.remove({line.table, column});
        }
    }
    for (const auto& [table, column] : missing) {
        qWarning("personal_data.md says nothing about %s.%s", qPrintable(table), qPrintable(column));
    }
    QVERIFY(missing.isEmpty());
}

void PersonalDataTest::namesNothingElse() {
    QSet<std::pair<QString, QString>> seen;
    for (const Line& line : m_lines) {
        for (const QString& column : line.columns) {
            const std::pair place(line.table, column);
            QVERIFY2(m_schema.contains(place), qPrintable(line.table + u'.' + column));
            QVERIFY2(!seen.contains(place), qPrintable(line.table + u'.' + column));
            seen.insert(place);
        }
    }
}

void PersonalDataTest::saysHowEachGoes() {
    static const QRegularExpression ways(
        u"^(by account|by address|with `[a-z_]+`|emptied|stays)(, and (by address|with `[a-z_]+`))?$"_s);
    for (const Line& line : m_lines) {
        QVERIFY2(ways.match(line.goes).hasMatch(), qPrintable(line.table + u": "_s + line.goes));
    }
}

void PersonalDataTest::whatGoesWithAnotherTableHasTheForeignKey() {
    for (const Line& line : m_lines) {
        for (const QString& other : quotedIn(line.goes)) {
            QVERIFY2(m_cascades.contains({line.table, other}), qPrintable(line.table));
        }
    }
}

void PersonalDataTest::whatGoesByAccountHasOne() {
    const QSet<QString> found{u"accounts"_s, u"verification_codes"_s,
                              u"rate_limits"_s}; // by what refers to them
    for (const Line& line : m_lines) {
        if (line.goes.startsWith(u"by account"_s) && !found.contains(line.table)) {
            QVERIFY2(m_schema.contains({line.table, u"account_id"_s}) ||
                         m_schema.contains({line.table, u"owner_id"_s}),
                     qPrintable(line.table));
        }
        // And the other way round: what refers to an account does not stay.
        if (line.columns.contains(u"account_id"_s) || line.columns.contains(u"owner_id"_s)) {
            QVERIFY2(line.goes.startsWith(u"by account"_s), qPrintable(line.table));
        }
    }
}

QTEST_GUILESS_MAIN(PersonalDataTest)
#include "personal_data_test.moc"
