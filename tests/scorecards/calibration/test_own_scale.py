"""How I rate: one's own figures from debriefs that are open to oneself, and nobody else's name or letter."""

import pytest
from django.db import transaction
from django.urls import reverse
from selectolax.lexbor import LexborHTMLParser

from hiring.models import CommitteeMember
from tests.scorecards.calibration.ratings import NAMES, card_with
from tests.scorecards.calibration.test_who_sees_what import words
from tests.world import application_of, card_of, interview_of, opening_of, plan_of, seat_of, stage_in

ADDRESS = "how_i_rate"


@pytest.fixture
def page_of(client_of):
    return lambda user: words(client_of(user).get(reverse(ADDRESS)))


def test_who_rates_higher_and_who_rates_lower_are_told_kindly_and_what_helps(rated, panelists, page_of):
    assert "You rate higher than colleagues" in page_of(panelists["nils"])
    assert "Read again what a 3 looks like" in page_of(panelists["nils"])
    assert "You rate lower than colleagues" in page_of(panelists["lars"])
    assert "higher than colleagues rate" not in page_of(panelists["olga"])


def test_nobody_else_is_named(rated, panelists, page_of):
    page = page_of(panelists["nils"])
    assert not [name for who, name in NAMES.items() if name in page and who != "nils"]
    assert "Interviewer" not in page


def test_below_the_gates_it_says_so(rated, panelists, page_of):
    page = page_of(panelists["mara"])
    assert "cannot be said yet. Too few to say" in page
    assert "That is too few to say how far you usually lie apart; 5 are needed." in page


def test_only_candidates_whom_one_met_are_shown(rated, panelists, page_of):
    page = page_of(panelists["mara"])
    assert "Elif" in page
    assert "Ada" not in page


def test_candidates_lead_to_their_debrief(rated, panelists, client_of):
    client = client_of(panelists["nils"])
    page = LexborHTMLParser(client.get(reverse(ADDRESS)).content.decode())
    links = [a.attributes["href"] for a in page.css(".calibration-table th a")]
    assert len(links) == 7
    assert {client.get(link).status_code for link in links} == {200}


def test_what_others_wrote_moves_nothing_while_ones_own_card_is_due(rated, panelists, plan, client_of):
    nils, application = panelists["nils"], rated["Ada"]
    seat_of(interview_of(application, stage_in(plan, 1)), nils)
    hidden, seen = seat_of(interview_of(application, stage_in(plan, 1)), panelists["lars"]), []
    for value in (1, 4):
        with transaction.atomic():
            card_with(hidden, (value, value))
            seen.append(words(client_of(nils).get(reverse(ADDRESS))))
            transaction.set_rollback(True)
    assert seen[0] == seen[1]
    assert "Ada" not in seen[0]
    assert "One of your scorecards does not count yet" in seen[0]


def test_who_has_not_rated_is_told_what_will_stand_here(outsider, page_of, rated):
    assert "Nothing to say yet" in page_of(outsider)


def test_a_closed_debrief_alone_says_nothing(rate, panelists, plan, page_of):
    application = rate("Ada", {panelists["kim"]: (2, 2)})
    seat_of(interview_of(application, stage_in(plan)), panelists["lars"])
    page = page_of(panelists["kim"])
    assert "none of your debriefs here is open to you" in page
    assert "2.00" not in page


def test_the_chairs_names_are_not_on_this_page(rated, opening, panelists, page_of):
    CommitteeMember.objects.create(opening=opening, user=panelists["olga"], is_chair=True)
    assert NAMES["lars"] not in page_of(panelists["olga"])


def test_it_needs_a_sign_in_and_my_interviews_leads_there(client, client_of, panelists, rated):
    assert client.get(reverse(ADDRESS)).status_code == 302
    page = client_of(panelists["kim"]).get(reverse("my_interviews")).content.decode()
    assert f'href="{reverse(ADDRESS)}"' in page


def test_more_candidates_take_no_more_queries(rate, panelists, client_of, django_assert_max_num_queries):
    people = list(panelists.values())
    client = client_of(people[0])
    for count in (1, 3, 9):
        for number in range(count):
            rate(f"Candidate {count} {number}", dict.fromkeys(people[:3], (1 + number % 4, 3)))
        with django_assert_max_num_queries(19):  # PostgreSQL locks what is read; SQLite needs one less
            client.get(reverse(ADDRESS))


def test_somebody_of_many_openings_reads_them_in_parts(
    rated, panelists, published_blueprint, recruiter, client_of, monkeypatch
):
    monkeypatch.setattr("scorecards.calibration.views.own_scale.A_PAGE", 1)
    another = opening_of(published_blueprint, recruiter, "Head of Pastry")
    interview = interview_of(application_of(another, recruiter), stage_in(plan_of(another)))
    card_of(seat_of(interview, panelists["nils"]))
    client = client_of(panelists["nils"])
    first, second = (client.get(reverse(ADDRESS), {"page": number}).text for number in (1, 2))
    assert "Head of Pastry" in first and "Page 1 of 2" in first
    assert "Head of Pastry" not in second and "Head of Baking" in second
