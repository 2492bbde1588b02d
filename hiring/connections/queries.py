"""What is known of each other system: counts, times and failures, in a few queries."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime

from django.db.models import Count, Max, OuterRef, Q, Subquery

from hiring.connections.failures import in_words
from hiring.models import Candidate, CandidateImport, Interview
from people.models import ApiKey, Delivery, Exchange, Webhook
from people.scopes import SCOPES

FILES_SHOWN = 10


@dataclass(frozen=True)
class SystemLine:
    """What of another system is here, by its name there."""

    name: str
    candidates: int = 0
    last_candidate: datetime | None = None
    interviews: int = 0
    last_interview: datetime | None = None


@dataclass(frozen=True)
class ScopeLine:
    """What a key was used for: when it last went well, and the failure that nothing has followed."""

    what: str
    succeeded_at: datetime | None
    failed_at: datetime | None
    trouble: str
    fails: bool


@dataclass(frozen=True)
class KeyLine:
    key: ApiKey
    lines: list[ScopeLine] = field(default_factory=list)


def systems() -> list[SystemLine]:
    people = _last(Candidate.objects.filter(erased_at=None))
    meetings = _last(Interview.objects)
    return [
        SystemLine(name, *people.get(name, (0, None)), *meetings.get(name, (0, None)))
        for name in sorted(people.keys() | meetings.keys(), key=str.casefold)
    ]


def _last(rows) -> dict[str, tuple[int, datetime]]:
    named = rows.exclude(external_id="").order_by().values_list("external_system")
    return {name: (n, at) for name, n, at in named.annotate(n=Count("pk"), at=Max("created_at"))}


def keys() -> list[KeyLine]:
    """The keys that have a secret, with what each was used for."""
    taken = ApiKey.objects.exclude(digest=None).select_related("owner").prefetch_related("exchanges")
    return [KeyLine(key, list(_scopes(key.exchanges.all()))) for key in taken]


def _scopes(exchanges: Iterable[Exchange]) -> Iterable[ScopeLine]:
    for row in exchanges:
        trouble = in_words(row.failed_status, row.failed_fields)
        yield ScopeLine(SCOPES.get(row.scope, row.scope), row.succeeded_at, row.failed_at, trouble, row.fails)


def webhooks() -> list[tuple[Webhook, str]]:
    """Each with when it was last reached, how many deliveries wait and how many were given up; beside each what the
    last one came to that was tried and has not arrived, in a sentence."""
    given_up = Q(deliveries__given_up_at__isnull=False)
    waiting = Q(deliveries__delivered_at=None, deliveries__given_up_at=None, deliveries__isnull=False)
    counts = {"waiting": Count("deliveries", filter=waiting), "failed": Count("deliveries", filter=given_up)}
    tried = Delivery.objects.filter(webhook=OuterRef("pk"), delivered_at=None, attempts__gt=0).order_by("-pk")
    failing = Subquery(tried.values("pk")[:1])
    lines = list(Webhook.objects.annotate(last=Max("deliveries__delivered_at"), failing=failing, **counts))
    deliveries = Delivery.objects.in_bulk([line.failing for line in lines if line.failing])
    return [(line, deliveries[line.failing].failure if line.failing else "") for line in lines]


def files() -> list[CandidateImport]:
    """The files of candidates that came in last; they are kept for a week."""
    return list(CandidateImport.objects.select_related("opening", "asked_by").order_by("-asked_at")[:FILES_SHOWN])
