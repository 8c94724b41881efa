import pytest

from harness import people
from harness.client import Client


@pytest.fixture(scope="module")
def victim(service):
    return people.sign_up(service)


@pytest.fixture
def unharmed(service, victim):
    """Afterwards the service is the same process, answers, and the victim's account is as it was."""
    before = victim.account()
    yield victim
    assert service.alive()
    Client(service.base).get("/healthz").expect(200)
    assert victim.account() == before
