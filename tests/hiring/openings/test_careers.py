"""The careers page, what search engines read, and the languages of public pages."""

import re
from xml.etree import ElementTree as etree

import pytest
from django.urls import reverse
from selectolax.lexbor import LexborHTMLParser

from blueprint.job_description.catalogues import LANGUAGES
from hiring.models import Opening
from hiring.openings import operations as openings
from hiring.openings.job_list import ListedJob, link_preview
from hiring.openings.queries import open_jobs

pytestmark = pytest.mark.django_db


def page(client, name: str, *args, query: str = "", **headers) -> LexborHTMLParser:
    return LexborHTMLParser(client.get(reverse(name, args=args) + query, headers=headers).content.decode())


def titles(tree: LexborHTMLParser) -> list[str]:
    return [node.text() for node in tree.css(".job-list h2")]


@pytest.mark.parametrize(
    ("query", "fits"),
    [
        ("", True),
        ("?q=bak", True),
        ("?q=BREMEN", True),
        ("?q=germany", True),
        ("?q=deutschland", False),
        ("?place=Bremen", True),
        ("?place=Paris", False),
        ("?employment=PART_TIME", False),
        ("?in=en", True),
        ("?in=de", False),
        ("?department=Bakery", True),
        ("?department=Sales", False),
        ("?level=lead", True),
        ("?level=entry", False),
        ("?q=RQ-17", True),
    ],
)
def test_jobs_are_searched_and_filtered(opening, recruiter, client, query, fits):
    opening.department, opening.seniority, opening.requisition = "Bakery", "lead", "RQ-17"
    opening.save()
    openings.publish(opening=opening, revision=opening.revision, by=recruiter)
    tree = page(client, "jobs", query=query)
    assert titles(tree) == (["Head of Baking"] if fits else [])
    assert ("No job fits." in tree.body.text()) is not fits


def test_the_careers_page_speaks_the_reader_s_language(posting, client):
    german = page(client, "jobs", **{"accept-language": "fi, de-AT;q=0.8, en;q=0.5"})
    assert german.css_first("html").attributes["lang"] == "de"
    assert "Suchen" in german.body.text()
    assert page(client, "jobs", query="?language=nl").css_first("html").attributes["lang"] == "nl"
    assert page(client, "jobs").css_first("html").attributes["lang"] == "en"
    assert {link.attributes["hreflang"] for link in german.css(".job-languages a")} == set(LANGUAGES)


@pytest.mark.parametrize("language", [name for name in LANGUAGES if name != "en"])
def test_no_word_of_ours_on_a_public_page_is_english(posting, client, language, monkeypatch):
    english, tree = page(client, "jobs"), page(client, "jobs", query=f"?language={language}")
    for node in [*english.css(".card-plain, .job-intro, .job-languages, .site-header"), *tree.css(".card-plain")]:
        node.decompose()
    lines = {line.strip() for line in re.split(r"\n+", english.body.text()) if len(line.strip()) > 3}
    left = lines & {line.strip() for line in re.split(r"\n+", tree.body.text())}
    assert left - {"Bremen", "https://bread.example/"} <= {line for line in left if "Bread" in line or "Bäcker" in line}


def test_a_job_s_page_leads_with_title_place_pay_and_a_way_to_apply(posting, client):
    tree = page(client, "job", "head-of-baking")
    head = tree.css_first(".job-head")
    assert head.css_first("h1").text() == "Head of Baking"
    assert "Bremen, Germany" in head.text() and "€" in head.text()
    assert head.css_first("a.btn-primary") and tree.css_first(".job-bar a.btn-primary")
    assert len(tree.css("h1")) == 1
    tags = {node.attributes.get("property") or node.attributes.get("name") for node in tree.css("meta")}
    assert {"description", "og:title", "og:description", "og:url", "twitter:card"} <= tags
    assert tree.css_first("link[rel=canonical]").attributes["href"] == "http://testserver/jobs/head-of-baking/"


def test_sitemap_robots_and_feed_know_every_open_job_and_no_other(posting, client, recruiter):
    def addresses() -> list[str]:
        sitemap = etree.fromstring(client.get("/sitemap.xml").content)
        return [node.text for node in sitemap.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")]

    assert addresses() == ["http://testserver/jobs/", "http://testserver/jobs/head-of-baking/"]
    robots = client.get("/robots.txt").content.decode()
    assert "Disallow: /\n" in robots and "Sitemap: http://testserver/sitemap.xml" in robots
    job = etree.fromstring(client.get(reverse("job_feed")).content).find("job")
    told = {node.tag: node.text for node in job}
    assert (told["title"], told["city"], told["country"]) == ("Head of Baking", "Bremen", "DE")
    assert told["url"] == "http://testserver/jobs/head-of-baking/"
    openings.unpublish(opening=Opening.objects.get(slug="head-of-baking"), by=recruiter)
    assert addresses() == ["http://testserver/jobs/"]
    assert etree.fromstring(client.get(reverse("job_feed")).content).find("job") is None


def test_the_list_costs_the_same_however_many_jobs(posting, client, django_assert_num_queries):
    with django_assert_num_queries(1):
        (job,) = open_jobs()
    assert isinstance(job, ListedJob)
    assert link_preview(job.description).startswith("Bremen, Germany")
    assert len(link_preview(job.description)) <= 160
