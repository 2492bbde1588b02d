import re

from hypothesis import given
from hypothesis import strategies as st

from blueprint.contrast import ENOUGH, contrast
from blueprint.palette import DARK, LIGHT
from hiring.openings.theme import page_stylesheet

PAPER = {
    ":root": [LIGHT["paper"], LIGHT["card"], LIGHT["print-tint"]],
    '[data-bs-theme="dark"]': [DARK["paper"], DARK["card"]],
}
colours = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")


@given(colours)
def test_the_employer_s_colour_can_be_read_wherever_it_stands(colour):
    rules = re.findall(r"(.+?) \{(.+?)\}", page_stylesheet(colour))
    assert [selector.strip() for selector, _ in rules] == list(PAPER)
    for selector, body in rules:
        shades = dict(re.findall(r"--rw-([\w-]+): (#\w{6})", body))
        grounds = [*PAPER[selector.strip()], shades["accent-soft"]]
        assert min(contrast(shades["accent-text"], ground) for ground in grounds) >= ENOUGH
        assert contrast(shades["accent"], shades["accent-ink"]) >= ENOUGH


def test_without_a_colour_there_is_nothing_to_say():
    assert page_stylesheet("") == ""
