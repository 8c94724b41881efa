import pytest

from harness import aws
from harness.certificates import Authority
from harness.dns import DnsServer, through
from harness.receivers import Network
from harness.service import Service


@pytest.fixture(scope="module")
def network():
    return Network()


@pytest.fixture(scope="module")
def authority(tmp_path_factory):
    return Authority(tmp_path_factory.mktemp("authority"))


@pytest.fixture(scope="module")
def sns(network, authority):
    running = aws.Sns(network.open_address(), authority)
    yield running
    running.stop()


@pytest.fixture(scope="module")
def dns(network, sns):
    """Says that everything of Amazon's, and of those who want to look like it, is at the one server."""
    server = DnsServer(network.open_address(), {aws.SNS_HOST: [sns.server.address]})
    yield server
    server.stop()


@pytest.fixture(scope="module")
def marketplace():
    running = aws.start_marketplace("--slow", "10")
    yield running
    running.stop()


@pytest.fixture(scope="module")
def vendor(tmp_path_factory, new_database, network, authority, dns, marketplace):
    """A service that sells on AWS Marketplace."""
    folder = tmp_path_factory.mktemp("vendor")
    settings = aws.settings(folder, marketplace, f"ca_file={authority.file}\n") + f"[callback]\nallow_networks={network.open_network}\n"
    running = Service(folder, new_database(folder), settings, through=through(dns.resolv_conf(folder))).start()
    yield running
    running.stop()
