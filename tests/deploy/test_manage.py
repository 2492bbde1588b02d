"""`deploy/manage`: the settings of a file as systemd reads them, as another user."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

MANAGE = Path(__file__).parents[2] / "deploy" / "manage"
SETTINGS = """# A comment
FILES_URL=s3://bucket/a?endpoint=https://s3.example.com&region=$HOME
DEFAULT_FROM_EMAIL=Rolewright <hiring@example.com>
EMAIL_HOST_PASSWORD="in quotes"
  not a setting
"""


@pytest.mark.skipif(os.getuid() != 0 or not shutil.which("runuser"), reason="only root becomes another user")
def test_a_command_has_the_settings_of_the_file_whatever_a_shell_would_make_of_them(tmp_path):
    (tmp_path / "deploy").mkdir()
    shutil.copy(MANAGE, tmp_path / "deploy")
    python = tmp_path / ".venv" / "bin" / "python"
    python.parent.mkdir(parents=True)
    python.write_text('#!/bin/sh\nenv; echo "arguments: $*"; echo "who: $(id -un)"; echo "mask: $(umask)"\n')
    python.chmod(0o755)
    (tmp_path / "settings").write_text(SETTINGS)
    around = os.environ | {"SETTINGS": str(tmp_path / "settings"), "SERVICE_USER": "root"}
    told = subprocess.run([tmp_path / "deploy" / "manage", "backup", "a b"], env=around, capture_output=True, text=True)
    lines = told.stdout.splitlines()
    assert "FILES_URL=s3://bucket/a?endpoint=https://s3.example.com&region=$HOME" in lines
    assert "DEFAULT_FROM_EMAIL=Rolewright <hiring@example.com>" in lines
    assert "EMAIL_HOST_PASSWORD=in quotes" in lines
    assert {"arguments: manage.py backup a b", "who: root", "mask: 0077"} <= set(lines)
