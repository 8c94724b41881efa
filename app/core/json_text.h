#pragma once

#include "core/json.h"

#include <QByteArray>

namespace core::json {

namespace detail {

void appendQuoted(QByteArray& text, const QString& value);
void appendNumber(QByteArray& text, double value);
void appendValue(QByteArray& text, const QJsonValue& value);

template <class T>
void append(QByteArray& text, const T& value);

} // namespace detail

// Writes an object's members one after the other, in the order in which the struct names them.
class TextWriter {
  public:
    explicit TextWriter(QByteArray& text)
        : m_text(text) {
        m_text += '{';
    }

    template <class T, class Bounds = NoBounds>
    void operator()(const char* name, const T& value, const Bounds& = {}) {
        if constexpr (detail::IsOptional<T>::value) {
            if (value) {
                begin(name);
                detail::append(m_text, *value);
            }
        } else {
            begin(name);
            detail::append(m_text, value);
        }
    }
    void end() { m_text += '}'; }

  private:
    void begin(const char* name) { // names are ours: nothing in them needs escaping
        m_text += m_empty ? "\"" : ",\"";
        m_text += name;
        m_text += "\":";
        m_empty = false;
    }

    QByteArray& m_text;
    bool m_empty = true;
};

template <class T>
void detail::append(QByteArray& text, const T& value) {
    if constexpr (std::is_same_v<T, QString>) {
        appendQuoted(text, value);
    } else if constexpr (std::is_same_v<T, bool>) {
        text += value ? "true" : "false";
    } else if constexpr (std::is_same_v<T, int> || std::is_same_v<T, qint64>) {
        text += QByteArray::number(value);
    } else if constexpr (std::is_same_v<T, double>) {
        appendNumber(text, value);
    } else if constexpr (std::is_same_v<T, QJsonObject> || std::is_same_v<T, QJsonValue>) {
        appendValue(text, value);
    } else if constexpr (std::is_same_v<T, Time>) {
        text += '"';
        appendRfc3339(text, value);
        text += '"';
    } else if constexpr (std::is_enum_v<T>) {
        text += '"';
        text += nameOf(value);
        text += '"';
    } else if constexpr (IsNullable<T>::value) {
        if (value) {
            append(text, *value);
        } else {
            text += "null";
        }
    } else if constexpr (IsList<T>::value) {
        text += '[';
        bool first = true;
        for (const auto& element : value) {
            text += first ? "" : ",";
            first = false;
            append(text, element);
        }
        text += ']';
    } else {
        TextWriter writer(text);
        T::fields(value, writer);
        writer.end();
    }
}

// The same JSON as toJson(), as compact UTF-8, without building the tree in between: what a reply that is
// asked for thousands of times a second is written with.
template <class T>
QByteArray toText(const T& value) {
    constexpr qsizetype usual = 1024;
    QByteArray text;
    text.reserve(usual);
    detail::append(text, value);
    return text;
}

} // namespace core::json
