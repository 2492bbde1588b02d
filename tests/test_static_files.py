"""What browsers keep for good has a name that changes with its content."""

import re

from django.core.files.base import ContentFile

from config.static_files import HashedStaticFiles
from tests.sources import ROOT

SCRIPTS = ["draft.js", "draft_fields.js", "draft_kept.js", "draft_notices.js"]


def test_a_script_imports_others_by_their_hashed_names(tmp_path):
    storage = HashedStaticFiles(location=tmp_path, base_url="/static/")
    for name in SCRIPTS:
        storage.save(f"js/{name}", ContentFile((ROOT / "static" / "js" / name).read_bytes()))
    made = storage.post_process({f"js/{name}": (storage, f"js/{name}") for name in SCRIPTS})
    processed = {name: hashed for name, hashed, _ in made if hashed.endswith(".js")}  # the others are compressed ones
    written = (tmp_path / processed["js/draft.js"]).read_text("utf-8")
    imported = re.findall(r'from "\./([^"]+)"', written)
    assert sorted(imported) == sorted(processed[f"js/{name}"].removeprefix("js/") for name in SCRIPTS[1:])
