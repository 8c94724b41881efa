"""A contact change, step by step."""

PATH = "/v1/account/contact-changes"


class Change:
    def __init__(self, person, channel):
        self.person = person
        self.client = person.client
        self.outbox = person.service.outbox
        self.channel = channel
        self.id = None

    def start(self, **more):
        body = {"channel": self.channel, **more}
        if self.channel == "phone" and "captcha" not in body:
            body["captcha"] = self.person.solved_captcha()
        reply = self.client.post(PATH, body).expect(201)
        self.id = reply["id"]
        return reply

    def get(self):
        return self.client.get(f"{PATH}/{self.id}").expect(200)

    def state(self):
        return self.get()["state"]

    def verify(self, code, **more):
        return self.client.post(f"{PATH}/{self.id}/verify", {"code": code}, **more)

    def target(self, value, **more):
        return self.client.post(f"{PATH}/{self.id}/target", {self.channel: value}, **more)

    def resend(self):
        return self.client.post(f"{PATH}/{self.id}/resend")

    def cancel(self):
        return self.client.delete(f"{PATH}/{self.id}")

    def code(self, to):
        return self.outbox.next(to).code

    def current(self):
        account = self.person.account()
        return account["email"] if self.channel == "email" else account["phone"]["number"]

    # Up to a state:
    def to_verify_current(self, **more):
        assert self.start(**more)["state"] == "verify_current"
        return self

    def to_enter_new(self):
        self.to_verify_current()
        assert self.verify(self.code(self.current())).expect(200)["state"] == "enter_new"
        return self

    def to_verify_new(self, new):
        self.to_enter_new()
        assert self.target(new).expect(200)["state"] == "verify_new"
        return self

    def to_done(self, new):
        self.to_verify_new(new)
        assert self.verify(self.code(new)).expect(200)["state"] == "done"
        return self


def email_change(person):
    return Change(person, "email")


def phone_change(person):
    return Change(person, "phone")


def another(code):
    return f"{(int(code) + 1) % 10**6:06d}"
