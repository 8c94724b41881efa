#include "ui/authenticator/authenticator_page.h"

#include "qr/draw.h"
#include "ui/authenticator/authenticator_fixture.h"
#include "ui/authenticator/import_dialog.h"
#include "ui/look/theme.h"
#include "ui/speech/page_language.h"
#include "ui/speech/page_picture.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/empty_state.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLineEdit>
#include <QListView>
#include <QMainWindow>
#include <QMenu>
#include <QMimeData>
#include <QTableView>

using namespace Qt::StringLiterals;
using ui::authenticator::AuthenticatorModel;
using ui::authenticator::AuthenticatorPage;
using ui::authenticator::AuthenticatorPresenter;
using ui::authenticator::ImportDialog;

// The page as a person sees and uses it. With PICTURES=folder it leaves pictures, in both languages and
// themes.
class AuthenticatorPageTest : public AuthenticatorFixture {
    Q_OBJECT

  private Q_SLOTS:
    void init() { start(); }
    void cleanup() {
        m_window.reset();
        m_program.reset();
    }

    void beginsEmptyWithOneButton() {
        open();
        QVERIFY(m_page->emptyState()->isVisible());
        QCOMPARE(m_page->emptyState()->button()->text(), u"Add an entry…"_s);
        m_page->emptyState()->button()->click();
        QVERIFY(dialog<ImportDialog>() != nullptr);
    }

    void showsCodesAndCopiesThem() {
        add(entryOf(u"EngageLab"_s, u"alice@example.com"_s), m_alice);
        open();
        QTRY_COMPARE(cell(0, AuthenticatorModel::Code, AuthenticatorModel::CodeRole), u"081 804"_s);
        button(u"Copy the code of EngageLab: alice@example.com"_s)->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), u"081804"_s);
        QVERIFY(QGuiApplication::clipboard()->mimeData()->hasFormat(u"x-kde-passwordManagerHint"_s));
        QVERIFY(button(u"Clear now"_s)->isVisible());
        button(u"Clear now"_s)->click();
        QVERIFY(QGuiApplication::clipboard()->text().isEmpty());
        m_page->table()->setFocus();
        m_page->table()->setCurrentIndex(m_page->table()->model()->index(0, 0));
        QTest::keyClick(m_page->table(), Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"081804"_s);
    }

    void hidesCodesUntilAClick() {
        add(entryOf(u"EngageLab"_s, u"alice@example.com"_s));
        open();
        QTRY_VERIFY(!cell(0, AuthenticatorModel::Code, AuthenticatorModel::CodeRole).isEmpty());
        m_page->conceal();
        QVERIFY(cell(0, AuthenticatorModel::Code, AuthenticatorModel::CodeRole).isEmpty());
        QVERIFY(m_page->banner()->isVisible());
        button(u"Show the codes"_s)->click();
        QTRY_VERIFY(!cell(0, AuthenticatorModel::Code, AuthenticatorModel::CodeRole).isEmpty());
        QVERIFY(!m_page->banner()->isVisible());
        m_page->conceal();
        const QRect row = m_page->table()->visualRect(m_page->table()->model()->index(0, 0));
        QTest::mouseClick(m_page->table()->viewport(), Qt::LeftButton, {}, row.center());
        QTRY_VERIFY(!cell(0, AuthenticatorModel::Code, AuthenticatorModel::CodeRole).isEmpty());
        m_page->hide();
        QVERIFY(cell(0, AuthenticatorModel::Code, AuthenticatorModel::CodeRole).isEmpty());
    }

    void saysThatTheKeychainGivesNothing() {
        add(entryOf(u"EngageLab"_s, u"alice@example.com"_s));
        m_secrets->refusal = core::Error{core::ErrorId::KeychainRefused, {}, {}};
        open();
        QTRY_VERIFY(m_page->banner()->isVisible());
        QVERIFY(m_page->banner()->text().contains(u"keychain"_s));
        m_secrets->refusal.reset();
        button(u"Show the codes"_s)->click();
        QTRY_VERIFY(!cell(0, AuthenticatorModel::Code, AuthenticatorModel::CodeRole).isEmpty());
        QVERIFY(!m_page->banner()->isVisible());
    }

    void saysThatASecretIsLeftBehind() {
        add(entryOf(u"EngageLab"_s, u"alice@example.com"_s));
        open();
        m_secrets->removalsFail = true;
        menuAction(u"Remove…"_s)->trigger();
        button(u"Remove the entry"_s)->click();
        QTRY_VERIFY(reads(u"The next start of this program tries again."_s));
        QCOMPARE(m_page->table()->model()->rowCount(), 0);
    }

    void findsWithoutCaseAndAccents() {
        add(entryOf(u"Société Générale"_s, u"alice"_s));
        add(entryOf(u"EngageLab"_s, u"bob"_s));
        open();
        m_page->find();
        QTest::keyClicks(search(), u"GENERALE ali"_s);
        QCOMPARE(m_page->table()->model()->rowCount(), 1);
        QTest::keyClicks(search(), u"nobody"_s);
        QVERIFY(m_page->emptyState()->isVisible());
        m_page->emptyState()->button()->click();
        QCOMPARE(m_page->table()->model()->rowCount(), 2);
    }

    void attachesAndDetaches() {
        const QString id = add(entryOf(u"EngageLab"_s, u"someone"_s));
        open();
        menuAction(u"Attach to an account…"_s)->trigger();
        QVERIFY(dialog<QDialog>() != nullptr);
        QVERIFY(dialog<QDialog>()->findChild<QListView*>()->model()->rowCount() == 1);
        button(u"Attach"_s)->click();
        QCOMPARE(m_program->authenticator.entry(id)->attachedTo, m_alice);
        QVERIFY(cell(0, AuthenticatorModel::Account, Qt::DisplayRole).startsWith(u"alice@example.com"_s));
        menuAction(u"Attach to an account…"_s)->trigger();
        button(u"Detach"_s)->click();
        QVERIFY(m_program->authenticator.entry(id)->attachedTo.isEmpty());
    }

    void removesWhatItNames() {
        add(entryOf(u"EngageLab"_s, u"alice@example.com"_s), m_alice);
        open();
        menuAction(u"Remove…"_s)->trigger();
        QVERIFY(reads(u"EngageLab: alice@example.com"_s));
        QVERIFY(reads(u"It fills the codes of alice@example.com"_s));
        button(u"Remove the entry"_s)->click();
        QTRY_VERIFY(m_program->authenticator.entries().isEmpty());
        QVERIFY(m_page->emptyState()->isVisible());
    }

    void takesAnEntryIn() {
        const PageLanguage speaking(u"en"_s);
        open();
        m_page->emptyState()->button()->click();
        otp::Entry entry = entryOf(u"EngageLab"_s, u"alice@example.com"_s);
        entry.parameters = {otp::Algorithm::Sha256, 8, 60};
        QGuiApplication::clipboard()->setImage(qr::draw(otp::toOtpauthUri(entry), 4));
        button(u"The clipboard"_s)->click();
        QTRY_VERIFY(box(u"EngageLab: alice@example.com"_s) != nullptr);
        QVERIFY(reads(u"SHA-256 · 8 digits · 60 seconds"_s));
        QVERIFY(reads(u"Unusual"_s));
        QCOMPARE(dialog<QDialog>()->findChild<QComboBox*>()->currentData().toString(), m_alice);
        QVERIFY(m_program->authenticator.entries().isEmpty());
        button(u"Keep"_s)->click();
        QTRY_VERIFY(reads(u"1 entry kept."_s));
        QCOMPARE(m_program->authenticator.entryOf(m_alice)->parameters, entry.parameters);
        button(u"Close"_s)->click();
        QVERIFY(dialog<QDialog>() == nullptr);
        QCOMPARE(m_page->table()->model()->rowCount(), 1);
    }

    void saysWhatToDoWhereThereIsNoCode() {
        open();
        m_page->emptyState()->button()->click();
        QGuiApplication::clipboard()->setText(u"hello"_s);
        button(u"The clipboard"_s)->click();
        QVERIFY(reads(u"neither a picture nor the text"_s));
        QImage white(200, 200, QImage::Format_RGB32);
        white.fill(Qt::white);
        QGuiApplication::clipboard()->setImage(white);
        button(u"The clipboard"_s)->click();
        QTRY_VERIFY(reads(u"No QR code was found."_s));
    }

    void manyEntriesAreFollowedWithinAFrame() {
        for (int at = 0; at < 300; ++at) {
            m_program->authenticator.add(entryOf(u"Issuer %1"_s.arg(at), u"alice"_s), {}, this,
                                         [](const auto&) {});
        }
        QTRY_COMPARE(m_program->authenticator.entries().size(), 300);
        open();
        QTRY_VERIFY(!cell(299, AuthenticatorModel::Code, AuthenticatorModel::CodeRole).isEmpty());
        QVERIFY(m_page->table()->findChildren<QPushButton*>().size() < 60); // of the rows in sight
        m_clock.advance(std::chrono::seconds(30));
        QElapsedTimer timer;
        timer.start();
        m_presenter->model()->tick(); // every code anew
        QGuiApplication::sendPostedEvents();
        QVERIFY2(timer.elapsed() < 16, qPrintable(QString::number(timer.elapsed())));
    }

    void nothingIsCut_data() {
        QTest::addColumn<QString>("language");
        QTest::addColumn<bool>("dark");
        for (const char* language : {"en", "fr"}) {
            for (const bool dark : {false, true}) {
                QTest::addRow("%s %s", language, dark ? "dark" : "light")
                    << QString::fromLatin1(language) << dark;
            }
        }
    }
    void nothingIsCut() {
        QFETCH(QString, language);
        QFETCH(bool, dark);
        const PageLanguage speaking(language);
        QVERIFY(speaking.isLoaded());
        look::Theme theme(dark ? look::Scheme::Dark : look::Scheme::Light);
        open();
        check(u"authenticator-empty"_s);
        add(entryOf(u"EngageLab"_s, u"alice@example.com"_s), m_alice);
        add(entryOf(u"GitHub"_s, u"alice-martin"_s, u"another secret"_s));
        otp::Entry eight = entryOf(u"Société Générale"_s, u"compte professionnel 4821"_s, u"third secret"_s);
        eight.parameters = {otp::Algorithm::Sha256, 8, 60};
        add(eight);
        m_clock.advance(std::chrono::seconds(9));
        QTRY_VERIFY(!cell(2, AuthenticatorModel::Code, AuthenticatorModel::CodeRole).isEmpty());
        m_presenter->model()->tick();
        m_presenter->copy(m_program->authenticator.entries().constFirst().id);
        check(u"authenticator-list"_s);
        m_page->conceal();
        check(u"authenticator-hidden"_s);

        ImportDialog import(m_program->authenticator, m_program->registry, m_window.get());
        import.setAttribute(Qt::WA_DeleteOnClose, false);
        import.show();
        checkDialog(&import, u"import-sources"_s);
        QMimeData texts;
        texts.setText(u"hello"_s);
        import.read(&texts);
        checkDialog(&import, u"import-nothing"_s);
        texts.setText(otp::toOtpauthUri(entryOf(u"EngageLab"_s, u"alice@example.com"_s, u"new secret"_s)) +
                      u'\n' + otp::toOtpauthUri(eight) + u'\n' +
                      u"otpauth://hotp/Bank:me?secret=GEZDGNBVGY3TQOJQ&counter=1"_s);
        import.read(&texts);
        checkDialog(&import, u"import-found"_s);
        import.confirmButton()->click();
        QTRY_COMPARE(m_program->authenticator.entries().size(), 4);
        QTRY_VERIFY(!import.cancelButton()->isVisible());
        checkDialog(&import, u"import-kept"_s);
    }

  private:
    void open() {
        m_window = std::make_unique<QMainWindow>();
        m_window->resize(900, 560);
        m_presenter = new AuthenticatorPresenter(m_program->authenticator, m_program->registry,
                                                 QGuiApplication::clipboard(), m_window.get());
        m_page = new AuthenticatorPage(m_presenter);
        m_window->setCentralWidget(m_page);
        new QAbstractItemModelTester(m_presenter->model(), m_window.get());
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }
    void check(const QString& name) {
        QTest::qWait(1); // laid out
        takePicture(m_window.get(), name);
        QCOMPARE(cutText(m_window.get()), QString());
    }
    static void checkDialog(QWidget* dialog, const QString& name) {
        QTest::qWait(50); // fitted
        takePicture(dialog, name);
        QCOMPARE(cutText(dialog), QString());
    }
    QString cell(int row, int column, int role) const {
        return m_page->table()->model()->index(row, column).data(role).toString();
    }
    template <class T>
    T* dialog() const {
        for (T* one : m_window->findChildren<T*>()) {
            if (one->isVisible() && one->isWindow()) {
                return one;
            }
        }
        return nullptr;
    }
    template <class T>
    T* named(const QString& name) const {
        for (T* one : m_window->findChildren<T*>()) {
            if (one->isVisible() && (one->accessibleName() == name || one->text() == name)) {
                return one;
            }
        }
        return nullptr;
    }
    QPushButton* button(const QString& name) const { return named<QPushButton>(name); }
    QCheckBox* box(const QString& name) const { return named<QCheckBox>(name); }
    QLineEdit* search() const { return m_page->findChild<QLineEdit*>(); }
    bool reads(const QString& part) const {
        const QList<QLabel*> labels = m_window->findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(), [&part](const QLabel* label) {
            return label->isVisible() && label->text().contains(part);
        });
    }
    QAction* menuAction(const QString& text) const {
        const QString more = u"More for "_s + cell(0, 0, AuthenticatorModel::NameRole);
        button(more)->click();
        QAction* found = nullptr;
        for (QMenu* menu : m_page->findChildren<QMenu*>()) {
            for (QAction* action : menu->actions()) {
                if (menu->isVisible() && action->text() == text) {
                    found = action;
                }
            }
            menu->hide();
        }
        return found;
    }

    std::unique_ptr<QMainWindow> m_window;
    AuthenticatorPresenter* m_presenter = nullptr;
    AuthenticatorPage* m_page = nullptr;
};

QTEST_MAIN(AuthenticatorPageTest)
#include "authenticator_page_test.moc"
