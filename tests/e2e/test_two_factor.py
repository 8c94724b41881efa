"""Two-factor authentication in the window, with an authenticator app beside it and with the one built in."""

import re
import subprocess
import urllib.parse

import pytest

from window.accessible import eventually, folded, keys
from window.authenticator import App, read_qr
from window.person import PASSWORD, Person

ALICE = "alice.martin@example.com"


class Protected(Person):
    """A person who has an authenticator."""

    def begin_setup(self, button="Set up 2FA"):
        self.press(button)
        self.reads("For Android")
        self.press("Next")
        self.button("Copy the key")
        return App(self.described("Key")[0])

    def described(self, english):
        """The texts of what is described so."""
        found = lambda: [node.name for node in self.root.all() if folded(node.description) == folded(self.t(english))]
        return eventually(found, f"something described as {english}")

    def prove(self, app):
        self.field("Verification code").type(app.code())
        self.press("Confirm")

    def keep_codes(self):
        self.root.find("check box", self.t("I have kept these codes in a safe place"))
        codes = re.findall(r"\b[a-z2-7]{5}-[a-z2-7]{5}\b", " ".join(self.described("Recovery codes")))
        self.root.find("check box", self.t("I have kept these codes in a safe place")).press()
        self.press("Done")
        return codes

    def set_up(self):
        app = self.begin_setup()
        self.prove(app)
        return app, self.keep_codes()

    def sign_out(self):
        self.menu("Account menu", "Sign out")
        self.button("Sign in again")

    def sign_in_to_the_code(self):
        self.press("Sign in again")
        self.fill("Password", PASSWORD)
        self.press("Sign in")
        self.reads("Two-factor authentication")
        self.button("Confirm")


@pytest.fixture
def alice(person):
    person.__class__ = Protected
    person.use_this_computer()
    person.sign_up(ALICE, "Alice Martin")
    return person


def test_set_up_sign_in_replace_and_remove(desktop, alice):
    desktop.picture("30-2fa-off")
    app = alice.begin_setup()
    desktop.picture("31-2fa-scan")
    alice.field("Verification code").type("000000")
    alice.press("Confirm")
    alice.reads("This code is not right. Nothing was changed. %n try(s) left.")
    alice.prove(app)
    alice.root.find("check box", alice.t("I have kept these codes in a safe place"))
    desktop.picture("32-2fa-recovery-codes")
    codes = alice.keep_codes()
    assert len(set(codes)) == 10, codes
    alice.reads("Two-factor authentication is on.")
    desktop.picture("33-2fa-on")

    alice.sign_out()
    alice.sign_in_to_the_code()
    desktop.picture("34-2fa-sign-in")
    alice.prove(app)
    alice.is_shown("Alice Martin", ALICE)

    alice.sign_out()
    alice.sign_in_to_the_code()
    alice.press("Use a recovery code instead")
    alice.fill("Recovery code", codes[0])
    desktop.picture("35-2fa-recovery-code")
    alice.press("Confirm")
    alice.is_shown("Alice Martin", ALICE)
    alice.reads("You signed in with a recovery code, which is used up now. %n recovery code(s) left.")
    desktop.picture("36-2fa-recovery-code-used")

    newer = alice.begin_setup("Replace authenticator")
    assert newer.secret != app.secret
    desktop.picture("37-2fa-replace")
    alice.prove(newer)
    alice.keep_codes()
    alice.reads("The authenticator was replaced. The old one no longer counts.")

    alice.press("Remove 2FA")
    alice.field("Verification code").type(newer.code())
    desktop.picture("38-2fa-remove")
    # The one in the dialog, which stands last.
    alice.root.all("push button", alice.t("Remove 2FA"))[-1].press()
    alice.reads("Two-factor authentication is off.")
    alice.button("Set up 2FA")
    alice.sign_out()
    alice.press("Sign in again")
    alice.fill("Password", PASSWORD)
    alice.press("Sign in")
    alice.is_shown("Alice Martin", ALICE)


@pytest.mark.parametrize("scale", [1, 2])
def test_another_program_reads_the_qr_code_from_the_window(desktop, scale):
    desktop.scale = scale
    desktop.start()
    alice = Protected(desktop)
    alice.use_this_computer()
    alice.sign_up(ALICE, "Alice Martin")
    for scheme in ("Light", "Dark"):
        alice.preferences()
        alice.choose("Appearance", alice.t(scheme))
        alice.press("Close")
        app = alice.begin_setup()
        picture = desktop.picture(f"39-qr-{scheme.lower()}-{scale}00")
        read = [text for text in read_qr(picture) if text.startswith("otpauth://totp/")]
        assert len(read) == 1, read
        uri = urllib.parse.urlsplit(read[0])
        assert ALICE in urllib.parse.unquote(uri.path)
        assert urllib.parse.parse_qs(uri.query)["secret"] == [app.secret]
        alice.press("Cancel")
        alice.button("Change name")


def add_from_file(alice, picture):
    alice.press("A picture file…")
    alice.root.find(("dialog", "file chooser"), alice.t("Picture with a QR code"))
    field = eventually(lambda: [node for node in alice.root.all("text") if node.focused], "the name of a file is asked for")[0]
    field.type(str(picture))
    keys("Return")


def add_from_screen(alice, picture):
    shown = subprocess.Popen(["display", "-title", "QR on the screen", "-geometry", "+0+0", picture])
    try:
        search = ["xdotool", "search", "--onlyvisible", "--name", "QR on the screen"]
        eventually(lambda: subprocess.run(search, capture_output=True).returncode == 0, "the picture is on the screen")
        alice.press("The whole screen")
        alice.reads("This is what was read")
    finally:
        shown.kill()
        shown.wait()


@pytest.mark.parametrize("way", [add_from_file, add_from_screen])
def test_the_built_in_authenticator_fills_the_code(desktop, alice, tmp_path, way):
    app = alice.begin_setup()
    picture = desktop.picture("40-qr")
    alice.prove(app)
    alice.keep_codes()

    alice.menu("More", "Authenticator")
    alice.button("Add an entry…")
    desktop.picture("41-authenticator-empty")
    alice.press("Add an entry…")
    desktop.picture("42-authenticator-add")
    way(alice, picture)
    alice.reads("This is what was read")
    alice.root.find("check box", re.compile(re.escape(ALICE)))
    alice.root.find("combo box", alice.t.containing("Fill the codes of %1"))
    desktop.picture("43-authenticator-read")
    alice.press("Keep")
    alice.press("Close")
    desktop.picture("44-authenticator-list")
    alice.press("Back")
    alice.button("Change name")

    alice.sign_out()
    alice.sign_in_to_the_code()
    alice.reads("Filled in from %1.")
    desktop.picture("45-authenticator-fills")
    filled = lambda: alice.field("Verification code").text
    # The code that proved the authenticator counts no more: the next one comes by itself.
    eventually(lambda: filled() not in ("", app.at(app.used)), "a new code is filled in", deadline=60)
    alice.press("Confirm")
    alice.is_shown("Alice Martin", ALICE)
