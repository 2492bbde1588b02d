"""Who sees an opening's calibration, by which names, and that nothing hidden shows in anything derived."""

import re

import pytest
from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from selectolax.lexbor import LexborHTMLParser

from hiring.models import CommitteeMember, Seat
from hiring.openings import operations as openings
from scorecards.calibration.queries.opening import calibration_of
from scorecards.models import RevisedRating, Revision, Scorecard
from tests.scorecards.calibration.ratings import NAMES, card_with
from tests.world import application_of, interview_of, seat_of, stage_in

TABS = ("calibration", "calibration_interviewers", "calibration_dimensions", "calibration_panel")
PEOPLE = ("candidates", "grid", "disagreement", "unusual", "interviewers", "scale", "beside")
KEYS = (*PEOPLE, "dimensions", "agreement", "panel")


def words(response) -> str:
    return " ".join(LexborHTMLParser(response.content.decode()).css_first("main").text(separator=" ").split())


def everything(client, opening, query: str = "") -> str:
    """The words of all four pages and all tables."""
    pages = [words(client.get(reverse(name, args=[opening.slug]) + query)) for name in TABS]
    files = [client.get(reverse("calibration_table", args=[opening.slug, key]) + query) for key in KEYS]
    return "\n".join([*pages, *(file.content.decode() for file in files if file.status_code == 200)])


def addresses(opening):
    yield from (reverse(name, args=[opening.slug]) for name in TABS)
    yield reverse("calibration_table", args=[opening.slug, "candidates"])
    yield reverse("calibration_pdf", args=[opening.slug, "interviewers"])


def test_those_who_keep_or_decide_see_it(client_of, opening, rated, recruiter, administrator, manager, cleo, chair):
    for user in (recruiter, administrator, manager, cleo, chair):
        assert {client_of(user).get(address).status_code for address in addresses(opening)} == {200}


def test_for_everybody_else_it_is_not_there(client, client_of, opening, rated, outsider, panelists, person):
    other_recruit = person("gone@example.test", is_active=False)
    for user in (outsider, panelists["kim"], other_recruit):
        statuses = {client_of(user).get(address).status_code for address in addresses(opening)}
        assert statuses <= ({404} if user.is_active else {404, 302})
    assert {client.get(address).status_code for address in addresses(opening)} == {302}


def test_a_voter_of_another_opening_does_not_see_it(client_of, opening, rated, person, published_blueprint, recruiter):
    other = openings.create_opening(
        title="Other", blueprint=published_blueprint, variants=[], engineers=None, by=recruiter
    )
    stranger = person("else@example.test")
    CommitteeMember.objects.create(opening=other, user=stranger, is_chair=True)
    assert client_of(stranger).get(reverse("calibration", args=[opening.slug])).status_code == 404


def test_nothing_is_changed_by_post(client_of, opening, recruiter, rated):
    assert client_of(recruiter).post(reverse("calibration", args=[opening.slug])).status_code == 405


def test_the_chair_reads_names(client_of, opening, rated, chair):
    texts = words(client_of(chair).get(reverse("calibration_interviewers", args=[opening.slug])))
    assert all(name in texts for name in NAMES.values())
    assert "Nils Person rates higher than colleagues" in texts
    assert not re.search(r"Interviewer [A-Z]\b", texts)


@pytest.mark.parametrize("who", ["recruiter", "administrator", "manager", "cleo"])
def test_everybody_else_reads_letters_on_every_page_and_in_every_file(request, client_of, opening, rated, who):
    reader = request.getfixturevalue(who)
    texts = everything(client_of(reader), opening)
    assert not [name for name in NAMES.values() if name in texts]
    assert len(set(re.findall(r"Interviewer ([A-Z]+)\b", texts))) == len(NAMES)
    html = client_of(reader).get(reverse("calibration_interviewers", args=[opening.slug])).content.decode()
    assert not [name for name in NAMES.values() if name in html]


def test_letters_stay_when_filters_change_and_for_every_reader(opening, rated, recruiter, cleo, plan):
    whole, other = calibration_of(recruiter, opening), calibration_of(cleo, opening)
    assert whole.people == other.people
    assert whole.people != dict(zip(whole.people, sorted(NAMES.values()), strict=True))


def test_letters_stay_when_somebody_joins(opening, rated, recruiter, person, rate):
    before = calibration_of(recruiter, opening).people
    rate("Zoe", {person("new@example.test"): (3, 3)})
    after = calibration_of(recruiter, opening).people
    assert before.items() <= after.items()
    assert len(after) == len(before) + 1


def test_filters_do_not_narrow_the_letters_page(client_of, opening, rated, recruiter, plan):
    client, address = client_of(recruiter), reverse("calibration_interviewers", args=[opening.slug])
    narrow = client.get(address, {"dimension": "craft"})
    assert LexborHTMLParser(narrow.content.decode()).css_first("form[role=search]") is None
    assert "48 ratings of 8 candidates by 5 interviewers on 2 dimensions. Originals" in words(narrow)
    table = reverse("calibration_table", args=[opening.slug, "interviewers"])
    assert client.get(table, {"dimension": "craft"}).content == client.get(table).content


def test_under_letters_no_rating_stands_beside_a_letter(opening, rated, recruiter, chair, client_of):
    table = reverse("calibration_table", args=[opening.slug, "unusual"])
    assert "Interviewer" in client_of(chair).get(table).content.decode()
    assert "Interviewer" not in client_of(recruiter).get(table).content.decode()


def test_under_letters_counts_are_bands(opening, rated, recruiter, client_of):
    rows = client_of(recruiter).get(reverse("calibration_table", args=[opening.slug, "interviewers"]))
    assert {line.split(",")[1] for line in rows.content.decode().splitlines()[1:]} <= {"under 10", "10 to 19"}


def test_ones_own_row_is_marked(opening, rated, panelists, client_of):
    CommitteeMember.objects.create(opening=opening, user=panelists["olga"])
    texts = words(client_of(panelists["olga"]).get(reverse("calibration_interviewers", args=[opening.slug])))
    assert len(set(re.findall(r"Interviewer [A-Z]+ \(you\)", texts))) == 1
    CommitteeMember.objects.filter(user=panelists["olga"]).update(is_chair=True)
    texts = words(client_of(panelists["olga"]).get(reverse("calibration_interviewers", args=[opening.slug])))
    assert "Olga Person (you)" in texts


def test_too_few_people_for_letters_show_nothing_about_single_ones(opening, rate, panelists, recruiter, client_of):
    for name in ("Ada", "Ben"):
        rate(name, {panelists["kim"]: (2, 3), panelists["lars"]: (4, 4)})
    client = client_of(recruiter)
    assert "a letter hides nobody" in words(client.get(reverse("calibration_interviewers", args=[opening.slug])))
    assert client.get(reverse("calibration_table", args=[opening.slug, "scale"])).status_code == 404


HIDDEN = {
    "an open round's neighbour that is still awaited": "awaited",
    "a draft": "draft",
    "a training seat": "training",
    "a recused seat": "recused",
    "a cancelled interview": "cancelled",
    "an application on which the reader still owes a card": "owing",
    "an application on which the reader is recused": "reader_recused",
    "the reader's own card in a round that is not open": "own",
}


@pytest.mark.long
@pytest.mark.parametrize("kind", HIDDEN.values(), ids=HIDDEN)
def test_what_is_hidden_moves_no_figure(kind, opening, rated, plan, panelists, recruiter, client_of, person):
    """The same pages and files whether the hidden card says 1 or 4."""
    application = application_of(opening, recruiter, "Zoe Hidden")
    status = "cancelled" if kind == "cancelled" else "scheduled"
    interview = interview_of(application, stage_in(plan), status=status)
    author = recruiter if kind == "own" else panelists["kim"]
    options = {"is_training": True} if kind == "training" else {"recused": True} if kind == "recused" else {}
    seat = seat_of(interview, author, **options)
    if kind in ("awaited", "own"):
        seat_of(interview, panelists["lars"])
    if kind == "owing":
        seat_of(interview_of(application, stage_in(plan, 1)), recruiter)
    if kind == "reader_recused":
        seat_of(interview, recruiter, recused=True)
    client, seen = client_of(recruiter), []
    for value in (1, 4):
        with transaction.atomic():
            card_with(seat, (value, value), is_submitted=kind != "draft")
            seen.append(everything(client, opening))
            transaction.set_rollback(True)
    assert seen[0] == seen[1]
    assert "Zoe" not in seen[0]
    assert "48 ratings of 8 candidates by 5 interviewers" in seen[0]


def test_once_the_reader_has_submitted_they_see_what_others_wrote(opening, rated, plan, panelists, chair):
    application = rated["Ada"]
    seat = seat_of(interview_of(application, stage_in(plan, 1)), chair)
    before = calibration_of(chair, opening)
    assert "Ada" not in before.candidates
    assert (
        "Round 1: 1 candidate is left out; a scorecard of your own is still to be submitted there." in before.left_out
    )
    card_with(seat, (3, 3))
    after = calibration_of(chair, opening)
    assert "Ada" in after.candidates
    assert after.left_out == []


def test_it_says_what_is_left_out_and_why_and_nothing_else(opening, rated, rate, panelists, recruiter, cleo, plan):
    rate("Ida", {panelists["kim"]: (1, 1)}, round=1, is_submitted=False)
    rate("Jon", {panelists["kim"]: (1, 1)}, round=1, is_submitted=False)
    seat_of(interview_of(rated["Ben"], stage_in(plan, 1)), cleo, recused=True)
    seat_of(interview_of(rated["Ben"], stage_in(plan, 1)), panelists["kim"])
    left_out = calibration_of(cleo, opening).left_out
    assert left_out == [
        "Round 1: 1 candidate is left out; you are recused there.",
        "Round 2: 1 candidate is left out; you are recused there.",
        "Round 2: 2 candidates are left out; their debriefs are not open yet.",
    ]


def test_a_round_that_was_waived_whole_is_left_out_in_words(opening, rated, plan, panelists, recruiter, administrator):
    interview = interview_of(rated["Ada"], stage_in(plan, 1))
    seat_of(interview, panelists["kim"], waived_by=administrator)
    assert calibration_of(recruiter, opening).left_out == [
        "Round 2: 1 candidate is left out; nobody there wrote a scorecard that counts."
    ]


def test_originals_count_and_revisions_do_not(opening, rated, recruiter):
    before = calibration_of(recruiter, opening).report
    card = Scorecard.objects.counted().first()
    revision = Revision.objects.create(scorecard=card, reason="On reflection")
    RevisedRating.objects.create(revision=revision, key="judgement", value=1, evidence="Read again.")
    assert calibration_of(recruiter, opening).report == before


def test_a_recused_author_counts_no_more(opening, rated, recruiter, panelists):
    Seat.objects.filter(user=panelists["kim"]).update(recused_at=timezone.now())
    assert NAMES["kim"] not in str(calibration_of(recruiter, opening).report)
    assert calibration_of(recruiter, opening).report["n"]["interviewers"] == 4
