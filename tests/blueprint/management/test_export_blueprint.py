import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from blueprint.difference import difference
from blueprint.importing import read
from blueprint.operations import versions
from blueprint.stored import document_of
from tests.blueprint.documents import small_document
from tests.databases import here

pytestmark = pytest.mark.django_db
ROOT = Path(__file__).parents[3]


def export(*arguments: str) -> str:
    out = io.StringIO()
    call_command("export_blueprint", *arguments, stdout=out)
    return out.getvalue()


@pytest.fixture
def two_versions(published_blueprint):
    """Version 1, published, and the draft of version 2 with another title."""
    versions.import_document(document=small_document(title="Master Baker"), by=None)


def test_the_newest_version_is_exported_drafts_included(two_versions):
    assert json.loads(export("head-of-baking")) == small_document(title="Master Baker")


def test_a_version_can_be_named(two_versions):
    assert json.loads(export("head-of-baking", "--version", "1")) == small_document()


def test_what_is_exported_and_imported_again_does_not_differ(draft_blueprint):
    (imported,) = read(export("head-of-baking", "--format", "json").encode())
    again = versions.import_document(document=imported.document, by=None)
    assert (again.slug, again.version) == ("head-of-baking", 2)
    assert difference(document_of(draft_blueprint), document_of(again)).summary == "no differences"


def test_markdown_joins_the_blueprint_it_was_exported_from(draft_blueprint):
    (imported,) = read(export("head-of-baking", "--format", "markdown").encode(), filename="role.md")
    again = versions.import_document(document=imported.document, by=None)
    assert (again.slug, again.version) == ("head-of-baking", 2)
    changed = {section.heading for section in difference(document_of(draft_blueprint), document_of(again)).sections}
    assert changed <= {"Variants", "Hiring"}  # structured changes, anchors of exercises


def test_an_unknown_slug_is_refused_with_what_there_is(two_versions):
    with pytest.raises(CommandError, match=r"slug “nobody”. There is head-of-baking\."):
        export("nobody")


def test_nothing_to_export():
    with pytest.raises(CommandError, match="There is none yet"):
        export("nobody")


def test_an_unknown_version_is_refused_with_those_there_are(two_versions):
    with pytest.raises(CommandError, match=r"no version 9. There is 1, 2\."):
        export("head-of-baking", "--version", "9")


@pytest.mark.django_db(transaction=True)
@pytest.mark.long
def test_the_output_is_utf8_and_a_refusal_ends_with_status_1(draft_blueprint):
    environment = os.environ | {"PYTHONIOENCODING": "ascii", "DATABASE_URL": here()}
    command = [sys.executable, ROOT / "manage.py", "export_blueprint"]
    done = subprocess.run([*command, "head-of-baking"], env=environment, capture_output=True, check=True)
    assert json.loads(done.stdout.decode("utf-8")) == small_document()
    refused = subprocess.run([*command, "nöbody"], env=environment, capture_output=True, check=False)
    assert (refused.returncode, refused.stdout) == (1, b"")
    assert "slug “nöbody”" in refused.stderr.decode("utf-8")
