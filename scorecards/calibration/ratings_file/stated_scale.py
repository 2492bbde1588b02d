"""What somebody says of a scale: its ends, and what words on it are worth."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from people.refusals import Refused
from people.table_files.quoting import quoted
from scorecards.calibration.ratings_file.vocabulary import number_of, plain, says_nothing

_NUM = r"[+-]?[0-9]+(?:[.,][0-9]+)?"
_RANGE = re.compile(rf"({_NUM})\s*(?:-|–|—|\.\.\.?|:|to)\s*({_NUM})")
_WORD = re.compile(rf"(.+?)\s*=\s*({_NUM}|none|skip|missing|blank|nothing|na|n/a|-|)", re.IGNORECASE)
RECOMMENDATIONS = ("definitely_not", "no", "mixed", "yes", "strong_yes")
"""The words of Greenhouse, from the lowest to the highest; `mixed` has no place on a scale without a middle."""


@dataclass(frozen=True)
class StatedScale:
    """The ends where they are said (low < high), and words with their numbers, None for “no rating”."""

    low: float | None = None
    high: float | None = None
    words: Mapping[str, float | None] = field(default_factory=dict)

    @classmethod
    def of(cls, texts: Iterable[str]) -> "StatedScale":
        """From “1-4”, “mixed=2.5” and the like, several in one text apart by commas. Refused where one says neither."""
        low = high = None
        words: dict[str, float | None] = {}
        for part in (part.strip() for text in texts for part in re.split(r"[,;]\s*(?=[^0-9\s])|[;\n]", text)):
            if match := _RANGE.fullmatch(part):
                low, high = map(number_of, match.groups())
                if low >= high:
                    raise Refused(
                        f"A scale goes from its lowest level to its highest, say 1-4; {quoted(part)} does not."
                    )
            elif match := _WORD.fullmatch(part):
                words[plain(match[1])] = (
                    None if says_nothing(plain(match[2])) or match[2].isalpha() else number_of(match[2])
                )
            elif part:
                raise Refused(
                    f"{quoted(part)} says nothing of a scale. Write its ends, say 1-4, or what a word is worth, say "
                    "mixed=2.5, or mixed=none where it is no rating."
                )
        return cls(low, high, words)

    @property
    def recommendations(self) -> dict[str, float | None]:
        """What the words of Greenhouse are worth: four levels of 1 to 4; five where the scale has five."""
        if self.low is not None and self.high is not None and self.high - self.low != len(RECOMMENDATIONS) - 2:
            step = (self.high - self.low) / (len(RECOMMENDATIONS) - 1)
            levels = {word: self.low + step * place for place, word in enumerate(RECOMMENDATIONS)}
        else:
            four = [word for word in RECOMMENDATIONS if word != "mixed"]
            levels = {word: (self.low or 1.0) + place for place, word in enumerate(four)}
        return levels | {word.replace(" ", "_"): value for word, value in self.words.items()}
