#pragma once

#include "api/amazon.h"
#include "ui/account/account_fixture.h"

class QTableView;

// The account of the other pages' tests, bound to an AWS account on its fake service, which finds, sorts and
// pages its orders as the real one does.
struct AmazonFixture : AccountFixture {
    AmazonFixture();

    QList<api::AmazonOrder> orders; // in no particular order
    QList<api::AmazonOrderStep> history;
    core::json::Nullable<api::AmazonBinding> binding;
    api::AmazonRegistration registration; // of the code WXYZ-2345
    int pages = 0;                        // of orders, that were asked for

    void unbind();
    // Orders named 1 to count, the first the newest.
    void fill(int count);

    static api::AmazonOrder order(const QString& id, api::AmazonProduct product, int daysAgo, int daysToGo,
                                  api::AmazonOrderStatus status = api::AmazonOrderStatus::Active);
    // Without a binding: on the fake service.
    fakes::FakeService::Answer ordersPage(const fakes::FakeService::Request& request);
};

core::Time daysAgo(int days);

// What a row of the table shows.
QStringList rowTexts(const QTableView& table, int row);
// The first column, from top to bottom.
QStringList orderNumbers(const QTableView& table);
