#pragma once

#include "service/delivery/message.h"

#include <QHash>
#include <QList>
#include <QString>

namespace service::delivery {

struct Block {
    enum class Kind { Heading, Code, Paragraph, Button, Note };
    Kind kind = Kind::Paragraph;
    QString text;
    QString link = {}; // of a button
};

// A message in words, before it takes the form of a mail or a text message.
struct Text {
    QString language;
    QString subject;
    QString sms; // empty where the message never goes out as one
    QList<Block> blocks;
    QString footer;
};

// The texts of resources/mail (its README says how they are written).
class Texts {
  public:
    // Throws std::runtime_error where a text is missing: better at the start than when somebody waits for a
    // code.
    explicit Texts(const QString& folder = QStringLiteral(":/mail"));

    // In English where the message's locale is not spoken.
    Text of(const Message& message) const;
    QString htmlLayout() const { return m_layout; }

  private:
    struct Language {
        QHash<Template, QString> sources;
        QHash<QString, QString> words;
        QString footer;
    };
    static Language read(const QString& folder);

    QHash<QString, Language> m_languages;
    QString m_layout;
};

} // namespace service::delivery
