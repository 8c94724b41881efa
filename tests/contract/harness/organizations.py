"""From an invitation to a membership."""


def path_of(person):
    """Of the person's first organization."""
    return f"/v1/organizations/{person.client.get('/v1/organizations').expect(200)['items'][0]['id']}"


def invite(owner, email, organization=None):
    return owner.client.post(f"{organization or path_of(owner)}/members", {"email": email})


def invitations(person):
    return person.client.get("/v1/invitations").expect(200)["items"]


def accept(person, sso_services=()):
    """The oldest one."""
    return person.client.post(f"/v1/invitations/{invitations(person)[0]['id']}/accept", {"sso_services": list(sso_services)})


def join(owner, person, sso_services=(), organization=None):
    """Invited, and in."""
    invite(owner, person.email, organization).expect(201)
    return accept(person, sso_services).expect(200)


def members(owner):
    return owner.client.get(f"{path_of(owner)}/members").expect(200)["items"]


def remove(by, organization, person):
    return by.client.delete(f"{organization}/members/{person.account()['id']}")
