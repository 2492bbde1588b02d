"""What a draft that saves itself refuses: a save that knows no newest state, and one that comes too late."""

from people.refusals import Refused


class NewerDraft(Refused):
    """A newer save stands; nothing was written. `row` is that one, `fields` what it says, by name."""

    def __init__(self, row, fields: dict[str, str]):
        super().__init__("This was saved elsewhere in the meantime.")
        self.row, self.fields = row, fields


class Closed(Refused):
    """Nothing is saved any more; nothing was written. `state` says why, as the sentence does in full."""

    def __init__(self, state: str, sentence: str):
        super().__init__(sentence)
        self.state = state
