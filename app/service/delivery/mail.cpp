#include "service/delivery/mail.h"

#include "service/delivery/mime.h"

#include <QRegularExpression>

namespace service::delivery {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype widthOfPlainText = 76;

QString wrapped(const QString& paragraph) {
    QString lines;
    qsizetype used = 0;
    // U+00A0 and U+202F are no places to break at, so words are parted at plain spaces only.
    for (const QString& word : paragraph.split(u' ')) {
        if (used > 0 && used + 1 + word.size() > widthOfPlainText) {
            lines += u'\n';
            used = 0;
        } else if (used > 0) {
            lines += u' ';
            ++used;
        }
        lines += word;
        used += word.size();
    }
    return lines;
}

QString plainBlock(const Block& block) {
    switch (block.kind) {
    case Block::Kind::Code:
        return u"    "_s + block.text;
    case Block::Kind::Button:
        return block.text + u"\n"_s + block.link;
    case Block::Kind::Heading:
    case Block::Kind::Paragraph:
    case Block::Kind::Note:
        break;
    }
    return wrapped(block.text);
}

QString htmlBlock(const Block& block) {
    const QString text = block.text.toHtmlEscaped();
    switch (block.kind) {
    case Block::Kind::Heading:
        return uR"(<h1 class="heading" style="margin:0 0 16px;font-size:20px;line-height:28px;font-weight:600;color:#1b1f27;">%1</h1>)"_s
            .arg(text);
    case Block::Kind::Code:
        return uR"(<p class="code" style="margin:0 0 24px;padding:16px;border:1px solid #d5d9e0;border-radius:6px;background-color:#f9fafb;font-family:ui-monospace,'SF Mono',Menlo,Consolas,'DejaVu Sans Mono',monospace;font-size:32px;line-height:40px;font-weight:600;letter-spacing:8px;text-indent:8px;text-align:center;color:#1b1f27;">%1</p>)"_s
            .arg(text);
    case Block::Kind::Button:
        return uR"(<p style="margin:0 0 16px;"><a class="button" href="%2" style="display:inline-block;padding:10px 20px;border-radius:6px;background-color:#2459c9;font-size:14px;line-height:20px;font-weight:600;text-decoration:none;color:#ffffff;">%1</a></p>)"_s
            .arg(text, block.link.toHtmlEscaped());
    case Block::Kind::Note:
        return uR"(<p class="note rule" style="margin:24px 0 0;padding-top:16px;border-top:1px solid #d5d9e0;font-size:13px;line-height:20px;color:#596273;">%1</p>)"_s
            .arg(text);
    case Block::Kind::Paragraph:
        break;
    }
    return uR"(<p class="text" style="margin:0 0 16px;font-size:14px;line-height:22px;color:#1b1f27;">%1</p>)"_s
        .arg(text);
}

} // namespace

QString plainText(const Text& text) {
    QStringList blocks;
    for (const Block& block : text.blocks) {
        blocks.append(plainBlock(block));
    }
    // "-- " parts a signature from the text (RFC 3676, 4.3).
    return blocks.join(u"\n\n"_s) + u"\n\n-- \n"_s + wrapped(text.footer) + u'\n';
}

QString html(const Text& text, const QString& layout) {
    QStringList blocks;
    for (const Block& block : text.blocks) {
        blocks.append(htmlBlock(block));
    }
    const QHash<QString, QString> parts{
        {u"{language}"_s, text.language},
        {u"{subject}"_s, text.subject.toHtmlEscaped()},
        {u"{blocks}"_s, blocks.join(u'\n')},
        {u"{footer}"_s, text.footer.toHtmlEscaped()},
    };
    static const QRegularExpression part(u"\\{(language|subject|blocks|footer)\\}"_s);
    QString page;
    qsizetype end = 0;
    for (auto match = part.globalMatch(layout); match.hasNext();) {
        const QRegularExpressionMatch found = match.next();
        page += layout.mid(end, found.capturedStart() - end) + parts.value(found.captured());
        end = found.capturedEnd();
    }
    return page + layout.mid(end);
}

QByteArray composeMail(const Text& text, const QString& layout, const Mailbox& from, const QString& to,
                       const QString& id, core::Time date) {
    const QByteArray domain = from.address.section(u'@', -1).toLatin1();
    const QByteArray boundary = "=_" + id.toLatin1();
    const QByteArray sender = from.name.isEmpty()
                                  ? from.address.toLatin1()
                                  : mime::phrase(from.name) + " <" + from.address.toLatin1() + '>';
    QByteArray mail;
    mail += "Date: " + mime::date(date) + "\r\n";
    mail += "From: " + sender + "\r\n";
    mail += "To: " + to.toLatin1() + "\r\n";
    mail += "Subject: " + mime::unstructured(text.subject, sizeof "Subject: " - 1) + "\r\n";
    mail += "Message-ID: <" + id.toLatin1() + '@' + domain + ">\r\n";
    mail += "MIME-Version: 1.0\r\n";
    mail += "Auto-Submitted: auto-generated\r\n"; // RFC 3834: no out-of-office reply, please
    mail += "Content-Language: " + text.language.toLatin1() + "\r\n";
    mail += "Content-Type: multipart/alternative;\r\n boundary=\"" + boundary + "\"\r\n\r\n";
    const auto part = [&](const QByteArray& type, const QString& body) {
        mail += "--" + boundary + "\r\nContent-Type: " + type + "; charset=utf-8\r\n" +
                "Content-Transfer-Encoding: quoted-printable\r\n\r\n" + mime::quotedPrintable(body) + "\r\n";
    };
    part("text/plain", plainText(text));
    part("text/html", html(text, layout));
    return mail + "--" + boundary + "--\r\n";
}

bool isPlainAddress(const QString& address) {
    static const QRegularExpression shape(
        uR"(^[!#-'*+\-./0-9=?A-Z^_`a-z{|}~]+@[A-Za-z0-9](?:[A-Za-z0-9.\-]*[A-Za-z0-9])?$)"_s);
    return shape.match(address).hasMatch();
}

} // namespace service::delivery
