"""AWS as the service meets it: tests/fakes/aws.py, AWS's form in the buyer's browser, and Amazon SNS."""

import base64
import datetime
import json
import random
import re
import uuid

import requests
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import padding

from harness.client import some_address
from harness.fakes import Fake
from harness.receivers import Receiver, answer

ACCESS_KEY, SECRET_KEY = "AKIDEXAMPLEEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY"
TOPIC = "arn:aws:sns:us-east-1:287250355862:aws-mp-subscription-notification-example"
PRODUCTS = {"app_push": "prodpush", "email": "pagedmail", "sms": "manysms", "whatsapp": "nonewhatsapp", "otp": "pastotp"}
SNS_HOST = "sns.us-east-1.amazonaws.com"


def some_account():
    return f"{random.randrange(10**12):012}"


def some_token(account, product=PRODUCTS["app_push"], kind="new"):
    return f"{kind}-{account}-{product}-{uuid.uuid4().hex}"


def license_of(account, product):
    return f"arn:aws:license-manager::{account}:license:l-{product}"


def start_marketplace(*arguments):
    return Fake("aws.py", "--access-key", ACCESS_KEY, "--secret-key", SECRET_KEY, *arguments)


def settings(folder, marketplace, more=""):
    """The section of the service's configuration; the credentials are in files."""
    for name, content in (("access.key", ACCESS_KEY), ("secret.key", SECRET_KEY)):
        (folder / name).write_text(content + "\n")
    codes = "".join(f"codes_{product}={code}\n" for product, code in PRODUCTS.items())
    return (f"[amazon]\nmetering_url={marketplace.address}\nentitlement_url={marketplace.address}\naccess_key_file={folder}/access.key\n"
            f"secret_key_file={folder}/secret.key\ntopics={TOPIC}\n{codes}{more}")


def post_form(service, token, language="en", address=None, **fields):
    """What the buyer's browser does."""
    form = {} if token is None else {"x-amzn-marketplace-token": token}
    return requests.post(f"{service.base}/amazon/register", data={**form, **fields}, allow_redirects=False, timeout=60,
                         headers={"Accept-Language": language, "X-Forwarded-For": address or some_address()})


def link_token(page):
    return re.search(r"personal-center://amazon/bind\?server=[^&]+&amp;token=([\w-]+)", page.text)[1]


def typed_code(page):
    return re.search(r"<code>([0-9A-Z-]+)</code>", page.text)[1]


def bought(service, account, **more):
    """The token of the link, after a purchase."""
    page = post_form(service, some_token(account, **more))
    assert page.status_code == 200, page.text
    return link_token(page)


def bind(person, token, **more):
    return person.client.post("/v1/amazon/bindings", {"token": token}, **more)


class Sns:
    """Signs notices, and is the server where its certificates are fetched and subscriptions are confirmed."""

    def __init__(self, address, authority):
        self.pem = {"SimpleNotificationService-1.pem": authority.issue("sns.amazonaws.com", with_rsa=True).read_bytes()}
        self.server = Receiver(address, self._reply, authority.issue(SNS_HOST))
        self.confirmed = []

    def keep(self, name, file):
        """Another certificate, at that name."""
        self.pem[name] = file.read_bytes()

    def _reply(self, request):
        name = request.target.lstrip("/")
        if name in self.pem:
            return answer(body=_certificate_in(self.pem[name]))
        if name.startswith("?Action=ConfirmSubscription"):
            self.confirmed.append(name)
            return answer(body=b"<ConfirmSubscriptionResponse/>", content_type="text/xml")
        return answer("404 Not Found")

    @property
    def fetched(self):
        return [request.target for request in self.server.requests]

    def notice(self, message, signed_with="SimpleNotificationService-1.pem", version="2", tamper=None, age=0, key=None, **fields):
        """The body of a notice. tamper: fields that are changed once it is signed. key: of somebody else."""
        moment = datetime.datetime.now(datetime.timezone.utc) - datetime.timedelta(seconds=age)
        envelope = {
            "Type": "Notification", "MessageId": str(uuid.uuid4()), "TopicArn": TOPIC,
            "Message": message if isinstance(message, str) else json.dumps(message),
            "Timestamp": moment.strftime("%Y-%m-%dT%H:%M:%S.") + f"{moment.microsecond // 1000:03}Z",
            "SignatureVersion": version, "SigningCertURL": f"https://{SNS_HOST}/{signed_with}",
            "UnsubscribeURL": f"https://{SNS_HOST}/?Action=Unsubscribe", **fields,
        }
        signed = ["Message", "MessageId", "Subject", "SubscribeURL", "Timestamp", "Token", "TopicArn", "Type"]
        text = "".join(f"{name}\n{envelope[name]}\n" for name in signed if name in envelope).encode()
        with_key = key or serialization.load_pem_private_key(self.pem[signed_with], None)
        signature = with_key.sign(text, padding.PKCS1v15(), hashes.SHA1() if version == "1" else hashes.SHA256())
        return json.dumps({**envelope, "Signature": base64.b64encode(signature).decode(), **(tamper or {})})

    def stop(self):
        self.server.stop()


def _certificate_in(pem):
    return pem[pem.index(b"-----BEGIN CERTIFICATE"):]


def post_notice(service, body, address=None):
    """As SNS does."""
    return requests.post(f"{service.base}/amazon/notifications", data=body.encode() if isinstance(body, str) else body, timeout=60,
                         headers={"Content-Type": "text/plain; charset=UTF-8", "X-Forwarded-For": address or some_address()})
