from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from pypdf import PdfReader

from blueprint.job_description.catalogues import wording_in
from hiring.models import Application, Candidate, Interview, Opening, Seat, Stage
from hiring.planning.brief import brief_of
from hiring.planning.materials import materials_of
from hiring.planning.proposal import propose
from hiring.planning.queries import plan_of, signals_of
from hiring.planning.timetable import SCORING, timetable
from tests.blueprint.documents import hiring

pytestmark = pytest.mark.django_db


@pytest.fixture
def oven_seat(oven, recruiter, member) -> Seat:
    """Mona interviews at the oven, for 80 minutes instead of 60."""
    now = timezone.now()
    candidate = Candidate.objects.create(name="Nils", created_by=recruiter)
    application = Application.objects.create(candidate=candidate, opening=oven.round.plan.opening, created_by=recruiter)
    interview = Interview.objects.create(
        application=application, stage=oven, starts_at=now, ends_at=now + timedelta(minutes=80), created_by=recruiter
    )
    return Seat.objects.create(interview=interview, user=member)


def kit(client, stage, query="") -> str:
    answer = client.get(reverse("kit", args=[stage.round.plan.opening.slug, stage.pk]) + query)
    return answer.content.decode() if answer.status_code == 200 else str(answer.status_code)


def test_a_kit_holds_everything_for_its_interview(oven, recruiter, client_of):
    html = kit(client_of(recruiter), oven)
    seen = ["An oven breaks at two.", "Floor plan", "What if the other oven breaks too?", "Blames the oven", "Guesses"]
    for words in [*seen, "Judgement at the oven: a plan with numbers and its limits", "What not to ask", "0–5"]:
        assert words in html


def test_an_interviewer_reads_the_kit_of_their_own_stage_alone(oven, oven_seat, member, outsider, client_of):
    talk = Stage.objects.get(exercise="")
    client = client_of(member)
    assert "An oven breaks at two." in kit(client, oven)
    assert kit(client, talk) == "404" and kit(client_of(outsider), oven) == "404"
    assert client.get(reverse("plan", args=["head-of-baking"])).status_code == 404
    Seat.objects.update(recused_at=timezone.now())
    assert kit(client, oven) == "404"


def test_more_time_shows_as_minutes_and_nothing_else(oven, oven_seat, member, recruiter, client_of):
    asked = f"?interview={oven_seat.interview_id}"
    for person in (member, recruiter):
        assert "60 → 80 minutes" in kit(client_of(person), oven, asked)
    for wild in ("999999", "9" * 18, "9" * 99, "-1", "one", "²"):
        assert "→" not in kit(client_of(member), oven, f"?interview={wild}")
    assert "Nils" not in kit(client_of(member), oven, asked)


def test_a_stage_belongs_to_its_opening(oven, recruiter, client_of):
    other = Opening.objects.create(
        title="Other", slug="other", blueprint=oven.round.plan.opening.blueprint, created_by=recruiter
    )
    assert client_of(recruiter).get(reverse("kit", args=[other.slug, oven.pk])).status_code == 404


@pytest.mark.parametrize("name", ["kit_pdf", "brief_pdf"])
def test_the_pdf_is_tagged_and_says_the_same(oven, recruiter, client_of, name, tmp_path):
    slug = oven.round.plan.opening.slug
    answer = client_of(recruiter).get(reverse(name, args=[slug, oven.pk] if name == "kit_pdf" else [slug]))
    (tmp_path / "a.pdf").write_bytes(answer.content)
    pdf = PdfReader(tmp_path / "a.pdf")
    text = " ".join(page.extract_text() for page in pdf.pages)
    assert answer["Content-Type"] == "application/pdf" and pdf.trailer["/Root"]["/MarkInfo"]["/Marked"]
    assert "The broken oven" in text and ("An oven breaks at two." in text) == (name == "kit_pdf")


def kept_texts(role: dict) -> set[str]:
    """Every text of a role that candidates must not read beforehand; what their own sheet quotes, they may."""
    judged = role["hiring"]
    kept = {text for d in judged["dimensions"] for text in [*d["anchors"].values(), d["note"]]}
    for e in judged["exercises"]:
        kept |= {e["format"], e["scenario"], e["task"], *e["requirements"], *e["probes"]}
        kept |= {text for levels in e["anchors"].values() for text in levels.values()}
        kept |= {m.text for m in materials_of(e) if not m.is_sent_beforehand}
    kept |= {s["text"] for name in ("strong_signals", "weak_signals", "red_flags") for s in judged[name]}
    sheets = " ".join(m.text for e in judged["exercises"] for m in materials_of(e) if m.is_sent_beforehand)
    return {text for text in kept if text and text not in sheets}


def test_the_brief_says_nothing_that_interviewers_keep_to_themselves(suggested_plan, recruiter, client_of):
    html = client_of(recruiter).get(reverse("brief", args=[suggested_plan.opening.slug])).content.decode()
    kept = kept_texts({"hiring": hiring()})
    assert "The broken oven" in html and "people@crust.example" in html and len(kept) > 20
    assert [text for text in kept if len(text) > 4 and text in html] == []


@pytest.mark.parametrize(
    ("language", "title", "sentence"),
    [("de-AT", "Ihre Gespräche", "Am Tag selbst"), ("nl", "Je gesprekken", "Op de dag zelf")],
)
def test_the_brief_speaks_the_language_of_the_opening(suggested_plan, recruiter, client_of, language, title, sentence):
    opening = suggested_plan.opening
    type(opening).objects.filter(pk=opening.pk).update(language=language)
    page = client_of(recruiter).get(reverse("brief", args=[opening.slug])).text
    assert f'<h1 lang="{language[:2]}">{title}</h1>' in page and sentence in page
    assert "Everybody who applies" not in page and "To prepare" not in page


def test_nor_does_the_brief_of_the_shipped_role(suggested_plan, shipped_role, recruiter):
    suggested_plan.rounds.all().delete()
    suggested_plan.dimensions.all().delete()
    from_role = propose(shipped_role)
    assert len(from_role.rounds) == 2
    suggested_plan.role, suggested_plan.frozen_at = shipped_role, timezone.now()
    suggested_plan.save()
    round = suggested_plan.rounds.create(position=0, name="All")
    for at, exercise in enumerate(shipped_role["hiring"]["exercises"]):
        round.stages.create(position=at, name=exercise["title"], exercise=exercise["id"])
    seen = str(brief_of(plan_of(suggested_plan.opening), wording_in("en")))
    kept = kept_texts(shipped_role)
    assert len(kept) > 150 and [text for text in kept if text in seen] == []
    assert seen.count("Sheet for the candidate") == 2 and len(signals_of(shipped_role).strong) > 3


@pytest.mark.parametrize(
    ("text", "kept", "sent"),
    [
        ("**For the interviewer who plays the CPO (do not hand out):** Say no.", True, False),
        ("For the interviewer only. The candidate gets this beforehand? No.", True, False),
        ("**Sheet for the candidate, sent beforehand:** Three things.", False, True),
        ("**For the candidate:** Nine bakers.", False, False),
        ("Floor plan", False, False),
    ],
)
def test_a_hand_out_says_for_whom_it_is(text, kept, sent):
    (material,) = materials_of({"materials": [text]})
    assert (material.is_kept, material.is_sent_beforehand) == (kept, sent)


@pytest.mark.parametrize("minutes", [5, 19, 20, 45, 90, 600])
@pytest.mark.parametrize("kind", ["case", "conversation", None])
def test_the_timetable_fills_exactly_the_minutes_and_then_comes_scoring(minutes, kind):
    exercise = hiring()["exercises"][0] | {"kind": kind} if kind else None
    slots = timetable(minutes, exercise)
    assert [slot.start for slot in slots[1:]] == [slot.end for slot in slots[:-1]] and slots[0].start == 0
    assert slots[-1].start == minutes and slots[-1].end == minutes + SCORING
    assert all(slot.end > slot.start for slot in slots)
