"""What somebody finds by a name among everything that they may see; of candidates no more than name and opening."""

import re
from collections import Counter
from collections.abc import Container, Iterable
from dataclasses import dataclass

from django.db import connection
from django.db.models import Func, IntegerField, Q, QuerySet
from django.db.models.functions import Length
from django.db.models.lookups import GreaterThan
from django.urls import reverse

from blueprint.access import visible_blueprints
from blueprint.inline_markdown import to_text
from hiring.candidates.access import in_committee, visible_applications
from hiring.models import Application, Posting
from hiring.openings.access import parts_of, visible_openings
from hiring.openings.queries import today
from people.access import visible_people
from scorecards.committee.access import committee_applications
from scorecards.search.matching import ACCENTED, COMMON, folded, is_beginning, ranked

MOST = 8
FIRST_ASKED = 200
LONGEST_QUERY = 100
BEGINNING = r"(^|\W)"
BEYOND_ASCII = r"[^\x01-\x7f]"
BEYOND_COMMON = BEYOND_ASCII.replace("]", "".join(COMMON) + "]")


@dataclass(frozen=True)
class SearchAnswer:
    name: str
    about: str
    address: str


@dataclass(frozen=True)
class SearchGroup:
    """Answers of one kind, the best first; `more` are not shown, which are all that there are where it `is_counted`."""

    title: str
    answers: tuple[SearchAnswer, ...]
    more: int = 0
    is_counted: bool = True


def search(user, query: str) -> list[SearchGroup]:
    """Groups that have answers, in nine queries at most."""
    query = query[:LONGEST_QUERY]
    if not query.split():
        return []
    groups = (
        _candidates(user, query),
        _answers("Openings", query, _openings(user)),
        _answers("Blueprints", query, _blueprints(user)),
        _answers("People", query, _people(user)),
        _answers("Published jobs", query, _jobs()),
    )
    return [group for group in groups if group.answers]


def _answers(title: str, query: str, answers: Iterable[SearchAnswer]) -> SearchGroup:
    matching = ranked(answers, query, lambda answer: f"{answer.name} {answer.about}")
    return SearchGroup(title, tuple(matching[:MOST]), len(matching[MOST:]))


def _candidates(user, query: str) -> SearchGroup:
    """By name: applications that this person keeps or judges, and those that came to their committee."""
    name = ("pk", "candidate__name")
    judged = dict(_likely(visible_applications(user), query).values_list(*name))
    voted = dict(_likely(in_committee(user), query).values_list(*name)) if parts_of(user).committee else {}
    matching = [pk for pk, _ in ranked((voted | judged).items(), query, lambda row: row[1])]
    matching = _readable(user, matching, judged)
    facts = ("pk", "candidate__name", "opening__title", "opening__slug", "status")
    known = {row[0]: row for row in Application.objects.filter(pk__in=matching[:MOST]).values_list(*facts)}
    answers = tuple(_application(*known[pk], is_judged=pk in judged) for pk in matching[:MOST])
    return SearchGroup("Candidates", answers, len(matching[MOST:]), is_counted=not voted)


def _readable(user, matching: list[int], judged: Container[int]) -> list[int]:
    """Those that are this person’s or came to their committee: of the best, more than are shown, if there are as many.
    Whether a debrief is open costs more to find out than all else, and few want the hundredth answer."""
    readable: list[int] = []
    for applications in (matching[:FIRST_ASKED], matching[FIRST_ASKED:]):
        others = [pk for pk in applications if pk not in judged]
        came = committee_applications(user).filter(pk__in=others).values_list("pk", flat=True) if others else ()
        came = set(came)
        readable += [pk for pk in applications if pk in judged or pk in came]
        if others and len(readable) > MOST:
            break
    return readable


def _likely(applications: QuerySet[Application], query: str) -> QuerySet[Application]:
    """Those with a name that holds every word as it stands, and those with letters that folding may change: no other
    can be one that is looked for. PostgreSQL, which may hold a large house, knows the common ones itself."""
    words = folded(query).split()
    plain, beyond = _holds("candidate__name", words), Q(candidate__name__regex=BEYOND_ASCII)
    if connection.vendor == "postgresql":
        bytes_of_name = Func("candidate__name", function="OCTET_LENGTH", output_field=IntegerField())
        holds = Q(*(Q(candidate__name__regex=_with_accents(word)) for word in words))
        is_beyond = GreaterThan(bytes_of_name, Length("candidate__name"))
        beyond = Q(is_beyond) & (holds | Q(candidate__name__regex=BEYOND_COMMON))
    return applications.filter(plain | beyond).order_by()


def _holds(field: str, words: list[str]) -> Q:
    """Whether a text has every word, a short one where a word of the text begins."""
    lookups = (("iregex", BEGINNING + word) if is_beginning(word) else ("icontains", word) for word in words)
    return Q(*(Q(**{f"{field}__{lookup}": value}) for lookup, value in lookups))


def _with_accents(word: str) -> str:
    """An expression of a folded word as it may be written: large or small, with accents or without."""
    letters = (f"[{ACCENTED[letter]}]" if letter in ACCENTED else re.escape(letter) for letter in word)
    return (BEGINNING if is_beginning(word) else "") + "".join(letters)


def _application(pk: int, name: str, title: str, slug: str, status: str, *, is_judged: bool) -> SearchAnswer:
    address = reverse("application", args=[slug, pk]) if is_judged else reverse("committee_application", args=[pk])
    return SearchAnswer(name, title if status == Application.Status.ACTIVE else f"{title} · ended", address)


def _openings(user) -> list[SearchAnswer]:
    rows = visible_openings(user).values_list("title", "slug", "status")
    return [
        SearchAnswer(title, "" if status == "open" else "closed", reverse("opening", args=[s]))
        for title, s, status in rows
    ]


def _blueprints(user) -> list[SearchAnswer]:
    """Each blueprint once, as its newest version that this person may read is called; two of one title by address."""
    rows = visible_blueprints(user).order_by("version").values_list("slug", "title")
    titles = dict(rows)
    shared = {title for title, count in Counter(titles.values()).items() if count > 1}
    return [
        SearchAnswer(to_text(title), slug if title in shared else "", reverse("blueprint", args=[slug]))
        for slug, title in titles.items()
    ]


def _people(user) -> list[SearchAnswer]:
    return [
        SearchAnswer(name or email, email, reverse("person", args=[pk]))
        for pk, name, email in visible_people(user).values_list("pk", "name", "email")
    ]


def _jobs() -> list[SearchAnswer]:
    """Published descriptions to which one can apply today."""
    live = Posting.objects.live().filter(Q(closes_on=None) | Q(closes_on__gte=today()))
    rows = live.values_list("opening__title", "opening__slug")
    return [SearchAnswer(title, "", reverse("job", args=[slug])) for title, slug in rows]
