"""What has become of a seat, in a word. Pure."""

from enum import StrEnum


class SeatState(StrEnum):
    NOT_BEGUN = "not_begun"
    DRAFT = "draft"
    SUBMITTED = "submitted"
    RECUSED = "recused"
    WAIVED = "waived"
    CANCELLED = "cancelled"
    ERASED = "erased"

    @property
    def label(self) -> str:
        return "Candidate erased" if self == SeatState.ERASED else self.replace("_", " ").capitalize()
