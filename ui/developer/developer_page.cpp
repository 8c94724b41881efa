#include "ui/developer/developer_page.h"

#include "ui/developer/callback_card.h"
#include "ui/developer/callback_presenter.h"
#include "ui/developer/callback_removal_dialog.h"
#include "ui/developer/callback_save_dialog.h"
#include "ui/developer/credentials_card.h"
#include "ui/developer/deliveries_card.h"
#include "ui/developer/deliveries_page.h"
#include "ui/developer/dev_secret_dialog.h"
#include "ui/developer/developer_overview.h"

#include <QPushButton>

namespace ui::developer {

DeveloperPage::DeveloperPage(accounts::AccountSession* session, accounts::DevSecretStore& store,
                             QWidget* parent)
    : QStackedWidget(parent)
    , m_store(store)
    , m_presenter(new DeveloperPresenter(session, this))
    , m_deliveries(new DeliveriesPresenter(m_presenter, this))
    , m_overview(new DeveloperOverview(m_presenter, store, m_deliveries, this)) {
    addWidget(m_overview);
    connect(m_overview->callbackCard(), &CallbackCard::saveRequested, this, &DeveloperPage::saveCallback);
    connect(m_overview->callbackCard(), &CallbackCard::removalRequested, this,
            &DeveloperPage::removeCallback);
    connect(m_overview->deliveriesCard(), &DeliveriesCard::allRequested, this,
            &DeveloperPage::showDeliveries);
    const CredentialsCard* credentials = m_overview->credentialsCard();
    connect(credentials, &CredentialsCard::showRequested, this, [this] { openSecret(false); });
    connect(credentials, &CredentialsCard::resetRequested, this, [this] { openSecret(true); });
    connect(m_presenter, &DeveloperPresenter::refreshed, this,
            [this] { Q_EMIT devKeyLearned(m_presenter->developer()->devKey); });
    m_presenter->refresh();
}

accounts::AccountSession* DeveloperPage::session() const {
    return m_presenter->session();
}

void DeveloperPage::refresh() {
    m_presenter->session()->refresh(); // the presenter follows
}

void DeveloperPage::showDeliveries(const QString& id) {
    if (m_deliveriesPage == nullptr) {
        m_deliveriesPage = new DeliveriesPage(m_deliveries, this);
        addWidget(m_deliveriesPage);
        connect(m_deliveriesPage, &widgets::ListPage::backRequested, this, [this] {
            setCurrentWidget(m_overview);
            m_overview->deliveriesCard()->allButton()->setFocus();
        });
    }
    m_deliveriesPage->choose(id);
    setCurrentWidget(m_deliveriesPage);
    m_deliveriesPage->backButton()->setFocus();
}

void DeveloperPage::saveCallback() {
    CallbackPresenter* callback = m_overview->callbackCard()->presenter();
    auto* dialog = new CallbackSaveDialog(session(), callback->toSave(), callback->inForce(), window());
    connect(dialog, &CallbackSaveDialog::forgottenPassword, this, &DeveloperPage::forgottenPasswordRequested);
    connect(dialog, &QDialog::accepted, m_overview, [this, callback, dialog] {
        callback->setInForce(dialog->flow().saved());
        m_overview->tell(tr("The callback URL is saved: notifications go to it from now on."));
    });
    connect(dialog, &QDialog::rejected, m_presenter, &DeveloperPresenter::refresh); // it may have moved on
    dialog->open();
}

void DeveloperPage::removeCallback() {
    CallbackPresenter* callback = m_overview->callbackCard()->presenter();
    if (!callback->inForce()) {
        return;
    }
    auto* dialog = new CallbackRemovalDialog(session(), callback->inForce()->url, window());
    connect(dialog, &CallbackRemovalDialog::forgottenPassword, this,
            &DeveloperPage::forgottenPasswordRequested);
    connect(dialog, &QDialog::accepted, m_overview, [this, callback] {
        callback->setInForce(std::nullopt);
        m_overview->tell(tr("The callback URL is removed: notifications go nowhere."));
    });
    dialog->open();
}

void DeveloperPage::setReminderDays(int days) {
    m_overview->credentialsCard()->presenter()->setReminderDays(days);
}

void DeveloperPage::openSecret(bool resets) {
    auto* dialog =
        new DevSecretDialog(m_presenter, m_store, m_overview->credentialsCard()->clipboard(),
                            resets ? DevSecretDialog::Kind::Reset : DevSecretDialog::Kind::Show, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &DevSecretDialog::forgottenPassword, this, &DeveloperPage::forgottenPasswordRequested);
    connect(dialog, &QDialog::finished, m_overview, [this, dialog] {
        if (dialog->flow().wasReset()) {
            m_overview->tell(tr("The DevSecret was reset. Update it now on every server."));
        }
    });
    m_presenter->refresh(); // when it was last used, and whether it is still the same
    dialog->open();
}

} // namespace ui::developer
