#include "ui/developer/callback_explanation.h"

#include <QCoreApplication>

namespace ui::developer {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ui::developer::CallbackExplanation)
};

QString points(const QString& title, const QStringList& points) {
    return QStringLiteral("<p><b>%1</b></p><ul><li>%2</li></ul>")
        .arg(title, points.join(QStringLiteral("</li><li>")));
}

} // namespace

widgets::Explanation callbackExplanation() {
    return {
        Words::tr("Callback URL"),
        QStringLiteral("<p><b>%1</b> %2</p>")
                .arg(Words::tr("Purpose:"),
                     Words::tr(
                         "The callback URL is used to receive the asynchronous notifications that the "
                         "EngageLab server sends (for example, delivery status of messages, event "
                         "acknowledgements), which allows a seamless integration between business systems "
                         "and EngageLab.")) +
            points(
                Words::tr("Requirements:"),
                {Words::tr("Must begin with http:// or https://, does not support custom ports, nor IPs in "
                           "private segments such as 10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16.")}) +
            points(
                Words::tr("Validation:"),
                {Words::tr("After filling in the callback URL, click the “Validate” button. The system sends "
                           "a test request to the URL to check its availability and the format of its "
                           "answer."),
                 Words::tr("The configuration can be saved only after a successful validation.")}) +
            points(Words::tr("Saving:"),
                   {Words::tr("After the validation, click the “Save” button to activate "
                              "the callback URL."),
                    callbackAdvice()})};
}

QString callbackAdvice() {
    return Words::tr(
        "If you have to change the callback URL, it is recommended to check compatibility in the "
        "business system first, so that no notification is lost.");
}

} // namespace ui::developer
