"""Walks through the demo in the window and prints where the pictures are; installer/run.sh calls it where there is no display.

    walkthrough.py FOLDER
"""

import importlib
import os
import sys
import tempfile

os.environ["PERSONAL_CENTER_PICTURES"] = sys.argv[1]

from window.accessible import keys  # noqa: E402
from window.desktop import BUILD, ROOT, Desktop  # noqa: E402
from window.person import Person  # noqa: E402


def fill(desktop):
    sys.path.insert(0, str(ROOT / "installer"))
    demo = importlib.import_module("demo")
    with demo.Demo(BUILD / "bin" / "personal-center-service", desktop.folder / "data" / "personal-center" / "service") as filling:
        filling.fill()
    return demo


def picture(desktop, name):
    print(desktop.picture(name), flush=True)


def first_visit(desktop, demo):
    person = Person(desktop.start())
    person.reads("Where is your account?")
    picture(desktop, "welcome")
    person.use_this_computer()
    # On a computer without an account the window goes straight to creating one.
    person.field("Email")
    picture(desktop, "create-account")
    person.press("Sign in")
    person.field("Password")
    picture(desktop, "sign-in")
    person.sign_in(demo.EMAIL, "Alice Martin", demo.PASSWORD)
    person.press("Change email")
    person.press("Send the code")
    person.code_from_mailbox(demo.EMAIL)
    picture(desktop, "change-email")
    person.press("Cancel the change")
    person.press("Set up 2FA")
    person.reads("For Android")
    person.press("Next")
    person.button("Copy the key")
    picture(desktop, "two-factor")
    person.press("Cancel")
    person.press("Show sessions")
    person.button("Back")
    picture(desktop, "sessions")
    person.press("Back")
    person.press("Show activity")
    person.button("Back")
    picture(desktop, "activity")
    person.press("Back")
    desktop.quit()


def developer(desktop, person, password):
    keys("alt+2")
    person.button("Show and copy the DevSecret")
    picture(desktop, "developer")
    person.press("Show and copy the DevSecret")
    person.fill("Confirm it’s you", password)
    person.press("Show and copy")
    person.button("Copy the DevSecret")
    picture(desktop, "dev-secret")
    person.press("Close")
    person.press("Show all deliveries")
    person.root.find("table")
    picture(desktop, "deliveries")
    person.press("Back")
    keys("alt+1")


def amazon(desktop, person):
    keys("alt+3")
    person.root.find("table cell", "WhatsApp").click()
    person.reads("History of the agreement")
    picture(desktop, "amazon")
    person.press("Close the details")
    keys("alt+1")


def sso(desktop, person):
    keys("alt+4")
    person.button("Configure SSO")
    person.root.find("table")
    picture(desktop, "sso")
    keys("alt+1")


def second_visit(desktop, password):
    """Still signed in, without the mailbox, in both schemes."""
    person = Person(desktop.start())
    person.button("Change name")
    picture(desktop, "account")
    developer(desktop, person, password)
    amazon(desktop, person)
    sso(desktop, person)
    keys("ctrl+k")
    person.field("Search accounts")
    picture(desktop, "switcher")
    keys("Escape")
    person.menu("More", "What is BSP?")
    person.reads("Contact us")
    picture(desktop, "what-is-bsp")
    keys("Escape")
    person.preferences()
    person.choose("Appearance", person.t("Dark"))
    person.press("Close")
    person.button("Change name")
    picture(desktop, "account-dark")
    keys("alt+2")
    person.button("Show and copy the DevSecret")
    picture(desktop, "developer-dark")
    keys("alt+3")
    person.root.find("table cell", "WhatsApp").click()
    person.reads("History of the agreement")
    picture(desktop, "amazon-dark")
    keys("alt+4")
    person.root.find("table")
    picture(desktop, "sso-dark")
    keys("alt+1")
    person.preferences()
    person.choose("Appearance", person.t("Light"))
    person.press("Close")
    desktop.quit()


def main():
    with tempfile.TemporaryDirectory(prefix="personal-center-demo-") as folder:
        desktop = Desktop(folder)
        demo = fill(desktop)
        try:
            first_visit(desktop, demo)
            for language in ("en", "fr"):
                desktop.language = language
                second_visit(desktop, demo.PASSWORD)
        finally:
            desktop.kill()


if __name__ == "__main__":
    main()
