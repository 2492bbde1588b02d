"""Whatever edits follow one another, the draft stays a valid document, and undoing backwards leads to the start."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from blueprint.document import problems
from blueprint.editing.kinds import KINDS
from blueprint.editing.operations import edits
from blueprint.editing.queries.draft_rows import owner_of
from blueprint.operations import versions
from blueprint.stored import document_of
from people.refusals import Refused
from tests.blueprint.documents import small_document
from tests.blueprint.editing.rows import ADDABLE, MOVABLE

SHARED = settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
moves = st.tuples(
    st.just("move"), st.sampled_from(MOVABLE), st.integers(0, 9), st.sampled_from(["up", "down", "in", "out"])
)
removals = st.tuples(st.just("remove"), st.sampled_from(MOVABLE), st.integers(0, 9), st.just(""))
additions = st.tuples(st.just("add"), st.sampled_from(ADDABLE), st.integers(0, 9), st.text(min_size=1, max_size=20))
under_lines = st.tuples(st.just("under"), st.sampled_from(["risks", "goals"]), st.integers(0, 9), st.just("words"))


def rows_of(draft, kind) -> list:
    return list(kind.model.objects.filter(blueprint=draft, **kind.fixed).order_by("pk"))


def plain_values(kind, words: str) -> dict:
    words = "".join(char for char in words if char.isprintable()).strip() or "words"
    chosen = {
        "importance": None,
        "kind": "case",
        "action": "add",
        "target": "kpis",
        "group": None,
        "weight": 1,
        "shows": [],
    }
    if kind.key in ("skills.groups", "variants.groups"):
        chosen["title"] = {"skills.groups": "advanced", "variants.groups": "industry"}[kind.key]
    numbers = ("number", "days", "min_minutes", "max_minutes", "min_engineers", "max_engineers")
    chosen |= dict.fromkeys(numbers)
    if kind.key == "dimension.measures":
        words = "-".join(words.casefold().split()) if words.isalnum() and words.isascii() else "calm"
    return {name: chosen.get(name, words) for name in kind.fields}


def apply(draft, by, step, removed: list) -> None:
    verb, key, at, what = step
    kind = KINDS[key]
    rows = rows_of(draft, kind)
    if not rows:
        return
    row = rows[at % len(rows)]
    if verb == "move":
        edits.move_row(draft=draft, kind=kind, pk=row.pk, to=what, by=by)
    elif verb == "remove":
        removed.append(edits.remove_row(draft=draft, kind=kind, pk=row.pk, by=by, confirmed=True))
    else:
        owner = ("parent", row.pk) if verb == "under" else owner_of(kind, row)
        edits.add_row(draft=draft, kind=kind, values=plain_values(kind, what), by=by, owner=owner)


@SHARED
@given(steps=st.lists(st.one_of(moves, removals, additions, under_lines), min_size=1, max_size=12))
@pytest.mark.django_db
def test_any_sequence_of_edits_leaves_a_valid_document(steps, recruiter):
    draft = versions.import_document(document=small_document(), by=recruiter)
    for step in steps:
        try:
            apply(draft, recruiter, step, [])
        except Refused as refused:
            assert str(refused).endswith(".")
        assert problems(document_of(draft)) == []


@SHARED
@given(steps=st.lists(removals, min_size=1, max_size=8))
@pytest.mark.django_db
def test_undoing_removals_backwards_leads_back_to_the_start(steps, recruiter):
    draft = versions.import_document(document=small_document(), by=recruiter)
    before, removed = document_of(draft), []
    for step in steps:
        apply(draft, recruiter, step, removed)
    for taken in reversed(removed):
        edits.restore(draft=draft, removed=taken, by=recruiter)
        assert problems(document_of(draft)) == []
    assert document_of(draft) == before
