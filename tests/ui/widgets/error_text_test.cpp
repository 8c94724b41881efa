#include "ui/speech/page_language.h"
#include "ui/widgets/error_text.h"

#include <QJsonArray>
#include <QSet>
#include <QtTest>

using namespace ui::widgets;

class ErrorTextTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void everyIdHasItsTextInBothLanguages() {
        for (const char* language : {"en", "fr"}) {
            const PageLanguage speak(QString::fromLatin1(language));
            QVERIFY(speak.isLoaded());
            QSet<QString> texts;
            for (const core::ErrorIdEntry& entry : core::errorIds) {
                const QString text = errorText({entry.id, {}, {}});
                QVERIFY2(text.contains(QLatin1Char('.')), entry.name.data());
                QVERIFY2(!texts.contains(text), entry.name.data());
                texts.insert(text);
            }
            m_texts.append(texts);
        }
        QVERIFY2(!m_texts.first().intersects(m_texts.last()), "a text is the same in both languages");
    }

    void saysHowManyTriesAreLeft() {
        const PageLanguage english(QStringLiteral("en"));
        const auto wrong = [](int left) {
            return errorText({core::ErrorId::CodeWrong, {{QStringLiteral("attempts_left"), left}}, {}});
        };
        QVERIFY(wrong(3).endsWith(QStringLiteral("3 tries left.")));
        QVERIFY(wrong(1).endsWith(QStringLiteral("One try left.")));
        QVERIFY(wrong(0).contains(QStringLiteral("no tries left")));
    }

    void saysWhatToDoAboutTheCodeOfAnApp() {
        const PageLanguage english(QStringLiteral("en"));
        const auto text = [](core::ErrorId id, const char* method, int clockAhead = 0) {
            QJsonObject params{{QStringLiteral("method"), QLatin1String(method)},
                               {QStringLiteral("attempts_left"), 0}};
            if (clockAhead != 0) {
                params.insert(QStringLiteral("clock_ahead"), clockAhead);
            }
            return errorText({id, params, {}});
        };
        QVERIFY(text(core::ErrorId::CodeWrong, "totp").endsWith(QStringLiteral("Try again in an hour.")));
        QVERIFY(text(core::ErrorId::CodeUsed, "totp").contains(QStringLiteral("Wait for the next one")));
        QVERIFY(
            text(core::ErrorId::CodeUsed, "recovery_code").contains(QStringLiteral("Enter another one.")));
        QVERIFY(
            text(core::ErrorId::CodeWrong, "totp", 95)
                .contains(QStringLiteral("The clock of this computer is 2 minutes ahead of the server’s")));
        QVERIFY(text(core::ErrorId::CodeWrong, "totp", -40)
                    .contains(QStringLiteral("is 40 seconds behind the server’s")));
    }

    void saysWhenToTryAgain() {
        const PageLanguage french(QStringLiteral("fr"));
        const QString text =
            errorText({core::ErrorId::TooManyRequests, {{QStringLiteral("retry_after"), 61}}, {}});
        QVERIFY2(text.contains(QStringLiteral("2 minutes")), qPrintable(text));
    }

    void saysWhatWeakensAPassword() {
        const PageLanguage english(QStringLiteral("en"));
        const QJsonObject params{{QStringLiteral("hints"), QJsonArray{QStringLiteral("date")}}};
        QVERIFY(
            errorText({core::ErrorId::WeakPassword, params, {}}).contains(QStringLiteral("It holds a date")));
    }

    void aFieldSpeaksForItself() {
        const PageLanguage english(QStringLiteral("en"));
        const core::Error error{
            core::ErrorId::BadRequest, {}, {{QStringLiteral("name"), QStringLiteral("empty"), {}}}};
        QVERIFY(errorText(error).startsWith(QStringLiteral("This field is empty.")));
    }

    void frenchIsSetAsFrench() {
        const PageLanguage french(QStringLiteral("fr"));
        for (const core::ErrorIdEntry& entry : core::errorIds) {
            const QString text = errorText({entry.id, {}, {}});
            QVERIFY2(!text.contains(QLatin1Char('\'')), qPrintable(text));
            for (const char* mark : {" :", " ;", " ?", " !", "« ", " »"}) {
                QVERIFY2(!text.contains(QString::fromUtf8(mark)), qPrintable(text));
            }
        }
    }

  private:
    QList<QSet<QString>> m_texts;
};

QTEST_MAIN(ErrorTextTest)
#include "error_text_test.moc"
