"""The plan of the house: which folder may include which."""

import functools
import pathlib
import re
import subprocess

ROOT = pathlib.Path(__file__).resolve().parents[2]

TOP_LEVEL = {"CMakeLists.txt", "README.md", "LICENSE", "app", "ui", "resources", "translations", "tests", "installer"}

# What a folder may include beside its own files. Arrows only run downward.
BASE = {"core"}
PURE = {"otp", "qr", "phone", "password", "callback_url", "secrets"}
ARROWS = {
    "core": set(),
    "otp": BASE,
    "qr": BASE,
    "phone": BASE,
    "password": BASE,
    "callback_url": BASE,
    "secrets": BASE,
    "api": BASE,
    "client": BASE | {"api"},
    "accounts": BASE | {"api", "client", "secrets", "otp"},
    "flows": BASE | PURE | {"api", "client", "accounts"},
    "service": BASE | {"api", "otp", "phone", "password", "callback_url"},
}
ARROWS["ui"] = ARROWS["flows"] | {"flows"}
ARROWS["desktop"] = ARROWS["ui"] | {"ui"}

# Inside the service: what knows no capability, then the capabilities, which know those and say which others they use.
SERVICE_BASE = {
    "store": set(),
    "keys": set(),
    "outbound": set(),
    "limits": {"store"},
    "jobs": {"store"},
    "http": {"store", "keys", "limits"},
    "activity": {"store", "keys", "http"},
    "delivery": {"store", "keys", "jobs", "outbound", "limits"},
}
SERVICE_COMMON = set(SERVICE_BASE)
SERVICE_CAPABILITIES = {
    "organizations": SERVICE_COMMON | {"identity"},
    "captcha": SERVICE_COMMON | {"identity"},
    "identity": SERVICE_COMMON,
    "contact": SERVICE_COMMON | {"identity", "captcha"},
    "two_factor": SERVICE_COMMON | {"identity"},
    "developer": SERVICE_COMMON | {"identity"},
    "sso": SERVICE_COMMON | {"identity", "organizations"},
    "amazon": SERVICE_COMMON | {"identity"},
    "deletion": SERVICE_COMMON | {"identity"},
    "export": SERVICE_COMMON | {"identity"},
}
SERVICE = {**SERVICE_BASE, **SERVICE_CAPABILITIES}
SERVICE["admin"] = set(SERVICE)

# Inside the user interface: pages know what is common, never each other; the shell knows the pages.
UI_COMMON = {"look": set(), "widgets": {"look"}}
UI_PAGES = {"account", "switcher", "developer", "amazon", "sso", "authenticator", "keychain"}
# What belongs to one page and is a folder of its own: its dialogs.
UI_PARTS = {"two_factor": "account", "deletion": "account", "organizations": "sso", "saml_setup": "sso", "consents": "sso"}


def ui_arrows(folder):
    if folder in UI_COMMON:
        return UI_COMMON[folder]
    parts = {part for part, page in UI_PARTS.items() if page == folder}
    return set(UI_COMMON) | parts | (UI_PAGES if folder == "shell" else set())


@functools.cache
def tracked():
    """Every file that is in the repository, or would be with the next commit."""
    listed = subprocess.run(
        ["git", "-c", f"safe.directory={ROOT}", "ls-files", "-co", "--exclude-standard"], cwd=ROOT, check=True, capture_output=True, text=True
    )
    return [path for line in listed.stdout.splitlines() if (path := ROOT / line).exists()]


def sources(*folders):
    return [
        path for path in tracked()
        if path.suffix in (".cpp", ".h") and path.relative_to(ROOT).parts[0] in folders
    ]


def room(path):
    """The folder of the plan that a file is in: ("flows", None), ("service", "http"), ("ui", "account")."""
    parts = path.relative_to(ROOT).parts
    if parts[0] == "ui":
        return "ui", parts[1] if len(parts) > 2 else None
    inner = parts[2] if parts[1] == "service" and len(parts) > 3 else None
    return parts[1], inner


def code(path):
    """The text without comments and string literals."""
    text = path.read_text(encoding="utf-8")
    text = re.sub(r'R"\((?:.|\n)*?\)"', '""', text)
    return re.sub(r'//[^\n]*|/\*(?:.|\n)*?\*/|"(?:\\.|[^"\\\n])*"', lambda match: '""' if match.group().startswith('"') else "", text)


def includes(path):
    return re.findall(r'^\s*#\s*include\s+"([^"]+)"', path.read_text(encoding="utf-8"), re.MULTILINE)
