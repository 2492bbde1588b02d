"""What the form of a scorecard sent, read field by field."""

from collections.abc import Mapping

from hiring.planning.plain_plan import StageView
from scorecards.cards.content import Content, fields_of, sent, wrong


class Posted:
    """The fields that arrived: `right` can be stored, `wrong` says of each other one why not, `fields` are both.

    `known` are the fields of a form that asks for less than a whole scorecard.
    """

    def __init__(self, data: Mapping[str, str], stage: StageView, known: Mapping[str, str] | None = None):
        self.stage = stage
        self.revision = _number(data.get("revision", ""))
        self.fields = sent(data.dict())
        self._known = fields_of(stage, Content()) if known is None else known
        self._sort()

    def complete(self) -> "Posted":
        """The same as a whole form: a tick or choice that was not sent is none."""
        self.fields = dict.fromkeys(self._known, "") | self.fields
        self._sort()
        return self

    def _sort(self) -> None:
        self.wrong = wrong(self.fields, self._known)
        self.right = {name: text for name, text in self.fields.items() if name not in self.wrong}


def _number(text: str) -> int:
    """The revision that the page knows; -1, which no card has, where it is no number."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else -1
