"""A long series of kill -9 in the middle of deletions.

    deletion_kills.py ROUNDS
"""

import random
import sys

from harness import people
from harness.deletion import broken_off, history
from kill_series import on_both_databases


def kills(service, rounds):
    bystander = people.sign_up(service, name="Bianca Bystander")
    for _ in range(rounds):
        person = people.sign_up(service)
        history(person, 2000)
        yield broken_off(service, person, bystander, random.uniform(0, 0.12))


if __name__ == "__main__":
    on_both_databases(int(sys.argv[1]), kills)
