import pytest

from window.desktop import Desktop
from window.person import Person


def pytest_addoption(parser):
    parser.addoption("--language", choices=["en", "fr"], default="en", help="of the window")


@pytest.fixture
def desktop(tmp_path, request):
    installation = Desktop(tmp_path, request.config.getoption("--language"))
    yield installation
    if request.node.failed and installation.process and installation.process.poll() is None:
        installation.picture(f"failed-{request.node.name}")
        print(installation.root.tree())
    installation.kill()


@pytest.fixture
def person(desktop):
    desktop.start()
    return Person(desktop)


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_makereport(item, call):
    report = (yield).get_result()
    if report.when == "call":
        item.failed = report.failed


def pytest_configure(config):
    pytest.Item.failed = False
