#include "ui/shell/window_notices.h"

#include "ui/look/metrics.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/error_text.h"

#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui::shell {

WindowNotices::WindowNotices(accounts::AccountRegistry& accounts, QWidget* parent)
    : QWidget(parent)
    , m_accounts(accounts)
    , m_storage(new widgets::Banner(this))
    , m_closeStorage(m_storage->addAction())
    , m_removals(new widgets::Banner(this))
    , m_removeAgain(m_removals->addAction()) {
    m_storage->setTone(widgets::Tone::Error);
    m_removals->setTone(widgets::Tone::Warn);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(look::space::xl, look::space::s, look::space::xl, look::space::s);
    layout->addWidget(m_storage);
    layout->addWidget(m_removals);
    using accounts::AccountRegistry;
    connect(m_closeStorage, &QPushButton::clicked, this, [this] {
        m_storage->hide();
        fit();
    });
    connect(m_removeAgain, &QPushButton::clicked, this, [this] {
        m_notRemoved.clear();
        showRemovals();
        m_accounts.finishRemovals();
    });
    connect(&m_accounts, &AccountRegistry::errorChanged, this, &WindowNotices::showStorage);
    connect(&m_accounts, &AccountRegistry::removalFailed, this,
            [this](const QString& id, const core::Error& error) {
                m_notRemoved.insert(id, error);
                showRemovals();
            });
    connect(&m_accounts, &AccountRegistry::removed, this, [this](const QString& id) {
        m_notRemoved.remove(id);
        showRemovals();
    });
    showStorage();
    showRemovals();
}

void WindowNotices::showStorage() {
    m_storage->setVisible(m_accounts.error().has_value());
    retranslate();
    fit();
}

void WindowNotices::showRemovals() {
    m_removals->setVisible(!m_notRemoved.isEmpty());
    retranslate();
    fit();
}

// Nothing to tell: no room taken.
void WindowNotices::fit() {
    setHidden(m_storage->isHidden() && m_removals->isHidden());
}

void WindowNotices::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

QString WindowNotices::storageText(const core::Error& error) {
    if (error.params.value(u"set_aside"_s).toBool()) {
        return tr(
            "The list of accounts of this computer could not be read. It was put aside, and a new one was "
            "begun: sign in to your accounts again.");
    }
    const QString lost = u' ' + tr("Accounts that are added now will not be remembered.");
    const bool newer = error.params.value(u"reason"_s) == "newer"_L1;
    return (newer ? tr("The list of accounts was written by a newer version of this program: update it.")
                  : widgets::errorText(error)) +
           lost;
}

void WindowNotices::retranslate() {
    m_closeStorage->setText(tr("Close"));
    m_removeAgain->setText(tr("Try again"));
    if (const auto error = m_accounts.error()) {
        m_storage->setText(storageText(*error));
    }
    if (!m_notRemoved.isEmpty()) {
        m_removals->setText(tr("Not everything of the account that was taken off this computer could be "
                               "removed. The next start tries again.") +
                            u' ' + widgets::errorText(m_notRemoved.first()));
    }
}

} // namespace ui::shell
