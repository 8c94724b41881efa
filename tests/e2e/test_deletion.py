"""An account deleted in the window: what stands in the way, the last word, the receipt, and a computer that keeps nothing of it."""

import os
import pathlib
import signal
import types

import pytest

from window import secrets
from window.accessible import FocusWatch, NotThere, eventually, keys, matches
from window.person import PASSWORD, Person

from harness import organizations, people
from harness.client import Client

ALICE, BOB = "alice.martin@example.com", "bob.durand@example.com"


class Leaver(Person):
    def open_page(self):
        self.press("Delete account…")
        self.reads("What will be erased")

    def ask(self, email):
        self.press("Delete account…")
        self.fill("E-mail of the account", email)

    def tab_to(self, english):
        """Buttons in a table are not in the tree: they are met with the keyboard."""
        with FocusWatch() as watch:
            for _ in range(12):
                if any(matches(self.t.containing(english), name) for name in watch.after("Tab")):
                    return
        raise NotThere(f"Tab does not lead to {english}")

    def save_receipt(self, file):
        self.press("Save… the receipt")
        self.root.find(("dialog", "file chooser"), self.t("Save the deletion receipt"))
        eventually(lambda: [node for node in self.root.all("text") if node.focused], "the name of a file is asked for")[0].type(str(file))
        keys("Return")
        self.reads("Saved to %1. Only you can read this file.")


@pytest.fixture
def alice(person):
    person.__class__ = Leaver
    person.others = set(secrets.keychain())  # of whoever was here before
    person.use_this_computer()
    person.sign_up(ALICE, "Alice Martin")
    return person


def by_another_program(desktop, email, name):
    """The same account, over the service's HTTP."""
    service = types.SimpleNamespace(base=desktop.service_base(), outbox=desktop.outbox)
    found = people.Person(service, Client(service.base), email, name, PASSWORD)
    found.client = found.sign_in()
    return found


def traces(desktop, texts):
    return {(str(file.relative_to(desktop.folder)), text) for text in texts for file in secrets.files_with(desktop.folder, text)}


def test_blocked_resolved_and_gone(desktop, alice, tmp_path_factory):
    keys("ctrl+k")
    alice.press("Add an account…")
    alice.use_this_computer()
    alice.sign_up(BOB, "Bob Durand")
    own, bob = by_another_program(desktop, ALICE, "Alice Martin"), by_another_program(desktop, BOB, "Bob Durand")
    organizations.join(own, bob)
    desktop.outbox.forget(ALICE)  # what was sent at the sign-up
    token, phone, account_id = own.client.token, own.bind_phone(), own.account()["id"]
    keys("ctrl+k")
    alice.fill("Search accounts", "alice")
    keys("Return")
    alice.is_shown("Alice Martin", ALICE)
    assert traces(desktop, [account_id]), "nothing to be removed"

    alice.open_page()
    alice.reads("What stands in the way")
    desktop.picture("90-deletion-blocked")
    alice.root.find("push button", alice.t.containing("Show members of %1")).press()
    alice.tab_to("Remove %1")
    keys("space")
    alice.press("Remove")
    alice.reads("Nobody was invited yet")
    keys("alt+1")
    alice.root.gone(None, alice.t("What stands in the way"))
    desktop.picture("91-deletion")

    alice.ask(BOB)
    alice.press("Delete the account")
    alice.reads("This is not the account’s e-mail. Nothing was deleted. Enter it as it is shown.")
    desktop.picture("92-deletion-wrong-email")
    alice.fill("E-mail of the account", ALICE)
    alice.press("Delete the account")
    alice.reads("The account was deleted")
    desktop.picture("93-deletion-receipt")
    receipt = tmp_path_factory.mktemp("papers") / "receipt.txt"
    alice.save_receipt(receipt)
    text = receipt.read_text()
    assert ALICE in text and receipt.stat().st_mode & 0o077 == 0

    alice.root.find("push button", alice.t.containing("Go on with %1")).press()
    alice.is_shown("Bob Durand", BOB)
    everything = [ALICE, "Alice Martin", phone, account_id, token]
    eventually(lambda: not traces(desktop, everything), f"no trace is left: {traces(desktop, everything)}")
    kept = set(secrets.keychain()) - alice.others
    assert len(kept) == 2 and token not in kept, "Bob's sign-in and device, nothing of Alice's"
    own.client.get("/v1/account").expect(401)
    bob.client.get("/v1/account").expect(200)
    desktop.quit()
    assert not traces(desktop, everything)


def test_killed_in_the_middle(desktop, alice):
    alice.open_page()
    alice.ask(ALICE)
    service = desktop.service_pid()
    os.kill(service, signal.SIGSTOP)  # the call goes out, and nothing comes back
    alice.press("Delete the account")
    eventually(lambda: not alice.root.all("push button", alice.t("Delete the account"))[-1].enabled, "it is under way")
    desktop.kill()
    os.kill(service, signal.SIGCONT)
    eventually(lambda: not pathlib.Path(f"/proc/{service}").exists(), "the service ends with the desktop")

    desktop.start()
    again = Leaver(desktop)
    told = lambda: [english for english in ("It had not begun: nothing was deleted.", "The account was deleted") if again.root.all(None, again.t.containing(english))]
    outcome = eventually(told, "the window says what came of it")[0]
    desktop.picture("94-deletion-interrupted")
    if outcome == "The account was deleted":
        again.press("Close the receipt")
        again.reads("Where is your account?")
        eventually(lambda: set(secrets.keychain()) <= alice.others, "the keychain keeps nothing of it")
    else:
        again.is_shown("Alice Martin", ALICE)
        again.open_page()
        again.ask(ALICE)
        again.field("Confirm it’s you").type(PASSWORD)  # identity is to be proven again
        again.press("Delete the account")
        again.reads("The account was deleted")
