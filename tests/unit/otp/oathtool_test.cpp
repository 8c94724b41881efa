#include "otp/totp.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QTest>

// The same codes as another implementation.
class OathtoolTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void agreesOnAThousandRandomSecrets();
};

namespace {

struct Draw {
    QByteArray secret;
    qint64 seconds = 0;
    otp::Parameters parameters;
};

Draw drawFrom(QRandomGenerator& random) {
    Draw draw;
    draw.secret.resize(random.bounded(1, 129));
    for (char& byte : draw.secret) {
        byte = static_cast<char>(random.bounded(256));
    }
    draw.seconds = static_cast<qint64>(random.generate64() % 20000000000ULL);
    const otp::Algorithm algorithms[] = {otp::Algorithm::Sha1, otp::Algorithm::Sha256,
                                         otp::Algorithm::Sha512};
    const int periods[] = {1, 10, 30, 45, 60, 90, 3600, 86400};
    draw.parameters = {algorithms[random.bounded(3)], 6 + random.bounded(3), periods[random.bounded(8)]};
    return draw;
}

// A line of a shell script: the code of this step and of the two that follow.
QString command(const Draw& draw) {
    const char* modes[] = {"SHA1", "SHA256", "SHA512"};
    return QStringLiteral("oathtool --totp=%1 --digits=%2 --time-step-size=%3s --now=@%4 --window=2 %5\n")
        .arg(QLatin1String(modes[static_cast<int>(draw.parameters.algorithm)]))
        .arg(draw.parameters.digits)
        .arg(draw.parameters.period)
        .arg(draw.seconds)
        .arg(QLatin1String(draw.secret.toHex()));
}

} // namespace

void OathtoolTest::agreesOnAThousandRandomSecrets() {
    QRandomGenerator random(6238);
    QList<Draw> draws;
    QString script;
    for (int count = 0; count < 1000; ++count) {
        draws.append(drawFrom(random));
        script += command(draws.last());
    }
    QProcess shell;
    shell.start(QStringLiteral("sh"), {QStringLiteral("-e")});
    shell.write(script.toUtf8());
    shell.closeWriteChannel();
    QVERIFY2(shell.waitForFinished(60000), "sh did not end");
    QVERIFY2(shell.exitCode() == 0, shell.readAllStandardError().constData());
    const QStringList codes =
        QString::fromLatin1(shell.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(codes.size(), draws.size() * 3);
    for (qsizetype index = 0; index < codes.size(); ++index) {
        const Draw& draw = draws[index / 3];
        const core::Time time{(draw.seconds + (index % 3) * draw.parameters.period) * 1000};
        QVERIFY2(otp::totp(draw.secret, time, draw.parameters) == codes[index], qPrintable(command(draw)));
    }
}

QTEST_GUILESS_MAIN(OathtoolTest)
#include "oathtool_test.moc"
