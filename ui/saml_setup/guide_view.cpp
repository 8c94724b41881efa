#include "ui/saml_setup/guide_view.h"

#include "ui/look/controls.h"
#include "ui/look/fonts.h"
#include "ui/look/metrics.h"
#include "ui/saml_setup/provider_guide.h"

#include <QGridLayout>
#include <QLabel>
#include <QTabBar>

namespace ui::saml_setup {

GuideView::GuideView(QWidget* parent)
    : QWidget(parent)
    , m_providers(new QTabBar(this))
    , m_where(new QLabel(this))
    , m_entries(new QGridLayout)
    , m_metadata(new QLabel(this)) {
    for (const ProviderGuide& guide : providerGuides()) {
        m_providers->addTab(guide.provider);
    }
    m_providers->setDrawBase(false);
    m_providers->setExpanding(false);
    for (QLabel* label : {m_where, m_metadata}) {
        look::setTextStyle(label, look::TextStyle::Help);
        look::setRole(label, look::Role::Second);
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_entries->setHorizontalSpacing(look::space::l);
    m_entries->setVerticalSpacing(look::space::xs);
    m_entries->setColumnStretch(0, 1);
    m_entries->setColumnStretch(1, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(look::space::s);
    layout->addWidget(m_providers);
    layout->addWidget(m_where);
    layout->addLayout(m_entries);
    layout->addWidget(m_metadata);
    connect(m_providers, &QTabBar::currentChanged, this, &GuideView::show);
    retranslate();
}

void GuideView::retranslate() {
    const QList<ProviderGuide> guides = providerGuides();
    for (int provider = 0; provider < guides.size(); ++provider) {
        m_providers->setTabText(provider, guides.at(provider).provider);
    }
    m_providers->setAccessibleName(tr("Identity provider"));
    show(m_providers->currentIndex());
}

void GuideView::show(int provider) {
    const ProviderGuide guide = providerGuides().value(provider);
    m_where->setText(guide.where);
    m_metadata->setText(guide.metadata);
    while (QLayoutItem* item = m_entries->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (int row = 0; row < guide.entries.size(); ++row) {
        const ProviderGuide::Entry& entry = guide.entries.at(row);
        for (const QString& text : {entry.field, entry.value}) {
            auto* label = new QLabel(text, this);
            label->setTextFormat(Qt::PlainText);
            label->setWordWrap(true);
            m_entries->addWidget(label, row, text == entry.field ? 0 : 1, Qt::AlignTop);
        }
        look::setRole(m_entries->itemAtPosition(row, 0)->widget(), look::Role::Second);
    }
}

} // namespace ui::saml_setup
