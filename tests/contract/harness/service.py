"""A running personal-center-service with data of its own."""

import os
import pathlib
import signal
import subprocess
import threading

from harness.outbox import Outbox

ROOT = pathlib.Path(__file__).resolve().parents[3]


def program():
    build = pathlib.Path(os.environ.get("PERSONAL_CENTER_BUILD", ROOT / "build"))
    return build / "bin" / "personal-center-service"


class Service:
    """One process. Clients come through a trusted proxy, as in production: that is how each has a network address of its own."""

    def __init__(self, folder, database, settings="", through=(), environment=None):
        """through: the command that starts it, before its own."""
        self.folder = pathlib.Path(folder)
        self.data = self.folder / "data"
        self.data.mkdir(parents=True, exist_ok=True)
        self.database = database
        self.config = self.folder / "service.ini"
        self.config.write_text("[http]\ntrusted_proxies=127.0.0.1\n" + settings)
        self.through = through
        self.environment = {**os.environ, **(environment or {})}
        self.outbox = Outbox(self.data / "outbox")
        self.process = None
        self.base = None
        self.log = []

    def arguments(self):
        return ["--config", self.config, "--database", self.database, "--data-dir", self.data]

    def start(self, listen="127.0.0.1:0", deadline=20):
        self.process = subprocess.Popen(
            [*self.through, program(), "--listen", listen, *self.arguments()], env=self.environment,
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace",
        )
        watchdog = threading.Timer(deadline, self.process.kill)
        watchdog.start()
        first = self.process.stdout.readline()
        watchdog.cancel()
        if not first.startswith("listening on http://"):
            rest = self.process.stdout.read()
            raise AssertionError(f"the service did not start ({self.process.wait()}): {first}{rest}")
        self.base = first.split()[-1]
        threading.Thread(target=self._drain, args=(self.process.stdout,), daemon=True).start()
        return self

    def _drain(self, stream):
        for line in stream:
            self.log.append(line)

    @property
    def port(self):
        return int(self.base.rsplit(":", 1)[1])

    def alive(self):
        return self.process.poll() is None

    def kill(self):
        """kill -9."""
        self.process.kill()
        self.process.wait()

    def restart(self):
        """At the address where it was."""
        return self.start(listen=f"127.0.0.1:{self.port}")

    def stop(self):
        if self.process and self.alive():
            self.process.send_signal(signal.SIGTERM)
            try:
                assert self.process.wait(15) == 0, "SIGTERM did not end in exit 0:\n" + "".join(self.log[-20:])
            finally:
                if self.alive():
                    self.kill()

    def admin(self, *arguments, check=True):
        """An operator's command: (exit status, output)."""
        command, rest = list(arguments[:2]), list(arguments[2:])
        run = subprocess.run(
            [program(), "admin", *command, "--database", self.database, "--data-dir", self.data, *rest],
            capture_output=True, text=True, timeout=60, stdin=subprocess.DEVNULL,
        )
        assert not check or run.returncode == 0, f"admin {' '.join(arguments)}: {run.returncode} {run.stdout}{run.stderr}"
        return run.returncode, run.stdout + run.stderr
