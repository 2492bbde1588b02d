"""From rows to a packet. Cards come by way of debriefs, the committee's record and the calibration, each as this
reader may see it, and by nothing else."""

from collections.abc import Iterator, Sequence

from django.utils import formats, timezone

from blueprint.inline_markdown import to_text
from hiring.models import Application, Interview, Round, Seat
from hiring.planning.plain_plan import StageView
from hiring.planning.queries import role_of
from scorecards.calibration.calibration import Calibration
from scorecards.calibration.queries.opening import calibration_of
from scorecards.calibration.report.sentences import about_bar, about_panels
from scorecards.cards.means import figure
from scorecards.cards.queries.content import asked_of
from scorecards.committee.queries.record import record_of
from scorecards.committee.record import CommitteeRecord
from scorecards.debrief.access import readable_notes
from scorecards.debrief.plain_debrief import Author, Debrief, DebriefDimension
from scorecards.debrief.queries.debrief import debriefs_of
from scorecards.models import DebriefNote, Scorecard
from scorecards.packets import in_short
from scorecards.packets.in_short import DimensionInShort, InShort
from scorecards.packets.queries.packet import (
    Anchors,
    CoverageCell,
    CoverageTable,
    Figures,
    HeldInterview,
    Packet,
    PacketRound,
)

STAGES_ACROSS = 5
"""So many columns of names fit on a page."""


def packet_of(user, application: Application) -> Packet:
    """The packet of an application, as this person may read it now; the caller has asked whether they may at all."""
    interviews = list(_interviews(application))
    rounds = [round for round in Round.objects.of(application) if any(i.stage.round_id == round.pk for i in interviews)]
    parts = _parts(user, application, rounds)
    asked = {interview.stage_id: asked_of(interview.stage) for interview in interviews if interview.is_binding}
    role = role_of(application.opening)
    figures = _figures(calibration_of(user, application.opening), application)
    standing = record_of(user, application)
    return Packet(
        application=application,
        in_short=(*_record(standing), *_evidence([part for part in parts if part.debrief]), *_mean(figures)),
        glance=tuple((row["name"], row["text"]) for row in role["at_a_glance"]),
        mission=(role["mission"] or {}).get("core") or "",
        held=tuple(_held(interview) for interview in interviews),
        coverage=tuple(_coverage(asked, parts, interviews)),
        anchors=tuple(_anchors(list(asked.values()))),
        parts=tuple(parts),
        figures=figures,
        standing=standing,
        missing=tuple(part.why_not for part in parts if part.why_not),
    )


def _record(standing: CommitteeRecord | None) -> Iterator[tuple[str, list[InShort]]]:
    """What was decided and voted, as far as it is open."""
    if standing is None or standing.why_not:
        why_not = standing.why_not if standing else "There is no interview plan to decide by."
        yield "Decision", [InShort(why_not, "record")]
        return
    if decision := standing.decision:
        level = f": {decision.level}" if decision.level else ""
        at = timezone.localtime(decision.decided_at)
        signed = f"Decision {decision.number}, {decision.decided_by}, {formats.date_format(at, 'j F Y')}."
        yield "Decision", [InShort(f"{decision.words}{level}.", "record"), InShort(signed)]
    else:
        yield "Decision", [InShort("Nothing is decided yet.", "record")]
    yield "Votes", [InShort(_votes(standing), "record")]
    if standing.composite:
        yield "Composite", [InShort(f"{composite}.", "record") for composite in standing.composites]


def _votes(standing: CommitteeRecord) -> str:
    ballot = standing.ballot
    if ballot is None:
        without = "The hiring manager decides, without a vote."
        return "The committee has not voted." if standing.has_committee else without
    if not ballot.is_closed:
        return f"The vote is open: {ballot.cast} of {len(ballot.votes)} have voted. It is shown once it is closed."
    return f"{ballot.answer.sentence}."


def _evidence(parts: Sequence[PacketRound]) -> Iterator[tuple[str, list[InShort]]]:
    """What the panels said, of all rounds together; nothing where no debrief is open."""
    if not parts:
        return
    debriefs = [part.debrief for part in parts]
    tally: dict[str, int] = {}
    for debrief in debriefs:
        for _, words, verdicts in reversed(debrief.recommended):
            tally[words] = tally.get(words, 0) + len(verdicts)
    flags = [
        (to_text(signal.words), [_who(seen.author) for seen in signal.seen], f"{part.prefix}signals")
        for part in parts
        for signal in part.debrief.signals
        if signal.is_red_flag
    ]
    places = _places(parts)
    yield "Recommendations", in_short.recommendations(list(tally.items()))
    yield "Red flags", in_short.red_flags(flags)
    yield "The panel disagrees on", in_short.disagreement(places)
    not_held = [hole.stage for debrief in debriefs for hole in debrief.holes if hole.stage]
    yield "Not covered", in_short.holes(places, not_held)


def _who(author: Author) -> str:
    """Whoever was recused since is marked wherever their words stand."""
    return author.name if author.recused_for is None else f"{author.name}, recused since"


def _places(parts: Sequence[PacketRound]) -> list[DimensionInShort]:
    """Each dimension once, at the round where its panel is furthest apart."""
    by_key: dict[str, list[tuple[PacketRound, DebriefDimension]]] = {}
    for part in parts:
        for dimension in part.debrief.dimensions:
            by_key.setdefault(dimension.key, []).append((part, dimension))
    places = []
    for rounds in by_key.values():
        part, widest = max(rounds, key=lambda pair: pair[1].apart)
        people = {given.author.person for _, dimension in rounds for given in dimension.rated}
        section = f"{part.prefix}{widest.section}"
        places.append(
            DimensionInShort(to_text(widest.name), section, widest.low, widest.high, widest.apart.range, len(people))
        )
    return places


def _mean(figures: Figures | None) -> Iterator[tuple[str, list[InShort]]]:
    if figures:
        shown = (figures.n, figures.raw, figures.bar, figures.adjusted, figures.low, figures.high)
        yield "Calibration", in_short.figures(*shown)


def cards_in_packet(user, application: Application) -> list[int]:
    """The scorecards that this person's packet of an application is made of, by number."""
    cards = Scorecard.objects.visible_to(user).submitted().filter(seat__interview__application=application)
    return sorted(cards.filter(seat__is_training=False).values_list("pk", flat=True))


def _interviews(application: Application):
    interviews = Interview.objects.filter(application=application).order_by("starts_at", "pk")
    related = interviews.select_related("stage__round__plan__opening").defer("stage__round__plan__role")
    return related.prefetch_related("seats__user", "seats__scorecard")


def _parts(user, application: Application, rounds: Sequence[Round]) -> list[PacketRound]:
    notes = readable_notes(user).filter(application=application, round__in=rounds).select_related("author")
    debriefs = zip(rounds, debriefs_of(user, application, rounds), strict=True)
    return [_part(round, debrief, [note for note in notes if note.round_id == round.pk]) for round, debrief in debriefs]


def _part(round: Round, debrief: Debrief, notes: Sequence[DebriefNote]) -> PacketRound:
    if not debrief.is_open:
        waits = f" It waits for {'; '.join(debrief.standing.waits)}." if debrief.standing.waits else ""
        return PacketRound(round, None, why_not=f"The debrief of {round} is not open yet.{waits}")
    return PacketRound(round, debrief, tuple(notes))


def _held(interview: Interview) -> HeldInterview:
    seats = [seat for seat in interview.seats.all() if not seat.is_training]
    return HeldInterview(
        stage=interview.stage.name,
        exercise=_exercise(asked_of(interview.stage)),
        starts_at=interview.starts_at,
        became="" if interview.is_standing else interview.get_status_display(),
        panel=tuple((str(seat.user), _became(seat, interview)) for seat in seats),
    )


def _became(seat, interview: Interview) -> str:
    """What may be known of everybody: never whether somebody has begun."""
    card = getattr(seat, "scorecard", None)
    if card is not None and card.is_submitted:
        return "scorecard is in, recused since" if seat.recused_at else "scorecard is in"
    if seat.recused_at:
        return "recused"
    if seat.waived_at:
        return "waived"
    return "scorecard is awaited" if interview.is_binding else ""


def _exercise(stage: StageView) -> str:
    return stage.exercise["title"] if stage.exercise else ""


def _coverage(
    asked: dict[int, StageView], parts: Sequence[PacketRound], interviews: Sequence[Interview]
) -> list[CoverageTable]:
    is_open = {part.round.pk: part.debrief is not None for part in parts}
    round_of = {interview.stage_id: interview.stage.round_id for interview in interviews}
    given: dict[tuple[str, int], list[tuple[str, int | None]]] = {}
    for part in parts:
        for dimension in part.debrief.dimensions if part.debrief else ():
            for rated in dimension.given:
                names = given.setdefault((dimension.key, rated.author.stage_id), [])
                names.append((rated.author.name, rated.rating.value))
    tables = []
    for some in _slices(list(asked.values()), STAGES_ACROSS):
        rows = []
        for key, name in _dimensions(asked.values()).items():
            cells = (
                CoverageCell(stage.rates(key), is_open[round_of[stage.id]], tuple(given.get((key, stage.id), ())))
                for stage in some
            )
            rows.append((name, tuple(cells)))
        tables.append(CoverageTable(tuple(stage.name for stage in some), tuple(rows)))
    return tables


def _slices(things: list, size: int) -> list[list]:
    return [things[start : start + size] for start in range(0, len(things), size)]


def _dimensions(stages) -> dict[str, str]:
    return {dimension.key: dimension.name for stage in stages for dimension in stage.dimensions}


def _anchors(stages: Sequence[StageView]) -> list[Anchors]:
    """Each dimension with its levels in each exercise that rates it; general ones once."""
    anchors = []
    for key, name in _dimensions(stages).items():
        exercises: list[tuple[str, tuple]] = []
        for stage in stages:
            for dimension in stage.dimensions:
                if dimension.key == key:
                    head = _exercise(stage) or stage.name if dimension.has_own_anchors else "In general"
                    exercises.append((head, tuple(dimension.levels)))
        anchors.append(Anchors(name, tuple(dict.fromkeys(exercises))))
    return anchors


def _figures(calibration: Calibration, application: Application) -> Figures | None:
    """This candidate alone; of others only what sentences about the whole opening say."""
    name = calibration.called.get(application.pk)
    row = calibration.report["candidates"].get(name) if name else None
    if row is None:
        return None
    adjusted = row["adjusted"] is not None and calibration.shows_adjusted
    return Figures(
        n=row["n"],
        raw=figure(row["raw_mean"]),
        adjusted=figure(row["adjusted"]) if adjusted else "",
        low=figure(row["low"]) if adjusted else "",
        high=figure(row["high"]) if adjusted else "",
        bar=calibration.bar,
        shows_adjusted=calibration.shows_adjusted,
        refused=calibration.report["refused"] or "",
        without_recused=_without_recused(calibration, application),
        sentences=(*about_panels(calibration.report), *about_bar(calibration.bar, calibration.consistency)),
        people=tuple(_people(calibration, application)),
        has_names=calibration.has_names,
    )


def _without_recused(calibration: Calibration, application: Application) -> tuple[str, int] | None:
    """The raw mean of this candidate and of how many ratings, without those of people recused since."""
    recused = Seat.objects.filter(interview__application=application).exclude(recused_at=None)
    left = set(recused.values_list("user", "interview__stage"))
    rated = [row for row in calibration.rows if row.application == application.pk and row.value is not None]
    kept = [row.value for row in rated if (row.user, row.stage) not in left]
    if len(kept) == len(rated):
        return None
    return (figure(sum(kept) / len(kept)) if kept else "", len(kept))


def _people(calibration: Calibration, application: Application):
    """Those who rated this candidate, with how they rate beside colleagues; for readers who see names."""
    if not (calibration.has_names and calibration.report["model"]):
        return
    rated = {calibration.people[row.user] for row in calibration.rows if row.application == application.pk}
    for name, row in calibration.report["interviewers"].items():
        if name in rated and row["leniency"] is not None:
            verdict = {"lenient": "rates higher", "severe": "rates lower"}.get(row["verdict"], "no difference named")
            yield name, figure(row["leniency"]), figure(row["low"]), figure(row["high"]), verdict
