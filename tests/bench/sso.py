"""What a sign-in through SSO costs the service in a small account and in a large one, and what a list of 100 services costs; on both
databases, with a real identity provider."""

import contextlib
import pathlib
import sqlite3
import statistics
import tempfile
import time

from harness import metadata, organizations, people, postgresql, sso
from harness.idp import IdentityProvider
from harness.service import Service

SERVICES = 100
ORGANIZATIONS = 1_000
SIGN_INS = 40
LISTS = 20
STEPS = ("login", "acs", "finish", "exchange")


class Account:
    """An owner with services and organizations, the first service for all of them, and a member of all of them who agreed to it."""

    def __init__(self, service, idp, database, services, organizations_in_all):
        self.base = service.base
        self.owner = sso.allow(people.sign_up(service, name="Olga Owner"))
        for number in range(1, organizations_in_all):
            self.owner.client.post("/v1/organizations", people.organization(f"Organization {number}")).expect(201)
        ids = self.organization_ids()
        assert len(ids) == organizations_in_all
        self.service = sso.configure(self.owner, idp)
        idp.trust(self.service)
        self.associate(self.service["id"], ids)
        certificate = metadata.certificate()
        for number in range(1, services):
            body = {"name": f"Service {number}", "type": "saml2", "idp": {"metadata_xml": metadata.plain(f"https://{number}.example.com", certificate)}}
            self.associate(self.owner.client.post(sso.SERVICES, body).expect(201)["id"], ids[:30])
        self.member = people.sign_up(service, name="Max Member")
        organizations.join(self.owner, self.member, [self.service["id"]])
        joined = (
            f"INSERT INTO organization_members SELECT id, '{self.member.account()['id']}', 0 FROM organizations "
            f"WHERE owner_id = '{self.owner.account()['id']}' ON CONFLICT DO NOTHING")
        run(database, joined)
        self.browsers = {person.email: (sso.Browser(), sso.user_of(idp, person.email)) for person in (self.owner, self.member)}

    def organization_ids(self):
        ids, cursor = [], {}
        while cursor is not None:
            page = self.owner.client.get("/v1/organizations", query={"limit": 200, **cursor}).expect(200)
            ids += [item["id"] for item in page["items"]]
            cursor = {"cursor": page["next_cursor"]} if page["next_cursor"] else None
        return ids

    def associate(self, service, ids):
        self.owner.client.put(f"{sso.SERVICES}/{service}/organizations", {"organization_ids": ids}).expect(200)

    def sign_in(self, idp, person):
        """Milliseconds of each step that the service takes; what the provider takes is not counted."""
        browser, user = self.browsers[person.email]
        desktop, took = sso.Desktop(), {}
        location = timed(took, "login", lambda: sso.sent_to_provider(browser, desktop.link(self.service)))
        form = idp.response_to(browser, location, user)
        reply = timed(took, "acs", lambda: sso.post(browser, form))
        reply = timed(took, "finish", lambda: browser.load("GET", reply.headers["Location"]))
        code = desktop.code_in(reply.headers["Location"])
        body = {"code": code, "code_verifier": desktop.verifier, "device": sso.DEVICE}
        reply = timed(took, "exchange", lambda: browser.load("POST", f"{self.base}/v1/sso/exchange", json=body))
        assert reply.status_code == 201, reply.text
        return took

    def lists(self):
        """Milliseconds of the list of all its services, and its length in bytes."""
        browser, authorization = sso.Browser(), {"Authorization": f"Bearer {self.owner.client.token}"}
        times = []
        for _ in range(LISTS):  # by no Client, which would hold each answer against the document meanwhile
            took = {}
            reply = timed(took, "list", lambda: browser.load("GET", f"{self.base}{sso.SERVICES}?limit=200", headers=authorization))
            times.append(took["list"])
        return statistics.median(times), len(reply.content)


def timed(took, step, work):
    began = time.perf_counter()
    result = work()
    took[step] = (time.perf_counter() - began) * 1000
    return result


def run(database, statement):
    if database.startswith("sqlite:"):
        with contextlib.closing(sqlite3.connect(database.removeprefix("sqlite:"), timeout=20)) as connection, connection:
            connection.execute(statement)
    else:
        server, _, name = database.rpartition("/")
        postgresql.psql(server, statement, name)


def measure(name, folder, database, idp):
    service = Service(folder, database, "[limits]\ninvitations=10000/1h\n").start()
    accounts = {
        "1 service, 1 organization": Account(service, idp, database, 1, 1),
        f"{SERVICES} services, {ORGANIZATIONS} organizations": Account(service, idp, database, SERVICES, ORGANIZATIONS),
    }
    found = {}
    for _ in range(SIGN_INS):  # in turns, so that what else the machine does is shared
        for label, account in accounts.items():
            for who, person in (("owner", account.owner), ("member", account.member)):
                found.setdefault((label, who), []).append(account.sign_in(idp, person))
    for (label, who), times in found.items():
        steps = "  ".join(f"{step} {statistics.median(took[step] for took in times):5.1f}" for step in STEPS)
        whole = statistics.median(sum(took.values()) for took in times)
        print(f"{name:11} {label:35} {who:7} {whole:6.1f} ms: {steps}", flush=True)
    for label, account in accounts.items():
        took, length = account.lists()
        print(f"{name:11} {label:35} list of services {took:6.1f} ms, {length / 1024:.0f} KiB", flush=True)
    service.stop()


def main():
    with tempfile.TemporaryDirectory() as temporary, postgresql.cluster() as server:
        folder = pathlib.Path(temporary)
        idp = IdentityProvider(folder / "idp").start()
        postgresql.psql(server, "CREATE DATABASE bench")
        print(f"Medians of {SIGN_INS} sign-ins, the service's share of them")
        for name, database in (("SQLite", None), ("PostgreSQL", f"{server}/bench")):
            place = folder / name
            place.mkdir()
            measure(name, place, database or f"sqlite:{place / 'service.sqlite'}", idp)
        idp.stop()


if __name__ == "__main__":
    main()
