"""Where code ends in inline Markdown, found in linear time however many backticks stand in a text."""

import re
from bisect import bisect_right

from markdown.inlinepatterns import BacktickInlineProcessor

_TICKS = re.compile(r"`+")


class CodeSpans(BacktickInlineProcessor):
    """Finds what the library finds, which reads the rest of the text again for every run of backticks.

    The runs of a text are looked up once. What is found is replaced from the left, so that the runs behind it stay at
    their distance from the text's end: that is how they are kept.
    """

    def __init__(self, pattern: str):
        super().__init__(pattern)
        self._look_up("")

    def find_code_spans(self, start: int, text: str) -> tuple[int, int | None]:
        opened = _TICKS.match(text, start)
        ticks, after = len(opened[0]), opened.end()
        if not self._text.endswith(text[after:]):
            self._look_up(text)
        rest = len(text) - after
        same = self._same.get(ticks, ())
        if at := bisect_right(same, rest):
            return after, len(text) - same[at - 1]
        if at := bisect_right(self._distances, rest):
            longest, distance = self._longest[at - 1]
            if longest < ticks:
                return after - (ticks - longest), len(text) - distance
        return after + ticks, None  # as far as the library goes on

    def _look_up(self, text: str) -> None:
        """The runs from right to left: all, those of each length, and of which length the longest so far is."""
        self._text = text
        self._same: dict[int, list[int]] = {}
        self._distances: list[int] = []
        self._longest: list[tuple[int, int]] = []
        longest = (0, 0)
        for run in reversed(list(_TICKS.finditer(text))):
            length, distance = len(run[0]), len(text) - run.start()
            self._same.setdefault(length, []).append(distance)
            self._distances.append(distance)
            longest = (length, distance) if length >= longest[0] else longest
            self._longest.append(longest)
