"""People named by the part they played: a copy is about the candidate, and about nobody else."""

import re
from collections.abc import Iterable, Mapping


def letters(number: int) -> str:
    """A, B … Z, AA, AB … for 0, 1 …"""
    word = ""
    number += 1
    while number:
        number, letter = divmod(number - 1, 26)
        word = chr(ord("A") + letter) + word
    return word


def parts_of(interviewers: Iterable[int], committee: Iterable[int] = ()) -> dict[int, str]:
    """What each person is called, by their number: the same letter throughout; who interviewed is an interviewer."""
    parts: dict[int, str] = {}
    for title, people in (("Interviewer", interviewers), ("Committee member", committee)):
        new = [person for person in dict.fromkeys(people) if person not in parts]
        parts |= {person: f"{title} {letters(place)}" for place, person in enumerate(new)}
    return parts


def without_names(text: str, names: Mapping[str, str]) -> str:
    """A text that this program wrote, with each name in it as the part; longer names first, as one may hold another."""
    for name in sorted(filter(None, names), key=len, reverse=True):
        text = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", lambda _, part=names[name]: part, text)
    return text
