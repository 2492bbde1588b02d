"""One word for one thing: no two modules or classes of one name that do different things, no local without a noun."""

import ast
import re
from collections import defaultdict
from pathlib import Path

from tests import sources as code
from tests.sources import APPS, module, place, sources, tree
from tests.test_architecture import LAYERS, OUTSIDE_THE_LAYERS

IN_EACH_APP = {*LAYERS, *OUTSIDE_THE_LAYERS, "mail_kinds", "middleware", "triggers", "verbs"}
"""What a module of such a name is in every app and room: its layer, or what the whole app declares there."""

ONE_THING = {"candidates", "committee", "exercises", "feeds", "intervals", "interviews", "newer_version", "opening"}
ONE_THING |= {"openings", "own_words", "revisions", "sections", "variants"}
"""Names of modules in several rooms, each of which holds what its room knows of the same thing."""

ROW_AND_PLAIN = {"Change", "Dimension", "Employer", "Exercise", "Judgement", "OwnWords", "Place", "Rating", "Stage"}
"""Classes of one name: a model, and the same thing as plain data for those who know no database."""

VAGUE = {"found", "each", "said"}
"""No local and no function is called so: a noun says what it holds."""


def concern(path: Path) -> tuple[str, str | None]:
    """What a module is about, whatever its layer: its app and the folders in it; None for models, which are about what
    rooms of their own app are."""
    app, *folders = module(path).split(".")[:-1]
    return app, None if folders[:1] == ["models"] else ".".join(name for name in folders if name not in LAYERS)


def modules_of_one_name() -> dict[str, set[tuple[str, str | None]]]:
    """The names that modules of several concerns share, each with those concerns."""
    concerns = defaultdict(set)
    for path in (path for app in APPS for path in sources(app) if path.stem not in {"__init__", *IN_EACH_APP}):
        if not {*module(path).split(".")[1:-1]} & OUTSIDE_THE_LAYERS:
            concerns[path.stem].add(concern(path))
    return {name: there for name, there in concerns.items() if not _is_one(there)}


def _is_one(concerns: set[tuple[str, str | None]]) -> bool:
    rooms = {room for _, room in concerns if room is not None}
    return len({app for app, _ in concerns}) == 1 and len(rooms) < 2


def classes_of_one_name() -> dict[str, list[str]]:
    """The names that several classes share, each with where they stand; each command is called Command."""
    places = defaultdict(list)
    for path in (path for app in APPS for path in sources(app)):
        for node in tree(path).body:
            if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
                places[node.name].append(place(path))
    return {name: there for name, there in places.items() if len(there) > 1 and name != "Command"}


def vague_names(path: Path) -> list[str]:
    """Where a file binds a name that says nothing: a local, a parameter, the variable of a loop, a function."""
    bound = [(node.lineno, node.arg) for node in ast.walk(tree(path)) if isinstance(node, ast.arg)]
    stores = [node for node in ast.walk(tree(path)) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)]
    bound += [(node.lineno, node.id) for node in stores]
    functions = [node for node in ast.walk(tree(path)) if isinstance(node, ast.FunctionDef)]
    bound += [(node.lineno, node.name) for node in functions]
    return [f"{place(path)}:{line} {name}" for line, name in sorted(bound) if name.lstrip("_") in VAGUE]


def vague_names_in_script(path: Path) -> list[str]:
    """The same for JavaScript: each line with such a name that is no property, and stands in no text or remark."""
    lines = path.read_text("utf-8").splitlines()
    bare = [re.sub(r'"[^"]*"|`[^`]*`|//.*', "", line) for line in lines]
    vague = re.compile(rf"(?<![\w.$-])({'|'.join(VAGUE)})\b(?!:)")
    return [f"{place(path)}:{at} {match[1]}" for at, line in enumerate(bare, 1) if (match := vague.search(line))]


def test_no_two_modules_of_one_name_do_different_things():
    assert modules_of_one_name().keys() - ONE_THING == set()


def test_no_two_classes_of_one_name_do_different_things():
    assert classes_of_one_name().keys() - ROW_AND_PLAIN == set()


def test_no_local_is_called_by_a_word_that_says_nothing():
    paths = [path for folder in (*APPS, "config", "tests", "findings") for path in sources(folder)]
    assert [name for path in paths for name in vague_names(path)] == []
    scripts = sorted((code.ROOT / "static").rglob("*.js"))
    assert scripts and [name for path in scripts for name in vague_names_in_script(path)] == []


def test_a_counted_noun_is_written_by_one_helper():
    """`people.words.count`, in templates `|count`; what is left to `pluralize` are verbs."""
    endings = re.compile(
        r"""\w\{\{ [^}]*\|pluralize \}\}|(?:else|\+) ?["']s["']|["']s["'] (?:if|\*) |\[[\w.()]+ (?:!=|>) 1\]"""
    )
    paths = [*(code.ROOT / "templates").rglob("*.*"), *(path for app in APPS for path in sources(app))]
    written = {place(path) for path in paths if endings.search(path.read_text("utf-8"))}
    assert written == {"people/words.py"}


def test_what_is_refused_is_one_kind_of_exception():
    """The others reach nobody: they are caught in the processes apart that raise them."""
    classes = [
        node for app in APPS for path in sources(app) for node in tree(path).body if isinstance(node, ast.ClassDef)
    ]
    own = {node.name for node in classes if {ast.unparse(base) for base in node.bases} & {"Exception", "ValueError"}}
    assert own == {"Refused", "Refusal", "TooMuch"}


def test_the_checker_sees_names_that_stand_for_two_things(tmp_path, monkeypatch):
    monkeypatch.setattr(code, "ROOT", tmp_path)
    text = "class Line:\n    class Meta: ...\n\n\ndef line(_found):\n    return [each for each in _found]\n"
    for name in ("hiring/openings/queries/lines.py", "hiring/openings/views/lines.py", "people/lines.py"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text)
    (tmp_path / "hiring/models").mkdir()
    (tmp_path / "scorecards/notices").mkdir(parents=True)
    for name in ("hiring/models/offers.py", "hiring/openings/offers.py", "hiring/models/letters.py"):
        (tmp_path / name).touch()
    (tmp_path / "scorecards/notices/letters.py").touch()
    assert modules_of_one_name() == {
        "lines": {("hiring", "openings"), ("people", "")},
        "letters": {("hiring", None), ("scorecards", "notices")},
    }
    assert set(classes_of_one_name()) == {"Line"}
    assert vague_names(tmp_path / "people/lines.py") == ["people/lines.py:5 _found", "people/lines.py:6 each"]


def test_the_checker_sees_a_script_whose_names_say_nothing(tmp_path, monkeypatch):
    monkeypatch.setattr(code, "ROOT", tmp_path)
    script = tmp_path / "notes.js"
    script.write_text(
        '// found\nconst said = box.dataset.said;\nsay("each of these", { found: 1 });\nall.map((found) => 1);\n'
    )
    assert vague_names_in_script(script) == ["notes.js:2 said", "notes.js:4 found"]
