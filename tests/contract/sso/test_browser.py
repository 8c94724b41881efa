"""The whole way in a real browser, the provider and the service on different sites: SameSite counts."""

import http.server
import socket
import threading
import urllib.parse

import pytest

from harness import people, sso
from harness.chromium import chromium, sign_in_at_provider, wait
from harness.idp import PASSWORD, IdentityProvider, free_port
from harness.service import Service

CENTER = "center.example"
PROVIDER = "provider.test"


class NamedService(Service):
    """Called by a name, as behind a load balancer."""

    def __init__(self, folder, database, url):
        super().__init__(folder, database)
        self.url = url

    def arguments(self):
        return ["--public-url", self.url, *super().arguments()]


class Listener:
    """The desktop's: waits for the browser on a loopback port."""

    def __init__(self):
        self.came = threading.Event()
        self.query = {}
        listener = self

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_GET(self):
                if self.path.startswith("/sso?"):
                    listener.query = dict(urllib.parse.parse_qsl(urllib.parse.urlsplit(self.path).query))
                    listener.came.set()
                self.send_response(200)
                self.send_header("Content-Type", "text/html")
                self.end_headers()
                self.wfile.write(b"<title>Back in the desktop</title>")

            def log_message(self, *_):
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.desktop = sso.Desktop(self.server.server_address[1])

    def stop(self):
        self.server.shutdown()
        self.server.server_close()


class Sites:
    def __init__(self, running, provider, driver):
        self.running, self.provider, self.driver = running, provider, driver
        self.owner = sso.allow(people.sign_up(running))
        self.user = sso.user_of(provider, self.owner.email)
        self.service = self.configure(provider.metadata())

    def configure(self, metadata):
        body = {"name": "Example SSO", "type": "saml2", "idp": {"metadata_xml": metadata}}
        made = self.owner.client.post(sso.SERVICES, body).expect(201).body
        assert made["login_url"].startswith(f"http://{CENTER}:")
        self.provider.trust(made)
        return made

    def go(self, link):
        """To the provider, as somebody whom it does not know yet, and back."""
        self.driver.execute_cdp_cmd("Network.clearBrowserCookies", {})
        self.driver.get(link)
        sign_in_at_provider(self.driver, self.user, PASSWORD)


@pytest.fixture(scope="module")
def sites(tmp_path_factory, new_database):
    """A service and a provider under names of their own, which this process and the browser know."""
    patch = pytest.MonkeyPatch()
    look_up = socket.getaddrinfo
    patch.setattr(socket, "getaddrinfo", lambda host, *more, **named: look_up("127.0.0.1" if host in (CENTER, PROVIDER) else host, *more, **named))
    folder = tmp_path_factory.mktemp("sites")
    port = free_port()
    running = NamedService(folder, new_database(folder), f"http://{CENTER}:{port}").start(listen=f"127.0.0.1:{port}")
    running.base = running.url
    provider = IdentityProvider(folder / "idp", host=PROVIDER).start()
    with chromium(folder, (CENTER, PROVIDER)) as driver:
        yield Sites(running, provider, driver)
    provider.stop()
    running.stop()
    patch.undo()


@pytest.fixture
def listener():
    made = Listener()
    yield made
    made.stop()


def signed_in(sites, listener):
    assert listener.came.wait(30), sites.driver.page_source
    assert listener.query["state"] == listener.desktop.state
    session = listener.desktop.exchange(sites.running.base, listener.query["code"]).expect(201)
    return session["account_id"] == sites.owner.account()["id"]


@pytest.mark.parametrize("sign", ["assertion", "response"])
@pytest.mark.parametrize("encrypted", [False, True], ids=["plain", "encrypted"])
def test_to_the_desktop(sites, listener, sign, encrypted):
    certificate = sso.encryption_certificate(sites.service) if encrypted else None
    sites.provider.trust(sites.service, sign=sign, encrypt_for=certificate)
    sites.go(listener.desktop.link(sites.service))
    assert signed_in(sites, listener)
    assert wait(sites.driver, lambda: sites.driver.title == "Back in the desktop", "the listener's page")


def test_the_form_to_the_provider_sends_itself(sites, listener):
    made = sites.configure(sites.provider.metadata().replace("bindings:HTTP-Redirect", "bindings:HTTP-POST"))
    sites.go(listener.desktop.link(made))
    assert signed_in(sites, listener)


def test_a_browser_alone_is_offered_the_desktop(sites):
    sites.provider.trust(sites.service)
    sites.go(sites.service["login_url"])
    wait(sites.driver, lambda: "knows you" in sites.driver.title, "the last page")
    link = sites.driver.find_element("css selector", "a").get_attribute("href")
    assert link == "personal-center://sso/sign-in?link=" + urllib.parse.quote(sites.service["login_url"], safe="")


def test_a_test_of_the_service(sites):
    sites.provider.trust(sites.service)
    path = f"{sso.SERVICES}/{sites.service['id']}/tests"
    started = sites.owner.client.post(path).expect(201)
    sites.go(started["url"])
    wait(sites.driver, lambda: "went well" in sites.driver.title, "the last page")
    test = sites.owner.client.get(f"{path}/{started['id']}").expect(200)
    assert test["state"] == "passed" and test["checks"][-1] == {"id": "browser", "ok": True, "params": {}}


def test_without_the_cookie_it_is_another_browser(sites, listener):
    sites.provider.trust(sites.service)
    driver = sites.driver
    driver.execute_cdp_cmd("Network.clearBrowserCookies", {})
    driver.get(listener.desktop.link(sites.service))
    cookies = driver.execute_cdp_cmd("Network.getAllCookies", {})["cookies"]
    ours = [cookie for cookie in cookies if cookie["domain"] == CENTER]
    assert [(cookie["sameSite"], cookie["httpOnly"]) for cookie in ours] == [("Lax", True)]
    driver.execute_cdp_cmd("Network.deleteCookies", {"name": ours[0]["name"], "domain": CENTER, "path": ours[0]["path"]})
    sign_in_at_provider(driver, sites.user, PASSWORD)
    wait(driver, lambda: "not the browser that began" in driver.title, "the refusal")
    assert not listener.came.is_set()
    assert sso.refusals(sites.owner)[0] == ("browser", "another")
