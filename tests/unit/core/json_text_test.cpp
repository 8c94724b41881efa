#include "core/json_text.h"

#include <QJsonDocument>
#include <QTest>

namespace {

enum class Colour { Red, Green };

struct Inner {
    int number = 0;
    std::optional<bool> flag;

    template <class Self, class Fields>
    static void fields(Self& self, Fields& field) {
        field("number", self.number);
        field("flag", self.flag);
    }
};

struct Sample {
    QString text;
    qint64 large = 0;
    double real = 0;
    core::Time at;
    Colour colour = Colour::Red;
    core::json::Nullable<QString> nullable;
    QList<Inner> list;
    QList<Colour> colours;
    QJsonObject object;
    QJsonValue value;

    template <class Self, class Fields>
    static void fields(Self& self, Fields& field) {
        field("text", self.text);
        field("large", self.large);
        field("real", self.real);
        field("at", self.at);
        field("colour", self.colour);
        field("nullable", self.nullable);
        field("list", self.list);
        field("colours", self.colours);
        field("object", self.object);
        field("value", self.value);
    }
};

struct Nothing {
    template <class Self, class Fields>
    static void fields(Self&, Fields&) {}
};

} // namespace

template <>
struct core::json::EnumNames<Colour> {
    static constexpr std::pair<Colour, const char*> names[] = {{Colour::Red, "red"},
                                                               {Colour::Green, "green"}};
};

// What is written without a tree in between is what the tree would have said.
class JsonTextTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void saysWhatTheTreeSays_data();
    void saysWhatTheTreeSays();
    void keepsTheOrderOfTheStruct();
    void isEmptyWhereNothingIsSaid();
};

void JsonTextTest::saysWhatTheTreeSays_data() {
    QTest::addColumn<QString>("text");
    QString controls;
    for (char16_t code = 1; code < 0x20; ++code) {
        controls += QChar(code);
    }
    QTest::newRow("empty") << QString();
    QTest::newRow("plain") << QStringLiteral("Alice Martin");
    QTest::newRow("quotes and backslashes") << QStringLiteral("\"C:\\temp\" /");
    QTest::newRow("control characters") << controls;
    QTest::newRow("U+0000") << QString(QChar(u'\0'));
    QTest::newRow("U+007F and U+2028") << QStringLiteral("\u007f\u2028");
    QTest::newRow("beyond ASCII") << QStringLiteral("Zoë Ünal 漢字 😀");
}

void JsonTextTest::saysWhatTheTreeSays() {
    QFETCH(QString, text);
    Sample sample;
    sample.text = text;
    sample.large = 9'007'199'254'740'991;
    sample.real = -12.5;
    sample.at = {1'795'423'800'123};
    sample.colour = Colour::Green;
    sample.list = {{1, true}, {-2, std::nullopt}};
    sample.colours = {Colour::Green, Colour::Red};
    sample.object = {{QStringLiteral("key"), text}, {QStringLiteral("list"), QJsonArray{1, 2.5, true}}};
    sample.value = text;

    QJsonParseError error;
    const QJsonDocument read = QJsonDocument::fromJson(core::json::toText(sample), &error);
    QCOMPARE(error.errorString(), QStringLiteral("no error occurred"));
    QCOMPARE(read.object(), core::json::toJson(sample));
}

void JsonTextTest::keepsTheOrderOfTheStruct() {
    QCOMPARE(core::json::toText(Inner{3, false}), QByteArray("{\"number\":3,\"flag\":false}"));
}

void JsonTextTest::isEmptyWhereNothingIsSaid() {
    QCOMPARE(core::json::toText(Nothing{}), QByteArray("{}"));
}

QTEST_APPLESS_MAIN(JsonTextTest)
#include "json_text_test.moc"
