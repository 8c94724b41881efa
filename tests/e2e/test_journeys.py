"""What a person does with the window, from the first run on. Pictures of every screen are kept under build/pictures."""

import os
import pathlib
import signal

import pytest

from window.accessible import NotThere, eventually, keys
from window.person import ANOTHER_PASSWORD, PASSWORD, Person

ALICE, ALICE_NEW = "alice.martin@example.com", "alice@martin.example"
BOB = "bob.durand@example.com"
PHONE, PHONE_SHOWN = "+33612345678", "+33 6 12 34 56 78"


@pytest.fixture
def alice(person):
    """Alice, signed up on this computer."""
    person.use_this_computer()
    person.sign_up(ALICE, "Alice Martin")
    return person


def test_from_the_first_run_to_an_account(desktop, person):
    person.reads("Where is your account?")
    person.reads("This program does not sign in to engagelab.com.")
    desktop.picture("01-welcome")
    person.use_this_computer()
    person.sign_up(ALICE, "Alice Martin", pictures=True)
    for english in ("Login account", "Phone number", "Name", "Login password", "Amazon account", "Sessions", "Activity"):
        person.reads(english)
    desktop.picture("03-account")


def test_account_information(desktop, alice):
    alice.press("Change email")
    desktop.picture("04-change-email-begin")
    alice.press("Send the code")
    code = alice.code_from_mailbox(ALICE)
    # The code is copied in the mailbox while the change waits beside it.
    alice.copy_code_from_mailbox(code)
    alice.field("Verification code").click()
    keys("ctrl+v")
    eventually(lambda: alice.field("Verification code").text == code, "the code was pasted")
    desktop.picture("05-change-email-code")
    # Left and taken up again: it is where it was.
    alice.press("Finish later")
    alice.press("Change email")
    alice.confirm_code(ALICE, "Next", again=True)
    # A mistyped address is corrected.
    alice.fill("New e-mail", "alice@mistyped.example")
    alice.press("Send the code")
    alice.code_from_mailbox("alice@mistyped.example")
    alice.press("Correct the address")
    alice.fill("New e-mail", ALICE_NEW)
    desktop.picture("06-change-email-new")
    alice.press("Send the code")
    alice.confirm_code(ALICE_NEW, "Confirm")
    alice.reads("The login e-mail has changed")
    desktop.picture("07-change-email-done")
    alice.press("Close")
    alice.is_shown("Alice Martin", ALICE_NEW)

    alice.rename("Alice Martin-Dupont")
    desktop.picture("08-renamed")
    alice.press("Undo the change of the name")
    alice.is_shown("Alice Martin", ALICE_NEW)


def test_a_phone_number_by_the_way_without_the_puzzle(desktop, alice):
    alice.press("Add a phone number")
    alice.button("Get a code by e-mail instead")
    desktop.picture("09-puzzle")
    alice.press("Next")
    alice.reads("The piece is not in its place. Nothing was changed. Try with this new picture.")
    alice.press("Get a code by e-mail instead")
    alice.confirm_code(ALICE, "Next")
    alice.fill("New phone number", PHONE)
    desktop.picture("10-new-number")
    alice.press("Send the code")
    alice.confirm_code(PHONE, "Confirm")
    alice.reads("The phone number has changed")
    alice.press("Close")
    alice.sees(PHONE_SHOWN)
    alice.reads("Verified")
    desktop.picture("11-phone-verified")


def test_password_sessions_and_activity(desktop, alice):
    alice.press("Reset login password")
    alice.fill("New password", ANOTHER_PASSWORD)
    desktop.picture("12-reset-password")
    alice.press("Reset")
    alice.reads("The login password was changed. Your other sessions have ended.")
    alice.press("Show sessions")
    alice.button("Back")
    desktop.picture("13-sessions")
    alice.press("Back")
    alice.press("Show activity")
    alice.reads("Password changed")
    desktop.picture("14-activity")
    alice.press("Back")
    alice.menu("Account menu", "Sign out")
    alice.press("Sign in again")
    alice.fill("Password", ANOTHER_PASSWORD)
    alice.press("Sign in")
    alice.is_shown("Alice Martin", ALICE)


def test_the_bsp_badge(desktop, alice):
    desktop.admin("account", "set-bsp", ALICE, "on", "--partnership", "solutions")
    keys("F5")
    alice.root.find("push button", alice.t.containing("BSP: what is it?"))
    desktop.picture("15-bsp-badge")
    alice.menu("More", "What is BSP?")
    alice.reads("Contact us")
    desktop.picture("16-what-is-bsp")


def test_the_language_is_changed_while_one_types(desktop, alice):
    alice.press("Change name")
    alice.fill("Name", "Half a na")
    other = "fr" if desktop.language == "en" else "en"
    alice.switch_language(other)
    assert alice.field("Name").text == "Half a na"
    desktop.picture("17-other-language")
    alice.press("Cancel the change of the name")
    alice.switch_language(desktop.language)


def test_light_and_dark(desktop, alice):
    alice.preferences()
    desktop.picture("18-preferences")
    for scheme in ("Dark", "Light"):
        alice.choose("Appearance", english_or(alice, scheme))
        eventually(lambda: darkness(desktop) == (scheme == "Dark"), f"the window is {scheme}")
        desktop.picture(f"19-{scheme.lower()}")
    alice.press("Close")


def english_or(person, english):
    words = person.t(english)
    return words if isinstance(words, str) else english


def darkness(desktop):
    import subprocess

    # The window's own ground, at the middle of its left edge.
    x, y, width, height = desktop.root.find("frame").extents()
    pixel = subprocess.run(
        ["import", "-window", "root", "-crop", f"1x1+{x + 6}+{y + height // 2}", "-colorspace", "gray", "-format", "%[fx:mean]", "info:-"],
        check=True, capture_output=True, text=True,
    ).stdout
    return float(pixel) < 0.5


def test_two_accounts_the_switcher_and_a_restart(desktop, alice):
    keys("ctrl+k")
    alice.press("Add an account…")
    alice.use_this_computer()
    alice.sign_up(BOB, "Bob Durand")
    keys("ctrl+k")
    alice.fill("Search accounts", "alice")
    desktop.picture("20-switcher")
    keys("Return")
    alice.is_shown("Alice Martin", ALICE)
    keys("ctrl+k")
    alice.fill("Search accounts", "durand")
    keys("Return")
    alice.is_shown("Bob Durand", BOB)

    desktop.quit()
    desktop.start()
    again = Person(desktop)
    again.is_shown("Bob Durand", BOB)
    again.press("Change name")
    again.press("Cancel the change of the name")
    desktop.picture("21-still-signed-in")

    again.menu("Account menu", "Sign out")
    again.button("Sign in again")
    desktop.picture("22-signed-out")
    again.menu("Account menu", "Forget this account…")
    again.press("Forget this account")
    again.is_shown("Alice Martin", ALICE)


def test_a_forgotten_password(desktop, alice):
    alice.menu("Account menu", "Sign out")
    alice.press("Sign in again")
    alice.press("Forgotten password?")
    alice.press("Next")
    alice.field("Verification code").type(alice.code_from_mailbox(ALICE))
    alice.fill("New password", ANOTHER_PASSWORD)
    desktop.picture("23-forgotten-password")
    alice.press("Confirm")
    alice.reads("Your password is changed, and every session has ended. Sign in with the new one.")
    alice.fill("Password", ANOTHER_PASSWORD)
    alice.press("Sign in")
    alice.is_shown("Alice Martin", ALICE)


@pytest.mark.parametrize("step", ["verify_current", "enter_new", "verify_new"])
def test_the_service_is_killed_in_the_middle_of_a_change(desktop, alice, step):
    alice.press("Change email")
    alice.press("Send the code")
    code = alice.code_from_mailbox(ALICE)
    if step != "verify_current":
        alice.field("Verification code").type(code)
        alice.press("Next")
        alice.field("New e-mail")
    if step == "verify_new":
        alice.fill("New e-mail", ALICE_NEW)
        alice.press("Send the code")
        code = alice.code_from_mailbox(ALICE_NEW)

    killed = desktop.service_pid()
    os.kill(killed, signal.SIGKILL)
    eventually(lambda: desktop.service_pid(wait=False) not in (None, killed), "the window starts its service again")

    # The window recovers by itself: the step is taken as if nothing had been.
    if step == "enter_new":
        alice.fill("New e-mail", ALICE_NEW)
        persistently(alice, "Send the code", lambda: alice.field("Verification code", deadline=2))
        alice.confirm_code(ALICE_NEW, "Confirm")
    else:
        alice.field("Verification code").type(code)
        if step == "verify_current":
            persistently(alice, "Next", lambda: alice.field("New e-mail", deadline=2))
            alice.fill("New e-mail", ALICE_NEW)
            alice.press("Send the code")
            alice.confirm_code(ALICE_NEW, "Confirm")
        else:
            persistently(alice, "Confirm", lambda: alice.reads("The login e-mail has changed", deadline=2))
    alice.reads("The login e-mail has changed")
    alice.press("Close")
    alice.is_shown("Alice Martin", ALICE_NEW)


def persistently(person, button, condition, deadline=20):
    """Presses until it works: what a person does where the window says that it could not be reached."""

    def tried():
        try:
            person.press(button)
        except NotThere:
            pass
        try:
            return condition()
        except NotThere:
            return None

    return eventually(tried, f"{button} works again", deadline)


def test_by_keyboard_alone(desktop, person):
    """Welcome, sign-up and a new name without a pointer and without pressing through accessibility."""
    person.button("Use this computer")
    tab_to(person, "push button", "Use this computer")
    keys("space")
    person.field("Email")
    write(person, "Email", ALICE)
    keys("Return")
    code = person.code_from_mailbox(ALICE)
    for field, text in (("Verification code", code), ("Name", "Alice Martin"), ("Password", PASSWORD)):
        tab_to(person, None, field)
        write(person, field, text)
    tab_to(person, "push button", "Create account")
    keys("space")
    person.is_shown("Alice Martin", ALICE)
    tab_to(person, "push button", "Change name")
    keys("space")
    write(person, "Name", "Alice by Keyboard")
    keys("Return")
    person.is_shown("Alice by Keyboard", ALICE)


def tab_to(person, role, english, most=60):
    for _ in range(most):
        if any(node.focused for node in person.root.all(role, person.t(english))):
            return
        keys("Tab")
    raise AssertionError(f"{english} cannot be reached with Tab")


def write(person, field, text):
    import subprocess

    eventually(lambda: any(node.focused for node in person.root.all(None, person.t(field))), f"{field} has the focus")
    keys("ctrl+a")
    subprocess.run(["xdotool", "type", "--delay", "4", "--", text], check=True)


def test_nothing_is_left_in_plain_text(desktop, alice):
    """Neither token nor password is in a file that the program wrote."""
    alice.press("Change name")
    alice.press("Cancel the change of the name")
    desktop.quit()
    for file in pathlib.Path(desktop.folder).rglob("*"):
        if file.is_file():
            assert PASSWORD.encode() not in file.read_bytes(), file
            assert file.stat().st_mode & 0o077 == 0 or file.name == "desktop.log", f"{file} is open to others"
