#include "ui/authenticator/candidate_row.h"

#include "ui/authenticator/entry_text.h"
#include "ui/look/controls.h"
#include "ui/look/fonts.h"
#include "ui/look/metrics.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui::authenticator {

namespace {

constexpr int nameRole = Qt::UserRole + 1; // the id is UserRole

QString nameOf(const QrImport::Candidate& candidate) {
    if (!candidate.entry) {
        return candidate.name;
    }
    const otp::Entry& entry = *candidate.entry;
    return accounts::Authenticator::name({{}, entry.issuer, entry.account, {}, {}});
}

} // namespace

CandidateRow::CandidateRow(const QrImport::Candidate& candidate, const QList<accounts::AccountEntry>& like,
                           QWidget* parent)
    : QWidget(parent)
    , m_candidate(candidate)
    , m_keep(new QCheckBox(this))
    , m_detail(new QLabel(this))
    , m_note(new QLabel(this))
    , m_account(new QComboBox(this)) {
    look::setTextStyle(m_detail, look::TextStyle::Help);
    look::setRole(m_detail, look::Role::Second);
    look::setTextStyle(m_note, look::TextStyle::Help);
    look::setRole(m_note, look::Role::Warn);
    for (QLabel* label : {m_detail, m_note}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    m_keep->setChecked(candidate.entry && candidate.chosen);
    m_keep->setEnabled(candidate.entry.has_value());
    m_account->addItem(QString());
    for (const accounts::AccountEntry& account : like) {
        m_account->addItem(QString(), account.id);
        m_account->setItemData(m_account->count() - 1, accountName(account), nameRole);
    }
    m_account->setCurrentIndex(std::max(0, m_account->findData(candidate.attachTo)));
    m_account->setVisible(!like.isEmpty());

    auto* words = new QVBoxLayout;
    words->setContentsMargins(look::space::xl, 0, 0, 0); // below the box's words
    words->setSpacing(look::space::xs);
    words->addWidget(m_detail);
    words->addWidget(m_note);
    words->addWidget(m_account);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, look::space::s);
    layout->setSpacing(look::space::xs);
    layout->addWidget(m_keep);
    layout->addLayout(words);
    connect(m_keep, &QCheckBox::toggled, this, &CandidateRow::chosen);
    connect(m_account, &QComboBox::currentIndexChanged, this,
            [this] { Q_EMIT attached(m_account->currentData().toString()); });
    retranslate();
}

void CandidateRow::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

void CandidateRow::retranslate() {
    const QString name = nameOf(m_candidate);
    const QString shown = name.isEmpty() ? tr("Without a name") : name;
    m_keep->setAccessibleName(shown);
    // Cut in the middle, where two names of one issuer are alike; "&" is no mnemonic here.
    QString cut = m_keep->fontMetrics().elidedText(shown, Qt::ElideMiddle, look::width::field);
    m_keep->setText(cut.replace(u'&', u"&&"_s));
    m_keep->setToolTip(shown);
    m_detail->setVisible(m_candidate.entry.has_value());
    if (m_candidate.entry) {
        const otp::Parameters& parameters = m_candidate.entry->parameters;
        m_detail->setText(parametersText(parameters));
        m_note->setText(tr("Unusual: check that the service shows the same."));
        m_note->setVisible(isUnusual(parameters));
    } else {
        m_note->setText(unusableText(m_candidate.why));
    }
    m_account->setItemText(0, tr("Attach to no account"));
    for (int at = 1; at < m_account->count(); ++at) {
        const QString account = m_account->itemData(at, nameRole).toString();
        m_account->setItemText(at, tr("Fill the codes of %1").arg(account));
    }
    //: %1: the name of an entry
    m_account->setAccessibleName(tr("Account of %1").arg(shown));
}

} // namespace ui::authenticator
