#include "ui/account/unrecognized_dialog.h"

#include "ui/account/activity_text.h"
#include "ui/look/controls.h"
#include "ui/look/fonts.h"
#include "ui/widgets/hindrance.h"
#include "ui/widgets/moments.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>

namespace ui::account {

UnrecognizedDialog::UnrecognizedDialog(accounts::AccountSession* session, api::ActivityEvent event,
                                       QWidget* parent)
    : DialogFrame(parent)
    , m_session(session)
    , m_event(std::move(event))
    , m_what(new QLabel(this))
    , m_steps(new QLabel(this)) {
    setAttribute(Qt::WA_DeleteOnClose);
    setAccountNamed(widgets::accountNamed(session));
    for (QLabel* text : {m_what, m_steps}) {
        text->setWordWrap(true);
        addWidget(text);
    }
    m_what->setTextFormat(Qt::PlainText);
    m_steps->setTextFormat(Qt::RichText);
    look::setRole(m_what, look::Role::Second);
    connect(this, &DialogFrame::confirmed, this, &UnrecognizedDialog::confirm);
    connect(this, &DialogFrame::retryRequested, this, [this] { m_suspects ? confirm() : lookUp(); });
    retranslate();
    lookUp();
}

void UnrecognizedDialog::changeEvent(QEvent* event) {
    DialogFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

void UnrecognizedDialog::lookUp() {
    if (!m_event.session || m_session == nullptr) {
        return took({}); // no session did it
    }
    wait(true);
    m_session->call(api::listSessions)
        .then(this, [this](const core::Result<api::Page<api::SessionSummary>>& page) {
            wait(false);
            page ? took(page->items) : showError(page.error(), true);
        });
}

void UnrecognizedDialog::took(const QList<api::SessionSummary>& sessions) {
    QList<api::SessionSummary> suspects;
    m_byThisSession = false;
    for (const api::SessionSummary& session : sessions) {
        const bool mayHave =
            session.device == *m_event.session && session.createdAt.milliseconds <= m_event.at.milliseconds;
        m_byThisSession = m_byThisSession || (mayHave && session.current);
        if (mayHave && !session.current) {
            suspects.append(session);
        }
    }
    m_suspects = suspects;
    retranslate();
    wait(false);
}

void UnrecognizedDialog::confirm() {
    clearError();
    endNext();
}

void UnrecognizedDialog::endNext() {
    if (m_suspects->isEmpty() || m_session == nullptr) {
        return accept();
    }
    wait(true);
    client::Target target;
    target.path.insert(QStringLiteral("id"), m_suspects->first().id);
    m_session->call(api::endSession, {}, target).then(this, [this](const core::Result<api::Empty>& outcome) {
        if (!outcome && outcome.error().id != core::ErrorId::NotFound) { // gone already is as wanted
            wait(false);
            return showError(outcome.error(), true);
        }
        m_suspects->removeFirst();
        endNext();
    });
}

void UnrecognizedDialog::wait(bool busy) {
    setBusy(busy);
    confirmButton()->setEnabled(!busy && m_suspects.has_value());
}

QString UnrecognizedDialog::sessionText() const {
    if (!m_suspects) {
        return tr("Looking up the session…");
    }
    if (!m_suspects->isEmpty()) {
        const api::SessionSummary& first = m_suspects->first();
        return m_suspects->size() > 1 ? tr("%n sessions on “%1” may have done it: all of them are ended.",
                                           nullptr, static_cast<int>(m_suspects->size()))
                                            .arg(first.device.toHtmlEscaped())
                                      //: %1: a device; %2: a network address; %3: how long ago
                                      : tr("The session on “%1” (%2, last used %3) is ended.")
                                            .arg(first.device.toHtmlEscaped(), first.address.toHtmlEscaped(),
                                                 widgets::agoText(widgets::toLocal(first.lastUsedAt)));
    }
    if (m_byThisSession) {
        return tr("It was done from this device, in the session that you are using now: there is no other to "
                  "end.");
    }
    return m_event.session ? tr("The session that did it no longer exists.")
                           : tr("No session did it: there is none to end.");
}

void UnrecognizedDialog::retranslate() {
    setTitle(tr("Somebody else may have been here"));
    QStringList facts{activityText(m_event), widgets::dateTimeText(widgets::toLocal(m_event.at))};
    if (m_event.address) {
        facts.append(*m_event.address);
    }
    m_what->setText(facts.join(QStringLiteral(" · ")));
    m_steps->setText(
        QStringLiteral("<ol style=\"margin-left:-20px\"><li>%1</li><li style=\"margin-top:8px\">%2</li></ol>")
            .arg(sessionText(), tr("Then you choose a new login password. Every other session ends with it, "
                                   "and whoever knew the old one stays out.")));
    const bool ends = m_suspects && !m_suspects->isEmpty();
    confirmButton()->setText(ends ? tr("End it and change the password") : tr("Change the password"));
}

} // namespace ui::account
