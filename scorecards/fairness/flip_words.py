"""How few people would turn a comparison, in a sentence. Pure."""

from people.words import count
from scorecards.fairness.rates import Compared


def flip_words(row: Compared) -> str:
    turned = row.flip
    if turned is None:
        return "there is nothing to turn."
    if row.selection.four_fifths_met:
        if turned.lost_hires_until_below is None:
            return "no number of people would turn it."
        return f"{count(turned.lost_hires_until_below, 'person', 'people')} fewer, and four fifths would not be met."
    few = " The numbers are so small that one person more and one fewer in the other group would turn the rates around."
    if turned.added_hires is None:
        return "no number of people more would turn it."
    more = f"{count(turned.added_hires, 'person', 'people')} more, and four fifths would be met."
    return more + (few if turned.one_person_reverses else "")
