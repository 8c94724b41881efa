"""Requests made from what resources/openapi.yaml says of each call, right ones and wrong ones: a call that is new there is
tried like the others without another word."""

import copy
import re

from harness import people
from harness.openapi import document

# What a right value is, where its schema alone does not say.
RIGHT = {
    "email": "somebody@example.com", "locale": "en", "code": "123456", "name": "Somebody", "password": people.PASSWORD,
    "phone": "+33612345678", "website": "https://example.com", "time_zone": "Europe/Paris",
}
WRONG_TYPES = {
    "string": [1, 1.5, True, [], {}, ["x"], None],
    "integer": ["1", 1.5, True, [], {}, None, 1e300, -(2**70)],
    "boolean": ["true", 0, 1, [], {}, None],
    "object": ["{}", 1, True, [], None],
    "array": ["[]", 1, True, {}, None],
}
UNFIT_TEXTS = ["", "x" * 100_000, "\x00", "a\x00b", "a\x07b", "\ud800", "x\udfff", "\ud800\ud800"]
ODD_TEXTS = [
    " ", "\u202e\u202d", "\u200b\u200d", "e" + "\u0301" * 60, "👩🏽‍💻" * 7, "' OR 1=1; --", "<script>alert(1)</script>", "../../etc/passwd",
    "%00%s%n", "{{7*7}}", "\u2028", "ﷺ" * 10, "Ⅷ", "١٢٣٤٥٦", "１２３４５６", "\ufeffx", "\U0010ffff", "$(reboot)",
]


def resolved(schema):
    return document().resolve(schema)


def types_of(schema):
    """The JSON types that a field takes."""
    schema = resolved(schema)
    if "enum" in schema:
        return ["string"]
    found = schema["type"]
    return found if isinstance(found, list) else [found]


def right_value(name, schema):
    schema = resolved(schema)
    if "enum" in schema:
        return schema["enum"][0]
    kind = types_of(schema)[0]
    if kind == "object":
        return right_body(schema)
    if kind == "string":
        return RIGHT.get(name, "x" * max(1, schema.get("minLength", 1)))
    return {"integer": schema.get("minimum", 1), "boolean": True, "array": []}[kind]


def right_body(schema):
    """What is required and nothing more."""
    schema = resolved(schema)
    names = set(schema.get("required", []))
    for choice in schema.get("oneOf", [])[:1] + schema.get("anyOf", [])[:1]:
        names |= set(resolved(choice)["required"])
    return {name: right_value(name, schema["properties"][name]) for name in sorted(names)}


def fields_of(schema, path=()):
    """(path, schema) of every field of a body, nested ones too."""
    for name, child in resolved(schema).get("properties", {}).items():
        yield (*path, name), child
        if "object" in types_of(child):
            yield from fields_of(child, (*path, name))


def required_of(schema, path=()):
    """The path of every field without which a right body is wrong."""
    schema = resolved(schema)
    for name in schema.get("required", []):
        yield (*path, name)
        if "object" in types_of(schema["properties"][name]):
            yield from required_of(schema["properties"][name], (*path, name))


def with_field(schema, path, value):
    """A right body but for this field."""
    schema = resolved(schema)
    body = copy.deepcopy(right_body(schema))
    place = body
    for name in path[:-1]:
        schema = resolved(schema["properties"][name])
        place = place.setdefault(name, right_body(schema))
    place[path[-1]] = value
    return body


def without_field(schema, path):
    body = copy.deepcopy(right_body(schema))
    place = body
    for name in path[:-1]:
        place = place[name]
    del place[path[-1]]
    return body


def wrong_values(schema):
    """Of other types, beyond a bound, or text that can't stand in a field: refused for their shape."""
    types, schema = types_of(schema), resolved(schema)
    own = {"string": str, "integer": int, "boolean": bool, "object": dict, "array": list, "null": type(None)}
    others = [value for value in WRONG_TYPES[types[0]] if not any(type(value) is own[kind] for kind in types[1:])]
    if "enum" in schema:
        others += ["no such word", schema["enum"][0].upper()]
    if "string" in types:
        # As long as a whole file may be, where one is asked for.
        others += [text for text in UNFIT_TEXTS if len(text) < 1000 or len(text) > schema.get("maxLength", 0)]
        if "maxLength" in schema:
            others.append("x" * (schema["maxLength"] + 1))
    for bound, beyond in (("minimum", -1), ("maximum", 1)):
        if bound in schema:
            others.append(schema[bound] + beyond)
    return others


def path_of(operation, value="nosuchthing"):
    """Its path with this value for every parameter in it."""
    return re.sub(r"\{\w+\}", lambda _: value, operation.path)
