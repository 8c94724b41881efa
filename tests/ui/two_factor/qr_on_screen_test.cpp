#include "two_factor_fixture.h"

#include "ui/look/theme.h"
#include "ui/speech/page_language.h"
#include "ui/two_factor/setup_dialog.h"
#include "ui/widgets/qr_view.h"

#include <QProcess>
#include <QPushButton>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using ui::two_factor::SetupDialog;

// Another implementation reads the QR codes from a picture of the dialog, in both themes; ctest runs this at
// 100 % and at 200 %.
class QrOnScreenTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void isRead_data() {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
    void isRead() {
        QFETCH(bool, dark);
        const look::Theme theme(dark ? look::Scheme::Dark : look::Scheme::Light);
        const PageLanguage english(u"en"_s);
        TwoFactorFixture fixture;
        fixture.openStepUp();
        SetupDialog dialog(fixture.session.get(), SetupDialog::Kind::SetUp, u"Alice"_s);
        dialog.show();
        QTest::qWait(30); // it finds its height once it is on the screen
        const QPixmap app = dialog.grab();
        QCOMPARE(app.devicePixelRatio(), qEnvironmentVariable("QT_SCALE_FACTOR", u"1"_s).toDouble());
        const QString stores = read(app);
        QVERIFY(stores.contains(
            u"https://play.google.com/store/apps/details?id=com.google.android.apps.authenticator2"_s));
        QVERIFY(stores.contains(u"https://apps.apple.com/app/google-authenticator/id388497605"_s));

        dialog.confirmButton()->click();
        QTRY_COMPARE(dialog.flow()->state(), flows::TwoFactorSetup::State::Enrolling);
        QTest::qWait(30);
        QCOMPARE(read(dialog.grab()).trimmed(), TwoFactorFixture::uri());
    }

    // Nothing but black and white, whatever the scale: no edge is blurred.
    void isSharp() {
        ui::widgets::QrView view(251);
        view.setText(TwoFactorFixture::uri());
        view.show();
        const QImage image = view.grab().toImage();
        const int inside = image.width() / 10; // the ground's corners are round
        for (int y = inside; y < image.height() - inside; ++y) {
            for (int x = inside; x < image.width() - inside; ++x) {
                const int grey = qGray(image.pixel(x, y));
                QVERIFY(grey == 0 || grey == 255);
            }
        }
    }

  private:
    static QString read(const QPixmap& picture) {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"window.png"_s);
        picture.save(file);
        QProcess zbarimg;
        zbarimg.start(u"zbarimg"_s, {u"--quiet"_s, u"--raw"_s, file});
        if (!zbarimg.waitForFinished(30000)) {
            return zbarimg.errorString();
        }
        return QString::fromUtf8(zbarimg.readAllStandardOutput());
    }
};

QTEST_MAIN(QrOnScreenTest)
#include "qr_on_screen_test.moc"
