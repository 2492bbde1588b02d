"""What stands in the fields of a letter, application by application, and what speaks against sending it."""

from collections.abc import Callable, Iterable
from datetime import datetime

from django.db.models import QuerySet
from django.utils import timezone

from blueprint.job_description.wording import weekday_in_words, zone_in_words
from hiring.applications.queries import gone_through_by, rounds_of, with_progress
from hiring.candidates.access import words_readable
from hiring.models import Adjustment, Application, Employer, Interview, Letter, Opening, Stage
from people.words import count, joined

NAMED = 3
_ABOUT_INTERVIEWS = (Letter.Kind.INVITED, Letter.Kind.BRIEF)
_ABOUT_AN_END = (Letter.Kind.STOPPED, Letter.Kind.DECIDED)


def values_of(
    applications: QuerySet[Application], opening: Opening, kind: str, language: str, by
) -> dict[int, dict[str, str]]:
    """{application: {field: what is put in}}. A fixed number of queries."""
    rounds, house, now = rounds_of(opening), Employer.objects.current().name, timezone.now()
    longer = dict(Adjustment.objects.filter(application__in=applications).values_list("application", "extra_minutes"))
    return {
        application.pk: {
            "name": application.candidate.name,
            "role": opening.title,
            "house": house,
            "sender": by.name,
            "interviews": "\n".join(
                _line(stage, interview, longer.get(application.pk) or 0, language)
                for stage, interview in _to_come(application, rounds, kind, now)
            ),
        }
        for application in with_progress(applications)
    }


def usual_kind(applications: Iterable[Application]) -> str:
    """What a letter to these is mostly about, by where they stand."""
    kinds = {_kind_for(application) for application in applications}
    return kinds.pop() if len(kinds) == 1 else Letter.Kind.RECEIVED


def _kind_for(application: Application) -> str:
    status = Application.Status(application.status)
    if status == Application.Status.ACTIVE:
        return Letter.Kind.INVITED if application.round_id else Letter.Kind.RECEIVED
    decided = (Application.Status.HIRED, Application.Status.NOT_HIRED)
    return Letter.Kind.DECIDED if status in decided else Letter.Kind.STOPPED


def against_letters(
    applications: Iterable[Application], values: dict[int, dict[str, str]], kind: str, text: str, by
) -> list[str]:
    """What the sender should know before these letters go, as sentences."""
    people = list(applications)
    told = []
    if kind in _ABOUT_INTERVIEWS:
        told.append((_those(people, lambda one: not one.is_active), "has ended", "have ended"))
    if "{interviews}" in text:
        nothing = _those(people, lambda one: one.is_active and not values[one.pk]["interviews"])
        none_left = "no interview to come, so none is named"
        told.append((nothing, f"has {none_left}", f"have {none_left}"))
    if kind in _ABOUT_AN_END:
        active = _those(people, lambda one: one.is_active)
        told.append((active, "is still in process here", "are still in process here"))
    if kind != Letter.Kind.OWN:
        sent = Letter.objects.filter(words_readable(by, "application"), application__in=people, kind=kind)
        had = set(sent.values_list("application", flat=True))
        again = f"was sent “{Letter.Kind(kind).label}” before"
        told.append((_those(people, lambda one: one.pk in had), again, again.replace("was", "were", 1)))
    return [f"{_named(some)} {one if len(some) == 1 else many}." for some, one, many in told if some]


def _those(people: Iterable[Application], matches: Callable[[Application], bool]) -> list[str]:
    return [str(one.candidate) for one in people if matches(one)]


def _named(names: list[str]) -> str:
    shown, more = names[:NAMED], len(names) - NAMED
    return joined([*shown, count(more, "other")] if more > 0 else shown)


def _to_come(application: Application, rounds, kind: str, now: datetime) -> list[tuple[Stage, Interview | None]]:
    """The interviews that were neither held nor skipped, with when each is booked: of the round where it stands, or of
    the first one; in a letter on what to expect, of all."""
    rounds = gone_through_by(application, rounds)
    if kind != Letter.Kind.BRIEF:
        rounds = [round for round in rounds if round.pk == application.round_id] or rounds[:1]
    skipped = {skip.stage_id for skip in application.skipped_stages.all()}
    standing = {one.stage_id: one for one in application.interviews.all() if one.is_standing}
    stages = [stage for round in rounds for stage in round.stages.all() if stage.pk not in skipped]
    pairs = [(stage, standing.get(stage.pk)) for stage in stages]
    return [(stage, interview) for stage, interview in pairs if interview is None or interview.starts_at > now]


def _line(stage: Stage, interview: Interview | None, longer: int, language: str) -> str:
    minutes = interview.minutes if interview else stage.minutes + longer
    return " · ".join(filter(None, (f"- {stage.name} ({minutes} min)", *_booked(interview, language))))


def _booked(interview: Interview | None, language: str) -> tuple[str, ...]:
    if interview is None:
        return ()
    begins = timezone.localtime(interview.starts_at)
    zone = zone_in_words(timezone.get_current_timezone_name(), language)
    when = f"{weekday_in_words(begins.date(), language)}, {begins:%H:%M} ({zone})"
    return when, interview.place, interview.link
