#include "ui/amazon/explanations.h"

#include <QCoreApplication>

namespace ui::amazon {

namespace {

struct Explanations {
    Q_DECLARE_TR_FUNCTIONS(ui::amazon::Explanations)

  public:
    static widgets::Explanation ofOrders();
};

widgets::Explanation Explanations::ofOrders() {
    return {
        tr("Amazon orders"),
        QStringLiteral("<p>%1</p>")
            .arg(
                tr("EngageLab supports the association of Amazon accounts with EngageLab accounts. Users can "
                   "buy products listed by EngageLab (such as AppPush, Email, SMS, WhatsApp, OTP) on the "
                   "Amazon marketplace and associate the orders. After a successful association, your Amazon "
                   "identifier will be shown on the account management page. For the detailed steps, see "
                   "Amazon orders."))};
}

} // namespace

widgets::Explanation amazonExplanation() {
    return Explanations::ofOrders();
}

} // namespace ui::amazon
