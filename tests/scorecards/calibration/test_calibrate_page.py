"""The page where anybody signed in has a spreadsheet of ratings calibrated."""

import csv
import io
import json
from urllib.parse import urlsplit

import pytest
from django.urls import reverse
from openpyxl import Workbook
from selectolax.lexbor import LexborHTMLParser

from people import patience
from people.kept import cache
from tests.scorecards.calibration.calibrate_page import HEADER, agree, error, lines_of, page, send, table, upload
from tests.scorecards.calibration.statistics.tables import loop_rows
from tests.scorecards.calibration.test_calibrate import as_csv

pytestmark = pytest.mark.usefixtures("empty_cache")


@pytest.fixture
def visitor(client_of, outsider):
    """A browser of somebody who plays no part anywhere."""
    return client_of(outsider)


def test_somebody_who_is_not_signed_in_is_asked_to(client, db):
    assert client.get(reverse("calibrate")).url.startswith(reverse("account_login"))
    assert client.get(reverse("calibrate_report", args=["x"])).url.startswith(reverse("account_login"))


def test_a_table_becomes_a_report_with_its_charts(visitor):
    response = visitor.get(upload(visitor, table()).url)
    words = page(response)
    assert "12 candidates by 4 interviewers on 3 dimensions" in words
    assert "panels would reach the same decision at a bar of" in words
    tree = LexborHTMLParser(response.content.decode())
    assert [len(chart.css(".chart-name")) for chart in tree.css(".chart[role=img][aria-label]")] == [13, 5, 5]
    assert len(tree.css(".heat-table tbody tr")) == 12


def test_semicolons_decimal_commas_and_a_mark_at_the_start_are_read(visitor):
    text = as_csv(loop_rows(1, candidates=12)).replace(",", ";").replace(".", ",")
    assert "12 candidates" in page(visitor.get(upload(visitor, b"\xef\xbb\xbf" + text.encode()).url))


def test_a_workbook_is_read(visitor):
    book, stream = Workbook(), io.BytesIO()
    for row in csv.reader(io.StringIO(table())):
        book.active.append(row)
    book.save(stream)
    assert "12 candidates" in page(visitor.get(upload(visitor, stream.getvalue(), "r.xlsx").url))


def test_other_headers_are_asked_for_and_then_read(visitor):
    text = table().replace(",".join(HEADER), "Wen,Wer,Thema,Zahl")
    columns = upload(visitor, text).url
    assert columns.endswith("/columns/")
    assert visitor.get(columns.removesuffix("columns/")).url == columns
    assert "Missing columns: “candidate”" in page(visitor.get(columns))
    answer = {"candidate": "Wen", "interviewer": "Wer", "dimension": "Thema", "rating": "Zahl"}
    again = agree(visitor, columns, **answer)
    assert again.url == columns
    shown = page(visitor.get(columns))
    assert "12 candidates by 4 interviewers" in shown and "The column “Wen” is read as the candidate." in shown
    assert "12 candidates by 4 interviewers" in page(visitor.get(agree(visitor, columns).url))


def test_a_column_chosen_twice_or_without_numbers_is_refused_at_its_place(visitor):
    text = table().replace(",".join(HEADER), "Wen,Wer,Thema,Zahl")
    columns = upload(visitor, text).url
    twice = {"candidate": "Wen", "interviewer": "Wen", "dimension": "Thema", "rating": "Zahl"}
    assert "“Wen” is chosen for more than one thing" in error(agree(visitor, columns, **twice))
    words = {"candidate": "Wen", "interviewer": "Zahl", "dimension": "Thema", "rating": "Wer"}
    agree(visitor, columns, **words)
    assert "Line 2, column “Wer”" in error(visitor.get(columns))


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ("", "The file is empty."),
        ("a\n1\n", "The table has one column."),
        ("[1, 2]", "This is JSON, but it holds no scorecards of Greenhouse"),
        (b"PK\x03\x04 nonsense", "This is no Excel workbook that can be read."),
    ],
)
def test_a_file_that_cannot_be_used_is_refused_at_the_field(visitor, content, sentence):
    assert sentence in error(upload(visitor, content))


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ("a,b\n1,2\n", "Missing columns: “candidate”"),
        (lines_of([["A", "I", "d", "2"], ["A", "J", "d", "good"]]), "Line 3, column “rating”: “good” is not a number"),
        (lines_of([["A", "I", "d", "2"], ["A", "I", "d", "3"]]), "Lines 2 and 3 are the same rating twice"),
    ],
)
def test_what_keeps_a_file_from_being_read_is_said_where_it_can_be_corrected(visitor, content, sentence):
    shown = visitor.get(send(visitor, content).url)
    assert sentence in error(shown)
    assert "Show the report" not in page(shown) and "Read it so" in page(shown)


def test_more_ratings_than_a_page_takes_name_the_command(visitor):
    rows = [[f"c{number // 4}", f"i{number % 4}", "d", "3"] for number in range(20_001)]
    assert "./run manage calibrate" in error(upload(visitor, lines_of(rows)))
    assert upload(visitor, lines_of(rows[:-1])).status_code == 302


def test_below_the_gates_there_is_a_sentence_and_no_model(visitor):
    words = page(visitor.get(upload(visitor, table(candidates=3)).url))
    assert "Too few to say: 3 candidates" in words
    assert "Adjusted (advice)" not in words


def test_groups_that_share_nobody_are_listed_with_what_would_join_them(visitor):
    rows = [[f"c{n}", f"i{2 * (n % 2) + k}", "d", str(1 + (n + k) % 4)] for n in range(8) for k in range(2)]
    words = page(visitor.get(upload(visitor, lines_of(rows)).url))
    assert "Groups that share no candidate" in words
    assert "would join two of them" in words


def test_where_nobody_differs_no_zero_is_shown(visitor):
    rows = [[f"c{n}", f"i{k}", "d", str((n + k) % 4 + 3 * (n // 4))] for n in range(8) for k in range(4)]
    report = upload(visitor, lines_of(rows)).url
    answer = visitor.get(f"{report}calibration.json").json()
    assert {row["standard_error"] for row in answer["interviewers"].values()} == {0}
    assert page(visitor.get(report)).count("No difference detectable") >= 4


def test_hostile_names_are_escaped_cut_and_harmless_in_a_spreadsheet(visitor):
    text = table().replace("candidate 00", "<script>alert(1)</script>").replace("candidate 01", "=cmd|' /C calc'!A0")
    text = text.replace("candidate 02", "x" * 400)
    report = upload(visitor, text, name="<b>.csv").url
    html = visitor.get(report).content.decode()
    assert "<script>alert" not in html
    assert "<b>.csv" not in html
    assert "x" * 61 not in html
    cells = csv.reader(io.StringIO(visitor.get(f"{report}candidates.csv").content.decode("utf-8-sig")))
    names = [row[0] for row in cells]
    assert "'=cmd|' /C calc'!A0" in names
    assert "x" * 400 in names


def test_every_table_can_be_had_as_csv_and_the_whole_as_json_and_pdf(visitor):
    report = upload(visitor, table()).url
    links = [a.attributes["href"] for a in LexborHTMLParser(visitor.get(report).content.decode()).css(".table-foot a")]
    assert len(links) >= 5
    assert {visitor.get(link).status_code for link in links} == {200}
    assert [link.rpartition(".")[2] for link in links[:2]] == ["csv", "xlsx"]
    assert visitor.get(f"{report}nothing.csv").status_code == 404
    assert json.loads(visitor.get(f"{report}calibration.json").content)["n"]["candidates"] == 12
    assert visitor.get(f"{report}calibration.pdf").content.startswith(b"%PDF")


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_the_ratings_as_they_were_read_can_be_had_and_read_again(visitor, kind):
    report = upload(visitor, table()).url
    again = upload(visitor, visitor.get(f"{report}ratings.{kind}").content, f"r.{kind}").url
    assert visitor.get(f"{again}calibration.json").json()["n"] == visitor.get(f"{report}calibration.json").json()["n"]


def test_a_bar_is_asked_about_and_words_are_refused_at_the_field(visitor):
    report = upload(visitor, table()).url
    assert "at a bar of 3.5." in page(visitor.get(report, {"bar": "3.5"}))
    assert "Write the bar as a number" in error(visitor.get(report, {"bar": "high"}))
    assert visitor.get(report, {"bar": "nan"}).status_code == 200


def test_nobody_else_sees_it_and_it_is_gone_when_forgotten(visitor, client_of, recruiter):
    report = upload(visitor, table()).url
    assert client_of(recruiter).get(report).url == reverse("calibrate")
    assert visitor.get(report).status_code == 200
    visitor.post(f"{report}forget/")
    assert "no longer here" in page(visitor.get(report, follow=True))


def test_nothing_stays_but_one_entry_for_an_hour(visitor, outsider, settings):
    token = urlsplit(upload(visitor, table()).url).path.split("/")[2]
    visitor.get(reverse("calibrate_pdf", args=[token]))
    visitor.get(reverse("calibrate_report", args=[token]))
    kept = {cache.make_key(f"kept-ratings-{outsider.pk}-{token}")}
    waiting = {cache.make_key(patience.ERASED), cache.make_key(f"patience:of:{outsider.pk}")}  # hashes, and no words
    assert {key for key in cache._cache if ":sent-" not in key} - waiting == kept  # of a form: where it led
    assert not list(settings.VAR_DIR.rglob("*.csv"))


def test_a_longer_table_takes_no_more_queries(visitor, django_assert_max_num_queries):
    for candidates in (6, 40):
        report = upload(visitor, table(candidates=candidates)).url
        with django_assert_max_num_queries(4):
            visitor.get(report)


def test_each_figure_links_to_its_explanation(visitor):
    html = LexborHTMLParser(visitor.get(upload(visitor, table()).url).content.decode())
    anchors = {a.attributes["href"].split("#")[1] for a in html.css("a[href*='/help/statistics/#']")}
    text = LexborHTMLParser(visitor.get(reverse("statistics_help")).content.decode())
    assert anchors >= {"reliability", "agreement", "decision-consistency", "disagreement"}
    assert anchors <= {heading.attributes["id"] for heading in text.css("h2")}
