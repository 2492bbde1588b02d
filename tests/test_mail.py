"""Each kind of mail says when it comes, and each kind and text is sent by somebody."""

import ast
import re

import pytest

from people.mail_choices import kinds
from tests.sources import APPS, ROOT, sources, tree

TEXTS = sorted(path for app in APPS for path in (ROOT / "templates" / app / "mail").glob("*.txt"))


def strings(app: str) -> set[str]:
    """Every string in the code of an app, but for what says which kinds there are."""
    trees = [tree(path) for path in sources(app) if path.name != "mail_kinds.py"]
    nodes = [node for module in trees for node in ast.walk(module)]
    return {node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)}


def test_every_kind_says_in_a_sentence_when_it_comes():
    for kind in kinds().values():
        assert kind.name and re.fullmatch(r"[A-Z].+\.", kind.sentence), kind
    assert len({kind.name for kind in kinds().values()}) == len(kinds())


def test_every_kind_is_sent():
    assert [key for key in kinds() if key not in strings(key.split(".")[0])] == []


@pytest.mark.parametrize("text", TEXTS, ids=lambda path: f"{path.parts[-3]}-{path.stem}")
def test_every_text_is_sent_and_begins_with_its_subject(text):
    app = text.parts[-3]
    assert {f"{app}/mail/{text.stem}", text.stem} & strings(app), "nothing sends it"
    subject = re.sub(r"{%.*?%}", "", text.read_text("utf-8")).strip().partition("\n")
    assert subject[0].strip() and subject[2].strip(), "a subject on the first line, then the words"


def test_every_text_that_is_named_is_there():
    named = {name for app in APPS for name in strings(app) if re.fullmatch(r"\w+/mail/\w+", name)}
    assert [name for name in sorted(named) if not (ROOT / "templates" / f"{name}.txt").is_file()] == []
    assert named
