#include "core/json_text.h"

#include <QJsonDocument>
#include <QTest>

namespace {

enum class Colour { Red, DarkGreen };

} // namespace

template <>
struct core::json::EnumNames<Colour> {
    static constexpr std::pair<Colour, const char*> names[] = {
        {Colour::Red, "red"},
        {Colour::DarkGreen, "dark_green"},
    };
};

namespace {

struct Wheel {
    int size = 0;

    template <class Self, class Fields>
    static void fields(Self& self, Fields& field) {
        field("size", self.size, core::json::Number{1, 30});
    }
};

struct Letter {
    QString words;

    template <class Self, class Fields>
    static void fields(Self& self, Fields& field) {
        field("words", self.words, core::json::Text{.shortest = 0, .anything = true});
    }
};

struct Car {
    QString name;
    std::optional<QString> nickname;
    core::json::Nullable<QString> owner;
    Colour colour = Colour::Red;
    bool fast = false;
    qint64 distance = 0;
    core::Time built;
    QList<Wheel> wheels;
    QJsonObject extras;

    template <class Self, class Fields>
    static void fields(Self& self, Fields& field) {
        field("name", self.name, core::json::Text{.longest = 10});
        field("nickname", self.nickname, core::json::Text{.shortest = 2});
        field("owner", self.owner);
        field("colour", self.colour);
        field("fast", self.fast);
        field("distance", self.distance);
        field("built", self.built);
        field("wheels", self.wheels);
        field("extras", self.extras);
    }
};

struct Repaint {
    std::optional<core::json::Nullable<QString>> colour;

    template <class Self, class Fields>
    static void fields(Self& self, Fields& field) {
        field("colour", self.colour, core::json::Text{.longest = 10});
    }
};

QJsonObject object(const char* json) {
    return QJsonDocument::fromJson(json).object();
}

const char* const whole = R"({"name":"Deux","nickname":"2CV","owner":null,"colour":"dark_green","fast":true,
    "distance":9007199254740991,"built":"1948-10-07T10:00:00+02:00","wheels":[{"size":15},{"size":16}],"extras":{"a":[1]}})";

} // namespace

class JsonTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void readsAWholeObject();
    void writesWhatItReads();
    void leavesOutWhatIsEmptyAndWritesNull();
    void tellsAbsentFromNull();
    void gathersEveryFault();
    void refusesAFault_data();
    void refusesAFault();
    void takesEveryCharacterWhereThatIsSaid();
    void ignoresWhatItDoesNotKnow();
    void readsOnlyObjects_data();
    void readsOnlyObjects();
};

void JsonTest::readsAWholeObject() {
    const auto car = core::json::fromJson<Car>(object(whole));
    QVERIFY(car.has_value());
    QCOMPARE(car->name, QStringLiteral("Deux"));
    QCOMPARE(car->nickname, QStringLiteral("2CV"));
    QVERIFY(!car->owner);
    QCOMPARE(car->colour, Colour::DarkGreen);
    QVERIFY(car->fast);
    QCOMPARE(car->distance, 9007199254740991);
    QCOMPARE(core::toRfc3339(car->built), QStringLiteral("1948-10-07T08:00:00.000Z"));
    QCOMPARE(car->wheels.size(), 2);
    QCOMPARE(car->wheels.at(1).size, 16);
    QCOMPARE(car->extras, object(R"({"a":[1]})"));
}

void JsonTest::writesWhatItReads() {
    QJsonObject expected = object(whole);
    expected.insert(QStringLiteral("built"), QStringLiteral("1948-10-07T08:00:00.000Z"));
    QCOMPARE(core::json::toJson(*core::json::fromJson<Car>(object(whole))), expected);
}

void JsonTest::leavesOutWhatIsEmptyAndWritesNull() {
    const QJsonObject written = core::json::toJson(Car{});
    QVERIFY(!written.contains(QStringLiteral("nickname")));
    QVERIFY(written.value(QStringLiteral("owner")).isNull());
    QVERIFY(written.contains(QStringLiteral("owner")));
    QCOMPARE(written.value(QStringLiteral("wheels")), QJsonArray());
}

void JsonTest::tellsAbsentFromNull() {
    const auto untouched = core::json::fromJson<Repaint>({});
    const auto bare = core::json::fromJson<Repaint>(object(R"({"colour":null})"));
    const auto green = core::json::fromJson<Repaint>(object(R"({"colour":"green"})"));
    QVERIFY(untouched && !untouched->colour);
    QVERIFY(bare && bare->colour && !*bare->colour);
    QVERIFY(green && green->colour && *green->colour);
    QCOMPARE(green->colour->value(), QStringLiteral("green"));
    QVERIFY(!core::json::fromJson<Repaint>(object(R"({"colour":""})")));
    for (const auto& repaint : {*untouched, *bare, *green}) {
        const QJsonObject written = core::json::toJson(repaint);
        QCOMPARE(QJsonDocument::fromJson(core::json::toText(repaint)).object(), written);
        QCOMPARE(written.contains(QStringLiteral("colour")), repaint.colour.has_value());
    }
    QVERIFY(core::json::toJson(*bare).value(QStringLiteral("colour")).isNull());
}

void JsonTest::gathersEveryFault() {
    const auto car = core::json::fromJson<Car>(object(
        R"({"name":"","colour":"blue","fast":1,"distance":1.5,"built":"yesterday","wheels":[{},{"size":99}],"extras":[]})"));
    QVERIFY(!car.has_value());
    QCOMPARE(car.error().id, core::ErrorId::BadRequest);
    QStringList faults;
    for (const core::FieldError& fault : car.error().fields) {
        faults.append(fault.field + u' ' + fault.id);
    }
    QCOMPARE(faults,
             QStringList({QStringLiteral("name empty"), QStringLiteral("colour not_allowed"),
                          QStringLiteral("fast wrong_type"), QStringLiteral("distance wrong_type"),
                          QStringLiteral("built not_a_time"), QStringLiteral("wheels.0.size required"),
                          QStringLiteral("wheels.1.size too_large"), QStringLiteral("extras wrong_type")}));
}

void JsonTest::refusesAFault_data() {
    QTest::addColumn<QString>("field");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QString>("fault");
    const auto row = [](const char* name, const char* field, const QJsonValue& value, const char* fault) {
        QTest::newRow(name) << QString::fromLatin1(field) << value << QString::fromLatin1(fault);
    };
    row("a text that is null", "name", QJsonValue::Null, "wrong_type");
    row("a text that is a number", "name", 7, "wrong_type");
    row("a long text", "name", QStringLiteral("12345678901"), "too_long");
    row("U+0000", "name", QString(QChar(u'\0')), "invalid_text");
    row("a line feed", "name", QStringLiteral("a\nb"), "invalid_text");
    row("a C1 control", "name", QString(QChar(0x85)), "invalid_text");
    row("half a surrogate pair", "name", QString(QChar(0xD83D)), "invalid_text");
    row("halves in the wrong order", "name", QString(QChar(0xDE00)) + QChar(0xD83D), "invalid_text");
    row("an optional that is null", "nickname", QJsonValue::Null, "wrong_type");
    row("an optional that is short", "nickname", QStringLiteral("x"), "empty");
    row("a nullable of another type", "owner", true, "wrong_type");
    row("an enum that is a number", "colour", 1, "wrong_type");
    row("a truth in words", "fast", QStringLiteral("true"), "wrong_type");
    row("a number in words", "distance", QStringLiteral("1"), "wrong_type");
    row("a number beyond 64 bits", "distance", 1e30, "too_large");
    row("a number below 64 bits", "distance", -1e30, "too_small");
    row("a date without a time", "built", QStringLiteral("2026-11-23"), "not_a_time");
    row("a time that is a number", "built", 0, "wrong_type");
    row("a list that is an object", "wheels", QJsonObject(), "wrong_type");
}

void JsonTest::refusesAFault() {
    QFETCH(QString, field);
    QFETCH(QJsonValue, value);
    QFETCH(QString, fault);
    QJsonObject broken = object(whole);
    broken.insert(field, value);
    const auto car = core::json::fromJson<Car>(broken);
    QVERIFY(!car.has_value());
    QCOMPARE(car.error().fields.size(), 1);
    QCOMPARE(car.error().fields.constFirst().field, field);
    QCOMPARE(car.error().fields.constFirst().id, fault);
}

void JsonTest::takesEveryCharacterWhereThatIsSaid() {
    const QString words = QStringLiteral("a\r\n\tb") + QChar(0x1b) + QChar(u'\0') + QChar(0x85);
    const auto letter = core::json::fromJson<Letter>({{QStringLiteral("words"), words}});
    QVERIFY(letter.has_value());
    QCOMPARE(letter->words, words);
    QVERIFY(!core::json::fromJson<Letter>({{QStringLiteral("words"), QString(QChar(0xD83D))}}).has_value());
    QVERIFY(!core::json::fromJson<Letter>({{QStringLiteral("words"), QString(201, u'x')}}).has_value());
}

void JsonTest::ignoresWhatItDoesNotKnow() {
    QJsonObject more = object(whole);
    more.insert(QStringLiteral("of_tomorrow"), QJsonArray({1, 2}));
    QVERIFY(core::json::fromJson<Car>(more).has_value());
}

void JsonTest::readsOnlyObjects_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("good");
    QTest::newRow("an object") << QByteArray("{}") << true;
    QTest::newRow("spaces around") << QByteArray(" \n{\"a\":1}\n ") << true;
    QTest::newRow("nothing") << QByteArray() << false;
    QTest::newRow("a list") << QByteArray("[]") << false;
    QTest::newRow("a text") << QByteArray("\"{}\"") << false;
    QTest::newRow("cut off") << QByteArray("{\"a\":") << false;
    QTest::newRow("more behind it") << QByteArray("{}{}") << false;
    QTest::newRow("no UTF-8") << QByteArray("{\"a\":\"\xff\xfe\"}") << false;
    QTest::newRow("deep") << QByteArray(5000, '[') << false;
}

void JsonTest::readsOnlyObjects() {
    QFETCH(QByteArray, bytes);
    QFETCH(bool, good);
    QCOMPARE(core::json::parseObject(bytes).has_value(), good);
}

QTEST_APPLESS_MAIN(JsonTest)
#include "json_test.moc"
