"""What is bold, italic or code in a page, by its tags and by the styles that word processors write instead of tags."""

import re
from collections import defaultdict

_STYLES = {"b": "bold", "strong": "bold", "i": "italic", "em": "italic", "code": "code", "kbd": "code", "samp": "code"}
_STYLED = frozenset(("span", "font", "b", "strong"))
"""Tags whose style may say how heavy their words are: Google Docs wraps a whole page into <b> that is not bold."""

_WEIGHT = re.compile(r"font-weight\s*:\s*([a-z]+|\d{3})", re.IGNORECASE)


class Emphasis:
    """How the words are written where one is in a page."""

    def __init__(self):
        self._depth = {"bold": 0, "italic": 0, "code": 0}
        self._weights: dict[str, list[int]] = defaultdict(list)

    def __getitem__(self, style: str) -> bool:
        return self._depth[style] > 0

    def start(self, name: str, attributes: dict[str, str]) -> bool:
        """Whether the tag says how its words are written."""
        if name in _STYLED:
            weight = self._weight(name, attributes)
            self._weights[name].append(weight)
            self._depth["bold"] += weight
            return name in _STYLES
        if name in _STYLES:
            self._depth[_STYLES[name]] += 1
        return name in _STYLES

    def end(self, name: str) -> bool:
        """As `start`; what was never begun ends nothing."""
        style = _STYLES.get(name, "bold" if name in _STYLED else "")
        if not style:
            return False
        weights = self._weights[name] if name in _STYLED else None
        less = weights.pop() if weights else int(name in _STYLES)
        self._depth[style] = max(0, self._depth[style] - less)
        return name in _STYLES

    @staticmethod
    def is_heavy(attributes: dict[str, str]) -> bool:
        """Whether a style makes all the words of a block bold."""
        printed = _WEIGHT.search(attributes.get("style", "")) if "style" in attributes else None
        return printed is not None and _is_bold(printed[1])

    def _weight(self, name: str, attributes: dict[str, str]) -> int:
        printed = _WEIGHT.search(attributes.get("style", ""))
        return int(_is_bold(printed[1]) if printed else name in _STYLES)


def _is_bold(printed: str) -> bool:
    weight = printed.lower()
    return weight in ("bold", "bolder") or (weight.isdigit() and int(weight) >= 600)
