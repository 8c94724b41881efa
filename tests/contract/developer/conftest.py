import pytest

from harness import people
from harness.certificates import Authority
from harness.dns import DnsServer, through
from harness.receivers import Network, Receiver
from harness.service import Service


@pytest.fixture(scope="module")
def network():
    return Network()


@pytest.fixture(scope="module")
def authority(tmp_path_factory):
    return Authority(tmp_path_factory.mktemp("authority"))


@pytest.fixture(scope="module")
def dns(network):
    server = DnsServer(network.open_address())
    yield server
    server.stop()


@pytest.fixture(scope="module")
def proxy(network):
    """What the environment of the service names as its proxy."""
    server = Receiver(network.open_address())
    yield server
    server.stop()


@pytest.fixture(scope="module")
def outgoing(tmp_path_factory, new_database, network, authority, dns, proxy):
    """A service that may send to the open addresses of the network, trusts the authority, and asks the DNS server."""
    folder = tmp_path_factory.mktemp("outgoing")
    settings = f"[callback]\nallow_networks={network.open_network}\nca_file={authority.file}\n[limits]\ncallback_validations=1000/1h\n"
    proxies = {name: proxy.url for name in ("http_proxy", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY")}
    running = Service(folder, new_database(folder), settings, through=through(dns.resolv_conf(folder)), environment=proxies).start()
    yield running
    running.stop()


@pytest.fixture(scope="module")
def developer(outgoing):
    """Whose callback URL it is: of most tests of a file."""
    return people.sign_up(outgoing, name="Dev Eloper")


@pytest.fixture
def receive(network):
    """A function that starts a receiver, on an address of its own unless it is told which."""
    started = []

    def start(*arguments, address=None, **more):
        started.append(Receiver(address or network.open_address(), *arguments, **more))
        return started[-1]

    yield start
    for receiver in started:
        receiver.stop()
