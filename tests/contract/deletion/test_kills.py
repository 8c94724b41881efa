"""kill -9 in the middle of a deletion: wholly there or wholly gone, a receipt or nothing, and nobody else touched.

The long series is tests/bench/deletion_kills.py.
"""

import random

import pytest

from harness import people
from harness.deletion import broken_off, history


@pytest.mark.parametrize("round", range(10))
def test_a_deletion_is_whole_whenever_it_is_killed(crashing, bystander, round):
    person = people.sign_up(crashing)
    history(person, 2000)
    broken_off(crashing, person, bystander, random.uniform(0, 0.12))


@pytest.fixture(scope="module")
def crashing(tmp_path_factory, new_database):
    from harness.service import Service

    folder = tmp_path_factory.mktemp("crashing")
    running = Service(folder, new_database(folder)).start()
    yield running
    running.stop()


@pytest.fixture(scope="module")
def bystander(crashing):
    return people.sign_up(crashing, name="Bianca Bystander")
