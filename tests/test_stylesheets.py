"""A rule of the stylesheets stands once, and something wears each class that they name."""

import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from tests import sources as code
from tests.sources import APPS, sources

LONGEST_REPEATED = 4
"""As many declarations as two rules may share altogether."""

OF_LIBRARIES = {"asteriskField"}
"""Classes that a package's own templates or scripts wear."""

RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")


def rules(path: Path) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The selector of each rule with its declarations, in order of the alphabet; those of an @media go without it."""
    text = re.sub(r"/\*.*?\*/", "", path.read_text("utf-8"), flags=re.DOTALL)
    for match in RULE.finditer(re.sub(r"@media[^{]*\{((?:[^{}]|\{[^{}]*\})*)\}", "", text)):
        declarations = (" ".join(line.split()) for line in match[2].split(";"))
        yield " ".join(match[1].split()), tuple(sorted(filter(None, declarations)))


def repeated(folder: Path) -> list[list[str]]:
    """The selectors under which the same declarations stand, of rules too long to be alike by chance."""
    selectors = defaultdict(list)
    for path in sorted(folder.glob("*.css")):
        for selector, declarations in rules(path):
            if len(declarations) > LONGEST_REPEATED:
                selectors[declarations].append(f"{path.name} {selector}")
    return [places for places in selectors.values() if len(places) > 1]


def classes(path: Path) -> set[str]:
    text = re.sub(r'/\*.*?\*/|"[^"]*"', "", path.read_text("utf-8"), flags=re.DOTALL)
    return {name for head in re.findall(r"([^{};]+)\{", text) for name in re.findall(r"\.([a-zA-Z][\w-]*)", head)}


def unworn(styles: list[Path], wearers: list[Path]) -> set[str]:
    """The classes whose name stands nowhere, neither whole nor as a beginning that ends where a value is put in."""
    text = "\n".join(path.read_text("utf-8") for path in wearers)
    words, beginnings = set(re.findall(r"[\w-]+", text)), tuple(re.findall(r"([a-zA-Z][\w-]*-)\{", text))
    named = set().union(*map(classes, styles)) - OF_LIBRARIES
    return {name for name in named - words if not name.startswith(beginnings)}


def test_no_long_rule_is_written_twice():
    assert repeated(code.ROOT / "static" / "css") == []
    assert repeated(code.ROOT / "static" / "css" / "documents") == []


def test_every_class_that_is_styled_is_worn():
    pages = [path for path in (code.ROOT / "templates").rglob("*.*") if path.suffix != ".txt"]
    wearers = [*pages, *(code.ROOT / "static" / "js").glob("*.js"), *(path for app in APPS for path in sources(app))]
    styles = list((code.ROOT / "static").rglob("*.css"))
    assert len(styles) > 30
    assert unworn(styles, wearers) == set()


def test_the_checker_sees_a_rule_twice_and_a_class_that_nothing_wears(tmp_path):
    rule = "{ margin: 0; padding: 0; gap: 0; order: 1; width: 1rem }"
    (tmp_path / "one.css").write_text(f".worn {rule} @media print {{ .state-open {rule} }}")
    (tmp_path / "other.css").write_text(f"/* .gone */ .dead, .worn:not(.state-open) {rule}")
    (tmp_path / "page.html").write_text('<p class="worn state-{{ state }}">')
    assert repeated(tmp_path) == [["one.css .worn", "other.css .dead, .worn:not(.state-open)"]]
    assert unworn(list(tmp_path.glob("*.css")), [tmp_path / "page.html"]) == {"dead"}
