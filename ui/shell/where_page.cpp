#include "ui/shell/where_page.h"

#include "ui/look/controls.h"
#include "ui/look/metrics.h"
#include "ui/shell/entry_presenter.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/icon_view.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui::shell {

namespace {

// "On a server" and "On this computer": an icon, words, and what to do.
QVBoxLayout* addChoice(QVBoxLayout* body, const QString& icon, QLabel* words) {
    auto* row = new QHBoxLayout;
    row->setSpacing(look::space::l);
    auto* picture = new widgets::IconView(24);
    picture->setIcon(icon, look::Role::Accent);
    row->addWidget(picture, 0, Qt::AlignTop);
    auto* column = new QVBoxLayout;
    column->setSpacing(look::space::m);
    words->setWordWrap(true);
    words->setTextFormat(Qt::RichText);
    column->addWidget(words);
    row->addLayout(column, 1);
    body->addLayout(row);
    return column;
}

class Line : public QWidget {
  public:
    Line() { setFixedHeight(1 + 2 * look::space::m); }

  protected:
    void paintEvent(QPaintEvent*) override {
        QPainter(this).fillRect(QRect(0, height() / 2, width(), 1), look::colors(this).line);
    }
};

} // namespace

WherePage::WherePage(EntryPresenter* presenter, QWidget* parent)
    : EntryPage(presenter, parent)
    , m_serverWords(new QLabel)
    , m_address(new QLineEdit)
    , m_addressField(new widgets::FormField(m_address))
    , m_connect(new QPushButton)
    , m_answerIcon(new widgets::IconView(look::iconSize::button))
    , m_answer(new QLabel)
    , m_localWords(new QLabel)
    , m_local(new QPushButton) {
    m_address->setInputMethodHints(Qt::ImhUrlCharactersOnly);
    m_address->setPlaceholderText(u"https://account.example.com"_s);
    m_addressField->setTrailing(m_connect);
    m_answer->setWordWrap(true);
    m_answer->setTextFormat(Qt::PlainText);
    m_answerIcon->setIcon(u"check-circle-fill"_s, look::Role::Good);
    m_answerIcon->hide();
    m_answer->hide();
    next()->hide();

    QVBoxLayout* server = addChoice(body(), u"server"_s, m_serverWords);
    server->addWidget(m_addressField);
    m_addressField->setMinimumWidth(0);
    auto* answer = new QHBoxLayout;
    answer->addWidget(m_answerIcon, 0, Qt::AlignTop);
    answer->addWidget(m_answer, 1);
    server->addLayout(answer);
    auto* goOn = new QHBoxLayout;
    goOn->addWidget(next());
    goOn->addStretch();
    server->addLayout(goOn);
    body()->addWidget(new Line);
    QVBoxLayout* local = addChoice(body(), u"laptop"_s, m_localWords);
    local->addWidget(m_local, 0, Qt::AlignLeft);
    body()->addSpacing(look::space::s);

    connect(m_connect, &QPushButton::clicked, this, &WherePage::lookUp);
    connect(m_address, &QLineEdit::returnPressed, this, [this] {
        if (next()->isVisible()) {
            next()->click();
        } else {
            lookUp();
        }
    });
    connect(m_address, &QLineEdit::textEdited, this, [this] { this->presenter()->lookup().cancel(); });
    connect(next(), &QPushButton::clicked, presenter, &EntryPresenter::useServerFound);
    connect(m_local, &QPushButton::clicked, presenter, &EntryPresenter::useThisComputer);
    connect(back(), &QPushButton::clicked, this, &EntryPage::leaveRequested);
    connect(presenter, &EntryPresenter::serverSuggested, this, [this](const QString& address) {
        m_address->setText(address);
        m_connect->setFocus();
    });
    connect(presenter, &EntryPresenter::changed, this, &WherePage::redraw);
    connect(this, &EntryPage::retryRequested, presenter, &EntryPresenter::useThisComputer);
    retranslate();
    redraw();
}

void WherePage::enter() {
    m_address->setFocus();
}

void WherePage::setCanLeave(bool canLeave) {
    m_canLeave = canLeave;
    back()->setVisible(canLeave);
}

void WherePage::lookUp() {
    presenter()->lookup().lookUp(m_address->text());
}

void WherePage::redraw() {
    const flows::ServerLookup& lookup = presenter()->lookup();
    const bool found = lookup.state() == flows::ServerLookup::State::Found;
    const bool wasFound = next()->isVisibleTo(this);
    setBusy(lookup.isBusy() || presenter()->isLocalStarting());
    m_connect->setEnabled(!lookup.isBusy());
    m_local->setEnabled(!presenter()->isLocalStarting());
    m_answerIcon->setVisible(found);
    m_answer->setVisible(found);
    next()->setVisible(found);
    next()->setEnabled(found);
    m_connect->setHidden(found);
    if (found) {
        //: %1: a server's address, %2: a version
        m_answer->setText(tr("%1 answers: account service, version %2.")
                              .arg(lookup.server().toDisplayString(), lookup.meta().version));
        if (!wasFound) {
            next()->setFocus(Qt::OtherFocusReason);
        }
    }
    if (lookup.error() != m_shownError) {
        m_shownError = lookup.error();
        if (m_shownError) {
            m_addressField->showError(*m_shownError);
        } else {
            m_addressField->clearError();
        }
    }
    if (presenter()->localError() != m_shownLocalError) {
        m_shownLocalError = presenter()->localError();
        if (m_shownLocalError) {
            showError(*m_shownLocalError, true);
        } else {
            clearBanner();
        }
    }
}

void WherePage::retranslate() {
    setTitle(tr("Where is your account?"));
    setLead({});
    m_serverWords->setText(tr("<b>On a server</b>: the address your administrator gave you."));
    m_addressField->setLabel(tr("Server address"));
    m_connect->setText(tr("Connect"));
    next()->setText(tr("Continue"));
    m_localWords->setText(tr("<b>On this computer</b>: a private service, to try or to use alone."));
    m_local->setText(tr("Use this computer"));
    back()->setText(tr("Cancel"));
    setNote(tr("This program does not sign in to engagelab.com."));
    redraw();
}

} // namespace ui::shell
