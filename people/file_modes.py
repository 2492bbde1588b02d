"""Files and folders that nobody but their owner reads."""

import os
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path

OTHERS = 0o077


def take_from_others(paths: Iterable[Path]) -> list[Path]:
    """Take every right from group and others: of these files, and of these folders with all that is in them.

    Links are not followed, and a folder that everybody shares (/tmp) keeps its own mode. The answer names what still is
    open because it belongs to somebody else.
    """
    left = []
    for path in (path for start in paths for path in _with_contents(start)):
        try:
            mode = path.lstat().st_mode
            if mode & OTHERS and not (stat.S_ISLNK(mode) or mode & stat.S_ISVTX):
                path.chmod(stat.S_IMODE(mode) & ~OTHERS)
        except FileNotFoundError:  # gone meanwhile
            continue
        except PermissionError:
            left.append(path)
    return left


def _with_contents(path: Path) -> Iterator[Path]:
    yield path
    if not path.is_symlink():
        for folder, folders, files in os.walk(path):
            yield from (Path(folder, name) for name in [*folders, *files])
