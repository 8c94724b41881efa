#include "ui/widgets/url_rule_text.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ui::widgets {

namespace {

struct UrlRuleText {
    Q_DECLARE_TR_FUNCTIONS(ui::widgets::UrlRuleText)
};

struct Words {
    const char* id;
    const char* text;
};

constexpr auto context = "ui::widgets::UrlRuleText";

constexpr Words rules[] = {
    {"empty", QT_TRANSLATE_NOOP("ui::widgets::UrlRuleText", "Type a URL.")},
    {"too_long",
     QT_TRANSLATE_NOOP("ui::widgets::UrlRuleText", "The URL is longer than 2,048 characters. Shorten it.")},
    {"control_character",
     QT_TRANSLATE_NOOP(
         "ui::widgets::UrlRuleText",
         "The URL holds a character that can’t be seen, such as a tab or a line break. Remove it.")},
    {"whitespace", QT_TRANSLATE_NOOP("ui::widgets::UrlRuleText",
                                     "The URL holds a space. Remove it, or write %20 in its place.")},
    {"backslash",
     QT_TRANSLATE_NOOP("ui::widgets::UrlRuleText", "The URL holds a backslash (\\). Write / instead.")},
    {"fragment", QT_TRANSLATE_NOOP("ui::widgets::UrlRuleText",
                                   "What follows # is never sent to a server. Remove it, with the #.")},
    {"percent_encoding",
     QT_TRANSLATE_NOOP("ui::widgets::UrlRuleText",
                       "Two hexadecimal digits have to follow a %. Write %25 for the percent sign itself.")},
    {"scheme_missing",
     QT_TRANSLATE_NOOP("ui::widgets::UrlRuleText", "The URL has to begin with http:// or https://.")},
    {"scheme_not_allowed",
     QT_TRANSLATE_NOOP("ui::widgets::UrlRuleText",
                       "Only http:// and https:// are supported. Begin the URL with one of them.")},
    {"userinfo",
     QT_TRANSLATE_NOOP("ui::widgets::UrlRuleText",
                       "A user name or a password in the URL is not supported. Remove what stands "
                       "before the @, with the @.")},
    {"port", QT_TRANSLATE_NOOP("ui::widgets::UrlRuleText",
                               "Custom ports are not supported. Remove the port: http:// goes to port 80, "
                               "https:// to port 443.")},
    {"host_missing",
     QT_TRANSLATE_NOOP("ui::widgets::UrlRuleText",
                       "The name of the server is missing. Write it after http:// or https://.")},
    {"host_invalid",
     QT_TRANSLATE_NOOP("ui::widgets::UrlRuleText",
                       "This can’t be the name of a server. Check its letters, digits, hyphens "
                       "and dots.")},
    {"host_not_ascii",
     QT_TRANSLATE_NOOP(
         "ui::widgets::UrlRuleText",
         "The name of the server holds look-alikes of digits, dots or slashes, such as full-width "
         "ones. Type them again.")},
    {"local_name",
     QT_TRANSLATE_NOOP(
         "ui::widgets::UrlRuleText",
         "This name is known on a local network only, like localhost. Use a public name, such as "
         "hooks.example.com.")},
    {"address_spelling",
     QT_TRANSLATE_NOOP(
         "ui::widgets::UrlRuleText",
         "This is an IP address in an unusual spelling (decimal, octal, hexadecimal or short). Use "
         "a name, or four decimal numbers.")},
};

constexpr Words ranges[] = {
    {"unspecified", QT_TRANSLATE_NOOP("ui::widgets::UrlRuleText", "unspecified address (0.0.0.0/8, ::)")},
    {"loopback",
     QT_TRANSLATE_NOOP("ui::widgets::UrlRuleText", "address of the machine itself (127.0.0.0/8, ::1)")},
    {"private", QT_TRANSLATE_NOOP("ui::widgets::UrlRuleText",
                                  "private address (10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16)")},
    {"link_local",
     QT_TRANSLATE_NOOP("ui::widgets::UrlRuleText",
                       "link-local address, metadata services included (169.254.0.0/16, fe80::/10)")},
    {"shared_cgn",
     QT_TRANSLATE_NOOP("ui::widgets::UrlRuleText", "address shared behind a provider’s NAT (100.64.0.0/10)")},
    {"multicast", QT_TRANSLATE_NOOP("ui::widgets::UrlRuleText", "multicast address (224.0.0.0/4, ff00::/8)")},
    {"broadcast", QT_TRANSLATE_NOOP("ui::widgets::UrlRuleText", "broadcast address (255.255.255.255)")},
    {"documentation",
     QT_TRANSLATE_NOOP(
         "ui::widgets::UrlRuleText",
         "address for examples (192.0.2.0/24, 198.51.100.0/24, 203.0.113.0/24, 2001:db8::/32)")},
    {"benchmarking",
     QT_TRANSLATE_NOOP("ui::widgets::UrlRuleText", "address for benchmarks (198.18.0.0/15, 2001:2::/48)")},
    {"reserved", QT_TRANSLATE_NOOP("ui::widgets::UrlRuleText", "reserved address")},
    {"unique_local", QT_TRANSLATE_NOOP("ui::widgets::UrlRuleText", "private IPv6 address (fc00::/7)")},
    {"site_local",
     QT_TRANSLATE_NOOP("ui::widgets::UrlRuleText", "private IPv6 address of the old kind (fec0::/10)")},
    {"ipv4_mapped",
     QT_TRANSLATE_NOOP("ui::widgets::UrlRuleText", "IPv4 address written as IPv6 (::ffff:0:0/96)")},
    {"nat64",
     QT_TRANSLATE_NOOP("ui::widgets::UrlRuleText", "address of an IPv6 gateway to IPv4 (64:ff9b::/96)")},
    {"six_to_four", QT_TRANSLATE_NOOP("ui::widgets::UrlRuleText", "address of a 6to4 tunnel (2002::/16)")},
    {"teredo", QT_TRANSLATE_NOOP("ui::widgets::UrlRuleText", "address of a Teredo tunnel (2001::/32)")},
};

template <std::size_t count>
QString wordsOf(const Words (&table)[count], const QString& id) {
    for (const Words& words : table) {
        if (id == QLatin1String(words.id)) {
            return QCoreApplication::translate(context, words.text);
        }
    }
    return {};
}

} // namespace

QString ruleText(const QString& rule, const QJsonObject& params) {
    if (rule == "address_refused"_L1) {
        //: %1: "private address (10.0.0.0/8, …)"
        return UrlRuleText::tr("Not allowed: %1. Use a server with a public address.")
            .arg(rangeText(params.value("range"_L1).toString()));
    }
    const QString text = wordsOf(rules, rule);
    return text.isEmpty() ? UrlRuleText::tr("The service does not accept this URL.") : text;
}

QString rangeText(const QString& range) {
    const QString text = wordsOf(ranges, range);
    return text.isEmpty() ? UrlRuleText::tr("address that is not public") : text;
}

} // namespace ui::widgets
