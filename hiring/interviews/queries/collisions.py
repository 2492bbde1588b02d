"""What speaks against a time and a panel, said before anything is saved."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import UTC, datetime, time

from django.template.defaultfilters import date as as_words
from django.utils import timezone

from hiring.candidates.access import kept_interviews
from hiring.interviews.seating import barred
from hiring.models import Application, Interview, Seat, Stage
from people.models import User
from people.time_zones import zone
from people.words import count

DAWN, DUSK = time(7), time(21)
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
    changed. Other interviews are named as far as the reader may know of them. At most eight queries."""
    starts_at, ends_at = when
    sentences = ["That time has passed."] if ends_at <= timezone.now() else []
    others = Interview.objects.standing().filter(starts_at__lt=ends_at, ends_at__gt=starts_at)
    others = others.exclude(application=application, stage=stage, starts_at=starts_at)
    if interview:
        others = others.exclude(pk=interview.pk)
    known = set(kept_interviews(reader).filter(pk__in=others.values("pk")).values_list("pk", flat=True))
    sentences += _candidate_elsewhere(application, others, known)
    sentences += _people_elsewhere(panel, others, known)
    sentences += _odd_hours(starts_at, ends_at, panel)
    judging = [user for user, is_training in panel.items() if not is_training]
    if len(judging) < stage.interviewers:
        missing = count(stage.interviewers - len(judging), "more is needed", "more are needed")
        sentences.append(f"{stage} asks for {count(stage.interviewers, 'interviewer')}: {missing}.")
    return sentences + list(_may_not(application, stage, judging))


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


def _odd_hours(starts_at: datetime, ends_at: datetime, panel: Iterable[User]) -> Iterator[str]:
    """Night and weekend where somebody is, each place once."""
    people: dict[str, list[str]] = {}
    for user in panel:
        people.setdefault(user.time_zone, []).append(str(user))
    for place, names in people.items():
        starts, ends = (moment.astimezone(zone(place) or UTC) for moment in (starts_at, ends_at))
        whom = f"for {', '.join(names)} ({place.replace('_', ' ')})"
        if starts.weekday() >= 5:
            yield f"It is {as_words(starts, 'l')} {whom}."
        if starts.time() < DAWN or ends.time() > DUSK or ends.date() > starts.date():
            yield f"It is {as_words(starts, 'H:i')} to {as_words(ends, 'H:i')}, at night, {whom}."


def _may_not(application: Application, stage: Stage, judging: Iterable[User]) -> Iterator[str]:
    bars = barred(application, stage.round)
    yield from (f"{user} {bars[user.pk]}." for user in judging if user.pk in bars)


def _span(interview: Interview) -> str:
    starts, ends = (timezone.localtime(moment) for moment in (interview.starts_at, interview.ends_at))
    return f"{as_words(starts, 'H:i')} to {as_words(ends, 'H:i')}"
