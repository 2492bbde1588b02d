"""Findings can be run by whoever reads of them, and mean the same versions tomorrow. None is run here."""

import re
from pathlib import Path

import pytest

FOLDER = Path(__file__).parents[1] / "findings"
SCRIPTS = sorted(path for path in FOLDER.glob("*.sh") if not path.name.startswith("_"))
README = (FOLDER / "README.md").read_text("utf-8")


def installed(text: str) -> list[str]:
    """What a script asks pip and npm for."""
    calls = re.findall(r"^(?:packages|npm pack)((?:.*\\\n)*.*)$", text, re.MULTILINE)
    words = [word for call in calls for word in re.split(r"[\s\\]+", call.partition(">")[0]) if word]
    return [word.strip('"') for word in words if not word.startswith("-")]


def test_the_readme_lists_each_finding_once():
    assert sorted(re.findall(r"^- `([a-z0-9-]+)`:", README, re.MULTILINE)) == sorted(path.stem for path in SCRIPTS)


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.stem)
def test_a_finding_can_be_run_says_what_it_is_about_and_pins_what_it_installs(path):
    text = path.read_text("utf-8")
    assert path.stat().st_mode & 0o111, "not executable"
    for part in ("# Guess:", "# Seen:", "# Follows:", "seen("):
        assert part in text
    assert [name for name in installed(text) if not re.fullmatch(r"[@\w./\[\]-]+(==|@)\d[\w.]*", name)] == []


@pytest.mark.parametrize("path", [*SCRIPTS, *FOLDER.glob("_*"), FOLDER / "README.md"], ids=lambda path: path.name)
def test_a_finding_names_no_machine_and_stays_short(path):
    if path.is_dir():  # what Python compiled
        return
    text = path.read_text("utf-8")
    assert not re.search(r"(?<![\w.<])/(?:home|root|opt|work|Users|tmp|mnt|srv)/|index-url|localhost:", text)
    assert path.suffix != ".sh" or len(text.splitlines()) <= 80
    assert max(map(len, text.splitlines())) <= 120
