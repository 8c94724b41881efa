#!/usr/bin/python3
"""AWS Marketplace on loopback: ResolveCustomer and GetEntitlements, for requests that botocore would sign in the same way.

    aws.py --access-key AKID --secret-key SECRET [--session-token TOKEN] [--region us-east-1] [--slow SECONDS]

Its first line of output is "listening on http://127.0.0.1:PORT"; then a line of JSON for every request: {"target", "body",
"status", "answer"}. It ends when its standard input closes. What the service is configured with: metering_url and
entitlement_url = that address.

ResolveCustomer goes by the token, whose parts are ACCOUNT (12 digits) and PRODUCT (a product code); what follows makes tokens
different:

    new-ACCOUNT-PRODUCT-…       a product listed today: LicenseArn, no CustomerIdentifier
    old-ACCOUNT-PRODUCT-…       one of before: CustomerIdentifier ("customer" and ACCOUNT), no LicenseArn
    invalid-… expired-… disabled-… refused-…      that error
    throttled-N-… internal-N-…  so the first N times, then by what follows
    slow-… broken-… html-… empty-…                an answer that does not come, no JSON, HTTP 503 with HTML, nothing in it

GetEntitlements goes by the product code: paged… (an empty page with a NextToken first), many… (30, 25 a page), none…, past…
(one that has expired), flaky… (an internal error the first time), any other: one of 10 "standard" for a year.
"""

import argparse
import http.server
import json
import sys
import threading
import time

from botocore import auth, awsrequest, credentials

YEAR = 365 * 24 * 3600
ERRORS = {
    "invalid": (400, "InvalidTokenException"), "expired": (400, "ExpiredTokenException"), "disabled": (400, "DisabledApiException"),
    "refused": (400, "AccessDeniedException"), "throttled": (400, "ThrottlingException"), "internal": (500, "InternalServiceErrorException"),
}


class Refused(Exception):
    def __init__(self, status, error):
        super().__init__(error)
        self.status = status
        self.answer = {"__type": f"com.amazonaws.marketplace#{error}", "message": "asked for"}


class Odd(Exception):
    """An answer that is not AWS's."""

    def __init__(self, status, content):
        super().__init__(content)
        self.status = status
        self.content = content


class Api(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_POST(self):
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        target = self.headers.get("X-Amz-Target", "")
        try:
            status, answer = 200, self.server.answer(self, target, body)
            content = json.dumps(answer).encode()
        except Refused as refused:
            status, answer = refused.status, refused.answer
            content = json.dumps(answer).encode()
        except Odd as odd:
            status, answer, content = odd.status, None, odd.content
        # Told before it is answered: whoever has the answer finds the record.
        print(json.dumps({"target": target.rsplit(".", 1)[-1], "body": json.loads(body), "status": status, "answer": answer}), flush=True)
        self.send_response(status)
        self.send_header("Content-Type", "application/x-amz-json-1.1")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_):
        pass


class Marketplace(http.server.ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self, options):
        super().__init__(("127.0.0.1", 0), Api)
        self.options = options
        self.credentials = credentials.Credentials(options.access_key, options.secret_key, options.session_token)
        self.times = {}
        self.guard = threading.Lock()

    def answer(self, request, target, body):
        calls = {"AWSMPMeteringService.ResolveCustomer": (self.options.region, self.resolve),
                 "AWSMPEntitlementService.GetEntitlements": ("us-east-1", self.entitlements)}
        if target not in calls:
            raise Refused(400, "UnknownOperationException")
        region, call = calls[target]
        self.check_signature(request, body, region)
        if request.headers.get("Content-Type") != "application/x-amz-json-1.1":
            raise Refused(400, "SerializationException")
        return call(json.loads(body))

    def check_signature(self, request, body, region):
        given = request.headers.get("Authorization", "")
        signed = given.partition("SignedHeaders=")[2].partition(",")[0].split(";")
        if not {"host", "x-amz-date", "x-amz-target", "content-type"} <= set(signed):
            raise Refused(403, "IncompleteSignatureException")
        again = awsrequest.AWSRequest(method="POST", url=f"http://{request.headers['Host']}{request.path}", data=body)
        for name in signed:
            if name not in ("x-amz-date", "x-amz-security-token"):
                again.headers[name] = request.headers[name]
        again.context["timestamp"] = request.headers["X-Amz-Date"]
        signer = auth.SigV4Auth(self.credentials, "aws-marketplace", region)
        signer._modify_request_before_signing(again)
        signer._inject_signature_to_request(again, signer.signature(signer.string_to_sign(again, signer.canonical_request(again)), again))
        now = time.strftime("%Y%m%dT%H%M", time.gmtime(time.time())), time.strftime("%Y%m%dT%H%M", time.gmtime(time.time() - 60))
        if given != again.headers["Authorization"] or not request.headers["X-Amz-Date"].startswith(now):
            raise Refused(403, "InvalidSignatureException")

    def count(self, what):
        with self.guard:
            self.times[what] = self.times.get(what, 0) + 1
            return self.times[what]

    def resolve(self, body):
        token = body["RegistrationToken"]
        times = self.count(token)
        kind, *rest = token.split("-")
        while kind in ("throttled", "internal"):
            if times <= int(rest[0]):
                raise Refused(*ERRORS[kind])
            times -= int(rest[0])
            kind, *rest = rest[1:]
        if kind == "slow":
            time.sleep(self.options.slow)
            raise Odd(504, b"")
        if kind == "broken":
            raise Odd(200, b'{"ProductCode": ')
        if kind == "html":
            raise Odd(503, b"<html>out of order</html>")
        if kind == "empty":
            return {}
        if kind in ("new", "old"):
            account, product = rest[:2]
            found = {"ProductCode": product, "CustomerAWSAccountId": account}
            if kind == "old":
                return {**found, "CustomerIdentifier": f"customer{account}"}
            return {**found, "LicenseArn": license_of(account, product)}
        raise Refused(*ERRORS.get(kind, ERRORS["invalid"]))

    def entitlements(self, body):
        product, filters = body["ProductCode"], body["Filter"]
        if not 1 <= body.get("MaxResults", 25) <= 25 or len(filters) != 1:
            raise Refused(400, "InvalidParameterException")
        if product.startswith("flaky") and self.count(str(filters)) == 1:
            raise Refused(*ERRORS["internal"])
        key, [value] = next(iter(filters.items()))
        of = {"LICENSE_ARN": {"LicenseArn": value}, "CUSTOMER_AWS_ACCOUNT_ID": {"CustomerAWSAccountId": value},
              "CUSTOMER_IDENTIFIER": {"CustomerIdentifier": value}}[key]
        expires = time.time() + (-YEAR if product.startswith("past") else YEAR)

        def entitlement(dimension="standard", quantity=10):
            return {"ProductCode": product, "Dimension": dimension, "Value": {"IntegerValue": quantity}, "ExpirationDate": expires, **of}

        page = int(body.get("NextToken", 0))
        if product.startswith("none"):
            return {"Entitlements": []}
        if product.startswith("paged"):
            return {"Entitlements": [], "NextToken": "1"} if page == 0 else {"Entitlements": [entitlement("large", 25)]}
        if product.startswith("many"):
            everything = [entitlement(f"d{number:02}", number) for number in range(30)]
            more = {"NextToken": str(page + 25)} if page + 25 < 30 else {}
            return {"Entitlements": everything[page:page + 25], **more}
        return {"Entitlements": [entitlement()]}


def license_of(account, product):
    return f"arn:aws:license-manager::{account}:license:l-{product}"


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--access-key", required=True)
    parser.add_argument("--secret-key", required=True)
    parser.add_argument("--session-token")
    parser.add_argument("--region", default="us-east-1")
    parser.add_argument("--slow", type=float, default=12, help="how long an answer takes that does not come")
    server = Marketplace(parser.parse_args())
    threading.Thread(target=server.serve_forever, daemon=True).start()
    print(f"listening on http://127.0.0.1:{server.server_address[1]}", flush=True)
    sys.stdin.read()
    server.shutdown()


if __name__ == "__main__":
    main()
