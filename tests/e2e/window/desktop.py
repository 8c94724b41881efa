"""The desktop program in a session of its own: its folders, its process, its window, its local service."""

import os
import pathlib
import re
import signal
import subprocess
import sys
import time

from window.accessible import application, eventually, folded

ROOT = pathlib.Path(__file__).resolve().parents[3]
sys.path.insert(0, str(ROOT / "tests" / "contract"))
from harness.outbox import Outbox  # noqa: E402

BUILD = pathlib.Path(os.environ.get("PERSONAL_CENTER_BUILD", ROOT / "build"))
PICTURES = pathlib.Path(os.environ.get("PERSONAL_CENTER_PICTURES", BUILD / "pictures"))


class Desktop:
    """One installation of the program for one person; start() and quit() it as often as you like."""

    def __init__(self, folder, language="en"):
        self.folder = pathlib.Path(folder)
        self.language = language
        self.process = None
        self.root = None
        self.scale = 1
        self.settings = {}  # of the local service, as variables of its environment
        self.outbox = Outbox(self.folder / "data" / "personal-center" / "service" / "outbox")

    def environment(self):
        home = {f"XDG_{name.upper()}_HOME": str(self.folder / name) for name in ("config", "data", "cache", "state")}
        locale = {"en": "en_US.UTF-8", "fr": "fr_FR.UTF-8"}[self.language]
        return {**os.environ, **home, "LANG": locale, "LC_ALL": locale, "LANGUAGE": self.language, "QT_SCALE_FACTOR": str(self.scale), **self.settings}

    def start(self, *arguments):
        self.log = open(self.folder / "desktop.log", "ab")
        self.process = subprocess.Popen(
            [BUILD / "bin" / "personal-center", *arguments], env=self.environment(), stdin=subprocess.DEVNULL, stdout=self.log, stderr=self.log
        )
        self.root = application(self.process)
        return self

    def quit(self):
        """As the session's end does it; the local service ends with it."""
        if self.process and self.process.poll() is None:
            service = self.service_pid(wait=False)
            self.process.send_signal(signal.SIGTERM)
            self.process.wait(15)
            if service:
                eventually(lambda: not pathlib.Path(f"/proc/{service}").exists(), "the local service ends with the desktop")

    def kill(self):
        if self.process and self.process.poll() is None:
            self.process.kill()
            self.process.wait()

    def service_pid(self, wait=True):
        """Of the local service, which is the program's child."""

        def child():
            run = subprocess.run(["pgrep", "-P", str(self.process.pid), "-f", "personal-center-service"], capture_output=True, text=True)
            return int(run.stdout.split()[0]) if run.stdout else None

        return eventually(child, "the local service runs") if wait else child()

    def service_base(self):
        """Where the local service listens."""
        port = self.folder / "data" / "personal-center" / "service" / "port"
        return f"http://127.0.0.1:{port.read_text().strip()}"

    def admin(self, *words):
        """An operator's command on the local service."""
        command, rest = (words[:2], words[2:]) if words[0] in ("account", "amazon", "database", "outbox") else (words[:1], words[1:])
        data = self.folder / "data" / "personal-center" / "service"
        subprocess.run([BUILD / "bin" / "personal-center-service", "admin", *command, "--data-dir", data, *rest], check=True, capture_output=True, timeout=60)

    def title(self):
        return folded(self.root.find("frame").name)

    def picture(self, name):
        """What the window shows now, for people to look at."""
        PICTURES.mkdir(parents=True, exist_ok=True)
        file = PICTURES / f"{self.language}-{name}.png"
        part = ["import", "-window", "root", "-crop", self.place(), "+repage"]
        settle(part)
        subprocess.run([*part, file], check=True)
        return file

    def place(self):
        """Of the largest of the program's windows, in the screen's pixels: "1080x760+160+64"."""
        run = subprocess.run(["xdotool", "search", "--onlyvisible", "--pid", str(self.process.pid)], capture_output=True, text=True)
        places = []
        for window in run.stdout.split():
            about = subprocess.run(["xwininfo", "-id", window], capture_output=True, text=True).stdout
            values = [re.search(rf"{what}: +(-?[0-9]+)", about) for what in ("Width", "Height", "left X", "left Y")]
            if all(values):
                places.append(tuple(int(value.group(1)) for value in values))
        width, height, x, y = max(places, key=lambda place: place[0] * place[1])
        return f"{width}x{height}{x:+}{y:+}"


def settle(part, deadline=3):
    """Until five looks at the screen agree: what moves has come to rest, what opens has been drawn."""
    before, alike, until = None, 0, time.monotonic() + deadline
    while alike < 4 and time.monotonic() < until:
        now = subprocess.run([*part, "-resize", "25%", "rgb:-"], check=True, capture_output=True).stdout
        alike = alike + 1 if now == before else 0
        before = now


def six_digits(text):
    found = re.search(r"(?<![0-9])[0-9]{6}(?![0-9])", text)
    return found.group() if found else None
