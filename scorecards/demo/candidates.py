"""Who applied to the demo's opening, and which interviews they have: the table from which the loop is loaded.

A time is a working day and an hour seen from now, or "today", or "lately". Who sits on a panel stands with what became
of the seat, where that is not simply a scorecard or a wait for one.
"""

from dataclasses import dataclass, field

TRAINING, RECUSED, WAIVED = "training", "recused", "waived"
MANAGERS, DELIVERY = "talk-managers", "talk-delivery"
OPERATING, INCIDENT, TALENT = "case-operating-model", "case-incident", "case-talent"


@dataclass(frozen=True)
class Planned:
    """One interview: which exercise, when, with whom; `missed` says why the candidate did not come."""

    exercise: str
    when: tuple[int, int] | str
    panel: dict[str, str]
    missed: str = ""


@dataclass(frozen=True)
class Applied:
    """One candidate. `advanced`, `stopped`, `withdrawn` hold reasons; `readers` read the first round's debrief."""

    key: str
    name: str
    applied: int
    source: str
    first: tuple[Planned, ...]
    advanced: str = ""
    second: tuple[Planned, ...] = ()
    to_committee: str = ""
    stopped: str = ""
    withdrawn: str = ""
    readers: tuple[str, ...] = field(default=())

    @property
    def email(self) -> str:
        return f"{self.key}@mail.example"


def panel(*people: str, **states: str) -> dict[str, str]:
    return dict.fromkeys(people, "") | states


CANDIDATES = (
    Applied(
        "aurelio.santos",
        "Aurelio Santos",
        -24,
        "Referred by a colleague",
        first=(
            Planned(MANAGERS, (-14, 10), panel("interviewer", "henrike")),
            Planned(DELIVERY, (-13, 14), panel("tobias", "yusuf")),
        ),
        advanced="On to the cases. They should look at money, and at what he does without a platform team.",
        readers=("yusuf", "manager"),
        second=(
            Planned(OPERATING, (-7, 10), panel("grace", "tobias", meiling=TRAINING)),
            Planned(INCIDENT, (-6, 14), panel("henrike", "pavel")),
            Planned(TALENT, (-5, 10), panel("yusuf", "sanna")),
        ),
        to_committee="Every interview has taken place and every scorecard is in.",
    ),
    Applied(
        "bettina.kraemer",
        "Bettina Krämer",
        -20,
        "Careers page",
        first=(
            Planned(MANAGERS, (-10, 10), panel("tobias", "grace")),
            Planned(DELIVERY, (-9, 14), panel("interviewer", "henrike")),
        ),
        advanced="On to the cases. The incident will show more than an hour of questions can.",
        readers=("manager",),
        second=(
            Planned(OPERATING, "today", panel("interviewer", "pavel")),
            Planned(INCIDENT, (2, 14), panel("yusuf", "sanna")),
            Planned(TALENT, (4, 10), panel("henrike", meiling=TRAINING)),
        ),
    ),
    Applied(
        "daniel.osei",
        "Daniel Osei",
        -23,
        "Agency",
        first=(
            Planned(MANAGERS, (-13, 10), panel("henrike", "yusuf")),
            Planned(DELIVERY, (-12, 14), panel("sanna", "pavel")),
        ),
        advanced="On to the cases, with time for questions on governance.",
        second=(
            Planned(OPERATING, (-4, 10), panel("henrike", "laurent")),
            Planned(INCIDENT, (-3, 10), panel("interviewer", "pavel")),
            Planned(TALENT, (-2, 14), panel("grace", "yusuf")),
        ),
        to_committee="All interviews have taken place. Please begin with the red flag from the incident case.",
    ),
    Applied(
        "fiona.gallagher",
        "Fiona Gallagher",
        -22,
        "Careers page",
        first=(
            Planned(MANAGERS, (-12, 10), panel("tobias", "laurent")),
            Planned(DELIVERY, (-11, 14), panel("yusuf", "sanna")),
        ),
        advanced="On to the cases, the incident first: we know too little about reliability yet.",
        second=(
            Planned(INCIDENT, (-5, 14), panel("tobias", "pavel")),
            Planned(OPERATING, "lately", panel("grace", "sanna")),
        ),
    ),
    Applied(
        "hamid.rezai",
        "Hamid Rezai",
        -17,
        "Agency",
        first=(
            Planned(MANAGERS, (-8, 10), panel("interviewer", "yusuf")),
            Planned(DELIVERY, (-7, 16), panel("grace", "henrike", laurent=RECUSED)),
        ),
    ),
    Applied(
        "jana.novotna",
        "Jana Novotná",
        -21,
        "Careers page",
        first=(
            Planned(MANAGERS, (-11, 10), panel("yusuf", "tobias")),
            Planned(DELIVERY, (-10, 14), panel("henrike", grace=WAIVED)),
        ),
        stopped="Not for this post. She would be welcome to apply when we look for a team lead.",
    ),
    Applied(
        "leila.benali",
        "Leïla Benali",
        -16,
        "Referred by a colleague",
        first=(
            Planned(MANAGERS, (-6, 10), panel("tobias", "grace")),
            Planned(DELIVERY, (2, 10), panel("pavel", "henrike")),
        ),
        withdrawn="She has accepted an offer closer to home, and thanked us for the conversation.",
    ),
    Applied(
        "kenji.watanabe",
        "Kenji Watanabe",
        -15,
        "Agency",
        first=(
            Planned(MANAGERS, (-5, 16), panel("henrike", "tobias")),
            Planned(DELIVERY, (-3, 14), panel("sanna", "interviewer")),
        ),
    ),
    Applied(
        "matteo.ricci",
        "Matteo Ricci",
        -12,
        "Careers page",
        first=(
            Planned(
                MANAGERS,
                (-5, 14),
                panel("laurent", "interviewer"),
                missed="His flight was cancelled; he wrote at once.",
            ),
            Planned(MANAGERS, "lately", panel("laurent", "interviewer")),
        ),
    ),
    Applied(
        "noor.vandijk",
        "Noor van Dijk",
        -6,
        "Careers page",
        first=(
            Planned(MANAGERS, (1, 10), panel("interviewer", "sanna", meiling=TRAINING)),
            Planned(DELIVERY, (3, 10), panel("laurent", "grace")),
        ),
    ),
)
