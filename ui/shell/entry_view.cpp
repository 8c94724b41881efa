#include "ui/shell/entry_view.h"

#include "ui/look/controls.h"
#include "ui/look/icons.h"
#include "ui/look/metrics.h"
#include "ui/shell/reset_page.h"
#include "ui/shell/sign_in_page.h"
#include "ui/shell/sign_up_page.h"
#include "ui/shell/sso_sign_in_page.h"
#include "ui/shell/where_page.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui::shell {

EntryView::EntryView(EntryPresenter* presenter, QWidget* parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_stack(new QStackedWidget(this))
    , m_preferences(new QPushButton(this))
    , m_help(new QPushButton(this)) {
    m_preferences->setIcon(look::icon(u"sliders"_s));
    m_help->setIcon(look::icon(u"question-circle"_s));
    auto* top = new QHBoxLayout;
    top->setContentsMargins(look::space::l, look::space::s, look::space::l, 0);
    top->addStretch();
    for (QPushButton* button : {m_preferences, m_help}) {
        look::setKind(button, look::Kind::Quiet);
        top->addWidget(button);
    }
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(m_stack, 1);
    connect(m_preferences, &QPushButton::clicked, this, &EntryView::preferencesRequested);
    connect(m_help, &QPushButton::clicked, this, &EntryView::helpRequested);
    connect(m_presenter, &EntryPresenter::changed, this, &EntryView::redraw);
    retranslate();
    redraw();
}

void EntryView::setCanLeave(bool canLeave) {
    m_canLeave = canLeave;
    if (m_where != nullptr) {
        m_where->setCanLeave(canLeave);
    }
}

EntryPage* EntryView::page(EntryPresenter::Step step) {
    EntryPage*& page = m_pages[int(step)];
    if (page != nullptr) {
        return page;
    }
    switch (step) {
    case EntryPresenter::Step::Where:
        page = m_where = new WherePage(m_presenter, m_stack);
        m_where->setCanLeave(m_canLeave);
        connect(page, &EntryPage::leaveRequested, this, &EntryView::leaveRequested);
        break;
    case EntryPresenter::Step::SignIn:
        page = new SignInPage(m_presenter, m_stack);
        break;
    case EntryPresenter::Step::Sso:
        page = new SsoSignInPage(m_presenter, m_stack);
        break;
    case EntryPresenter::Step::SignUp:
        page = new SignUpPage(m_presenter, m_stack);
        break;
    case EntryPresenter::Step::ResetPassword:
        page = new ResetPage(m_presenter, m_stack);
        break;
    }
    m_stack->addWidget(page);
    return page;
}

void EntryView::redraw() {
    EntryPage* wanted = page(m_presenter->step());
    if (m_entered != wanted) {
        m_entered = wanted;
        m_stack->setCurrentWidget(wanted);
        wanted->enter();
    }
}

void EntryView::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

void EntryView::retranslate() {
    m_preferences->setText(tr("Preferences"));
    m_help->setText(tr("Help"));
}

} // namespace ui::shell
