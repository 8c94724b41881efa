#include "service/settings_source.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace service {

namespace {

const QSet<QString>& switches() {
    static const QSet<QString> names{QStringLiteral("embedded"), QStringLiteral("help"),
                                     QStringLiteral("version")};
    return names;
}

QString flagOf(const QString& key) {
    QString flag = key;
    return flag.replace(u'.', u'-').replace(u'_', u'-');
}

QString variableOf(const QString& key) {
    return QStringLiteral("PC_") + flagOf(key).replace(u'-', u'_').toUpper();
}

std::optional<bool> truthOf(const QString& text) {
    static const QStringList yes{QStringLiteral("true"), QStringLiteral("yes"), QStringLiteral("on"),
                                 QStringLiteral("1")};
    static const QStringList no{QStringLiteral("false"), QStringLiteral("no"), QStringLiteral("off"),
                                QStringLiteral("0")};
    const QString lower = text.toLower();
    if (yes.contains(lower)) {
        return true;
    }
    return no.contains(lower) ? std::optional(false) : std::nullopt;
}

QString withoutQuotes(const QString& text) {
    return text.size() >= 2 && text.startsWith(u'"') && text.endsWith(u'"') ? text.sliced(1, text.size() - 2)
                                                                            : text;
}

} // namespace

SettingsSource::SettingsSource(const QStringList& arguments,
                               std::function<QString(const QString&)> environment)
    : m_environment(std::move(environment)) {
    readArguments(arguments);
    const QString config = text(QStringLiteral("config"));
    if (!config.isEmpty()) {
        readFile(config);
    }
}

void SettingsSource::readArguments(const QStringList& arguments) {
    for (qsizetype index = 0; index < arguments.size(); ++index) {
        const QString& argument = arguments[index];
        if (!argument.startsWith(QStringLiteral("--"))) {
            m_words.append(argument);
            continue;
        }
        const qsizetype sign = argument.indexOf(u'=');
        const QString name = argument.sliced(2, (sign < 0 ? argument.size() : sign) - 2);
        QString value;
        if (sign >= 0) {
            value = argument.sliced(sign + 1);
        } else if (switches().contains(name)) {
            value = QStringLiteral("true");
        } else if (++index < arguments.size()) {
            value = arguments[index];
        } else {
            throw SettingsError(QStringLiteral("--%1 has no value; right would be --%1 VALUE").arg(name));
        }
        m_flags.insert(name, {value, QStringLiteral("--") + name});
    }
}

void SettingsSource::readFile(const QString& name) {
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly)) {
        throw SettingsError(QStringLiteral("config = \"%1\" can't be read (%2); right would be an INI file")
                                .arg(name, file.errorString()));
    }
    QString section;
    int number = 0;
    for (const QString& raw : QString::fromUtf8(file.readAll()).split(u'\n')) {
        ++number;
        const QString line = raw.trimmed();
        if (line.isEmpty() || line.startsWith(u'#') || line.startsWith(u';')) {
            continue;
        }
        if (line.startsWith(u'[') && line.endsWith(u']')) {
            section = line.sliced(1, line.size() - 2).trimmed();
            continue;
        }
        const QString origin = QStringLiteral("%1, line %2").arg(QFileInfo(name).fileName()).arg(number);
        const qsizetype sign = line.indexOf(u'=');
        if (sign < 1) {
            throw SettingsError(QStringLiteral("%1: \"%2\"; right would be KEY = VALUE").arg(origin, line));
        }
        const QString key = line.first(sign).trimmed();
        m_file.insert(section.isEmpty() ? key : section + u'.' + key,
                      {withoutQuotes(line.sliced(sign + 1).trimmed()), origin});
    }
}

std::optional<SettingsSource::Value> SettingsSource::find(const QString& key) const {
    m_known.insert(key);
    if (const auto flag = m_flags.constFind(flagOf(key)); flag != m_flags.constEnd()) {
        return *flag;
    }
    const QString variable = variableOf(key);
    if (const QString value = m_environment(variable); !value.isNull()) {
        return Value{value, variable};
    }
    if (const auto line = m_file.constFind(key); line != m_file.constEnd()) {
        return *line;
    }
    return std::nullopt;
}

bool SettingsSource::has(const QString& key) const {
    return find(key).has_value();
}

QString SettingsSource::text(const QString& key, const QString& byDefault) const {
    const std::optional<Value> value = find(key);
    return value ? value->text : byDefault;
}

bool SettingsSource::flag(const QString& key, bool byDefault) const {
    const std::optional<Value> value = find(key);
    if (!value) {
        return byDefault;
    }
    const std::optional<bool> truth = truthOf(value->text);
    if (!truth) {
        throw wrong(key, QStringLiteral("true or false"));
    }
    return *truth;
}

int SettingsSource::number(const QString& key, int byDefault, int smallest, int largest) const {
    const std::optional<Value> value = find(key);
    if (!value) {
        return byDefault;
    }
    bool isNumber = false;
    const int number = value->text.toInt(&isNumber);
    if (!isNumber || number < smallest || number > largest) {
        throw wrong(key, QStringLiteral("a number from %1 to %2").arg(smallest).arg(largest));
    }
    return number;
}

std::optional<QUrl> SettingsSource::url(const QString& key, const QStringList& schemes) const {
    const std::optional<Value> value = find(key);
    if (!value || value->text.isEmpty()) {
        return std::nullopt;
    }
    const QUrl url(value->text, QUrl::StrictMode);
    if (!url.isValid() || !schemes.contains(url.scheme()) || url.host().isEmpty()) {
        throw wrong(
            key, QStringLiteral("a URL that begins with %1://").arg(schemes.join(QStringLiteral(":// or "))));
    }
    return url;
}

QStringList SettingsSource::list(const QString& key) const {
    QStringList items;
    for (const QString& item : text(key).split(u',')) {
        if (!item.trimmed().isEmpty()) {
            items.append(item.trimmed());
        }
    }
    return items;
}

QList<limits::Network> SettingsSource::networks(const QString& key) const {
    QList<limits::Network> networks;
    for (const QString& item : list(key)) {
        const std::optional<limits::Network> network = limits::Network::parse(item);
        if (!network) {
            throw wrong(key, QStringLiteral("addresses or networks like 10.0.0.0/8, separated by commas"));
        }
        networks.append(*network);
    }
    return networks;
}

int SettingsSource::choice(const QString& key, const QStringList& allowed, int byDefault) const {
    const std::optional<Value> value = find(key);
    if (!value) {
        return byDefault;
    }
    const qsizetype position = allowed.indexOf(value->text);
    if (position < 0) {
        throw wrong(key, allowed.join(QStringLiteral(" or ")));
    }
    return static_cast<int>(position);
}

core::SecretBytes SettingsSource::secretFile(const QString& key) const {
    const std::optional<Value> value = find(key);
    if (!value || value->text.isEmpty()) {
        return {};
    }
    QFile file(value->text);
    if (!file.open(QIODevice::ReadOnly)) {
        throw wrong(key, QStringLiteral("a file that can be read (%1)").arg(file.errorString()));
    }
    QByteArray content = file.readAll();
    while (content.endsWith('\n') || content.endsWith('\r')) {
        content.chop(1);
    }
    core::SecretBytes secret{QByteArrayView(content)};
    content.fill('\0');
    return secret;
}

SettingsError SettingsSource::wrong(const QString& key, const QString& right) const {
    const Value value = find(key).value_or(Value{QString(), QStringLiteral("not set")});
    return SettingsError(
        QStringLiteral("%1 = \"%2\" (%3); right would be %4").arg(key, value.text, value.origin, right));
}

void SettingsSource::refuseUnknownFlags() const {
    QSet<QString> flags;
    for (const QString& key : std::as_const(m_known)) {
        flags.insert(flagOf(key));
    }
    for (auto flag = m_flags.constBegin(); flag != m_flags.constEnd(); ++flag) {
        if (!flags.contains(flag.key())) {
            throw SettingsError(QStringLiteral("--%1 is not known; --help lists what is").arg(flag.key()));
        }
    }
}

void SettingsSource::refuseUnknownKeys() const {
    for (auto line = m_file.constBegin(); line != m_file.constEnd(); ++line) {
        if (!m_known.contains(line.key())) {
            throw SettingsError(
                QStringLiteral("%1 (%2) is not a key that is known").arg(line.key(), line->origin));
        }
    }
}

} // namespace service
