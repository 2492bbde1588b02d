"""A search of the demo's that nobody applied to yet. Each story brings a candidate of its own, by forms alone.

What a story needs before it begins is asserted: else it would be called closed where it was never told.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime, timedelta
from pathlib import Path

from requests import Response

from tests.attacks.replay.person import NoForm, Person, choices, form_of, hrefs

OPENING = "/openings/head-of-engineering-porto"
"""Marek, the manager, leads it; the first round of its standard plan has two interviews."""
SAID = "They kept the release train running for a year"
"""What stands on every card, and nowhere else."""
NAMES = {
    "admin": "Annegret Vogel",
    "recruiter": "Ruth Adeyemi",
    "manager": "Marek Nowak",
    "interviewer": "Ines Carvalho",
    "committee": "Chidi Okonkwo",
    "tobias": "Tobias Lindqvist",
    "grace": "Grace Onyango",
}


@contextmanager
def needed() -> Iterator[None]:
    """A form that a story cannot begin without."""
    try:
        yield
    except NoForm as missing:
        raise AssertionError(str(missing)) from missing


class Search:
    def __init__(self, site: str, database: Path):
        self.site, self.database = site, database
        self._people: dict[str, Person] = {}
        with suppress(NoForm):  # begun by who played here before
            self.by("recruiter").send(f"{OPENING}/plan/", "/start/")
        numbers = choices(self.by("recruiter").get(f"{OPENING}/edit/"), "hiring_manager")
        self.number = {who: numbers[name] for who, name in NAMES.items()}

    def by(self, who: str) -> Person:
        if who not in self._people:
            self._people[who] = Person(self.site, who)
        return self._people[who]

    def candidate(self, name: str) -> str:
        """Their page."""
        with needed():
            page = self.by("recruiter").send(f"{OPENING}/candidates/new/", name=name)
        assert not page.url.endswith("/new/"), f"{name} is not added"
        return self._path(page)

    def interview(self, candidate: str, stage: int, *panel: str, days: int = -1, by: str = "recruiter") -> str | None:
        """The page of an interview of the plan's stage at this place, so many days from now; None where refused."""
        stages = choices(self.by(by).get(f"{candidate}interviews/new/"), "stage")
        page = self.by(by).send(
            f"{candidate}interviews/new/",
            stage=list(stages.values())[stage],
            day=(datetime.now() + timedelta(days=days)).date().isoformat(),
            time=f"1{stage}:00",
            minutes="45",
            interviewers=[self.number[who] for who in panel],
        )
        return None if page.url.endswith("/new/") else self._path(page)

    def held(self, candidate: str, stage: int, *panel: str) -> str:
        """The page of an interview of yesterday, on which nobody has written yet."""
        with needed():
            interview = self.interview(candidate, stage, *panel)
        assert interview, "the interview is not scheduled"
        return interview

    def judged(self, candidate: str, stage: int, *panel: str) -> str:
        interview = self.held(candidate, stage, *panel)
        for who in panel:
            self.submit(interview, who)
        return interview

    def submit(self, interview: str, who: str) -> None:
        (card,) = hrefs(self.by(who).get(interview), r"/scorecards/\d+/")
        form = self.by(who).get(card)
        fields = form_of(form, card).fields
        ratings = {field: "3" for field in fields if field.startswith("rating-")}
        evidence = {field: SAID for field in fields if field.startswith("evidence-")}
        with needed():
            page = self.by(who).complete(form, **ratings, **evidence, recommendation="yes", confidence="medium")
        with suppress(NoForm):
            self.by(who).complete(page, "/submit/")  # it is read once as it will stand
        assert 'name="rating-' not in self.by(who).get(card).text, f"the card of {who} is not in"

    def skip_the_rest(self, candidate: str, by: str = "recruiter") -> None:
        """What the round still waits for and was never scheduled, on builds that wait for it."""
        for skip in hrefs(self.by(by).get(candidate), rf"{candidate}skip/\d+/"):
            self.by(by).send(skip, reason="We know enough.")

    def reads(self, who: str, candidate: str) -> bool:
        """Whether they can read the cards of the candidate's first round."""
        (debrief,) = hrefs(self.by("recruiter").get(candidate), r"/applications/\d+/rounds/\d+/debrief/")[:1]
        return self.by(who).sees(debrief, SAID)

    def sits(self, who: str, interview: str | None) -> bool:
        """Whether they can write a card of this interview."""
        cards = hrefs(self.by(who).get(interview), r"/scorecards/\d+/") if interview else []
        return any('name="rating-' in self.by(who).get(card).text for card in cards)

    def panel(self, interview: str, *panel: str, training: tuple[str, ...] = (), by: str = "manager") -> None:
        numbers = {"interviewers": panel, "training": training}
        self.by(by).send(f"{interview}panel/", **{k: [self.number[who] for who in v] for k, v in numbers.items()})

    def _path(self, page: Response) -> str:
        return re.sub(r"\?.*", "", page.url.removeprefix(self.site))
