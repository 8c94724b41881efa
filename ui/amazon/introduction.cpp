#include "ui/amazon/introduction.h"

#include "ui/amazon/explanations.h"
#include "ui/amazon/order_text.h"
#include "ui/look/controls.h"
#include "ui/look/fonts.h"
#include "ui/look/icons.h"
#include "ui/look/metrics.h"
#include "ui/widgets/amazon_product.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/card.h"
#include "ui/widgets/error_text.h"
#include "ui/widgets/guarded_action.h"
#include "ui/widgets/icon_view.h"
#include "ui/widgets/scroll_column.h"

#include <QDesktopServices>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace ui::amazon {

namespace {

constexpr int steps = 3;
constexpr api::AmazonProduct sold[] = {api::AmazonProduct::AppPush, api::AmazonProduct::Email,
                                       api::AmazonProduct::Sms, api::AmazonProduct::WhatsApp,
                                       api::AmazonProduct::Otp};

} // namespace

Introduction::Introduction(AmazonPresenter* presenter, QWidget* parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_column(new widgets::ScrollColumn(this))
    , m_banner(new widgets::Banner(this))
    , m_retry(m_banner->addAction())
    , m_card(new widgets::Card(this))
    , m_about(new QLabel(this))
    , m_products(new QWidget(this))
    , m_warning(new QLabel(this))
    , m_note(new QLabel(this))
    , m_code(new widgets::GuardedAction(
          new QPushButton(this),
          [this](const QString& reason) {
              m_note->setText(reason);
              m_note->show();
              widgets::announce(m_note);
          },
          this))
    , m_guide(new QPushButton(this)) {
    layOut();
    connect(m_code, &widgets::GuardedAction::triggered, this, &Introduction::codeRequested);
    connect(m_retry, &QPushButton::clicked, m_presenter, &AmazonPresenter::refresh);
    connect(m_guide, &QPushButton::clicked, this, [this] {
        const auto& meta = m_presenter->session()->meta();
        QDesktopServices::openUrl(QUrl(meta->guides.amazon.value_or(QString())));
    });
    connect(presenter, &AmazonPresenter::changed, this, &Introduction::refresh);
    refresh();
}

void Introduction::layOut() {
    m_banner->setTone(widgets::Tone::Error);
    for (QLabel* label : {m_about, m_warning, m_note}) {
        label->setWordWrap(true);
    }
    look::setRole(m_about, look::Role::Second);
    look::setRole(m_warning, look::Role::Second);
    look::setRole(m_note, look::Role::Error);
    m_note->hide();
    auto* products = new QHBoxLayout(m_products);
    products->setContentsMargins(0, look::space::m, 0, look::space::m);
    products->setSpacing(look::space::s);
    for (const api::AmazonProduct product : sold) {
        auto* icon = new widgets::IconView(look::iconSize::banner, m_products);
        icon->setIcon(widgets::productIcon(product), look::Role::Accent);
        m_productNames.append(new QLabel(m_products));
        products->addWidget(icon);
        products->addWidget(m_productNames.constLast());
        products->addSpacing(look::space::l);
    }
    products->addStretch();
    look::setKind(m_code->button(), look::Kind::Primary);
    m_guide->setIcon(look::icon(u"box-arrow-up-right"_s));
    m_guide->setAutoDefault(false);
    auto* buttons = new QWidget(this);
    auto* line = new QHBoxLayout(buttons);
    line->setContentsMargins(0, look::space::m, 0, look::space::xs);
    line->setSpacing(look::space::s);
    line->addWidget(m_code->button());
    line->addWidget(m_guide);
    line->addStretch();

    m_card->addWidget(m_about);
    m_card->addWidget(m_products);
    for (int step = 0; step < steps; ++step) {
        m_card->addWidget(addStep());
    }
    m_card->addWidget(m_warning);
    m_card->addWidget(buttons);
    m_card->addWidget(m_note);
    m_column->addWidget(m_banner);
    m_column->addWidget(m_card);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_column);
}

// A number, and what is done then.
QWidget* Introduction::addStep() {
    auto* step = new QWidget(this);
    auto* number = new QLabel(QString::number(m_steps.size() + 1), step);
    look::setTextStyle(number, look::TextStyle::CardTitle);
    look::setRole(number, look::Role::Accent);
    number->setFixedWidth(look::iconSize::banner);
    m_steps.append(new QLabel(step));
    m_steps.constLast()->setWordWrap(true);
    auto* line = new QHBoxLayout(step);
    line->setContentsMargins(0, 0, 0, look::space::m);
    line->setSpacing(look::space::s);
    line->addWidget(number, 0, Qt::AlignTop);
    line->addWidget(m_steps.constLast(), 1);
    return step;
}

void Introduction::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        m_note->hide();
        refresh();
    }
    QWidget::changeEvent(event);
}

void Introduction::refresh() {
    m_card->setTitle(tr("Amazon orders"));
    m_card->setExplanation(amazonExplanation());
    m_about->setText(tr("Bind the AWS account with which you buy on the AWS Marketplace, and its orders are "
                        "here at hand: plans, amounts, how long they run. What changes there changes here."));
    for (qsizetype at = 0; at < m_productNames.size(); ++at) {
        m_productNames.at(at)->setText(widgets::productName(sold[at], {}));
    }
    m_steps.at(0)->setText(tr("Buy a product on the AWS Marketplace."));
    m_steps.at(1)->setText(tr("There, choose “Set up your account”: a page of this server opens."));
    m_steps.at(2)->setText(
        tr("Come back by the button on that page, or enter the code that it shows here. You "
           "see what would be bound before you agree."));
    m_warning->setText(
        tr("A binding can’t be undone: an AWS account belongs to one account here, for good."));
    m_code->setTexts(tr("Enter a code…"), tr("Enter a code…"));
    const QString hindrance = widgets::hindranceText(m_presenter->session());
    m_code->setHindrance(hindrance);
    if (m_note->text() != hindrance) {
        m_note->hide();
    }
    const accounts::AccountSession* session = m_presenter->session();
    const bool guided = session != nullptr && session->meta() && session->meta()->guides.amazon;
    m_guide->setText(tr("Read the guide"));
    m_guide->setVisible(guided);
    m_retry->setText(tr("Retry"));
    const auto& error = m_presenter->error();
    m_banner->setText(error ? widgets::errorText(*error) : QString());
    m_banner->setVisible(error && m_presenter->hindrance() == widgets::Hindrance::None);
}

} // namespace ui::amazon
