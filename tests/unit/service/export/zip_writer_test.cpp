#include "service/export/zip_writer.h"
#include "unzipped.h"

#include <QTest>

using service::data_export::ZipWriter;
using namespace Qt::StringLiterals;

class ZipWriterTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void anotherProgramReadsIt() {
        ZipWriter zip(core::Time{1'800'000'000'000});
        zip.beginFile(u"a.txt"_s);
        zip.write("one\n");
        zip.write("two\n");
        zip.beginFile(u"folder/é.txt"_s);
        zip.beginFile(u"last.txt"_s);
        zip.write("three");
        zip.end();
        const auto files = unzipped(zip.take());
        QCOMPARE(files.keys(), QStringList({u"a.txt"_s, u"folder/é.txt"_s, u"last.txt"_s}));
        QCOMPARE(files.value(u"a.txt"_s), "one\ntwo\n");
        QCOMPARE(files.value(u"folder/é.txt"_s), "");
        QCOMPARE(files.value(u"last.txt"_s), "three");
    }

    void whatIsTakenIsNotHeld() {
        ZipWriter zip(core::Time{1'800'000'000'000});
        zip.beginFile(u"long.txt"_s);
        QByteArray all;
        qsizetype most = 0;
        for (int line = 0; line < 100'000; ++line) {
            zip.write(QByteArray::number(line * 7919LL) + " is a number\n");
            most = std::max(most, zip.size());
            if (zip.size() > 0) {
                all += zip.take();
            }
        }
        zip.end();
        all += zip.take();
        QVERIFY2(most < 256 * 1024, qPrintable(QString::number(most)));
        QCOMPARE(unzipped(all).value(u"long.txt"_s).count('\n'), 100'000);
    }

    void itMayEndHalfDone() {
        ZipWriter zip(core::Time{1'800'000'000'000});
        zip.beginFile(u"a.txt"_s);
        zip.write("one");
    }
};

QTEST_GUILESS_MAIN(ZipWriterTest)
#include "zip_writer_test.moc"
