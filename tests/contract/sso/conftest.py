import pytest

from harness import people, sso
from harness.idp import IdentityProvider


@pytest.fixture(scope="session")
def idp(tmp_path_factory):
    """The identity provider that most tests share: they have users and services of their own."""
    provider = IdentityProvider(tmp_path_factory.mktemp("idp")).start()
    yield provider
    provider.stop()


@pytest.fixture
def owner(service):
    """Somebody who may configure SSO."""
    return sso.allow(people.sign_up(service, name="Olga Owner"))


@pytest.fixture(scope="module")
def an_owner(service):
    """The same, for those tests of a file that leave the account as it was."""
    return sso.allow(people.sign_up(service, name="Olga Owner"))
