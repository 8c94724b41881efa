// How long the SSO page of an account with 100 services and 1,000 organizations keeps the window's thread:
// the longest single stretch of each thing that a person does, since that is what a frame waits for.
//   bench_sso_page          (on a display)

#include "bench/frame_time.h"
#include "ui/look/theme.h"
#include "ui/organizations/organizations_card.h"
#include "ui/sso/associate_dialog.h"
#include "ui/sso/services_table.h"
#include "ui/sso/sso_fixture.h"

#include <QApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QListView>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace {

constexpr int services = 100;
constexpr int organizations = 1000;
constexpr int rounds = 15;

using bench::Application;

class Bench : public bench::Frames {
  public:
    using Frames::Frames;

    void measure(
        const char* what, const std::function<void()>& action, const std::function<void()>& prepare = {},
        const std::function<bool()>& until = [] { return true; }) {
        Frames::measure({what, rounds, [&](int) { action(); }, until, prepare});
    }
};

void fill(SsoFixture& fixture) {
    fixture.allowSso();
    fixture.services.clear();
    fixture.organizations.clear();
    for (int number = 0; number < organizations; ++number) {
        fixture.organizations.append(
            SsoFixture::organization(u"o%1"_s.arg(number), u"Établissement %1"_s.arg(number)));
        fixture.organizations.last().memberCount = number % 40;
    }
    for (int number = 0; number < services; ++number) {
        api::SsoService service = SsoFixture::ssoService(
            u"s%1"_s.arg(number), u"Service %1"_s.arg(number * 37 % services), number * 7 - 20);
        service.organizationCount = number * 10;
        for (int linked = 0; linked < std::min(20, service.organizationCount); ++linked) {
            service.organizations.append({u"o%1"_s.arg(linked), u"Établissement %1"_s.arg(linked)});
        }
        fixture.services.append(service);
    }
}

void measurePage(Bench& bench, SsoPageInWindow& shown) {
    QTableView* table = shown.page.findChild<ui::sso::ServicesTable*>()->table();
    QLineEdit* search = fieldNamed(&shown.page, u"Search the SSO services"_s);
    int column = 0;
    bench.measure("the table of 100 services: sorted by another column", [&] {
        table->sortByColumn(column, column % 2 == 0 ? Qt::DescendingOrder : Qt::AscendingOrder);
        column = (column + 1) % ui::sso::ServicesModel::Actions;
    });
    bench.measure(
        "the table: one letter more in the search", [&] { search->setText(search->text() + u'1'); },
        [&] { search->setText(u"service"_s); });
    bench.measure(
        "the table: the search cleared", [&] { search->clear(); }, [&] { search->setText(u"9"_s); });
    bench.measure("the table: scrolled by a row",
                  [&] { table->verticalScrollBar()->triggerAction(QScrollBar::SliderSingleStepAdd); });
}

void measureAssociation(Bench& bench, SsoFixture& fixture) {
    api::SsoService service = fixture.services.last();
    for (int linked = 20; linked < 500; ++linked) {
        service.organizations.append({u"o%1"_s.arg(linked), u"Établissement %1"_s.arg(linked)});
    }
    fixture.service.on("GET", "/v1/sso/services/s99", AccountFixture::answer(service));
    std::unique_ptr<ui::sso::AssociateDialog> dialog;
    const auto open = [&] {
        dialog =
            std::make_unique<ui::sso::AssociateDialog>(fixture.session.get(), service, fixture.organizations);
        dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        dialog->show();
    };
    bench.measure("Associate among 1,000 organizations: opened", open, [&] { dialog.reset(); });
    QLineEdit* search = fieldNamed(dialog.get(), u"Search the organizations"_s);
    bench.measure(
        "Associate: one letter more in the search", [&] { search->setText(search->text() + u'7'); },
        [&] { search->setText(u"etablissement"_s); });
    search->clear();
    QAbstractItemModel* ticks = dialog->findChild<QListView*>()->model();
    bench.measure("Associate: one tick", [&] {
        const QModelIndex first = ticks->index(0, 0);
        const bool ticked = first.data(Qt::CheckStateRole).value<Qt::CheckState>() == Qt::Checked;
        ticks->setData(first, ticked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
    });
}

} // namespace

int main(int argc, char** argv) {
    Application application(argc, argv);
    const look::Theme theme(look::Scheme::Light);
    Bench bench(application);
    SsoFixture fixture;
    fill(fixture);
    {
        SsoPageInWindow shown(fixture); // leaves the cache filled
        Bench::settle();
        const QSignalSpy heard(shown.page.findChild<ui::sso::SsoPresenter*>()->model(),
                               &QAbstractItemModel::dataChanged);
        qsizetype before = 0;
        bench.measure(
            "the page refreshed by the service", [&] { shown.page.refresh(); },
            [&] { before = heard.size(); }, [&] { return heard.size() > before; });
        measurePage(bench, shown);
    }
    std::unique_ptr<ui::organizations::OrganizationsPresenter> presenter;
    std::unique_ptr<ui::sso::SsoPage> page;
    bench.measure(
        "the page opened",
        [&] {
            page = std::make_unique<ui::sso::SsoPage>(presenter.get());
            page->resize(1080, 628);
            page->show();
        },
        [&] {
            page.reset();
            presenter = std::make_unique<ui::organizations::OrganizationsPresenter>(fixture.session.get());
        });
    page.reset();
    measureAssociation(bench, fixture);
    return 0;
}
