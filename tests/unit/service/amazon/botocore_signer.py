"""Signs requests with botocore's own signer: a line of JSON in, a line with the value of Authorization out.

    {"method", "url", "headers": [[name, value], …], "body", "access_key", "secret_key", "session_token", "region",
     "service", "at": "20150830T123600Z"}
"""

import datetime
import json
import sys

from botocore import auth, awsrequest, credentials


class Signer(auth.SigV4Auth):
    """At a time of our choosing."""

    def __init__(self, given, moment):
        super().__init__(credentials.Credentials(given["access_key"], given["secret_key"], given["session_token"] or None),
                         given["service"], given["region"])
        self.moment = moment

    def add_auth(self, request):
        request.context["timestamp"] = self.moment
        self._modify_request_before_signing(request)
        signature = self.signature(self.string_to_sign(request, self.canonical_request(request)), request)
        self._inject_signature_to_request(request, signature)


def main():
    for line in sys.stdin:
        given = json.loads(line)
        datetime.datetime.strptime(given["at"], "%Y%m%dT%H%M%SZ")
        request = awsrequest.AWSRequest(method=given["method"], url=given["url"], data=given["body"].encode())
        for name, value in given["headers"]:
            request.headers.add_header(name, value)
        Signer(given, given["at"]).add_auth(request)
        print(request.headers["Authorization"])


main()
