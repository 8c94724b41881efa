"""SSO services: configured, edited, associated, deleted."""

import pytest

from harness import metadata, people, sso
from harness.client import Client

SERVICES = sso.SERVICES


def by_hand(*bodies, entity_id="https://idp.example.com", sign_on_url="https://idp.example.com/sso"):
    return {"entity_id": entity_id, "sign_on_url": sign_on_url, "certificates": list(bodies)}


def create(owner, name="Example", **idp):
    body = {"name": name, "type": "saml2", "idp": idp or {"metadata_xml": metadata.plain()}}
    return owner.client.post(SERVICES, body).expect(201)


def kinds(person):
    return [item["kind"] for item in person.client.get("/v1/activity").expect(200)["items"]]


def test_without_the_permission(alice):
    assert alice.client.get(SERVICES).expect(200).body == {"allowed": False, "items": [], "total": 0, "next_cursor": None}
    body = {"name": "X", "type": "saml2", "idp": {"metadata_xml": metadata.plain()}}
    alice.client.post(SERVICES, body).expect(403, "sso_not_allowed")
    for method, path, sent in (
        ("GET", f"{SERVICES}/x", None), ("PATCH", f"{SERVICES}/x", {"name": "Y"}), ("DELETE", f"{SERVICES}/x", {"confirm_name": "X"}),
        ("PUT", f"{SERVICES}/x/organizations", {"organization_ids": []}), ("POST", f"{SERVICES}/x/tests", None), ("GET", f"{SERVICES}/x/tests/y", None),
    ):
        alice.client.call(method, path, sent).expect(403, "sso_not_allowed")


def test_what_changes_wants_a_step_up(owner):
    made = create(owner).body
    owner.client.delete("/v1/step-up").expect(204)
    body = {"name": "X", "type": "saml2", "idp": {"metadata_xml": metadata.plain()}}
    owner.client.post(SERVICES, body).expect(403, "step_up_required")
    owner.client.patch(f"{SERVICES}/{made['id']}", {"name": "Y"}).expect(403, "step_up_required")
    owner.client.delete(f"{SERVICES}/{made['id']}", {"confirm_name": "Example"}).expect(403, "step_up_required")
    owner.client.put(f"{SERVICES}/{made['id']}/organizations", {"organization_ids": []}).expect(403, "step_up_required")


def test_configured(service, owner):
    made = create(owner, name="  Example AG ")
    assert made.headers["ETag"] == '"1"'
    found = owner.client.get(f"{SERVICES}/{made['id']}").expect(200).body
    assert found == made.body
    base = f"{service.base}/sso/{found['id']}"
    assert (found["name"], found["type"], found["version"]) == ("Example AG", "saml2", 1)
    assert found["login_url"] == f"{base}/login"
    assert found["sp"] == {"entity_id": f"{base}/metadata", "acs_url": f"{base}/acs", "metadata_url": f"{base}/metadata"}
    assert (found["organization_count"], found["organizations"], found["idp"]["metadata"]) == (0, [], None)
    listed = owner.client.get(SERVICES).expect(200).body
    assert listed == {"allowed": True, "items": [found], "total": 1, "next_cursor": None}
    assert kinds(owner)[0] == "sso_service_created"


def test_our_metadata(owner):
    made = create(owner).body
    reply = sso.Browser().get(made["sp"]["metadata_url"], timeout=10)
    assert reply.status_code == 200 and reply.headers["Content-Type"] == "application/samlmetadata+xml"
    assert f'entityID="{made["sp"]["entity_id"]}"' in reply.text and f'Location="{made["sp"]["acs_url"]}"' in reply.text
    assert reply.text.count('use="signing"') == 1 and reply.text.count('use="encryption"') == 1


def test_another_account_sees_nothing_of_it(service, owner):
    made = create(owner).body
    other = sso.allow(people.sign_up(service, name="Other Owner"))
    path = f"{SERVICES}/{made['id']}"
    other.client.get(path).expect(404, "not_found")
    other.client.patch(path, {"name": "Mine"}).expect(404, "not_found")
    other.client.delete(path, {"confirm_name": "Example"}).expect(404, "not_found")
    other.client.put(f"{path}/organizations", {"organization_ids": []}).expect(404, "not_found")
    other.client.post(f"{path}/tests").expect(404, "not_found")
    owner.client.get(path).expect(200)


def test_edited(owner):
    made = create(owner).body
    path = f"{SERVICES}/{made['id']}"
    renamed = owner.client.patch(path, {"name": "Renamed"}, headers={"If-Match": '"1"'}).expect(200)
    assert (renamed["name"], renamed["version"], renamed["idp"]) == ("Renamed", 2, made["idp"])
    late = owner.client.patch(path, {"name": "Late"}, headers={"If-Match": '"1"'}).expect(412, "changed_elsewhere")
    assert late["params"]["current"]["name"] == "Renamed"
    body = metadata.certificate("new")
    changed = owner.client.patch(path, {"idp": by_hand(body, entity_id="https://new.example.com")}).expect(200)
    assert changed["idp"]["entity_id"] == "https://new.example.com" and [c["subject"] for c in changed["idp"]["certificates"]] == ["CN=new"]
    assert changed["version"] == 3
    owner.client.patch(path, {"name": "   "}).expect(422, "name_invalid")
    owner.client.patch(path, {"idp": {"metadata_xml": "no"}}).expect(422, "metadata_invalid")
    assert owner.client.get(path).expect(200)["version"] == 3
    assert owner.client.patch(path, {}).expect(200)["version"] == 3


def test_certificates_roll_over(owner):
    old, new = metadata.certificate("old", ends=30), metadata.certificate("new")
    made = create(owner, **by_hand(old)).body
    path = f"{SERVICES}/{made['id']}"
    kept = [c["sha256"] for c in made["idp"]["certificates"]]
    both = owner.client.patch(path, {"idp": by_hand(new), "keep_certificates": kept}).expect(200)
    assert [c["subject"] for c in both["idp"]["certificates"]] == ["CN=new", "CN=old"]
    only = owner.client.patch(path, {"idp": by_hand(), "keep_certificates": [both["idp"]["certificates"][0]["sha256"]]}).expect(200)
    assert [c["subject"] for c in only["idp"]["certificates"]] == ["CN=new"]
    none = owner.client.patch(path, {"idp": by_hand(), "keep_certificates": kept}).expect(422, "metadata_invalid")
    assert none["params"]["reason"] == "no_certificate"


def test_associated(service, owner, bob):
    made = create(owner).body
    path = f"{SERVICES}/{made['id']}/organizations"
    mine = owner.client.get("/v1/organizations").expect(200)["items"][0]
    theirs = bob.client.get("/v1/organizations").expect(200)["items"][0]
    associated = owner.client.put(path, {"organization_ids": [mine["id"], mine["id"]]}).expect(200)
    assert (associated["organization_count"], associated["organizations"]) == (1, [{"id": mine["id"], "name": mine["name"]}])
    owner.client.put(path, {"organization_ids": [mine["id"], theirs["id"]]}).expect(400, "bad_request")
    owner.client.put(path, {"organization_ids": ["nosuchthing"]}).expect(400, "bad_request")
    assert owner.client.get(f"{SERVICES}/{made['id']}").expect(200)["organization_count"] == 1
    assert owner.client.put(path, {"organization_ids": []}).expect(200)["organizations"] == []
    assert kinds(owner)[:2] == ["sso_organizations_changed"] * 2


def test_deleted_by_its_name(owner):
    made = create(owner, name="Example").body
    path = f"{SERVICES}/{made['id']}"
    for wrong in ("example", "Example ", "Other"):
        owner.client.delete(path, {"confirm_name": wrong}).expect(422, "confirmation_wrong")
    owner.client.delete(path, {"confirm_name": "Example"}).expect(204)
    owner.client.get(path).expect(404, "not_found")
    assert owner.client.get(SERVICES).expect(200)["total"] == 0
    assert kinds(owner)[0] == "sso_service_deleted"


def test_pages_of_services(owner):
    names = [create(owner, name=f"Service {number}")["name"] for number in range(5)]
    first = owner.client.get(SERVICES, query={"limit": 3}).expect(200)
    second = owner.client.get(SERVICES, query={"limit": 3, "cursor": first["next_cursor"]}).expect(200)
    assert [item["name"] for item in first["items"] + second["items"]] == names
    assert (first["total"], second["next_cursor"]) == (5, None)


def test_nobody_consents_to_what_does_not_concern_them(service, owner, bob):
    made = create(owner).body
    for person in (owner, bob):
        assert person.client.get("/v1/sso/consents").expect(200).body == {"items": []}
        person.client.put(f"/v1/sso/consents/{made['id']}").expect(404, "not_found")
        person.client.delete(f"/v1/sso/consents/{made['id']}").expect(404, "not_found")


def test_in_the_same_words_again(owner):
    """An Idempotency-Key makes one service, whatever the network does."""
    body = {"name": "Once", "type": "saml2", "idp": {"metadata_xml": metadata.plain()}}
    first = owner.client.post(SERVICES, body, key="one-and-the-same").expect(201)
    assert owner.client.post(SERVICES, body, key="one-and-the-same").content == first.content
    assert owner.client.get(SERVICES).expect(200)["total"] == 1


def test_pages_for_people_speak_their_language(service):
    page = sso.Browser().get(f"{service.base}/sso/nosuchthing/login", headers={"Accept-Language": "fr"}, timeout=10)
    assert page.status_code == 404 and 'lang="fr"' in page.text and "lien" in page.text
    assert "default-src 'none'" in page.headers["Content-Security-Policy"] and page.headers["X-Frame-Options"] == "DENY"
    Client(service.base).get("/sso/nosuchthing/metadata")
