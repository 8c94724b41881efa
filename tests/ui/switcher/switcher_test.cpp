#include "ui/switcher/account_filter.h"
#include "ui/switcher/account_list_model.h"
#include "ui/switcher/avatar.h"
#include "ui/switcher/folded_text.h"
#include "ui/switcher/switcher_dialog.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using accounts::AccountEntry;
using ui::switcher::AccountFilter;
using ui::switcher::AccountListModel;
using ui::switcher::SwitcherDialog;

// Finding one account among many and changing to it.
class SwitcherTest : public QObject {
    Q_OBJECT

  private:
    static AccountEntry entry(const QString& id, const QString& name, const QString& email) {
        AccountEntry made;
        made.id = u"instance/"_s + id;
        made.server = QUrl(u"https://account.example.com"_s);
        made.name = name;
        made.email = email;
        made.signedIn = true;
        return made;
    }
    static QList<AccountEntry> people() {
        AccountEntry alice = entry(u"1"_s, u"Alice Martin"_s, u"alice@example.com"_s);
        alice.phone = u"+33612345678"_s;
        alice.devKey = u"k3f09a77c1e24b5d8a90ff12"_s;
        AccountEntry zoe = entry(u"2"_s, u"Zoé L’Hôpital"_s, u"zoe@example.org"_s);
        zoe.awsAccountId = u"123456789012"_s;
        zoe.organizations = u"Société\u00A0Générale d’Exemple"_s;
        AccountEntry local = entry(u"3"_s, u"Bob"_s, u"bob@example.net"_s);
        local.local = true;
        local.signedIn = false;
        return {alice, zoe, local};
    }
    static QStringList found(const QString& query) {
        AccountListModel model;
        model.setEntries(people());
        AccountFilter filter;
        filter.setSourceModel(&model);
        filter.setQuery(query);
        QStringList names;
        for (int row = 0; row < filter.rowCount(); ++row) {
            names << filter.index(row, 0).data(AccountListModel::NameRole).toString().section(u' ', 0, 0);
        }
        return names;
    }

  private Q_SLOTS:
    void foldsWhatPeopleDoNotType() {
        QCOMPARE(ui::switcher::folded(u"Éric\u202FL’Hôpital"_s), u"eric l'hopital"_s);
    }

    void findsByEverythingKnown_data() {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QStringList>("names");
        const QStringList alice{u"Alice"_s};
        const QStringList zoe{u"Zoé"_s};
        QTest::newRow("nothing typed") << QString() << QStringList{u"Alice"_s, u"Zoé"_s, u"Bob"_s};
        QTest::newRow("name without accents") << u"zoe hopital"_s << zoe;
        QTest::newRow("words in any order") << u"martin ali"_s << alice;
        QTest::newRow("email") << u"ZOE@EXAMPLE"_s << zoe;
        QTest::newRow("phone as written in its country") << u"06 12 34 56"_s << alice;
        QTest::newRow("phone with its country") << u"+33 6 12"_s << alice;
        QTest::newRow("DevKey") << u"k3f09a77"_s << alice;
        QTest::newRow("AWS account grouped") << u"1234 5678 9012"_s << zoe;
        QTest::newRow("organization") << u"societe generale d'exemple"_s << zoe;
        QTest::newRow("server") << u"this computer"_s << QStringList{u"Bob"_s};
        QTest::newRow("nobody") << u"xyz"_s << QStringList();
    }
    void findsByEverythingKnown() {
        QFETCH(QString, query);
        QFETCH(QStringList, names);
        QCOMPARE(found(query), names);
    }

    void theModelKeepsItsWord() {
        AccountListModel model;
        const QAbstractItemModelTester tester(&model);
        AccountFilter filter;
        filter.setSourceModel(&model);
        const QAbstractItemModelTester filterTester(&filter);
        model.setEntries(people());
        filter.setQuery(u"example"_s);
        AccountEntry renamed = people().at(1);
        renamed.name = u"Zoé Renommée"_s;
        model.updateEntry(renamed);
        model.updateEntry(entry(u"4"_s, u"New"_s, u"new@example.com"_s));
        QCOMPARE(model.index(0).data(AccountListModel::NameRole).toString(), u"New"_s);
        model.removeEntry(u"instance/1"_s);
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(filter.rowCount(), 3);
    }

    void initialsAreThoseOfTheName() {
        QCOMPARE(ui::switcher::initials(u"Alice Martin"_s, {}), u"AM"_s);
        QCOMPARE(ui::switcher::initials(u"Étienne de La Tour"_s, {}), u"ÉT"_s);
        QCOMPARE(ui::switcher::initials({}, u"bob@example.com"_s), u"B"_s);
    }

    void typingAndEnterOpenAnAccount() {
        AccountListModel model;
        model.setEntries(people());
        SwitcherDialog dialog(&model, u"instance/1"_s);
        QSignalSpy opened(&dialog, &SwitcherDialog::openRequested);
        dialog.open();
        auto* search = dialog.findChild<QLineEdit*>();
        QTest::keyClicks(search, u"bob"_s);
        QTest::keyClick(search, Qt::Key_Return);
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened.first().first().toString(), u"instance/3"_s);
        QVERIFY(!dialog.isVisible());
    }

    void enterAtOnceGoesBackToTheOneBefore() {
        AccountListModel model;
        model.setEntries(people());
        SwitcherDialog dialog(&model, u"instance/1"_s);
        QSignalSpy opened(&dialog, &SwitcherDialog::openRequested);
        dialog.open();
        QTest::keyClick(dialog.findChild<QLineEdit*>(), Qt::Key_Return);
        QCOMPARE(opened.value(0).value(0).toString(), u"instance/2"_s);
    }

    void arrowsMoveWhileOneTypes() {
        AccountListModel model;
        model.setEntries(people());
        SwitcherDialog dialog(&model, u"instance/1"_s);
        dialog.open();
        auto* list = dialog.findChild<QListView*>();
        const int before = list->currentIndex().row();
        QTest::keyClick(dialog.findChild<QLineEdit*>(), Qt::Key_Down);
        QCOMPARE(list->currentIndex().row(), before + 1);
    }

    void nothingMatchesOffersToClear() {
        AccountListModel model;
        model.setEntries(people());
        SwitcherDialog dialog(&model, {});
        dialog.open();
        auto* search = dialog.findChild<QLineEdit*>();
        QTest::keyClicks(search, u"zzz"_s);
        const QList<QPushButton*> buttons = dialog.findChildren<QPushButton*>();
        const auto clear = std::find_if(buttons.begin(), buttons.end(), [](const QPushButton* button) {
            return button->isVisible() && button->text() == u"Clear filters"_s;
        });
        QVERIFY(clear != buttons.end());
        (*clear)->click();
        QVERIFY(search->text().isEmpty());
        QVERIFY(dialog.findChild<QListView*>()->isVisible());
    }

    void aThousandAccountsAreSearchedAtOnce() {
        QList<AccountEntry> entries;
        for (int i = 0; i < 1000; ++i) {
            entries << entry(QString::number(i), u"Person %1"_s.arg(i), u"person%1@example.com"_s.arg(i));
        }
        AccountListModel model;
        AccountFilter filter;
        filter.setSourceModel(&model);
        QElapsedTimer timer;
        timer.start();
        model.setEntries(entries);
        filter.setQuery(u"person999"_s);
        QCOMPARE(filter.rowCount(), 1);
        QVERIFY2(timer.elapsed() < 500,
                 qPrintable(QString::number(timer.elapsed()))); // 20 ms on a quiet machine
    }
};

QTEST_MAIN(SwitcherTest)
#include "switcher_test.moc"
