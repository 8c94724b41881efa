#include "service/deletion/outbox_files.h"
#include "service/delivery/mail.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace service;
using namespace Qt::StringLiterals;

// Which messages in the outbox folder go with a person.
class OutboxFilesTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void thoseToOneOfTheirContactsGo() {
        write(u"1-a.eml"_s, mail(u"ann@example.com"_s, u"Hello"_s));
        write(u"2-b.eml"_s, mail(u"Ann@Example.com"_s, u"Hello"_s));
        write(u"3-c.txt"_s, "048213 is the code\n\nTo: +33612345678\n");
        write(u"4-d.eml"_s, mail(u"bob@example.com"_s, u"Hello"_s));
        remove({{}, {u"ann@example.com"_s, u"+33612345678"_s}});
        QCOMPARE(left(), QStringList{u"4-d.eml"_s});
    }

    void thoseThatNameThemGoHoweverTheyAreWritten() {
        // Long enough that quoted-printable breaks the line within the address, wherever that is.
        for (int spaces = 0; spaces < 80; ++spaces) {
            write(u"%1-x.eml"_s.arg(spaces),
                  mail(u"bob@example.com"_s, u"é"_s + QString(spaces, u'.') +
                                                 u" ann.of.the.long.address@example.com invites you"_s));
        }
        remove({{}, {u"ann.of.the.long.address@example.com"_s}});
        QCOMPARE(left(), QStringList());
    }

    void anotherAddressThatHoldsTheirsStays() {
        for (const auto& other : {u"joann@example.com"_s, u"jo.ann@example.com"_s, u"ann@example.community"_s,
                                  u"ann@example.com.mx"_s, u"ann@example.com-two"_s}) {
            write(u"1-%1.eml"_s.arg(other.size()), mail(u"bob@example.com"_s, u"Write to "_s + other));
        }
        write(u"2-a.txt"_s, "To: +336123456789\n");
        const QStringList before = left();
        remove({{}, {u"ann@example.com"_s, u"+33612345678"_s}});
        QCOMPARE(left(), before);
        write(u"3-a.eml"_s, mail(u"bob@example.com"_s, u"Write to ann@example.com."_s));
        remove({{}, {u"ann@example.com"_s}});
        QCOMPARE(left(), before);
    }

    void thoseOfTheirMessagesGo() {
        write(u"20261125T090000000Z-abc234.eml"_s, mail(u"mistyped@example.com"_s, u"Hello"_s));
        write(u".20261125T090000000Z-abc234.eml.new"_s, "half");
        write(u"20261125T090000000Z-abc235.eml"_s, mail(u"bob@example.com"_s, u"Hello"_s));
        remove({{u"abc234"_s}, {}});
        QCOMPARE(left(), QStringList{u"20261125T090000000Z-abc235.eml"_s});
    }

    void noFolderIsNoTrouble() {
        deletion::removeFrom(m_folder->filePath(u"none"_s), {{u"a"_s}, {u"b@c.de"_s}});
    }

  private:
    void write(const QString& name, const QByteArray& content) const {
        QFile file(m_folder->filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }
    void remove(const deletion::OutboxFiles& files) const { deletion::removeFrom(m_folder->path(), files); }
    QStringList left() const {
        return QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden, QDir::Name);
    }
    static QByteArray mail(const QString& to, const QString& paragraph) {
        using namespace delivery;
        const Text text{u"en"_s, u"Subject"_s, {}, {{Block::Kind::Paragraph, paragraph}}, u"Footer"_s};
        return composeMail(text, u"{blocks}"_s, {{}, u"no-reply@example.com"_s}, to, u"id"_s, {0});
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(OutboxFilesTest)
#include "outbox_files_test.moc"
