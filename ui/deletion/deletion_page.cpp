#include "ui/deletion/deletion_page.h"

#include "ui/deletion/blocker_text.h"
#include "ui/deletion/delete_account_dialog.h"
#include "ui/deletion/warning_text.h"
#include "ui/look/controls.h"
#include "ui/look/fonts.h"
#include "ui/look/icons.h"
#include "ui/look/metrics.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/card.h"
#include "ui/widgets/card_row.h"
#include "ui/widgets/erased_list.h"
#include "ui/widgets/error_text.h"
#include "ui/widgets/guarded_action.h"
#include "ui/widgets/hindrance.h"
#include "ui/widgets/scroll_column.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui::deletion {

DeletionPage::DeletionPage(DeletionPresenter* presenter, accounts::Deletions& deletions, QWidget* parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_deletions(deletions)
    , m_back(new QPushButton(this))
    , m_title(new QLabel(this))
    , m_column(new widgets::ScrollColumn(this))
    , m_standing(new widgets::Banner(this))
    , m_retry(m_standing->addAction())
    , m_warning(new widgets::Banner(this))
    , m_erasure(new QLabel(this))
    , m_inTheWay(new widgets::Card(this))
    , m_erased(new widgets::Card(this))
    , m_list(new widgets::ErasedList(m_erased))
    , m_stays(new QLabel(m_erased))
    , m_along(new widgets::Card(this))
    , m_export(m_along->addRow())
    , m_exportButton(m_export->addAction())
    , m_last(new widgets::Card(this))
    , m_lastRow(m_last->addRow())
    , m_delete(new widgets::GuardedAction(m_lastRow, this)) {
    arrange();
    connect(m_back, &QPushButton::clicked, this, &DeletionPage::backRequested);
    connect(m_retry, &QPushButton::clicked, presenter, &DeletionPresenter::load);
    connect(m_exportButton, &QPushButton::clicked, this, &DeletionPage::exportRequested);
    connect(m_delete, &widgets::GuardedAction::triggered, this, &DeletionPage::askToDelete);
    connect(presenter, &DeletionPresenter::changed, this, &DeletionPage::refresh);
    refresh();
}

void DeletionPage::arrange() {
    m_back->setIcon(look::icon(QStringLiteral("arrow-left")));
    m_back->setAutoDefault(false);
    look::setKind(m_back, look::Kind::Quiet);
    look::setTextStyle(m_title, look::TextStyle::DialogTitle);
    m_warning->setTone(widgets::Tone::Error);
    m_warning->show();
    for (QLabel* text : {m_erasure, m_stays}) {
        text->setWordWrap(true);
        text->setTextFormat(Qt::PlainText);
        text->setTextInteractionFlags(Qt::TextSelectableByMouse);
        look::setRole(text, look::Role::Second);
    }
    look::setTextStyle(m_stays, look::TextStyle::Help);
    m_stays->setContentsMargins(0, look::space::m, 0, look::space::s);
    m_list->setContentsMargins(0, look::space::s, 0, 0);
    m_erased->addWidget(m_list);
    m_erased->addWidget(m_stays);
    look::setKind(m_delete->button(), look::Kind::Destructive);
    for (QWidget* part : std::initializer_list<QWidget*>{m_warning, m_erasure, m_standing, m_inTheWay,
                                                         m_erased, m_along, m_last}) {
        m_column->addWidget(part);
    }
    auto* heading = new QHBoxLayout;
    heading->setContentsMargins(look::space::xl, look::space::l, look::space::xl, 0);
    heading->setSpacing(look::space::s);
    heading->addWidget(m_back);
    heading->addWidget(m_title);
    heading->addStretch();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(heading);
    layout->addWidget(m_column, 1);
}

void DeletionPage::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        m_shown.clear();
        refresh();
    }
    QWidget::changeEvent(event);
}

// Whoever comes back has resolved something, perhaps.
void DeletionPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    m_presenter->load();
}

void DeletionPage::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape || event->matches(QKeySequence::Back)) {
        Q_EMIT backRequested();
        return;
    }
    QWidget::keyPressEvent(event);
}

void DeletionPage::refresh() {
    m_back->setText(tr("Back"));
    m_title->setText(tr("Delete account"));
    m_warning->setText(warningText());
    m_erasure->setText(erasureText());
    refreshStanding();
    showBlockers();

    const auto& deletion = m_presenter->deletion();
    m_erased->setTitle(tr("What will be erased"));
    m_erased->setVisible(deletion.has_value());
    m_list->setCounts(deletion ? deletion->deletes : QJsonObject());
    m_stays->setText(tr("What stays is a receipt, for 30 days: its number, the time, and these counts. It "
                        "names nobody."));
    m_along->setTitle(tr("Take your data along first"));
    m_export->setLabel({});
    m_export->setValue({});
    m_export->setNote(tr("One ZIP of readable files: account, organizations, activity, orders, SSO services, "
                         "deliveries. No secrets."));
    m_exportButton->setText(tr("Export my data…"));

    m_last->setTitle(tr("Delete this account"));
    m_lastRow->setLabel({});
    m_lastRow->setValue(widgets::accountNamed(m_presenter->session()));
    m_delete->setTexts(tr("Delete account…"), tr("Delete account…"));
    m_delete->setHindrance(hindrance());
}

void DeletionPage::refreshStanding() {
    const QString hindrance = widgets::hindranceText(m_presenter->session());
    const auto& error = m_presenter->error();
    m_standing->setTone(hindrance.isEmpty() && error ? widgets::Tone::Error : widgets::Tone::Warn);
    m_standing->setText(!hindrance.isEmpty() ? hindrance : error ? widgets::errorText(*error) : QString());
    m_standing->setVisible(!m_standing->text().isEmpty());
    m_retry->setText(tr("Retry"));
    m_retry->setVisible(widgets::hindranceOf(m_presenter->session()) != widgets::Hindrance::SignedOut);
}

void DeletionPage::showBlockers() {
    const QList<api::DeletionHindrance> blockers =
        m_presenter->deletion() ? m_presenter->deletion()->blockers : QList<api::DeletionHindrance>();
    m_inTheWay->setTitle(tr("What stands in the way"));
    m_inTheWay->setHidden(blockers.isEmpty());
    QList<QJsonObject> told;
    for (const api::DeletionHindrance& blocker : blockers) {
        told.append(core::json::toJson(blocker));
    }
    if (told == m_shown) {
        return; // and keeps the focus
    }
    m_shown = told;
    const bool hadFocus = m_inTheWay->isAncestorOf(focusWidget());
    qDeleteAll(std::exchange(m_blockers, {}));
    for (const api::DeletionHindrance& blocker : blockers) {
        const BlockerText text = blockerText(blocker);
        widgets::CardRow* row = m_inTheWay->addRow();
        row->setLabel(text.kind);
        row->setValue(text.name);
        row->setNote(text.advice);
        QPushButton* button = row->addAction();
        button->setText(text.action);
        button->setAccessibleName(text.actionName);
        connect(button, &QPushButton::clicked, this, [this, blocker] { resolve(blocker); });
        m_blockers.append(row);
    }
    if (hadFocus) {
        m_back->setFocus(Qt::OtherFocusReason);
    }
}

void DeletionPage::resolve(const api::DeletionHindrance& blocker) {
    switch (blocker.id) {
    case api::DeletionBlocker::OrganizationWithMembers:
        return Q_EMIT organizationRequested(
            blocker.params.value(QStringLiteral("organization_id")).toString());
    case api::DeletionBlocker::SsoServiceInUse:
        return Q_EMIT ssoServiceRequested(blocker.params.value(QStringLiteral("service_id")).toString());
    case api::DeletionBlocker::AmazonAgreementActive:
        return Q_EMIT ordersRequested();
    }
}

QString DeletionPage::hindrance() const {
    if (const QString standing = widgets::hindranceText(m_presenter->session()); !standing.isEmpty()) {
        return standing;
    }
    const auto& deletion = m_presenter->deletion();
    if (!deletion) {
        return tr("What would be erased is not known yet.");
    }
    return deletion->blockers.isEmpty() ? QString() : tr("First resolve what stands in the way.");
}

void DeletionPage::askToDelete() {
    auto* dialog = new DeleteAccountDialog(m_presenter->session(), m_deletions,
                                           m_presenter->deletion()->deletes, window());
    connect(dialog, &DeleteAccountDialog::forgottenPassword, this, &DeletionPage::forgottenPassword);
    connect(dialog, &QDialog::finished, m_presenter, &DeletionPresenter::load);
    dialog->open();
}

} // namespace ui::deletion
