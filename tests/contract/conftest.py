import os
import uuid

import pytest

from harness import people, postgresql
from harness.client import Client
from harness.service import Service


def pytest_addoption(parser):
    parser.addoption("--database", choices=["sqlite", "postgresql"], default="sqlite", help="what the service keeps its data in")


@pytest.fixture(scope="session")
def postgresql_server(request):
    """The URL of a server, or None where the tests run on SQLite."""
    if request.config.getoption("--database") == "sqlite":
        yield None
    elif os.environ.get(postgresql.VARIABLE):
        yield os.environ[postgresql.VARIABLE]
    else:
        with postgresql.cluster() as server:
            yield server


@pytest.fixture(scope="session")
def new_database(postgresql_server):
    """A function that makes the URL of an empty database; what it needs of a folder is in the folder given."""

    def make(folder):
        if postgresql_server is None:
            return f"sqlite:{folder / 'personal-center.sqlite'}"
        name = f"test_{uuid.uuid4().hex}"
        postgresql.psql(postgresql_server, f"CREATE DATABASE {name}")
        return f"{postgresql_server}/{name}"

    return make


@pytest.fixture(scope="session")
def service(tmp_path_factory, new_database):
    """The service that most tests share: they make people of their own."""
    folder = tmp_path_factory.mktemp("service")
    running = Service(folder, new_database(folder)).start()
    yield running
    running.stop()


@pytest.fixture
def own_service(tmp_path, new_database):
    """A function that starts a service for this test alone: to kill it, or to give it settings of its own."""
    started = []

    def start(settings="", database=None, folder="service"):
        place = tmp_path / folder
        place.mkdir(exist_ok=True)
        running = Service(place, database or new_database(place), settings)
        started.append(running)
        return running.start()

    yield start
    for running in started:
        running.stop()


@pytest.fixture(scope="module")
def replicas(tmp_path_factory, new_database, postgresql_server):
    """Two processes on one database, as behind a load balancer."""
    if postgresql_server is None:
        pytest.skip("SQLite is for one process")
    folder = tmp_path_factory.mktemp("replicas")
    database = new_database(folder)
    running = [Service(folder, database).start() for _ in range(2)]
    yield running
    for replica in running:
        replica.stop()


@pytest.fixture
def anyone(service):
    """A caller without a session."""
    return Client(service.base)


@pytest.fixture(scope="module")
def anybody(service):
    """Somebody with an account, for those tests of a file that leave it as it was: signing up takes a password's time."""
    return people.sign_up(service, name="Any Body")


@pytest.fixture
def alice(service):
    """Somebody with an account of their own for this test, signed in."""
    return people.sign_up(service)


@pytest.fixture
def bob(service):
    return people.sign_up(service, name="Bob Durand")
