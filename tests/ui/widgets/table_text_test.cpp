#include "ui/widgets/folding.h"
#include "ui/widgets/table_text.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QGuiApplication>
#include <QStandardItemModel>
#include <QTableView>
#include <QtTest>

using namespace ui::widgets;

class TableTextTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void formulasAreMadeHarmless_data() {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<QString>("written");
        QTest::newRow("equals") << QStringLiteral("=1+1") << QStringLiteral("'=1+1");
        QTest::newRow("plus") << QStringLiteral("+33612345678") << QStringLiteral("'+33612345678");
        QTest::newRow("minus") << QStringLiteral("-2") << QStringLiteral("'-2");
        QTest::newRow("at") << QStringLiteral("@SUM(A1)") << QStringLiteral("'@SUM(A1)");
        QTest::newRow("comma") << QStringLiteral("a,b") << QStringLiteral("\"a,b\"");
        QTest::newRow("both") << QStringLiteral("=A1,B1") << QStringLiteral("\"'=A1,B1\"");
        QTest::newRow("quotes") << QStringLiteral("say \"hi\"") << QStringLiteral("\"say \"\"hi\"\"\"");
        QTest::newRow("lines") << QStringLiteral("a\nb") << QStringLiteral("\"a\nb\"");
        QTest::newRow("plain") << QStringLiteral("Élodie") << QStringLiteral("Élodie");
    }
    void formulasAreMadeHarmless() {
        QFETCH(QString, cell);
        QFETCH(QString, written);
        QStandardItemModel model(1, 1);
        model.setHeaderData(0, Qt::Horizontal, QStringLiteral("What"));
        model.setData(model.index(0, 0), cell);
        QCOMPARE(csv(model), QStringLiteral("What\r\n%1\r\n").arg(written));
    }

    void whatAModelExportsGoesBeforeWhatItShows() {
        QStandardItemModel model(1, 1);
        model.setData(model.index(0, 0), QStringLiteral("yesterday"));
        model.setData(model.index(0, 0), QStringLiteral("2026-11-22T08:02:00.000Z"), exportRole);
        QVERIFY(csv(model).contains(QStringLiteral("2026-11-22T08:02:00.000Z")));
    }

    void copiesTheSelectedRows() {
        QStandardItemModel model(2, 2);
        for (int cell = 0; cell < 4; ++cell) {
            model.setData(model.index(cell / 2, cell % 2), QString::number(cell));
        }
        QTableView table;
        table.setModel(&model);
        table.setSelectionBehavior(QAbstractItemView::SelectRows);
        enableCopy(&table);
        table.show();
        QVERIFY(QTest::qWaitForWindowActive(&table));
        table.selectAll();
        QTest::keySequence(&table, QKeySequence::Copy);
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("0\t1\n2\t3"));
    }

    void searchFoldsCaseAccentsSpacesAndApostrophes() {
        QStandardItemModel model(3, 1);
        const QStringList names{QStringLiteral("L’Élan d’Été"), QStringLiteral("Numéro\u00a012\u202f345"),
                                QStringLiteral("Zoé")};
        for (int row = 0; row < 3; ++row) {
            model.setData(model.index(row, 0), names.at(row));
        }
        FoldingFilter filter;
        const QAbstractItemModelTester tester(&filter);
        filter.setSourceModel(&model);
        const auto found = [&filter](const QString& search) {
            filter.setSearch(search);
            return filter.rowCount();
        };
        QCOMPARE(found(QStringLiteral("l'elan")), 1);
        QCOMPARE(found(QStringLiteral("ÉTÉ")), 1);
        QCOMPARE(found(QStringLiteral("12 345")), 1);
        QCOMPARE(found(QStringLiteral("zoe")), 1);
        QCOMPARE(found(QStringLiteral("zoe elan")), 0);
        QCOMPARE(found(QString()), 3);
    }
};

QTEST_MAIN(TableTextTest)
#include "table_text_test.moc"
