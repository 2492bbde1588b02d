"""Letters in place of interviewers' names, for readers who see no names beside leniency. Pure.

A letter must not be read off: not from the alphabet, not from who joined first, not from how much somebody rated. So
everybody's letter is drawn by a keyed hash of opening and person. It must not move either, or last week's printed page
would name somebody else today: people take their letters in the order in which they joined, each the one that the hash
draws, or the next that is free, and who joins later takes nobody's letter away. The first 26 share A to Z, the next 26
AA to AZ, and so on; a panel of four may well be C, F, K and Q.

Letters keep names off the page. They do not hide them from somebody who reads the cards and calculates.
"""

import hmac
from collections.abc import Hashable, Sequence

ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def letters_of(people: Sequence[Hashable], key: str, opening: int) -> dict:
    """A letter for each of these people, who stand in the order in which they joined. `key` is the house's secret."""
    letters, taken = {}, set()
    for number, person in enumerate(people):
        before = number // len(ALPHABET)
        drawn = hmac.digest(key.encode(), f"letters:{opening}:{person}".encode(), "sha256")
        at = int.from_bytes(drawn[:8]) % len(ALPHABET)
        while (before, at) in taken:
            at = (at + 1) % len(ALPHABET)
        taken.add((before, at))
        letters[person] = _prefix(before) + ALPHABET[at]
    return letters


def _prefix(before: int) -> str:
    """What stands before the last letter: nothing, A to Z, AA …, as the columns of a spreadsheet go on."""
    if not before:
        return ""
    above, place = divmod(before - 1, len(ALPHABET))
    return _prefix(above) + ALPHABET[place]
