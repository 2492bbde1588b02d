"""What browsers keep for good has a name that changes with its content, and everything that a page names is there."""

import re
from pathlib import Path

import ninja
import pytest
from django.conf import settings
from django.contrib.staticfiles.storage import staticfiles_storage
from django.core.management import call_command
from django.test import override_settings

from tests.sources import ROOT

NAMED = re.compile(r"""{% static ['"]([^'"]+)['"]""")
PAGES = [*(ROOT / "templates").rglob("*.html"), Path(ninja.__file__).parent / "templates" / "ninja" / "swagger.html"]
HASHED = settings.STORAGES | {"staticfiles": {"BACKEND": "config.static_files.HashedStaticFiles"}}
NOTHING_COMPRESSED = ["js", "css", "svg", "png", "txt", ""]


@pytest.fixture(scope="module")
def collected(tmp_path_factory):
    """The folder of static files that a server has behind `collectstatic`, without the compressed ones."""
    folder = tmp_path_factory.mktemp("static")
    compress = {"WHITENOISE_SKIP_COMPRESS_EXTENSIONS": NOTHING_COMPRESSED}
    with override_settings(STATIC_ROOT=folder, STORAGES=HASHED, **compress):
        call_command("collectstatic", interactive=False, verbosity=0)
        yield folder


def test_every_file_that_a_page_names_is_collected(collected):
    named = {name for page in PAGES for name in NAMED.findall(page.read_text("utf-8"))}
    assert {"ninja/swagger-ui.css", "bootstrap/css/bootstrap.min.css", "js/draft.js"} <= named
    assert [name for name in named if not (collected / staticfiles_storage.stored_name(name)).is_file()] == []


def test_a_script_imports_others_by_their_hashed_names(collected):
    script = collected / staticfiles_storage.stored_name("js/draft.js")
    imported = re.findall(r'from "\./([^"]+)"', script.read_text("utf-8"))
    others = ["draft_fields.js", "draft_kept.js", "draft_notices.js"]
    assert imported == [Path(staticfiles_storage.stored_name(f"js/{name}")).name for name in others]
