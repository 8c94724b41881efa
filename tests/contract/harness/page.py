"""What a browser does with a page of HTML."""

import html.parser
import urllib.parse


class _Reader(html.parser.HTMLParser):
    def __init__(self):
        super().__init__()
        self.forms, self.links = [], []

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if tag == "form":
            self.forms.append((attributes.get("action") or "", {}))
        elif tag in ("input", "button") and self.forms and attributes.get("name"):
            self.forms[-1][1][attributes["name"]] = attributes.get("value") or ""
        elif tag == "a":
            self.links.append(attributes.get("href"))


class Form:
    """The first form of a page (a requests.Response): where it goes, and its fields."""

    def __init__(self, action, fields):
        self.action = action
        self.fields = fields

    @classmethod
    def on(cls, page):
        reader = _Reader()
        reader.feed(page.text)
        assert reader.forms, f"no form on the page: {page.status_code} {page.text[:500]}"
        action, fields = reader.forms[0]
        return cls(urllib.parse.urljoin(page.url, action), fields)


def links_on(page):
    reader = _Reader()
    reader.feed(page.text)
    return reader.links
