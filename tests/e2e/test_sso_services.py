"""SSO services in the window: configured at a real provider, tested in a real browser, edited, associated, deleted."""

import pytest

from window import browser, secrets
from window.accessible import FocusWatch, NotThere, eventually, keys, matches
from window.person import Person

from harness import sso
from harness.idp import IdentityProvider

OLGA = "olga.owner@example.com"


class Owner(Person):
    def open_page(self):
        keys("alt+4")
        self.reads("Single sign-on (SSO)")

    def act_on(self, service, action):
        """By the menu that stands beside the service."""
        with FocusWatch() as watch:
            self.root.find("push button", self.t.containing("More for %1")).focus()
            keys("space")
            for _ in range(12):
                if any(matches(self.t(action), name) for name in watch.after("Down")):
                    return keys("Return")
        raise NotThere(f"{action} is not in the menu of {service}")

    def paste(self, field, text):
        secrets.put_on_clipboard(text)
        self.field(field).focus()
        keys("ctrl+a", "ctrl+v")


@pytest.fixture
def idp(tmp_path):
    provider = IdentityProvider(tmp_path / "idp").start()
    yield provider
    provider.stop()


@pytest.fixture
def chromium(desktop):
    opened = browser.install(desktop)
    desktop.start()
    with browser.browser(desktop, opened) as driver:
        yield driver


@pytest.fixture
def olga(desktop, chromium):
    person = Owner(desktop)
    person.use_this_computer()
    person.sign_up(OLGA, "Olga Owner")
    person.open_page()
    person.reads("To have it activated for this account, contact us.")
    desktop.picture("70-sso-not-activated")
    desktop.admin("account", "allow-sso", OLGA, "on")
    keys("F5")
    person.reads("No SSO service is configured")
    desktop.picture("71-sso-nothing-configured")
    return person


def test_from_configured_to_deleted(desktop, olga, chromium, idp):
    olga.press("Configure SSO")
    olga.fill("SSO service name", "Example")
    olga.press("Next")
    trusted = {"sp": {"entity_id": olga.field("Entity ID").text, "acs_url": olga.field("ACS URL (assertion consumer service)").text}}
    idp.trust(trusted)
    desktop.picture("72-sso-addresses")
    olga.press("Next")
    olga.paste("Metadata of the provider (XML)", "<html><body>Not found</body></html>")
    olga.press("Next")
    olga.reads("This is a web page, not metadata. Nothing was saved. At the provider, download the metadata as a file, or copy the link that gives XML without signing in.")
    desktop.picture("73-sso-not-metadata")
    olga.paste("Metadata of the provider (XML)", idp.metadata())
    olga.press("Next")
    eventually(lambda: olga.field("Entity ID of the provider").text == idp.entity_id, "what was understood")
    desktop.picture("74-sso-understood")
    olga.press("Save")
    olga.reads("“%1” is configured.")
    olga.press("Test")
    chromium.go(sso.user_of(idp, OLGA))
    olga.reads("A sign-in would work like this. Nobody was signed in.")
    desktop.picture("75-sso-test-passed")
    olga.press("Close")

    olga.root.find("push button", olga.t.containing("Edit %1")).press()
    olga.fill("SSO service name", "Example, production")
    olga.press("Next")
    desktop.picture("76-sso-edit")
    olga.press("Save")
    olga.reads("“%1” was changed.")

    olga.act_on("Example, production", "Associate…")
    olga.field("Search the organizations").focus()
    keys("Tab", "Home", "space")
    olga.reads("Added: %1.")
    desktop.picture("77-sso-associate")
    olga.press("Save")
    olga.reads("“%1” is for %n organization(s) now.")
    desktop.picture("78-sso-table")

    olga.act_on("Example, production", "Delete…")
    olga.fill("Name of the SSO service", "Example")
    olga.press("Delete the SSO service")
    olga.reads("This is not the name. Nothing was deleted. Enter the name exactly as it is shown.")
    olga.fill("Name of the SSO service", "Example, production")
    desktop.picture("79-sso-delete")
    olga.press("Delete the SSO service")
    olga.reads("“%1” was deleted.")
    olga.reads("No SSO service is configured")


def test_a_failed_test_says_which_check(desktop, olga, chromium, idp):
    olga.press("Configure SSO")
    olga.fill("SSO service name", "Example")
    olga.press("Next")
    idp.trust({"sp": {"entity_id": olga.field("Entity ID").text, "acs_url": olga.field("ACS URL (assertion consumer service)").text}})
    olga.press("Next")
    olga.paste("Metadata of the provider (XML)", idp.metadata())
    olga.press("Next")
    olga.press("Save")
    olga.press("Test")
    chromium.go(sso.user_of(idp, "nobody@example.com"))
    olga.reads("A sign-in would be refused. Nobody was signed in.")
    eventually(lambda: "nobody@example.com" in " ".join(node.name for node in olga.root.all()), "whom the provider spoke of")
    desktop.picture("80-sso-test-failed")
    olga.press("Close")
