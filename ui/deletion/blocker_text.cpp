#include "ui/deletion/blocker_text.h"

#include "ui/widgets/amazon_product.h"
#include "ui/widgets/moments.h"

#include <QCoreApplication>

namespace ui::deletion {

namespace {

struct Blocker {
    Q_DECLARE_TR_FUNCTIONS(ui::deletion::Blocker)

  public:
    static BlockerText organization(const QString& name, int members);
    static BlockerText ssoService(const QString& name, int people);
    static BlockerText agreement(const QJsonObject& params);
};

BlockerText Blocker::organization(const QString& name, int members) {
    return {tr("Organization"), name,
            tr("%n other member(s) belong to it. Remove them, or delete the organization.", nullptr, members),
            tr("Show members"),
            //: %1: the name of an organization. Begins with "Show members".
            tr("Show members of %1").arg(name)};
}

BlockerText Blocker::ssoService(const QString& name, int people) {
    return {tr("SSO service"), name,
            tr("%n other person(s) sign in with it. Delete the service: they sign in with their password "
               "then.",
               nullptr, people),
            tr("Show SSO"),
            //: %1: the name of an SSO service. Begins with "Show SSO".
            tr("Show SSO: %1").arg(name)};
}

BlockerText Blocker::agreement(const QJsonObject& params) {
    const QString product = widgets::productName(params.value(QStringLiteral("product")).toString());
    const QString plan = params.value(QStringLiteral("plan")).toString();
    const auto ends = core::fromRfc3339(params.value(QStringLiteral("ends_at")).toString());
    const QString cancel =
        tr("Cancel it at AWS, under “Manage subscriptions” of AWS Marketplace; it stands in the way until "
           "Amazon has told us.");
    return {tr("Amazon agreement"), plan.isEmpty() ? product : QStringLiteral("%1 · %2").arg(product, plan),
            //: %1: a date
            ends ? tr("Active until %1.").arg(widgets::dateText(widgets::toLocal(*ends))) + QLatin1Char(' ') +
                       cancel
                 : tr("Active.") + QLatin1Char(' ') + cancel,
            tr("Show orders"),
            //: %1: a product. Begins with "Show orders".
            tr("Show orders: %1").arg(product)};
}

} // namespace

BlockerText blockerText(const api::DeletionHindrance& hindrance) {
    const QString name = hindrance.params.value(QStringLiteral("name")).toString();
    switch (hindrance.id) {
    case api::DeletionBlocker::OrganizationWithMembers:
        return Blocker::organization(name, hindrance.params.value(QStringLiteral("members")).toInt());
    case api::DeletionBlocker::SsoServiceInUse:
        return Blocker::ssoService(name, hindrance.params.value(QStringLiteral("people")).toInt());
    case api::DeletionBlocker::AmazonAgreementActive:
        return Blocker::agreement(hindrance.params);
    }
    Q_UNREACHABLE();
}

} // namespace ui::deletion
