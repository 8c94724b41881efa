"""The receiver that the window gives to copy, as a developer would start it: on this computer, at an address of its own."""

import itertools
import json
import os
import random
import socket
import subprocess
import sys
import threading

from window.accessible import eventually
from window.desktop import ROOT

# Callback URLs have no custom port: each receiver gets port 80 of another loopback address. It wants root.
NETWORK = f"127.{random.randrange(2, 250)}.{random.randrange(250)}"
addresses = (f"{NETWORK}.{last}" for last in itertools.count(1))


class Receiver:
    def __init__(self, secret):
        self.address = next(addresses)
        self.url = f"http://{self.address}/"
        self.events = []
        self.process = subprocess.Popen(
            [sys.executable, ROOT / "resources/receivers/receiver.py"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
            env={**os.environ, "DEV_SECRET": secret, "ADDRESS": self.address, "PORT": "80"},
        )
        threading.Thread(target=self._listen, daemon=True).start()
        eventually(self._answers, f"the receiver listens on {self.address}")

    def _listen(self):
        for line in self.process.stdout:
            if line.startswith("event: "):
                self.events.append(json.loads(line.removeprefix("event: ")))

    def _answers(self):
        with socket.socket() as probe:
            return probe.connect_ex((self.address, 80)) == 0

    def stop(self):
        self.process.kill()
        self.process.wait()
