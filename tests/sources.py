"""The project's own code as text: which files there are, what each imports, and how it reaches Django."""

import ast
from collections import deque
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[1]
APPS = ["people", "blueprint", "hiring", "scorecards"]
"""In the order in which they may import: each from those before it."""

DJANGO = ("django", "allauth", "crispy_forms", "csp")


def sources(folder: str) -> list[Path]:
    return [path for path in sorted((ROOT / folder).rglob("*.py")) if "migrations" not in path.parts]


def place(path: Path) -> str:
    return str(path.relative_to(ROOT))


def module(path: Path) -> str:
    """The dotted name of a file; a package goes by its folder's."""
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"))


@cache
def imports(path: Path) -> list[tuple[str, int]]:
    """The dotted names that a file imports, each with its line."""
    names = []
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            names += [(alias.name, node.lineno) for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            around = ".".join(path.relative_to(ROOT).parts[: -node.level]) if node.level else ""
            whence = ".".join(filter(None, (around, node.module)))
            names += [(f"{whence}.{alias.name}", node.lineno) for alias in node.names]
    return names


def files_run_by(name: str) -> list[Path]:
    """The project's files that Python runs for the import of a dotted name: its module, and the packages around it."""
    parts = name.split(".")
    if parts[0] not in APPS:
        return []
    files = []
    for length in range(1, len(parts) + 1):
        at = ROOT.joinpath(*parts[:length])
        files += [file for file in (at / "__init__.py", at.with_suffix(".py")) if file.is_file()]
    return files


def way_to_django(start: Path) -> list[str]:
    """The imports by which a file reaches Django, one after another; [] for a file that does without."""
    ways, waiting = {start: []}, deque([start])
    while waiting:
        path = waiting.popleft()
        for name, line in imports(path):
            way = [*ways[path], f"{place(path)}:{line} imports {name}"]
            if name.split(".")[0].startswith(DJANGO):
                return way
            for file in files_run_by(name):
                if file not in ways:
                    ways[file] = way
                    waiting.append(file)
    return []
