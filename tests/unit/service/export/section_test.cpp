#include "service/export/section.h"
#include "service/store/migrations.h"
#include "unit/service/store/databases.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

using namespace service::data_export;
using namespace Qt::StringLiterals;

// What is in an export and what is not, held against the database and against the schema that goes along.
class SectionTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void everyTableIsInItOrLeftOutForAReason() {
        service::store::Database database(m_databases.fresh(u"sqlite"_s));
        service::store::Migrations::fromFolder().apply(database, core::Time{1});
        QString joined;
        for (const Section& section : sections()) {
            joined += QLatin1String(section.from) + u' ';
        }
        QStringList left;
        for (const LeftOut& table : leftOut()) {
            left.append(QLatin1String(table.table));
        }
        const auto rows = database.read([](service::store::Transaction& transaction) {
            return transaction.all(u"SELECT name FROM sqlite_master WHERE type = 'table'"_s);
        });
        for (const auto& row : rows) {
            const QString table = row.text(0);
            const bool isIn = joined.contains(u"JOIN "_s + table + u' ');
            QVERIFY2(isIn != left.contains(table), qPrintable(table));
            left.removeAll(table);
        }
        QVERIFY2(left.isEmpty(), qPrintable(left.join(u' ')));
    }

    void noSecretIsInIt() {
        static const QRegularExpression secret(u"secret|hash|token|password|private|code|key"_s);
        QStringList named;
        for (const Section& section : sections()) {
            for (const Column& column : section.columns) {
                if (QString(QLatin1String(column.name) + QLatin1String(column.sql)).contains(secret)) {
                    named.append(QLatin1String(column.name));
                }
            }
        }
        named.removeAll(u"product_code"_s); // of the marketplace
        // When they were used, how many there are; the fingerprint is shown to whoever may not see the
        // secret.
        for (const char* harmless :
             {"password_changed_at", "password_used_at", "recovery_codes_left", "dev_key",
              "secret_fingerprint", "secret_version", "secret_created_at"}) {
            QVERIFY2(named.removeAll(QLatin1String(harmless)) > 0, harmless);
        }
        QCOMPARE(named, QStringList());
    }

    void theSchemaSaysTheSame() {
        QFile file(u":/export.schema.json"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonObject schema = QJsonDocument::fromJson(file.readAll()).object();
        const QJsonObject described = schema.value(u"properties"_s).toObject();
        QCOMPARE(described.size(), sections().size());
        for (const Section& section : sections()) {
            const QJsonObject files = described.value(QLatin1String(section.name)).toObject();
            QCOMPARE(files.value(u"type"_s).toString(), section.single ? u"object"_s : u"array"_s);
            const QJsonObject record = section.single ? files : files.value(u"items"_s).toObject();
            QStringList named;
            for (const Column& column : section.columns) {
                named.append(QLatin1String(column.name));
            }
            QStringList required;
            const QJsonArray list = record.value(u"required"_s).toArray();
            for (const QJsonValue& name : list) {
                required.append(name.toString());
            }
            QCOMPARE(required, named);
            named.sort();
            QCOMPARE(record.value(u"properties"_s).toObject().keys(), named);
            QCOMPARE(record.value(u"additionalProperties"_s), QJsonValue(false));
        }
    }

  private:
    TestDatabases m_databases;
};

QTEST_GUILESS_MAIN(SectionTest)
#include "section_test.moc"
