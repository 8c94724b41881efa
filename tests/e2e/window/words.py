"""The window's words in the language of a journey: the journeys are written with the English ones."""

import functools
import re
import xml.etree.ElementTree

from window.accessible import folded
from window.desktop import ROOT


@functools.cache
def translations(language):
    """What stands for each English text: English has its plurals there."""
    found = {}
    for message in xml.etree.ElementTree.parse(ROOT / f"translations/personal-center_{language}.ts").iter("message"):
        forms = [form.text for form in message.iter("numerusform")] or [message.findtext("translation")]
        found.setdefault(message.findtext("source"), set()).update(form for form in forms if form)
    return found


class Words:
    def __init__(self, language):
        self.language = language

    def __call__(self, english):
        """One text, as it stands; where contexts translate it differently, any of them: a pattern."""
        found = translations(self.language).get(english)
        if self.language == "en":
            return english
        assert found, f"no {self.language} translation of {english!r}"
        if len(found) == 1:
            return next(iter(found))
        return re.compile("^(" + "|".join(re.escape(folded(text)) for text in found) + ")$")

    def containing(self, english):
        """A text with places (%1, %n) or markup: a pattern that takes anything there."""
        texts = translations(self.language).get(english) or {english}
        assert self.language == "en" or english in translations(self.language), f"no {self.language} translation of {english!r}"
        patterns = (re.sub(r"%[1-9n]", ".*", re.escape(folded(text))) for text in texts)
        return re.compile("|".join(patterns))

