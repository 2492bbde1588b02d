"""After an erasure the candidate is nowhere: no table, no file, no byte of the database, nobody's page."""

import json
from datetime import timedelta
from pathlib import Path
from uuid import uuid4

import pytest
from django.apps import apps
from django.conf import settings as configured
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import connection
from django.urls import reverse
from django.utils import timezone

from hiring.candidates.file_types import PDF
from hiring.candidates.operations import keep_file, set_adjustment, write_note
from hiring.interviews.operations.panels import recuse
from hiring.interviews.operations.scheduling import change_interview, schedule
from hiring.models import Application, Candidate, Round, RoundOutcome, Seat, SkippedStage, Stage
from people import triggers
from people.models import Event, Message
from people.refusals import Refused
from scorecards.models import (
    Ballot,
    DebriefNote,
    Decision,
    DecisionReason,
    PacketBatch,
    Rating,
    RevisedRating,
    Revision,
    Scorecard,
    Sighting,
    Vote,
)
from scorecards.privacy.operations.erasure import erase_candidate
from tests.world import application_of, card_of, interview_of, seat_of, stage_in


@pytest.fixture
def word() -> str:
    """A word that stands nowhere else."""
    return f"zz{uuid4().hex}"


@pytest.fixture
def marked(opening, plan, recruiter, member, outsider, person, word) -> Application:
    """Somebody of whom everything that can be written holds the word."""
    application = application_of(opening, recruiter, word)
    candidate = application.candidate
    candidate.email, candidate.phone, candidate.external_system = f"{word}@example.test", word, word
    candidate.external_id = candidate.external_url = word
    candidate.save()
    Application.objects.filter(pk=application.pk).update(source=word, end_reason=word)
    keep_file(application=application, kind="cv", data=word.encode() * 100, name=f"{word}.pdf", type=PDF, by=recruiter)
    write_note(application=application, text=word, by=recruiter)
    set_adjustment(application=application, request=word, extra_minutes=30, by=recruiter)
    round = stage_in(plan).round
    RoundOutcome.objects.create(application=application, round=round, outcome="advance", reason=word, by=recruiter)
    past = interview_of(application, stage_in(plan))
    card = card_of(seat_of(past, member), is_submitted=False, words=word)
    Sighting.objects.create(scorecard=card, key="signal", text=word)
    Scorecard.objects.filter(pk=card.pk).update(pad=word, submitted_at=past.ends_at)
    revision = Revision.objects.create(scorecard=card, reason=word)
    RevisedRating.objects.create(revision=revision, key="judgement", value=2, evidence=word)
    card_of(seat_of(past, person("dan@example.test")), is_submitted=False, words=word)
    waived = seat_of(past, person("wes@example.test"), waived_by=recruiter)
    with triggers.lifted(connection):
        Seat.objects.filter(pk=waived.pk).update(waiver_reason=word)
    _to_come(application, stage_in(plan), outsider, recruiter, word)
    _decided(application, round, recruiter, word)
    SkippedStage.objects.create(application=application, stage=stage_in(plan), reason=word, skipped_by=recruiter)
    return Application.objects.get(pk=application.pk)


def _to_come(application, stage, outsider, recruiter, word) -> None:
    """An interview on a calendar, of which mail has told, with a recused seat and one whose person hears of the end."""
    past = application.interviews.get()
    starts = past.starts_at + timedelta(days=365)
    ends = past.ends_at + timedelta(days=365)
    where = {"place": word, "link": f"https://{word}.test"}
    when = {"starts_at": starts, "ends_at": ends}
    interview = schedule(
        application=application, stage=stage, panel={outsider: False, recruiter: False}, by=recruiter, **when, **where
    )
    change_interview(interview=interview, **when, place=f"{word} 2", link="", by=recruiter)
    recuse(seat=interview.seats.get(user=outsider), reason=word, by=outsider)


def _decided(application, round, by, word) -> None:
    """What was said in the debrief and decided in the committee, a round for them alone, and packets."""
    DebriefNote.objects.create(application=application, round=round, author=by, text=word)
    ballot = Ballot.objects.create(application=application, number=1, opened_by=by, closed_at=timezone.now())
    Vote.objects.create(ballot=ballot, user=by, choice="yes", reason=word, cast_at=timezone.now())
    words = dict.fromkeys(("level", "conditions", "reasons", "departure", "dissent"), word)
    signed = {"ballot": ballot, "number": 1, "outcome": "hire", "decided_by": by}
    decision = Decision.objects.create(application=application, **signed, **words)
    DecisionReason.objects.create(decision=decision, key="judgement", text=word)
    added = Round.objects.create(plan=round.plan, application=application, position=9, name=f"More on {word}")
    Stage.objects.create(round=added, position=0, name=f"Again {word}")
    batch = PacketBatch(opening=application.opening, asked_by=by, finished_at=timezone.now(), trouble=word)
    batch.file.save(f"{word}.zip", ContentFile(word.encode() * 100))


def tables_with(word: str) -> set[str]:
    """Every table of the database in which a row holds the word."""
    models = set()
    for model in apps.get_models(include_auto_created=True):
        rows = model._base_manager.values_list(*(field.attname for field in model._meta.concrete_fields))
        if word in json.dumps(list(rows), default=str):
            models.add(model._meta.label_lower)
    return models


def files_with(word: str, *folders: Path) -> list[str]:
    """Every file, the database's own among them, whose name or bytes hold the word."""
    paths = {path for folder in folders for path in folder.rglob("*") if path.is_file()}
    return sorted(str(path) for path in paths if word in path.name or word.encode() in path.read_bytes())


TOLD = {
    "hiring.adjustment",
    "hiring.application",
    "hiring.candidate",
    "hiring.candidatefile",
    "hiring.interview",
    "hiring.note",
    "hiring.round",
    "hiring.roundoutcome",
    "hiring.seat",
    "hiring.skippedstage",
    "hiring.stage",
    "people.message",
    "scorecards.debriefnote",
    "scorecards.decision",
    "scorecards.decisionreason",
    "scorecards.packetbatch",
    "scorecards.rating",
    "scorecards.revisedrating",
    "scorecards.revision",
    "scorecards.scorecard",
    "scorecards.sighting",
    "scorecards.vote",
}


@pytest.mark.django_db(transaction=True)
def test_no_table_and_no_file_holds_a_word_of_theirs(marked, administrator, word, settings, tmp_path):
    folders = [Path(configured.VAR_DIR), Path(configured.MEDIA_ROOT)]
    if connection.vendor == "sqlite":
        folders.append(Path(connection.settings_dict["NAME"]).parent)
    assert tables_with(word) == TOLD
    files = files_with(word, *folders)
    assert any("candidates" in path for path in files)
    assert any("packets" in path for path in files)
    assert connection.vendor != "sqlite" or any("sqlite3" in path for path in files)
    erase_candidate(candidate=marked.candidate, by=administrator)
    assert tables_with(word) == set()
    assert files_with(word, *folders) == []


@pytest.mark.django_db(transaction=True)
def test_a_file_leaves_the_storage_only_once_the_erasure_is_certain(marked, administrator, monkeypatch):
    name = marked.files.get().file.name

    def fail(*args, **kwargs):
        raise RuntimeError

    with monkeypatch.context() as patch, pytest.raises(RuntimeError):
        patch.setattr("scorecards.privacy.operations.erasure.record", fail)
        erase_candidate(candidate=marked.candidate, by=administrator)
    assert default_storage.exists(name)
    assert Candidate.objects.get(pk=marked.candidate_id).name
    erase_candidate(candidate=marked.candidate, by=administrator)
    assert not default_storage.exists(name)


def pages_of(application) -> list[str]:
    slug, pk = application.opening.slug, application.pk
    pages = [reverse(name, args=[slug]) for name in ("opening", "candidates", "candidates_list", "plan")]
    pages += [reverse("application", args=[slug, pk]), reverse("candidate_edit", args=[slug, pk])]
    pages += [reverse("my_interviews"), reverse("candidate_erase", args=[application.candidate_id])]
    for interview in application.interviews.all():
        pages += [reverse("interview", args=[interview.pk]), reverse("interview_edit", args=[interview.pk])]
        pages += [reverse("debrief", args=[pk, interview.stage.round_id])]
        pages += [reverse("scorecard", args=[seat.pk]) for seat in interview.seats.all()]
    return pages


@pytest.mark.django_db
def test_nobodys_page_shows_a_word_of_theirs(marked, administrator, recruiter, member, outsider, client_of, word):
    everybody = [client_of(user) for user in (administrator, recruiter, member, outsider)]

    def shown() -> list[str]:
        asked = [(page, client.get(page)) for page in pages_of(marked) for client in everybody]
        assert not [page for page, answer in asked if answer.status_code >= 500]
        return [page for page, answer in asked if word in answer.content.decode()]

    assert len(set(shown())) > 4
    erase_candidate(candidate=marked.candidate, by=administrator)
    assert shown() == []


@pytest.mark.django_db
def test_in_a_small_opening_ratings_go_as_well(marked, administrator):
    erase_candidate(candidate=marked.candidate, by=administrator)
    assert not Rating.objects.exists()
    assert not Revision.objects.exists()
    assert Scorecard.objects.get().recommendation == ""
    assert Vote.objects.get().choice == ""


@pytest.mark.django_db
def test_in_a_large_opening_ratings_stay_without_a_person(marked, administrator, opening, recruiter):
    for _ in range(4):
        application_of(opening, recruiter)
    erase_candidate(candidate=marked.candidate, by=administrator)
    card = Scorecard.objects.get()
    assert list(card.ratings.values_list("value", "evidence")) == [(3, "")]
    assert (card.recommendation, card.summary) == ("yes", "")
    assert card.is_submitted
    assert Vote.objects.get().choice == "yes"
    assert Decision.objects.get().outcome == "hire"


@pytest.mark.django_db
def test_others_keep_what_is_theirs(marked, administrator, opening, recruiter, plan, person):
    other = application_of(opening, recruiter, "Cora Lind")
    write_note(application=other, text="Bakes well.", by=recruiter)
    card_of(seat_of(interview_of(other, stage_in(plan)), person("eve@example.test")), words="Weighed it.")
    erase_candidate(candidate=marked.candidate, by=administrator)
    assert Candidate.objects.get(pk=other.candidate_id).name == "Cora Lind"
    assert other.notes.get().text == "Bakes well."
    assert Rating.objects.get(evidence="Weighed it.").value == 3


@pytest.mark.django_db
def test_interviews_to_come_are_cancelled_without_a_name(marked, administrator, opening, plan, person, recruiter):
    interview = marked.interviews.order_by("starts_at").last()
    seat_of(interview, person("pia@example.test"))
    erase_candidate(candidate=marked.candidate, by=administrator)
    assert marked.interviews.get(pk=interview.pk).status == "cancelled"
    mail = Message.objects.get(to__email="pia@example.test")
    assert f"Erased candidate {marked.candidate_id}" in mail.subject + mail.body


@pytest.mark.django_db
def test_the_trail_keeps_numbers(marked, administrator):
    erase_candidate(candidate=marked.candidate, by=administrator)
    event = Event.objects.get(verb="scorecards.candidate_erased")
    assert (event.subject_id, event.actor_id) == (marked.candidate_id, administrator.pk)
    assert event.ids == {"applications": 1, "early": 1}


@pytest.mark.django_db
def test_nobody_is_erased_twice(marked, administrator):
    erase_candidate(candidate=marked.candidate, by=administrator)
    with pytest.raises(Refused, match="erased before"):
        erase_candidate(candidate=marked.candidate, by=administrator)


@pytest.mark.django_db
def test_afterwards_submitted_cards_still_never_change(marked, administrator):
    erase_candidate(candidate=marked.candidate, by=administrator)
    with pytest.raises(Exception, match="never changes"):
        Scorecard.objects.submitted().update(summary="Another")
    connection.set_rollback(True)


@pytest.mark.django_db
def test_an_open_ballot_is_closed(marked, administrator, recruiter):
    open_one = Ballot.objects.create(application=marked, number=2, opened_by=recruiter)
    erase_candidate(candidate=marked.candidate, by=administrator)
    open_one.refresh_from_db()
    assert open_one.is_closed
