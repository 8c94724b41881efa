"""Signing in through SSO from the window: a real identity provider, and Chromium as the system's browser."""

import subprocess

import pytest

from window import browser
from window.accessible import eventually, keys
from window.desktop import BUILD
from window.person import Person  # and with it the harness of the contract's tests

from harness import people, sso
from harness.authenticator import Authenticator
from harness.idp import IdentityProvider

PROVIDER_REFUSED = "You could not be signed in"  # in the browser, which speaks English


@pytest.fixture(scope="module")
def idp(tmp_path_factory):
    provider = IdentityProvider(tmp_path_factory.mktemp("idp")).start()
    yield provider
    provider.stop()


class LocalService:
    """The window's own service, for who comes by its API."""

    def __init__(self, desktop):
        self.base = desktop.service_base()
        self.outbox = desktop.outbox
        self.admin = desktop.admin


class Newcomer(Person):
    """Somebody in front of a window that knows no account yet, and the browser of that computer."""

    def __init__(self, desktop, chromium):
        super().__init__(desktop)
        self.browser = chromium
        self.use_this_computer()
        self.button("Next")
        self.service = LocalService(desktop)

    def to_the_login_link(self):
        self.press("Sign in")
        self.press("Continue with SSO")

    def go_on_in_the_browser(self, user):
        self.press("Continue in the browser")
        self.reads("Go on in the browser")
        self.browser.go(user)

    def come_back(self):
        self.browser.reads(self.t("You can close this tab"))

    def sign_out(self):
        keys("alt+1")  # where its button says "again"
        self.menu("Account menu", "Sign out")
        self.button("Sign in again")


@pytest.fixture
def newcomer(desktop):
    opened = browser.install(desktop)
    desktop.start()
    with browser.browser(desktop, opened) as chromium:
        yield Newcomer(desktop, chromium)


@pytest.fixture
def company(newcomer, idp):
    """An owner with a service, and what the provider calls the owner."""
    owner = sso.allow(people.sign_up(newcomer.service, name="Olga Owner"))
    made = sso.configure(owner, idp, name="Okta production")
    idp.trust(made)
    return Company(owner, made, idp)


class Company:
    def __init__(self, owner, service, idp):
        self.owner, self.service, self.idp = owner, service, idp
        self.link = service["login_url"]
        self.user = sso.user_of(idp, owner.email)

    def take_in(self, member):
        """Into an organization with the service, to which the member agrees to nothing."""
        organization = self.owner.client.get("/v1/organizations").expect(200)["items"][0]["id"]
        self.owner.client.call("PUT", f"{sso.SERVICES}/{self.service['id']}/organizations", {"organization_ids": [organization]}).expect(200)
        self.owner.client.post(f"/v1/organizations/{organization}/members", {"email": member.email}).expect(201)
        invitation = member.client.get("/v1/invitations").expect(200)["items"][0]["id"]
        member.client.post(f"/v1/invitations/{invitation}/accept", {"sso_services": []}).expect(200)


def test_sign_in_with_a_login_link(desktop, newcomer, company):
    newcomer.to_the_login_link()
    newcomer.fill("Login link", "https://other.example/sso/x/login")
    newcomer.press("Continue in the browser")
    newcomer.reads("This login link is one of %1, and you are signing in to %2. Choose that server first, or paste a link of this one.")
    newcomer.fill("Login link", company.link)
    desktop.picture("60-sso-login-link")
    newcomer.press("Continue in the browser")
    newcomer.reads("Go on in the browser")
    desktop.picture("61-sso-browser")
    newcomer.browser.go(company.user)
    newcomer.come_back()
    newcomer.is_shown("Olga Owner", company.owner.email)

    # Such a session has proved nothing yet: what is costly asks for the password.
    newcomer.press("Set up 2FA")
    newcomer.field("Confirm it’s you")
    newcomer.press("Cancel")

    newcomer.sign_out()
    newcomer.press("Sign in again")
    eventually(lambda: newcomer.field("Login link").text == company.link, "the login link is still known")
    newcomer.go_on_in_the_browser(company.user)
    newcomer.come_back()
    newcomer.is_shown("Olga Owner", company.owner.email)


def test_the_second_factor_is_asked_for_afterwards(desktop, newcomer, company):
    authenticator = Authenticator(company.owner).enrol()
    newcomer.to_the_login_link()
    newcomer.fill("Login link", company.link)
    newcomer.go_on_in_the_browser(company.user)
    newcomer.come_back()
    newcomer.reads("Two-factor authentication")
    desktop.picture("62-sso-second-factor")
    newcomer.field("Verification code").type(authenticator.code())
    newcomer.press("Confirm")
    newcomer.is_shown("Olga Owner", company.owner.email)


def test_the_link_comes_by_mail_and_the_browser_leads_to_the_window(desktop, newcomer, company):
    newcomer.to_the_login_link()
    newcomer.fill("No login link? Have it sent to your e-mail", company.owner.email)
    newcomer.press("Send the links")
    newcomer.reads("If %1 can use SSO here, the links are on their way.")
    mailed = lambda: any(company.link in message.text for message in desktop.outbox.messages(company.owner.email))
    eventually(mailed, "the login link is in a mail")

    # Clicked there, it ends on a page that opens the program: a second start, which hands over.
    newcomer.browser.visit(company.link, company.user)
    subprocess.run([BUILD / "bin" / "personal-center", newcomer.browser.link()], env=desktop.environment(), check=True, timeout=30)
    newcomer.reads("Where is your account?")
    newcomer.press("Connect")
    newcomer.press("Continue")
    eventually(lambda: newcomer.field("Login link").text == company.link, "the login link is filled in")
    newcomer.go_on_in_the_browser(company.user)
    newcomer.come_back()
    newcomer.is_shown("Olga Owner", company.owner.email)


def test_a_member_is_let_in_once_they_agreed(desktop, newcomer, company):
    member = people.sign_up(newcomer.service, name="Mina Member")
    company.take_in(member)
    user = sso.user_of(company.idp, member.email)
    newcomer.to_the_login_link()
    newcomer.fill("Login link", company.link)
    newcomer.go_on_in_the_browser(user)
    newcomer.browser.reads(PROVIDER_REFUSED)
    newcomer.reads("Go on in the browser")
    newcomer.press("Cancel")

    newcomer.press("Back")
    newcomer.sign_in(member.email, member.name, member.password)
    keys("alt+4")
    newcomer.reads("Not agreed")
    desktop.picture("63-sso-not-agreed")
    newcomer.root.find("push button", newcomer.t.containing("Agree to %1")).press()
    newcomer.reads("Let “%1” open this account?")
    desktop.picture("64-sso-agree")
    newcomer.press("Agree")
    newcomer.reads("“%1” may open this account now.")

    newcomer.sign_out()
    newcomer.press("Sign in again")
    newcomer.press("Continue with SSO")
    newcomer.fill("Login link", company.link)
    newcomer.go_on_in_the_browser(user)
    newcomer.come_back()
    newcomer.is_shown(member.name, member.email)

    # Withdrawn, the session that it opened ends too.
    keys("alt+4")
    newcomer.root.find("push button", newcomer.t.containing("Withdraw the agreement to %1")).press()
    newcomer.press("Withdraw")
    newcomer.button("Sign in again")
