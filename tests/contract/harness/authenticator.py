"""An authenticator app in the hands of a person: its codes come from oathtool."""

import subprocess
import time

PATH = "/v1/account/two-factor"
STEP = 30


def code_at(secret, step):
    run = subprocess.run(["oathtool", "--totp", "--base32", f"--now=@{step * STEP}", secret], check=True, capture_output=True, text=True)
    return run.stdout.strip()


def step_now():
    return int(time.time()) // STEP


class Authenticator:
    """Of one person. A code counts once, and so does every earlier one: each is of a later step than the last, as far as the drift
    of one step allows; then the clock is waited for."""

    def __init__(self, person):
        self.person = person
        self.client = person.client
        self.id = self.secret = self.uri = None
        self.last_step = 0
        self.recovery_codes = []

    def begin(self):
        begun = self.client.post(PATH).expect(201)
        self.id, self.secret, self.uri = begun["id"], begun["secret"], begun["otpauth_uri"]
        self.last_step = 0
        return begun

    def confirm(self, code=None, **more):
        return self.client.post(f"{PATH}/{self.id}/confirm", {"code": code or self.code()}, **more)

    def enrol(self):
        self.begin()
        self.recovery_codes = self.confirm().expect(200)["recovery_codes"]
        return self

    def code(self):
        """One that was not shown before."""
        while True:
            now, margin = step_now(), 8  # seconds in which a code must still be good when it arrives
            earliest = now - 1 if time.time() % STEP < STEP - margin else now
            step = max(self.last_step + 1, earliest)
            if step <= now + 1:
                self.last_step = step
                return code_at(self.secret, step)
            time.sleep(0.2)

    def code_of(self, steps_from_now):
        return code_at(self.secret, step_now() + steps_from_now)

    def last_code(self):
        return code_at(self.secret, self.last_step)

    def wrong_code(self):
        """None of those that are right around now."""
        right = {self.code_of(offset) for offset in range(-2, 4)}
        return next(code for code in (f"{number:06d}" for number in range(10)) if code not in right)

    def totp(self, code=None):
        return {"method": "totp", "code": code or self.code()}

    def recovery(self):
        """One that was not shown before."""
        return {"method": "recovery_code", "code": self.recovery_codes.pop()}


def enrolled(person):
    """The person has two-factor authentication from now on; the mail that says so is read."""
    authenticator = Authenticator(person).enrol()
    person.mail()
    return authenticator


def challenge(client, person, **more):
    """The password is right; the id of what follows."""
    body = {"email": person.email, "password": person.password, "device": "Another device", **more}
    return client.post("/v1/sessions", body).expect(202)["challenge"]["id"]


def answer(client, challenge_id, factor, **more):
    return client.post(f"/v1/challenges/{challenge_id}", factor, **more)
