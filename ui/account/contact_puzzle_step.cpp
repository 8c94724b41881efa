#include "ui/account/contact_puzzle_step.h"

#include "ui/account/captcha_puzzle.h"
#include "ui/look/controls.h"
#include "ui/look/fonts.h"
#include "ui/look/icons.h"
#include "ui/look/metrics.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/error_text.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace ui::account {

ContactPuzzleStep::ContactPuzzleStep(ContactChangePresenter* presenter, QWidget* parent)
    : ContactStep(presenter, parent)
    , m_text(new QLabel(this))
    , m_puzzle(new CaptchaPuzzle(this))
    , m_error(new QLabel(this))
    , m_another(new QPushButton(this))
    , m_byEmail(new QPushButton(this)) {
    m_text->setWordWrap(true);
    m_error->setWordWrap(true);
    look::setTextStyle(m_error, look::TextStyle::Help);
    look::setRole(m_error, look::Role::Error);
    m_error->hide();
    m_another->setIcon(look::icon(QStringLiteral("arrow-clockwise")));
    m_another->setAutoDefault(false);
    m_byEmail->setIcon(look::icon(QStringLiteral("envelope")));
    m_byEmail->setAutoDefault(false);

    auto* ways = new QHBoxLayout;
    ways->setSpacing(look::space::s);
    ways->addWidget(m_another);
    ways->addWidget(m_byEmail);
    ways->addStretch();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(look::space::m);
    layout->addWidget(m_text);
    layout->addWidget(m_puzzle, 0, Qt::AlignLeft);
    layout->addWidget(m_error);
    layout->addLayout(ways);
    layout->addStretch();
    connect(m_another, &QPushButton::clicked, presenter, &ContactChangePresenter::anotherPicture);
    connect(m_byEmail, &QPushButton::clicked, presenter, &ContactChangePresenter::codeByEmail);
}

QString ContactPuzzleStep::title() const {
    return tr("Change the phone number");
}

QString ContactPuzzleStep::confirmText() const {
    return tr("Next");
}

void ContactPuzzleStep::enter() {
    m_puzzle->setFocus();
}

void ContactPuzzleStep::refresh() {
    const auto* session = presenter()->session();
    const bool toPresent = session != nullptr && session->account() && session->account()->phone &&
                           session->account()->phone->verified;
    m_text->setText(toPresent ? tr("Move the piece into the hole. Then a code goes to your current number.")
                              : tr("Move the piece into the hole. Then you enter the number."));
    m_another->setText(tr("Another picture"));
    m_byEmail->setText(tr("Get a code by e-mail instead"));
    if (presenter()->captcha()) {
        m_puzzle->setCaptcha(*presenter()->captcha());
    } else {
        m_puzzle->clear();
    }
}

void ContactPuzzleStep::confirm() {
    presenter()->answerPuzzle(m_puzzle->value());
}

bool ContactPuzzleStep::takeError(const core::Error& error) {
    switch (error.id) {
    case core::ErrorId::CaptchaWrong:
    case core::ErrorId::CaptchaExpired:
    case core::ErrorId::CaptchaRequired:
        m_error->setText(widgets::errorText(error));
        m_error->show();
        m_puzzle->setFocus();
        widgets::announce(m_error);
        return true;
    default:
        return false;
    }
}

void ContactPuzzleStep::dropError() {
    m_error->hide();
}

} // namespace ui::account
