"""Amazon orders in the window: a purchase in the browser, its binding by code and by link, and what becomes of the orders."""

import csv
import datetime
import html
import json
import re
import subprocess
import urllib.parse

import pytest

from window.accessible import eventually, keys
from window.desktop import BUILD
from window.person import Person  # and with it the harness of the contract's tests

from harness import amazon, aws
from harness.chromium import chromium, wait

ALICE = "alice.martin@example.com"
SOON = 45  # seconds in which what changes appears by itself: the window looks again every 30


@pytest.fixture(scope="module")
def marketplace():
    running = aws.start_marketplace()
    yield running
    running.stop()


class Buyer(Person):
    """Somebody with an account on this computer, who buys on AWS Marketplace with the browser beside it."""

    def __init__(self, desktop, driver):
        super().__init__(desktop)
        self.driver = driver
        self.account = aws.some_account()

    def buy(self, product):
        """"Set up your account", which AWS shows after a purchase: its form goes to the service."""
        token = aws.some_token(self.account, aws.PRODUCTS[product])
        form = (f'<form method="post" action="{self.desktop.service_base()}/amazon/register"><input type="hidden" '
                f'name="x-amzn-marketplace-token" value="{html.escape(token)}"><button>Set up your account</button></form>')
        self.driver.get("data:text/html," + urllib.parse.quote(form))
        self.driver.find_element("css selector", "button").click()
        wait(self.driver, lambda: self.driver.find_elements("css selector", "a[href^='personal-center:']"), "the page after the purchase")

    def code_of_the_page(self):
        return self.driver.find_element("css selector", "code").text

    def follow_link_of_the_page(self):
        """The browser starts the program once more, which hands over."""
        link = self.driver.find_element("css selector", "a[href^='personal-center:']").get_attribute("href")
        subprocess.run([BUILD / "bin" / "personal-center", link], env=self.desktop.environment(), check=True, timeout=30)

    def refreshes_until(self, text):
        def there():
            keys("F5")
            return self.root.all("table cell", text)

        eventually(there, f"{text} is in the table")

    def sees_account(self):
        """"1234 5678 9012", alone or behind a word."""
        self.root.find(None, re.compile(" ".join((self.account[:4], self.account[4:8], self.account[8:])) + "$"))

    def operator_imports(self, **order):
        """What the operator's file says of the license of the purchase."""
        file = self.desktop.folder / "orders.json"
        license = aws.license_of(self.account, aws.PRODUCTS["app_push"])
        entry = amazon.order(product_code=aws.PRODUCTS["app_push"], product="app_push", plan="standard", **{"license_arn": license, **order})
        now = datetime.datetime.now(datetime.timezone.utc).isoformat(timespec="seconds").replace("+00:00", "Z")
        file.write_text(json.dumps(amazon.file(amazon.buyer([entry], account=self.account), as_of=now)))
        self.desktop.admin("amazon", "import", file)

    def chosen_file(self, path):
        """In the dialog that asks for a file, whose name field has the focus."""
        self.root.find("dialog", self.t("Export the orders"))
        subprocess.run(["xdotool", "type", "--delay", "4", "--", str(path)], check=True)
        keys("Return")


@pytest.fixture
def alice(desktop, marketplace):
    for name, content in (("access.key", aws.ACCESS_KEY), ("secret.key", aws.SECRET_KEY)):
        (desktop.folder / name).write_text(content + "\n")
    desktop.settings |= {
        "PC_AMAZON_METERING_URL": marketplace.address, "PC_AMAZON_ENTITLEMENT_URL": marketplace.address,
        "PC_AMAZON_ACCESS_KEY_FILE": str(desktop.folder / "access.key"), "PC_AMAZON_SECRET_KEY_FILE": str(desktop.folder / "secret.key"),
        **{f"PC_AMAZON_CODES_{product.upper()}": code for product, code in aws.PRODUCTS.items()},
    }
    desktop.start()
    with chromium(desktop.folder) as driver:
        person = Buyer(desktop, driver)
        person.use_this_computer()
        person.sign_up(ALICE, "Alice Martin")
        yield person


def test_a_purchase_is_bound_by_its_code_and_followed(desktop, alice):
    alice.press("Orders of the Amazon account")
    alice.reads("Buy a product on the AWS Marketplace.")
    desktop.picture("70-amazon-unbound")
    alice.buy("app_push")
    alice.press("Enter a code…")
    alice.fill("Code of the page", "0000-0000")
    alice.press("Next")
    alice.reads("This code is not known, or its hour is over. Nothing was bound. On the AWS Marketplace, open your subscriptions and "
                "choose “Set up your account” again: the page that opens has a new one.")
    alice.fill("Code of the page", alice.code_of_the_page().lower())
    alice.press("Next")
    alice.sees_account()
    alice.sees("AppPush")
    desktop.picture("71-amazon-bind")
    alice.fill("Email of this account", ALICE)
    alice.press("Bind for good")
    alice.reads("AWS account %1 is bound to this account. Its orders appear here by themselves.")
    alice.refreshes_until("standard")  # what GetEntitlements says
    desktop.picture("72-amazon-bound")

    # What changes appears by itself, and is marked.
    alice.operator_imports(status="cancelled", quantity=12, ends_at=amazon.moment(12), amount={"value": "1200.00", "currency": "USD"})
    cancelled = alice.root.find("table cell", alice.t("Cancelled"), deadline=SOON)
    cancelled.click()
    alice.reads("History of the agreement")
    alice.reads("Ends in %n day(s)")
    desktop.picture("73-amazon-details")
    alice.press("Close the details")

    alice.field("Search the orders").type("nothing like that")
    alice.reads("Nothing matches")
    alice.press("Clear filters")
    alice.sees("standard")

    file = desktop.folder / "orders.csv"
    alice.press("Export… the orders")
    alice.chosen_file(file)
    alice.reads("Exported to %1.")
    header, *rows = csv.reader(file.read_text().splitlines())
    row = dict(zip(header, rows[0]))
    assert (len(rows), row[str(alice.t("Quantity"))], row[str(alice.t("Amount"))]) == (1, "12", "1200.00"), rows

    keys("alt+1")
    alice.sees_account()  # on the account's page


def test_a_link_leads_to_the_account_that_it_is_for(desktop, alice):
    alice.buy("whatsapp")
    alice.follow_link_of_the_page()
    alice.sees_account()
    alice.sees("WhatsApp")
    alice.reads("For %1")
    desktop.picture("74-amazon-link")
    alice.fill("Email of this account", "somebody.else@example.com")
    alice.press("Bind for good")
    alice.reads("This is not the e-mail address of this account. Nothing was changed. Enter it exactly as it is shown.")
    alice.fill("Email of this account", ALICE)
    alice.press("Bind for good")
    alice.reads("AWS account %1 is bound to this account. Its orders appear here by themselves.")

    # The next purchase of the same AWS account is added, without the last word.
    alice.buy("sms")
    alice.follow_link_of_the_page()
    alice.press("Add the order")
    alice.sees("SMS", deadline=SOON)

    # Who never signed in to a server learns of it, and nothing is sent there.
    stranger = urllib.parse.quote("https://stranger.example", safe="")
    link = f"personal-center://amazon/bind?server={stranger}&token=7K2QX-M0VND"
    subprocess.run([BUILD / "bin" / "personal-center", link], env=desktop.environment(), check=True, timeout=30)
    alice.reads("No account of that server is here")
    desktop.picture("75-amazon-stranger")
    alice.press("Cancel")
    eventually(lambda: not alice.root.all("push button", alice.t("Add an account")), "the question is gone")
