"""Everything that is held about an account, taken along through the window."""

import json
import stat
import subprocess
import zipfile

from window.accessible import eventually

ALICE = "alice.martin@example.com"


def test_everything_is_taken_along(desktop, person, tmp_path):
    person.use_this_computer()
    person.sign_up(ALICE, "Alice Martin")
    person.press("Export… your data")
    file = tmp_path / "my data.zip"
    desktop.picture("60-export")
    person.fill("Save as", str(file))
    person.press("Export")
    person.button("Open folder")
    desktop.picture("61-exported")
    subprocess.run(["unzip", "-tqq", file], check=True)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert [path.name for path in tmp_path.glob("*.part")] == []
    with zipfile.ZipFile(file) as archive:
        assert json.loads(archive.read("json/account.json"))["email"] == ALICE
        index = archive.read("index.html").decode()
    assert f'<html lang="{desktop.language}">' in index and ALICE in index
    person.press("Close")
    # It stands in the activity.
    person.press("Show activity")
    eventually(lambda: person.root.all(None, person.t("Data exported")), "the export in the activity")
