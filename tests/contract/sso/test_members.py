"""Members of organizations, invited and joined as people do it: whom a service may open an account for, and until when."""

import re

import pytest

from harness import forge, people, sso
from harness.authenticator import answer, enrolled
from harness.client import Client
from harness.organizations import accept, invitations, invite, join, path_of, remove


class Company:
    """An owner who runs the identity provider, a service of the owner's for the owner's organization."""

    def __init__(self, owner, idp):
        self.owner, self.idp = owner, idp
        self.organization = path_of(owner)
        self.service = self.associated(sso.configure(owner, idp))
        idp.trust(self.service)

    def associated(self, made, *organizations):
        ids = [path.rsplit("/", 1)[1] for path in organizations or [self.organization]]
        return self.owner.client.put(f"{sso.SERVICES}/{made['id']}/organizations", {"organization_ids": ids}).expect(200).body

    def dissociate(self):
        self.owner.client.put(f"{sso.SERVICES}/{self.service['id']}/organizations", {"organization_ids": []}).expect(200)

    def response_for(self, person, browser, link=None):
        """The provider says what its owner wants it to say: that this browser is the person's."""
        return sso.answer_of(browser, self.idp, link or sso.Desktop().link(self.service), sso.user_of(self.idp, person.email))

    def sign_in(self, person):
        return sso.sign_in(self.service, self.idp, sso.user_of(self.idp, person.email), self.owner.service.base)

    def is_refused(self, person, reason):
        browser = sso.Browser()
        reply = sso.post(browser, self.response_for(person, browser))
        return reply.status_code == 403 and sso.refusals(self.owner)[0] == ("account", reason)


@pytest.fixture
def company(owner, idp):
    return Company(owner, idp)


def sessions_of(person):
    return person.client.get("/v1/sessions").expect(200)["total"]


def client_of(person, session):
    return Client(person.service.base, token=session["token"])


def consents(person):
    return {item["service_id"]: item["agreed_at"] is not None for item in person.client.get("/v1/sso/consents").expect(200)["items"]}


def kinds(person):
    return [item["kind"] for item in person.client.get("/v1/activity").expect(200)["items"]]


def test_agreed_when_joining_and_signed_in(company, bob):
    """Invited by mail, joined with an agreement, in by the provider."""
    invite(company.owner, bob.email).expect(201)
    [invitation] = invitations(bob)
    assert invitation["sso_services"] == [{"id": company.service["id"], "name": "Example SSO"}]
    assert company.is_refused(bob, "unknown")
    accept(bob, [company.service["id"]]).expect(200)
    session = company.sign_in(bob).expect(201)
    assert client_of(bob, session).get("/v1/account").expect(200)["email"] == bob.email
    assert {"organization_joined", "sso_consent_given", "signed_in"} <= set(kinds(bob))


def test_the_owner_of_the_provider_does_not_enter_without_agreement(company, bob):
    """Whatever the provider signs."""
    before = sessions_of(bob)
    assert company.is_refused(bob, "unknown")
    join(company.owner, bob)
    assert consents(bob) == {company.service["id"]: False}
    assert company.is_refused(bob, "not_agreed")
    # An answer that is signed anew by the provider's own key is worth no more.
    browser = sso.Browser()
    response = forge.Response(company.response_for(company.owner, browser))
    response.say(bob.email)
    response.sign(company.idp.key(), company.idp.certificate())
    assert sso.post(browser, response.posted()).status_code == 403
    assert sso.refusals(company.owner)[0] == ("account", "not_agreed")
    # Nobody agrees in the member's place: not the owner, who is no member, and not another member.
    path = f"/v1/sso/consents/{company.service['id']}"
    company.owner.client.put(path).expect(404, "not_found")
    assert company.is_refused(bob, "not_agreed") and sessions_of(bob) == before
    bob.client.put(path).expect(204)
    company.sign_in(bob).expect(201)


def test_nor_past_the_second_factor(company, bob):
    join(company.owner, bob, [company.service["id"]])
    authenticator = enrolled(bob)
    before = sessions_of(bob)
    challenge = company.sign_in(bob).expect(202)["challenge"]
    assert sessions_of(bob) == before
    # A factor of the owner's own is another.
    own = enrolled(company.owner)
    client = Client(bob.service.base)
    answer(client, challenge["id"], own.totp()).expect(422, "code_wrong")
    assert sessions_of(bob) == before
    session = answer(client, challenge["id"], authenticator.totp()).expect(201)
    throughout = client_of(bob, session)
    signed_in = bob.client.get("/v1/activity", query={"kind": "signed_in"}).expect(200)["items"][0]
    assert signed_in["params"] == {"sso_service": "Example SSO"}
    # Nor does such a session turn it off: that wants a proof.
    throughout.patch("/v1/account", {"two_factor_after_sso": False}).expect(403, "step_up_required")
    company.sign_in(bob).expect(202)


def test_a_session_through_sso_agrees_to_nothing_more(company, bob):
    join(company.owner, bob, [company.service["id"]])
    client = client_of(bob, company.sign_in(bob).expect(201))
    other = company.associated(sso.configure(company.owner, company.idp, name="Another"))
    client.put(f"/v1/sso/consents/{other['id']}").expect(403, "step_up_required")
    # Nor by an invitation.
    second = company.owner.client.post("/v1/organizations", people.organization("Second")).expect(201)["id"]
    company.associated(other, f"/v1/organizations/{second}")
    invite(company.owner, bob.email, f"/v1/organizations/{second}").expect(201)
    [invitation] = invitations(bob)
    client.post(f"/v1/invitations/{invitation['id']}/accept", {"sso_services": [other["id"]]}).expect(403, "step_up_required")


@pytest.mark.parametrize("how", ["left", "removed", "organization deleted", "dissociated", "service deleted", "withdrawn"])
def test_it_ends_with_what_it_rests_on(company, bob, how):
    """The session that it opened, a sign-in under way, and the agreement itself."""
    join(company.owner, bob, [company.service["id"]])
    client = client_of(bob, company.sign_in(bob).expect(201))
    browser, desktop = sso.Browser(), sso.Desktop()
    reply = sso.come_back(browser, company.response_for(bob, browser, desktop.link(company.service)))
    client.get("/v1/account").expect(200)

    service_path = f"{sso.SERVICES}/{company.service['id']}"
    {
        "left": lambda: remove(bob, company.organization, bob).expect(204),
        "removed": lambda: remove(company.owner, company.organization, bob).expect(204),
        "organization deleted": lambda: company.owner.client.delete(company.organization, {"confirm_name": "Example and Company"}).expect(204),
        "dissociated": company.dissociate,
        "service deleted": lambda: company.owner.client.delete(service_path, {"confirm_name": "Example SSO"}).expect(204),
        "withdrawn": lambda: bob.client.delete(f"/v1/sso/consents/{company.service['id']}").expect(204),
    }[how]()

    client.get("/v1/account").expect(401, "session_expired")
    desktop.exchange(bob.service.base, desktop.code_in(reply.headers["Location"])).expect(422, "code_expired")
    bob.client.get("/v1/account").expect(200)
    assert ("sso_consent_withdrawn" if how == "withdrawn" else "sso_consent_ended") in kinds(bob)
    if how in ("left", "removed"):
        join(company.owner, bob)
    if how == "dissociated":
        company.associated(company.service)
    if how not in ("service deleted", "organization deleted"):
        assert consents(bob) == {company.service["id"]: False}
        assert company.is_refused(bob, "not_agreed")


@pytest.mark.parametrize("command", ["allow-sso off", "disable on"])
def test_it_ends_with_what_the_operator_takes_from_the_owner(company, bob, command):
    """And the agreement is there again with it."""
    join(company.owner, bob, [company.service["id"]])
    client = client_of(bob, company.sign_in(bob).expect(201))
    what, value = command.split()
    bob.service.admin("account", what, company.owner.email, value)
    client.get("/v1/account").expect(401, "session_expired")
    browser = sso.Browser()
    assert browser.load("GET", company.service["login_url"]).status_code == 404
    bob.service.admin("account", what, company.owner.email, "off" if value == "on" else "on")
    company.sign_in(bob).expect(201)


def test_who_loses_a_way_in(company, bob, service):
    path = f"{sso.SERVICES}/{company.service['id']}/deletion"
    join(company.owner, bob, [company.service["id"]])
    company.sign_in(bob).expect(201)
    carol = people.sign_up(service, name="Carol")
    join(company.owner, carol, [company.service["id"]])
    company.sign_in(carol).expect(201)
    carol.sign_in()
    dan = people.sign_up(service, name="Dan")
    join(company.owner, dan)
    found = company.owner.client.get(path).expect(200)
    assert [(item["name"], item["members"]) for item in found["organizations"]] == [("Example and Company", 2)]
    assert (found["members"], found["only_this_way"], found["only_this_way_count"]) == (2, [{"name": bob.name, "email": bob.email}], 1)
    bob.client.get(path).expect(403, "sso_not_allowed")
    sso.allow(bob).client.get(path).expect(404, "not_found")


def test_login_links_by_mail(service, company, bob):
    """Whoever knows an address only: its holder finds the way in the mailbox."""
    join(company.owner, bob, [company.service["id"]])
    bob.mail()  # the invitation
    stranger = Client(service.base)
    assert stranger.post("/v1/sso/login-links", {"email": bob.email.upper(), "locale": "fr"}).expect(202).body == {}
    mail = bob.mail()
    assert mail.subject == "Vos liens de connexion SSO"
    links = re.findall(r"https?://\S+/sso/\S+", mail.text)
    assert links == [company.service["login_url"]]
    user = sso.user_of(company.idp, bob.email)
    sso.sign_in({"login_url": links[0]}, company.idp, user, service.base).expect(201)
    stranger.post("/v1/sso/login-links", {"email": "no address", "locale": "fr"}).expect(422, "email_invalid")
    stranger.post("/v1/sso/login-links", {"email": bob.email, "locale": "xx"}).expect(422, "locale_invalid")


def test_a_service_at_the_addresses_that_were_reserved(service, owner, idp):
    """What is entered at the provider comes first."""
    reserved = owner.client.post("/v1/sso/reservations").expect(200).body
    assert owner.client.post("/v1/sso/reservations").expect(200)["id"] == reserved["id"]
    # The provider takes our metadata, and is told to encrypt.
    idp.trust(reserved, encrypt_for=sso.encryption_certificate(reserved))
    body = {"name": "Reserved", "type": "saml2", "idp": {"metadata_xml": idp.metadata()}, "reservation": reserved["id"]}
    other = sso.allow(people.sign_up(service, name="Other Owner"))
    other.client.post(sso.SERVICES, body).expect(404, "not_found")
    made = owner.client.post(sso.SERVICES, body).expect(201).body
    assert (made["id"], made["sp"]) == (reserved["id"], reserved["sp"])
    sso.sign_in(made, idp, sso.user_of(idp, owner.email), service.base).expect(201)
    # Once.
    owner.client.post(sso.SERVICES, body).expect(404, "not_found")
    assert owner.client.post("/v1/sso/reservations").expect(200)["id"] != reserved["id"]
    owner.client.post(sso.SERVICES, {**body, "reservation": "nosuchthing"}).expect(404, "not_found")
