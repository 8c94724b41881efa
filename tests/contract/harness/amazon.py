"""Orders of the AWS Marketplace, as an operator's file brings them."""

import datetime
import json
import random
import uuid

ORDERS = "/v1/amazon/orders"
NOW = datetime.datetime.now(datetime.timezone.utc).replace(microsecond=0)


def moment(days):
    """So many days from now, negative ones ago."""
    return (NOW + datetime.timedelta(days=days)).isoformat().replace("+00:00", "Z")


def aws_account():
    return f"{random.randrange(10**12):012d}"


def order(**more):
    """One that has run for 10 days and has 100 to go."""
    return {
        "agreement_id": f"agmt-{uuid.uuid4().hex[:25]}", "license_arn": f"arn:aws:license-manager::294406891311:license:l-{uuid.uuid4().hex}",
        "product_code": "code-sms", "product": "sms", "plan": "Business", "status": "active", "ordered_at": moment(-10), "ends_at": moment(100), **more,
    }


def file(*accounts, as_of=None):
    return {"as_of": as_of or moment(0), "accounts": list(accounts)}


def buyer(orders, person=None, account=None, **more):
    return {"aws_account_id": account or aws_account(), "orders": orders, **({"email": person.email} if person else {}), **more}


def import_file(service, content, check=True):
    """(exit status, output)"""
    place = service.folder / f"orders-{uuid.uuid4().hex}.json"
    place.write_text(content if isinstance(content, str) else json.dumps(content))
    return service.admin("amazon", "import", str(place), check=check)


def give(service, person, orders, **more):
    import_file(service, file(buyer(orders, person, **more)))


def pages(client, **query):
    cursor = None
    while True:
        page = client.get(ORDERS, query=query | ({"cursor": cursor} if cursor else {})).expect(200)
        yield page.body
        cursor = page["next_cursor"]
        if cursor is None:
            return


def listed(client, **query):
    """All of it, page after page; each order once, and as many as the total says."""
    found = list(pages(client, **query))
    items = [item for page in found for item in page["items"]]
    assert len({item["id"] for item in items}) == len(items)
    assert {page["total"] for page in found} == {len(items)}
    return items
