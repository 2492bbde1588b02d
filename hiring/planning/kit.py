"""Everything that an interviewer needs for one interview."""

from dataclasses import dataclass, field

from hiring.planning.guidance import EVIDENCE, NOT_TO_ASK
from hiring.planning.materials import Material, materials_of
from hiring.planning.plain_plan import SignalView, StageView
from hiring.planning.timetable import Slot, timetable


@dataclass(frozen=True)
class Kit:
    stage: StageView
    minutes: int
    timetable: tuple[Slot, ...]
    materials: tuple[Material, ...]
    signals: tuple[tuple[str, tuple[SignalView, ...]], ...]
    evidence: tuple[str, ...] = field(default=EVIDENCE)
    not_to_ask: tuple[tuple[str, str], ...] = field(default=NOT_TO_ASK)

    @property
    def exercise(self) -> dict | None:
        return self.stage.exercise

    @property
    def is_of_other_length(self) -> bool:
        """As by an adjustment."""
        return self.minutes != self.stage.minutes


def kit_of(stage: StageView, minutes: int) -> Kit:
    signals = stage.signals
    watched = (("Strong signals", signals.strong), ("Weak signals", signals.weak), ("Red flags", signals.red_flags))
    return Kit(stage, minutes, timetable(minutes, stage.exercise), materials_of(stage.exercise), watched)
