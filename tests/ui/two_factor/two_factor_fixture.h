#pragma once

#include "api/two_factor.h"
#include "ui/account/account_fixture.h"
#include "ui/account/account_page.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QSignalSpy>
#include <QtTest>

// An account on a fake service that sets two-factor authentication up, and takes it off again.
struct TwoFactorFixture : AccountFixture {
    using Service = fakes::FakeService;

    TwoFactorFixture() {
        service.on("POST", "/v1/step-up", answer(api::StepUpOpen{minutesAgo(-10)}));
        service.on("DELETE", "/v1/step-up", Service::empty());
        service.on("POST", "/v1/account/two-factor", answer(enrolment(), 201));
        service.on("POST", "/v1/account/two-factor/e1/confirm", [this](const Service::Request& request) {
            return isRight(request) ? newCodes() : wrong(4);
        });
        service.on("POST", "/v1/account/recovery-codes", [this](const auto&) { return newCodes(); });
        service.on("DELETE", "/v1/account/two-factor", [this](const Service::Request& request) {
            if (!isRight(request)) {
                return wrong(9);
            }
            account.twoFactor = {};
            return Service::empty();
        });
    }

    void turnOn(int codesLeft) {
        account.twoFactor.enabled = true;
        account.twoFactor.since.emplace(minutesAgo(60 * 24 * 40));
        account.twoFactor.recoveryCodesLeft = codesLeft;
    }
    // The account's page, as the service tells the account now.
    std::unique_ptr<ui::account::AccountPage> openPage(accounts::Authenticator* authenticator = nullptr) {
        QSignalSpy refreshed(session.get(), &accounts::AccountSession::refreshed);
        auto page = std::make_unique<ui::account::AccountPage>(session.get(), authenticator);
        page->resize(900, 560);
        page->show();
        page->refresh();
        if (!refreshed.wait()) {
            qFatal("the page was not refreshed");
        }
        return page;
    }

    static QString rightCode() { return QStringLiteral("492039"); }
    static QString secret() { return QStringLiteral("JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"); }
    static QString uri() {
        return QStringLiteral("otpauth://totp/Personal%20Center:alice%40example.com?secret=") + secret() +
               QStringLiteral("&issuer=Personal%20Center&algorithm=SHA1&digits=6&period=30");
    }
    static api::TwoFactorEnrolment enrolment() {
        return {QStringLiteral("e1"), secret(), uri(), minutesAgo(-15)};
    }
    static QList<QString> codes() {
        QList<QString> made;
        for (int index = 0; index < 10; ++index) {
            made.append(QStringLiteral("q%1kd-7x%1m-p2fa").arg(index));
        }
        return made;
    }

  private:
    static bool isRight(const Service::Request& request) {
        return request.json().value(QStringLiteral("code")) == rightCode();
    }
    static Service::Answer wrong(int left) {
        return Service::problem(422, QStringLiteral("code_wrong"), {{QStringLiteral("attempts_left"), left}});
    }
    Service::Answer newCodes() {
        turnOn(10);
        return answer(api::RecoveryCodes{codes()});
    }
};

// A visible tick by its words; nullptr where there is none.
inline QCheckBox* tickNamed(const QWidget* inside, const QString& name) {
    for (QCheckBox* tick : inside->findChildren<QCheckBox*>()) {
        if (tick->isVisible() && tick->text() == name) {
            return tick;
        }
    }
    return nullptr;
}

inline void press(const QWidget* inside, const QString& name) {
    QAbstractButton* button = buttonNamed(inside, name);
    QVERIFY2(button, qPrintable(name));
    button->click();
}
