"""What speaks against a time and a panel, said before anything is saved."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import UTC, datetime, time, timedelta

from django.template.defaultfilters import date as as_words
from django.utils import timezone

from hiring.candidates.access import kept_interviews
from hiring.interviews.seating import barred
from hiring.models import Application, BusyTime, Interview, Seat, Stage
from people.models import User
from people.time_zones import zone
from people.words import count

SATURDAY, DAWN, DUSK = 5, time(7), time(21)
"""Outside of these an interview is at night."""


def collisions(
    application: Application,
    stage: Stage,
    when: tuple[datetime, datetime],
    panel: Mapping[User, bool],
    *,
    reader: User,
    interview: Interview | None = None,
) -> list[str]:
    """Sentences, none where nothing speaks against it; `panel` says who is in training, `interview` is the one that is
    changed. Other interviews are named as far as the reader may know of them. At most nine queries."""
    starts_at, ends_at = when
    sentences = ["That time has passed."] if ends_at <= timezone.now() else []
    others = Interview.objects.standing().filter(starts_at__lt=ends_at, ends_at__gt=starts_at)
    others = others.exclude(application=application, stage=stage, starts_at=starts_at)
    if interview:
        others = others.exclude(pk=interview.pk)
    known = set(kept_interviews(reader).filter(pk__in=others.values("pk")).values_list("pk", flat=True))
    sentences += _candidate_elsewhere(application, others, known)
    sentences += _people_elsewhere(panel, others, known)
    sentences += _busy_elsewhere(panel, starts_at, ends_at)
    sentences += _odd_hours(starts_at, ends_at, panel)
    return sentences + against_panel(application, stage, panel)


def against_panel(application: Application, stage: Stage, panel: Mapping[User, bool]) -> list[str]:
    """What speaks against these people whatever the time: too few, or somebody who may not judge here."""
    judging = [user for user, is_training in panel.items() if not is_training]
    needed = stage.interviewers - len(judging)
    missing = count(needed, "more is needed", "more are needed")
    few = [f"{stage} asks for {count(stage.interviewers, 'interviewer')}: {missing}."] if needed > 0 else []
    return few + list(_may_not(application, stage, judging))


def against_offer(
    application: Application, stage: Stage, times: Iterable[datetime], minutes: int, panel: Mapping[User, bool]
) -> list[str]:
    """What speaks against times that would be offered: the panel, and odd hours, said once for each place."""
    length, times = timedelta(minutes=minutes), list(times)
    told = []
    for place, names in _by_place(panel).items():
        if odd := sum(_is_odd(*_there((starts, starts + length), place)) for starts in times):
            told.append(f"{count(odd, 'time is', 'times are')} at night or on a weekend {_for(names, place)}.")
    return [*told, *against_panel(application, stage, panel)]


def _candidate_elsewhere(application: Application, others, known: Collection[int]) -> Iterator[str]:
    for other in others.filter(application__candidate=application.candidate_id).select_related("stage"):
        name = f": {other.stage}, {_span(other)}" if other.pk in known else f": {_span(other)}"
        yield f"{application.candidate} has another interview at that time{name}."


def _people_elsewhere(panel: Iterable[User], others, known: Collection[int]) -> Iterator[str]:
    seats = Seat.objects.filter(user__in=list(panel), recused_at=None, interview__in=others)
    related = seats.select_related("user", "interview__stage", "interview__application__candidate")
    for seat in related.order_by("user__name", "interview__starts_at", "pk"):
        other = seat.interview
        with_whom = f"{other.stage} with {other.application.candidate}, " if other.pk in known else ""
        yield f"{seat.user} has another interview at that time: {with_whom}{_span(other)}."


def _busy_elsewhere(panel: Iterable[User], starts_at: datetime, ends_at: datetime) -> Iterator[str]:
    """What their own calendars say, which is no more than when."""
    meets = BusyTime.objects.filter(calendar__user__in=list(panel), starts_at__lt=ends_at, ends_at__gt=starts_at)
    for busy in meets.select_related("calendar__user").order_by("calendar__user__name", "starts_at"):
        yield f"{busy.calendar.user} is busy at that time, their calendar says: {_span(busy)}."


def _odd_hours(starts_at: datetime, ends_at: datetime, panel: Iterable[User]) -> Iterator[str]:
    """Night and weekend where somebody is, each place once."""
    for place, names in _by_place(panel).items():
        starts, ends = _there((starts_at, ends_at), place)
        if starts.weekday() >= SATURDAY:
            yield f"It is {as_words(starts, 'l')} {_for(names, place)}."
        if _is_at_night(starts, ends):
            yield f"It is {as_words(starts, 'H:i')} to {as_words(ends, 'H:i')}, at night, {_for(names, place)}."


def _by_place(panel: Iterable[User]) -> dict[str, list[str]]:
    people: dict[str, list[str]] = {}
    for user in panel:
        people.setdefault(user.time_zone, []).append(str(user))
    return people


def _there(span: tuple[datetime, datetime], place: str) -> tuple[datetime, datetime]:
    starts, ends = (moment.astimezone(zone(place) or UTC) for moment in span)
    return starts, ends


def _for(names: Iterable[str], place: str) -> str:
    return f"for {', '.join(names)} ({place.replace('_', ' ')})"


def _is_at_night(starts: datetime, ends: datetime) -> bool:
    return starts.time() < DAWN or ends.time() > DUSK or ends.date() > starts.date()


def _is_odd(starts: datetime, ends: datetime) -> bool:
    return starts.weekday() >= SATURDAY or _is_at_night(starts, ends)


def _may_not(application: Application, stage: Stage, judging: Iterable[User]) -> Iterator[str]:
    bars = barred(application, stage.round)
    yield from (f"{user} {bars[user.pk]}." for user in judging if user.pk in bars)


def _span(of: Interview | BusyTime) -> str:
    starts, ends = (timezone.localtime(moment) for moment in (of.starts_at, of.ends_at))
    if starts.date() != ends.date():
        return f"{as_words(starts, 'j F H:i')} to {as_words(ends, 'j F H:i')}"
    return f"{as_words(starts, 'H:i')} to {as_words(ends, 'H:i')}"
