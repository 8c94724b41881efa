"""Walks through the demo in the window and prints where the pictures are; installer/run.sh calls it where there is no display.

    walkthrough.py FOLDER
"""

import importlib.util
import os
import sys
import tempfile

os.environ["PERSONAL_CENTER_PICTURES"] = sys.argv[1]

from window.accessible import keys  # noqa: E402
from window.desktop import BUILD, ROOT, Desktop  # noqa: E402
from window.person import Person  # noqa: E402


def fill(desktop):
    specification = importlib.util.spec_from_file_location("demo", ROOT / "installer" / "demo.py")
    demo = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(demo)
    with demo.Demo(BUILD / "bin" / "personal-center-service", desktop.folder / "data" / "personal-center" / "service") as filling:
        filling.fill()
    return demo


def walk(desktop, demo):
    def picture(name):
        print(desktop.picture(name), flush=True)

    person = Person(desktop.start())
    person.reads("Where is your account?")
    picture("welcome")
    person.use_this_computer()
    person.fill("Email", demo.EMAIL)
    picture("sign-in")
    person.sign_in(demo.EMAIL, "Alice Martin", demo.PASSWORD)
    picture("account")
    person.press("Change email")
    person.press("Send the code")
    person.code_from_mailbox(demo.EMAIL)
    picture("change-email")
    person.press("Cancel the change")
    person.press("Show sessions")
    person.button("Back")
    picture("sessions")
    person.press("Back")
    person.press("Show activity")
    person.button("Back")
    picture("activity")
    person.press("Back")
    person.menu("More", "What is BSP?")
    person.reads("Contact us")
    picture("what-is-bsp")
    keys("Escape")
    keys("ctrl+k")
    person.field("Search accounts")
    picture("switcher")
    keys("Escape")
    desktop.quit()


def main():
    with tempfile.TemporaryDirectory(prefix="personal-center-demo-") as folder:
        desktop = Desktop(folder)
        demo = fill(desktop)
        try:
            walk(desktop, demo)
        finally:
            desktop.kill()


if __name__ == "__main__":
    main()
