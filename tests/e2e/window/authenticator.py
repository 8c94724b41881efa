"""An authenticator app beside the window: oathtool makes its codes."""

import subprocess
import time

from window.accessible import eventually

STEP = 30  # seconds


class App:
    def __init__(self, secret):
        self.secret = secret.replace(" ", "")
        self.used = 0  # the step of the last code

    def code(self):
        """One that was not used yet, the earliest that the service takes: that of the step before counts, too."""
        step = eventually(self._unused, "a new code", deadline=2 * STEP)
        self.used = step
        return self.at(step)

    def _unused(self):
        now, into = divmod(int(time.time()), STEP)
        earliest = now - 1 if into < STEP // 2 else now  # with time left to type it
        step = max(earliest, self.used + 1)
        return step if step <= now + 1 else None

    def at(self, step):
        made = subprocess.run(
            ["oathtool", "--totp", "--base32", "--now", f"@{step * STEP}", "-"],
            input=self.secret, check=True, capture_output=True, text=True,
        )
        return made.stdout.strip()


def read_qr(picture):
    """The texts of the QR codes in a picture, as another program reads them."""
    run = subprocess.run(["zbarimg", "--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", picture], capture_output=True, text=True)
    return run.stdout.split()
