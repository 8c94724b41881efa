#include "ui/shell/deletion_notices.h"

#include "core/clock.h"
#include "ui/look/metrics.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/error_text.h"
#include "ui/widgets/moments.h"

#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui::shell {

namespace {
using Outcome = flows::DeletionSettlement::Outcome;
constexpr auto receiptsKept = std::chrono::hours(24 * 30); // contract.md: by the service
} // namespace

DeletionNotices::DeletionNotices(accounts::Deletions& deletions, QWidget* parent)
    : QWidget(parent)
    , m_deletions(deletions)
    , m_column(new QVBoxLayout(this)) {
    m_column->setContentsMargins(look::space::xl, look::space::s, look::space::xl, look::space::s);
    m_column->setSpacing(look::space::s);
    connect(&deletions, &accounts::Deletions::leftOpen, this, &DeletionNotices::follow);
    connect(&deletions, &accounts::Deletions::overtaken, this, &DeletionNotices::overtaken);
    fit();
}

void DeletionNotices::begin() {
    for (const accounts::DeletionIntent& intent : m_deletions.begun()) {
        follow(intent.accountId);
    }
}

void DeletionNotices::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        for (const Notice& notice : std::as_const(m_notices)) {
            show(notice);
        }
    }
    QWidget::changeEvent(event);
}

void DeletionNotices::follow(const QString& accountId) {
    const auto intent = m_deletions.begun(accountId);
    if (!intent) {
        return;
    }
    // What was said of an earlier one of the same account is out of date.
    const QList<Notice> notices = m_notices;
    for (const Notice& notice : notices) {
        if (notice.settlement->intent().accountId == accountId) {
            drop(notice.settlement);
        }
    }
    auto* settlement = new flows::DeletionSettlement(m_deletions, *intent, this);
    auto* banner = new widgets::Banner(this);
    const Notice notice{settlement, banner, banner->addAction(), banner->addAction()};
    m_column->addWidget(banner);
    m_notices.append(notice);
    connect(notice.again, &QPushButton::clicked, settlement, &flows::DeletionSettlement::ask);
    connect(notice.close, &QPushButton::clicked, this, [this, settlement] { drop(settlement); });
    connect(settlement, &flows::DeletionSettlement::changed, this,
            [this, settlement] { refresh(settlement); });
    Q_EMIT serverNeeded(accountId);
    show(notice);
    settlement->ask();
}

void DeletionNotices::overtaken(const QString& accountId) {
    for (const Notice& notice : std::as_const(m_notices)) {
        if (notice.settlement->intent().accountId == accountId) {
            return notice.settlement->overtake();
        }
    }
}

void DeletionNotices::drop(const flows::DeletionSettlement* settlement) {
    m_notices.removeIf([settlement](const Notice& notice) {
        if (notice.settlement == settlement) {
            notice.settlement->deleteLater();
            notice.banner->hide();
            notice.banner->deleteLater();
        }
        return notice.settlement == settlement;
    });
    fit();
}

void DeletionNotices::refresh(const flows::DeletionSettlement* settlement) {
    if (settlement->outcome() == Outcome::Deleted) {
        return drop(settlement); // its receipt is shown
    }
    for (const Notice& notice : std::as_const(m_notices)) {
        if (notice.settlement == settlement) {
            show(notice);
        }
    }
}

void DeletionNotices::show(const Notice& notice) {
    const flows::DeletionSettlement& settlement = *notice.settlement;
    const QString before = notice.banner->text();
    notice.banner->setTone(settlement.outcome() == Outcome::NotBegun ? widgets::Tone::Good
                           : settlement.error() || settlement.outcome() != Outcome::Unknown
                               ? widgets::Tone::Warn
                               : widgets::Tone::Info);
    notice.banner->setText(text(settlement));
    notice.again->setText(tr("Try again"));
    notice.again->setVisible(settlement.error().has_value());
    notice.close->setText(tr("Close"));
    notice.close->setVisible(settlement.outcome() != Outcome::Unknown);
    const bool outcomeIsNew = notice.banner->text() != before && settlement.outcome() != Outcome::Unknown;
    fit();
    outcomeIsNew ? notice.banner->announceNow() : notice.banner->show();
}

QString DeletionNotices::text(const flows::DeletionSettlement& settlement) {
    const QString account = settlement.account();
    //: %1: an account; %2: a moment: "09:41", "yesterday at 18:02"
    const QString interrupted =
        tr("The deletion of %1 was interrupted (%2).")
            .arg(account, widgets::whenText(widgets::toLocal(settlement.intent().begunAt))) +
        u' ';
    switch (settlement.outcome()) {
    case Outcome::Unknown:
        return interrupted + (settlement.error() ? tr("Whether it was carried out is not known yet.") + u' ' +
                                                       widgets::errorText(*settlement.error())
                                                 : tr("Finding out whether it was carried out…"));
    case Outcome::NotBegun:
        return interrupted + tr("It had not begun: nothing was deleted.");
    case Outcome::NoTrace:
        return interrupted +
               (core::SystemClock().now() - settlement.intent().begunAt > receiptsKept
                    ? tr("The session has ended, and receipts are kept for 30 days: whether it was carried "
                         "out can no longer be told. Sign in to see whether the account is there.")
                    : tr("The session has ended, and the server has no receipt: this computer deleted "
                         "nothing. Sign in to see the account."));
    case Outcome::NoToken:
        return interrupted + tr("The sign-in that it was begun with is no longer on this computer: whether "
                                "it was carried out can’t be told. Sign in to see whether the account is "
                                "there.");
    case Outcome::Deleted:
        break;
    }
    return {};
}

// Nothing to tell: no room taken.
void DeletionNotices::fit() {
    setHidden(m_notices.isEmpty());
}

} // namespace ui::shell
