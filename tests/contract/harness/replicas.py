"""The same thing at the same instant, on one or several processes of the service."""

import concurrent.futures

from harness.client import Client


def at_once(actions):
    with concurrent.futures.ThreadPoolExecutor(len(actions)) as pool:
        return [future.result() for future in [pool.submit(action) for action in actions]]


def on_each(replicas, client):
    return [Client(replica.base, client.token, address=client.address) for replica in replicas]
