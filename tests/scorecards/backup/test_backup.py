"""Everything goes into one file and comes back as it was, on the same database and on the other one."""

import json
import os
import shlex
import subprocess
import sys
from hashlib import sha256
from pathlib import Path
from zipfile import ZipFile

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.management import CommandError, call_command
from django.db import IntegrityError, connection, transaction

from hiring.candidates.file_types import FileType
from hiring.candidates.operations import keep_file, write_note
from hiring.models import Application, Candidate, Note, Plan
from people import outbox
from people.models import Event, User
from people.refusals import Refused
from scorecards import backup
from scorecards.backup.kept_models import LEFT_OUT, columns, kept_models, last_id, rows_at_once
from scorecards.models import Rating, Revision, Scorecard
from tests.scorecards.backup import spoilt_backups as spoilt
from tests.world import application_of, card_of, interview_of, plan_of, seat_of, stage_in

ROOT = Path(__file__).parents[3]
WORDS = "Größe “Ω” \u2028 Cora's\nsecond line"

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def house(storage, opening, recruiter, member) -> Application:
    """An application with a submitted and revised card, a note, mail, a file, and a gap in numbers."""
    plan = plan_of(opening)
    application = application_of(opening, recruiter, "Cora Lind")
    card = card_of(seat_of(interview_of(application, stage_in(plan)), member), words=WORDS)
    Revision.objects.create(scorecard=card, reason=WORDS)
    write_note(application=application, text=WORDS, by=recruiter)
    outbox.send(to=member, kind="people.joined", subject="News", body=WORDS)
    cv = FileType("PDF", "application/pdf", (".pdf",))
    keep_file(application=application, kind="cv", data=bytes(range(256)) * 9000, name="cv.pdf", type=cv, by=recruiter)
    Candidate.objects.create(name="Gone", created_by=recruiter).delete()
    return application


def rows() -> dict[str, list]:
    """Every row of every kept table, and the highest number that each has given out."""
    return {
        label: [last_id(model), *model._base_manager.order_by("pk").values_list(*columns(model))]
        for label, model in kept_models().items()
    }


def files(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def contents(path: Path) -> dict:
    """The tables of a backup as data, and its files as bytes."""
    with ZipFile(path) as archive:
        names = [name for name in archive.namelist() if name != "manifest.json"]
        read = {name: archive.read(name) for name in names}
    return {
        name: [json.loads(line) for line in data.splitlines()] if name.startswith("tables/") else data
        for name, data in read.items()
    }


@pytest.fixture
def made(house, tmp_path) -> Path:
    path = tmp_path / "house.backup"
    backup.write(path)
    return path


def test_what_was_backed_up_comes_back_row_by_row_and_byte_by_byte(demo_company, made, storage, emptied):
    rows_before, files_before = rows(), files(storage)
    emptied()
    backup.restore(made)
    assert rows() == rows_before
    assert files(storage) == files_before
    assert len(files_before) >= 1


def test_numbers_go_on_where_they_had_come_to_and_never_come_back(made, storage, house, emptied):
    highest = last_id(Candidate)
    assert highest > Candidate.objects.latest("pk").pk
    emptied()
    backup.restore(made)
    assert Candidate.objects.create(name="New", created_by=User.objects.first()).pk == highest + 1


def test_what_never_changes_still_never_changes_afterwards(made, storage, emptied):
    emptied()
    backup.restore(made)
    for forbidden in (
        lambda: Scorecard.objects.submitted().update(summary="Another"),
        lambda: Event.objects.all().delete(),
        lambda: Revision.objects.update(reason="Another"),
    ):
        with pytest.raises(Exception, match=r"never changes|append-only"), transaction.atomic():
            forbidden()


@pytest.mark.long
def test_a_backup_goes_to_the_other_database_and_loses_nothing(demo_company, made, tmp_path):
    again, folder = tmp_path / "again.backup", tmp_path / "other"
    manage = shlex.join([sys.executable, "manage.py"])
    steps = f"{manage} restore --yes {shlex.quote(str(made))} && {manage} backup {shlex.quote(str(again))}"
    command = ["sh", "-c", steps]
    if connection.vendor == "sqlite":
        command = [sys.executable, "-m", "tests.postgres", *command]
    env = {**os.environ, "VAR_DIR": str(folder), "DATABASE_URL": "", "DJANGO_SETTINGS_MODULE": "config.settings"}
    done = subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert contents(again) == contents(made)


def test_a_backup_is_for_its_owner_alone_and_never_takes_the_place_of_another(made):
    assert made.stat().st_mode & 0o777 == 0o600
    with pytest.raises(CommandError, match="is there already"):
        call_command("backup", str(made))
    assert not [path for path in made.parent.iterdir() if path.name.startswith(".")]


def test_sessions_and_tasks_stay_behind(made):
    assert not {f"tables/{label}.jsonl" for label in LEFT_OUT} & set(contents(made))


def test_a_file_that_is_gone_is_told_and_everything_else_is_kept(house, storage, tmp_path):
    name = house.files.get().file.name
    default_storage.delete(name)
    assert backup.write(tmp_path / "house.backup")["missing"] == [name]


def test_a_house_that_is_lived_in_is_left_as_it_is(made):
    before = rows()
    with pytest.raises(CommandError, match="database is not empty"):
        call_command("restore", str(made), "--yes")
    assert rows() == before


def test_files_that_are_there_are_left_as_they_are(made, storage, emptied):
    emptied()
    default_storage.save("candidates/2020/another.pdf", ContentFile(b"another"))
    with pytest.raises(Refused, match="folder of uploaded files is not empty"):
        backup.restore(made)
    assert files(storage) == {"candidates/2020/another.pdf": b"another"}


@pytest.mark.parametrize(
    ("spoil", "words"),
    [
        (spoilt.cut, "no backup of Rolewright, or a damaged one"),
        (spoilt.flipped, "damaged"),
        (spoilt.said_to_be_encrypted, "damaged"),
        (spoilt.text, "no backup"),
        (spoilt.nothing, "No such file"),
        (spoilt.without_a_table, "contents are not those that it lists"),
        (spoilt.with_another_word, "is not as it was written"),
        (spoilt.with_something_more, "contents are not those that it lists"),
        (spoilt.foreign, "no backup of Rolewright"),
        (spoilt.newer, "made by a newer Rolewright"),
        (spoilt.of_another_format, "made by a newer Rolewright, 9.9.9. Update"),
        (spoilt.older, "made by an older Rolewright, [0-9.]+. Restore it with that one"),
        (
            spoilt.made_by_0_1_0,
            "made by Rolewright 0.1.0, .* only 0.1.0 restores it. Nothing was restored. To take its",
        ),
        (spoilt.without_tables, "list of contents cannot be read"),
        (spoilt.with_a_file_that_no_row_names, "no row names its file candidates/2020/strange.html"),
    ],
)
def test_what_is_no_whole_backup_of_this_version_is_refused(made, emptied, storage, tmp_path, spoil, words):
    emptied()
    with pytest.raises(CommandError, match=words):
        call_command("restore", str(spoil(made, tmp_path / "spoilt")), "--yes")
    assert not User.objects.exists()
    assert files(storage) == {}


def test_rows_that_do_not_fit_together_leave_nothing_behind(made, storage, tmp_path, emptied):
    """A backup that names its own digests rightly and still holds a row that belongs to nobody."""
    with ZipFile(made) as archive:
        row = json.loads(archive.read("tables/hiring.note.jsonl"))
    row[columns(Note).index("application_id")] += 1_000_000
    notes = json.dumps(row).encode()
    made = spoilt.changed(
        made, tmp_path / "1", lambda name, data: notes if name.endswith("hiring.note.jsonl") else data
    )
    digest = sha256(notes).hexdigest()
    made = spoilt.changed_manifest(
        made, tmp_path / "2", lambda manifest: manifest["tables"]["hiring.note"].update(sha256=digest)
    )
    emptied()
    with pytest.raises(Refused, match="do not fit together"):
        backup.restore(made)
    assert not User.objects.exists()
    assert files(storage) == {}


def test_a_refused_restore_leaves_the_rules_of_the_database_in_place(made, storage, tmp_path, emptied):
    test_rows_that_do_not_fit_together_leave_nothing_behind(made, storage, tmp_path, emptied)
    backup.restore(made)
    with pytest.raises(IntegrityError, match="never changes"), transaction.atomic():
        Scorecard.objects.submitted().update(summary="Another")


def test_few_rows_are_held_at_a_time_where_each_may_be_a_whole_role():
    assert rows_at_once(Plan) < rows_at_once(Rating)
