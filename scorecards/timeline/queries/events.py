"""The events that concern an opening or an application, and the names of what they concern."""

from collections.abc import Iterable

from django.db.models import Min, Q, QuerySet
from django.template.defaultfilters import date as as_words
from django.urls import reverse
from django.utils import timezone

from hiring.models import Application, Interview, Opening, Plan, Posting, Round, Seat, Stage
from people.audit import verbs
from people.models import Event, User
from people.models.trail import named
from scorecards.timeline.entries import Happening, Named, Names, Reader
from scorecards.timeline.verb_sentences import said_of

AT_MOST = 2000
"""So many events back a timeline reaches; the audit trail has them all."""

MOST_NUMBERS = 5000
"""So many applications of an opening are looked for one by one, by the indexes of the trail; with more, it is read."""


def of_application(application: Application) -> list[Happening]:
    """What happened to one application, the newest first."""
    about = Q(named=application.pk) | Q(subject="hiring.application", subject_id=application.pk)
    about |= _of_candidates([application.candidate_id], application.opening)
    return _happenings(_events().filter(about), {application.candidate_id: application.pk})


def of_opening(opening: Opening) -> list[Happening]:
    """What happened in an opening, with all its applications, the newest first."""
    applications = Application.objects.filter(opening=opening)
    of_candidates = dict(applications.order_by().values_list("candidate", "pk"))
    few = len(of_candidates) <= MOST_NUMBERS
    numbers = list(of_candidates.values()) if few else applications.values("pk")
    candidates = list(of_candidates) if few else applications.values("candidate")
    about = Q(subject="hiring.opening", subject_id=opening.pk) | Q(named_opening=opening.pk)
    about |= Q(
        subject="hiring.plan", subject_id__in=list(Plan.objects.filter(opening=opening).values_list("pk", flat=True))
    )
    postings = Posting.objects.filter(opening=opening).values_list("pk", flat=True)
    about |= Q(subject="hiring.posting", subject_id__in=list(postings))
    about |= Q(subject="hiring.application", subject_id__in=numbers) | Q(named__in=numbers)
    about |= _of_candidates(candidates, opening)
    return _happenings(_events().filter(about), of_candidates)


def _of_candidates(candidates, opening: Opening) -> Q:
    """What happened to the candidates themselves, in this opening or in none."""
    here = Q(named_opening=None) | Q(named_opening=opening.pk)
    return Q(subject="hiring.candidate", subject_id__in=candidates, named=None) & here


def _events() -> QuerySet[Event]:
    """Events, each with the application and the opening that it names beside its subject."""
    return Event.objects.annotate(named=named("application"), named_opening=named("opening"))


def _happenings(events: QuerySet[Event], candidates: dict[int, int]) -> list[Happening]:
    """The newest of the events; `candidates` gives the application of each candidate."""
    newest = list(events.order_by("-at", "-pk")[:AT_MOST])
    seats = _seats(newest)
    return [_happening(event, candidates, seats) for event in newest]


def _seats(events: list[Event]) -> dict[int, tuple[int, int]]:
    """The interview and the person of each seat that the events name."""
    pks = {event.subject_id for event in events if event.subject == "hiring.seat"}
    pks |= {event.ids["seat"] for event in events if "seat" in event.ids}
    return {pk: (interview, user) for pk, interview, user in Seat.objects.filter(pk__in=pks).values_list(*_OF_A_SEAT)}


_OF_A_SEAT = ("pk", "interview", "user")


def _happening(event: Event, candidates: dict[int, int], seats: dict[int, tuple[int, int]]) -> Happening:
    ids, subject = event.ids, event.subject
    seat = event.subject_id if subject == "hiring.seat" else ids.get("seat")
    interview, person = seats.get(seat, (ids.get("interview"), ids.get("person")))
    own = {
        "hiring.application": {"application": event.subject_id},
        "hiring.candidate": {"application": candidates.get(event.subject_id)},
        "hiring.interview": {"interview": event.subject_id},
        "scorecards.scorecard": {"card": event.subject_id},
    }.get(subject, {})
    named = {name: ids.get(name) for name in ("application", "round", "stage")}
    named |= {"interview": interview, "person": person}
    sentence = said_of(event.verb, verbs().get(event.verb, event.verb))
    return Happening(event.at, event.actor_id, event.verb, sentence, **(named | own))


def names_of(happenings: Iterable[Happening], reader: Reader, opening: Opening) -> Names:
    """The names of everything that these happenings concern. Five queries at most."""
    happenings = list(happenings)
    people = {happening.actor for happening in happenings} | {happening.person for happening in happenings}
    interviews = Interview.objects.filter(
        pk__in={happening.interview for happening in happenings if happening.interview}
    )
    first = interviews.select_related("stage").annotate(first=Min("reschedulings__started_at"))
    applications = Application.objects.filter(
        pk__in={happening.application for happening in happenings if happening.application}
    )
    stages = {happening.stage for happening in happenings if happening.stage and not happening.interview}
    rounds = Round.objects.filter(pk__in={happening.round for happening in happenings if happening.round})
    return Names(
        people={user.pk: str(user) for user in User.objects.filter(pk__in=people - {None})},
        applications={
            application.pk: _applicant(application, opening) for application in applications.select_related("candidate")
        },
        interviews={interview.pk: _interview(interview, reader) for interview in first},
        days={interview.pk: _day(interview.first or interview.starts_at) for interview in first},
        rounds={round.pk: round.name for round in rounds},
        stages=dict(Stage.objects.filter(pk__in=stages).values_list("pk", "name")) if stages else {},
    )


def _applicant(application: Application, opening: Opening) -> Named:
    if application.candidate.erased_at:
        return Named("an erased candidate")
    return Named(str(application.candidate), reverse("application", args=[opening.slug, application.pk]))


def _interview(interview: Interview, reader: Reader) -> Named:
    opens = reader.keeps or interview.pk in reader.sits_on
    return Named(interview.stage.name, reverse("interview", args=[interview.pk]) if opens else "")


def _day(at) -> str:
    return as_words(timezone.localtime(at), "j F Y")
