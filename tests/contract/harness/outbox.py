"""Reads the messages that the outbox delivery lays down: mails as .eml, text messages as .txt."""

import email
import email.policy
import os
import re
import time


class Message:
    def __init__(self, file):
        self.file = file
        self.written_at = file.stat().st_mtime_ns
        content = file.read_bytes()
        if file.suffix == ".eml":
            self.mail = email.message_from_bytes(content, policy=email.policy.default)
            self.to = self.mail["To"].addresses[0].addr_spec
            self.subject = self.mail["Subject"]
            self.text = self.mail.get_body(("plain",)).get_content()
            html = self.mail.get_body(("html",))
            self.html = html.get_content() if html else ""
        else:
            self.mail = None
            self.text = content.decode()
            self.to = re.search(r"\+[1-9][0-9]{4,14}", self.text).group()
            self.subject = self.html = ""

    @property
    def code(self):
        """The first run of six digits, as the contract says; a text message names its number first."""
        text = self.text if self.mail else self.text.replace(self.to, "", 1)
        found = re.search(r"(?<![0-9])[0-9]{6}(?![0-9])", text)
        return found.group() if found else None

    def link(self):
        return re.search(r"https?://\S+", self.text).group().rstrip(".,)>")


class Outbox:
    def __init__(self, folder):
        self.folder = folder
        self.known = {}  # by file name: a message never changes
        self.read = set()

    def messages(self, to=None):
        """All that are there, the oldest first."""
        names = os.listdir(self.folder) if self.folder.exists() else []
        for name in names:
            if name not in self.known and not name.startswith("."):
                self.known[name] = Message(self.folder / name)
        found = [message for message in self.known.values() if to is None or message.to == to]
        return sorted(found, key=lambda message: (message.written_at, message.file.name))

    def next(self, to, deadline=15):
        """The next one to this recipient that was not taken yet; waits for it."""
        until = time.monotonic() + deadline
        while True:
            for message in self.messages(to):
                if message.file not in self.read:
                    self.read.add(message.file)
                    return message
            assert time.monotonic() < until, f"no message to {to} within {deadline} s"
            time.sleep(0.02)

    def forget(self, to):
        """What is there now is not asked for any more."""
        self.read.update(message.file for message in self.messages(to))
