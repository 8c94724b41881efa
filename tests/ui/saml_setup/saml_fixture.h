#pragma once

#include "api/sso_services.h"
#include "api/sso_tests.h"
#include "ui/account/account_fixture.h"

#include <QDialog>

// An account whose fake service configures SSO: it reserves addresses, understands every description, makes
// and changes services, and runs tests.
struct SamlFixture : AccountFixture {
    SamlFixture();

    // What the service answers; later changes are seen by the next call.
    api::SsoReservation reservation;
    api::ProviderPreview preview; // of any description
    api::SsoService present;      // one that is there
    api::SsoTest test;            // as it stands

    QJsonObject lastSent(const char* method, const char* path) const;

    static api::SsoCertificate certificate(const QString& sha256, int daysLeft);
    // Every check, each as it is where all is well.
    static QList<api::SsoCheck> passedChecks();
    // The last of them failed, with these params; nothing after it was looked at.
    static QList<api::SsoCheck> failedAt(const QString& id, const QJsonObject& params);
};

inline constexpr auto previewPath = "/v1/sso/metadata/preview";
inline constexpr auto reservationPath = "/v1/sso/reservations";
inline constexpr auto servicesPath = "/v1/sso/services";
inline constexpr auto servicePath = "/v1/sso/services/s1";
inline constexpr auto testsPath = "/v1/sso/services/s1/tests";
inline constexpr auto testPath = "/v1/sso/services/s1/tests/t1";

// A dialog of its own, open until the end of the scope.
template <class Dialog>
std::unique_ptr<Dialog> opened(Dialog* dialog) {
    dialog->setAttribute(Qt::WA_DeleteOnClose, false);
    dialog->open();
    return std::unique_ptr<Dialog>(dialog);
}
