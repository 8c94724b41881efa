#include "ui/two_factor/app_step.h"

#include "ui/look/metrics.h"
#include "ui/two_factor/store_link.h"
#include "ui/widgets/step_up_field.h"

#include <QHBoxLayout>
#include <QLabel>

namespace ui::two_factor {

namespace {

const QString googlePlay =
    QStringLiteral("https://play.google.com/store/apps/details?id=com.google.android.apps.authenticator2");
const QString appStore = QStringLiteral("https://apps.apple.com/app/google-authenticator/id388497605");

} // namespace

AppStep::AppStep(flows::TwoFactorSetup* flow, bool replaces, QWidget* parent)
    : QWidget(parent)
    , m_replaces(replaces)
    , m_text(new QLabel(this))
    , m_googlePlay(
          new StoreLink(QStringLiteral("google-play"), QStringLiteral("Google Play"), QUrl(googlePlay), this))
    , m_appStore(new StoreLink(QStringLiteral("apple"), QStringLiteral("App Store"), QUrl(appStore), this))
    , m_identity(new widgets::StepUpField(flow->proof(), this)) {
    m_text->setWordWrap(true);
    auto* stores = new QHBoxLayout;
    stores->setSpacing(look::space::l);
    stores->addWidget(m_googlePlay, 1);
    stores->addWidget(m_appStore, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(look::space::l);
    layout->addWidget(m_text);
    layout->addLayout(stores);
    layout->addWidget(m_identity);
    layout->addStretch();
    retranslate();
}

void AppStep::retranslate() {
    const QString app = tr("Get Google Authenticator on your phone: scan one of these codes with its camera. "
                           "If you have an authenticator app already, any of them will do: go on.");
    m_text->setText(m_replaces ? tr("The authenticator that you have now counts until the new one is proven: "
                                    "there is no moment without protection.") +
                                     QLatin1Char(' ') + app
                               : app);
    m_googlePlay->setSentence(tr("For Android"));
    m_appStore->setSentence(tr("For iPhone and iPad"));
}

} // namespace ui::two_factor
