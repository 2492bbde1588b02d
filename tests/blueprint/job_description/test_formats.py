import json
import re
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from blueprint.composition import compose
from blueprint.inline_markdown import to_html
from blueprint.job_description import (
    Apply,
    Employer,
    Pay,
    Place,
    describe,
    jsonld_script_text,
    missing_for_job_boards,
    render_body_html,
    render_html,
    render_markdown,
    render_text,
    to_json,
    to_jsonld,
)
from tests.blueprint.job_description.openings import KELP, description, opening_with
from tests.blueprint.small_role import change, small_role, variant


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text)


def shown(html: str) -> str:
    return LexborHTMLParser(html).body.text(separator=" ")


def test_html_is_a_whole_document_in_the_language_of_the_text():
    tree = LexborHTMLParser(render_html(description(language="en-GB")))
    assert tree.css_first("html").attributes["lang"] == "en-GB"
    assert tree.css_first("title").text() == "Harbour Master – Kelp & Tide"
    assert [node.text() for node in tree.css("main h1")] == ["Harbour Master"]
    for section in tree.css("section"):
        assert tree.css_first("#" + section.attributes["aria-labelledby"]).tag == "h2"


def test_html_holds_no_style_script_or_link_of_its_own():
    html = render_html(description())
    assert not LexborHTMLParser(html).css("style, script, link, [style], [onclick]")


def test_the_body_fits_below_a_page_s_own_headings():
    tree = LexborHTMLParser(render_body_html(description(), level=2))
    assert (len(tree.css("h1")), len(tree.css("h2")), len(tree.css("h3")) > 5) == (0, 1, True)


def test_the_logo_has_a_text_alternative():
    image = LexborHTMLParser(render_body_html(description(), logo="logo:kelp")).css_first("img")
    assert image.attributes == {"class": "job-logo", "src": "logo:kelp", "alt": "Kelp & Tide"}


def test_missing_facts_are_marked_in_every_readable_format():
    made = describe(compose(small_role()))
    for text in (render_html(made), render_markdown(made), render_text(made)):
        assert "Missing: the pay range." in text


@pytest.mark.parametrize("made", [description(), describe(compose(small_role()))], ids=["full", "bare"])
def test_every_format_says_the_same_words(made):
    text, markdown = render_text(made), re.sub(r"\]\([^)]*\)|\\", "", render_markdown(made))
    text, markdown = (re.sub(r"(?m)^\d\. ", "", form) for form in (text, markdown))
    assert words(shown(render_body_html(made))) == words(text) == words(markdown)
    told = set(words(shown(f"<body>{to_jsonld(made)['description']}")))
    assert {word for _, entry in made.lines() for word in words(entry.lead)} <= told


def test_text_is_wrapped_and_has_no_marks():
    text = render_text(opening_with("**Come** and see " + "the long sea " * 30))
    assert max(map(len, text.splitlines())) <= 78
    assert "*" not in text
    assert "• Lead the pilots." in text


def test_markdown_has_headings_lists_and_working_links():
    markdown = render_markdown(description())
    assert markdown.startswith("# Harbour Master\n\n## In short\n\n- **Employer:** Kelp & Tide\n")
    assert "\n\n- Keep the watch staffed.\n" in markdown
    assert "[https://kelp.example/jobs?a=1&b=2](https://kelp.example/jobs?a=1&b=2)" in markdown
    assert "(mailto:jobs_here@kelp.example?subject=Application%3A%20Harbour%20Master" in markdown


def test_an_employer_s_name_is_text_not_markup():
    made = description(employer=replace(KELP.employer, name="*Stars* <b>"))
    assert "About *Stars* &lt;b&gt;" in render_html(made)
    assert "## About \\*Stars\\* &lt;b>" in render_markdown(made)
    assert "About *Stars* <b>" in render_text(made)


def test_the_job_posting_says_what_job_boards_read():
    posting = to_jsonld(description())
    assert posting["validThrough"] == "2027-03-31T23:59:59+00:00"
    assert posting["datePosted"] == "2027-03-01"
    assert posting["employmentType"] == "FULL_TIME"
    assert posting["directApply"] is False
    assert posting["hiringOrganization"] == {
        "@type": "Organization",
        "name": "Kelp & Tide",
        "sameAs": "https://kelp.example/",
        "logo": "https://kelp.example/logo.png",
    }
    assert posting["jobLocation"]["address"] == {
        "@type": "PostalAddress",
        "addressLocality": "Bremen",
        "addressCountry": "DE",
    }
    assert posting["baseSalary"]["value"] == {
        "@type": "QuantitativeValue",
        "minValue": 60000,
        "maxValue": 75000,
        "unitText": "YEAR",
    }
    assert posting["identifier"] == {"@type": "PropertyValue", "name": "Kelp & Tide", "value": "KT-7"}
    assert not missing_for_job_boards(description())


def test_the_description_for_job_boards_holds_only_what_they_keep():
    tags = set(re.findall(r"<(/?\w+)", to_jsonld(description())["description"]))
    assert tags <= {"p", "/p", "br", "ul", "/ul", "li", "/li"}


def test_remote_work_is_telecommute_with_countries():
    posting = to_jsonld(description(places=(), remote=True, remote_countries=("DE",)))
    assert posting["jobLocationType"] == "TELECOMMUTE"
    assert posting["applicantLocationRequirements"] == [{"@type": "Country", "name": "Germany"}]
    assert "jobLocation" not in posting


def test_one_amount_is_a_value_and_cents_survive():
    value = to_jsonld(description(pay=Pay(Decimal("17.50"), Decimal("17.50"), "EUR", "hour")))["baseSalary"]["value"]
    assert value == {"@type": "QuantitativeValue", "value": 17.5, "unitText": "HOUR"}


def test_what_is_not_known_is_left_out_of_the_posting_and_named():
    bare = describe(compose(small_role()))
    assert set(to_jsonld(bare)) == {"@context", "@type", "title", "description", "directApply"}
    assert missing_for_job_boards(bare) == (
        "the day it was posted",
        "the employer’s name",
        "a place with its country, or remote with countries",
    )
    assert missing_for_job_boards(description(places=(), remote=True)) == (
        "a place with its country, or remote with countries",
    )


@pytest.mark.parametrize("text", ["</script><script>alert(1)</script>", "<!--", "a\u2028b", "]]>"])
def test_the_posting_is_safe_inside_a_script_element(text):
    written = jsonld_script_text(description(employer=replace(KELP.employer, name=text)))
    assert not re.search("[<>&\u2028\u2029]", written)
    assert json.loads(written)["hiringOrganization"]["name"] == text


def test_plain_data_is_json_and_names_every_source():
    data = json.loads(json.dumps(to_json(description())))
    work = next(section for section in data["sections"] if section["key"] == "work")
    assert work["blocks"][1]["entries"][0] == {
        "title": "",
        "text": "Keep the watch staffed.",
        "source": "night-watch",
        "language": "",
    }
    assert (data["facts"]["closing_date"], data["facts"]["pay"]["low"]) == ("2027-03-31", 60000)


def test_removed_lines_are_in_no_format():
    made = description(small_role({"industry": [variant("Ice", change("remove", "pilots"))]}), ("ice",))
    for text in (render_html(made), render_markdown(made), render_text(made), jsonld_script_text(made)):
        assert "Lead the pilots" not in text


PIECES = [
    "**",
    "_",
    "<script>",
    "</p>",
    "&lt;",
    "[x](javascript:y)",
    "[x](http://e.org)",
    "word",
    " ",
    "\n\n",
    "1) ",
    "- ",
]
texts = st.lists(
    st.sampled_from(PIECES) | st.text(st.characters(exclude_categories=["Cs"]), max_size=4), max_size=6
).map("".join)
facts = st.builds(
    lambda a, b, c, day: replace(
        KELP,
        employer=Employer(name=a, about=b, benefits=(c,), equal_opportunity=a, logo_alt=b),
        places=(Place(city=c, region=a),),
        opening=b,
        apply=Apply(text=c),
        adjustments_contact=a,
        closing_date=day,
    ),
    texts,
    texts,
    texts,
    st.dates(min_value=date(1, 1, 1)),
)


ROLE = compose(small_role())


@settings(max_examples=50, deadline=None)
@given(facts)
def test_wild_words_make_no_markup_and_lose_no_words(wild):
    made = describe(ROLE, wild)
    tree = LexborHTMLParser(render_html(made))
    assert not tree.css("script, style, iframe, img, [onerror]")
    assert all(link.attributes["href"].startswith(("http", "mailto:")) for link in tree.css("a"))
    text = re.sub(r"(?m)^\d\. (?=The storm)", "", render_text(made))
    assert "".join(words(shown(render_body_html(made)))) == "".join(words(text))
    for block in made.section("role").blocks:
        assert to_html(block.text) in render_html(made)


def test_the_last_second_is_that_of_the_employer_s_day_and_several_places_are_a_list():
    posting = to_jsonld(description(time_zone="America/New_York", places=(Place("Bath"), Place("Bremen", "", "DE"))))
    assert posting["validThrough"] == "2027-03-31T23:59:59-04:00"
    assert posting["jobLocation"]["address"]["addressLocality"] == "Bremen"
    two = to_jsonld(description(places=(Place("Graz", "", "AT"), Place("Bremen", "", "DE"))))
    assert [place["address"]["addressLocality"] for place in two["jobLocation"]] == ["Graz", "Bremen"]


def test_the_occupation_is_told_where_the_blueprint_knows_it():
    role = small_role() | {"occupation": {"isco": "3152", "onet": "53-5021.00"}}
    known = describe(compose(role)).occupation
    assert to_jsonld(replace(description(), occupation=known))["occupationalCategory"] == "53-5021.00"
    assert "occupationalCategory" not in to_jsonld(description())
