"""The system's browser of a desktop: it writes down what it is told to open, and Chromium then goes there."""

import contextlib
import os
import pathlib

from window.accessible import eventually
from window.desktop import ROOT  # noqa: F401 — with it comes the harness of the contract’s tests

from harness.chromium import chromium, sign_in_at_provider, wait
from harness.idp import PASSWORD


class Browser:
    """Chromium, with what the window opens."""

    def __init__(self, driver, opened):
        self.driver = driver
        self.opened = opened

    def address(self):
        """The last that the window has opened; each is read once."""
        eventually(self.opened.exists, "the window opens the browser")
        address = self.opened.read_text()
        self.opened.unlink()
        return address

    def go(self, user):
        """To where the window sends it, and to the provider."""
        self.visit(self.address(), user)

    def visit(self, address, user):
        """As somebody whom the provider does not know yet."""
        self.driver.execute_cdp_cmd("Network.clearBrowserCookies", {})
        self.driver.get(address)
        sign_in_at_provider(self.driver, user, PASSWORD)

    def reads(self, title):
        wait(self.driver, lambda: title == self.driver.title, f"the page {title!r}, not {self.driver.title!r}")


    def link(self):
        """The one of the page."""
        return wait(self.driver, lambda: self.driver.find_elements("css selector", "a[href^='personal-center:']"), "a link on the page")[0].get_attribute("href")


def install(desktop):
    """What `xdg-open` is to this desktop's program: before it starts. Where the addresses are written."""
    programs = pathlib.Path(desktop.folder) / "programs"
    programs.mkdir()
    opened = programs / "opened"
    program = programs / "xdg-open"
    program.write_text(f'#!/bin/sh\nprintf %s "$1" > {opened}.part && mv {opened}.part {opened}\n')
    program.chmod(0o755)
    desktop.settings["PATH"] = f"{programs}:{os.environ['PATH']}"
    return opened


@contextlib.contextmanager
def browser(desktop, opened):
    with chromium(desktop.folder) as driver:
        yield Browser(driver, opened)
