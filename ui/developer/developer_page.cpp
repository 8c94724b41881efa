#include "ui/developer/developer_page.h"

#include "ui/developer/developer_overview.h"

namespace ui::developer {

DeveloperPage::DeveloperPage(accounts::AccountSession* session, QWidget* parent)
    : QStackedWidget(parent)
    , m_presenter(new DeveloperPresenter(session, this))
    , m_overview(new DeveloperOverview(m_presenter, this)) {
    addWidget(m_overview);
    m_presenter->refresh();
}

accounts::AccountSession* DeveloperPage::session() const {
    return m_presenter->session();
}

void DeveloperPage::refresh() {
    m_presenter->session()->refresh(); // the presenter follows
}

} // namespace ui::developer
