"""Every named address of the project, with the numbers and names of a world in it."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from django.urls import URLResolver, get_resolver

from blueprint.documents import FORMATS
from blueprint.models import Family
from hiring.models import CandidateImport, DaysOff, Interview, Seat, Stage, TimeOffer
from people.models import ApiKey, FeedToken, Invitation, Message
from scorecards.calibration.views import opening as calibration
from scorecards.fairness.access import token_of
from scorecards.models import Hire, PacketBatch
from tests.scorecards.independence.world import MarkedWorld
from tests.world import NAMES

ARGUMENT = re.compile(r"<(?:\w+:)?\w+>")
NOBODYS = "unknown"
"""A token of something that is nobody's."""

CALIBRATED = [*calibration.TABS, *calibration.TAB_OF]
"""What an opening's calibration has a PDF or a table of."""

MAKERS: dict[str, Callable] = {
    "openings/<>": lambda world: [world.opening.slug],
    "openings/<>/candidates/<>": lambda world, _: [application.pk for application in world.applications.values()],
    "candidates/<>/skip/<>": lambda world, *_: _stages(world),
    "candidates/<>/unskip/<>": lambda world, *_: _stages(world),
    "candidates/<>/files/<>": lambda world, _, pk: _pks(world, pk, "files"),
    "committee/files/<>": lambda world, pk: _pks(world, pk, "files"),
    "openings/<>/candidates/import/<>": lambda *_: [NOBODYS],
    "openings/<>/candidates/import/<>/rows/<>": lambda *_: [1],
    "openings/<>/candidates/imports/<>": lambda *_: [*CandidateImport.objects.values_list("pk", flat=True)],
    "offers/<>": lambda _: [*TimeOffer.objects.values_list("pk", flat=True)],
    "choose/<>": lambda _: [*TimeOffer.objects.values_list("token", flat=True), NOBODYS],
    "interviews/hours/off/<>": lambda _: [*DaysOff.objects.values_list("pk", flat=True)],
    "openings/<>/versions/<>": lambda *_: [1],
    "openings/<>/versions/<>.<>": lambda *_: [*FORMATS],
    "description.<>": lambda *_: [*FORMATS],
    "plan/rounds/<>": lambda world, _: [round.pk for round in world.plan.rounds.all()],
    "plan/interviews/<>": lambda world, _: _stages(world),
    "plan/dimensions/<>": lambda *_: NAMES,
    "kits/<>": lambda world, _: _stages(world),
    "interviews/<>": lambda world: [*Interview.objects.values_list("pk", flat=True)],
    "seats/<>": lambda world, pk: [*Seat.objects.filter(interview=pk).values_list("pk", flat=True)],
    "scorecards/<>": lambda world: [*Seat.objects.values_list("pk", flat=True)],
    "applications/<>/scorecards/<>": lambda *_: ["greenhouse", "ashby"],
    "applications/<>": lambda world: [application.pk for application in world.applications.values()],
    "rounds/<>": lambda world, _: [round.pk for round in world.plan.rounds.all()],
    "candidates/<>": lambda world: [application.candidate_id for application in world.applications.values()],
    "feeds/<>": lambda world: [*FeedToken.objects.values_list("token", flat=True)],
    "jobs/<>": lambda world: [world.opening.slug],
    "jobs/<>.<>": lambda *_: [*FORMATS],
    "openings/<>/calibration/<>": lambda *_: CALIBRATED,
    "openings/<>/other-systems/<>": lambda *_: ["greenhouse", "ashby"],
    "openings/<>/packets/<>": lambda *_: [*PacketBatch.objects.values_list("pk", flat=True)],
    "calibrate/<>": lambda *_: [NOBODYS],
    "calibrate/<>/<>": lambda *_: ["candidates"],
    "practice/<>": lambda world: [world.practice.pk, world.practice.role],
    "practice/<>/<>": lambda world, _: [world.practice.exercise],
    "practice/for/<>": lambda _: [*Seat.objects.values_list("pk", flat=True)[:3]],
    "hires/<>": lambda _: [*Hire.objects.values_list("pk", flat=True)],
    "reviews/<>": lambda _: [*Hire.objects.values_list("pk", flat=True)],
    "reviews/<>/<>": lambda *_: ["90-days", "12-months"],
    "answers/<>/back": lambda world: [token_of(world.applications["D"])],
    "answers/<>/link": lambda world: [token_of(world.applications["D"])],
    "answers/<>": lambda world: [token_of(world.applications["D"])],
    "people/keys/<>": lambda *_: [*ApiKey.objects.values_list("pk", flat=True)],
    "people/me/keys/<>": lambda *_: [*ApiKey.objects.values_list("pk", flat=True)],
    "people/<>": lambda world: [world.people[who].pk for who in ("anna", "hana")],
    "people/invitations/<>": lambda *_: [*Invitation.objects.values_list("pk", flat=True)],
    "people/webhooks/<>": lambda *_: [1],
    "deliveries/<>": lambda *_: [1],
    "api/v1/<>": lambda *_: [NOBODYS],
    "people/second-factors/<>": lambda *_: ["member"],
    "mail/<>": lambda *_: [*Message.objects.values_list("pk", flat=True)],
    "accounts/invitation/<>": lambda *_: [*Invitation.objects.values_list("token", flat=True)],
    "accounts/2fa/passkeys/<>": lambda *_: [1],
    "accounts/oidc/<>": lambda *_: ["sso"],
    "blueprints/<>": lambda world: [world.opening.blueprint.slug],
    "blueprints/families/<>": lambda _: [*Family.objects.values_list("pk", flat=True)],
    "families/<>/roles/<>": lambda world, _: [world.opening.blueprint.slug],
    "blueprints/import/<>": lambda *_: [NOBODYS],
    "blueprints/<>/versions/<>": lambda *_: [1],
    "blueprint.<>": lambda *_: ["json", "markdown", "pdf"],
    "job-description.<>": lambda *_: [*FORMATS],
    "draft/<>": lambda *_: ["kpis"],
    "draft/<>/<>": lambda *_: [1],
    "draft/unrecognised/<>": lambda *_: [1],
}
"""What stands in an address, by the longest known end of what leads to it; each maker is given what stands before."""

AS_THEY_ARE = {"account_reset_password_from_key": ["/accounts/password/reset/key/1-none/"]}
"""Addresses that are told by a regular expression."""


@dataclass(frozen=True)
class Address:
    name: str
    url: str


class Unfilled(AssertionError):
    """The crawl does not know what stands in an address."""


def addresses(world: MarkedWorld) -> list[Address]:
    """Every named address, filled with everything of the world that fits. Raises Unfilled with all that do not."""
    whole, unfilled = [], []
    for name, route in named(get_resolver()):
        try:
            urls = AS_THEY_ARE.get(name) or filled(route, world)
        except Unfilled as error:
            unfilled.append(f"{name}: {error}")
        else:
            whole += [Address(name, url) for url in urls]
    if unfilled:
        raise Unfilled("Say in MAKERS what stands in\n" + "\n".join(unfilled))
    return whole


def named(resolver: URLResolver, before: str = "") -> Iterator[tuple[str, str]]:
    """Each named route below a resolver, with the whole of its address."""
    for pattern in resolver.url_patterns:
        route = before + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            yield from named(pattern, route)
        elif pattern.name:
            yield pattern.name, route


def filled(route: str, world: MarkedWorld) -> list[str]:
    """The addresses of a route, with every combination of what its arguments can be."""
    pieces = ARGUMENT.split(route)
    begun, prefix = [(pieces[0], ())], pieces[0]
    for piece in pieces[1:]:
        prefix += "<>"
        maker = _maker(prefix, route)
        begun = [(f"{url}{value}{piece}", (*chosen, value)) for url, chosen in begun for value in maker(world, *chosen)]
        prefix += piece
    return [f"/{url}" for url, _ in begun]


def _maker(prefix: str, route: str) -> Callable:
    segments = prefix.split("/")
    for start in range(len(segments)):
        maker = MAKERS.get("/".join(segments[start:]))
        if maker:
            return lambda world, *chosen: maker(world, *chosen[-maker.__code__.co_argcount + 1 :])
    raise Unfilled(f"/{route}, after {prefix}")


def _stages(world: MarkedWorld) -> list[int]:
    return [*Stage.objects.filter(round__plan=world.plan).values_list("pk", flat=True)]


def _pks(world: MarkedWorld, application: int, name: str) -> list[int]:
    owner = next(candidate for candidate in world.applications.values() if candidate.pk == application)
    return [*getattr(owner, name).values_list("pk", flat=True)]
