#include "callback_fixture.h"

#include <QJsonArray>
#include <QSignalSpy>
#include <QTest>
#include <QUrl>
#include <QUrlQuery>

using fakes::FakeService;
using namespace Qt::StringLiterals;

namespace {

constexpr int pageSize = 4; // so that tests see several

api::CallbackRequest sent(const QString& url) {
    return {u"POST"_s,
            url,
            {{u"Content-Type"_s, u"application/json"_s},
             {u"X-CALLBACK-ID"_s,
              u"timestamp=1774000000;nonce=8f2c1a0b9d3e4f56;username=k3f09a77c1e24b5d8a90ff12;"
              "signature=3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855f"_s},
             {u"X-CALLBACK-SIGNATURE"_s,
              u"t=1774000000,v1=9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"_s}},
            u"{\"echostr\":\"Zq8T1mXa\"}"_s};
}

api::CallbackResponse received(int status, const QString& body) {
    return {status, {{u"Content-Type"_s, u"text/plain"_s}, {u"Server"_s, u"nginx"_s}}, body, false};
}

QList<api::CallbackCheck> rulesKept() {
    QList<api::CallbackCheck> checks;
    for (const char* id : {"form", "scheme", "userinfo", "port", "host"}) {
        checks.append({QString::fromLatin1(id), true, {}});
    }
    return checks;
}

} // namespace

CallbackFixture::CallbackFixture()
    : meta(fakes::someMeta()) {
    developer.devKey = u"k3f09a77c1e24b5d8a90ff12"_s;
    developer.secret.createdAt = minutesAgo(60 * 24 * 30);
    developer.secret.fingerprint = u"a7f3"_s;
    outcome = passed(u"https://hooks.example.fr/engagelab"_s);
    service.on("GET", "/v1/developer", [this](const auto&) { return answer(developer); });
    service.on("GET", "/v1/meta", [this](const auto&) { return answer(meta); });
    service.on("POST", "/v1/step-up", answer(api::StepUpOpen{minutesAgo(-10)}));
    service.on("POST", "/v1/developer/callback/validate", [this](const auto&) { return answer(outcome); });
    service.on("PUT", "/v1/developer/callback", [this](const FakeService::Request& request) {
        const std::optional<QString> before =
            developer.callback ? std::optional(developer.callback->url) : std::nullopt;
        developer.callback = callback(request.json().value("url"_L1).toString(), before);
        return answer(*developer.callback);
    });
    service.on("DELETE", "/v1/developer/callback", [this](const auto&) {
        developer.callback.reset();
        return FakeService::empty();
    });
    service.on("GET", "/v1/developer/callback/deliveries",
               [this](const FakeService::Request& request) { return deliveryPage(request); });
}

api::Callback CallbackFixture::callback(const QString& url, const std::optional<QString>& previous) {
    api::Callback made{url, minutesAgo(60 * 24 * 3), minutesAgo(60 * 24 * 3), {}, previous ? 2 : 1};
    if (previous) {
        made.previousUrl = *previous;
    }
    return made;
}

api::CallbackValidation CallbackFixture::passed(const QString& url) {
    api::CallbackValidation made;
    made.ok = true;
    made.url = url;
    made.checks = rulesKept();
    made.checks += {
        {u"resolves"_s, true, {{u"addresses"_s, QJsonArray{u"198.51.100.20"_s}}}},
        {u"address_allowed"_s, true, {}},
        {u"connects"_s, true, {{u"address"_s, u"198.51.100.20"_s}}},
        {u"tls"_s, true, {{u"not_after"_s, u"2027-02-04T10:00:00.000Z"_s}}},
        {u"status"_s, true, {{u"status"_s, 200}}},
        {u"time"_s, true, {{u"duration_ms"_s, 212}, {u"limit_ms"_s, 3000}}},
        {u"echo"_s, true, {{u"expected"_s, u"Zq8T1mXa"_s}, {u"received"_s, u"Zq8T1mXa"_s}}},
    };
    if (QUrl(url).scheme() == "http"_L1) {
        made.checks.removeIf([](const api::CallbackCheck& check) { return check.id == "tls"_L1; });
    } else {
        made.tls = api::TlsSeen{u"TLSv1.3"_s, u"CN=hooks.example.fr"_s, u"CN=R11"_s, {1'801'735'200'000}};
    }
    made.addresses = {u"198.51.100.20"_s};
    made.request = sent(url);
    made.response = received(200, u"Zq8T1mXa"_s);
    made.status.emplace(200);
    made.durationMs = 212;
    made.validation = api::Validation{u"validation-1"_s, minutesAgo(-10)};
    return made;
}

api::CallbackValidation CallbackFixture::failed(const QString& url, const QString& check,
                                                const QJsonObject& params) {
    api::CallbackValidation made = passed(url);
    made.ok = false;
    made.validation.reset();
    while (made.checks.last().id != check) {
        made.checks.removeLast();
    }
    made.checks.last().ok = false;
    made.checks.last().params = params;
    const bool answered = check == "status"_L1 || check == "echo"_L1;
    if (!answered) {
        made.response.reset();
        made.status.reset();
        if (check != "time"_L1) {
            made.request.reset();
        }
    } else if (params.contains("status"_L1)) {
        made.status.emplace(params.value("status"_L1).toInt());
        made.response = received(*made.status, u"<html>\n<h1>Not Found</h1>\n</html>\n"_s);
    }
    return made;
}

api::CallbackDelivery& CallbackFixture::deliver(api::CallbackEvent event, api::CallbackDeliveryState state,
                                                int minutes, int status) {
    api::CallbackDelivery made;
    made.id = u"d%1"_s.arg(deliveries.size() + 1);
    made.event = event;
    made.state = state;
    made.url = u"https://hooks.example.fr/engagelab"_s;
    made.createdAt = minutesAgo(minutes);
    if (state != api::CallbackDeliveryState::Queued || status != 200) {
        made.attempts = 1;
        made.lastAttemptAt = minutesAgo(minutes);
        made.status.emplace(status);
        made.durationMs.emplace(180 + minutes);
        made.request = sent(made.url);
        made.response = received(status, status == 200 ? u"ok"_s : u"Internal Server Error\nat line 7"_s);
    }
    if (status != 200) {
        made.failure = api::CallbackCheck{u"status"_s, false, {{u"status"_s, status}}};
        if (state == api::CallbackDeliveryState::Queued) {
            made.nextAttemptAt = minutesAgo(-4);
        }
    }
    deliveries.append(made);
    return deliveries.last();
}

FakeService::Answer CallbackFixture::deliveryPage(const FakeService::Request& request) const {
    const QUrlQuery query(QString::fromLatin1(request.query));
    const qsizetype from = query.queryItemValue(u"cursor"_s).toInt();
    api::Page<api::CallbackDelivery> page;
    page.items = deliveries.mid(from, pageSize);
    page.total = static_cast<int>(deliveries.size());
    if (from + pageSize < deliveries.size()) {
        page.nextCursor = QString::number(from + pageSize);
    }
    return answer(page);
}

std::unique_ptr<ui::developer::DeveloperPage> CallbackFixture::openPage(const QSize& size) {
    QSignalSpy refreshed(session.get(), &accounts::AccountSession::refreshed);
    auto page = std::make_unique<ui::developer::DeveloperPage>(session.get(), devSecrets);
    page->resize(size);
    page->show();
    page->refresh();
    if (!refreshed.wait() || !QTest::qWaitFor([this] { return session->meta().has_value(); })) {
        qFatal("the page was not refreshed");
    }
    return page;
}
