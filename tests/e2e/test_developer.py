"""Developer information in the window: credentials, a callback URL that has proven itself, events and what became of them."""

import os
import re

import pytest

from window import secrets
from window.accessible import eventually, keys
from window.clipboard_history import ClipboardHistory
from window.receiver import NETWORK, Receiver
from window.person import Person

ALICE = "alice.martin@example.com"


class Developer(Person):
    def open_page(self):
        keys("alt+2")
        self.button("Show and copy the DevSecret")

    @property
    def dev_key(self):
        return self.root.find(None, re.compile("^[a-z2-7]{24}$")).name

    def show_secret(self):
        """The dialog stays open."""
        self.press("Show and copy the DevSecret")
        self.press("Show and copy")
        return self.secret_on_screen()

    def secret_on_screen(self):
        return self.root.find(None, re.compile("^[a-z2-7]{52}$")).name

    def validate(self, url):
        self.field("Callback URL").type(url)
        self.press("Validate the callback URL")

    def save(self):
        self.press("Save the callback URL")
        self.root.find(None, self.t("From now on, notifications go to:"))
        self.press("Save")
        self.reads("The callback URL is saved: notifications go to it from now on.")

    def send(self, event):
        self.menu("Send test event", event)


@pytest.fixture
def alice(desktop):
    desktop.settings["PC_CALLBACK_ALLOW_NETWORKS"] = f"{NETWORK}.0/24"
    desktop.start()
    person = Developer(desktop)
    person.use_this_computer()
    person.sign_up(ALICE, "Alice Martin")
    person.open_page()
    return person


@pytest.fixture
def receiver():
    started = []

    def start(secret):
        started.append(Receiver(secret))
        return started[-1]

    yield start
    for one in started:
        one.stop()


@pytest.fixture
def history(tmp_path):
    manager = ClipboardHistory(tmp_path / "clipboard-manager")
    yield manager
    manager.stop()


def test_the_secret_is_shown_copied_and_reset(desktop, alice, history):
    dev_key = alice.dev_key
    desktop.picture("50-developer")
    secret = alice.show_secret()
    alice.reads("Kept in the keychain of this computer.")
    desktop.picture("51-secret-shown")
    assert secrets.clipboard() == secret
    assert secrets.clipboard("x-kde-passwordManagerHint") == "secret"  # clipboard managers keep out of it
    assert any(secret in value for value in secrets.keychain())
    assert secrets.status_of_caller(desktop.service_base(), dev_key, secret) == 200

    alice.press("Copy as .env lines")
    assert secrets.clipboard() == f"DEV_KEY={dev_key}\nDEV_SECRET={secret}\n"
    alice.press("Clear now the clipboard")
    eventually(lambda: secrets.clipboard() == "", "the clipboard is cleared at once")
    alice.press("Copy the DevSecret")
    eventually(lambda: secrets.clipboard() == secret, "the secret is copied again")
    eventually(lambda: secrets.clipboard() == "", "the clipboard is cleared after its time", deadline=60)
    alice.root.gone(None, secret, deadline=60)  # hidden again
    alice.press("Show and copy")
    assert alice.secret_on_screen() == secret
    alice.press("Close")

    alice.press("Reset… the DevSecret")
    alice.reads("The old one is invalid at once: every server that still has it is refused until it is updated there.")
    desktop.picture("52-secret-reset")
    alice.press("Reset the DevSecret")
    alice.reads("Kept in the keychain of this computer.")
    newer = alice.secret_on_screen()
    desktop.picture("53-secret-was-reset")
    assert newer != secret
    assert secrets.status_of_caller(desktop.service_base(), dev_key, secret) == 401
    assert secrets.status_of_caller(desktop.service_base(), dev_key, newer) == 200
    kept = secrets.keychain()
    assert any(newer in value for value in kept) and not any(secret in value for value in kept)
    # What somebody else has put there since is theirs.
    history.takes("a shopping list")
    alice.press("Close")
    assert secrets.clipboard() == "a shopping list"
    copied = "\n".join(history.items())
    assert secret not in copied and newer not in copied

    alice.menu("More", "Keychain")
    alice.root.find(None, re.compile("Secret Service"))
    desktop.picture("54-keychain")
    alice.press("Close")
    desktop.quit()
    for known in (secret, newer):
        assert secrets.files_with(desktop.folder, known) == []


def test_a_callback_url_from_refused_to_removed(desktop, alice, receiver):
    secret = alice.show_secret()
    alice.press("Close")
    alice.field("Callback URL").type("http://10.0.0.1/hooks")
    alice.reads("Not allowed: %1. Use a server with a public address.")
    desktop.picture("55-callback-refused")

    hooks = receiver(secret)
    alice.field("Callback URL").type(hooks.url)
    alice.press("Save the callback URL")
    alice.reads("Only a validated URL can be saved. Validate it first.")
    alice.validate(hooks.url)
    alice.reads("Gives the string back: %1")
    desktop.picture("56-callback-validated")
    # Another URL than the one that was validated is not saved.
    alice.field("Callback URL").type(hooks.url + "elsewhere")
    alice.press("Save the callback URL")
    alice.reads("The URL was edited since it was validated. Validate it again before saving.")
    alice.validate(hooks.url)
    alice.reads("Gives the string back: %1")
    alice.save()
    desktop.picture("57-callback-saved")

    alice.send("Message status")
    eventually(lambda: hooks.events, "the receiver took the event")
    alice.reads("Delivered")
    alice.press("Show all deliveries")
    alice.root.find("table")
    desktop.picture("58-deliveries")
    alice.root.find("push button", re.compile(alice.t.containing("Redeliver %1").pattern)).press()
    eventually(lambda: len(hooks.events) == 2, "the receiver took the event again")
    assert hooks.events[0]["rows"][0]["message_id"] == hooks.events[1]["rows"][0]["message_id"]
    alice.press("Back")

    # A receiver that answers nothing any more: what happened stands there.
    hooks.stop()
    alice.send("Notification")
    alice.reads("To be retried")
    desktop.picture("59-delivery-to-be-tried-again")
    alice.press("Remove… the callback URL")
    alice.press("Remove")
    alice.reads("None yet: notifications go nowhere.")
    desktop.picture("60-callback-removed")
