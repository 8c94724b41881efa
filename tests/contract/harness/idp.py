"""A real SAML 2.0 identity provider: SimpleSAMLphp from Debian's packages, on PHP's own web server."""

import base64
import pathlib
import re
import secrets
import socket
import subprocess
import time
import urllib.request

from harness.page import Form

PROGRAM = "/usr/share/simplesamlphp/www"
EMAIL_FORMAT = "urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress"
PASSWORD = "pw"


def php(value):
    """A Python value as PHP writes it."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, float)):
        return str(value)
    if isinstance(value, str):
        return "'" + value.replace("\\", "\\\\").replace("'", "\\'") + "'"
    if isinstance(value, dict):
        return "[" + ", ".join(f"{php(key)} => {php(item)}" for key, item in value.items()) + "]"
    return "[" + ", ".join(php(item) for item in value) + "]"


def new_certificate(folder, name="idp"):
    """A self-signed one, and its key: NAME.crt and NAME.pem."""
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "365", "-subj", f"/CN={name}.test",
         "-keyout", folder / f"{name}.pem", "-out", folder / f"{name}.crt"],
        check=True, capture_output=True,
    )


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class IdentityProvider:
    """Its configuration is read at every request: trust() and add_user() count from the next one on."""

    def __init__(self, folder, host="127.0.0.1"):
        self.folder = pathlib.Path(folder)
        self.host = host
        self.port = free_port()
        self.base = f"http://{host}:{self.port}"
        self.entity_id = f"{self.base}/idp"
        self.users = {}
        self.services = {}
        self.process = None
        for name in ("config", "metadata", "cert", "log", "data", "tmp"):
            (self.folder / name).mkdir(parents=True, exist_ok=True)
        new_certificate(self.folder / "cert")

    def _write(self, name, text):
        part = self.folder / (name + ".part")
        part.write_text("<?php\n" + text + "\n")
        part.rename(self.folder / name)

    def _configure(self):
        self._write("config/config.php", "$config = " + php({
            "baseurlpath": self.base + "/", "certdir": f"{self.folder}/cert/", "loggingdir": f"{self.folder}/log/",
            "datadir": f"{self.folder}/data/", "tempdir": f"{self.folder}/tmp", "metadatadir": f"{self.folder}/metadata/",
            "secretsalt": secrets.token_hex(16), "auth.adminpassword": secrets.token_hex(16), "timezone": "UTC",
            "logging.handler": "file", "logging.level": 5, "enable.saml20-idp": True,
            "module.enable": {"exampleauth": True, "core": True, "saml": True}, "session.cookie.secure": False,
            "session.phpsession.savepath": f"{self.folder}/tmp", "store.type": "phpsession", "language.default": "en",
            "metadata.sources": [{"type": "flatfile"}],
        }) + ";")
        self._write("metadata/saml20-idp-hosted.php", f"$metadata[{php(self.entity_id)}] = " + php({
            "host": "__DEFAULT__", "privatekey": "idp.pem", "certificate": "idp.crt", "auth": "users",
            "NameIDFormat": EMAIL_FORMAT, "saml20.sign.assertion": True,
        })[:-1] + ", 'authproc' => [3 => " + php({
            "class": "saml:AttributeNameID", "attribute": "email", "Format": EMAIL_FORMAT,
        }) + "]];")
        self._write_users()
        self._write_services()

    def _write_users(self):
        users = {f"{name}:{PASSWORD}": {"uid": [name], "email": [email]} for name, email in self.users.items()}
        self._write("config/authsources.php", f"$config = ['users' => array_merge(['exampleauth:UserPass'], {php(users)})];")

    def _write_services(self):
        self._write("metadata/saml20-sp-remote.php", "".join(
            f"$metadata[{php(entity)}] = {php(options)};\n" for entity, options in self.services.items()))

    def add_user(self, name, email):
        self.users[name] = email
        self._write_users()

    def trust(self, service, sign="assertion", encrypt_for=None):
        """A service provider, as /v1/sso/services tells of it. sign: assertion, response or both; encrypt_for: a PEM certificate."""
        options = {
            "AssertionConsumerService": service["sp"]["acs_url"], "saml20.sign.assertion": sign != "response",
            "saml20.sign.response": sign != "assertion",
        }
        if encrypt_for:
            body = "".join(encrypt_for.strip().splitlines()[1:-1])
            options["assertion.encryption"] = True
            options["keys"] = [{"type": "X509Certificate", "signing": False, "encryption": True, "X509Certificate": body}]
        self.services[service["sp"]["entity_id"]] = options
        self._write_services()

    def start(self, deadline=20):
        self._configure()
        self.process = subprocess.Popen(
            # What trust() and add_user() write counts at once: PHP looks at the files that it has compiled again each time.
            ["php", "-d", "error_reporting=0", "-d", "display_errors=0", "-d", "opcache.revalidate_freq=0", "-S", f"127.0.0.1:{self.port}", "-t", PROGRAM],
            env={"SIMPLESAMLPHP_CONFIG_DIR": f"{self.folder}/config", "PATH": "/usr/bin:/bin", "PHP_CLI_SERVER_WORKERS": "4"},
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True,
        )
        end = time.monotonic() + deadline
        while True:
            try:
                self.metadata()
                return self
            except OSError:
                assert self.process.poll() is None and time.monotonic() < end, "the identity provider did not start"
                time.sleep(0.05)

    def stop(self):
        self.process.terminate()
        self.process.wait(10)

    def metadata(self):
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        url = f"http://127.0.0.1:{self.port}/saml2/idp/metadata.php"
        with opener.open(urllib.request.Request(url, headers={"Host": f"{self.host}:{self.port}"}), timeout=10) as reply:
            return reply.read().decode()

    def certificate(self):
        return (self.folder / "cert" / "idp.crt").read_text()

    def key(self):
        return (self.folder / "cert" / "idp.pem").read_text()

    def response_to(self, http, url, user, fields=None):
        """What the browser (a requests.Session) is to post to the service, having been sent to `url` (with these fields, by
        POST): the person signs in here unless they did before. A Form."""
        page = http.post(url, data=fields, timeout=20) if fields else http.get(url, timeout=20)
        if "SAMLResponse" not in page.text:
            form = Form.on(page)
            form.fields.update({"username": user, "password": PASSWORD})
            page = http.post(form.action, data=form.fields, timeout=20)
        form = Form.on(page)
        assert "SAMLResponse" in form.fields, f"no response from the provider: {page.status_code} {re.sub('<[^>]+>', ' ', page.text)[:800]}"
        return form


def response_xml(form):
    return base64.b64decode(form.fields["SAMLResponse"])
