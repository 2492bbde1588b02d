"""The blueprints that ship with the project."""

import json
from pathlib import Path

FOLDER = Path(__file__).parent


def shipped() -> dict[str, dict]:
    """Every shipped document by its slug, in order of the slugs."""
    return {path.stem: json.loads(path.read_text("utf-8")) for path in sorted(FOLDER.glob("*.json"))}
