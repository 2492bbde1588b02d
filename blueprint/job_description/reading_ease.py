"""How easy an English text is to read, by Flesch's formula:

206.835 − 1.015 × words per sentence − 84.6 × syllables per word

60 to 70 is plain English, below 30 is hard even for graduates. Each list entry counts as a sentence of its own.
"""

import re
from collections.abc import Iterable
from functools import lru_cache

_WORD = re.compile(r"[A-Za-z]+(?:['’][A-Za-z]+)?")
_SENTENCE_END = re.compile(r"[.!?]+(?:\s|$)")
_VOWELS = re.compile(r"[aeiouy]+")
_SILENT_END = re.compile(r"(?:[aeiouy]l|[^laeiouy])e$|[^szxcghaeiouy]es$|[^tdaeiouy]ed$")
_PARTED_VOWELS = re.compile(
    r"(?<![tscgx])i[ao]|(?<![tc])i(?:en[ct]|et)|^crea(?=t)|eo(?=[nlr])|(?<![qg])u[ao](?!r)|[aeouy]ing$|(?<=[aeiou].)ea$"
)


def reading_ease(lines: Iterable[str]) -> float | None:
    """The score of these lines together, to one decimal; None where there is no English word."""
    words = sentences = syllables = 0
    for line in lines:
        in_line = _counted(line)
        words, sentences, syllables = words + in_line[0], sentences + in_line[1], syllables + in_line[2]
    if not words:
        return None
    return round(206.835 - 1.015 * words / sentences - 84.6 * syllables / words, 1)


@lru_cache(maxsize=8_192)
def _counted(line: str) -> tuple[int, int, int]:
    """Words, sentences and syllables of a line."""
    parts = [part for sentence in _SENTENCE_END.split(line) if (part := _WORD.findall(sentence))]
    return sum(map(len, parts)), len(parts), sum(syllables_of(word) for part in parts for word in part)


@lru_cache(maxsize=16_384)
def syllables_of(word: str) -> int:
    """Syllables of an English word by rule: groups of vowels, one less for a silent ending, one more where two part.

    Right for nine words in ten. Short words in capitals (SLO, API) are spelt out, a syllable a letter.
    """
    letters = re.sub(r"[^A-Za-z]", "", word)
    if 1 < len(letters) <= 4 and letters.isupper():
        return len(letters) + 2 * letters.count("W")
    plain = letters.lower()
    groups = len(_VOWELS.findall(plain))
    silent = groups > 1 and bool(_SILENT_END.search(plain))
    return max(groups - silent + len(_PARTED_VOWELS.findall(plain)), 1)
