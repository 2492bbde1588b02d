"""Everything that an interviewer needs for one interview."""

from dataclasses import dataclass, field

from hiring.planning.agenda import Slot, agenda
from hiring.planning.guidance import EVIDENCE, NOT_TO_ASK
from hiring.planning.materials import Material, materials_of
from hiring.planning.plan import SignalView, StageView


@dataclass(frozen=True)
class Kit:
    """A stage with its agenda for so many minutes, its hand-outs, what to watch for, and what holds everywhere."""

    stage: StageView
    minutes: int
    agenda: tuple[Slot, ...]
    materials: tuple[Material, ...]
    signals: tuple[tuple[str, tuple[SignalView, ...]], ...]
    evidence: tuple[str, ...] = field(default=EVIDENCE)
    not_to_ask: tuple[tuple[str, str], ...] = field(default=NOT_TO_ASK)

    @property
    def exercise(self) -> dict | None:
        return self.stage.exercise

    @property
    def is_of_other_length(self) -> bool:
        """Whether the interview takes another time than planned, as by an adjustment."""
        return self.minutes != self.stage.minutes


def kit_of(stage: StageView, minutes: int) -> Kit:
    """The kit of a stage for an interview of so many minutes."""
    signals = stage.signals
    watched = (("Strong signals", signals.strong), ("Weak signals", signals.weak), ("Red flags", signals.red_flags))
    return Kit(stage, minutes, agenda(minutes, stage.exercise), materials_of(stage.exercise), watched)
