"""Everything that is kept about a candidate, as plain data in words. Practice is about nobody, and never in it."""

import re
from collections import defaultdict
from collections.abc import Callable

from django.db.models import Q
from django.utils import timezone

from hiring.models import Candidate, CandidateFile, Interview, Seat
from hiring.planning.queries import role_of
from people.models import Message, User
from scorecards.debrief.access import readable_notes
from scorecards.models import Ballot, Decision, Scorecard, Vote
from scorecards.privacy.parts_played import parts_of, without_names
from scorecards.privacy.queries.copied_card import card_as_data
from scorecards.privacy.queries.copied_first_year import first_year_of
from scorecards.privacy.queries.not_copied import left_out, told

SCHEMA = "rolewright/candidate-copy@1"
TIME_AND_PLACE = ("starts_at", "ends_at", "place", "link", "ended_at")
_PRIVATE_LINK = re.compile(r"\S+/answers/\S+")
NOT_HERE = "[a private link, which is theirs alone]"
"""Whoever makes the copy must not answer in the name of the person, nor read what they answered."""

RECRUITING = "Recruiting"
"""Whoever keeps applications: recruiters, administrators, the hiring manager."""


def copy_of(candidate: Candidate, user, files: dict[int, str]) -> dict:
    """The copy that this administrator makes; `files` names where each file stands in it, by the file's number."""
    seats = Seat.objects.filter(interview__application__candidate=candidate).order_by("interview__starts_at", "pk")
    votes = Vote.objects.filter(ballot__application__candidate=candidate).order_by("pk")
    parts = parts_of(seats.values_list("user", flat=True), votes.values_list("user", flat=True))
    return {
        "schema": SCHEMA,
        "made_at": timezone.now(),
        "left_out": left_out(user, candidate),
        "candidate": {name: getattr(candidate, name) for name in (*candidate.texts(), "created_at")},
        "applications": _Applications(candidate, user, parts, files).read(),
        "mail": _mail(candidate, parts),
    }


class _Applications:
    """Reads the applications with all that hangs on them, in a fixed number of queries."""

    def __init__(self, candidate: Candidate, user, parts: dict[int, str], files: dict[int, str]):
        self.candidate, self.user, self.parts, self.files = candidate, user, parts, files
        self.told = set(told(user, candidate).values_list("pk", flat=True))
        cards = Scorecard.objects.copied_by(user).filter(seat__interview__application__candidate=candidate)
        plan = "seat__interview__stage__round__plan"
        cards = cards.select_related(f"{plan}__opening").defer(f"{plan}__role")
        cards = cards.prefetch_related("ratings", "sightings", "revisions__ratings")
        self.cards = {card.seat_id: card for card in cards}

    def read(self) -> list[dict]:
        applications = self.candidate.applications.select_related("opening", "round", "adjustment").order_by("pk")
        related = ("hire", "files", "notes", "letters", "tags", "outcomes__round", "skipped_stages__stage__round")
        notes, ballots, decisions = self._debrief_notes(), self._ballots(), self._decisions()
        interviews = self._interviews()
        return [
            {
                **self._plain(application),
                "interviews": interviews[application.pk],
                "debrief_notes": notes[application.pk],
                "ballots": ballots[application.pk],
                "decisions": decisions[application.pk],
                "first_year": first_year_of(application, self.user) if application.pk in self.told else None,
            }
            for application in applications.prefetch_related(*related)
        ]

    def _plain(self, application) -> dict:
        adjustment, shown = getattr(application, "adjustment", None), self._said_about(application.pk)
        return {
            "opening": application.opening.title,
            "status": application.get_status_display(),
            "round": application.round.name if application.round else "",
            "source": application.source,
            "applied_at": application.applied_at,
            "ended_at": application.ended_at,
            "end_reason": shown(application.end_reason),
            "adjustment": adjustment
            and {"request": shown(adjustment.request), "extra_minutes": adjustment.extra_minutes},
            "files": [self._file(file) for file in application.files.all()],
            "notes": [
                {"written_at": note.written_at, "by": RECRUITING, "text": shown(note.text)}
                for note in application.notes.all()
            ],
            "letters": [
                {
                    "sent_at": letter.sent_at,
                    "by": RECRUITING,
                    "subject": shown(letter.subject),
                    "text": shown(letter.text),
                }
                for letter in application.letters.all()
            ],
            "tags": [shown(tag.name) for tag in application.tags.all()],
            **self._moves(application, shown),
        }

    def _moves(self, application, shown) -> dict:
        return {
            "outcomes": [
                {
                    "round": outcome.round.name,
                    "outcome": outcome.get_outcome_display(),
                    "reason": shown(outcome.reason),
                    "at": outcome.at,
                }
                for outcome in application.outcomes.all()
            ],
            "skipped": [
                {
                    "round": skip.stage.round.name,
                    "interview": skip.stage.name,
                    "reason": shown(skip.reason),
                    "at": skip.skipped_at,
                }
                for skip in application.skipped_stages.all()
            ],
        }

    def _said_about(self, application: int) -> Callable[[str], str | None]:
        """What hands on a text that somebody wrote about an application: the text, or None where this
        administrator may not read it."""
        is_told = application in self.told
        return lambda text: text if is_told else None

    def _file(self, file: CandidateFile) -> dict:
        kept = {"name": file.name, "kind": file.get_kind_display(), "bytes": file.size, "kept_at": file.uploaded_at}
        return kept | {"path": self.files.get(file.pk)}

    def _interviews(self) -> dict[int, list[dict]]:
        by_application = defaultdict(list)
        rows = Interview.objects.filter(application__candidate=self.candidate).select_related("stage__round")
        for interview in rows.prefetch_related("seats", "reschedulings"):
            shown = self._said_about(interview.application_id)
            by_application[interview.application_id].append(
                {
                    "round": interview.stage.round.name,
                    "interview": interview.stage.name,
                    "status": interview.get_status_display(),
                    "end_reason": shown(interview.end_reason),
                    **{name: getattr(interview, name) for name in TIME_AND_PLACE},
                    "moved": [
                        {
                            "from": rescheduling.started_at,
                            "until": rescheduling.ended_at,
                            "moved_at": rescheduling.moved_at,
                        }
                        for rescheduling in interview.reschedulings.all()
                    ],
                    "panel": [self._seat(seat, shown) for seat in interview.seats.all()],
                }
            )
        return by_application

    def _seat(self, seat: Seat, shown: Callable[[str], str | None]) -> dict:
        card = self.cards.get(seat.pk)
        facts = {name: getattr(seat, name) for name in ("is_training", "recused_at", "waived_at")}
        reasons = {name: shown(getattr(seat, name)) for name in ("recusal_reason", "waiver_reason")}
        return {"person": self.parts[seat.user_id], **facts, **reasons, "scorecard": card and card_as_data(card)}

    def _debrief_notes(self) -> dict[int, list[dict]]:
        by_application = defaultdict(list)
        notes = readable_notes(self.user).filter(application__candidate=self.candidate)
        for note in notes.select_related("round"):
            by = self.parts.get(note.author_id, RECRUITING)
            written = {"round": note.round.name, "written_at": note.written_at, "by": by, "text": note.text}
            by_application[note.application_id].append(written)
        return by_application

    def _ballots(self) -> dict[int, list[dict]]:
        by_application = defaultdict(list)
        ballots = Ballot.objects.filter(application__in=self.told).exclude(closed_at=None)
        for ballot in ballots.prefetch_related("votes"):
            votes = [
                {
                    "person": f"{self.parts[vote.user_id]}{' (chair)' if vote.is_chair else ''}",
                    "vote": vote.get_choice_display() or "Not cast",
                    "reason": vote.reason,
                    "cast_at": vote.cast_at,
                }
                for vote in ballot.votes.all()
            ]
            times = {"opened_at": ballot.opened_at, "closed_at": ballot.closed_at}
            by_application[ballot.application_id].append({"number": ballot.number, **times, "votes": votes})
        return by_application

    def _decisions(self) -> dict[int, list[dict]]:
        by_application = defaultdict(list)
        decisions = Decision.objects.filter(application__in=self.told).prefetch_related("on_dimensions")
        for decision in decisions.select_related("application__opening"):
            role = role_of(decision.application.opening)
            names = {dimension["id"]: dimension["name"] for dimension in role["hiring"]["dimensions"]}
            words = ("level", "conditions", "reasons", "departure", "dissent", "decided_at")
            by_application[decision.application_id].append(
                {
                    "number": decision.number,
                    "outcome": decision.get_outcome_display(),
                    **{name: getattr(decision, name) for name in words},
                    "on_dimensions": [
                        {"dimension": names.get(row.key, row.key), "text": row.text}
                        for row in decision.on_dimensions.all()
                    ],
                }
            )
        return by_application


def _mail(candidate: Candidate, parts: dict[int, str]) -> list[dict]:
    """What was sent about them or to them, or waits, with the parts of people for their names; letters, whose words are
    not for everybody, stand with their application."""
    theirs = Q(about=f"hiring.candidate:{candidate.pk}")
    if candidate.email:
        theirs |= Q(address__iexact=candidate.email)
    names = {person.name: parts.get(person.pk, RECRUITING) for person in User.objects.only("name")}
    names.pop(candidate.name, None)
    return [
        {
            "to": "The candidate" if message.to_id is None else parts.get(message.to_id, RECRUITING),
            "written_at": message.created_at,
            "sent_at": message.sent_at,
            "subject": without_names(message.subject, names),
            "text": without_names(_PRIVATE_LINK.sub(NOT_HERE, message.body), names),
        }
        for message in Message.objects.filter(theirs)
        .exclude(sent_at=None, body="")
        .exclude(kind="hiring.letter")
        .order_by("pk")
    ]
