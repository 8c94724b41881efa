#include "ui/shell/info_pages.h"

#include "ui/widgets/contact_links.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QPushButton>
#include <QSysInfo>

using namespace Qt::StringLiterals;

namespace ui::shell {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ui::shell::InfoPages)
};

QString paragraph(const QString& text) {
    return u"<p>%1</p>"_s.arg(text);
}
QString heading(const QString& text) {
    return u"<p><b>%1</b></p>"_s.arg(text);
}
QString item(const QString& text) {
    return u"<li style=\"margin-bottom: 6px\">%1</li>"_s.arg(text);
}
QString list(const QStringList& items) {
    return u"<ul style=\"margin-left: 18px; -qt-list-indent: 0\">%1</ul>"_s.arg(items.join(QString()));
}

InfoDialog* made(std::function<InfoDialog::Content()> content, QWidget* parent) {
    auto* dialog = new InfoDialog(std::move(content), parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    return dialog;
}

InfoDialog::Content bspContent() {
    QString html;
    html += paragraph(Words::tr("BSP (Business Solution Provider) designates the providers officially "
                                "certified by EngageLab, who enjoy "
                                "exclusive rights such as commercial cooperation, technical support, "
                                "advanced API interfaces and the sale of "
                                "EngageLab products."));
    html += list(
        {item(Words::tr("When your account has the BSP qualifications, the system automatically displays the "
                        "BSP badge in "
                        "the account information section.")),
         item(Words::tr(
             "It indicates that the account has the support of a certified BSP provider, with strengthened "
             "service guarantees and technical support. It helps enterprise customers to identify the "
             "official qualifications of the account and strengthens trust."))});
    html += paragraph(
        Words::tr("EngageLab offers two partnership models to help companies develop their business and "
                  "improve their service capabilities:"));
    html += list(
        {item(Words::tr(
             "<b>Solutions partners</b>: suited to partners who recommend, sell and implement EngageLab "
             "products. Membership gives access to exclusive prices, attractive commissions and tailored "
             "support, to help you develop your market and increase your profitability.")),
         item(Words::tr(
             "<b>Services partners</b>: suited to partners who provide professional services such as "
             "registration, training, integration and the development of custom applications for EngageLab "
             "customers. Benefit from customer resources and service revenue, to make the most of your "
             "offer."))});
    html += heading(Words::tr("How to become a BSP?"));
    html += paragraph(
        Words::tr("If you wish to apply for EngageLab BSP certification or have questions, please contact "
                  "our sales team."));
    return {Words::tr("What is BSP?"), html};
}

QString contactLine(const QString& label, const api::Contact& contact) {
    const QString links = widgets::contactLinks(contact);
    return links.isEmpty() ? QString() : u"<p><b>%1</b><br>%2</p>"_s.arg(label, links);
}

InfoDialog::Content contactContent(const std::optional<api::Meta>& meta, const QString& server) {
    QString html;
    if (meta) {
        html += contactLine(Words::tr("Sales"), meta->contacts.sales);
        html += contactLine(Words::tr("Support"), meta->contacts.support);
    }
    if (html.isEmpty()) {
        //: %1: a server's name
        html = paragraph(Words::tr("Ask the operator of %1.").arg(server.toHtmlEscaped()));
    }
    return {Words::tr("Contact us"), html};
}

QString shortcutRow(const QString& keys, const QString& what) {
    return u"<tr><td style=\"padding: 3px 18px 3px 0\"><b>%1</b></td><td style=\"padding: 3px 0\">%2</td></tr>"_s
        .arg(keys, what);
}

InfoDialog::Content helpContent() {
    QString html;
    html += paragraph(Words::tr("The personal center page lets you manage your account’s information, view "
                                "developer details, query Amazon orders "
                                "and more. Through this page you can strengthen the security of the account, "
                                "activate single sign-on (SSO) and "
                                "delete your account."));
    html += heading(Words::tr("Access the page"));
    html += list({item(Words::tr("Click the avatar and select “Personal center”.")),
                  item(Words::tr("Or click “Settings” in the account bar."))});
    html += heading(Words::tr("Explanations"));
    html += paragraph(Words::tr("The circled i beside a heading explains what stands there; F1 does the same "
                                "for the place where you are."));
    html += heading(Words::tr("Keyboard"));
    html += u"<table cellspacing=\"0\">"_s;
    html += shortcutRow(Words::tr("Ctrl+K"), Words::tr("Switch account"));
    html += shortcutRow(Words::tr("Ctrl+1 … Ctrl+9"), Words::tr("The accounts opened last"));
    html += shortcutRow(Words::tr("Alt+1 … Alt+4"), Words::tr("A tab"));
    html += shortcutRow(Words::tr("Ctrl+Tab"), Words::tr("The next tab"));
    html += shortcutRow(Words::tr("Ctrl+F"), Words::tr("Search"));
    html += shortcutRow(Words::tr("F5"), Words::tr("Refresh"));
    html += shortcutRow(Words::tr("F1"), Words::tr("Help"));
    html += u"</table>"_s;
    return {Words::tr("Help"), html};
}

QStringList aboutLines(const QString& keychainName) {
    return {u"Personal Center "_s + QStringLiteral(PERSONAL_CENTER_VERSION),
            u"Qt "_s + QString::fromLatin1(qVersion()),
            QSysInfo::prettyProductName() + u", "_s + QSysInfo::currentCpuArchitecture(),
            Words::tr("Keychain: %1").arg(keychainName.isEmpty() ? Words::tr("not known") : keychainName)};
}

} // namespace

InfoDialog* makeBspPage(QWidget* parent, std::function<void()> contact) {
    InfoDialog* dialog = made(&bspContent, parent);
    QPushButton* button = dialog->addButton([] { return Words::tr("Contact us"); });
    QObject::connect(button, &QPushButton::clicked, dialog, contact);
    return dialog;
}

InfoDialog* makeContactPage(QWidget* parent, const std::optional<api::Meta>& meta, const QString& server) {
    InfoDialog* dialog = made([meta, server] { return contactContent(meta, server); }, parent);
    dialog->resize(440, 260);
    return dialog;
}

InfoDialog* makeHelpPage(QWidget* parent) {
    return made(&helpContent, parent);
}

InfoDialog* makeAboutPage(QWidget* parent, const QString& keychainName) {
    InfoDialog* dialog = made(
        [keychainName] {
            QString html;
            for (const QString& line : aboutLines(keychainName)) {
                html += line.toHtmlEscaped() + u"<br>"_s;
            }
            html = paragraph(html);
            html += paragraph(
                Words::tr("Free software under the GNU General Public License, version 3 or later. Icons: "
                          "Bootstrap Icons (MIT)."));
            return InfoDialog::Content{Words::tr("About"), html};
        },
        parent);
    dialog->resize(440, 320);
    QPushButton* copy = dialog->addButton([] { return Words::tr("Copy"); });
    QObject::connect(copy, &QPushButton::clicked, dialog, [keychainName] {
        QGuiApplication::clipboard()->setText(aboutLines(keychainName).join(u'\n'));
    });
    return dialog;
}

} // namespace ui::shell
