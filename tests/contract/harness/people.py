"""Who uses the service in the tests."""

import uuid

from harness.client import Client

PASSWORD = "correct horse battery staple 42"
ANOTHER_PASSWORD = "wholly different pelican umbrella 7"
DEVICE = "Test laptop, Debian 12"


def new_email(who="person"):
    """Without digits: in a mail that names it, six of them would pass for a code."""
    letters = uuid.uuid4().hex[:12].translate(str.maketrans("0123456789", "ghijklmnop"))
    return f"{who}.{letters}@example.com"


def new_number():
    """A French mobile number that nobody has: 06 1 and seven digits (not every number that begins with 06 is given out)."""
    return f"+3361{uuid.uuid4().int % 10**7:07d}"


def organization(name="Example and Company"):
    return {"name": name, "time_zone": "Europe/Paris"}


class Person:
    """An account, its mailbox, and a session on it."""

    def __init__(self, service, client, email, name, password, device_token=None):
        self.service = service
        self.client = client
        self.email = email
        self.name = name
        self.password = password
        self.device_token = device_token  # proves that this device has signed in before

    def sign_in(self, device=DEVICE, password=None, address=None):
        """Another session: a client of its own."""
        client = Client(self.service.base, address=address)
        body = {"email": self.email, "password": password or self.password, "device": device}
        client.token = client.post("/v1/sessions", body).expect(201)["token"]
        return client

    def account(self):
        return self.client.get("/v1/account").expect(200).body

    def mail(self):
        return self.service.outbox.next(self.email)

    def mailed_code(self):
        """Of the next mail with a code; news of the account may come in between."""
        while (code := self.mail().code) is None:
            pass
        return code

    def solved_captcha(self):
        """By the way that needs no eyes: a code by e-mail."""
        captcha = self.client.post("/v1/captchas", {}).expect(201)["id"]
        self.client.post(f"/v1/captchas/{captcha}/answer", {"kind": "email_code"}).expect(202)
        return self.client.post(f"/v1/captchas/{captcha}/answer", {"code": self.mailed_code()}).expect(200)["captcha"]

    def bind_phone(self, number=None):
        number = number or new_number()
        changes = "/v1/account/contact-changes"
        change = self.client.post(changes, {"channel": "phone", "captcha": self.solved_captcha()}).expect(201)
        assert change["state"] == "enter_new"
        self.client.post(f"{changes}/{change['id']}/target", {"phone": number}).expect(200)
        code = self.service.outbox.next(number).code
        assert self.client.post(f"{changes}/{change['id']}/verify", {"code": code}).expect(200)["state"] == "done"
        return number


def sign_up(service, name="Alice Martin", password=PASSWORD, locale="en", language="en"):
    client = Client(service.base, language=language)
    email = new_email(name.split()[0].lower())
    started = client.post("/v1/registrations", {"email": email, "locale": locale}).expect(202)
    code = service.outbox.next(email).code
    body = {"code": code, "name": name, "password": password, "organization": organization(), "device": DEVICE}
    session = client.post(f"/v1/registrations/{started['id']}/complete", body).expect(201)
    client.token = session["token"]
    return Person(service, client, email, name, password, session["device_token"])
