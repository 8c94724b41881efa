"""resources/openapi.yaml, and whether an exchange is what it says."""

import datetime
import functools
import json
import pathlib
import re

import jsonschema
import yaml

ROOT = pathlib.Path(__file__).resolve().parents[3]
DOCUMENT = ROOT / "resources" / "openapi.yaml"
METHODS = ("get", "post", "put", "patch", "delete")

formats = jsonschema.FormatChecker(formats=())


@formats.checks("date-time", raises=ValueError)
def is_date_time(value):
    if isinstance(value, str):
        datetime.datetime.fromisoformat(value.replace("Z", "+00:00"))
    return True


class Mismatch(AssertionError):
    """An exchange that the document does not describe."""


class Operation:
    def __init__(self, document, path, method, item, operation):
        self.document = document
        self.path = path
        self.method = method
        self.id = operation["operationId"]
        security = operation.get("security", document.content["security"])
        self.anyone = security == []
        # What a caller without what is wanted is told.
        self.stranger = None if self.anyone else {"session": "session_required", "dev_key": "invalid_credentials"}[next(iter(security[0]))]
        self.parameters = [document.resolve(p) for p in item.get("parameters", []) + operation.get("parameters", [])]
        self.request = operation.get("requestBody")
        self.responses = {status: document.resolve(r) for status, r in operation["responses"].items()}
        self.pattern = re.compile("^" + re.sub(r"\{\w+\}", "[^/]+", path) + "$")

    def body_schema(self):
        if not self.request:
            return None
        content = self.document.resolve(self.request)["content"]
        return content["application/json"]["schema"] if "application/json" in content else None  # or a browser's form

    def check_request(self, query, headers, body):
        for parameter in self.parameters:
            given = {"query": query, "header": headers}.get(parameter["in"])
            if given is None:
                continue
            value = given.get(parameter["name"])
            if value is None:
                if parameter.get("required"):
                    raise Mismatch(f"{self.id}: {parameter['name']} is missing")
                continue
            schema = self.document.resolve(parameter["schema"])
            self.document.check(int(value) if schema.get("type") == "integer" else value, schema, f"{self.id} {parameter['name']}")
        for name in query:
            if name not in [p["name"] for p in self.parameters if p["in"] == "query"]:
                raise Mismatch(f"{self.id} has no ?{name}=")
        schema = self.body_schema()
        if schema is None:
            if body is not None:
                raise Mismatch(f"{self.id} takes no body")
        elif body is not None or self.document.resolve(self.request).get("required"):
            self.document.check(body, schema, f"{self.id} request")

    def check_reply(self, status, headers, content):
        response = self.responses.get(str(status))
        if response is None and status == 405:
            response = self.document.resolve({"$ref": "#/components/responses/MethodNotAllowed"})
        if response is None:
            raise Mismatch(f"{self.id} answered {status}, which it does not list: {content[:400]!r}")
        for name, header in response.get("headers", {}).items():
            header = self.document.resolve(header)
            if name not in headers:
                if header.get("required"):
                    raise Mismatch(f"{self.id} {status} has no {name}")
                continue
            value = headers[name]
            if self.document.resolve(header["schema"]).get("type") == "integer":
                value = int(value)
            self.document.check(value, header["schema"], f"{self.id} {status} {name}")
        if "content" not in response:
            if content:
                raise Mismatch(f"{self.id} {status} has a body: {content[:200]!r}")
            return
        media = headers.get("Content-Type", "").split(";")[0].strip()
        if media not in response["content"]:
            raise Mismatch(f"{self.id} {status} is {media!r}, not {list(response['content'])}")
        if media.endswith("json"):
            body = json.loads(content)
            self.document.check(body, response["content"][media]["schema"], f"{self.id} {status}")
            if media == "application/problem+json":
                if body["status"] != status or body["type"] != f"urn:personal-center:error:{body['id']}":
                    raise Mismatch(f"{self.id} {status}: problem at odds with itself: {body}")


class Document:
    def __init__(self, file=DOCUMENT):
        self.text = file.read_text(encoding="utf-8")
        self.content = yaml.load(self.text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
        self.resolver = jsonschema.RefResolver("", self.content)
        self.operations = [
            Operation(self, path, method, item, item[method])
            for path, item in self.content["paths"].items()
            for method in METHODS
            if method in item
        ]

    def resolve(self, node):
        while "$ref" in node:
            _, node = self.resolver.resolve(node["$ref"])
        return node

    def check(self, value, schema, what):
        validator = jsonschema.Draft202012Validator(schema, resolver=self.resolver, format_checker=formats)
        error = jsonschema.exceptions.best_match(validator.iter_errors(value))
        if error:
            place = "/".join(str(part) for part in error.absolute_path)
            raise Mismatch(f"{what}: {error.message} (at /{place})")

    def find(self, method, path):
        fitting = [o for o in self.operations if o.method == method.lower() and o.pattern.match(path)]
        fitting.sort(key=lambda operation: operation.path.count("{"))
        return fitting[0] if fitting else None

    def check_unlisted(self, status, headers, content):
        """A path or method that the document does not have: 404 or 405, told in the common shape."""
        if status == 421:
            return
        names = {404: "NotFound", 405: "MethodNotAllowed"}
        if status not in names:
            raise Mismatch(f"an unlisted call answered {status}: {content[:200]!r}")
        response = self.resolve({"$ref": f"#/components/responses/{names[status]}"})
        for name in response["headers"]:
            if name not in headers:
                raise Mismatch(f"{status} has no {name}")
        self.check(json.loads(content), response["content"]["application/problem+json"]["schema"], f"unlisted {status}")


@functools.cache
def document():
    return Document()
