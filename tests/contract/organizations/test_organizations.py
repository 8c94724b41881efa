"""Organizations: made, changed, deleted; their owner's alone."""

import pytest

from harness import people

ORGANIZATIONS = "/v1/organizations"


def organizations(person):
    return person.client.get(ORGANIZATIONS).expect(200)["items"]


def first_path(person):
    return f"{ORGANIZATIONS}/{organizations(person)[0]['id']}"


def test_sign_up_makes_one_that_is_listed_for_its_account_only(alice, bob):
    [of_alice], [of_bob] = organizations(alice), organizations(bob)
    assert of_alice["id"] != of_bob["id"]
    assert of_alice["website"] is None and of_alice["owned"] and of_alice["owner"] is None
    assert of_alice["member_count"] == of_alice["pending_count"] == 0


def test_another_is_made_and_changed(alice):
    made = alice.client.post(ORGANIZATIONS, people.organization("Lighthouse") | {"website": "https://lighthouse.example"}).expect(201)
    path = f"{ORGANIZATIONS}/{made['id']}"
    changed = alice.client.patch(path, {"name": "Lighthouse Logistics", "website": None}).expect(200)
    assert (changed["name"], changed["website"], changed["version"]) == ("Lighthouse Logistics", None, 2)
    assert changed["time_zone"] == made["time_zone"]
    assert [o["name"] for o in organizations(alice)] == ["Example and Company", "Lighthouse Logistics"]
    kinds = [e["kind"] for e in alice.client.get("/v1/activity").expect(200)["items"]]
    assert kinds[:2] == ["organization_changed", "organization_created"]


def test_a_change_of_what_has_moved_on_is_refused(alice):
    path = first_path(alice)
    reply = alice.client.patch(path, {"name": "First"}, headers={"If-Match": '"1"'}).expect(200)
    assert reply.headers["ETag"] == '"2"'
    late = alice.client.patch(path, {"name": "Second"}, headers={"If-Match": '"1"'}).expect(412, "changed_elsewhere")
    assert late["params"]["current"]["name"] == "First"


@pytest.mark.parametrize("body, error", [
    ({"name": " "}, "name_invalid"), ({"website": "example.com"}, "website_invalid"), ({"website": "javascript:alert(1)"}, "website_invalid"),
])
def test_values_that_are_refused_change_nothing(alice, body, error):
    before = organizations(alice)
    alice.client.patch(first_path(alice), body).expect(422, error)
    assert organizations(alice) == before


def test_it_is_deleted_by_its_name_after_a_proof_of_identity(alice):
    path = first_path(alice)
    alice.client.delete(path, {"confirm_name": "Example"}).expect(422, "confirmation_wrong")
    alice.client.delete("/v1/step-up").expect(204)
    alice.client.delete(path, {"confirm_name": "Example and Company"}).expect(403, "step_up_required")
    alice.client.post("/v1/step-up", {"method": "password", "value": alice.password}).expect(200)
    alice.client.delete(path, {"confirm_name": "Example and Company"}).expect(204)
    assert organizations(alice) == []


def test_to_others_it_is_not_there(alice, bob):
    path = first_path(alice)
    bob.client.patch(path, {"name": "Mine"}).expect(404, "not_found")
    bob.client.delete(path, {"confirm_name": "Example and Company"}).expect(404, "not_found")
    bob.client.get(f"{path}/members").expect(404, "not_found")
    bob.client.post(f"{path}/members", {"email": bob.email}).expect(404, "not_found")
    assert organizations(alice)[0]["name"] == "Example and Company"
