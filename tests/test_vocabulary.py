"""One word for one thing: no two modules or classes of one name that do different things, no local without a noun."""

import ast
from collections import defaultdict
from pathlib import Path

from tests import sources as code
from tests.sources import APPS, module, place, sources, tree
from tests.test_architecture import LAYER_OF, OUTSIDE_THE_LAYERS, ROOMS

LAYERS = {*LAYER_OF, *OUTSIDE_THE_LAYERS, "config"}

ONE_THING = {"candidates", "exercises", "interviews", "opening", "openings", "own_words", "revisions", "sections"}
ONE_THING |= {"newer_version", "variants"}
"""Names of modules in several rooms, each of which holds what its room knows of the same thing."""

ROW_AND_PLAIN = {"Change", "Dimension", "Employer", "Exercise", "Judgement", "OwnWords", "Place", "Rating", "Stage"}
"""Classes of one name: a model, and the same thing as plain data for those who know no database."""

VAGUE = {"found", "each", "said"}
"""No local and no function is called so: a noun says what it holds."""


def concern(path: Path) -> str:
    """What a module is about, whatever its layer: its room, or the folder of an app that is none of its layers."""
    app, *inside = module(path).split(".")
    return f"{app}.{inside[0]}" if len(inside) > 1 and inside[0] not in LAYERS else app


def modules_of_one_name() -> dict[str, set[str]]:
    """The names that modules of several concerns share, each with those concerns."""
    concerns = defaultdict(set)
    for path in (path for app in APPS for path in sources(app)):
        parts = module(path).split(".")
        is_layer = parts[-1] in LAYERS or parts[-1] in ROOMS or parts[1:2] == ["models"]
        if path.stem != "__init__" and not is_layer and not {*parts[1:-1]} & OUTSIDE_THE_LAYERS:
            concerns[path.stem].add(concern(path))
    return {name: there for name, there in concerns.items() if len(there) > 1}


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
    return [f"{place(path)}:{line} {name}" for line, name in sorted(bound) if name in VAGUE]


def test_no_two_modules_of_one_name_do_different_things():
    assert modules_of_one_name().keys() - ONE_THING == set()


def test_no_two_classes_of_one_name_do_different_things():
    assert classes_of_one_name().keys() - ROW_AND_PLAIN == set()


def test_no_local_is_called_by_a_word_that_says_nothing():
    paths = [path for folder in (*APPS, "config", "tests", "findings") for path in sources(folder)]
    assert [name for path in paths for name in vague_names(path)] == []


def test_the_checker_sees_names_that_stand_for_two_things(tmp_path, monkeypatch):
    monkeypatch.setattr(code, "ROOT", tmp_path)
    text = "class Line:\n    class Meta: ...\n\n\ndef line(found):\n    return [each for each in found]\n"
    for name in ("hiring/openings/queries/lines.py", "hiring/openings/views/lines.py", "people/lines.py"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text)
    assert modules_of_one_name() == {"lines": {"hiring.openings", "people"}}
    assert set(classes_of_one_name()) == {"Line"}
    assert vague_names(tmp_path / "people/lines.py") == ["people/lines.py:5 found", "people/lines.py:6 each"]
