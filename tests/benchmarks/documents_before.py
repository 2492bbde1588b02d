"""What a committee's documents and the editor of descriptions cost, beside an earlier commit, in the same run."""

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from django.conf import settings

BEFORE = "cf40610"
"""The commit that today's documents are compared with: it needs nothing that is not in today's environment."""

MADE = Path(__file__).with_name("_documents_made.py")
OPENED = Path(__file__).with_name("_editor_opened.py")
MOST_PREVIEW = 0.15  # seconds


def run() -> Iterator[tuple[str, str, bool]]:
    with TemporaryDirectory() as folder, tree_of(BEFORE, Path(folder, "before")) as before:
        trees = (before, settings.BASE_DIR)
        then, now = (seconds(MADE, tree, Path(folder, f"var-{number}")) for number, tree in enumerate(trees))
        written = [seconds(OPENED, tree, Path(folder, f"editor-{number}")) for number, tree in enumerate(trees)]
    for what, name in (
        ("packet", "a packet of ten scorecards made anew"),
        ("blueprint", "a blueprint's PDF made anew"),
    ):
        ratio = now[what] / then[what]
        yield f"{name} against {BEFORE}", f"{ratio:.2f} (≤ 0.5; {now[what]:.2f} and {then[what]:.2f} s)", ratio <= 0.5
    yield from editor(*written)


def editor(then: dict[str, float], now: dict[str, float]) -> Iterator[tuple[str, str, bool]]:
    """The editor of descriptions; the preview has a bound of its own beside the ratio."""
    for what, name in (("editor", "the editor of a description"), ("preview", "its preview after a change")):
        ratio = now[what] / then[what]
        within = ratio <= 0.5 and (what != "preview" or now[what] <= MOST_PREVIEW)
        figure = f"{ratio:.2f} (≤ 0.5; {now[what] * 1000:.0f} and {then[what] * 1000:.0f} ms)"
        yield f"{name} against {BEFORE}", figure, within


@contextmanager
def tree_of(commit: str, folder: Path) -> Iterator[Path]:
    """The project as it was at a commit, in a folder for the time being."""
    git = ("git", "-C", str(settings.BASE_DIR), "worktree")
    subprocess.run([*git, "add", "--quiet", "--detach", str(folder), commit], check=True)
    try:
        yield folder
    finally:
        subprocess.run([*git, "remove", "--force", str(folder)], check=True)


def seconds(script: Path, tree: Path, var: Path) -> dict[str, float]:
    """Seconds of CPU by document, in a process of its own."""
    made = subprocess.run([sys.executable, script, var], cwd=tree, capture_output=True, text=True, check=True)
    return json.loads(made.stdout.splitlines()[-1])
