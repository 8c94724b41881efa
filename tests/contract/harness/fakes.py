"""The programs of tests/fakes: servers on loopback that tell what they are sent."""

import json
import pathlib
import queue
import subprocess
import threading

FOLDER = pathlib.Path(__file__).resolve().parents[2] / "fakes"


class Fake:
    def __init__(self, program, *arguments):
        self.process = subprocess.Popen(
            ["/usr/bin/python3", FOLDER / program, *arguments], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        greeting = self.process.stdout.readline().split()
        assert greeting[:2] == ["listening", "on"], greeting
        self.address = greeting[2]
        self.certificate = greeting[4] if len(greeting) > 4 else None
        self.records = queue.Queue()
        threading.Thread(target=self._read, daemon=True).start()

    @property
    def port(self):
        return int(self.address.rsplit(":", 1)[1])

    def _read(self):
        for line in self.process.stdout:
            self.records.put(json.loads(line))

    def next(self, deadline=15):
        """What it was sent next; waits for it."""
        return self.records.get(timeout=deadline)

    def sent_nothing(self):
        return self.records.empty()

    def stop(self):
        self.process.stdin.close()
        self.process.wait(10)
