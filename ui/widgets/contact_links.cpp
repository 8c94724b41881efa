#include "ui/widgets/contact_links.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace ui::widgets {

QString contactLinks(const api::Contact& contact) {
    QStringList ways;
    if (contact.email && !contact.email->isEmpty()) {
        ways << u"<a href=\"mailto:%1\">%1</a>"_s.arg(contact.email->toHtmlEscaped());
    }
    if (contact.url && !contact.url->isEmpty()) {
        ways << u"<a href=\"%1\">%1</a>"_s.arg(contact.url->toHtmlEscaped());
    }
    return ways.join(u"<br>"_s);
}

} // namespace ui::widgets
