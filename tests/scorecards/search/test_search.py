"""Everybody finds what they may see, and nothing else."""

import pytest
from django.urls import reverse
from selectolax.lexbor import LexborHTMLParser

from hiring.models import Application, Candidate, Opening
from people.models import User
from scorecards.privacy.operations.erasure import erase_candidate
from scorecards.search import queries
from scorecards.search.matching import ranked
from scorecards.search.queries import search
from tests.world import application_of


@pytest.fixture
def find(client_of):
    """What somebody of the demo finds: find("recruiter", "rezai") as names by group."""

    def ask(who, query: str) -> dict[str, list[str]]:
        user = User.objects.get(email=f"{who}@demo.test") if isinstance(who, str) else who
        page = LexborHTMLParser(client_of(user).get(reverse("search"), {"q": query}).text)
        return {
            section.css_first("h2").text(): [link.text() for link in section.css("a")]
            for section in page.css(".answers")
        }

    return ask


@pytest.mark.parametrize(
    ("who", "groups"),
    [
        ("admin", ["Openings", "Blueprints", "Published jobs"]),
        ("recruiter", ["Openings", "Blueprints", "Published jobs"]),
        ("manager", ["Openings", "Blueprints", "Published jobs"]),
        ("interviewer", ["Blueprints", "Published jobs"]),
        ("committee", ["Blueprints", "Published jobs"]),
    ],
)
def test_each_finds_a_role_where_they_may(who, groups, demo_company, find):
    assert list(find(who, "engineering head")) == groups


@pytest.mark.parametrize(
    ("who", "is_found"),
    [("admin", True), ("recruiter", True), ("manager", True), ("interviewer", True), ("committee", False)],
)
def test_a_candidate_is_found_by_who_keeps_or_judges_them(who, is_found, demo_company, find):
    assert ("Candidates" in find(who, "dijk noor")) == is_found


def test_a_committee_finds_whom_it_reads_and_is_led_to_its_page(demo_company, find, client_of):
    chair = User.objects.get(email="committee@demo.test")
    assert find(chair, "osei") == {"Candidates": ["Daniel Osei"]}
    page = LexborHTMLParser(client_of(chair).get(reverse("search"), {"q": "osei"}).text)
    address = page.css_first(".answers a").attributes["href"]
    assert client_of(chair).get(address).status_code == 200


def test_people_are_found_by_administrators_alone(demo_company, find):
    assert find("admin", "carvalho") == {"People": ["Ines Carvalho"]}
    assert find("recruiter", "carvalho") == {}


NAMES = [
    "Ana García",
    "JÜRGEN Groß",
    "Søren Łukasz",
    "Zoe\u0308 Ångström",
    "İlkay Đurić",
    "Ægir Œhm",
    "李小龙",
    "100% O_x",
    "Jo O'Lund-Sorel",
    "BÉNÉDICTE Fève (M&A&)",
    "Жанна Фёдорова",
]


@pytest.mark.parametrize(
    "query",
    [
        "garcia",
        "jurgen gross",
        "luk SØR",
        "zoë",
        "angstrom",
        "ilk",
        "đur",
        "aeg oeh",
        "小",
        "жанна фед",
        "%",
        "_",
        "o",
        "lu so",
        "ben fev",
        "(m",
        "a&",
    ],
)
def test_the_database_leaves_out_no_name_that_is_looked_for(query, demo_company):
    opening, ada = Opening.objects.get(slug="head-of-engineering"), User.objects.get(email="admin@demo.test")
    for name in NAMES:
        application_of(opening, ada, name)
    (group,) = [group for group in search(ada, query) if group.title == "Candidates"]
    names = [answer.name for answer in group.answers if answer.name in NAMES]
    assert names == ranked(NAMES, query, str) != []


def test_an_erased_candidate_and_an_outsider_find_nothing(demo_company, find, outsider):
    ada = User.objects.get(email="admin@demo.test")
    erase_candidate(candidate=Candidate.objects.get(name="Clara Whitfield"), by=ada)
    assert find("recruiter", "whitfield") == {} and find("recruiter", "ekberg") != {}
    assert find(outsider, "krämer") == {}


def test_what_is_not_found_and_what_to_type_is_said(outsider, client_of, client):
    page = client_of(outsider).get(reverse("search"), {"q": "<b>nobody</b>"}).text
    assert "is called “&lt;b&gt;nobody&lt;/b&gt;”" in page
    assert "Accents and the order of names do not matter" in client_of(outsider).get(reverse("search")).text
    assert client.get(reverse("search")).status_code == 302


def test_more_candidates_take_no_more_queries(demo_company, client_of, django_assert_max_num_queries):
    recruiter = client_of(User.objects.get(email="recruiter@demo.test"))
    with django_assert_max_num_queries(13):
        recruiter.get(reverse("search"), {"q": "an"})
    opening = Opening.objects.get(slug="head-of-engineering")
    people = Candidate.objects.bulk_create(Candidate(name=f"Ana García {n}", created_by_id=1) for n in range(30))
    Application.objects.bulk_create(Application(candidate=c, opening=opening, created_by_id=1) for c in people)
    with django_assert_max_num_queries(13):
        page = recruiter.get(reverse("search"), {"q": "garcia"}).text
    assert "22 more. Type more of the name." in page


def test_of_a_committee_with_many_candidates_those_are_found_who_came_to_it(demo_company, find, monkeypatch):
    Candidate.objects.filter(name="Daniel Osei").update(name="Alma Osei")
    usual = find("committee", "a")["Candidates"]
    monkeypatch.setattr(queries, "FIRST_ASKED", 1)
    assert find("committee", "a")["Candidates"] == usual and len(usual) > 1
    monkeypatch.setattr(queries, "MOST", 1)
    assert find("committee", "a")["Candidates"] == usual[:1]


def test_how_many_more_there_are_is_not_said_of_those_that_were_not_looked_up(demo_company, client_of, monkeypatch):
    Candidate.objects.filter(name="Daniel Osei").update(name="Alma Osei")
    monkeypatch.setattr(queries, "MOST", 1)
    chair = User.objects.get(email="committee@demo.test")
    assert "There are more. Type more of the name." in client_of(chair).get(reverse("search"), {"q": "a"}).text
