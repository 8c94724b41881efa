#include "ui/widgets/aws_account.h"

namespace ui::widgets {

QString groupedAwsAccount(const QString& awsAccountId) {
    QString text = awsAccountId;
    for (qsizetype position = text.size() - 4; position > 0; position -= 4) {
        text.insert(position, QChar::Nbsp);
    }
    return text;
}

} // namespace ui::widgets
