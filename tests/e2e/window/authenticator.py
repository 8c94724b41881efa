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
        """One that was not used yet: that of now, else the next one as soon as the service takes it."""
        step = eventually(self._unused, "a new code", deadline=2 * STEP)
        self.used = step
        return self.at(step)

    def _unused(self):
        now = int(time.time()) // STEP
        step = max(now, self.used + 1)
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
