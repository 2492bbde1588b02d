"""One world with a word of its own in every text of every card, and everybody who might look for it."""

from dataclasses import replace
from datetime import timedelta
from hashlib import sha256

from django.utils import timezone

from hiring.models import CandidateFile, CandidateImport, CommitteeMember, Seat
from people.models import ApiKey, FeedToken, Invitation, Message
from people.roles import Role
from scorecards.models import (
    Ballot,
    DebriefNote,
    DebriefReading,
    Decision,
    DecisionReason,
    Hire,
    OnboardingGoal,
    PracticeAnswer,
    PracticeAttempt,
    PracticeKey,
    PracticeRating,
    Rating,
    Review,
    ReviewRating,
    RevisedRating,
    Revision,
    Scorecard,
    Sighting,
    Vote,
)
from tests.scorecards.independence.around import debrief_readers_of, mark, pack, write_around
from tests.scorecards.independence.loops import CAST, S, World, done, is_open, may_read
from tests.world import NAMES

OTHERS = ("cyril", "tim", "rae", "wim", "eve")
"""Cyril votes; Tim trains, Rae recuses herself, Wim is waived, and Eve has still to judge in a later round."""
EVERYBODY = CAST | dict.fromkeys(OTHERS, Role.MEMBER)

LOOP = [
    # A: a colleague is awaited; everything is closed
    done("anna", application="A"),
    S("ben", "draft", application="A"),
    done("tim", application="A", training=True),
    done("rae", application="A", recused=True),
    S("wim", "draft", application="A", waived=True),
    # B: the first round is open, the second is not
    done("anna", application="B"),
    done("ben", application="B"),
    done("eve", application="B"),
    done("tim", application="B", training=True),
    S("rae", "draft", application="B", recused=True),
    S("wim", "draft", application="B", waived=True),
    done("ben", application="B", round=2),
    S("eve", "draft", application="B", round=2),
    # C: the hiring manager sits on a panel and owes a card
    done("anna", application="C"),
    S("hana", "draft", application="C"),
    done("ben", application="C", round=2),
    # D: the recruiter still trains, the administrator is recused; an interview was cancelled
    done("anna", application="D"),
    S("rita", "draft", application="D", training=True),
    S("ada", application="D", recused=True),
    S("ben", "draft", application="D", interview="cancelled"),
    # E: all is done and the committee votes
    done("anna", application="E"),
    done("hana", application="E"),
    done("ben", application="E", round=2),
    done("eve", application="E", round=2),
]
DECIDE = {"hana", "cleo", "cyril"}
"""Who reads what was decided on D: Rita owes a card there, and Ada is recused."""
VERDICTS = ["strong_yes", "yes", "no", "strong_no"]
CONFIDENCES = ["high", "low"]


MAIL = mark("M", "mail")
"""What a mail says that nobody but its reader gets."""


class MarkedWorld(World):
    """LOOP in the database. `marks` are the marked words, each with whoever may read it."""

    marks: dict[str, set[str]]
    practice: PracticeAnswer

    @classmethod
    def build(cls) -> "MarkedWorld":
        world = cls.of(LOOP, EVERYBODY)
        world.marks = {}
        for place, card in enumerate(LOOP):
            readers = {who for who in EVERYBODY if may_read(_as(who), card, LOOP)}
            world.marks |= {mark(place, what): readers for what in ("summary", "pad", "saw", *NAMES)}
            world.marks |= {mark(place, what): readers for what in ("why", "anew")}
        world._debrief()
        world._committee()
        world._first_year()
        world._practice()
        world._surroundings()
        world._around()
        return world

    def _card(self, place: int, seat: S, row: Seat) -> Scorecard:
        card = Scorecard.objects.create(
            seat=row,
            revision=1,
            recommendation=VERDICTS[place % 4],
            confidence=CONFIDENCES[place % 2],
            summary=mark(place, "summary"),
            pad=mark(place, "pad"),
        )
        for at, key in enumerate(NAMES):
            value = (place * 7 + at * 3) % 4 + 1
            Rating.objects.create(scorecard=card, key=key, value=value, evidence=mark(place, key))
        Sighting.objects.create(scorecard=card, key="asks", text=mark(place, "saw"))
        if seat.card == "submitted":
            Scorecard.objects.filter(pk=card.pk).update(submitted_at=timezone.now())
            if is_open(seat.round, [seat_there for seat_there in LOOP if seat_there.application == seat.application]):
                revision = Revision.objects.create(scorecard=card, reason=mark(place, "why"), recommendation="no")
                RevisedRating.objects.create(revision=revision, key="judgement", value=2, evidence=mark(place, "anew"))
        return card

    def _debrief(self) -> None:
        """A note of each open round, for those who would read another's cards there."""
        for letter, number in (("B", 1), ("C", 2), ("D", 1), ("E", 1), ("E", 2)):
            of_round = [
                seat_there for seat_there in LOOP if (seat_there.application, seat_there.round) == (letter, number)
            ]
            word = mark(f"{letter}{number}", "note")
            about = {"application": self.applications[letter], "round": self.plan.rounds.all()[number - 1]}
            DebriefNote.objects.create(**about, author=self.people["gone"], text=word)
            self.marks[word] = {
                who
                for who in EVERYBODY
                if any(may_read(_as(who), replace(seat_there, who="another"), LOOP) for seat_there in of_round)
            }
        DebriefReading.objects.create(**about, user=self.people["cleo"])

    def _committee(self) -> None:
        """The committee votes on E: who has voted what is their own until the ballot closes."""
        CommitteeMember.objects.update(is_chair=True)
        CommitteeMember.objects.create(opening=self.opening, user=self.people["cyril"])
        ballot = Ballot.objects.create(application=self.applications["E"], number=1, opened_by=self.people["rita"])
        for who in ("cleo", "cyril"):
            vote = {"choice": "strong_no", "cast_at": timezone.now()} if who == "cleo" else {}
            word = mark("E", f"{who}votes") if vote else ""
            Vote.objects.create(ballot=ballot, user=self.people[who], is_chair=who == "cleo", reason=word, **vote)
            self.marks |= {word: {who}} if word else {}
        self._decided()

    def _decided(self) -> None:
        """The committee has decided on D; whoever owes a card there or is recused does not read it."""
        about = {"application": self.applications["D"], "number": 1}
        now, cleo = timezone.now(), self.people["cleo"]
        ballot = Ballot.objects.create(**about, opened_by=cleo)
        word = mark("D", "votedwhy")
        Vote.objects.create(ballot=ballot, user=cleo, is_chair=True, choice="yes", reason=word, cast_at=now)
        Ballot.objects.filter(pk=ballot.pk).update(closed_at=now, closed_by=cleo)
        words = {name: mark("D", name) for name in ("level", "conditions", "reasons", "departure", "dissent")}
        decision = Decision.objects.create(**about, ballot=ballot, outcome="hire", decided_by=cleo, **words)
        DecisionReason.objects.create(decision=decision, key="craft", text=mark("D", "oncraft"))
        self.marks |= dict.fromkeys((word, *words.values(), mark("D", "oncraft")), DECIDE)

    def _first_year(self) -> None:
        """Hana keeps the first year of D; Cleo was asked as second reviewer, and has not submitted hers."""
        by = {"created_by": self.people["hana"], "second_reviewer": self.people["cleo"]}
        hire = Hire.objects.create(application=self.applications["D"], starts_on=timezone.localdate(), **by)
        OnboardingGoal.objects.create(hire=hire, text=mark("D", "goal"))
        self.marks[mark("D", "goal")] = {"hana", "cleo"}
        for who, submitted_at in (("hana", timezone.now()), ("cleo", None)):
            review = Review.objects.create(hire=hire, moment="90-days", reviewer=self.people[who], revision=1)
            ReviewRating.objects.create(review=review, key="craft", value=1, evidence=mark("D", f"{who}saw"))
            Review.objects.filter(pk=review.pk).update(submitted_at=submitted_at, is_second=who == "cleo")
            self.marks[mark("D", f"{who}saw")] = {who}

    def _practice(self) -> None:
        """Tim rates an answer for practice: what he writes is his own, and the key is for who has rated."""
        about = {"role": self.opening.blueprint.slug, "exercise": "oven-case", "title": "An answer", "text": "Bread."}
        self.practice = PracticeAnswer.objects.create(**about)
        attempt = PracticeAttempt.objects.create(answer=self.practice, user=self.people["tim"], revision=1)
        for key in NAMES:
            PracticeKey.objects.create(answer=self.practice, key=key, value=2, reason=mark("P", f"{key}key"))
            PracticeRating.objects.create(attempt=attempt, key=key, value=4, evidence=mark("P", f"{key}said"))
            self.marks |= {mark("P", f"{key}key"): set(), mark("P", f"{key}said"): {"tim"}}

    def _surroundings(self) -> None:
        """What else pages show: files, an import, a key, mail, invitations, feeds, a published job."""
        rita, application = self.people["rita"], self.applications["A"]
        for kind in ("cv", "other"):
            CandidateFile.objects.create(
                application=application, kind=kind, file=f"{kind}.pdf", name=f"{kind}.pdf", size=1, uploaded_by=rita
            )
        for who, user in self.people.items():
            FeedToken.objects.create(user=user, token=sha256(who.encode()).hexdigest())
        CandidateImport.objects.create(opening=self.opening, asked_by=rita, total=1, done=1)
        ApiKey.objects.create(name="Reports", owner=rita, created_by=rita, ends_at=timezone.now() + timedelta(days=9))
        Invitation.objects.create(email="new@example.test", invited_by=rita, role=Role.MEMBER)
        about = f"hiring.candidate:{self.applications['A'].candidate_id}"
        Message.objects.create(to=rita, kind="hiring.interview", subject="An interview", body=MAIL, about=about)
        self.marks[MAIL] = set()

    def _around(self) -> None:
        """Reasons, notes and adjustments, and an archive of packets that was made when more could be read."""
        loops = {letter: [seat for seat in LOOP if seat.application == letter] for letter in self.applications}

        def reads(card: S) -> set[str]:
            return {who for who in EVERYBODY if may_read(_as(who), replace(card, who="another"), LOOP)}

        write_around(self, loops, debrief_readers_of(loops, reads))
        pack(self, mark(0, "summary"), self.cards[0])


def _as(who: str) -> str:
    """Cyril reads what Cleo reads: both vote, and neither judges."""
    return "cleo" if who == "cyril" else who
