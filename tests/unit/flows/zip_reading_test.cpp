#include "flows/zip_reading.h"
#include "unit/flows/export_zip.h"

#include <QTest>

using flows::ZipReading;

class ZipReadingTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void countsLinesHoweverItComes_data() {
        QTest::addColumn<int>("atOnce");
        for (const int atOnce : {1, 7, 4096, 10'000'000}) {
            QTest::addRow("%d bytes", atOnce) << atOnce;
        }
    }
    void countsLinesHoweverItComes() {
        QFETCH(const int, atOnce);
        const QByteArray zip = fakes::exportZip(1000);
        ZipReading reading;
        qint64 before = 0;
        for (qsizetype at = 0; at < zip.size(); at += atOnce) {
            QVERIFY(!reading.isWhole());
            QVERIFY(reading.take(zip.mid(at, atOnce)));
            QVERIFY(reading.lines() >= before);
            before = reading.lines();
        }
        QVERIFY(reading.isWhole());
        QCOMPARE(reading.lines(), 1000 + 2 + 1000 + 1); // the index is in no folder
    }

    void isNotWholeWhereItsEndIsMissing() {
        const QByteArray zip = fakes::exportZip(10);
        ZipReading reading;
        QVERIFY(reading.take(QByteArrayView(zip).chopped(1)));
        QVERIFY(!reading.isWhole());
    }

    void refusesWhatIsNoneOfOurs_data() {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray zip = fakes::exportZip(10);
        QTest::newRow("a page") << QByteArray("<!DOCTYPE html><html><body>A proxy says hello</body></html>");
        QTest::newRow("zeros") << QByteArray(100, '\0');
        QByteArray stored = zip;
        stored[8] = 0;
        QTest::newRow("not compressed") << stored;
        QByteArray broken = fakes::exportZip(1000);
        broken.replace(broken.size() / 3, 64, QByteArray(64, '\xff'));
        QTest::newRow("broken") << broken;
        QTest::newRow("a file twice as long") << zip.first(100) + zip;
    }
    void refusesWhatIsNoneOfOurs() {
        QFETCH(const QByteArray, bytes);
        ZipReading reading;
        QVERIFY(!reading.take(bytes) || !reading.isWhole());
        const bool goesOn = reading.take(QByteArray(1000, 'x'));
        QVERIFY(!goesOn || !reading.isWhole());
    }
};

QTEST_GUILESS_MAIN(ZipReadingTest)
#include "zip_reading_test.moc"
