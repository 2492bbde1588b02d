"""The four pages of an opening's calibration: what they show, and in which order."""

import csv
import io

import pytest
from django.urls import reverse
from selectolax.lexbor import LexborHTMLParser

from blueprint.documents import PdfUnavailable
from hiring.models import Application
from scorecards.calibration.heat import HeatCell
from scorecards.calibration.queries.opening import calibration_of
from scorecards.calibration.ratings_file import read
from scorecards.calibration.views import opening as views
from scorecards.debrief.operations import note_readings
from scorecards.models import DebriefReading
from scorecards.privacy.operations.erasure import erase_candidate
from scorecards.templatetags.charts import heat_cell
from tests.scorecards.calibration.ratings import change
from tests.scorecards.calibration.test_who_sees_what import TABS, words


@pytest.fixture
def visitor(client_of, chair):
    """The chair's browser."""
    return client_of(chair)


def html(response) -> LexborHTMLParser:
    return LexborHTMLParser(response.content.decode())


def rows_of(response) -> list[str]:
    """The candidates of the grid, in its order."""
    return [cell.text().strip() for cell in html(response).css(".heat-table tbody th")]


def table(client, opening, key: str, **query) -> list[dict]:
    answer = client.get(reverse("calibration_table", args=[opening.slug, key]), query)
    assert answer.status_code == 200
    return list(csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig"))))


def test_each_cell_says_mean_number_and_how_far_apart_and_where_to_talk_first(visitor, opening, rated):
    page = visitor.get(reverse("calibration", args=[opening.slug]))
    cells = [" ".join(cell.text(separator=" ").split()) for cell in html(page).css("td.heat")]
    assert "2.67 3 ratings, three levels apart Talk here first : Gita, Craft" in cells
    link = html(page).css_first("td.heat a")
    assert visitor.get(link.attributes["href"]).status_code == 200


def test_the_most_disagreed_stand_first_and_other_orders_are_links(visitor, opening, rated):
    address = reverse("calibration", args=[opening.slug])
    page = visitor.get(address, {"dimension": "judgement"})
    ratios = [float(row["Against chance"]) for row in table(visitor, opening, "disagreement", dimension="judgement")]
    first = table(visitor, opening, "disagreement", dimension="judgement")[0]["Candidate"]
    assert ratios == sorted(ratios, reverse=True)
    assert rows_of(page)[0] == first
    links = {a.text(): a.attributes["href"] for a in html(page).css(".sorts a")}
    assert set(links) == {"raw mean", "name"}
    assert "dimension=judgement" in links["name"]
    by_name = visitor.get(address + links["name"])
    assert rows_of(by_name) == sorted(rows_of(by_name))
    assert html(by_name).css_first("select[name=dimension] option[selected]").attributes["value"] == "judgement"


def test_adjusted_scores_are_off_until_somebody_switches_them_on(visitor, opening, rated, plan):
    address = reverse("calibration", args=[opening.slug])
    page = words(visitor.get(address, {"sort": "adjusted"}))
    assert "switched off in this opening" in page
    assert "dusted (" not in page
    assert not any("Adjusted" in column for column in table(visitor, opening, "grid")[0])
    change(plan, shows_adjusted=True)
    page = visitor.get(address, {"sort": "adjusted"})
    assert "It is advice, switched on for this opening" in words(page)
    scores = [float(row["Adjusted (advice)"]) for row in table(visitor, opening, "candidates", sort="adjusted")]
    assert scores == sorted(scores, reverse=True)
    assert "annot be told apart from" in words(page)
    by_name = words(visitor.get(address, {"sort": "name"}))
    assert "by adjusted score" in by_name.lower() and "in this order" not in by_name, "whatever the page is sorted by"


def test_every_candidate_leads_to_their_debrief(visitor, opening, rated):
    page = html(visitor.get(reverse("calibration", args=[opening.slug])))
    links = [a.attributes["href"] for a in page.css(".heat-table tbody th a")]
    assert len(links) == 8
    assert {visitor.get(link).status_code for link in links} == {200}


def test_filters_take_a_round_a_stage_a_dimension(visitor, opening, rated, rate, panelists, plan):
    rate("Ada", {panelists["kim"]: (1, 1), panelists["lars"]: (2, 2)}, round=1)
    address = reverse("calibration", args=[opening.slug])
    second = plan.rounds.last()
    assert rows_of(visitor.get(address, {"round": second.pk})) == ["Ada"]
    assert rows_of(visitor.get(address, {"stage": second.stages.first().pk})) == ["Ada"]
    columns = html(visitor.get(address, {"dimension": "craft"})).css(".heat-table thead th")
    assert [column.text() for column in columns][2:] == ["Craft"]
    for bad in ({"round": "x"}, {"stage": "99999"}, {"dimension": "nothing"}, {"sort": "up"}, {"round": "\x00"}):
        assert len(rows_of(visitor.get(address, bad))) == 8


def test_filters_that_match_nothing_say_so(visitor, opening, rated, rate, panelists, plan):
    rate("Ada", {panelists["kim"]: (1, None)}, round=1)
    query = {"round": plan.rounds.last().pk, "dimension": "craft"}
    page = words(visitor.get(reverse("calibration", args=[opening.slug]), query))
    assert "No ratings match" in page


def test_candidates_who_left_are_marked_and_erased_ones_have_a_number(visitor, opening, rated, administrator):
    Application.objects.filter(pk=rated["Ben"].pk).update(status="withdrawn", ended_at=rated["Ben"].applied_at)
    erase_candidate(candidate=rated["Ada"].candidate, by=administrator)
    rows = rows_of(visitor.get(reverse("calibration", args=[opening.slug])))
    assert "Ben (withdrawn)" in rows
    assert set(rows[-2:]) == {"Ben (withdrawn)", f"Erased candidate {rated['Ada'].candidate_id}"}
    assert f"Erased candidate {rated['Ada'].candidate_id}" in rows
    assert "Ada" not in rows


def test_two_candidates_of_one_name_stay_two(visitor, opening, rated):
    candidate = rated["Ben"].candidate
    candidate.name = "Ada"
    candidate.save()
    assert {"Ada", "Ada (2)"} <= set(rows_of(visitor.get(reverse("calibration", args=[opening.slug]))))


def test_dimensions_say_which_exercise_shows_them_and_which_nobody_can_rate(visitor, opening, rate, panelists):
    for name in ("Ada", "Ben", "Cleo"):
        rate(name, {panelists["kim"]: (2, None), panelists["lars"]: (3, 4), panelists["mara"]: (3, None)})
    page = words(visitor.get(reverse("calibration_dimensions", args=[opening.slug])))
    assert "Craft: mostly not assessed, 6 of 9 times." in page
    rows = {row["Dimension"]: row for row in table(visitor, opening, "dimensions")}
    assert rows["Craft"]["Not assessed"] == "6"
    assert rows["Judgement"]["Shown best by"].endswith("no other was asked to")


def test_the_panel_speaks_before_its_numbers_and_at_the_openings_bar(visitor, opening, rated, plan):
    change(plan, bar=2.5)
    page = html(visitor.get(reverse("calibration_panel", args=[opening.slug])))
    sentences = [" ".join(line.text().split()) for line in page.css(".said li")]
    assert any("would reach the same decision at a bar of 2.5. Decision consistency 0." in line for line in sentences)
    assert any("Reliability 0." in line for line in sentences)
    assert len(page.css(".calibration-table tbody tr")) == 8


def test_each_figure_links_to_its_explanation(visitor, opening, rated, plan):
    change(plan, shows_adjusted=True)
    help_page = html(visitor.get(reverse("statistics_help")))
    known = {heading.attributes["id"] for heading in help_page.css("h2")}
    for name in TABS:
        page = html(visitor.get(reverse(name, args=[opening.slug])))
        anchors = {a.attributes["href"].split("#")[1] for a in page.css("a[href*='/help/statistics/#']")}
        assert anchors
        assert anchors <= known


def test_charts_have_a_title_a_description_and_a_table(visitor, opening, rated):
    for name, count in zip(TABS, (1, 2, 1, 0), strict=True):
        page = html(visitor.get(reverse(name, args=[opening.slug])))
        charts = page.css(".chart[role=img][aria-label]")
        assert len(charts) == count
        assert all(drawing.css("title") for chart in charts for drawing in chart.css("svg[height]:not(svg svg)"))
        assert len(page.css(".calibration-table")) >= count


def test_every_table_of_a_page_can_be_had_whole_as_csv_and_as_a_workbook(visitor, opening, rated):
    for name in TABS:
        links = [
            a.attributes["href"] for a in html(visitor.get(reverse(name, args=[opening.slug]))).css(".table-foot a")
        ]
        assert links
        assert {visitor.get(link).status_code for link in links} == {200}
        assert len([link for link in links if ".xlsx" in link]) * 2 == len(links)
    assert visitor.get(reverse("calibration_table", args=[opening.slug, "nothing"])).status_code == 404


def test_the_ratings_go_out_in_the_form_that_calibrate_reads(visitor, chair, opening, rated, client_of, recruiter):
    whole = calibration_of(chair, opening).table
    for name in ("calibration_table", "calibration_workbook"):
        address = reverse(name, args=[opening.slug, "ratings"])
        ratings_file = read(visitor.get(address).content)
        assert sorted(ratings_file.ratings.value) == sorted(whole.value)
        assert ratings_file.ratings.interviewers == whole.interviewers
        assert (ratings_file.ratings.items, ratings_file.layout) == (whole.items, "long")
        assert client_of(recruiter).get(address).status_code == 404, "letters would be read off"


def test_a_name_is_no_formula_in_a_spreadsheet(visitor, opening, rated):
    candidate = rated["Ben"].candidate
    candidate.name = "=cmd|' /C calc'!A0"
    candidate.save()
    assert "'=cmd|' /C calc'!A0" in {row["Candidate"] for row in table(visitor, opening, "grid")}


@pytest.mark.parametrize("tab", ["candidates", "interviewers", "dimensions", "panel"])
def test_every_page_is_a_pdf_too(visitor, opening, rated, tab):
    answer = visitor.get(reverse("calibration_pdf", args=[opening.slug, tab]))
    assert answer.content.startswith(b"%PDF")
    assert f"calibration-{opening.slug}-{tab}.pdf" in answer["Content-Disposition"]


def test_an_unknown_page_is_no_pdf(visitor, opening, rated):
    assert visitor.get(reverse("calibration_pdf", args=[opening.slug, "else"])).status_code == 404


def test_without_the_library_the_printable_page_is_offered(visitor, opening, rated, monkeypatch):
    def unavailable(html):
        raise PdfUnavailable("Install Pango.")

    monkeypatch.setattr("scorecards.calibration.views.opening.calibration_pdf", unavailable)
    answer = visitor.get(reverse("calibration_pdf", args=[opening.slug, "panel"]), {"sort": "name"})
    assert answer.status_code == 503
    assert "Install Pango." in answer.content.decode()
    assert reverse("calibration_panel", args=[opening.slug]) + "?sort=name" in answer.content.decode()


def test_more_candidates_take_no_more_queries(visitor, opening, rate, panelists, django_assert_max_num_queries):
    people = list(panelists.values())
    for count in (1, 3, 12):
        for number in range(count):
            rate(f"Candidate {count} {number}", dict.fromkeys(people[:3], (1 + number % 4, 3)))
        for name in TABS:
            with django_assert_max_num_queries(24):  # PostgreSQL locks what is read; SQLite needs one less
                visitor.get(reverse(name, args=[opening.slug]))


def test_a_hundred_candidates_are_a_page(visitor, opening, rate, panelists):
    people = list(panelists.values())
    for number in range(100):
        first = number % 5
        rate(f"Candidate {number}", {people[first]: (1 + number % 4, 3), people[first - 1]: (1 + number % 3, 2)})
    page = visitor.get(reverse("calibration", args=[opening.slug]), {"sort": "name"})
    assert len(rows_of(page)) == 25
    address = html(page).css_first("a[href$='#grid']").attributes["href"]
    assert address == "?sort=name&all=1#grid"
    assert len(rows_of(visitor.get(reverse("calibration", args=[opening.slug]) + address.partition("#")[0]))) == 100


def test_that_a_round_is_read_is_noted_before_and_then_not_asked_again(
    visitor, opening, rated, chair, recruiter, client_of, monkeypatch
):
    address, asked = reverse("calibration", args=[opening.slug]), []
    monkeypatch.setattr(views, "note_readings", lambda **of: (asked.append(of), note_readings(**of)))
    for browser in (visitor, visitor, client_of(recruiter)):
        browser.get(address)
    assert [of["by"] for of in asked] == [chair, recruiter]
    readings = [
        DebriefReading.objects.filter(user=user).values_list("application", "round") for user in (chair, recruiter)
    ]
    assert readings[0] and set(readings[0]) == set(readings[1])


def test_who_has_read_one_round_is_noted_for_the_others(visitor, opening, rated, chair):
    first = next(iter(rated.values()))
    stage = first.interviews.first().stage
    DebriefReading.objects.create(application=first, round=stage.round, user=chair)
    visitor.get(reverse("calibration", args=[opening.slug]))
    assert DebriefReading.objects.filter(user=chair).count() == len(rated) > 1


def test_a_cell_holds_no_markup_of_a_role():
    cell = HeatCell("<b>Craft", "3.00", "1 rating", "near", talk=False, round=None, section="on-craft")
    assert 'data-dimension="&lt;b&gt;Craft"' in heat_cell(cell)
