#include "ui/shell/lost_factor.h"

#include "ui/look/controls.h"
#include "ui/look/metrics.h"
#include "ui/shell/entry_presenter.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/contact_links.h"

#include <QDesktopServices>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui::shell {

LostFactor::LostFactor(const EntryPresenter* presenter, QWidget* parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_question(new QPushButton(this))
    , m_answer(new QLabel(this)) {
    look::setKind(m_question, look::Kind::Link);
    m_answer->setWordWrap(true);
    m_answer->setTextFormat(Qt::RichText);
    m_answer->setTextInteractionFlags(Qt::TextBrowserInteraction);
    m_answer->setMaximumWidth(look::width::fieldMost);
    m_answer->hide();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(look::space::xs);
    layout->addWidget(m_question, 0, Qt::AlignLeft);
    layout->addWidget(m_answer);
    connect(m_question, &QPushButton::clicked, this, &LostFactor::answer);
    connect(m_answer, &QLabel::linkActivated, this, [](const QString& link) {
        const QUrl url(link);
        if (url.scheme() == "https"_L1 || url.scheme() == "http"_L1 || url.scheme() == "mailto"_L1) {
            QDesktopServices::openUrl(url);
        }
    });
    retranslate();
}

void LostFactor::retranslate() {
    m_question->setText(tr("I no longer have either"));
    m_answer->setText(text());
}

void LostFactor::fold() {
    m_answer->hide();
}

void LostFactor::answer() {
    m_answer->setText(text());
    m_answer->show();
    m_answer->setFocus();
    widgets::announce(m_answer);
}

QString LostFactor::text() const {
    const EntryPresenter::Place& place = m_presenter->place();
    if (place.local) {
        return tr("Whoever runs the service of this computer can turn two-factor authentication off:")
                   .toHtmlEscaped() +
               u"<br><code>personal-center-service admin account reset-two-factor --data-dir %1 %2</code>"_s
                   .arg(m_presenter->localDataFolder().toHtmlEscaped(), m_presenter->email().toHtmlEscaped());
    }
    const QString then = tr("Once they are sure that it is you, they turn two-factor authentication off: you "
                            "then sign in with the password alone.")
                             .toHtmlEscaped();
    const QString support = widgets::contactLinks(place.meta.contacts.support);
    //: %1: a server's name
    const QString whom = support.isEmpty()
                             ? tr("Ask the operator of %1.").arg(m_presenter->placeName()).toHtmlEscaped()
                             : tr("Ask the support:").toHtmlEscaped() + u"<br>"_s + support + u"<br>"_s;
    return whom + u' ' + then;
}

} // namespace ui::shell
