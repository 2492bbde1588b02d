"""What opening the editor and an import cost beside an earlier commit; and each writing beside the plainest."""

import json
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from django.conf import settings

from tests.benchmarks.documents_before import BEFORE, tree_of

OPENED = Path(__file__).with_name("_drafts_opened.py")
PAGES, MOST_OPENING = ("overview", "hiring", "responsibilities"), 0.5
MOST_IMPORT, MOST_WRITING, ROUNDS = 1.15, 1.5, 9


def run() -> Iterator[tuple[str, str, bool]]:
    with TemporaryDirectory() as folder, tree_of(BEFORE, Path(folder, "before")) as before:
        article = Path(folder, "role.json")
        article.write_bytes(_written("Blocks")[0])
        role = before / "blueprint" / "library" / "head-of-engineering.json"
        then, now = (
            _costs(tree, Path(folder, f"var-{n}"), role, article) for n, tree in enumerate((before, settings.BASE_DIR))
        )
    for page in PAGES:
        ratio = now[page] / then[page]
        figure = f"{ratio:.2f} (≤ {MOST_OPENING}; {now[page]:.0f} and {then[page]:.0f} ms)"
        yield f"opening the editor, {page}, against {BEFORE}", figure, ratio <= MOST_OPENING
    ratio = now["import"] / then["import"]
    yield f"importing the plainest writing against {BEFORE}", f"{ratio:.2f} (≤ {MOST_IMPORT})", ratio <= MOST_IMPORT
    yield from _writings()


def _writings() -> Iterator[tuple[str, str, bool]]:
    """All of them in turn, several times: a reading takes 15 ms, and whatever else the machine does then meets each."""
    from tests.blueprint.importing.site_writings import SITES  # noqa: PLC0415
    from tests.blueprint.importing.typed_writings import TYPED  # noqa: PLC0415
    from tests.blueprint.importing.writings import HTML  # noqa: PLC0415

    names = [*(HTML | SITES | TYPED)]
    rounds = [{name: _reading(name) for name in names} for _ in range(ROUNDS)]
    quickest = {name: min(one[name] for one in rounds) for name in names}
    ratios = {name: quickest[name] / quickest["Blocks"] for name in names}
    slowest = max(ratios, key=ratios.__getitem__)
    figure = f"{ratios[slowest]:.2f} ({slowest}; ≤ {MOST_WRITING})"
    yield (
        f"importing the slowest of {len(ratios)} writings against the plainest",
        figure,
        ratios[slowest] <= MOST_WRITING,
    )


def _written(name: str) -> tuple[bytes, str]:
    from tests.blueprint.importing.writings import written  # noqa: PLC0415

    return written(name)


def _reading(name: str) -> float:
    from blueprint.importing import read  # noqa: PLC0415

    data, filename = _written(name)
    begun = time.process_time()
    read(data, filename=filename)
    return time.process_time() - begun


def _costs(tree: Path, var: Path, role: Path, article: Path) -> dict[str, float]:
    command = [sys.executable, OPENED, var, role, article]
    made = subprocess.run(command, cwd=tree, capture_output=True, text=True, check=True)
    return json.loads(made.stdout.splitlines()[-1])
