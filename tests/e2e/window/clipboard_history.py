"""A clipboard manager that keeps everything that is copied, as many people have one: CopyQ."""

import itertools
import os
import subprocess

from window.accessible import NotThere, eventually
from window.secrets import put_on_clipboard


class ClipboardHistory:
    def __init__(self, folder):
        self.environment = {**os.environ, "XDG_CONFIG_HOME": str(folder / "copyq"), "XDG_DATA_HOME": str(folder / "copyq")}
        self.process = subprocess.Popen(
            ["copyq", "--start-server"], env=self.environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        eventually(lambda: self.ask("size").isdigit(), "the clipboard manager answers")
        lines = itertools.count(1)
        eventually(lambda: self._takes(f"an ordinary line {next(lines)}"), "the clipboard manager has begun to look")

    def takes(self, text):
        assert self._takes(text), f"the clipboard manager did not take {text!r}"

    def _takes(self, text):
        put_on_clipboard(text)
        try:
            return eventually(lambda: text in self.items(), "it is in the history", deadline=5)
        except NotThere:
            return False

    def ask(self, *words):
        return subprocess.run(["copyq", *words], env=self.environment, capture_output=True, text=True).stdout.strip()

    def items(self):
        """The latest first."""
        count = int(self.ask("size") or 0)
        return [self.ask("read", str(row)) for row in range(count)]

    def stop(self):
        self.ask("exit")
        self.process.wait(timeout=20)
