"""What lies on the machine is its owner's alone, whatever umask the server is started with."""

import os
from pathlib import Path

import pytest

from people.file_modes import take_from_others

WRITE = """
import django; django.setup()
from django.core.cache import caches
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import connection
from people.models import User
default_storage.save("candidates/2020/cv.pdf", ContentFile(b"cv"))
caches["documents"].set("a", b"document")
User.objects.create_user("mona@example.test")
"""
READABLE_BY_ALL = 0o022


@pytest.fixture
def usual_umask():
    before = os.umask(READABLE_BY_ALL)
    yield
    os.umask(before)


def open_to_others(folder: Path) -> list[str]:
    paths = [folder, *folder.rglob("*")]
    return [str(path.relative_to(folder)) for path in paths if path.lstat().st_mode & 0o077 and not path.is_symlink()]


def made_as_before(folder: Path) -> None:
    """Files as earlier versions left them."""
    (folder / "files" / "candidates").mkdir(parents=True)
    (folder / "files" / "candidates" / "old.pdf").write_bytes(b"cv")
    (folder / "files" / "elsewhere").symlink_to("/etc/hosts")
    for path in [folder, *folder.rglob("*")]:
        path.chmod(0o755 if path.is_dir() else 0o644) if not path.is_symlink() else None


@pytest.mark.long
def test_database_log_uploads_and_folders_are_their_owners_alone(server_in, usual_umask):
    server = server_in("empty")
    made_as_before(server.folder)
    server.do("manage.py", "migrate", "-v0")
    server.do("-c", WRITE)
    assert (server.folder / "files" / "candidates" / "2020" / "cv.pdf").read_bytes() == b"cv"
    assert list((server.folder / "documents").iterdir())
    assert open_to_others(server.folder) == []
    assert Path("/etc/hosts").stat().st_mode & 0o044  # a link leads to what is not ours


def test_a_folder_that_everybody_shares_keeps_its_mode(tmp_path):
    tmp_path.chmod(0o1777)
    (tmp_path / "mine").touch(0o644)
    assert take_from_others([tmp_path, tmp_path / "never there"]) == []
    assert (tmp_path.stat().st_mode & 0o7777, open_to_others(tmp_path)) == (0o1777, ["."])
