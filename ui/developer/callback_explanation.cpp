#include "ui/developer/callback_explanation.h"

#include <QCoreApplication>

namespace ui::developer {

namespace {

struct CallbackExplanation {
    Q_DECLARE_TR_FUNCTIONS(ui::developer::CallbackExplanation)

  public:
    static widgets::Explanation whole();
    static QString advice();
};

QString points(const QString& title, const QStringList& points) {
    return QStringLiteral("<p><b>%1</b></p><ul><li>%2</li></ul>")
        .arg(title, points.join(QStringLiteral("</li><li>")));
}

widgets::Explanation CallbackExplanation::whole() {
    return {tr("Callback URL"),
            QStringLiteral("<p><b>%1</b> %2</p>")
                    .arg(tr("Purpose:"),
                         tr("The callback URL is used to receive the asynchronous notifications that the "
                            "EngageLab server sends (for example, delivery status of messages, event "
                            "acknowledgements), which allows a seamless integration between business systems "
                            "and EngageLab.")) +
                points(tr("Requirements:"),
                       {tr("Must begin with http:// or https://, does not support custom ports, nor IPs in "
                           "private segments such as 10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16.")}) +
                points(tr("Validation:"),
                       {tr("After filling in the callback URL, click the “Validate” button. The system sends "
                           "a test request to the URL to check its availability and the format of its "
                           "answer."),
                        tr("The configuration can be saved only after a successful validation.")}) +
                points(tr("Saving:"), {tr("After the validation, click the “Save” button to activate "
                                          "the callback URL."),
                                       advice()})};
}

QString CallbackExplanation::advice() {
    return tr("If you have to change the callback URL, it is recommended to check compatibility in the "
              "business system first, so that no notification is lost.");
}

} // namespace

widgets::Explanation callbackExplanation() {
    return CallbackExplanation::whole();
}

QString callbackAdvice() {
    return CallbackExplanation::advice();
}

} // namespace ui::developer
