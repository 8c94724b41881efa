"""A person at the window: what they do and read, by accessible names, in one language."""

from window.accessible import FocusWatch, NotThere, eventually, folded, keys, matches
from window.desktop import six_digits
from window.words import Words

PASSWORD = "correct horse battery staple 42"
ANOTHER_PASSWORD = "wholly different pelican umbrella 7"
TEXTS = ("text", "password text", "entry")


class Person:
    def __init__(self, desktop):
        self.desktop = desktop
        self.t = Words(desktop.language)
        self.codes_seen = {None}

    @property
    def root(self):
        return self.desktop.root

    # --- Controls, by their English words

    def button(self, english, **more):
        return self.root.find("push button", self.t(english), **more)

    def press(self, english, **more):
        """The first that can be pressed: what stands behind a sheet can't."""
        self.button(english, **more)
        ready = lambda: [button for button in self.root.all("push button", self.t(english)) if button.enabled]
        eventually(ready, f"{english} can be pressed")[0].press()

    def field(self, english, **more):
        return self.root.find(TEXTS, self.t(english), **more)

    def fill(self, english, text):
        self.field(english).type(text)

    def reads(self, english, **more):
        """Waits for a text that stands on the screen."""
        return self.root.find(None, self.t.containing(english), **more)

    def sees(self, text, **more):
        """Waits for something that is named just so, whatever the language: a name, an address."""
        return self.root.find(None, text, **more)

    def choose(self, field, item):
        """In a combo box, with the keyboard; item is what stands there."""
        # Qt names a combo box by its value; what it is for is told by the label beside it.
        named = lambda: [box for box in self.root.all("combo box") if matches(self.t(field), box.label)]
        box = eventually(named, f"a combo box labelled {field}")[0]
        for _ in range(20):
            if box.focused:
                break
            keys("Tab")  # it takes the focus from the keyboard only
        for step in ["Home", *["Down"] * 12]:
            keys(step)
            if any(folded(item) == folded(text) for text in (box.name, box.text, *[child.name for child in box.all(None, item)])):
                break
        keys("Return")

    def menu(self, button, item):
        """As one does who hears the items and goes down to the one that is wanted."""
        with FocusWatch() as watch:
            self.button(button).focus()
            keys("space")
            heard = []
            for _ in range(20):
                names = watch.after("Down")
                if any(matches(self.t(item), name) for name in names):
                    keys("Return")
                    return
                heard += names
            raise NotThere(f"{item} is not in the menu {button}: {heard}")

    # --- Codes: from the panel that the local service's messages are shown in

    def code_from_mailbox(self, to, again=False):
        """Of the newest message in the panel, once it is one to this address or number; one that was read
        before only where it is looked up again."""

        def newest():
            try:
                panel = self.root.find(None, self.t("Local mailbox (codes of this computer)"), deadline=0)
            except NotThere:
                self.menu("More", "Local mailbox")
                return None
            shown = [node for node in self.root.all() if to in node.name or to in node.text]
            text = " ".join(node.text for node in self.root.all("text", self.t("Message text")))
            code = six_digits(text.replace(to, ""))
            return code if panel and shown and (again or code not in self.codes_seen) else None

        code = eventually(newest, f"a code for {to} is in the local mailbox")
        self.codes_seen.add(code)
        return code

    def copy_code_from_mailbox(self, code):
        """With the mouse, as one does."""
        pattern = self.t.containing("Copy code %1")
        self.root.find("push button", pattern).click()

    # --- First run, sign-up, sign-in

    def use_this_computer(self):
        self.press("Use this computer")

    def sign_up(self, email, name, password=PASSWORD, pictures=False):
        # A service without an account goes straight to creating one.
        ways = ("Next", "Create account")
        shown = lambda: [way for way in ways if self.root.all("push button", self.t(way))]
        if "Next" not in eventually(shown, "the way to an account"):
            self.press("Create account")
        self.fill("Email", email)
        self.press("Next")
        self.field("Verification code").type(self.code_from_mailbox(email))
        self.fill("Name", name)
        self.fill("Password", password)
        if pictures:
            self.desktop.picture("02-create-account")
        self.press("Create account")
        self.is_shown(name, email)

    def sign_in(self, email, name, password=PASSWORD):
        self.fill("Email", email)
        self.fill("Password", password)
        self.press("Sign in")
        self.is_shown(name, email)

    def is_shown(self, name, email):
        """The window shows this account, as the service confirmed it."""
        wanted = folded(f"{name} — {email}")
        eventually(lambda: self.desktop.title().startswith(wanted), f"the window is titled {wanted!r}, not {self.desktop.title()!r}")
        eventually(lambda: self.button("Change name").enabled, "the account can be changed")

    # --- The account page

    def change_email(self, old, new):
        self.press("Change email")
        self.press("Send the code")
        self.confirm_code(old, "Next")
        self.fill("New e-mail", new)
        self.press("Send the code")
        self.confirm_code(new, "Confirm")
        self.reads("The login e-mail has changed")
        self.press("Close")
        self.sees(new)

    def confirm_code(self, to, button, again=False):
        self.field("Verification code").type(self.code_from_mailbox(to, again))
        self.press(button)

    def rename(self, name):
        self.press("Change name")
        self.fill("Name", name)
        self.press("Save the name")
        self.button("Change name")
        self.sees(name)

    def preferences(self):
        self.menu("More", "Preferences")

    def switch_language(self, language):
        """At run time; the person goes on in it."""
        self.preferences()
        self.choose("Language", {"en": "English", "fr": "Français"}[language])
        self.t = Words(language)
        self.press("Close")
