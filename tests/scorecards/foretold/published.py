"""Values that others have computed or printed, read where they lie beside the project; a few stand here everywhere."""

import json
from pathlib import Path

import pytest

FOLDER = Path(__file__).parents[4] / "shared" / "reference" / "validity"

needs_reference = pytest.mark.skipif(not FOLDER.is_dir(), reason=f"the reference values are not at {FOLDER}")


def rows(name: str) -> list:
    """The rows of one file as pytest parameters, none where the files are not there."""
    path = FOLDER / f"{name}.json"
    if not path.is_file():
        return []
    return [pytest.param(row["data"], row["expected"], id=row["id"]) for row in json.loads(path.read_text())["rows"]]
