#pragma once

#include "core/result.h"
#include "core/time.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>

#include <limits>
#include <optional>
#include <type_traits>

// JSON to and from structs. A struct says once what its fields are called, and both programs read and write
// it by that:
//
//     struct Registration {
//         QString email;
//         std::optional<QString> locale;
//
//         template <class Self, class Fields>
//         static void fields(Self& self, Fields& field) {
//             field("email", self.email, core::json::Text{.longest = 254});
//             field("locale", self.locale);
//         }
//     };
//
// std::optional is left out where it is empty and refused where it is null; Nullable is written as null; a
// std::optional of a Nullable tells what is absent from what is null (a change: RFC 7396). An enum takes part
// by a specialization of EnumNames. Reading gathers every wrong field, so that a form can show them all at
// once.
namespace core::json {

// Bounds of a text, in UTF-16 code units. Bounds apply to each element of a list.
struct Text {
    int shortest = 1;
    int longest = 200;
    bool lines = false;    // line feeds and tabs are taken
    bool anything = false; // every character is: to be looked at, or as somebody else sent it
};

struct Number {
    qint64 smallest = std::numeric_limits<qint64>::min();
    qint64 largest = std::numeric_limits<qint64>::max();
};

struct NoBounds {};

template <class T>
struct Nullable : std::optional<T> {
    using std::optional<T>::optional;
    using std::optional<T>::operator=;
};

// template <> struct EnumNames<Channel> { static constexpr std::pair<Channel, const char*> names[] =
// {{Channel::Email, "email"}}; };
template <class E>
struct EnumNames;

template <class E>
const char* nameOf(E value) {
    for (const auto& [candidate, name] : EnumNames<E>::names) {
        if (candidate == value) {
            return name;
        }
    }
    Q_UNREACHABLE();
}

namespace detail {

template <class T>
struct IsOptional : std::false_type {};
template <class T>
struct IsOptional<std::optional<T>> : std::true_type {};
template <class T>
struct IsNullable : std::false_type {};
template <class T>
struct IsNullable<Nullable<T>> : std::true_type {};
template <class T>
struct IsList : std::false_type {};
template <class T>
struct IsList<QList<T>> : std::true_type {};

// Nothing, or the id of what is wrong with the text.
QString faultOf(const QString& text, const Text& bounds);

} // namespace detail

template <class T>
QJsonValue write(const T& value);

class ObjectWriter {
  public:
    template <class T, class Bounds = NoBounds>
    void operator()(const char* name, const T& value, const Bounds& = {}) {
        if constexpr (detail::IsOptional<T>::value) {
            if (value) {
                m_object.insert(QLatin1String(name), write(*value));
            }
        } else {
            m_object.insert(QLatin1String(name), write(value));
        }
    }
    QJsonObject take() { return std::move(m_object); }

  private:
    QJsonObject m_object;
};

template <class T>
QJsonValue write(const T& value) {
    if constexpr (std::is_same_v<T, QString> || std::is_same_v<T, bool> || std::is_same_v<T, QJsonObject> ||
                  std::is_same_v<T, QJsonValue> || std::is_same_v<T, double>) {
        return value;
    } else if constexpr (std::is_same_v<T, int> || std::is_same_v<T, qint64>) {
        return QJsonValue(static_cast<qint64>(value));
    } else if constexpr (std::is_same_v<T, Time>) {
        return toRfc3339(value);
    } else if constexpr (std::is_enum_v<T>) {
        return QString::fromLatin1(nameOf(value));
    } else if constexpr (detail::IsNullable<T>::value) {
        return value ? write(*value) : QJsonValue(QJsonValue::Null);
    } else if constexpr (detail::IsList<T>::value) {
        QJsonArray array;
        for (const auto& element : value) {
            array.append(write(element));
        }
        return array;
    } else {
        ObjectWriter writer;
        T::fields(value, writer);
        return writer.take();
    }
}

// What reading found wrong, under the path of the object it is in.
class Faults {
  public:
    void add(const QString& field, const QString& id, const QJsonObject& params = {});
    bool empty() const { return m_list.isEmpty(); }
    QList<FieldError> take() { return std::move(m_list); }

  private:
    QList<FieldError> m_list;
};

bool readText(const QJsonValue& json, QString& into, const QString& path, const Text& bounds, Faults& faults);
bool readNumber(const QJsonValue& json, qint64& into, const QString& path, const Number& bounds,
                Faults& faults);
bool readTime(const QJsonValue& json, Time& into, const QString& path, Faults& faults);

template <class T, class Bounds>
void read(const QJsonValue& json, T& into, const QString& path, const Bounds& bounds, Faults& faults);

class ObjectReader {
  public:
    ObjectReader(const QJsonObject& object, QString prefix, Faults& faults)
        : m_object(object)
        , m_prefix(std::move(prefix))
        , m_faults(faults) {}

    template <class T, class Bounds = NoBounds>
    void operator()(const char* name, T& value, const Bounds& bounds = {}) {
        const QString path = m_prefix + QLatin1String(name);
        const auto found = m_object.constFind(QLatin1String(name));
        const bool absent = found == m_object.constEnd();
        if constexpr (detail::IsOptional<T>::value) {
            if (!absent) {
                read(*found, value.emplace(), path, bounds, m_faults);
            }
        } else if constexpr (detail::IsNullable<T>::value) {
            if (!absent) {
                read(*found, value, path, bounds, m_faults);
            }
        } else if (absent) {
            m_faults.add(path, QStringLiteral("required"));
        } else {
            read(*found, value, path, bounds, m_faults);
        }
    }

  private:
    QJsonObject m_object;
    QString m_prefix;
    Faults& m_faults;
};

template <class T, class Bounds>
void read(const QJsonValue& json, T& into, const QString& path, const Bounds& bounds, Faults& faults) {
    const auto wrongType = [&] { faults.add(path, QStringLiteral("wrong_type")); };
    if constexpr (std::is_same_v<T, QString>) {
        if constexpr (std::is_same_v<Bounds, Text>) {
            readText(json, into, path, bounds, faults);
        } else {
            readText(json, into, path, Text{.shortest = 0, .longest = 4000}, faults);
        }
    } else if constexpr (std::is_same_v<T, bool>) {
        json.isBool() ? void(into = json.toBool()) : wrongType();
    } else if constexpr (std::is_same_v<T, double>) {
        json.isDouble() ? void(into = json.toDouble()) : wrongType();
    } else if constexpr (std::is_same_v<T, int> || std::is_same_v<T, qint64>) {
        Number numberBounds{std::numeric_limits<T>::min(), std::numeric_limits<T>::max()};
        if constexpr (std::is_same_v<Bounds, Number>) {
            numberBounds = bounds;
        }
        qint64 number = 0;
        if (readNumber(json, number, path, numberBounds, faults)) {
            into = static_cast<T>(number);
        }
    } else if constexpr (std::is_same_v<T, Time>) {
        readTime(json, into, path, faults);
    } else if constexpr (std::is_same_v<T, QJsonObject>) {
        json.isObject() ? void(into = json.toObject()) : wrongType();
    } else if constexpr (std::is_same_v<T, QJsonValue>) {
        into = json;
    } else if constexpr (std::is_enum_v<T>) {
        if (!json.isString()) {
            return wrongType();
        }
        for (const auto& [candidate, name] : EnumNames<T>::names) {
            if (json.toString() == QLatin1String(name)) {
                into = candidate;
                return;
            }
        }
        faults.add(path, QStringLiteral("not_allowed"));
    } else if constexpr (detail::IsNullable<T>::value) {
        if (!json.isNull()) {
            read(json, into.emplace(), path, bounds, faults);
        }
    } else if constexpr (detail::IsList<T>::value) {
        if (!json.isArray()) {
            return wrongType();
        }
        const QJsonArray array = json.toArray();
        for (qsizetype index = 0; index < array.size(); ++index) {
            read(array.at(index), into.emplaceBack(), path + QLatin1Char('.') + QString::number(index),
                 bounds, faults);
        }
    } else {
        if (!json.isObject()) {
            return wrongType();
        }
        ObjectReader reader(json.toObject(), path.isEmpty() ? path : path + QLatin1Char('.'), faults);
        T::fields(into, reader);
    }
}

// A whole object; bad_request with every field that is wrong.
template <class T>
Result<T> fromJson(const QJsonObject& object) {
    T value;
    Faults faults;
    ObjectReader reader(object, {}, faults);
    T::fields(value, reader);
    if (!faults.empty()) {
        return fail(Error{ErrorId::BadRequest, {}, faults.take()});
    }
    return value;
}

template <class T>
QJsonObject toJson(const T& value) {
    return write(value).toObject();
}

// bad_request where the bytes are not one JSON object.
Result<QJsonObject> parseObject(const QByteArray& bytes);

} // namespace core::json
