#include "ui/developer/callback_entry.h"

#include "ui/look/controls.h"
#include "ui/look/fonts.h"
#include "ui/look/metrics.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/error_text.h"
#include "ui/widgets/guarded_action.h"
#include "ui/widgets/url_rule_text.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui::developer {

CallbackEntry::CallbackEntry(CallbackPresenter* presenter, QWidget* parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_field(new QLineEdit(this))
    , m_cancel(new QPushButton(this))
    , m_validate(new widgets::GuardedAction(
          new QPushButton(this), [this](const QString& reason) { tell(reason); }, this))
    , m_save(new widgets::GuardedAction(
          new QPushButton(this), [this](const QString& reason) { tell(reason); }, this))
    , m_progress(new QProgressBar(this))
    , m_note(new QLabel(this))
    , m_encoded(new QLabel(this)) {
    look::setTextStyle(m_field, look::TextStyle::Fixed);
    m_field->setText(presenter->typed());
    m_field->installEventFilter(this);
    m_cancel->setAutoDefault(false);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(look::space::xs);
    for (QLabel* label : {m_note, m_encoded}) {
        look::setTextStyle(label, look::TextStyle::Help);
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    look::setRole(m_encoded, look::Role::Warn);
    auto* line = new QHBoxLayout;
    line->setSpacing(look::space::s);
    line->addWidget(m_field, 1);
    line->addWidget(m_cancel);
    line->addWidget(m_validate->button());
    line->addWidget(m_save->button());
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, look::space::s, 0, look::space::s);
    layout->setSpacing(look::space::xs);
    layout->addLayout(line);
    layout->addWidget(m_progress);
    layout->addWidget(m_note);
    layout->addWidget(m_encoded);

    connect(m_field, &QLineEdit::textEdited, this, [this, presenter](const QString& text) {
        m_told.clear();
        presenter->type(text);
    });
    connect(m_field, &QLineEdit::returnPressed, m_validate->button(), &QPushButton::click);
    connect(presenter, &CallbackPresenter::typedChanged, m_field, &QLineEdit::setText);
    connect(m_validate, &widgets::GuardedAction::triggered, this, [this, presenter] {
        m_told.clear();
        presenter->validate();
        m_cancel->setFocus();
    });
    connect(m_cancel, &QPushButton::clicked, presenter, &CallbackPresenter::cancel);
    connect(m_save, &widgets::GuardedAction::triggered, this, [this] {
        m_told.clear();
        Q_EMIT saveRequested();
    });
    refresh();
}

bool CallbackEntry::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_field && event->type() == QEvent::FocusOut) {
        m_presenter->stopTyping();
    }
    return QWidget::eventFilter(watched, event);
}

void CallbackEntry::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        m_told.clear();
        refresh();
    }
    QWidget::changeEvent(event);
}

void CallbackEntry::refresh() {
    if (m_told != m_presenter->validateHindrance() && m_told != m_presenter->saveHindrance()) {
        m_told.clear(); // no longer so
    }
    m_field->setAccessibleName(tr("Callback URL"));
    m_field->setPlaceholderText(u"https://hooks.example.com/engagelab"_s);
    refreshButtons();
    refreshNote();
}

void CallbackEntry::refreshButtons() {
    const bool busy = m_presenter->validation()->isBusy();
    const QString cantSave = m_presenter->saveHindrance();
    // Validate is what comes next, until saving is.
    look::setKind(m_validate->button(), cantSave.isEmpty() ? look::Kind::Plain : look::Kind::Primary);
    look::setKind(m_save->button(), cantSave.isEmpty() ? look::Kind::Primary : look::Kind::Plain);
    m_validate->setTexts(tr("Validate"), tr("Validate the callback URL"));
    m_validate->setHindrance(m_presenter->validateHindrance());
    m_save->setTexts(tr("Save"), tr("Save the callback URL"));
    m_save->setHindrance(cantSave);
    m_cancel->setText(tr("Cancel"));
    m_cancel->setAccessibleName(tr("Cancel the validation"));
    const bool hadFocus = m_cancel->hasFocus();
    m_cancel->setVisible(busy);
    m_validate->button()->setVisible(!busy);
    if (hadFocus && !busy) {
        m_validate->button()->setFocus();
    }
    m_progress->setAccessibleName(tr("Under way"));
    m_progress->setVisible(busy);
}

void CallbackEntry::refreshNote() {
    QStringList broken;
    for (const callback_url::Refusal& refusal : m_presenter->refusals()) {
        broken.append(widgets::ruleText(refusal.rule, refusal.params));
    }
    broken.removeDuplicates();
    const auto& error = m_presenter->validation()->error();
    look::setInvalid(m_field, !broken.isEmpty());
    QString note;
    bool wrong = true;
    if (!broken.isEmpty()) {
        note = broken.join(u'\n');
    } else if (!m_told.isEmpty()) {
        note = m_told;
    } else if (m_presenter->validation()->isBusy()) {
        note = tr("The service is sending its test request; this takes three seconds at most.");
        wrong = false;
    } else if (error && error->id != core::ErrorId::Cancelled) {
        note = widgets::errorText(*error);
    } else if (m_presenter->url() && m_presenter->validation()->tried() && !m_presenter->isTried()) {
        note = m_presenter->saveHindrance();
        wrong = false;
    } else {
        note = tr("http:// or https://, no custom port, no private address.");
        wrong = false;
    }
    m_note->setText(note);
    look::setRole(m_note, wrong ? look::Role::Error : look::Role::Second);
    m_field->setAccessibleDescription(note);

    const auto& url = m_presenter->url();
    const bool encoded = url && url->host.contains("xn--"_L1) &&
                         !m_presenter->typed().contains(url->host, Qt::CaseInsensitive);
    //: %1: a server's name as DNS has it: "xn--bcher-kva.example"
    m_encoded->setText(
        encoded ? tr("In DNS this name is %1. Check that it is the one you mean: letters of other alphabets "
                     "can look alike.")
                      .arg(url->host)
                : QString());
    m_encoded->setVisible(encoded);
}

void CallbackEntry::tell(const QString& reason) {
    m_told = reason;
    m_presenter->stopTyping();
    refreshNote();
    widgets::announce(m_note);
}

} // namespace ui::developer
