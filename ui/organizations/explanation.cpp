#include "ui/organizations/explanation.h"

#include <QCoreApplication>

namespace ui::organizations {

namespace {

struct Explanation {
    Q_DECLARE_TR_FUNCTIONS(ui::organizations::Explanation)

  public:
    static widgets::Explanation whole();
};

QString paragraph(const QString& text) {
    return QStringLiteral("<p>%1</p>").arg(text);
}

widgets::Explanation Explanation::whole() {
    return {tr("Organizations"),
            paragraph(tr("An account can have several organizations, isolated from each other. Each has a "
                         "name, a website if you wish, and a time zone that stays as it was chosen.")) +
                paragraph(tr("Only who created an organization changes it, gives it SSO services and deletes "
                             "it. Members are invited by e-mail and stay pending until they accept.")) +
                paragraph(tr("A member can’t see or change the account of the owner or of the other members, "
                             "and nobody can see or change theirs."))};
}

} // namespace

widgets::Explanation organizationsExplanation() {
    return Explanation::whole();
}

} // namespace ui::organizations
