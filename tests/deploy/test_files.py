"""Units, settings and the build file in deploy/: as their own readers read them, and as docs/operations.md says."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

DEPLOY = Path(__file__).parents[2] / "deploy"
OPERATIONS = (DEPLOY.parent / "docs" / "operations.md").read_text("utf-8")
UNITS = sorted((DEPLOY / "systemd").glob("*.service"))


def test_hadolint_has_nothing_to_say_of_the_build_file():
    hadolint = Path(sys.executable).parent / "hadolint"
    read = subprocess.run([hadolint, DEPLOY / "Containerfile"], capture_output=True, text=True, check=False)
    assert (read.returncode, read.stdout) == (0, "")


def test_an_image_holds_nothing_but_what_is_named():
    lines = (DEPLOY.parent / ".dockerignore").read_text("utf-8").splitlines()
    first, *named = [line for line in lines if line and not line.startswith("#")]
    assert (first, named.pop()) == ("*", "**/__pycache__")
    assert all((DEPLOY.parent / name.removeprefix("!")).exists() for name in named)
    assert not {"!.", "!var", "!.git", "!.venv", "!deploy"} & set(named)


@pytest.mark.parametrize("unit", UNITS, ids=lambda path: path.stem)
def test_systemd_reads_the_units(unit, tmp_path):
    if shutil.which("systemd-analyze") is None:
        reason = "systemd-analyze is not installed: the units are not tried (apt-get install systemd)"
        print(reason)  # noqa: T201
        pytest.skip(reason)
    for written in UNITS:
        here = written.read_text("utf-8").replace("/opt/rolewright/.venv/bin/python", in_unit(sys.executable))
        (tmp_path / written.name).write_text(here)
    command = ["systemd-analyze", "verify", "--man=no", str(tmp_path / unit.name)]
    read = subprocess.run(command, capture_output=True, text=True, check=False, env=os.environ | {"LC_ALL": "C"})
    assert (read.returncode, read.stderr) == (0, "")


def in_unit(path: str) -> str:
    """A path as ExecStart takes it, whatever characters it has: `$` stands for itself there."""
    return '"' + re.sub(r'(["\\])', r"\\\1", path).replace("%", "%%") + '"'


def test_each_setting_of_the_example_is_one_that_the_documents_name():
    names = re.findall(r"^#? ?([A-Z][A-Z_]+)=", (DEPLOY / "rolewright.env").read_text("utf-8"), re.MULTILINE)
    assert len(names) > 8
    assert [name for name in names if f"`{name}`" not in OPERATIONS] == []


def test_the_proxies_let_through_what_the_server_takes():
    assert "client_max_body_size 22m;" in (DEPLOY / "nginx.conf").read_text() and "22m;" in OPERATIONS
    assert "max_size 22MiB" in (DEPLOY / "Caddyfile").read_text()


def test_every_file_is_named_with_how_far_it_is_tried():
    told = (DEPLOY / "README.md").read_text("utf-8")
    files = [path.relative_to(DEPLOY).as_posix() for path in DEPLOY.rglob("*") if path.is_file()]
    assert [name for name in files if name != "README.md" and f"`{name}`" not in told] == []
