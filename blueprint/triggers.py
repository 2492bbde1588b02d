"""A version that is no draft never changes: its status alone may, from published to retired."""

from people.triggers import Kept, changed

REFUSAL = "A published or retired version of a blueprint never changes."

ROWS = (
    "change",
    "dimension",
    "exercise",
    "exercisedimension",
    "group",
    "item",
    "kpi",
    "passage",
    "skill",
    "softskill",
    "tool",
    "variant",
)
"""The tables of a version's rows, without the app's name."""

COLUMNS = (
    "slug",
    "version",
    "title",
    "language",
    "isco",
    "onet",
    "derived_slug",
    "derived_version",
    "source_url",
    "source_modified",
    "source_kind",
    "summary",
    "horizon",
    "horizon_note",
    "reports_to",
    "min_engineers",
    "max_engineers",
    "size_unit",
    "baseline",
    "mission",
    "success",
    "created_at",
    "created_by_id",
    "published_at",
    "published_by_id",
)
"""What a version says of itself: everything but its status."""

# FOR SHARE makes an edit and a publication of the same draft wait for each other.
_ENDED = "SELECT status <> 'draft' FROM blueprint_blueprint WHERE id = {row}.blueprint_id FOR SHARE"
_KEYS = {"exercisedimension": (("exercise_id", "key"),)}

KEPT = [
    Kept(
        "blueprint_blueprint",
        REFUSAL,
        final="{row}.status <> 'draft'",
        changes=f"({changed(*COLUMNS)} OR OLD.status <> NEW.status AND NEW.status <> 'retired')",
        keys=(("slug", "version"), ("slug", "{row}.status = 'published'")),
    ),
    *(
        Kept(f"blueprint_{row}", REFUSAL, final=f"({_ENDED})", closed=f"({_ENDED})", keys=_KEYS.get(row, ()))
        for row in ROWS
    ),
]
