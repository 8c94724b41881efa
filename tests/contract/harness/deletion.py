"""Accounts with something in every corner, and their end."""

import hashlib
import time
import uuid

from harness import database, metadata, people, sso
from harness.client import Client
from harness.crash import killed_during
from harness.integration import Integration
from harness.organizations import invite, join

ACCOUNT = "/v1/account"
LOOK = "/v1/account/deletion"


def delete(person, *, key="", email=None, client=None):
    return (client or person.client).delete(ACCOUNT, {"confirm_email": email or person.email}, key=key)


def look(person):
    return person.client.get(LOOK).expect(200)


def agreement(person, number="123456789012", status="active"):
    """A purchase on the AWS Marketplace, bound to the account: its order's id."""
    account, order = person.account()["id"], "order" + uuid.uuid4().hex
    database.execute(
        person.service,
        f"INSERT INTO amazon_bindings (account_id, aws_account_id, bound_at) VALUES ('{account}', '{number}', 1) ON CONFLICT DO NOTHING; "
        "INSERT INTO amazon_orders (id, buyer, account_id, product_code, product, plan, status, ordered_at) "
        f"VALUES ('{order}', '{number}', '{account}', 'prod-x', 'sms', 'Team', '{status}', 1);",
    )
    return order


def history(person, events):
    """So many events of the account, within the last day."""
    account, now = person.account()["id"], int(time.time() * 1000)
    values = ", ".join(
        f"('{now - step:012x}{step:016x}{uuid.uuid4().hex[:8]}', '{account}', {now - step}, 'signed_in', 'A device', '10.0.0.1', '{{}}')" for step in range(events)
    )
    database.execute(person.service, f"INSERT INTO activity (id, account_id, at, kind, device, address, params) VALUES {values};")


class Resident:
    """An account that has left something wherever it could, and all by which one would know it again."""

    def __init__(self, service, host):
        """host: the owner of an organization that it joins."""
        self.name = f"Zoe {uuid.uuid4().hex}"
        self.person = people.sign_up(service, name=self.name)
        self.client = self.person.client
        self.traces = {"name": self.name, "e-mail": self.person.email, "account": self.person.account()["id"]}
        self.contacts()
        self.developer()
        self.people(host)
        self.purchase()
        self.things_under_way()

    def contacts(self):
        self.traces["number"] = self.person.bind_phone()
        former, new = self.person.email, people.new_email("new")
        changes = "/v1/account/contact-changes"
        change = self.client.post(changes, {"channel": "email"}).expect(201)["id"]
        self.client.post(f"{changes}/{change}/verify", {"code": self.person.mailed_code()}).expect(200)
        self.client.post(f"{changes}/{change}/target", {"email": new}).expect(200)
        self.client.post(f"{changes}/{change}/verify", {"code": self.person.service.outbox.next(new).code}).expect(200)
        self.person.email = new
        self.traces |= {"former e-mail": former, "e-mail": new}
        # Another one that is not proven: perhaps it is not even theirs.
        wrong = people.new_email("mistyped")
        change = self.client.post("/v1/account/contact-changes", {"channel": "email"}).expect(201)["id"]
        self.client.post(f"{changes}/{change}/verify", {"code": self.person.mailed_code()}).expect(200)
        self.client.post(f"{changes}/{change}/target", {"email": wrong}).expect(200)
        self.person.service.outbox.next(wrong)
        self.traces["mistyped e-mail"] = wrong

    def developer(self):
        self.integration = Integration(self.person)
        self.integration.call().expect(200)
        self.integration.call("wrong").expect(401)
        self.traces["DevKey"] = self.integration.dev_key

    def people(self, host):
        service = self.person.service
        sso.allow(self.person)
        idp = {"entity_id": f"https://idp.example.com/{uuid.uuid4().hex}", "sign_on_url": "https://idp.example.com/sso", "certificates": [metadata.certificate()]}
        made = self.client.post(sso.SERVICES, {"name": f"SSO {uuid.uuid4().hex}", "type": "saml2", "idp": idp}).expect(201)
        self.login_path = made["login_url"].removeprefix(service.base)
        self.traces |= {"SSO service": made["id"], "its name": made["name"], "provider": idp["entity_id"]}
        organization = self.client.post("/v1/organizations", people.organization(f"Org {uuid.uuid4().hex}")).expect(201)
        self.traces |= {"organization": organization["id"], "its name too": organization["name"]}
        self.guest = self.traces["guest"] = people.new_email("guest")
        invite(self.person, self.guest, f"/v1/organizations/{organization['id']}").expect(201)
        service.outbox.next(self.guest)
        join(host, self.person)
        # And where nobody has asked it yet.
        another = people.sign_up(service, name="Hanna Host")
        invite(another, self.person.email).expect(201)

    def purchase(self):
        self.traces["order"] = agreement(self.person, number := f"{uuid.uuid4().int % 10**12:012d}", status="cancelled")
        self.traces["AWS account"] = number

    def things_under_way(self):
        base = self.person.service.base
        other = self.person.sign_in(device=f"Device {uuid.uuid4().hex}")
        sessions = self.client.get("/v1/sessions").expect(200)["items"]
        self.traces["device"] = sessions[0]["device"]
        for number, session in enumerate(sessions):
            self.traces[f"session {number}"] = session["id"]
        for name, token in (("token", self.client.token), ("other token", other.token), ("device token", self.person.device_token)):
            self.traces[f"hash of the {name}"] = hashlib.sha256(token.encode()).digest()
        self.client.post("/v1/captchas", {}).expect(201)
        Client(base).post("/v1/password-resets", {"email": self.person.email}).expect(202)
        Client(base).post("/v1/registrations", {"email": self.person.email, "locale": "en"}).expect(202)
        Client(base).post("/v1/sessions", {"email": self.person.email, "password": "wrong", "device": "x"}).expect(401)
        self.client.post("/v1/step-up", {"method": "password", "value": "wrong"}).expect(401)
        self.client.post("/v1/sso/reservations").expect(200)
        self.wait_for_mail()

    def wait_for_mail(self, deadline=15):
        """Until nothing is on its way any more."""
        until = time.monotonic() + deadline
        while database.one(self.person.service, "SELECT COUNT(*) FROM messages WHERE state = 'queued'"):
            assert time.monotonic() < until, "a message was not sent"
            time.sleep(0.05)


def broken_off(service, person, bystander, delay):
    """Kills the service `delay` seconds after the deletion was asked for, and starts it again. What holds then, whatever the moment:
    the account is wholly there or wholly gone; who was answered, or asks again with the same key, has a receipt; nobody else has
    lost a row. True where it had been answered before the kill."""
    account, other = person.account()["id"], bystander.account()["id"]
    before = database.rows(service)
    key = uuid.uuid4().hex
    answered = killed_during(service, lambda: delete(person, key=key), delay)

    after = database.rows(service)
    of = lambda found, who: {table: sorted(row for row in rows if who in row) for table, rows in found.items()}
    assert of(after, other) == of(before, other), "somebody else's rows changed"
    there = person.client.get(ACCOUNT).status == 200
    if there:
        assert not answered, "what was answered was not done"
        assert of(after, account) == of(before, account), "half a deletion"
    else:
        assert not any(of(after, account).values()), "half a deletion"
    # Asked again, it is done, once.
    again = delete(person, key=key).expect(200)
    if answered:
        assert again.content == answered[0].expect(200).content
    assert not any(of(database.rows(service), account).values())
    assert delete(person, key=key).expect(200).content == again.content
    delete(person).expect(401, "session_expired")
    bystander.client.get(ACCOUNT).expect(200)
    return bool(answered)
