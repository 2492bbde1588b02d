"""One figure, one definition: every page, document and file that names a candidate's mean says the same."""

import csv
import io
import re
from collections import defaultdict

import numpy as np
import pytest
from django.urls import reverse
from pypdf import PdfReader
from selectolax.lexbor import LexborHTMLParser

from scorecards.calibration.statistics.ratings import means
from scorecards.cards.means import figure, mean_of
from scorecards.models import Decision
from tests.scorecards.calibration.test_who_sees_what import words

CAPTION = "A mean is the plain mean of the ratings that count, as they were submitted."
DIMENSIONS = ("Judgement", "Craft")


@pytest.fixture
def gita(rated, rate, panelists):
    """Met by three people in the first round and by one of them again in the second, who changed their mind."""
    return rate("Gita", {panelists["lars"]: (4, 1), panelists["mara"]: (3, None)}, round=1)


class Figures:
    """Each figure's values with the places that say it: `said[what][value]` is a list of places."""

    def __init__(self):
        self.said = defaultdict(lambda: defaultdict(list))

    def add(self, what, value: str | float, place: str) -> None:
        self.said[what][figure(float(value))].append(place)

    @property
    def disputed(self) -> dict:
        return {what: dict(values) for what, values in self.said.items() if len(values) > 1}


def of_rows(figures: Figures, page, place: str, table: str, what, column: int = 1) -> None:
    """The figures of a table: `what` makes a figure's name of each row's head, or None."""
    for row in LexborHTMLParser(page).css(f"{table} tbody tr"):
        name, cell = row.css_first("th").text().strip(), row.css("td")[column - 1].text().strip()
        if what(name) and re.fullmatch(r"\d+\.\d+", cell):
            figures.add(what(name), cell, place)


def of_heat(figures: Figures, page: str, place: str, round: int = 0) -> None:
    parsed = LexborHTMLParser(page)
    heads = [head.text().strip() for head in parsed.css(".heat-table thead th")][1:]
    for row in parsed.css(".heat-table tbody tr"):
        if row.css_first("th").text().strip() == "Gita":
            for head, cell in zip(heads, row.css("td"), strict=True):
                if cell.css_first("b"):
                    name = "all" if head == "Raw mean" else head
                    figures.add((name, round), cell.css_first("b").text(), place)


def of_heat_on_paper(figures: Figures, text: str, place: str, dimensions: list[str]) -> None:
    """The row of a table in a PDF: the mean of all, then of each dimension, each with its number of ratings."""
    row = re.search(r"Gita(.*?)(?:A mean is|$)", text)[1]
    values = re.findall(r"(\d\.\d\d) \d+ ratings?", row)[: len(dimensions) + 1]
    for name, value in zip(["all", *dimensions], values, strict=True):
        figures.add((name, 0), value, place)


def of_csv(figures: Figures, answer, place: str) -> None:
    for row in csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig"))):
        if row["Candidate"] == "Gita":
            figures.add(("all", 0), row["Raw mean"], place)
            for name in DIMENSIONS:
                if row.get(name):
                    figures.add((name, 0), row[name], place)


def of_sentences(figures: Figures, text: str, place: str, round: int | None = None) -> None:
    """“mean 2.33 of 3 ratings” after a dimension's name, and the mean of all ratings."""
    for name in DIMENSIONS:
        for value in re.findall(rf"{name}(?:(?!Judgement|Craft).)*?· mean (\d\.\d+) of \d+ ratings", text):
            if round:
                figures.add((name, round), value, place)
    for value in re.findall(r"The mean of \d+ ratings is (\d\.\d+)|Mean (\d\.\d+) of \d+ ratings", text):
        figures.add(("all", 0), value[0] or value[1], place)


def on_paper(answer) -> str:
    """The words of a PDF in reading order."""
    return " ".join(" ".join(page.extract_text() for page in PdfReader(io.BytesIO(answer.content)).pages).split())


def of_feedback(figures: Figures, page: str, place: str) -> None:
    """“3.20 of 5 ratings” in the last but one column of one's own cards."""
    for row in LexborHTMLParser(page).css(".feedback-table tbody tr"):
        value, _, _ = row.css("td")[2].text().partition(" of ")
        figures.add((row.css_first("th").text().strip(), 0), value, place)


def test_every_place_that_names_a_mean_of_a_candidate_says_the_same(gita, opening, plan, panelists, chair, client_of):
    client, figures, rounds = client_of(chair), Figures(), list(plan.rounds.order_by("position"))
    address = reverse("calibration", args=[opening.slug])

    def page(name, *args, **query) -> str:
        answer = client.get(reverse(name, args=args), query)
        assert answer.status_code == 200, name
        return answer.content.decode()

    of_heat(figures, client.get(address).content.decode(), "calibration")
    heads = [head.text().strip() for head in LexborHTMLParser(client.get(address).content).css(".heat-table thead th")]
    paper = on_paper(client.get(reverse("calibration_pdf", args=[opening.slug, "candidates"])))
    of_heat_on_paper(figures, paper, "calibration.pdf", [name for name in heads if name in DIMENSIONS])
    for number, round in enumerate(rounds, 1):
        of_heat(figures, client.get(address, {"round": round.pk}).content.decode(), "calibration of a round", number)
        text = words(client.get(reverse("debrief", args=[gita.pk, round.pk])))
        of_sentences(figures, text, "debrief", number)
        assert CAPTION in text
    for key in ("candidates", "grid"):
        of_csv(figures, client.get(reverse("calibration_table", args=[opening.slug, key])), f"{key}.csv")
    committee, packet = page("committee_application", gita.pk), page("packet_page", gita.pk)
    for html, place in ((committee, "committee"), (packet, "packet")):
        of_rows(figures, html, place, ".composite-table", lambda name: (name, 0) if name in DIMENSIONS else None, 2)
        assert CAPTION in " ".join(LexborHTMLParser(html).css_first("main").text(separator=" ").split())
    of_sentences(figures, " ".join(LexborHTMLParser(packet).css_first("main").text(separator=" ").split()), "packet")
    of_sentences(figures, on_paper(client.get(reverse("packet", args=[gita.pk]))), "packet.pdf")

    Decision.objects.create(application=gita, number=1, outcome="hire", reasons="So", decided_by=chair)
    compared = client_of(panelists["mara"]).get(reverse("feedback", args=[gita.pk])).content.decode()
    of_feedback(figures, compared, "feedback")
    assert CAPTION in compared

    assert figures.disputed == {}
    where = {what: {place for places in values.values() for place in places} for what, values in figures.said.items()}
    assert where["Judgement", 0] >= {"calibration", "grid.csv", "committee", "packet", "feedback"}
    assert where["Judgement", 1] >= {"calibration of a round", "debrief"}
    assert where["all", 0] >= {"calibration", "grid.csv", "candidates.csv", "packet", "packet.pdf", "calibration.pdf"}
    assert [*figures.said["Judgement", 0]] == ["3.20"], "of 3, 2, 4 and then 4, 3; by people first it would be 3.25"


def test_the_mean_of_one_cell_and_of_a_whole_table_are_one():
    values = [[1, 2, 4], [3, 3], [4, 4, 4, 1, 2, 2, 3], [2]]
    codes = np.repeat(np.arange(4), [len(of_one) for of_one in values])
    together = means(codes, np.concatenate(values).astype(float), 4)
    assert [figure(mean) for mean in together] == [figure(mean_of(of_one)) for of_one in values]
    assert figure(mean_of([])) == "–"


def test_halves_are_rounded_up_as_spreadsheets_show_them():
    assert [figure(value) for value in (2.125, 2.375, 2.675, -0.125, -0.001, None)] == [
        "2.13",
        "2.38",
        "2.68",
        "−0.13",
        "0.00",
        "–",
    ]
