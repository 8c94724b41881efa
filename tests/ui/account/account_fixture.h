#pragma once

#include "accounts/account_session.h"
#include "api/activity.h"
#include "api/captcha.h"
#include "api/contact.h"
#include "unit/client/fake_service.h"

#include <QTemporaryDir>

#include <memory>

class QAbstractButton;
class QLineEdit;
class QWidget;

// An account on a fake service, signed in: what the pages of ui/account are tested on.
struct AccountFixture {
    AccountFixture();

    // Answers by what is set here; later changes are seen by the next call.
    api::Account account;
    QList<api::SessionSummary> sessions;
    QList<api::ActivityEvent> events;
    QList<api::ContactChange> changes;

    fakes::FakeService service;
    std::unique_ptr<accounts::AccountSession> session;

    // The session starts again from its cache, as after a restart of the program.
    void restart();
    void openStepUp();

    static api::ContactChange change(api::ContactChannel channel, api::ContactChangeState state,
                                     api::DeliveryState delivery = api::DeliveryState::Accepted);
    static api::Captcha captcha(const QString& id = QStringLiteral("captcha-1"));
    template <class T>
    static fakes::FakeService::Answer answer(const T& value, int status = 200) {
        return fakes::FakeService::json(core::json::toJson(value), status);
    }

  private:
    fakes::FakeService::Answer activityPage(const fakes::FakeService::Request& request) const;

    QTemporaryDir m_folder;
};

core::Time minutesAgo(int minutes);

// A visible button or line edit by its accessible name, as a screen reader finds it; nullptr where there is
// none.
QAbstractButton* buttonNamed(const QWidget* inside, const QString& name);
QLineEdit* fieldNamed(const QWidget* inside, const QString& name);
// Every text that can be read in it now, a line each.
QString textOf(const QWidget* widget);
