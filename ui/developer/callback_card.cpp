#include "ui/developer/callback_card.h"

#include "ui/developer/callback_entry.h"
#include "ui/developer/callback_explanation.h"
#include "ui/developer/callback_outcome.h"
#include "ui/look/controls.h"
#include "ui/look/fonts.h"
#include "ui/widgets/card_row.h"
#include "ui/widgets/fixed_text.h"
#include "ui/widgets/guarded_action.h"
#include "ui/widgets/moments.h"

#include <QLabel>

namespace ui::developer {

namespace {
constexpr int urlLines = 3;
}

CallbackCard::CallbackCard(DeveloperPresenter* presenter, QWidget* parent)
    : Card(parent)
    , m_presenter(new CallbackPresenter(presenter, this))
    , m_inForce(addRow())
    , m_url(new widgets::FixedText(widgets::FixedText::Frame::None, urlLines, m_inForce))
    , m_previous(addRow())
    , m_previousUrl(new widgets::FixedText(widgets::FixedText::Frame::None, urlLines, m_previous))
    , m_remove(new widgets::GuardedAction(m_inForce, this))
    , m_restore(new widgets::GuardedAction(m_previous, this))
    , m_entry(new CallbackEntry(m_presenter, this))
    , m_networks(new QLabel(this))
    , m_outcome(new CallbackOutcome(m_presenter, this)) {
    look::setKind(m_remove->button(), look::Kind::Destructive);
    m_inForce->setValueRole(look::Role::Second);
    m_url->hide(); // until it is the row's value
    look::setTextStyle(m_networks, look::TextStyle::Help);
    look::setRole(m_networks, look::Role::Second);
    m_networks->setTextFormat(Qt::PlainText);
    m_networks->setWordWrap(true);
    addWidget(m_entry);
    addWidget(m_networks);
    addWidget(m_outcome);
    connect(m_presenter, &CallbackPresenter::changed, this, &CallbackCard::refresh);
    connect(m_presenter, &CallbackPresenter::saveWanted, this, &CallbackCard::saveRequested);
    connect(m_entry, &CallbackEntry::saveRequested, this, &CallbackCard::saveRequested);
    connect(m_remove, &widgets::GuardedAction::triggered, this, &CallbackCard::removalRequested);
    connect(m_restore, &widgets::GuardedAction::triggered, m_presenter, &CallbackPresenter::restorePrevious);
    refresh();
}

void CallbackCard::refresh() {
    setTitle(tr("Callback URL"));
    setExplanation(callbackExplanation());
    refreshInForce();
    m_entry->refresh();
    m_networks->setText(networksText());
    m_networks->setHidden(m_networks->text().isEmpty());
    m_outcome->refresh();
}

void CallbackCard::refreshInForce() {
    const auto callback = m_presenter->inForce();
    m_inForce->setLabel(tr("In force"));
    m_inForce->setEditor(callback ? m_url : nullptr);
    m_url->setText(callback ? callback->url : QString());
    m_url->setAccessibleName(tr("In force"));
    m_inForce->setValue(callback                           ? QString()
                        : m_presenter->page()->developer() ? tr("None yet: notifications go nowhere.")
                                                           : tr("Not known yet"));
    const auto whole = [](core::Time moment) { // is not broken in two
        return widgets::whenText(widgets::toLocal(moment)).replace(QLatin1Char(' '), QChar(QChar::Nbsp));
    };
    m_inForce->setNote(
        callback ? tr("Validated: %1 · saved: %2").arg(whole(callback->validatedAt), whole(callback->savedAt))
                 : QString());
    m_remove->setTexts(tr("Remove…"), tr("Remove… the callback URL"));
    m_remove->button()->setVisible(callback.has_value());
    m_remove->setHindrance(m_presenter->changeHindrance());

    const bool hasPrevious = callback && callback->previousUrl;
    m_previous->setVisible(hasPrevious);
    m_previous->setLabel(tr("Previous URL"));
    m_previous->setEditor(m_previousUrl);
    m_previousUrl->setText(hasPrevious ? *callback->previousUrl : QString());
    m_previousUrl->setAccessibleName(tr("Previous URL"));
    m_previous->setNote(hasPrevious ? tr("It is validated again before it takes its place back.")
                                    : QString());
    m_restore->setTexts(tr("Go back to it"), tr("Go back to it: previous URL"));
    m_restore->setHindrance(m_presenter->changeHindrance());
}

QString CallbackCard::networksText() const {
    const auto* session = m_presenter->session();
    if (session == nullptr || !session->meta()) {
        return {};
    }
    const api::Meta& meta = *session->meta();
    const QStringList networks = meta.callback.allowNetworks;
    QStringList sentences;
    if (meta.embedded) {
        sentences << tr(
            "This account lives on the private service of this computer, which goes by the same "
            "rules as any other: the addresses of this computer and of its network (127.0.0.1, "
            "192.168.…) are not public, so most of them can’t be validated. A receiver here needs "
            "a public address that leads to it.");
    }
    if (!networks.isEmpty()) {
        //: %1: networks: "10.1.0.0/16, fd00::/8"
        sentences << tr("The operator of this server allows these networks as well: %1.")
                         .arg(networks.join(QStringLiteral(", ")));
    }
    return sentences.join(QLatin1Char(' '));
}

} // namespace ui::developer
