"""What the form of a scorecard sent, read field by field."""

from collections.abc import Mapping

from hiring.planning.plain_plan import StageView
from people.numbers import number_in
from scorecards.cards.card_sheet import differences
from scorecards.cards.content import Content, Judged, fields_of, judged_fields, sent, wrong


class Posted:
    """The fields that arrived: `right` can be stored, `wrong` says of each other one why not, `fields` are both.

    In a whole form a tick or choice that was not sent is none. `known` are the fields of a form that asks for less than
    a scorecard.
    """

    def __init__(self, data: Mapping[str, str], stage: StageView, *, is_whole: bool, known: Mapping | None = None):
        known = fields_of(stage, Content()) if known is None else known
        self.stage = stage
        self.revision = number_in(data.get("revision"))  # the one that the page knows; None, which no draft has
        self.fields = (dict.fromkeys(known, "") if is_whole else {}) | sent(data.dict())
        self.wrong = wrong(self.fields, known)
        self.right = {name: text for name, text in self.fields.items() if name not in self.wrong}

    def unsaved(self, judged: Mapping[str, Judged]) -> list[tuple[str, str, str]]:
        """What was typed of ratings, and is not in `judged`: each field, its name, and what was typed in words."""
        stored = judged_fields(self.stage, judged)
        mine = {name: text for name, text in self.fields.items() if name in stored}
        return [difference for difference in differences(self.stage, stored, mine) if difference[2]]
