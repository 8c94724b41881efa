"""The architecture, held by a test."""

import re
import subprocess
import xml.etree.ElementTree

import yaml

from house import ARROWS, ROOT, SERVICE, TOP_LEVEL, code, includes, room, sources, tracked, ui_arrows

EXPLAINED_LENGTH = 300  # lines; a file is typically under this
LONGEST = 450


def named(path):
    return str(path.relative_to(ROOT))


def test_the_top_level_is_what_the_plan_names():
    found = {path.relative_to(ROOT).parts[0] for path in tracked()}
    assert {name for name in found if not name.startswith(".")} <= TOP_LEVEL


def test_arrows_point_downward():
    wrong = []
    for path in sources("app", "ui"):
        outer, inner = room(path)
        for include in includes(path):
            parts = include.split("/")
            if len(parts) == 1:
                if not (path.parent / include).exists():
                    wrong.append(f"{named(path)}: {include} is not beside it")
                continue
            target = parts[0]
            if target != outer and target not in ARROWS[outer]:
                wrong.append(f"{named(path)}: {include}")
            elif target == outer == "service" and len(parts) > 2 and inner and parts[1] != inner and parts[1] not in SERVICE[inner]:
                wrong.append(f"{named(path)}: {include}")
            elif target == outer == "ui" and inner and parts[1] != inner and parts[1] not in ui_arrows(inner):
                wrong.append(f"{named(path)}: {include}")
    assert wrong == []


def test_no_widgets_under_app_but_in_the_desktop():
    linked = [
        named(path) for path in tracked()
        if path.name == "CMakeLists.txt" and named(path).startswith("app/") and not named(path).startswith("app/desktop/")
        and re.search(r"Qt6::(Widgets|PrintSupport|SvgWidgets)", path.read_text())
    ]
    assert linked == []
    included = [
        named(path) for path in sources("app")
        if room(path)[0] != "desktop" and re.search(r"#include <(QtWidgets|QWidget|QApplication|QDialog|QMainWindow|QMessageBox)", path.read_text())
    ]
    assert included == []


def test_in_the_service_only_the_captcha_draws():
    drawing = [
        named(path) for path in tracked()
        if path.name == "CMakeLists.txt" and named(path).startswith("app/service/") and "Qt6::Gui" in path.read_text()
        and not named(path).startswith("app/service/captcha/")
    ]
    assert drawing == []


def test_pages_know_no_network_no_sql_and_no_keychain():
    word = re.compile(r"\b(QNetworkAccessManager|QNetworkReply|QNetworkRequest|QSql\w+|QKeychain)\b")
    assert [f"{named(path)}: {found.group()}" for path in sources("ui") if (found := word.search(code(path)))] == []


def test_nothing_waits_inside():
    word = re.compile(r"\b(QEventLoop|processEvents|waitFor\w+)\b|(?:->|\.)exec\(\)")
    allowed = {
        # The event loop of a program is its main function's; a drag and a menu of the system's have none that we start.
        "app/desktop/main.cpp": {".exec()"},
        "app/service/main.cpp": {".exec()"},
    }
    wrong = [
        f"{named(path)}: {found.group()}"
        for path in sources("app", "ui")
        for found in word.finditer(code(path))
        if found.group() not in allowed.get(named(path), set()) and not is_a_statement(path, found)
    ]
    assert wrong == []


def is_a_statement(path, found):
    """QSqlQuery::exec() is not an event loop."""
    return found.group().endswith("exec()") and "QSqlQuery" in path.read_text()


def test_no_global_state():
    word = re.compile(r"^(?:static )?Q_GLOBAL_STATIC|\bstatic \w+\* ?(?:s_)?instance\b|::instance\(\) *\{", re.MULTILINE)
    assert [named(path) for path in sources("app", "ui") if word.search(code(path))] == []


def error_ids():
    header = (ROOT / "app/core/error_ids.h").read_text()
    return dict(re.findall(r'ErrorIdEntry\{ErrorId::\w+, "(\w+)", (\d+)\}', header))


def test_errors_of_the_contract_and_of_the_code_are_the_same():
    document = yaml.safe_load((ROOT / "resources/openapi.yaml").read_text())
    over_the_wire = {name for name, status in error_ids().items() if status != "0"}
    assert set(document["components"]["schemas"]["ErrorId"]["enum"]) == over_the_wire


def test_calls_of_the_contract_and_of_the_code_are_the_same():
    document = yaml.safe_load((ROOT / "resources/openapi.yaml").read_text())
    described = {
        (method, path) for path, item in document["paths"].items() if path.startswith("/v1/")
        for method in item if method in ("get", "post", "put", "patch", "delete")
    }
    text = " ".join(path.read_text() for path in sources("app") if room(path)[0] == "api")
    declared = {(method.lower(), path) for method, path in re.findall(r'Method::(\w+),\s*"(/v1/[^"]*)"', text)}
    assert declared == described


def messages(file):
    """{(context, source, comment): the texts of its translation}; what is unfinished has none."""
    found = {}
    for context in xml.etree.ElementTree.parse(file).iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            texts = [form.text for form in translation.iter("numerusform")] or [translation.text]
            done = translation.get("type") is None and all(text and text.strip() for text in texts)
            key = (context.findtext("name"), message.findtext("source"), message.findtext("comment") or "")
            found[key] = (message.get("numerus") == "yes", texts if done else None)
    return found


def test_both_translations_are_complete(tmp_path):
    present = tmp_path / "present.ts"
    subprocess.run(["/usr/lib/qt6/bin/lupdate", "-silent", "-no-obsolete", "-I", ".", "-I", "app", "app", "ui", "-ts", present], cwd=ROOT, check=True)
    asked = messages(present)
    assert len(asked) > 100
    french = messages(ROOT / "translations/personal-center_fr.ts")
    english = messages(ROOT / "translations/personal-center_en.ts")
    # English is what the sources say; its file is there for the plurals.
    assert [key for key in asked if key not in french or french[key][1] is None] == []
    assert [key for key, (plural, _) in asked.items() if plural and (key not in english or english[key][1] is None)] == []
    assert [key for key in french if key not in asked] == []


def test_french_is_set_as_french_is():
    tree = xml.etree.ElementTree.parse(ROOT / "translations/personal-center_fr.ts")
    wrong = []
    for translation in tree.iter("translation"):
        for text in [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]:
            text = re.sub(r"https?://\S*|<[^>]*>|&\w+;", "", text)
            if re.search(r"(?<!\u202f)[;!?](?![\w=/])|(?<!\u00a0):(?=\s|$)|«(?!\u00a0)|(?<!\u00a0)»|\w'\w|\.\.\.", text):
                wrong.append(text)
    assert wrong == []


def test_activity_is_only_added_to():
    """Beside its retention and the end of an account, nothing changes or removes an event."""
    may = {"app/service/activity/activity_retention.cpp", "app/service/deletion/inventory.cpp"}
    changes = re.compile(r"\b(UPDATE|DELETE FROM) activity\b|\"activity\", \"account_id = \?\"")
    found = {named(path) for path in sources("app") if changes.search(path.read_text(encoding="utf-8"))}
    assert found == may


def test_files_are_of_a_length_to_be_read():
    lengths = {named(path): path.read_text().count("\n") for path in sources("app", "ui")}
    assert {path: length for path, length in lengths.items() if length > LONGEST} == {}
    long = [path for path, length in lengths.items() if length > EXPLAINED_LENGTH]
    assert len(long) * 20 <= len(lengths), f"typically under {EXPLAINED_LENGTH} lines: {long}"


def test_nothing_is_left_for_later():
    word = re.compile(r"\b(TODO|FIXME|XXX|HACK)\b")
    kinds = (".cpp", ".h", ".py", ".sh", ".txt", ".md", ".yaml", ".sql")
    assert [
        named(path) for path in tracked() if path.suffix in kinds and path.name != "test_house.py" and word.search(path.read_text(encoding="utf-8"))
    ] == []
