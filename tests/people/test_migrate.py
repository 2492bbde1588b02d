"""Bringing a database up to date keeps what is final as it is, and leaves a stranger's database alone."""

import shutil
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder

import hiring
from people import triggers

ALTERED = """
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("hiring", "{before}")]
    operations = [migrations.AlterField("stage", "name", models.CharField(max_length=210))]
"""


def columns() -> dict:
    with connection.cursor() as cursor:
        table = connection.introspection.get_table_description(cursor, "hiring_stage")
    return {column.name: column for column in table}


@pytest.fixture
def newest() -> str:
    """The last migration of hiring."""
    return max(name for app, name in MigrationLoader(None).disk_migrations if app == "hiring")


@pytest.fixture
def one_more(newest, tmp_path, monkeypatch, settings) -> None:
    """One migration more: SQLite builds a table anew for it that triggers of other tables ask."""
    shutil.copytree(Path(hiring.__file__).parent / "migrations", tmp_path / "later")
    (tmp_path / "later" / "9999_altered.py").write_text(ALTERED.format(before=newest))
    monkeypatch.syspath_prepend(tmp_path)
    settings.MIGRATION_MODULES = {"hiring": "later"}


@pytest.mark.django_db(transaction=True)
def test_a_migration_that_rebuilds_a_table_leaves_its_triggers_in_place(one_more, newest):
    before, as_it_was = triggers.installed(connection), columns()
    try:
        call_command("migrate", verbosity=0)
        assert columns() != as_it_was
        assert before and triggers.installed(connection) == before
    finally:
        call_command("migrate", "hiring", newest, verbosity=0)
    assert (columns(), triggers.installed(connection)) == (as_it_was, before)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("step", "words"),
    [
        (
            ("people", "0002_append_only_trail"),
            r"made by Rolewright 0\.1\.0.*Nothing was changed\. Begin",
        ),
        (("scorecards", "0999_more"), r"a newer Rolewright.*Nothing was changed.*are scorecards\.0999_more\."),
    ],
)
def test_the_database_of_another_version_is_left_as_it_is(step, words):
    MigrationRecorder(connection).record_applied(*step)
    triggers.remove(connection)
    with pytest.raises(CommandError, match=words):
        call_command("migrate", verbosity=0)
    assert triggers.installed(connection) == {}


@pytest.mark.django_db
def test_what_packages_have_put_together_is_no_reason_to_refuse():
    MigrationRecorder(connection).record_applied("account", "0000_before_they_were_squashed")
    call_command("migrate", verbosity=0)
