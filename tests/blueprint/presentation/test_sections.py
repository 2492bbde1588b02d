import json

import pytest

from blueprint.composition import compose
from blueprint.document import SECTIONS
from blueprint.presentation import compared, sections, summary
from blueprint.presentation.parts import minutes, size_band
from tests.blueprint.changed_roles import changing_document
from tests.blueprint.documents import change, small_document, variant


def role(*variants: str):
    return compose(changing_document(), variants)


def test_sections_come_in_the_order_of_the_blueprint():
    shown = sections(role())
    assert [section.key for section in shown] == [*(section.key for section in SECTIONS), "unrecognised"]


def test_each_line_stands_in_one_section_once():
    addresses = [line.line.address for section in sections(role("corner-shop")) for line in section.lines]
    assert len(addresses) == len(set(addresses))
    assert set(role("corner-shop").lines) == set(addresses)


def test_a_section_counts_what_changed_in_it():
    counts = {section.key: section.changes for section in sections(role("corner-shop")) if section.changes}
    assert counts == {"responsibilities": 5}


def test_what_goes_with_a_removed_line_is_not_counted_again():
    composed = role("corner-shop")
    removed = [deeds for deeds in summary(composed, sections(composed)).deeds if deeds.style == "removed"]
    assert [name for name, _, _ in removed[0].lines] == ["Plan the ovens"]


def test_without_variants_there_is_nothing_to_sum_up():
    assert summary(role(), sections(role())) is None


def test_a_change_without_a_place_is_told():
    lost = variant("odd", "Odd", changes=[change("remove", "no-such-line")])
    composed = compose(small_document(variants=[{"axis": "industry", "items": [lost]}]), ["odd"])
    short = summary(composed, sections(composed))
    assert short.unplaced == (("Odd, removed", "Nothing here has the id “no-such-line”."),)
    assert short.sentence == "No single line changes for Odd."


def test_groups_of_one_name_get_addresses_of_their_own():
    group = small_document()["risks"][0]
    document = small_document(
        risks=[group, {**group, "items": []}, {"group": "", "items": []}],
        intros=[{"section": "risks", "group": group["group"], "text": "x"}],
    )
    anchors = [part.anchor for section in sections(compose(document)) for part in section.parts if part.anchor]
    assert len(anchors) == len(set(anchors))


def test_the_same_role_twice_differs_nowhere():
    assert compared([role("corner-shop"), role("corner-shop")]) == ()


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [(45, 60, "45–60 minutes"), (30, 30, "30 minutes"), (None, 90, "90 minutes"), (None, None, "")],
)
def test_minutes_in_words(low, high, words):
    assert minutes(low, high) == words


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [
        (10, 50, "10–50 engineers"),
        (250, None, "250 engineers and more"),
        (None, 9, "up to 9 engineers"),
        (None, None, ""),
    ],
)
def test_bands_of_sizes_in_words(low, high, words):
    assert size_band(low, high, "engineers") == words


def test_presenting_leaves_the_document_alone():
    composed = role("corner-shop", "organic")
    before = json.dumps(composed.document)
    sections(composed, {"kpis": "-name"}, only_changes=True)
    assert json.dumps(composed.document) == before
