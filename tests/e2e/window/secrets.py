"""Where a secret may be, and where it must not: the clipboard, the keychain, the service, the files."""

import base64
import binascii
import subprocess
import urllib.error
import urllib.request


def clipboard(kind=None):
    """As text, or what is there of another kind."""
    target = ["-target", kind] if kind else []
    return subprocess.run(["xclip", "-out", "-selection", "clipboard", *target], capture_output=True, text=True).stdout


def put_on_clipboard(text):
    subprocess.run(["xclip", "-in", "-selection", "clipboard"], input=text, text=True, check=True, stdout=subprocess.DEVNULL)


def keychain():
    """Everything that the program keeps there."""
    run = subprocess.run(["secret-tool", "search", "--all", "--unlock", "server", "Personal Center"], capture_output=True, text=True)
    kept = []
    for line in run.stdout.splitlines():
        if line.startswith("secret = "):
            value = line.removeprefix("secret = ")
            try:
                kept.append(base64.b64decode(value, validate=True).decode())
            except (binascii.Error, UnicodeDecodeError):
                kept.append(value)
    return kept


def status_of_caller(base, dev_key, secret):
    """What the service answers to an integration that calls with these."""
    credentials = base64.b64encode(f"{dev_key}:{secret}".encode()).decode()
    request = urllib.request.Request(f"{base}/v1/caller", headers={"Authorization": f"Basic {credentials}"})
    try:
        with urllib.request.urlopen(request, timeout=20) as reply:
            return reply.status
    except urllib.error.HTTPError as refused:
        return refused.code


def files_with(folder, text):
    """Below the folder, in whatever file."""
    return [file for file in folder.rglob("*") if file.is_file() and text.encode() in file.read_bytes()]
