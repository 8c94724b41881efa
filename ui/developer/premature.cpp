#include "ui/developer/premature.h"

using namespace Qt::StringLiterals;

namespace ui::developer {

namespace {

// From "://" to the path: what a person types in the middle of a URL's beginning.
bool isInsideTheHost(const QString& typed) {
    const qsizetype start = typed.indexOf(u"://"_s);
    return start >= 0 && typed.indexOf(u'/', start + 3) < 0 && typed.indexOf(u'?', start + 3) < 0;
}

bool isBeginningOfAScheme(const QString& typed) {
    return u"http://"_s.startsWith(typed, Qt::CaseInsensitive) ||
           u"https://"_s.startsWith(typed, Qt::CaseInsensitive);
}

} // namespace

bool isPremature(const callback_url::Refusal& refusal, const QString& typed, Typing typing) {
    if (refusal.rule == "empty"_L1) {
        return true;
    }
    if (typing == Typing::Left) {
        return false;
    }
    if (isBeginningOfAScheme(typed)) {
        return true;
    }
    if (typing == Typing::Paused) {
        return false;
    }
    const bool halfEncoded =
        refusal.rule == "percent_encoding"_L1 && typed.lastIndexOf(u'%') >= typed.size() - 2;
    return halfEncoded ||
           ((refusal.check == "port"_L1 || refusal.check == "host"_L1) && isInsideTheHost(typed));
}

} // namespace ui::developer
